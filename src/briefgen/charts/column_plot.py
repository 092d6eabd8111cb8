"""Columns laid out: from a zero line up, values over them where they fit, else gridlines.

Enters: columns of parts, a frame. Leaves: marks. Never: a label over its neighbour's.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.charts.axes import ValueAxis, banded
from briefgen.charts.key import heads
from briefgen.charts.lettering import words
from briefgen.diagnostics import Span
from briefgen.inline import Inlines
from briefgen.language import Language
from briefgen.marks import Align, Area, Bar, Drawing, Frame, Label, Line, Mark, Texture
from briefgen.model.quantity import CEILINGS, FLOORS, Hedge, Quantity


@dataclass(frozen=True, slots=True)
class Part:
    quantity: Quantity
    colour: str

    @property
    def ends(self) -> tuple[float, float]:
        """Known and possible extent; the same where only one figure is given."""
        low, high = self.quantity.low, self.quantity.high
        if self.quantity.hedge in CEILINGS:
            return 0.0, float(high or 0)
        return float(low or 0), float(high if high is not None else low or 0)


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its parts from the zero line up."""

    label: Inlines
    parts: tuple[Part, ...]
    span: Span

    @property
    def reach(self) -> float:
        return sum(max(part.ends, key=abs) for part in self.parts)


@dataclass(frozen=True, slots=True)
class ColumnPlot:
    """`key` names the parts of stacked columns with their colours; `values` as in `LinePlot`."""

    columns: tuple[Column, ...]
    key: tuple[tuple[str, str], ...]
    language: Language
    span: Span
    values: tuple[float, float] | None = None
    title: Inlines = ()
    height: str = "column.height"

    def draw(self, frame: Frame) -> Drawing:
        at = frame.metrics
        height = at[f"{self.height}-compact" if frame.compact else self.height]
        reaches = [column.reach for column in self.columns]
        low, high = self.values or (min([0.0, *reaches]), max([0.0, *reaches]))
        marks, top = heads(frame, self.title, [(words(name, self.span), colour) for name, colour in self.key])
        said = self._said(frame)
        top += at["column.top"] + (at["bar.arrow"] if said and self._open() else 0.0)
        axis = ValueAxis.over(low, high if high > low else low + 1, top, height, self.language)
        left = 0.0 if said else axis.width(frame, self.span)
        if said:
            base = axis.scale.at(0)
            marks.append(Line(((0, base), (frame.width, base)), "ink", "zero"))
        else:
            marks += axis.drawn(frame, left, frame.width, self.span)
        pitch = (frame.width - left) / len(self.columns)
        foot = top + height
        for index, column in enumerate(self.columns):
            marks += self._column(frame, column, left + index * pitch, pitch, axis, said=said)
        labels, depth = self._labels(frame, left, pitch, foot)
        return Drawing(foot + depth, (*marks, *labels))

    def _said(self, frame: Frame) -> bool:
        """Whether the values fit over their columns; if so, no gridline is needed."""
        pitch = frame.width / len(self.columns)
        if self.key or self.values:
            return False
        gap = frame.metrics["column.value-gap"]
        widths = [frame.type.extent(self._value(column), "chart-value").width for column in self.columns]
        return all(width + gap <= pitch for width in widths)

    def _open(self) -> bool:
        """Whether a column ends in an arrow, over which its value stands."""
        return any(part.quantity.hedge in FLOORS for column in self.columns for part in column.parts)

    def _value(self, column: Column) -> Inlines:
        text = self.language.quantity(column.parts[0].quantity) if column.parts else "–"
        return words(text, column.span)

    def _column(
        self, frame: Frame, column: Column, x: float, pitch: float, axis: ValueAxis, *, said: bool
    ) -> Iterator[Mark]:
        width = min(pitch * frame.metrics["column.share"], frame.metrics["column.most"])
        left = x + (pitch - width) / 2
        level = 0.0
        for part in column.parts:
            known, possible = part.ends
            base, end, furthest = (axis.scale.at(level + reach) for reach in (0, known, possible))
            if part.quantity.hedge is Hedge.ABOUT:
                yield _slanted(frame, part, left, width, base, end)
            else:
                yield from _rect(left, width, base, end, part.colour, Texture.SOLID)
            yield from _rect(left, width, end, furthest, part.colour, Texture.HATCHED)
            yield from _end(frame, part, left, width, furthest)
            level += max(known, possible, key=abs)
        if said:
            yield self._over(frame, column, left + width / 2, axis)

    def _over(self, frame: Frame, column: Column, centre: float, axis: ValueAxis) -> Label:
        """The value of a column over its end, or under it where it hangs below zero."""
        end, gap = axis.scale.at(column.reach), frame.metrics["column.over"]
        floor = frame.metrics["bar.arrow"] if column.parts and column.parts[0].quantity.hedge in FLOORS else 0.0
        leading = frame.type.extent(self._value(column), "chart-value").leading
        y = end - gap - floor if column.reach >= 0 else end + leading
        return Label(self._value(column), centre, y, "chart-value", Align.CENTRE)

    def _labels(self, frame: Frame, left: float, pitch: float, foot: float) -> tuple[list[Mark], float]:
        """Labels under the columns, broken to the pitch; of too many, each second, fifth or tenth."""
        marks, depth = banded(frame, [column.label for column in self.columns], left, pitch, foot)
        return marks, depth + frame.metrics["column.foot"]


def _rect(left: float, width: float, start: float, end: float, colour: str, texture: Texture) -> Iterator[Mark]:
    if abs(end - start) > 0:
        yield Bar(left, min(start, end), width, abs(end - start), colour, texture)


def _slanted(frame: Frame, part: Part, left: float, width: float, base: float, end: float) -> Mark:
    """An estimate: a column whose end slants."""
    slant = math.copysign(min(frame.metrics["bar.arrow"] / 2, abs(end - base)), base - end)
    corners = ((left, base), (left, end + slant), (left + width, end), (left + width, base))
    return Area(corners, part.colour)


def _end(frame: Frame, part: Part, left: float, width: float, y: float) -> Iterator[Mark]:
    """What says how a column ends: a cap, or an open arrow."""
    if part.quantity.hedge in CEILINGS:
        over = frame.metrics["bar.cap"]
        yield Line(((left - over, y), (left + width + over, y)), part.colour, "cap")
    elif part.quantity.hedge in FLOORS:
        arrow = frame.metrics["bar.arrow"]
        yield Line(((left, y), (left + width / 2, y - arrow), (left + width, y)), part.colour, "frame")
