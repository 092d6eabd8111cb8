"""Bars that begin in a year: what was gained, and when.

Enters: rows of a start and a label. Leaves: `Spans`, its plot, its data in words. Never: a length that is a value.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.charts.chart import Chart, DataTable, Lookup, heads
from briefgen.charts.lettering import first_baseline, middle, needs_rows, words
from briefgen.diagnostics import Diagnostic, Span, error
from briefgen.inline import Inlines, plain
from briefgen.marks import Align, Axis, Bar, Drawing, Frame, Label, Line, Mark
from briefgen.model.citation import Citation
from briefgen.model.fields import declared
from briefgen.model.quantity import When
from briefgen.model.text import Text

STEPS = (1, 2, 5, 10, 20, 50, 100, 1000)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanRow:
    """One bar."""

    span: Span
    start: When = declared("When it began, as closely as it is known.")
    end: When | None = declared("When it ended; without it the bar runs to the end of the chart.", default=None)
    label: Text = declared("What began.")
    cite: Citation | None = declared("The source.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spans(Chart):
    """Bars from the year in which something began."""

    data: tuple[SpanRow, ...] = declared("Rows: a start and a label.")

    def check(self) -> tuple[Diagnostic, ...]:
        found = list(needs_rows(self.data, self.span))
        found += [
            error("G710", row.span, "this bar ends before it begins", "check `start` and `end`")
            for row in self.data
            if row.end and row.end.last < row.start.first
        ]
        return tuple(found)

    def plot(self, lookup: Lookup) -> SpansPlot:
        rows = []
        for row in self.data:
            end = row.end.last.year + 1 if row.end else None
            rows.append(_Row(row.start.first.year, end, lookup.inline(row.label), row.span))
        return SpansPlot(tuple(rows))

    def table(self, lookup: Lookup) -> DataTable:
        rows = [(_said(lookup, row), plain(lookup.inline(row.label))) for row in self.data]
        return (heads(lookup, "date", "entry"), *rows)


def _said(lookup: Lookup, row: SpanRow) -> str:
    """When a bar begins, and where it ends; a bar without an end runs on."""
    start = lookup.language.date(row.start)
    return f"{start} – {lookup.language.date(row.end)}" if row.end else start


@dataclass(frozen=True, slots=True)
class _Row:
    start: int
    end: int | None
    label: Inlines
    span: Span


@dataclass(frozen=True, slots=True)
class SpansPlot:
    rows: tuple[_Row, ...]

    def draw(self, frame: Frame) -> Drawing:
        first = min(row.start for row in self.rows)
        last = max([row.end or row.start + 1 for row in self.rows] + [first + 2])
        scale = frame.width / (last - first)
        marks: list[Mark] = []
        bars: list[Mark] = []
        top = 0.0
        for row in self.rows:
            height = self._height(frame, row, first, last, scale)
            bars += self._row(frame, row, (row.start - first) * scale, top, ((row.end or last) - row.start) * scale)
            top += height
        marks += [Line((((year - first) * scale, 0), ((year - first) * scale, top)), "rule", "grid")
                  for year in self._years(frame, first, last, scale)]  # fmt: skip
        marks += [*bars, *self._axis(frame, first, last, scale, top)]
        return Drawing(top + frame.metrics["spans.axis"], tuple(marks))

    def _height(self, frame: Frame, row: _Row, first: int, last: int, scale: float) -> float:
        at = frame.metrics
        pitch = at["spans.pitch-compact" if frame.compact else "spans.pitch"]
        if self._side(frame, row, (row.start - first) * scale, ((row.end or last) - row.start) * scale) != "above":
            return pitch
        extent = frame.type.extent(row.label, "chart-inside", frame.width - at["spans.pad"])
        return pitch + extent.height

    def _side(self, frame: Frame, row: _Row, left: float, width: float) -> str:
        """Where the label of a bar fits: in it, left of it, or on lines of its own above it."""
        room = frame.type.extent(row.label, "chart-inside").width + 2 * frame.metrics["spans.pad"]
        if room <= width:
            return "inside"
        return "left" if room <= left else "above"

    def _row(self, frame: Frame, row: _Row, left: float, top: float, width: float) -> Iterator[Mark]:
        at = frame.metrics
        pad, gap = at["spans.pad"], at["spans.gap"]
        pitch = at["spans.pitch-compact" if frame.compact else "spans.pitch"]
        side = self._side(frame, row, left, width)
        if side == "above":
            extent = frame.type.extent(row.label, "chart-inside", frame.width - pad)
            yield Label(row.label, 0, top + first_baseline(frame, extent.leading), "chart-inside",
                        measure=frame.width - pad, ground="paper")  # fmt: skip
            top += extent.height
        yield Bar(left, top, width, pitch - gap, "accent")
        extent = frame.type.extent(row.label, "chart-inside")
        baseline = middle(frame, extent, top + (pitch - gap) / 2)
        if side == "inside":
            yield Label(row.label, left + pad, baseline, "chart-inside", colour="paper")
        elif side == "left":
            yield Label(row.label, left - pad, baseline, "chart-inside", Align.RIGHT, ground="paper")

    def _widest(self, frame: Frame) -> float:
        """Points that the label of a year takes."""
        return frame.type.extent(words("0000", self.rows[0].span), "chart-axis").width + frame.metrics["spans.tick"]

    def _years(self, frame: Frame, first: int, last: int, scale: float) -> list[int]:
        """Years that are labelled: all of them, or round ones as closely as they fit."""
        room = self._widest(frame) + frame.metrics["spans.pad"]
        step = next(step for step in STEPS if step * scale >= room or step == STEPS[-1])
        return [year for year in range(first, last) if year % step == 0] or [first]

    def _axis(self, frame: Frame, first: int, last: int, scale: float, top: float) -> Iterator[Mark]:
        """Years under the bars."""
        span = self.rows[0].span
        at = frame.metrics
        widest = self._widest(frame)
        baseline = top + at["spans.axis-baseline"]
        labels = tuple(
            Label(words(str(year), span), (year - first) * scale + at["spans.tick"], baseline, "chart-axis")
            for year in self._years(frame, first, last, scale)
            if (year - first) * scale + widest <= frame.width
        )
        yield Axis(0, top, frame.width, labels, "ink", "zero")
