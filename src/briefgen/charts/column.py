"""Columns from zero: values over a few years or for a few names, plain or stacked.

Enters: rows of label and value with its hedge, and series to stack. Leaves: `ColumnChart`, its plot, its data in
words. Never: a base other than zero, a stack of hedged values.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.charts.chart import COLOURS, Chart, DataTable, Lookup, heads
from briefgen.charts.column_plot import Column, ColumnPlot, Part
from briefgen.charts.lettering import hedge_legend, needs_rows, one_unit
from briefgen.charts.rows import said, valued, values
from briefgen.diagnostics import Diagnostic, error
from briefgen.inline import plain
from briefgen.model.evidence import Valued
from briefgen.model.fields import declared
from briefgen.model.quantity import Hedge
from briefgen.model.text import Text, Word

MOST_NAMES = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnRow(Valued):
    """One column, or one part of a stacked one."""

    label: Text = declared("What the column stands for: a year, a name.")
    series: Word | None = declared("The part of the column, where columns are stacked.", default=None)
    highlight: bool = declared("Whether this is what the chart is about.", default=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnChart(Chart):
    """Upright columns from zero: figures of years or of groups, plain or stacked."""

    data: tuple[ColumnRow, ...] = declared("Rows: a label and a value, and series to stack; or a file: data.csv.")

    @property
    def series(self) -> list[str]:
        return list(dict.fromkeys(row.series.text for row in self.data if row.series))

    def check(self) -> tuple[Diagnostic, ...]:
        return (*needs_rows(self.data, self.span), *self._check())

    def _check(self) -> Iterator[Diagnostic]:
        unnamed = [row for row in self.data if row.series is None]
        if self.series and unnamed:
            hint = f"add `series:`, one of {', '.join(self.series)}"
            yield error("G747", unnamed[0].span, "this row of a stacked chart has no series", hint)
        if len(self.series) > len(COLOURS):
            hint = f"sum up the smallest; {len(COLOURS)} can be told apart"
            yield error("G743", self.span, f"{len(self.series)} parts cannot be told apart", hint)
        seen: set[tuple[str, str]] = set()
        for row in self.data:
            place = (plain(item for item in row.label.content if not hasattr(item, "items")), str(row.series or ""))
            if place in seen:
                yield error("G744", row.label.span, f"`{place[0]}` stands twice", "keep one of the two")
            seen.add(place)
        yield from self._named()

    def _named(self) -> Iterator[Diagnostic]:
        """Names, unlike years, must all be read, and stand under their columns."""
        labels = list(dict.fromkeys(plain(item for item in row.label.content if not hasattr(item, "items"))
                                    for row in self.data))  # fmt: skip
        sequence = all(label[:1].isdigit() for label in labels)
        if len(labels) > MOST_NAMES and not sequence:
            hint = "use `kind: bar`, which has room for names"
            yield error("G756", self.span, f"{len(labels)} names do not fit under columns", hint)

    def check_values(self, lookup: Lookup) -> Iterator[Diagnostic]:
        yield from one_unit(values(lookup, self.data), self.span)
        for row, value in valued(lookup, self.data):
            if value.hedge is Hedge.WORDS:
                hint = "use `kind: bar`, which prints the words"
                yield error("G755", row.span, f"`{value.words}` is no number that a column can stand for", hint)
            elif self.series and (value.hedge is not Hedge.EXACT or (value.low or 0) < 0):
                hint = "give exact values from zero up, or make a chart of bars"
                yield error("G748", row.span, "a part of a stacked column has a hedge or is below zero", hint)

    def plot(self, lookup: Lookup) -> ColumnPlot:
        labels: dict[str, list[ColumnRow]] = {}
        for row in self.data:
            labels.setdefault(plain(lookup.inline(row.label)), []).append(row)
        columns = []
        for rows in labels.values():
            parts = tuple(part for row in rows if (part := self._part(lookup, row)) is not None)
            columns.append(Column(lookup.inline(rows[0].label), parts, rows[0].span))
        key = tuple(zip(self.series, COLOURS, strict=False))
        return ColumnPlot(tuple(columns), key, lookup.language, self.span)

    def _part(self, lookup: Lookup, row: ColumnRow) -> Part | None:
        value, _ = lookup.value(row)
        if value is None:
            return None
        if row.series:
            return Part(value, COLOURS[self.series.index(row.series.text) % len(COLOURS)])
        lit = any(other.highlight for other in self.data)
        return Part(value, "signal" if row.highlight and lit else "accent")

    def table(self, lookup: Lookup) -> DataTable:
        rows = [(plain(lookup.inline(row.label)), str(row.series or ""), said(lookup, row)) for row in self.data]
        return (heads(lookup, "entry", "series", "value"), *rows)

    def legend(self, lookup: Lookup) -> str:
        return hedge_legend(lookup, values(lookup, self.data))
