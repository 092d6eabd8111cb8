"""Small multiples: one small chart for each panel, all on the same scales.

Enters: rows of panel, x and y. Leaves: `MultiplesChart`, its plot, its data in words.
Never: a panel on a scale of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from briefgen.charts.axes import Positions, odd_dates, positions
from briefgen.charts.cells import abreast, room_for
from briefgen.charts.chart import Chart, DataTable, Lookup, heads
from briefgen.charts.column_plot import Column, ColumnPlot, Part
from briefgen.charts.lettering import needs_rows, words
from briefgen.charts.line_plot import LinePlot, Point, Series, extent
from briefgen.diagnostics import Diagnostic, Span, did_you_mean, error
from briefgen.language import Language
from briefgen.marks import Area, Axis, Bar, Dot, Drawing, Frame, Label, Line, Mark, Picture
from briefgen.model.citation import Citation
from briefgen.model.fields import declared
from briefgen.model.quantity import Hedge, Quantity
from briefgen.model.text import Word

MOST_PANELS = 40


class Panel(StrEnum):
    """What stands in each panel."""

    LINE = "line"
    COLUMN = "column"


@dataclass(frozen=True, slots=True, kw_only=True)
class MultiplesRow:
    """One value of one panel."""

    span: Span
    panel: Word = declared("The panel to which it belongs.", example="Northmoor")
    x: Word = declared("Where it stands: a year, month or day, a number, or a name.", example="2019")
    y: Decimal | None = declared("The value; without it there is a gap.", default=None)
    cite: Citation | None = declared("The source.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class MultiplesChart(Chart):
    """The same small chart many times, all on one scale."""

    of: Panel = declared("What stands in each panel.", default=Panel.LINE)
    data: tuple[MultiplesRow, ...] = declared("Rows of panel, x and y; or a file: data.csv.")
    highlight: Word | None = declared("The panel that the chart is about.", default=None)

    def check(self) -> tuple[Diagnostic, ...]:
        found = list(needs_rows(self.data, self.span))
        names = self.panels
        if self.highlight and self.highlight.text not in names:
            hints = did_you_mean(self.highlight.text, names) or (f"the panels are {', '.join(names)}",)
            found.append(error("G742", self.highlight.span, f"no panel is named `{self.highlight}`", *hints))
        if len(names) > MOST_PANELS:
            message = f"{len(names)} panels are more than {MOST_PANELS}"
            found.append(error("G743", self.span, message, "draw the ones that matter"))
        if self.data and not any(row.y is not None for row in self.data):
            found.append(error("G741", self.span, "this chart has no value to draw", "add `y:` to its rows"))
        return (*found, *odd_dates([row.x for row in self.data]))

    @property
    def panels(self) -> list[str]:
        return list(dict.fromkeys(row.panel.text for row in self.data))

    def plot(self, lookup: Lookup) -> MultiplesPlot:
        found = positions([row.x for row in self.data])
        panels = []
        for name in self.panels:
            points = [
                (row, Point(x, None if row.y is None else float(row.y)))
                for x, row in zip(found.values, self.data, strict=True)
                if row.panel.text == name
            ]
            points.sort(key=lambda pair: pair[1].x)
            colour = "signal" if self.highlight and name == self.highlight.text else "accent"
            panels.append(_Panel(name, tuple(points), colour))
        return MultiplesPlot(tuple(panels), found, self.of, lookup.language, self.span)

    def table(self, lookup: Lookup) -> DataTable:
        number = lookup.language.number
        rows = [(row.panel.text, row.x.text, "" if row.y is None else number(row.y)) for row in self.data]
        return (heads(lookup, "series", "entry", "value"), *rows)


@dataclass(frozen=True, slots=True)
class _Panel:
    name: str
    points: tuple[tuple[MultiplesRow, Point], ...]
    colour: str


@dataclass(frozen=True, slots=True)
class MultiplesPlot:
    panels: tuple[_Panel, ...]
    found: Positions
    of: Panel
    language: Language
    span: Span

    def draw(self, frame: Frame) -> Drawing:
        at = frame.metrics
        gap = at["multiples.gap"]
        across = abreast(len(self.panels), room_for(frame.width, at["multiples.least-panel"], gap))
        width = (frame.width - (across - 1) * gap) / across
        lines = [Series("", tuple(point for _, point in panel.points), "") for panel in self.panels]
        values = extent(lines, zero=self.of is Panel.COLUMN)
        marks: list[Mark] = []
        top = 0.0
        for start in range(0, len(self.panels), across):
            drawings = [
                self._plot(panel, values).draw(replace(frame, width=width))
                for panel in self.panels[start : start + across]
            ]
            for index, drawing in enumerate(drawings):
                marks += [moved(mark, index * (width + gap), top) for mark in drawing.marks]
            top += max(drawing.height for drawing in drawings) + at["multiples.row-gap"]
        return Drawing(top - at["multiples.row-gap"], tuple(marks))

    def _plot(self, panel: _Panel, values: tuple[float, float]) -> LinePlot | ColumnPlot:
        title = words(panel.name, self.span)
        if self.of is Panel.LINE:
            series = Series("", tuple(point for _, point in panel.points), panel.colour)
            return LinePlot(
                (series,),
                self.found,
                (),
                self.language,
                self.span,
                values=values,
                title=title,
                height="multiples.height",
            )
        columns = tuple(self._columns(panel))
        return ColumnPlot(columns, (), self.language, self.span, values, title, "multiples.height")

    def _columns(self, panel: _Panel) -> Iterator[Column]:
        """A column at each place of the chart, an empty one where the panel has no value."""
        labels = {point.x: row.x.text for every in self.panels for row, point in every.points}
        values = {point.x: row.y for row, point in panel.points if row.y is not None}
        for x, label in sorted(labels.items()):
            parts = (Part(_exact(values[x], self.span), panel.colour),) if x in values else ()
            yield Column(words(label, self.span), parts, self.span)


def _exact(value: Decimal, span: Span) -> Quantity:
    return Quantity(Hedge.EXACT, str(value), span, value, value)


def moved(mark: Mark, x: float, y: float) -> Mark:
    """The same mark `x` points further right and `y` further down."""
    match mark:
        case Line() | Area():
            return replace(mark, points=tuple((left + x, top + y) for left, top in mark.points))
        case Axis():
            labels = tuple(replace(label, x=label.x + x, y=label.y + y) for label in mark.labels)
            return replace(mark, x=mark.x + x, y=mark.y + y, labels=labels)
        case Bar() | Dot() | Label() | Picture():
            return replace(mark, x=mark.x + x, y=mark.y + y)
