"""A timeline laid out: key, band of years, flags in tiers; as a list where flags do not fit.

Enters: events, periods, a frame. Leaves: marks. Never: an elbow in a stem, a stem through words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefgen.charts.axes import in_years
from briefgen.charts.key import key
from briefgen.charts.lettering import first_baseline, middle, words
from briefgen.charts.placement import Flag, place
from briefgen.diagnostics import Span
from briefgen.inline import Inlines
from briefgen.marks import Align, Bar, Drawing, Extent, Frame, Label, Line, Mark
from briefgen.model.quantity import When

MOST_TIERS = 4
# years of a band up to which two digits tell them apart at a glance
SHORT_YEARS = 30
STEPS = (1, 2, 5, 10, 20, 50, 100, 1000)


@dataclass(frozen=True, slots=True)
class Event:
    when: When
    date: str
    text: Inlines
    highlight: bool
    span: Span

    @property
    def moment(self) -> float:
        """The middle of what the date allows, in years."""
        return (in_years(self.when.first) + in_years(self.when.last, past=True)) / 2


@dataclass(frozen=True, slots=True)
class Period:
    when: When
    text: Inlines
    span: Span


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a flag measured, in points; the text is broken to `measure`."""

    date: Extent
    text: Extent
    measure: float

    @property
    def width(self) -> float:
        return max(self.date.width, self.text.width)

    @property
    def height(self) -> float:
        return self.date.leading + self.text.height


