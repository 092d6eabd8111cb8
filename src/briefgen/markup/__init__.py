"""Markup to text: the CommonMark that authors may use, and pandoc's citations, read once and for all.

Enters: scalars, the tag of their language. Leaves: `Phrase`, `Text`, `Prose`, `Citation`, typographically dressed.
Never: HTML, or markup as a string.
"""

from __future__ import annotations

from briefgen.citations import Item, Refused, items
from briefgen.diagnostics import Diagnostic, error
from briefgen.language import DEFAULT
from briefgen.markup.blocks import blocks
from briefgen.markup.dressing import Dresser
from briefgen.markup.inline import inline
from briefgen.model.citation import Citation, CitationItem, EvidenceKey
from briefgen.model.text import Cell, Phrase, Prose, Subheading, Text, TextList
from briefgen.source import Scalar

__all__ = ["cell", "citation", "phrase", "prose", "text"]


def phrase(scalar: Scalar, tag: str = DEFAULT) -> Phrase:
    """Plain text as it is printed, its signs those of the language."""
    return Phrase(Dresser(tag).dress(scalar.text), scalar.span)


def text(scalar: Scalar, findings: list[Diagnostic], tag: str = DEFAULT) -> Text:
    """One paragraph; line breaks are spaces."""
    parts = blocks(scalar, findings, tag)
    first = parts[0] if parts else Text((), scalar.span)
    if not isinstance(first, Text):
        findings.append(_only_text(first))
        return first.content if isinstance(first, Subheading) else Text((), scalar.span)
    if len(parts) > 1:
        hint = "make it one paragraph: remove the empty line"
        findings.append(error("T301", parts[1].span, "one paragraph is expected here", hint))
    return first


def cell(scalar: Scalar, findings: list[Diagnostic], tag: str = DEFAULT) -> Cell:
    """The text of a table's cell, which may be empty; a line is a line, whatever sign it starts with."""
    content, bound = inline(scalar, 0, len(scalar.text), findings, tag)
    return Cell(content, scalar.span, bound)


def prose(scalar: Scalar, findings: list[Diagnostic], tag: str = DEFAULT) -> Prose:
    """Paragraphs, lists and sub-headings."""
    return Prose(blocks(scalar, findings, tag), scalar.span)


def _only_text(part: Subheading | TextList) -> Diagnostic:
    thing = "a heading" if isinstance(part, Subheading) else "a list"
    hint = "write one paragraph; put a backslash before a sign that you mean as such"
    return error("T302", part.span, f"{thing} cannot stand in this field", hint)


def citation(scalar: Scalar, findings: list[Diagnostic], _tag: str = DEFAULT) -> Citation:
    """The value of a `cite:` field: `hall2019`, `hall2019, p. 4`, `a; b`; an `@` before a key is allowed."""
    bare = scalar.text.replace("@", "")
    marked = ";".join(f"@{part.strip()}" for part in bare.split(";"))
    try:
        found = items(marked)
    except Refused as fault:
        hint = "write the key of a source, as in `cite: hall2019` or `cite: hall2019, p. 4`"
        findings.append(error(fault.code, scalar.span, fault.message, hint))
        return Citation((), scalar.span)
    return Citation(tuple(_cited(item, scalar) for item in found), scalar.span)


def _cited(item: Item, scalar: Scalar) -> CitationItem:
    evidence = EvidenceKey(item.evidence, scalar.span) if item.evidence else None
    return CitationItem(item.key, scalar.span, item.locator, evidence)
