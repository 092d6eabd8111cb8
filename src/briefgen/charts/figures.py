"""Figures as cards: a few numbers in a row, each with its hedge over it and what it counts under it.

Enters: rows of value and label. Leaves: `Figures`, its plot, its data in words. Never: a figure without its hedge.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.charts.cells import abreast, room_for
from briefgen.charts.chart import Chart, DataTable, Lookup, heads
from briefgen.charts.lettering import first_baseline, needs_rows, words
from briefgen.charts.rows import said
from briefgen.diagnostics import Diagnostic, Span
from briefgen.inline import Inlines, plain
from briefgen.marks import Drawing, Frame, Label, Mark
from briefgen.model.evidence import Valued
from briefgen.model.fields import declared
from briefgen.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow(Valued):
    """One card."""

    label: Text = declared("What the figure counts.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures(Chart):
    """Cards side by side: a few figures that matter."""

    data: tuple[FigureRow, ...] = declared("Rows: a value with its hedge and a label.")

    def check(self) -> tuple[Diagnostic, ...]:
        return needs_rows(self.data, self.span)

    def plot(self, lookup: Lookup) -> FiguresPlot:
        cards = []
        for row in self.data:
            quantity, cite = lookup.value(row)
            if quantity:
                hedge, amount = lookup.language.parted(quantity)
                label = lookup.inline(row.label)
                cards.append(_Card(hedge, words(amount, row.span), (*label, cite) if cite else label, row.span))
        return FiguresPlot(tuple(cards))

    def table(self, lookup: Lookup) -> DataTable:
        return (
            heads(lookup, "value", "entry"),
            *((said(lookup, row), plain(lookup.inline(row.label))) for row in self.data),
        )


@dataclass(frozen=True, slots=True)
class _Card:
    hedge: str
    amount: Inlines
    label: Inlines
    span: Span


@dataclass(frozen=True, slots=True)
class FiguresPlot:
    cards: tuple[_Card, ...]

    def draw(self, frame: Frame) -> Drawing:
        at = frame.metrics
        gap = at["figures.gap"]
        across = abreast(len(self.cards), room_for(frame.width, self._least(frame), gap))
        width = (frame.width - (across - 1) * gap) / across
        marks: list[Mark] = []
        top = 0.0
        for start in range(0, len(self.cards), across):
            row = self.cards[start : start + across]
            hedged = any(card.hedge for card in row)
            drawn = [
                list(_card(frame, card, index * (width + gap), top, width, hedged=hedged))
                for index, card in enumerate(row)
            ]
            marks += [mark for card in drawn for mark in card]
            top = max(_foot(frame, mark) for card in drawn for mark in card) + at["figures.row-gap"]
        return Drawing(top - at["figures.row-gap"], tuple(marks))

    def _least(self, frame: Frame) -> float:
        """The least width of a card at which the widest figure still stands on one line, if set smaller."""
        at = frame.metrics
        widest = max(frame.type.extent(card.amount, "figures-value").width for card in self.cards)
        return max(at["figures.least-card"], widest * at["figures.shrink"] + at["figures.inset"])


def _card(frame: Frame, card: _Card, x: float, top: float, width: float, *, hedged: bool) -> Iterator[Label]:
    at = frame.metrics
    measure = width - at["figures.inset"]
    if hedged:
        hedge = words(card.hedge, card.span)
        extent = frame.type.extent(hedge, "figures-label", measure)
        baseline = top + first_baseline(frame, extent.leading)
        if card.hedge:
            yield Label(hedge, x, baseline, "figures-label", measure=measure)
        top += extent.leading * max(1, extent.lines)
    amount = frame.type.extent(card.amount, "figures-value", measure)
    yield Label(card.amount, x, top + first_baseline(frame, amount.leading), "figures-value", measure=measure)
    top += amount.height
    label = frame.type.extent(card.label, "figures-label", measure)
    yield Label(card.label, x, top + first_baseline(frame, label.leading), "figures-label", measure=measure)


def _foot(frame: Frame, mark: Label) -> float:
    """The lower edge of a label's last line."""
    extent = frame.type.extent(mark.content, mark.role, mark.measure)
    return mark.y - first_baseline(frame, extent.leading) + extent.height
