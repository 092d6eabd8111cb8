"""Bars with hedges: each value drawn and labelled as what its source says it is.

Enters: rows of label and value. Leaves: `Bar`, its plot, its data in words.
Never: a solid bar for a ceiling, a bar for words without a number, a base other than zero.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.charts.bar_plot import BarPlot, Row
from briefgen.charts.chart import Chart, DataTable, Lookup
from briefgen.charts.lettering import needs_rows
from briefgen.diagnostics import Diagnostic, error
from briefgen.inline import plain
from briefgen.model.evidence import Valued
from briefgen.model.fields import declared
from briefgen.model.quantity import Hedge, Quantity
from briefgen.model.text import Text

LEGENDS = (
    (Hedge.RANGE, "hatched-range"),
    (Hedge.UP_TO, "hatched-ceiling"),
    (Hedge.LESS_THAN, "hatched-ceiling"),
    (Hedge.AT_LEAST, "open-floor"),
    (Hedge.MORE_THAN, "open-floor"),
    (Hedge.ABOUT, "slanted-about"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BarRow(Valued):
    """One bar."""

    label: Text = declared("What the bar stands for.")
    highlight: bool = declared("Whether this is what the chart is about.", default=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar(Chart):
    """Horizontal bars from zero."""

    data: tuple[BarRow, ...] = declared("Rows: a label and a value with its hedge.")

    def check(self) -> tuple[Diagnostic, ...]:
        found = list(needs_rows(self.data, self.span))
        values = [(row, row.value) for row in self.data if row.value]
        for row, value in values:
            if any(end is not None and end < 0 for end in (value.low, value.high)):
                found.append(
                    error("G702", row.span, "a bar cannot show a value below zero yet", "show the loss in words")
                )
        units = {(value.currency, value.percent) for _, value in values if value.hedge is not Hedge.WORDS}
        if len(units) > 1:
            hint = "give every row the same unit, or make two charts"
            found.append(error("G703", self.span, "the bars of this chart have different units", hint))
        return tuple(found)

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
        hedges = {quantity.hedge for row in self.data if (quantity := lookup.value(row)[0])}
        keys = dict.fromkeys(key for hedge, key in LEGENDS if hedge in hedges)
        if not keys:
            return ""
        parts = "; ".join(lookup.language.word(key) for key in keys)
        return f"{lookup.language.word('legend')} {parts}."


def plain_words(lookup: Lookup, text: Text) -> str:
    return plain(lookup.inline(text))


def said(lookup: Lookup, quantity: Quantity | None) -> str:
    return lookup.language.quantity(quantity) if quantity else ""
