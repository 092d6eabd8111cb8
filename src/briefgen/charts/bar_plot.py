"""Hedged bars laid out: labels left, bars from a zero line, values after them.

Enters: rows with quantities, a frame. Leaves: marks. Never: words over words, or a mark outside the frame.

Solid is known; hatched is possible: from the low to the high figure of a range, from zero to a ceiling, which a
cap closes. A floor is solid and ends in an open arrow; an estimate ends in a slant.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from briefgen.charts.lettering import middle, words
from briefgen.diagnostics import Span
from briefgen.inline import Inlines
from briefgen.language import Language
from briefgen.marks import Align, Area, Bar, Drawing, Extent, Frame, Label, Line, Mark, Texture
from briefgen.model.quantity import FLOORS, Hedge, Quantity


@dataclass(frozen=True, slots=True)
class Row:
    label: Inlines
    quantity: Quantity
    colour: str
    span: Span

    @property
    def reach(self) -> Decimal:
        """The furthest figure of the row, 0 where it has none."""
        return max((end for end in (self.quantity.low, self.quantity.high) if end is not None), default=Decimal(0))


@dataclass(frozen=True, slots=True)
class _Worded:
    """A row with the words after its bar, their role, and the words within it."""

    row: Row
    value: Inlines
    role: str
    inside: Inlines


@dataclass(frozen=True, slots=True)
class _Placed:
    """A row measured: its label, the words after its bar broken to `measure`, its height; all in points."""

    worded: _Worded
    label: Extent
    value: Extent
    measure: float
    height: float


@dataclass(frozen=True, slots=True)
class BarPlot:
    rows: tuple[Row, ...]
    language: Language

    def draw(self, frame: Frame) -> Drawing:
        at = frame.metrics
        column = min(at["bar.label-column"], frame.width / 3)
        worded = [self._worded(row) for row in self.rows]
        scale = self._scale(frame, worded, column)
        placed = [self._placed(frame, row, column, scale) for row in worded]
        height = sum(row.height for row in placed)
        marks: list[Mark] = [Line(((column, 0), (column, height)), "ink", "zero")]
        top = 0.0
        for row in placed:
            marks += self._row(frame, row, column, top + row.height / 2, scale)
            top += row.height
        return Drawing(height, tuple(marks))

    def _worded(self, row: Row) -> _Worded:
        """What is written after the bar of a row, and in it."""
        quantity = row.quantity
        if quantity.hedge is Hedge.WORDS:
            said = self.language.word("separator").join(
                (self.language.quoted(self.language.quantity(quantity)), self.language.word("no-figure"))
            )
            return _Worded(row, words(said, row.span), "chart-words", ())
        inside: Inlines = ()
        if quantity.hedge is Hedge.RANGE and quantity.low is not None:
            inside = words(self.language.amount(quantity.low, quantity), row.span)
        return _Worded(row, words(self.language.quantity(quantity), row.span), "chart-value", inside)

    def _placed(self, frame: Frame, worded: _Worded, column: float, scale: float) -> _Placed:
        at = frame.metrics
        label = frame.type.extent(worded.row.label, "chart-label", column - at["bar.gap"])
        measure = frame.width - self._after(frame, worded.row, column, scale)
        value = frame.type.extent(worded.value, worded.role, measure)
        pitch = at["bar.pitch-compact" if frame.compact else "bar.pitch"]
        return _Placed(worded, label, value, measure, max(pitch, max(label.height, value.height) + at["bar.row-gap"]))

    def _after(self, frame: Frame, row: Row, column: float, scale: float) -> float:
        """Where the words after a bar begin."""
        at = frame.metrics
        arrow = at["bar.arrow"] if row.quantity.hedge in FLOORS else 0.0
        return column + float(row.reach) * scale + arrow + at["bar.gap"]

    def _scale(self, frame: Frame, worded: list[_Worded], column: float) -> float:
        """Points a unit, so that every bar and the words after it end within the frame."""
        at, scales = frame.metrics, []
        for item in worded:
            if item.row.reach:
                after = frame.type.extent(item.value, item.role).width + self._after(frame, item.row, column, 0.0)
                scales.append(max(at["bar.least"], frame.width - after) / float(item.row.reach))
        return min(scales, default=0.0)

    def _row(self, frame: Frame, item: _Placed, column: float, centre: float, scale: float) -> Iterator[Mark]:
        at, worded = frame.metrics, item.worded
        row, value, extent = worded.row, worded.value, item.value
        measure = column - at["bar.gap"]
        yield Label(row.label, 0, middle(frame, item.label, centre), "chart-label", measure=measure)
        yield from self._bar(frame, row, column, centre, scale)
        low, high = row.quantity.low, row.quantity.high
        if worded.inside and low is not None and high is not None:
            room = frame.type.extent(worded.inside, "chart-inside")
            edge = float(low) * scale - at["bar.gap"]
            if room.width + at["bar.gap"] <= edge:
                baseline = middle(frame, room, centre)
                yield Label(worded.inside, column + edge, baseline, "chart-inside", Align.RIGHT, "paper")
                value = words(self.language.amount(high, row.quantity), row.span)
                extent = frame.type.extent(value, worded.role, item.measure)
        x = self._after(frame, row, column, scale)
        yield Label(value, x, middle(frame, extent, centre), worded.role, measure=item.measure)

    def _bar(self, frame: Frame, row: Row, x: float, centre: float, scale: float) -> Iterator[Mark]:
        thickness = frame.metrics["bar.thickness"]
        top, quantity, colour = centre - thickness / 2, row.quantity, row.colour
        low = float(quantity.low or 0) * scale
        high = float(quantity.high or 0) * scale
        match quantity.hedge:
            case Hedge.EXACT:
                yield Bar(x, top, low, thickness, colour)
            case Hedge.RANGE:
                yield Bar(x, top, low, thickness, colour)
                yield Bar(x + low, top, high - low, thickness, colour, Texture.HATCHED)
            case Hedge.UP_TO | Hedge.LESS_THAN:
                yield Bar(x, top, high, thickness, colour, Texture.HATCHED)
                over, under = top - frame.metrics["bar.cap"], top + thickness + frame.metrics["bar.cap"]
                yield Line(((x + high, over), (x + high, under)), colour, "cap")
            case Hedge.AT_LEAST | Hedge.MORE_THAN:
                arrow, foot = frame.metrics["bar.arrow"], top + thickness
                yield Bar(x, top, low, thickness, colour)
                yield Line(((x + low, top), (x + low + arrow, centre), (x + low, foot)), colour, "frame")
            case Hedge.ABOUT:
                slant = min(frame.metrics["bar.arrow"], low)
                corners = ((x, top), (x + low, top), (x + low - slant, top + thickness), (x, top + thickness))
                yield Area(corners, colour)
            case Hedge.WORDS:
                return
