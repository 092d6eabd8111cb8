"""One bar of parts that make a whole, instead of a pie.

Enters: rows of label and value. Leaves: `ShareChart`, its plot, its data in words.
Never: parts that do not make a whole, a share without its figure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from briefgen.charts.chart import COLOURS, Chart, DataTable, Lookup
from briefgen.charts.lettering import first_baseline, needs_rows, one_unit, words
from briefgen.charts.rows import LabelledRow, in_words, valued, values
from briefgen.diagnostics import Diagnostic, Span, error
from briefgen.inline import Inlines
from briefgen.marks import Bar, Drawing, Frame, Label, Mark
from briefgen.model.fields import declared
from briefgen.model.quantity import Hedge, Quantity
from briefgen.model.text import Text

GREYS = ("quiet", "series-6")
WHOLE, SLACK = Decimal(100), Decimal(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareRow(LabelledRow):
    """One part."""

    label: Text = declared("What the part is.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareChart(Chart):
    """A bar of parts that make a whole."""

    data: tuple[ShareRow, ...] = declared("Parts: a label and a value, in per cent or counted; or a file: data.csv.")

    def check(self) -> tuple[Diagnostic, ...]:
        found = list(needs_rows(self.data, self.span))
        if len(self.data) > len(COLOURS):
            hint = f"sum up the smallest; {len(COLOURS)} can be told apart"
            found.append(error("G743", self.span, f"{len(self.data)} parts cannot be told apart", hint))
        return tuple(found)

    def check_values(self, lookup: Lookup) -> Iterator[Diagnostic]:
        found = values(lookup, self.data)
        yield from one_unit(found, self.span)
        for row, value in valued(lookup, self.data):
            if value.hedge not in (Hedge.EXACT, Hedge.ABOUT) or (value.low or 0) < 0:
                hint = "give one figure from zero up, or make a chart of bars"
                yield error("G753", row.span, f"`{value.words}` is not a part of a whole", hint)
        total = _total(found)
        if found and all(value.percent for value in found) and abs(total - WHOLE) > SLACK:
            hint = "add the part that is missing, or make a chart of bars"
            yield error("G754", self.span, f"these parts make {total.normalize():f} per cent", hint)
        elif found and total == 0:
            yield error("G741", self.span, "this chart has no value to draw", "give a part that is more than nothing")

    def plot(self, lookup: Lookup) -> SharePlot:
        total = _total(values(lookup, self.data)) or Decimal(1)
        lit = any(row.highlight for row in self.data)
        parts = []
        for index, (row, value) in enumerate(valued(lookup, self.data)):
            colour = ("accent" if row.highlight else GREYS[index % 2]) if lit else COLOURS[index % len(COLOURS)]
            said = words(_said(lookup, value, total), row.span)
            parts.append(_Part(lookup.inline(row.label), said, float((value.low or 0) / total), colour))
        return SharePlot(tuple(parts), self.span)

    def table(self, lookup: Lookup) -> DataTable:
        return in_words(lookup, self.data)

    def legend(self, lookup: Lookup) -> str:
        counted = any(not value.percent for value in values(lookup, self.data))
        return lookup.language.word("shares-calculated") if counted else ""


def _total(values: Sequence[Quantity]) -> Decimal:
    return sum((value.low or Decimal(0) for value in values), Decimal(0))


def _said(lookup: Lookup, value: Quantity, total: Decimal) -> str:
    """A share as the source gives it, or the count with the share that it makes."""
    said = lookup.language.quantity(value)
    if value.percent:
        return said
    share = ((value.low or Decimal(0)) * 100 / total).quantize(Decimal(1), ROUND_HALF_UP)
    return f"{said} ({lookup.language.percent(lookup.language.number(share))})"


@dataclass(frozen=True, slots=True)
class _Part:
    label: Inlines
    said: Inlines
    share: float
    colour: str


@dataclass(frozen=True, slots=True)
class SharePlot:
    parts: tuple[_Part, ...]
    span: Span

    def draw(self, frame: Frame) -> Drawing:
        at = frame.metrics
        height, gap = at["share.bar"], at["share.gap"]
        room = frame.width - gap * (len(self.parts) - 1)
        marks: list[Mark] = []
        edges: list[tuple[float, float]] = []
        x = 0.0
        for part in self.parts:
            width = max(part.share * room, 0.0)
            edges.append((x, width))
            if width:
                marks.append(Bar(x, 0, width, height, part.colour))
            x += width + gap
        if self._fit(frame, edges):
            return self._under(frame, edges, marks, height)
        return self._listed(frame, marks, height)

    def _fit(self, frame: Frame, edges: list[tuple[float, float]]) -> bool:
        """Whether the words of each part fit under it."""
        gap = frame.metrics["share.word-gap"]
        return all(
            frame.type.extent(part.said, "chart-value").width + gap <= width
            and frame.type.extent(part.label, "chart-label", width - gap).lines <= frame.metrics["share.most-lines"]
            for part, (_, width) in zip(self.parts, edges, strict=True)
        )

    def _under(self, frame: Frame, edges: list[tuple[float, float]], marks: list[Mark], top: float) -> Drawing:
        at, depth = frame.metrics, 0.0
        for part, (x, width) in zip(self.parts, edges, strict=True):
            said = frame.type.extent(part.said, "chart-value")
            measure = width - at["share.word-gap"]
            label = frame.type.extent(part.label, "chart-label", measure)
            y = top + at["share.head-gap"]
            marks.append(Label(part.said, x, y + first_baseline(frame, said.leading), "chart-value"))
            marks.append(
                Label(
                    part.label,
                    x,
                    y + said.height + first_baseline(frame, label.leading),
                    "chart-label",
                    measure=measure,
                )
            )
            depth = max(depth, said.height + label.height)
        return Drawing(top + at["share.head-gap"] + depth, tuple(marks))

    def _listed(self, frame: Frame, marks: list[Mark], top: float) -> Drawing:
        """A row for each part under the bar, in the order of the parts."""
        at = frame.metrics
        side, gap = at["timeline.swatch"], at["timeline.stem-gap"]
        y = top + at["share.head-gap"]
        widest = max(frame.type.extent(part.said, "chart-value").width for part in self.parts)
        for part in self.parts:
            measure = frame.width - side - widest - 2 * gap
            label = frame.type.extent(part.label, "chart-label", measure)
            baseline = y + first_baseline(frame, label.leading)
            marks.append(Bar(0, baseline - side, side, side, part.colour))
            marks.append(Label(part.said, side + gap, baseline, "chart-value"))
            marks.append(Label(part.label, side + 2 * gap + widest, baseline, "chart-label", measure=measure))
            y += label.height + at["share.row-gap"]
        return Drawing(y, tuple(marks))
