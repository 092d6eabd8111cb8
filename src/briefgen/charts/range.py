"""Ranges on one scale: a dot for one figure, a bar between two for a range, an arrow where an end is open.

Enters: rows of label and value with its hedge. Leaves: `RangeChart`, its plot, its data in words.
Never: a middle that no source gives.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.charts.chart import Chart, DataTable, Lookup
from briefgen.charts.lettering import SCALE_LEGENDS, hedge_legend, middle, needs_rows, one_unit, words
from briefgen.charts.rows import LabelledRow, in_words, valued, values
from briefgen.charts.scale import Scale, covering
from briefgen.diagnostics import Diagnostic, Span
from briefgen.inline import Inlines
from briefgen.language import Language
from briefgen.marks import Align, Bar, Dot, Drawing, Frame, Label, Line, Mark, Texture
from briefgen.model.fields import declared
from briefgen.model.quantity import CEILINGS, FLOORS, Hedge, Quantity
from briefgen.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeRow(LabelledRow):
    """One row of the scale."""

    label: Text = declared("What the figure is of.")


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeChart(Chart):
    """Dots and ranges under one scale: all that the hedge of a figure leaves open."""

    data: tuple[RangeRow, ...] = declared("Rows: a label and a value with its hedge; or a file: data.csv.")

    def check(self) -> tuple[Diagnostic, ...]:
        return needs_rows(self.data, self.span)

    def check_values(self, lookup: Lookup) -> Iterator[Diagnostic]:
        yield from one_unit(values(lookup, self.data), self.span)

    def plot(self, lookup: Lookup) -> RangePlot:
        rows = tuple(
            _Row(lookup.inline(row.label), value, row.colour, row.span) for row, value in valued(lookup, self.data)
        )
        return RangePlot(rows, lookup.language, self.span)

    def table(self, lookup: Lookup) -> DataTable:
        return in_words(lookup, self.data)

    def legend(self, lookup: Lookup) -> str:
        return hedge_legend(lookup, values(lookup, self.data), SCALE_LEGENDS)


@dataclass(frozen=True, slots=True)
class _Row:
    label: Inlines
    value: Quantity
    colour: str
    span: Span

    @property
    def ends(self) -> list[float]:
        return [float(end) for end in (self.value.low, self.value.high) if end is not None]


@dataclass(frozen=True, slots=True)
class RangePlot:
    rows: tuple[_Row, ...]
    language: Language
    span: Span

    def draw(self, frame: Frame) -> Drawing:
        at = frame.metrics
        column = min(at["bar.label-column"], frame.width / 3)
        said = [words(self.language.quantity(row.value), row.span) for row in self.rows]
        widest = max(frame.type.extent(content, "chart-value", frame.width / 3).width for content in said)
        ends = [end for row in self.rows for end in row.ends]
        marks_of = covering(min(ends, default=0.0), max(ends, default=1.0), 4)
        pad = at["range.pad"]
        scale = Scale(
            float(marks_of[0]),
            float(marks_of[-1]),
            column + pad,
            frame.width - widest - at["bar.gap"] - column - 2 * pad,
        )
        top = at["range.scale"]
        heights = [self._height(frame, row, content, column) for row, content in zip(self.rows, said, strict=True)]
        foot = top + sum(heights)
        marks: list[Mark] = list(self._scale(frame, [float(value) for value in marks_of], scale, top, foot))
        for row, content, height in zip(self.rows, said, heights, strict=True):
            marks += self._row(frame, row, content, column, scale, top + height / 2)
            top += height
        return Drawing(foot, tuple(marks))

    def _height(self, frame: Frame, row: _Row, said: Inlines, column: float) -> float:
        at = frame.metrics
        label = frame.type.extent(row.label, "chart-label", column - at["bar.gap"])
        value = frame.type.extent(said, "chart-value", frame.width / 3)
        pitch = at["bar.pitch-compact" if frame.compact else "bar.pitch"]
        return max(pitch, max(label.height, value.height) + at["bar.row-gap"])

    def _scale(self, frame: Frame, values: list[float], scale: Scale, top: float, foot: float) -> Iterator[Mark]:
        """A faint line for each round value, its figure over it where there is room."""
        free = -math.inf
        for value in values:
            x = scale.at(value)
            yield Line(((x, top), (x, foot)), "ink" if value == 0 else "rule", "grid")
            text = words(self.language.short(value), self.span)
            width = frame.type.extent(text, "chart-axis").width
            if x - width / 2 >= free and x + width / 2 <= frame.width:
                yield Label(text, x, top - frame.metrics["range.scale-foot"], "chart-axis", Align.CENTRE)
                free = x + width / 2 + frame.metrics["axis.label-gap"]

    def _row(self, frame: Frame, row: _Row, said: Inlines, column: float, scale: Scale, y: float) -> Iterator[Mark]:
        at = frame.metrics
        measure = column - at["bar.gap"]
        label = frame.type.extent(row.label, "chart-label", measure)
        yield Label(row.label, 0, middle(frame, label, y), "chart-label", measure=measure)
        yield from self._figure(frame, row, scale, y)
        extent = frame.type.extent(said, "chart-value", frame.width / 3)
        yield Label(said, frame.width - extent.width, middle(frame, extent, y), "chart-value", measure=frame.width / 3)

    def _figure(self, frame: Frame, row: _Row, scale: Scale, y: float) -> Iterator[Mark]:
        radius, thick, arrow = (frame.metrics[f"range.{name}"] for name in ("dot", "bar", "arrow"))
        ends = [scale.at(end) for end in row.ends]
        if not ends:
            return
        left, right = ends[0], ends[-1]
        if row.value.hedge is Hedge.RANGE:
            yield Bar(left, y - thick / 2, right - left, thick, row.colour, Texture.HATCHED)
        elif row.value.hedge in FLOORS:
            yield Line(((left, y), (left + arrow, y)), row.colour, "series")
            tip = left + arrow + radius
            yield Line(((tip - radius, y - radius), (tip, y), (tip - radius, y + radius)), row.colour, "series")
        elif row.value.hedge in CEILINGS:
            yield Line(((left, y), (left - arrow, y)), row.colour, "series")
            tip = left - arrow - radius
            yield Line(((tip + radius, y - radius), (tip, y), (tip + radius, y + radius)), row.colour, "series")
        open_dot = row.value.hedge is Hedge.ABOUT
        for x in dict.fromkeys(ends):
            yield Dot(x, y, radius, row.colour, Texture.OPEN if open_dot else Texture.SOLID)
