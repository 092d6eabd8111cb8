"""Lines over time or another measure: each named at its end, gaps where a value is missing.

Enters: rows of x and y, in series, with their uncertainty; annotations. Leaves: `LineChart`, its plot, its data in
words. Never: a line drawn through a value that is not there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from briefgen.charts.axes import number_of, odd_dates, positions
from briefgen.charts.chart import COLOURS, Chart, DataTable, Lookup, heads
from briefgen.charts.lettering import needs_rows
from briefgen.charts.line_plot import LinePlot, Note, Point, Series
from briefgen.diagnostics import Diagnostic, Span, did_you_mean, error
from briefgen.model.citation import Citation
from briefgen.model.fields import declared
from briefgen.model.text import Text, Word


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRow:
    """One point of a line."""

    span: Span
    x: Word = declared("Where it stands: a year, month or day, a number, or a name.", example="2019")
    y: Decimal | None = declared("The value; without it the line has a gap.", default=None)
    series: Word | None = declared("Name of the line.", default=None, example="Homes")
    low: Decimal | None = declared("Lower end of the uncertainty.", default=None)
    high: Decimal | None = declared("Upper end of the uncertainty.", default=None)
    cite: Citation | None = declared("The source.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """Words on the chart at one x, or from one to another."""

    span: Span
    at: Word | None = declared("Where it stands along x.", default=None)
    start: Word | None = declared("Where its stretch begins.", default=None, key="from")
    end: Word | None = declared("Where its stretch ends.", default=None, key="to")
    text: Text = declared("What it says, in a few words.")


@dataclass(frozen=True, slots=True, kw_only=True)
class LineChart(Chart):
    """Lines over time or another measure, with their names at their ends."""

    data: tuple[LineRow, ...] = declared("Rows of x and y, and series; or a file: data.csv.")
    highlight: Word | None = declared("The series that the chart is about; the others are grey.", default=None)
    annotations: tuple[Annotation, ...] = declared("Words at some place along x.", default=())
    zero: bool = declared("Whether the value axis starts at zero.", default=False)

    def check(self) -> tuple[Diagnostic, ...]:
        return (*needs_rows(self.data, self.span), *self._check())

    def _check(self) -> Iterator[Diagnostic]:
        names = self.names
        if self.data and not any(row.y is not None for row in self.data):
            yield error("G741", self.span, "this chart has no value to draw", "add `y:` to its rows")
        if self.highlight and self.highlight.text not in names:
            hints = did_you_mean(self.highlight.text, names) or (f"the series are {', '.join(names)}",)
            yield error("G742", self.highlight.span, f"no series is named `{self.highlight}`", *hints)
        if len(names) > len(COLOURS) and not self.highlight:
            hint = "name one under `highlight:`, or use `kind: multiples`"
            yield error("G743", self.span, f"{len(names)} lines cannot be told apart", hint)
        yield from twice(self.data)
        yield from odd_dates([row.x for row in self.data])
        yield from self._bounds()
        for note in self.annotations:
            if (note.at is None) == (note.start is None or note.end is None):
                hint = "write `at:`, or `from:` and `to:`"
                yield error("G745", note.span, "this annotation does not say where it stands", hint)
            yield from self._outside(note)

    def _outside(self, note: Annotation) -> Iterator[Diagnostic]:
        """An annotation stands between the first and the last of the rows, in their own terms."""
        rows = [row.x for row in self.data]
        found = positions(rows)
        for end in (note.at, note.start, note.end):
            if end is None or not rows:
                continue
            place = positions([*rows, end])
            known = (bool(place.days), bool(place.names)) == (bool(found.days), bool(found.names))
            if not known or place.low < found.low or place.high > found.high:
                hint = f"the chart runs from `{rows[0]}` to `{rows[-1]}`"
                yield error("G757", end.span, f"`{end}` does not stand on this chart", hint)

    def _bounds(self) -> Iterator[Diagnostic]:
        for row in self.data:
            ends = [end for end in (row.low, row.high) if end is not None]
            inside = row.y is None or not ends or ends[0] <= row.y <= ends[-1]
            if len(ends) == 1 or not inside:
                hint = "give `low` and `high`, with the value between them"
                yield error("G746", row.span, "the uncertainty of this row has no two ends about its value", hint)

    @property
    def names(self) -> list[str]:
        return list(dict.fromkeys(row.series.text if row.series else "" for row in self.data))

    def plot(self, lookup: Lookup) -> LinePlot:
        found = positions([row.x for row in self.data])
        series = []
        for index, name in enumerate(self.names):
            points = [
                Point(x, *(None if end is None else float(end) for end in (row.y, row.low, row.high)))
                for x, row in zip(found.values, self.data, strict=True)
                if (row.series.text if row.series else "") == name
            ]
            colour = self._colour(index, name)
            series.append(Series(name, tuple(sorted(points, key=lambda point: point.x)), colour))
        notes = tuple(self._notes(lookup))
        return LinePlot(tuple(series), found, notes, lookup.language, self.span, zero=self.zero)

    def _colour(self, index: int, name: str) -> str:
        if self.highlight:
            return "accent" if name == self.highlight.text else "quiet"
        return "accent" if len(self.names) == 1 else COLOURS[index % len(COLOURS)]

    def _notes(self, lookup: Lookup) -> Iterator[Note]:
        rows = [row.x for row in self.data]
        for note in self.annotations:
            ends = [end for end in (note.at, note.start, note.end) if end is not None]
            values = positions([*rows, *ends]).values[len(rows) :]
            if values:
                yield Note(values[0], values[-1], lookup.inline(note.text), note.span)

    def table(self, lookup: Lookup) -> DataTable:
        number = lookup.language.number
        rows = []
        for row in self.data:
            bounds = (row.low, row.high)
            said = "" if row.y is None else number(row.y)
            if bounds[0] is not None and bounds[1] is not None:
                said += f" ({number(bounds[0])}–{number(bounds[1])})"
            rows.append((row.series.text if row.series else "", row.x.text, said))
        return (heads(lookup, "series", "entry", "value"), *rows)

    def legend(self, lookup: Lookup) -> str:
        return lookup.language.word("band") if any(row.low is not None for row in self.data) else ""


def twice(rows: tuple[LineRow, ...]) -> Iterator[Diagnostic]:
    """Rows that give one line two values at one place."""
    seen: dict[tuple[str, str], LineRow] = {}
    for row in rows:
        place = (row.series.text if row.series else "", str(number_of(row.x.text) or row.x.text))
        if place in seen:
            message = f"`{row.x}` stands twice, first in line {seen[place].span.line}"
            yield error("G744", row.x.span, message, "keep one of the two, or name the series of each")
        seen.setdefault(place, row)
