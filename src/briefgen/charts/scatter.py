"""Two measures against each other: a dot for each row, the ones that matter named.

Enters: rows of x, y and label. Leaves: `ScatterChart`, its plot, its data in words. Never: a line of best fit.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from briefgen.charts.axes import Positions, ValueAxis, horizontal
from briefgen.charts.chart import Chart, DataTable, Lookup, heads
from briefgen.charts.lettering import first_baseline, needs_rows
from briefgen.charts.scale import Scale, covering
from briefgen.diagnostics import Diagnostic, Span, error
from briefgen.inline import Inlines, plain
from briefgen.language import Language
from briefgen.marks import Align, Dot, Drawing, Frame, Label, Mark, Texture
from briefgen.model.citation import Citation
from briefgen.model.fields import declared
from briefgen.model.text import Text

MOST_ROWS = 5000
# right, left, above, below, and the four corners between them: shares of the label's width and height
SIDES = ((0, 0), (-1, 0), (-1 / 2, -1), (-1 / 2, 1), (0, -1), (0, 1), (-1, -1), (-1, 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class ScatterRow:
    """One dot."""

    span: Span
    x: Decimal = declared("Value along the horizontal axis.")
    y: Decimal = declared("Value along the vertical axis.")
    label: Text | None = declared("Name of the dot.", default=None)
    highlight: bool = declared("Whether this is what the chart is about.", default=False)
    cite: Citation | None = declared("The source.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScatterChart(Chart):
    """Dots on two axes: how two measures go together."""

    x_title: Text = declared("What the horizontal axis measures, with its unit.")
    y_title: Text = declared("What the vertical axis measures, with its unit.")
    data: tuple[ScatterRow, ...] = declared("Rows of x and y; or a file: data.csv.")

    def check(self) -> tuple[Diagnostic, ...]:
        found = list(needs_rows(self.data, self.span))
        if len(self.data) > MOST_ROWS:
            message = f"{len(self.data):,} dots run into one another"
            found.append(error("G749", self.span, message, f"draw at most {MOST_ROWS:,}, or sum them up in groups"))
        return tuple(found)

    def plot(self, lookup: Lookup) -> ScatterPlot:
        dots = tuple(
            _Spot(float(row.x), float(row.y), lookup.inline(row.label) if row.label else (), row.highlight)
            for row in self.data
        )
        titles = lookup.inline(self.x_title), lookup.inline(self.y_title)
        return ScatterPlot(dots, *titles, lookup.language, self.span)

    def table(self, lookup: Lookup) -> DataTable:
        number = lookup.language.number
        titles = (*heads(lookup, "entry"), plain(lookup.inline(self.x_title)), plain(lookup.inline(self.y_title)))
        rows = [
            (plain(lookup.inline(row.label)) if row.label else "", number(row.x), number(row.y)) for row in self.data
        ]
        return (titles, *rows)


@dataclass(frozen=True, slots=True)
class _Spot:
    x: float
    y: float
    label: Inlines
    highlight: bool


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    top: float
    right: float
    foot: float

    def meets(self, other: _Box) -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.foot and other.top < self.foot

    def within(self, other: _Box) -> bool:
        across = self.left >= other.left and self.right <= other.right
        return across and self.top >= other.top and self.foot <= other.foot


@dataclass(frozen=True, slots=True)
class ScatterPlot:
    spots: tuple[_Spot, ...]
    x_title: Inlines
    y_title: Inlines
    language: Language
    span: Span

    def draw(self, frame: Frame) -> Drawing:
        at = frame.metrics
        height = at["scatter.height-compact" if frame.compact else "scatter.height"]
        xs, ys = [spot.x for spot in self.spots], [spot.y for spot in self.spots]
        titled = frame.type.extent(self.y_title, "chart-key", frame.width)
        top = titled.height + at["axis.top"]
        axis = ValueAxis.over(min(ys), max(ys), top, height, self.language)
        left = axis.width(frame, self.span)
        values = [float(value) for value in covering(min(xs), max(xs))]
        across = Scale(values[0], values[-1], left, frame.width - at["line.right"] - left)
        foot = top + height
        marks: list[Mark] = [
            Label(self.y_title, 0, first_baseline(frame, titled.leading), "chart-key", measure=frame.width)
        ]
        marks += axis.drawn(frame, left, frame.width, self.span)
        placed = [(spot, across.at(spot.x), axis.scale.at(spot.y)) for spot in self.spots]
        marks += self._dots(frame, placed)
        lines = [_Box(left, y, frame.width, y) for y in map(axis.scale.at, map(float, axis.marks))]
        title = _Box(0, 0, titled.width, titled.height)
        marks += self._labels(frame, placed, _Box(left, 0, frame.width, foot), title, lines)
        ticks, depth = horizontal(frame, Positions((values[0], values[-1])), across, foot, self.language, self.span)
        marks += ticks
        below = foot + depth
        extent = frame.type.extent(self.x_title, "chart-key", frame.width - left)
        marks.append(Label(self.x_title, frame.width, below + first_baseline(frame, extent.leading), "chart-key",
                           Align.RIGHT, measure=frame.width - left))  # fmt: skip
        return Drawing(below + extent.height, tuple(marks))

    def _dots(self, frame: Frame, placed: list[tuple[_Spot, float, float]]) -> Iterator[Mark]:
        """Dots in grey outline, or all in the accent where none is the one that matters."""
        lit = any(spot.highlight for spot in self.spots)
        radius = frame.metrics["scatter.dot"]
        for spot, x, y in sorted(placed, key=lambda item: item[0].highlight):
            if spot.highlight or not lit:
                yield Dot(x, y, radius, "signal" if spot.highlight else "accent")
            else:
                yield Dot(x, y, radius, "grey", Texture.OPEN)

    def _labels(
        self, frame: Frame, placed: list[tuple[_Spot, float, float]], room: _Box, title: _Box, lines: list[_Box]
    ) -> Iterator[Mark]:
        """Names beside their dots, the ones that matter first, clear of gridlines where a side is.

        A name that finds no free side is left out.
        """
        radius = frame.metrics["scatter.dot"]
        taken = [title, *(_Box(x - radius, y - radius, x + radius, y + radius) for _, x, y in placed)]
        for spot, x, y in sorted(placed, key=lambda item: not item[0].highlight):
            if not spot.label:
                continue
            extent = frame.type.extent(spot.label, "chart-axis")
            sides = _sides(x, y, extent.width, extent.leading, radius + frame.metrics["scatter.gap"])
            free = [box for box in sides if box.within(room) and not any(map(box.meets, taken))]
            box = next((box for box in free if not any(map(box.meets, lines))), free[0] if free else None)
            if box is not None:
                taken.append(box)
                yield Label(spot.label, box.left, box.top + first_baseline(frame, extent.leading), "chart-axis",
                            colour="ink" if spot.highlight else "")  # fmt: skip


def _sides(x: float, y: float, width: float, height: float, gap: float) -> Iterator[_Box]:
    for across, down in SIDES:
        left = x + across * width + (gap if across == 0 else -gap if across == -1 else 0)
        top = y - height / 2 + down * (height / 2 + gap)
        yield _Box(left, top, left + width, top + height)
