"""Lists that say more than a list in text: short questions with answers, recommendations.

Enters: items. Leaves: `qa` and `recommendations` groups. Never: a number that the reader cannot refer to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.blocks.prose import QUESTION, WITHIN, prose
from briefgen.content import Content, Lookup
from briefgen.diagnostics import Diagnostic, Span, error
from briefgen.inline import run
from briefgen.model.fields import declared
from briefgen.model.text import Prose, Text
from briefgen.story import Group, Heading, Item, Items, Paragraph, Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class QaItem:
    """A short question and its answer."""

    span: Span
    question: Text = declared("The question.")
    answer: Prose = declared("The answer.")


@dataclass(frozen=True, slots=True, kw_only=True)
class QaBlock(Content):
    """Short questions, each answered at once."""

    items: tuple[QaItem, ...] = declared("Questions with answers, in order.")

    def check(self) -> tuple[Diagnostic, ...]:
        return _some(self.items, self.span)

    def compose(self, lookup: Lookup) -> Iterator[Piece]:
        pieces: list[Piece] = []
        for item in self.items:
            pieces.append(Heading("qa-question", WITHIN, lookup.inline(item.question), item.question.span))
            pieces += prose(lookup, item.answer, under=WITHIN)
        yield Group("qa", tuple(pieces), self.span)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """One thing that somebody should do."""

    span: Span
    text: Text = declared("What should be done.")
    to: Text | None = declared("Who should do it, and by when.", default=None)
    why: Prose | None = declared("Why it should be done.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationsBlock(Content):
    """Recommendations, numbered so that readers can refer to them."""

    title: Text | None = declared("Heading over them.", default=None)
    items: tuple[Recommendation, ...] = declared("Recommendations, in order.")

    def check(self) -> tuple[Diagnostic, ...]:
        return _some(self.items, self.span)

    def compose(self, lookup: Lookup) -> Iterator[Piece]:
        pieces: list[Piece] = []
        if self.title:
            pieces.append(Heading("subheading", WITHIN, lookup.inline(self.title), self.title.span))
        items = tuple(
            _recommendation(lookup, number, item, WITHIN if self.title else QUESTION)
            for number, item in enumerate(self.items, 1)
        )
        pieces.append(Items("recommendation", items, self.span))
        yield Group("recommendations", tuple(pieces), self.span)


def _recommendation(lookup: Lookup, number: int, item: Recommendation, under: int) -> Item:
    pieces: list[Piece] = []
    if item.to:
        pieces.append(Paragraph("recommendation-to", lookup.inline(item.to), item.to.span))
    if item.why:
        pieces += prose(lookup, item.why, under=under)
    return Item(run(f"{number}", item.span), lookup.inline(item.text), item.text.span, pieces=tuple(pieces))


def _some(items: tuple[object, ...], span: Span) -> tuple[Diagnostic, ...]:
    return () if items else (error("B124", span, "there is no item here", "add one under `items:`"),)
