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
from briefgen.diagnostics import Diagnostic, error
from briefgen.inline import plain
from briefgen.model.evidence import Valued
from briefgen.model.fields import declared
from briefgen.model.quantity import Quantity
from briefgen.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class BarRow(Valued):
    """One bar."""

    label: Text = declared("What the bar stands for.")
    highlight: bool = declared("Whether this is what the chart is about.", default=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar(Chart):
    """Horizontal bars from zero: figures with their hedges, compared with one another."""

    data: tuple[BarRow, ...] = declared("Rows: a label and a value with its hedge; or a file: data.csv.")

    def check(self) -> tuple[Diagnostic, ...]:
        return needs_rows(self.data, self.span)

    def check_values(self, lookup: Lookup) -> Iterator[Diagnostic]:
        values = [(row, value) for row in self.data if (value := lookup.value(row)[0])]
        for row, value in values:
            if any(end is not None and end < 0 for end in (value.low, value.high)):
                yield error("G702", row.span, "a bar cannot show a value below zero yet", "show the loss in words")
        yield from one_unit([value for _, value in values], self.span)

    def plot(self, lookup: Lookup) -> BarPlot:
        rows = []
        for row in self.data:
            quantity, _ = lookup.value(row)
            colour = "signal" if row.highlight else "accent"
            if quantity:
                rows.append(Row(lookup.inline(row.label), quantity, colour, row.span))
        return BarPlot(tuple(rows), lookup.language)

    def table(self, lookup: Lookup) -> DataTable:
        rows = [(plain_words(lookup, row.label), said(lookup, lookup.value(row)[0])) for row in self.data]
        return (("", ""), *rows)

    def legend(self, lookup: Lookup) -> str:
        return hedge_legend(lookup, [value for row in self.data if (value := lookup.value(row)[0])])


def plain_words(lookup: Lookup, text: Text) -> str:
    return plain(lookup.inline(text))


def said(lookup: Lookup, quantity: Quantity | None) -> str:
    return lookup.language.quantity(quantity) if quantity else ""