@dataclass(frozen=True, slots=True)
class TimelinePlot:
    events: tuple[Event, ...]
    periods: tuple[Period, ...]

    def draw(self, frame: Frame) -> Drawing:
        keyed, height = key(frame, [(period.text, "accent") for period in self.periods], 0)
        top = height + frame.metrics["timeline.key-gap"] if keyed else 0.0
        measured = [self._measured(frame, event) for event in self.events]
        gap = frame.metrics["timeline.stem-gap"]
        stems = [(self._x(frame, event.moment), extent.width + gap)
                 for event, extent in zip(self.events, measured, strict=True)]  # fmt: skip
        flags = place(stems, frame.width, frame.metrics["timeline.word-gap"], MOST_TIERS)
        if flags is None:
            return self._listed(frame, keyed, top)
        return self._flagged(frame, keyed, top, flags, measured)

    def _flagged(
        self, frame: Frame, keyed: list[Mark], top: float, flags: Sequence[Flag], measured: list[_Words]
    ) -> Drawing:
        gap, band = frame.metrics["timeline.tier-gap"], frame.metrics["timeline.band"]
        above = _tiers(flags, measured, gap, above=True)
        below = _tiers(flags, measured, gap, above=False)
        axis = top + (above[-1] if above else 0.0)
        marks: list[Mark] = [*keyed, *self._band(frame, axis)]
        for event, flag, extent in zip(self.events, flags, measured, strict=True):
            reach = (above if flag.above else below)[flag.tier]
            if flag.above:
                head, stem = axis - reach, (axis - reach, axis)
            else:
                head = axis + band + (below[flag.tier - 1] if flag.tier else 0.0) + gap
                stem = (axis + band, head + extent.height)
            marks += _flag(frame, event, flag, extent, head, stem)
        return Drawing(axis + band + (below[-1] if below else 0.0), tuple(marks))

    def _listed(self, frame: Frame, keyed: list[Mark], top: float) -> Drawing:
        """The band, and the events in columns under it."""
        at = frame.metrics
        marks: list[Mark] = [*keyed, *self._band(frame, top)]
        columns = max(1, int(frame.width / at["timeline.list-column"]))
        width = frame.width / columns
        start = top + at["timeline.band"] + at["timeline.tier-gap"]
        per_column = -(-len(self.events) // columns)
        foot = start
        for column in range(columns):
            y = start
            for event in self.events[column * per_column : (column + 1) * per_column]:
                extent = self._measured(frame, event, width - at["timeline.word-gap"])
                marks += _words(frame, event, extent, column * width, y, Align.LEFT)
                y += extent.height + at["timeline.stem-gap"]
            foot = max(foot, y)
        return Drawing(foot, tuple(marks))

    @property
    def _range(self) -> tuple[int, int]:
        days = [day for event in self.events for day in (event.when.first, event.when.last)]
        days += [day for period in self.periods for day in (period.when.first, period.when.last)]
        return min(days).year, max(days).year + 1

    def _x(self, frame: Frame, years: float) -> float:
        first, last = self._range
        return (years - first) / (last - first) * frame.width

    def _measured(self, frame: Frame, event: Event, measure: float = 0) -> _Words:
        measure = measure or frame.metrics["timeline.flag-width"]
        date_words = words(event.date, event.span)
        return _Words(
            frame.type.extent(date_words, "timeline-date"),
            frame.type.extent(event.text, "timeline-text", measure),
            measure,
        )

    def _band(self, frame: Frame, y: float) -> Iterator[Mark]:
        """Cells of years, shaded in the periods and labelled."""
        height = frame.metrics["timeline.band"]
        first, last = self._range
        yield Bar(0, y, frame.width, height, "pale")
        for period in self.periods:
            left, right = (
                self._x(frame, in_years(period.when.first)),
                self._x(frame, in_years(period.when.last, past=True)),
            )
            yield Bar(left, y, right - left, height, "accent")
        cells = self._cells(frame, first, last)
        for year, _ in cells[1:]:
            x = self._x(frame, year)
            yield Line(((x, y), (x, y + height)), "paper", "divider")
        yield from self._years(frame, y, cells)

    def _cells(self, frame: Frame, first: int, last: int) -> list[tuple[int, int]]:
        """A cell a year; of many years, a cell for each round number of them that holds its label."""
        wide = self._label(frame, "0000" if last - first > SHORT_YEARS else "00")
        step = next(step for step in STEPS if step * frame.width >= wide * (last - first) or step == STEPS[-1])
        edges = [first, *(year for year in range(first + 1, last) if year % step == 0), last]
        return list(pairwise(edges))

    def _label(self, frame: Frame, text: str) -> float:
        """Points that the label of a year takes, with the space about it."""
        extent = frame.type.extent(words(text, self.events[0].span), "timeline-year-held")
        return extent.width + frame.metrics["timeline.year-gap"]

    def _years(self, frame: Frame, y: float, cells: Sequence[tuple[int, int]]) -> Iterator[Mark]:
        """Labels of cells, whole years where there is room or a century is passed; none runs on to another ground."""
        span, pad = self.events[0].span, frame.metrics["timeline.year-gap"]
        first, last = cells[0][0], cells[-1][1]
        whole = last - first > SHORT_YEARS
        room = self._label(frame, "0000") <= frame.width / (last - first)
        opening = {first} | {period.when.first.year for period in self.periods} if room else set()
        centre, free = y + frame.metrics["timeline.band"] / 2, 0.0
        for year, end in cells:
            left, right, held = self._ground(frame, year, end)
            role = "timeline-year-held" if held else "timeline-year"
            text = words(str(year) if whole or year in opening else f"{year % 100:02d}", span)
            extent = frame.type.extent(text, role)
            half = extent.width / 2
            x = min(max((left + right) / 2, half), frame.width - half)
            if x - half >= free and extent.width <= right - left:
                yield Label(text, x, middle(frame, extent, centre), role, Align.CENTRE)
                free = x + half + pad

    def _ground(self, frame: Frame, year: int, end: int) -> tuple[float, float, bool]:
        """The widest part of a cell that lies on one ground, and whether that is shaded."""
        spans = [(in_years(period.when.first), in_years(period.when.last, past=True)) for period in self.periods]
        edges = sorted({year, end, *(edge for span in spans for edge in span if year < edge < end)})
        _, left, right = max((right - left, left, right) for left, right in pairwise(edges))
        held = any(first <= (left + right) / 2 < last for first, last in spans)
        return self._x(frame, left), self._x(frame, right), held


def _tiers(flags: Sequence[Flag], measured: Sequence[_Words], gap: float, *, above: bool) -> list[float]:
    """For each tier of a side, how far from the band its far edge lies."""
    reach, edges = 0.0, []
    mine = [(flag, extent) for flag, extent in zip(flags, measured, strict=True) if flag.above == above]
    for tier in range(max((flag.tier for flag, _ in mine), default=-1) + 1):
        reach += gap + max((extent.height for flag, extent in mine if flag.tier == tier), default=0.0)
        edges.append(reach)
    return edges


def _flag(
    frame: Frame, event: Event, flag: Flag, extent: _Words, head: float, stem: tuple[float, float]
) -> Iterator[Mark]:
    colour = "signal" if event.highlight else "ink"
    yield Line(((flag.stem, stem[0]), (flag.stem, stem[1])), colour, "flag")
    gap = frame.metrics["timeline.stem-gap"]
    x = flag.stem + gap if flag.right else flag.stem - gap
    yield from _words(frame, event, extent, x, head, Align.LEFT if flag.right else Align.RIGHT)


def _words(frame: Frame, event: Event, extent: _Words, x: float, y: float, align: Align) -> Iterator[Mark]:
    colour = "signal" if event.highlight else ""
    baseline = y + first_baseline(frame, extent.date.leading)
    yield Label(words(event.date, event.span), x, baseline, "timeline-date", align, colour)
    baseline = y + extent.date.leading + first_baseline(frame, extent.text.leading)
    yield Label(event.text, x, baseline, "timeline-text", align, measure=extent.measure)
