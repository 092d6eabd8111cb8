"""What charts with axes share: a value axis with its gridlines, and a horizontal axis of dates, numbers or names.

Enters: values, what authors wrote for x, a frame. Leaves: marks, places in points. Never: labels that collide.
"""

from __future__ import annotations

import calendar
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from itertools import pairwise

from briefgen.charts.lettering import first_baseline, words
from briefgen.charts.scale import Scale, covering, ticks, years
from briefgen.diagnostics import Diagnostic, Span, error
from briefgen.evidence import NotADate, when
from briefgen.inline import Inlines, plain
from briefgen.language import Language
from briefgen.marks import Align, Frame, Label, Line, Mark
from briefgen.model.quantity import Precision, When
from briefgen.model.text import Word

STEPS = (1, 2, 5, 10, 20, 50, 100)
# of rows that are months, quarters and years must stand under one another
ROW_STEPS = (1, 2, 3, 6, 12, 24, 48, 96, 192, 384, 1200)
# a shorter time is labelled by the dates of its rows
LEAST_YEARS = 3


@dataclass(frozen=True, slots=True)
class Positions:
    """Where rows stand along x: `values` in years, numbers or counts; `names` or `days` where x is those."""

    values: tuple[float, ...]
    names: tuple[str, ...] = ()
    days: tuple[When, ...] = ()

    @property
    def low(self) -> float:
        """The least place; names stand in the middle of bands of like width."""
        return -0.5 if self.names else min(self.values)

    @property
    def high(self) -> float:
        return len(self.names) - 0.5 if self.names else max(self.values)


def positions(written: Sequence[Word]) -> Positions:
    """Dates where all can be read as dates, else numbers where all are, else names in the order of their coming."""
    days = tuple(day for word in written if (day := _date(word)) is not None)
    if len(days) == len(written):
        return Positions(tuple(moment(day) for day in days), days=days)
    numbers = [number for word in written if (number := number_of(word.text)) is not None]
    if len(numbers) == len(written):
        return Positions(tuple(map(float, numbers)))
    names = tuple(dict.fromkeys(word.text for word in written))
    return Positions(tuple(float(names.index(word.text)) for word in written), names)


def odd_dates(written: Sequence[Word]) -> Iterator[Diagnostic]:
    """A row that is no date among dates would make names of them all."""
    odd = [word for word in written if positions([word]).names]
    others = [word for word in written if word not in odd]
    if 0 < len(odd) <= len(others) and positions(others).days:
        hint = "write it as the others: `2014`, `2014-08` or `2014-08-09`"
        for word in odd:
            yield error("G758", word.span, f"`{word}` is not a date, as others along this axis are", hint)


def number_of(text: str) -> Decimal | None:
    """A plain number with or without commas between its thousands; None for anything else."""
    try:
        value = Decimal(text.replace(",", "").replace("\u2212", "-").strip())
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def _date(word: Word) -> When | None:
    try:
        return when(word.text, word.span)
    except NotADate:
        return None


def moment(day: When) -> float:
    """A date in years: the year itself, or the middle of a month, or a day."""
    if day.precision is Precision.YEAR:
        return float(day.first.year)
    middle = day.first + (day.last - day.first) / 2
    return in_years(middle)


def in_years(day: date, *, past: bool = False) -> float:
    """A date as years and a share of one; `past` is the end of the day."""
    length = 366 if calendar.isleap(day.year) else 365
    return day.year + (day.timetuple().tm_yday - (0 if past else 1)) / length


@dataclass(frozen=True, slots=True)
class ValueAxis:
    """Round values with their labels, and the scale on which they stand (y down)."""

    marks: tuple[Decimal, ...]
    labels: tuple[str, ...]
    scale: Scale

    @classmethod
    def over(cls, low: float, high: float, top: float, height: float, language: Language) -> ValueAxis:
        found = covering(low, high)
        scale = Scale(float(found[0]), float(found[-1]), top + height, -height)
        return cls(found, tuple(language.short(value) for value in found), scale)

    def width(self, frame: Frame, span: Span) -> float:
        """Points that the labels take, with the gap after them."""
        widest = max(frame.type.extent(words(label, span), "chart-axis").width for label in self.labels)
        return widest + frame.metrics["axis.gap"]

    def drawn(self, frame: Frame, left: float, right: float, span: Span) -> Iterator[Mark]:
        """A gridline for each value, the zero line in ink, each label right-aligned before its line."""
        for value, label in zip(self.marks, self.labels, strict=True):
            y = self.scale.at(float(value))
            colour, stroke = ("ink", "zero") if value == 0 else ("rule", "grid")
            yield Line(((left, y), (right, y)), colour, stroke)
            extent = frame.type.extent(words(label, span), "chart-axis")
            baseline = y + extent.leading * frame.metrics["chart.centre"]
            yield Label(words(label, span), left - frame.metrics["axis.gap"], baseline, "chart-axis", Align.RIGHT)


