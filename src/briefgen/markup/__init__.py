"""Markup to text: the CommonMark that authors may use, and pandoc's citations, read once and for all.

Enters: scalars. Leaves: `Text`, `Prose`, `Citation`, typographically dressed. Never: HTML, or markup as a string.
"""

from __future__ import annotations

import re

from briefgen.citations import Refused, items
from briefgen.diagnostics import Diagnostic, error
from briefgen.markup.inline import inline
from briefgen.model.citation import Citation, CitationItem
from briefgen.model.text import Prose, Text
from briefgen.source import Scalar

__all__ = ["citation", "prose", "text"]

_BLOCK = re.compile(r"(?P<list>[-*+]\s|\d+[.)]\s)|(?P<heading>#{1,6}\s)|(?P<quote>>)|(?P<code>```|~~~)|(?P<table>\|)")
_PARAGRAPH = re.compile(r"\S(?:.*?)(?=\n[ \t]*\n|\Z)", re.DOTALL)


def text(scalar: Scalar, findings: list[Diagnostic]) -> Text:
    """One paragraph; line breaks are spaces."""
    paragraphs = _paragraphs(scalar, findings)
    if len(paragraphs) > 1:
        hint = "make it one paragraph: remove the empty line"
        findings.append(error("T301", paragraphs[1].span, "one paragraph is expected here", hint))
    return paragraphs[0] if paragraphs else Text((), scalar.span)


def prose(scalar: Scalar, findings: list[Diagnostic]) -> Prose:
    """Paragraphs, parted by empty lines."""
    return Prose(tuple(_paragraphs(scalar, findings)), scalar.span)


def citation(scalar: Scalar, findings: list[Diagnostic]) -> Citation:
    """The value of a `cite:` field: `hall2019`, `hall2019, p. 4`, `a; b`; an `@` before a key is allowed."""
    bare = scalar.text.replace("@", "")
    marked = ";".join(f"@{part.strip()}" for part in bare.split(";"))
    try:
        found = items(marked)
    except Refused as fault:
        hint = "write the key of a source, as in `cite: hall2019` or `cite: hall2019, p. 4`"
        findings.append(error(fault.code, scalar.span, fault.message, hint))
        return Citation((), scalar.span)
    return Citation(tuple(CitationItem(item.key, scalar.span, item.locator) for item in found), scalar.span)


def _paragraphs(scalar: Scalar, findings: list[Diagnostic]) -> list[Text]:
    paragraphs = []
    for match in _PARAGRAPH.finditer(scalar.text):
        start = match.start()
        _refuse_blocks(scalar, match[0], start, findings)
        content = inline(scalar, start, match.end(), findings)
        paragraphs.append(Text(content, scalar.at(start, len(match[0].split("\n")[0]))))
    return paragraphs


def _refuse_blocks(scalar: Scalar, paragraph: str, start: int, findings: list[Diagnostic]) -> None:
    """Lists, headings and the like are blocks of their own, which text fields do not hold yet."""
    offset = start
    for line in paragraph.split("\n"):
        match = _BLOCK.match(line.lstrip(" "))
        if match and (
            line is paragraph.split("\n", maxsplit=1)[0] or not match["list"] or not match["list"][0].isdigit()
        ):
            span = scalar.at(offset + len(line) - len(line.lstrip(" ")))
            hint = "write plain paragraphs, parted by empty lines; put a backslash before a sign that you mean as such"
            findings.append(error("T302", span, f"a {match.lastgroup} in text is not yet supported", hint))
            return
        offset += len(line) + 1
