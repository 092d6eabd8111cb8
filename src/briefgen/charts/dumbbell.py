"""Two values a row, joined: what was and what is, or here and there.

Enters: rows of label, `from` and `to`. Leaves: `DumbbellChart`, its plot, its data in words.
Never: a value told by its colour alone; the two are named over the first row.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.charts.chart import Chart, DataTable, Lookup, heads
from briefgen.charts.lettering import first_baseline, middle, needs_rows, one_unit, words
from briefgen.charts.scale import Scale
from briefgen.diagnostics import Diagnostic, Span, error
from briefgen.inline import Inlines, plain
from briefgen.language import Language
from briefgen.marks import Align, Dot, Drawing, Frame, Label, Line, Mark
from briefgen.model.citation import Citation
from briefgen.model.fields import declared
from briefgen.model.quantity import Hedge, Quantity
from briefgen.model.text import Text

POINTS = (Hedge.EXACT, Hedge.ABOUT)


@dataclass(frozen=True, slots=True, kw_only=True)
class DumbbellRow:
    """One row with its two values."""

    span: Span
    label: Text = declared("What the values are of.")
    start: Quantity = declared("The first value.", key="from")
    end: Quantity = declared("The second value.", key="to")
    highlight: bool = declared("Whether this is what the chart is about.", default=False)
    cite: Citation | None = declared("The source.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class DumbbellChart(Chart):
    """Pairs of dots: two values of each thing, such as before and after."""

    from_label: Text = declared("What the first values are: 2014.")
    to_label: Text = declared("What the second values are: 2019.")
    data: tuple[DumbbellRow, ...] = declared("Rows: a label and two values; or a file: data.csv.")

    def check(self) -> tuple[Diagnostic, ...]:
        found = list(needs_rows(self.data, self.span))
        found += one_unit([value for row in self.data for value in (row.start, row.end)], self.span)
        for row in self.data:
            for value in (row.start, row.end):
                if value.hedge not in POINTS:
                    hint = "use `kind: range`, which draws what a hedge leaves open"
                    found.append(error("G752", value.span, f"`{value.words}` is not one value", hint))
            if not (row.cite or self.cite):
                hint = "add `cite:` with the key of their source"
                found.append(error("V605", row.span, "these figures have no source", hint))
        return tuple(found)

    def plot(self, lookup: Lookup) -> DumbbellPlot:
        rows = tuple(
            _Row(lookup.inline(row.label), row.start, row.end, "signal" if row.highlight else "accent", row.span)
            for row in self.data
        )
        heads = lookup.inline(self.from_label), lookup.inline(self.to_label)
        return DumbbellPlot(rows, *heads, lookup.language)

    def table(self, lookup: Lookup) -> DataTable:
        said = lookup.language.quantity
        titles = (*heads(lookup, "entry"), plain(lookup.inline(self.from_label)), plain(lookup.inline(self.to_label)))
        return (titles, *((plain(lookup.inline(row.label)), said(row.start), said(row.end)) for row in self.data))


@dataclass(frozen=True, slots=True)
class _Row:
    label: Inlines
    start: Quantity
    end: Quantity
    colour: str
    span: Span


def _value(quantity: Quantity) -> float:
    return float(quantity.low or 0)


@dataclass(frozen=True, slots=True)
class DumbbellPlot:
    rows: tuple[_Row, ...]
    from_label: Inlines
    to_label: Inlines
    language: Language

    def draw(self, frame: Frame) -> Drawing:
        at = frame.metrics
        column = min(at["bar.label-column"], frame.width / 3)
        said = [self._said(row.start, row) for row in self.rows] + [self._said(row.end, row) for row in self.rows]
        side = (
            max(frame.type.extent(content, "chart-value").width for content in said)
            + at["dumbbell.gap"]
            + at["range.dot"]
        )
        values = [_value(value) for row in self.rows for value in (row.start, row.end)]
        scale = Scale(min(values), max(values), column + side, frame.width - column - 2 * side)
        heads, top = self._heads(frame, scale, column)
        marks: list[Mark] = heads
        for row in self.rows:
            label = frame.type.extent(row.label, "chart-label", column - at["bar.gap"])
            height = max(at["bar.pitch-compact" if frame.compact else "bar.pitch"], label.height + at["bar.row-gap"])
            marks += self._row(frame, row, column, scale, top + height / 2)
            top += height
        return Drawing(top, tuple(marks))

    def _said(self, quantity: Quantity, row: _Row) -> Inlines:
        return words(self.language.quantity(quantity), row.span)

    def _heads(self, frame: Frame, scale: Scale, column: float) -> tuple[list[Mark], float]:
        """What the two dots are, over the dots of the first row: the left one ends where the right one begins."""
        first = self.rows[0]
        start, end = scale.at(_value(first.start)), scale.at(_value(first.end))
        names = [(start, self.from_label, "grey"), (end, self.to_label, first.colour)]
        (left, left_name, left_colour), (right, right_name, right_colour) = sorted(names, key=lambda item: item[0])
        gap = frame.metrics["dumbbell.gap"]
        middle_x = (left + right) / 2
        widths = [frame.type.extent(name, "chart-group").width for name in (left_name, right_name)]
        left_end = min(max(left + widths[0] / 2, column + widths[0]), max(middle_x - gap / 2, column + widths[0]))
        right_start = max(min(right - widths[1] / 2, frame.width - widths[1]), left_end + gap)
        right_start = min(right_start, frame.width - widths[1])
        leading = frame.type.extent(left_name, "chart-group").leading
        if right_start < left_end + gap / 2 or left_end - widths[0] < 0:
            return self._stacked(frame, left_name, right_name, (left_colour, right_colour))
        baseline = first_baseline(frame, leading)
        return [
            Label(left_name, left_end, baseline, "chart-group", Align.RIGHT, left_colour),
            Label(right_name, right_start, baseline, "chart-group", Align.LEFT, right_colour),
        ], leading

    @staticmethod
    def _stacked(frame: Frame, left: Inlines, right: Inlines, colours: tuple[str, str]) -> tuple[list[Mark], float]:
        """The two names one under the other, where they do not fit side by side."""
        marks: list[Mark] = []
        top = 0.0
        for name, colour in zip((left, right), colours, strict=True):
            extent = frame.type.extent(name, "chart-group", frame.width)
            marks.append(
                Label(
                    name,
                    0,
                    top + first_baseline(frame, extent.leading),
                    "chart-group",
                    colour=colour,
                    measure=frame.width,
                )
            )
            top += extent.height
        return marks, top

    def _row(self, frame: Frame, row: _Row, column: float, scale: Scale, y: float) -> Iterator[Mark]:
        at = frame.metrics
        measure = column - at["bar.gap"]
        label = frame.type.extent(row.label, "chart-label", measure)
        yield Label(row.label, 0, middle(frame, label, y), "chart-label", measure=measure)
        start, end = scale.at(_value(row.start)), scale.at(_value(row.end))
        yield Line(((start, y), (end, y)), "rule", "series")
        # the earlier dot is paler than either colour of the later one, in grey too
        yield Dot(start, y, at["range.dot"], "quiet")
        yield Dot(end, y, at["range.dot"], row.colour)
        away = at["range.dot"] + at["dumbbell.gap"] / 2
        for x, value, outward in ((start, row.start, start <= end), (end, row.end, start > end)):
            said = self._said(value, row)
            extent = frame.type.extent(said, "chart-value")
            where = (x - away, Align.RIGHT) if outward else (x + away, Align.LEFT)
            yield Label(said, where[0], middle(frame, extent, y), "chart-value", where[1])
