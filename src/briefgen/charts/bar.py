"""Bars with hedges: each value drawn and labelled as what its source says it is.

Enters: rows of label and value. Leaves: `Bar`, its plot, its data in words.
Never: a solid bar for a ceiling, a bar for words without a number, a base other than zero.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.charts.bar_plot import BarPlot, Row
from briefgen.charts.chart import Chart, DataTable, Lookup
from briefgen.charts.lettering import hedge_legend, needs_rows, one_unit
from briefgen.charts.rows import LabelledRow, in_words, valued, values
from briefgen.diagnostics import Diagnostic, error
from briefgen.model.fields import declared
from briefgen.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class BarRow(LabelledRow):
    """One bar."""

    label: Text = declared("What the bar stands for.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar(Chart):
    """Horizontal bars from zero: figures with their hedges, compared with one another."""

    data: tuple[BarRow, ...] = declared("Rows: a label and a value with its hedge; or a file: data.csv.")

    def check(self) -> tuple[Diagnostic, ...]:
        return needs_rows(self.data, self.span)

    def check_values(self, lookup: Lookup) -> Iterator[Diagnostic]:
        for row, value in valued(lookup, self.data):
            if any(end is not None and end < 0 for end in (value.low, value.high)):
                yield error("G702", row.span, "a bar cannot show a value below zero yet", "show the loss in words")
        yield from one_unit(values(lookup, self.data), self.span)

    def plot(self, lookup: Lookup) -> BarPlot:
        rows = tuple(
            Row(lookup.inline(row.label), value, row.colour, row.span) for row, value in valued(lookup, self.data)
        )
        return BarPlot(rows, lookup.language)

    def table(self, lookup: Lookup) -> DataTable:
        return in_words(lookup, self.data)

    def legend(self, lookup: Lookup) -> str:
        return hedge_legend(lookup, values(lookup, self.data))
