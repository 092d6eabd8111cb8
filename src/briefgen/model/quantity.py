"""A quantity with its hedge, and a date with its precision: the hedge is part of the fact.

Enters: nothing. Leaves: `Quantity`, `When`, `Count`.
Never: a midpoint, a guess, or a number that the words do not give.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from briefgen.diagnostics import Span


class Hedge(StrEnum):
    """How a source limits a number."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    UP_TO = "up to"
    LESS_THAN = "less than"
    RANGE = "range"
    WORDS = "words"


# what leaves one end open: upwards, downwards
FLOORS = (Hedge.AT_LEAST, Hedge.MORE_THAN)
CEILINGS = (Hedge.UP_TO, Hedge.LESS_THAN)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value as its source gives it.

    `low` and `high` are the ends that the source states, in base units (£2bn is 2000000000): both for an exact
    value, an estimate and a range, only `low` for a floor, only `high` for a ceiling, neither for words alone.
    `words` is what the author wrote; `currency` is a sign such as `£`, `scale` the scale as written (`bn`),
    `opening` the words of the hedge (`as many as`).
    """

    hedge: Hedge
    words: str
    span: Span
    low: Decimal | None = None
    high: Decimal | None = None
    currency: str = ""
    scale: str = ""
    percent: bool = False
    opening: str = ""


class Precision(StrEnum):
    """How closely a source dates an event."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class When:
    """A date, or a span of dates, as closely as it is known.

    `first` and `last` are the first and last day that the words allow: 2014 runs from 1 January to 31 December.
    `by` marks "by 2012": at some time up to `last`. `is_period` marks `2014/2019`, a period that lasts.
    """

    words: str
    span: Span
    first: date
    last: date
    precision: Precision
    by: bool = False
    is_period: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    """A whole number, and where it was written."""

    value: int
    span: Span
