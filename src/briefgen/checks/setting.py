"""The brief asks only for what is built: format 1, a known language, numbered citations.

Enters: a `Brief`. Leaves: F22x. Never: falls back on something else than what was asked for.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.diagnostics import Diagnostic, did_you_mean, error
from briefgen.language import SUPPORTED, match
from briefgen.model.brief import Brief

FORMAT = "1"
CITATION_STYLES = ("numbered",)


def setting(brief: Brief) -> Iterator[Diagnostic]:
    if brief.briefgen.text not in (FORMAT, ""):
        message = f"the format `{brief.briefgen.text}` is not known"
        yield error("F220", brief.briefgen.span, message, f"write `briefgen: {FORMAT}`")
    if brief.language and match(brief.language.text) is None:
        message = f"the language `{brief.language.text}` is not yet supported"
        hints = did_you_mean(brief.language.text, SUPPORTED) or (f"this version sets {', '.join(SUPPORTED)}",)
        yield error("F221", brief.language.span, message, *hints)
    style = brief.citation_style
    if style and style.text not in CITATION_STYLES:
        message = f"the citation style `{style.text}` is not yet supported"
        yield error("F222", style.span, message, "write `citation_style: numbered`, or remove the key")
