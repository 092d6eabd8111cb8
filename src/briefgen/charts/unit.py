"""Dots that each stand for so many: a number that can be counted.

Enters: rows of label and value, and what a dot stands for. Leaves: `UnitChart`, its plot, its data in words.
Never: a part of a dot; what is left over is said by the number beside them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from briefgen.charts.chart import Chart, DataTable, Lookup
from briefgen.charts.lettering import DOT_LEGENDS, first_baseline, hedge_legend, needs_rows, one_unit, words
from briefgen.charts.rows import LabelledRow, in_words, valued, values
from briefgen.diagnostics import Diagnostic, Span, error
from briefgen.inline import Inlines
from briefgen.marks import Dot, Drawing, Frame, Label, Line, Mark, Texture
from briefgen.model.fields import declared
from briefgen.model.quantity import CEILINGS, FLOORS, Quantity
from briefgen.model.text import Text

MOST_DOTS = 400
NICE = (1, 2, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow(LabelledRow):
    """One group of dots."""

    label: Text = declared("What the dots stand for.")


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitChart(Chart):
    """Groups of dots: things to be counted."""

    data: tuple[UnitRow, ...] = declared("Rows: a label and a value with its hedge.")
    per: int = declared("How many each dot stands for.", default=1)

    def check(self) -> tuple[Diagnostic, ...]:
        found = list(needs_rows(self.data, self.span))
        if self.per < 1:
            found.append(error("G750", self.span, "a dot stands for one or more", "write `per: 1`, or more"))
        return tuple(found)

    def check_values(self, lookup: Lookup) -> Iterator[Diagnostic]:
        yield from one_unit(values(lookup, self.data), self.span)
        for row, value in valued(lookup, self.data):
            if any(end is not None and end < 0 for end in (value.low, value.high)):
                yield error("G702", row.span, "dots cannot show a value below zero", "show the loss in words")
            most = _reach(value) / max(1, self.per)
            if most > MOST_DOTS:
                hint = f"write `per: {nice(_reach(value) / MOST_DOTS)}`, or more"
                yield error("G751", row.span, f"this would take {int(most):,} dots, more than can be counted", hint)

    def plot(self, lookup: Lookup) -> UnitPlot:
        rows = []
        for row, value in valued(lookup, self.data):
            said = words(lookup.language.quantity(value), row.span)
            rows.append(_Row(lookup.inline(row.label), said, value, row.colour))
        return UnitPlot(tuple(rows), max(1, self.per), self.span)

    def table(self, lookup: Lookup) -> DataTable:
        return in_words(lookup, self.data)

    def legend(self, lookup: Lookup) -> str:
        parts = [hedge_legend(lookup, values(lookup, self.data), DOT_LEGENDS)]
        if self.per > 1:
            number = lookup.language.number(Decimal(self.per))
            parts.insert(0, lookup.language.word("each-dot").format(count=number))
        return " ".join(part for part in parts if part)


def _reach(value: Quantity) -> Decimal:
    return max((end for end in (value.low, value.high) if end is not None), default=Decimal(0))


def nice(least: Decimal) -> int:
    """The least round number that is no less: 1, 2 or 5 with noughts."""
    power = 10 ** max(0, math.floor(math.log10(least))) if least > 1 else 1
    return next(step * power for step in (*NICE, 10, 20) if step * power >= least)


@dataclass(frozen=True, slots=True)
class _Row:
    label: Inlines
    said: Inlines
    value: Quantity
    colour: str


@dataclass(frozen=True, slots=True)
class UnitPlot:
    rows: tuple[_Row, ...]
    per: int
    span: Span

    def draw(self, frame: Frame) -> Drawing:
        at, marks, top = frame.metrics, list[Mark](), 0.0
        for row in self.rows:
            said = frame.type.extent(row.said, "chart-value")
            room = max(frame.width - said.width - at["unit.word-gap"], frame.width / 2)
            label = frame.type.extent(row.label, "chart-label", room)
            beside = said.width + at["unit.word-gap"] <= frame.width - room + 1
            marks.append(Label(row.label, 0, top + first_baseline(frame, label.leading), "chart-label", measure=room))
            value_y = top + (0 if beside else label.height)
            x = (
                label.width + at["unit.word-gap"]
                if beside and label.lines == 1
                else frame.width - said.width
                if beside
                else 0
            )
            marks.append(
                Label(
                    row.said,
                    x,
                    value_y + first_baseline(frame, said.leading),
                    "chart-value",
                    measure=0 if beside else frame.width,
                )
            )
            broken = frame.type.extent(row.said, "chart-value", frame.width)
            top += label.height if beside else label.height + broken.height
            drawn, height = self._dots(frame, row, top + at["unit.head-gap"])
            marks += drawn
            top += height + at["unit.head-gap"] + at["unit.row-gap"]
        return Drawing(top - at["unit.row-gap"] if self.rows else 0.0, tuple(marks))

    def _dots(self, frame: Frame, row: _Row, top: float) -> tuple[list[Mark], float]:
        """Solid dots for what is known, open ones for what is possible, an arrow for more."""
        pitch, radius = frame.metrics["unit.pitch"], frame.metrics["unit.radius"]
        across = max(1, int(frame.width / pitch))
        known, possible = self._counts(row.value)
        marks: list[Mark] = []
        for index in range(max(known, possible)):
            x, y = (index % across) * pitch + radius, top + (index // across) * pitch + radius
            marks.append(Dot(x, y, radius, row.colour, Texture.SOLID if index < known else Texture.OPEN))
        total = max(known, possible)
        if row.value.hedge in FLOORS:
            x, y = (total % across) * pitch, top + (total // across) * pitch + radius
            tip = min(x + 2 * radius, frame.width)
            marks.append(Line(((x, y - radius), (tip, y), (x, y + radius)), row.colour, "frame"))
            total += 1
        return marks, -(-total // across) * pitch

    def _counts(self, value: Quantity) -> tuple[int, int]:
        low, high = value.low, value.high
        if value.hedge in CEILINGS:
            return 0, _rounded(high, self.per)
        return _rounded(low, self.per), _rounded(high if high is not None else low, self.per)


def _rounded(value: Decimal | None, per: int) -> int:
    return int((value / per).to_integral_value()) if value is not None else 0
