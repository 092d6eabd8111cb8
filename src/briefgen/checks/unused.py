"""Sources that nothing cites and evidence that nothing uses.

Enters: a `Brief`. Leaves: warnings C510, V610. Never: an error; an author may be halfway.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.diagnostics import Diagnostic, warning
from briefgen.model.brief import Brief
from briefgen.model.citation import Citation
from briefgen.model.evidence import EvidenceKey
from briefgen.model.walk import bindings, citations


def unused(brief: Brief) -> Iterator[Diagnostic]:
    found = list(citations(brief))
    keys = {key.key for key in found if isinstance(key, EvidenceKey)}
    used = keys | {key.key for key, _ in bindings(brief)}
    cited = {item.key for citation in found if isinstance(citation, Citation) for item in citation.items}
    evidence = brief.evidence or {}
    cited |= {entry.source.text for name, entry in evidence.items() if name.text in keys}
    cited |= {through.text for reference in brief.references
              for through in (reference.quoted_in, reference.reported_in) if through}  # fmt: skip
    for reference in brief.references:
        if reference.id.text not in cited:
            message = f"nothing cites the source `{reference.id.text}`, so it is not listed"
            yield warning("C510", reference.id.span, message, "cite it, or remove it")
    for name in evidence:
        if name.text not in used:
            yield warning("V610", name.span, f"nothing uses the evidence `{name.text}`", "use it, or remove it")
