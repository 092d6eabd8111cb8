"""Lines laid out: value axis left, names at the ends of the lines, annotations over the plot.

Enters: series, places along x, a frame. Leaves: marks. Never: a name over another, or a line through a gap.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.charts.axes import Positions, ValueAxis, horizontal
from briefgen.charts.key import heads
from briefgen.charts.lettering import first_baseline, middle, words
from briefgen.charts.scale import Scale, spread
from briefgen.diagnostics import Span
from briefgen.inline import Inlines
from briefgen.language import Language
from briefgen.marks import Area, Bar, Dot, Drawing, Extent, Frame, Label, Line, Mark


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
        height = at[f"{self.height}-compact" if frame.compact else self.height]
        beside = self._beside(frame, height)
        names = max((self._name(frame, series).width for series in self.series), default=0.0) if beside else 0.0
        room = names + at["line.name-gap"] if names else at["line.right"]
        keyed = () if beside else [(words(series.name, self.span), series.colour) for series in self.series]
        marks, top = heads(frame, self.title, keyed)
        left = ValueAxis.over(low, high, 0, height, self.language).width(frame, self.span)
        across = Scale(self.found.low, self.found.high, left, frame.width - room - left)
        notes, noted = self._notes(frame, across, top)
        start, top = top, top + noted + at["axis.top"]
        axis = ValueAxis.over(low, high, top, height, self.language)
        marks += self._stretches(across, top, height)
        marks += axis.drawn(frame, left, frame.width - room, self.span)
        marks += notes
        marks += self._rods(across, start, top + height)
        for series in self.series:
            marks += self._line(frame, series, across, axis.scale)
        if beside:
            marks += self._names(frame, axis.scale, across, top, top + height)
        below, depth = horizontal(frame, self.found, across, top + height, self.language, self.span)
        return Drawing(top + height + depth, (*marks, *below))

    def _beside(self, frame: Frame, height: float) -> bool:
        """Whether the names fit at the ends of their lines, all over one another."""
        named = [self._name(frame, series) for series in self.series if series.name]
        narrow = all(name.width <= frame.width * frame.metrics["line.name-share"] for name in named)
        return narrow and sum(name.height for name in named) <= height + frame.metrics["axis.height"]

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
        edge, gap = across.at(across.high), frame.metrics["line.name-gap"]
        measure = frame.width * frame.metrics["line.name-share"]
        for (series, last), size, place, want in zip(named, sizes, places, wanted, strict=True):
            x = edge + gap
            lead = ((across.at(last.x), want), (edge + gap / 2, place), (x - frame.metrics["line.lead-gap"], place))
            yield Line(lead, series.colour, "grid")
            extent = frame.type.extent(size.content, "chart-label", measure)
            colour = "grey" if series.colour == "quiet" else ""
            baseline = middle(frame, extent, place)
            yield Label(size.content, x, baseline, "chart-label", colour=colour, measure=measure)

    def _stretches(self, across: Scale, top: float, height: float) -> Iterator[Mark]:
        for note in self.notes:
            if note.end > note.start:
                left, right = (
                    min(max(across.at(x), across.at(across.low)), across.at(across.high))
                    for x in (note.start, note.end)
                )
                yield Bar(left, top, right - left, height, "tint")
                # a style without tints shows where the stretch begins and ends
                yield from (Line(((x, top), (x, top + height)), "rule", "grid") for x in (left, right))

    def _rods(self, across: Scale, top: float, foot: float) -> Iterator[Mark]:
        """A thin line from the words of an annotation down through the plot."""
        for note in self.notes:
            if note.end == note.start:
                x = across.at(note.start)
                yield Line(((x, top), (x, foot)), "grey", "grid")

    def _notes(self, frame: Frame, across: Scale, top: float) -> tuple[list[Mark], float]:
        """The words of the annotations in rows over the plot, and the height of the rows."""
        gap, free = frame.metrics["line.note-gap"], list[float]()
        rows: list[list[tuple[Note, float, float, Extent]]] = []
        for note in sorted(self.notes, key=lambda note: note.start):
            measure = min(frame.type.extent(note.text, "chart-key").width + 1, frame.width - gap)
            size = frame.type.extent(note.text, "chart-key", measure)
            x = max(0.0, min(across.at(note.start) + (gap if note.end == note.start else 0), frame.width - size.width))
            row = next((index for index, right in enumerate(free) if right + gap <= x), len(free))
            free[row : row + 1] = [x + size.width]
            rows[row : row + 1] = [[*(rows[row] if row < len(rows) else ()), (note, x, measure, size)]]
        marks: list[Mark] = []
        below = top
        for placed in rows:
            for note, x, measure, size in placed:
                baseline = below + first_baseline(frame, size.leading)
                marks.append(Label(note.text, x, baseline, "chart-key", measure=measure))
            below += max(size.height for *_, size in placed)
        return marks, below - top


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