def banded(frame: Frame, labels: Sequence[Inlines], left: float, pitch: float, foot: float) -> tuple[list[Mark], float]:
    """Names under bands, broken to their width; where one is wider than its band, each second, fifth or tenth.

    A year or another number is never broken.
    """
    at = frame.metrics
    measure = max(pitch - at["axis.band-gap"], 1)
    extents = [frame.type.extent(label, "chart-axis", measure) for label in labels]
    step = 1
    if any(
        extent.width > measure or extent.lines > (at["axis.most-lines"] if _has_letters(label) else 1)
        for label, extent in zip(labels, extents, strict=True)
    ):
        widest = max(frame.type.extent(label, "chart-axis").width for label in labels) + at["axis.band-gap"]
        step = next((step for step in STEPS if step * pitch >= widest), len(labels))
        measure = min(max(pitch * step - at["axis.band-gap"], 1), frame.width)
    marks: list[Mark] = []
    depth = 0.0
    for index in range(0, len(labels), step):
        extent = frame.type.extent(labels[index], "chart-axis", measure)
        half = extent.width / 2
        x = min(max(left + (index + 1 / 2) * pitch, half), frame.width - half)
        baseline = foot + at["axis.tick"] + first_baseline(frame, extent.leading)
        marks.append(Label(labels[index], x, baseline, "chart-axis", Align.CENTRE, measure=measure))
        depth = max(depth, extent.height)
    return marks, depth + at["axis.tick"]


def _has_letters(label: Inlines) -> bool:
    return any(sign.isalpha() for sign in plain(label))


def horizontal(
    frame: Frame, found: Positions, scale: Scale, y: float, language: Language, span: Span
) -> tuple[list[Mark], float]:
    """What stands under the plot: names in their bands, or ticks with their labels; and the height that it takes."""
    if found.names:
        pitch = scale.length / len(found.names)
        return banded(frame, [words(name, span) for name in found.names], scale.at(found.low), pitch, y)
    return list(_ticks(frame, found, scale, y, language, span)), frame.metrics["axis.height"]


def _ticks(frame: Frame, found: Positions, scale: Scale, y: float, language: Language, span: Span) -> Iterator[Mark]:
    """Ticks and labels under the plot, thinned until none collide."""
    tick, baseline = frame.metrics["axis.tick"], y + frame.metrics["axis.baseline"]
    free = -math.inf
    listed = _labels(frame, found, scale, language, span)
    for index, (value, text) in enumerate(listed):
        x = scale.at(value)
        left, right = _placed(frame, x, text, span)
        last = index == len(listed) - 1
        if left < free and not last:
            continue
        yield Line(((x, y), (x, y + tick)), "ink", "zero")
        if left >= free:
            yield Label(words(text, span), left, baseline, "chart-axis")
            free = right + frame.metrics["axis.label-gap"]


def _labels(frame: Frame, found: Positions, scale: Scale, language: Language, span: Span) -> list[tuple[float, str]]:
    widest = frame.metrics["axis.label-gap"] + frame.type.extent(words("0000", span), "chart-axis").width
    most = max(2, int(abs(scale.length) / widest))
    if found.days and found.high - found.low < LEAST_YEARS:
        return _moments(frame, found, scale, language, span)
    if found.days:
        marks = years(int(found.low), int(found.high), most)
        return [(float(year), str(year)) for year in marks if scale.low <= year <= scale.high]
    inside = [value for value in ticks(found.low, found.high, min(6, most)) if found.low <= float(value) <= found.high]
    return [(float(value), language.short(value)) for value in inside]


def _placed(frame: Frame, x: float, text: str, span: Span) -> tuple[float, float]:
    """Where a label about `x` begins and ends, moved inside the frame where it must be."""
    width = frame.type.extent(words(text, span), "chart-axis").width
    left = min(max(x - width / 2, 0.0), frame.width - width)
    return left, left + width


def _moments(frame: Frame, found: Positions, scale: Scale, language: Language, span: Span) -> list[tuple[float, str]]:
    """The dates of the rows themselves, or each second, third or sixth of them, as many as stand side by side."""
    rows = sorted(dict(zip(found.values, found.days, strict=True)).items())
    gap = frame.metrics["axis.label-gap"]
    for step in ROW_STEPS:
        labels, before = [], None
        for value, day in rows[::step]:
            labels.append((value, language.tick(day.first, day.precision, before)))
            before = day.first
        placed = [_placed(frame, scale.at(value), text, span) for value, text in labels]
        if all(right + gap <= left for (_, right), (left, _) in pairwise(placed)):
            break
    return labels
