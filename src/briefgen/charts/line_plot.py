"""Lines laid out: value axis left, names at the ends of the lines, annotations over the plot.

Enters: series, places along x, a frame. Leaves: marks. Never: a name over another, or a line through a gap.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.charts.axes import Positions, ValueAxis, horizontal
from briefgen.charts.lettering import first_baseline, middle, words
from briefgen.charts.scale import Scale, spread
from briefgen.diagnostics import Span
from briefgen.inline import Inlines
from briefgen.language import Language
from briefgen.marks import Area, Bar, Dot, Drawing, Frame, Label, Line, Mark


@dataclass(frozen=True, slots=True)
class Point:
    """A place along x with its value, None where it is missing, and the ends of its uncertainty."""

    x: float
    y: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Series:
    name: str
    points: tuple[Point, ...]
    colour: str


@dataclass(frozen=True, slots=True)
class Note:
    """Words over the plot, from `start` to `end` along x; at one place where they are the same."""

    start: float
    end: float
    text: Inlines
    span: Span


@dataclass(frozen=True, slots=True)
class LinePlot:
    """`values` is the least and the greatest value of the axis where the data alone does not say it."""

    series: tuple[Series, ...]
    found: Positions
    notes: tuple[Note, ...]
    language: Language
    span: Span
    zero: bool = False
    values: tuple[float, float] | None = None
    title: Inlines = ()
    height: str = "line.height"

    def draw(self, frame: Frame) -> Drawing:
        at = frame.metrics
        low, high = self.values or extent(self.series, zero=self.zero)
        names = max((self._name(frame, series).width for series in self.series if series.name), default=0.0)
        room = names + at["line.name-gap"] if names else at["line.right"]
        height = at[f"{self.height}-compact" if frame.compact else self.height]
        titled = frame.type.extent(self.title, "chart-group", frame.width).height if self.title else 0.0
        probe = ValueAxis.over(low, high, 0, height, self.language)
        left = probe.width(frame, self.span)
        across = Scale(self.found.low, self.found.high, left, frame.width - room - left)
        notes, noted = self._notes(frame, across, titled)
        top = titled + noted + at["axis.top"]
        axis = ValueAxis.over(low, high, top, height, self.language)
        marks: list[Mark] = []
        if self.title:
            marks.append(
                Label(
                    self.title, 0, first_baseline(frame, at["line.title-leading"]), "chart-group", measure=frame.width
                )
            )
        marks += self._stretches(across, top, height)
        marks += axis.drawn(frame, left, frame.width - room, self.span)
        marks += notes
        marks += self._rods(across, titled, top + height)
        for series in self.series:
            marks += self._line(frame, series, across, axis.scale)
        marks += self._names(frame, axis.scale, across, top, top + height)
        marks += horizontal(frame, self.found, across, top + height, self.language, self.span)
        return Drawing(top + height + at["axis.height"], tuple(marks))

    def _name(self, frame: Frame, series: Series) -> _Name:
        content = words(series.name, self.span)
        extent = frame.type.extent(content, "chart-label", frame.width * frame.metrics["line.name-share"])
        return _Name(content, extent.width, extent.height)

    def _line(self, frame: Frame, series: Series, across: Scale, up: Scale) -> Iterator[Mark]:
        stroke = "series" if series.colour != "quiet" else "series-quiet"
        for run in runs(series.points):
            banded = [point for point in run if point.low is not None and point.high is not None]
            if len(banded) > 1:
                upper = [(across.at(point.x), up.at(point.high or 0.0)) for point in banded]
                lower = [(across.at(point.x), up.at(point.low or 0.0)) for point in reversed(banded)]
                yield Area((*upper, *lower), "pale")
            drawn = thinned([(across.at(point.x), up.at(point.y or 0.0)) for point in run], abs(across.length))
            if len(drawn) == 1:
                yield Dot(*drawn[0], frame.metrics["line.dot"], series.colour)
            else:
                yield Line(tuple(drawn), series.colour, stroke)

    def _names(self, frame: Frame, up: Scale, across: Scale, top: float, foot: float) -> Iterator[Mark]:
        """The name of each line at its end, moved up or down where two would meet, with a lead to the line."""
        named = [(series, last) for series in self.series if series.name and (last := _last(series)) is not None]
        sizes = [self._name(frame, series) for series, _ in named]
        wanted = [up.at(last.y or 0.0) for _, last in named]
        places = spread(
            wanted,
            [size.height for size in sizes],
            top - frame.metrics["axis.top"],
            foot + frame.metrics["axis.height"],
        )
        edge = across.at(across.high)
        for (series, last), size, place, want in zip(named, sizes, places, wanted, strict=True):
            x = edge + frame.metrics["line.name-gap"]
            end = across.at(last.x)
            yield Line(
                ((end, want), (edge + frame.metrics["line.name-gap"] / 2, place), (x - 1, place)), series.colour, "grid"
            )
            extent = frame.type.extent(size.content, "chart-label", frame.width * frame.metrics["line.name-share"])
            colour = "grey" if series.colour == "quiet" else ""
            yield Label(size.content, x, middle(frame, extent, place), "chart-label", colour=colour,
                        measure=frame.width * frame.metrics["line.name-share"])  # fmt: skip

    def _stretches(self, across: Scale, top: float, height: float) -> Iterator[Mark]:
        for note in self.notes:
            if note.end > note.start:
                left, right = (
                    min(max(across.at(x), across.at(across.low)), across.at(across.high))
                    for x in (note.start, note.end)
                )
                yield Bar(left, top, right - left, height, "tint")

    def _rods(self, across: Scale, top: float, foot: float) -> Iterator[Mark]:
        """A thin line from the words of an annotation down through the plot."""
        for note in self.notes:
            if note.end == note.start:
                x = across.at(note.start)
                yield Line(((x, top), (x, foot)), "grey", "grid")

    def _notes(self, frame: Frame, across: Scale, top: float) -> tuple[list[Mark], float]:
        """The words of the annotations in rows over the plot, and the height of the rows."""
        gap, measure = frame.metrics["line.note-gap"], frame.metrics["line.note-width"]
        marks: list[Mark] = []
        free: list[float] = []
        leading = 0.0
        for note in sorted(self.notes, key=lambda note: note.start):
            size = frame.type.extent(note.text, "chart-key")
            leading = size.leading
            wide = min(size.width, frame.width - gap)
            x = min(across.at(note.start) + (gap if note.end == note.start else 0), frame.width - wide)
            row = next((index for index, right in enumerate(free) if right + gap <= x), len(free))
            free[row : row + 1] = [x + wide]
            baseline = top + row * leading + first_baseline(frame, leading)
            marks.append(Label(note.text, max(0.0, x), baseline, "chart-key", measure=max(measure, wide + 1)))
        return marks, len(free) * leading


@dataclass(frozen=True, slots=True)
class _Name:
    content: Inlines
    width: float
    height: float


def _last(series: Series) -> Point | None:
    return next((point for point in reversed(series.points) if point.y is not None), None)


def extent(series: Sequence[Series], *, zero: bool) -> tuple[float, float]:
    """The least and the greatest value of all lines and their uncertainty."""
    ends = [
        end for line in series for point in line.points for end in (point.y, point.low, point.high) if end is not None
    ]
    low, high = min(ends, default=0.0), max(ends, default=1.0)
    return (min(low, 0.0), max(high, 0.0)) if zero or low == high else (low, high)


def runs(points: Sequence[Point]) -> Iterator[list[Point]]:
    """Stretches of points that all have a value."""
    run: list[Point] = []
    for point in points:
        if point.y is not None:
            run.append(point)
        elif run:
            yield run
            run = []
    if run:
        yield run


def thinned(points: list[tuple[float, float]], width: float) -> list[tuple[float, float]]:
    """A line of at most twice as many points as it has points of width: first, least, greatest, last of each column."""
    if len(points) <= 2 * width:
        return points
    columns: dict[int, list[tuple[float, float]]] = {}
    for point in points:
        columns.setdefault(int(point[0] / 2), []).append(point)
    kept: list[tuple[float, float]] = []
    for column in columns.values():
        chosen = {0, len(column) - 1, *(index(column) for index in (_least, _greatest))}
        kept += [column[index] for index in sorted(chosen)]
    return kept


def _least(column: list[tuple[float, float]]) -> int:
    return min(range(len(column)), key=lambda index: column[index][1])


def _greatest(column: list[tuple[float, float]]) -> int:
    return max(range(len(column)), key=lambda index: column[index][1])
