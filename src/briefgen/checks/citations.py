"""Every key that is cited is that of a source.

Enters: a `Brief`. Leaves: C501, C502, C503. Never: whether a source says what it is cited for.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.diagnostics import Diagnostic, did_you_mean, error
from briefgen.model.brief import Brief
from briefgen.model.citation import Citation
from briefgen.model.walk import citations as cited

ADD = "add it under `references:`"


def citations(brief: Brief) -> Iterator[Diagnostic]:
    known = [reference.id.text for reference in brief.references]
    for found in cited(brief):
        if isinstance(found, Citation):
            for item in found.items:
                if item.key not in known:
                    hints = did_you_mean(item.key, known) or (ADD,)
                    yield error("C501", item.span, f"no source has the key `{item.key}`", *hints)
    for reference in brief.references:
        for through in (reference.quoted_in, reference.reported_in):
            if through and through.text not in known:
                hints = did_you_mean(through.text, known) or (ADD,)
                yield error("C502", through.span, f"no source has the key `{through.text}`", *hints)
            if through and through.text == reference.id.text:
                message = f"the source `{through.text}` cannot quote or report itself"
                yield error("C503", through.span, message, "name the source in which it was found")
