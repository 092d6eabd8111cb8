"""Boxes: a `box` on a tint with a title and text of its own; a `callout`, one thing said strongly.

Enters: a title and prose. Leaves: a `box` or `callout` group. Never: a chart; it stands before or after.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.blocks.prose import WITHIN, prose
from briefgen.content import Content, Lookup
from briefgen.model.block import Width
from briefgen.model.fields import declared
from briefgen.model.text import Prose, Text
from briefgen.story import Group, Heading, Paragraph, Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxBlock(Content):
    """Text that stands beside the answer: a definition, a method, an example."""

    title: Text = declared("Title of the box.")
    text: Prose = declared("What stands in it: paragraphs, lists and sub-headings.")
    width: Width = declared("How wide it stands: as the column of the text, or as the page.", default=Width.COLUMN)

    def compose(self, lookup: Lookup) -> Iterator[Piece]:
        title = Heading("box-title", WITHIN, lookup.inline(self.title), self.title.span)
        pieces = (title, *prose(lookup, self.text, "box-text", WITHIN))
        yield Group("box", pieces, self.span, wide=self.width is Width.PAGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalloutBlock(Content):
    """A sentence or two that no reader should miss."""

    title: Text | None = declared("A word or two before it, such as Warning.", default=None)
    text: Text = declared("What must not be missed.")

    def compose(self, lookup: Lookup) -> Iterator[Piece]:
        pieces: list[Piece] = []
        if self.title:
            pieces.append(Heading("callout-title", WITHIN, lookup.inline(self.title), self.title.span))
        pieces.append(Paragraph("callout", lookup.inline(self.text), self.text.span))
        yield Group("callout", tuple(pieces), self.span)
