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
from briefgen.model.quantity import Hedge, Quantity


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
class _Placed:
    """A row with its words measured; lengths are points, `value` is what stands after the bar."""

    row: Row
    label: Extent
    value: Inlines
    role: str
    inside: Inlines
    height: float


@dataclass(frozen=True, slots=True)
class BarPlot:
    rows: tuple[Row, ...]
    language: Language

    def draw(self, frame: Frame) -> Drawing:
        at = frame.metrics
        column = min(at["bar.label-column"], frame.width / 3)
        placed = [self._placed(frame, row, column) for row in self.rows]
        scale = self._scale(frame, placed, column)
        height = sum(row.height for row in placed)
        marks: list[Mark] = [Line(((column, 0), (column, height)), "ink", "zero")]
        top = 0.0
        for row in placed:
            marks += self._row(frame, row, column, top + row.height / 2, scale)
            top += row.height
        return Drawing(height, tuple(marks))

    def _placed(self, frame: Frame, row: Row, column: float) -> _Placed:
        at, quantity = frame.metrics, row.quantity
        label = frame.type.extent(row.label, "chart-label", column - at["bar.gap"])
        inside: Inlines = ()
        value, role = words(self.language.quantity(quantity), row.span), "chart-value"
        if quantity.hedge is Hedge.WORDS:
            said = f"“{quantity.words}”; {self.language.word('no-figure')}"
            value, role = words(said, row.span), "chart-words"
        elif quantity.hedge is Hedge.RANGE and quantity.low is not None and quantity.high is not None:
            inside = words(self.language.amount(quantity.low, quantity), row.span)
        pitch = at["bar.pitch-compact" if frame.compact else "bar.pitch"]
        return _Placed(row, label, value, role, inside, max(pitch, label.height + at["bar.row-gap"]))

    def _scale(self, frame: Frame, placed: list[_Placed], column: float) -> float:
        """Points a unit, so that every bar and the words after it end within the frame."""
        at = frame.metrics
        room = frame.width - column
        scales = []
        for item in placed:
            if not item.row.reach:
                continue
            after = frame.type.extent(item.value, item.role).width + at["bar.gap"]
            extra = at["bar.arrow"] if item.row.quantity.high is None else 0
            scales.append(max(at["bar.least"], room - after - extra) / float(item.row.reach))
        return min(scales, default=0.0)

    def _row(self, frame: Frame, item: _Placed, column: float, centre: float, scale: float) -> Iterator[Mark]:
        at, row = frame.metrics, item.row
        measure = column - at["bar.gap"]
        yield Label(row.label, 0, middle(frame, item.label, centre), "chart-label", measure=measure)
        end = column + float(row.reach) * scale
        value, inside = item.value, item.inside
        yield from self._bar(frame, row, column, centre, scale)
        if inside and row.quantity.low is not None:
            low = float(row.quantity.low) * scale
            extent = frame.type.extent(inside, "chart-inside")
            if extent.width + 2 * at["bar.gap"] <= low:
                edge = column + low - at["bar.gap"]
                yield Label(inside, edge, middle(frame, extent, centre), "chart-inside", Align.RIGHT, "paper")
                assert row.quantity.high is not None
                value = words(self.language.amount(row.quantity.high, row.quantity), row.span)
        if row.quantity.hedge in (Hedge.AT_LEAST, Hedge.MORE_THAN):
            end += at["bar.arrow"]
        measure = frame.width - end - at["bar.gap"]
        extent = frame.type.extent(value, item.role, measure)
        yield Label(value, end + at["bar.gap"], middle(frame, extent, centre), item.role, measure=measure)

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
                yield Line(((x + high, top - 2), (x + high, top + thickness + 2)), colour, "cap")
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
