"""Prose as pieces: paragraphs, lists and sub-headings; the kind `text`.

Enters: `Prose`. Leaves: pieces in the role of the text that they stand in. Never: a heading of a question.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.content import Content, Lookup
from briefgen.inline import run
from briefgen.model.fields import declared
from briefgen.model.text import Prose, ProsePart, Subheading, Text, TextList
from briefgen.story import Heading, Item, Items, Paragraph, Piece

# the level of a question or an appendix, and of a heading within it; what stands under that is lower still
QUESTION, WITHIN = 2, 3
BULLETS = ("•", "–")


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBlock(Content):
    """More text, between two other blocks."""

    text: Prose = declared("Paragraphs, lists and sub-headings.")

    def compose(self, lookup: Lookup) -> Iterator[Piece]:
        yield from prose(lookup, self.text)


def prose(lookup: Lookup, prose: Prose, role: str = "body", under: int = QUESTION) -> Iterator[Piece]:
    """The pieces of some prose; `role` is that of its paragraphs, `under` the level of the heading over it."""
    yield from _pieces(lookup, prose.parts, _Place(role, under), 0)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where prose stands: the role of its paragraphs, the level of the heading over it."""

    role: str
    under: int


def _pieces(lookup: Lookup, parts: Sequence[ProsePart], place: _Place, depth: int) -> Iterator[Piece]:
    for part in parts:
        match part:
            case Text():
                yield Paragraph(place.role, lookup.inline(part), part.span)
            case Subheading():
                # within a box a sub-heading is no larger than the title
                name = "subheading" if part.level == 1 and place.role == "body" else "subheading-deep"
                yield Heading(name, place.under + part.level, lookup.inline(part.content), part.span)
            case TextList():
                items = tuple(_item(lookup, part, index, place, depth) for index in range(len(part.items)))
                yield Items(place.role, items, part.span)


def _item(lookup: Lookup, listed: TextList, index: int, place: _Place, depth: int) -> Item:
    first, *rest = listed.items[index]
    sign = BULLETS[min(depth, len(BULLETS) - 1)] if listed.start is None else f"{listed.start + index}."
    if not isinstance(first, Text):
        rest = [first, *rest]
    content = lookup.inline(first) if isinstance(first, Text) else ()
    pieces = tuple(_pieces(lookup, rest, place, depth + 1))
    return Item(run(sign, first.span), content, first.span, pieces=pieces)
