"""A figure as a text gives it: its value as an interval, its hedge, what it counts, and where it stands.

Enters: nothing. Leaves: `Figure`, `Unit`, `Moment` and their kinds. Never: a value that the text does not give.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from briefgen.model.quantity import Hedge


class Sort(StrEnum):
    """What is compared only with its like: the 3rd is not 3, and 2014 is no number of people."""

    AMOUNT = "amount"
    DATE = "date"
    RANK = "rank"


class Measure(StrEnum):
    """What kind of unit a figure has; `NONE` leaves what is counted to the noun."""

    NONE = ""
    CURRENCY = "currency"
    SHARE = "share"
    POINTS = "points"
    TIMES = "times"
    RATIO = "ratio"
    MEASURE = "measure"


class Role(StrEnum):
    """The part of a figure in a change: from 12, to 15, by 3."""

    NONE = ""
    FROM = "from"
    TO = "to"
    BY = "by"


@dataclass(frozen=True, slots=True)
class Unit:
    """What a figure is a number of.

    `name` is a currency's sign or a measure's name, `dimension` what it measures and `size` how many of the first
    measure of its dimension it is. `noun` holds the words of what is counted, as written; `head` is what it is the
    amount of, as in "a loss of £4m". `per` is what a rate is counted by: a unit of time, a person, or 100000.
    """

    measure: Measure = Measure.NONE
    name: str = ""
    dimension: str = ""
    size: Decimal = Decimal(1)
    noun: str = ""
    head: str = ""
    per: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as closely as the text gives it: a year or several, a month, a day, a quarter or half of a year.

    `part` is `beginning`, `middle` or `end` where the text says so; `relation` is -1 up to the date, 1 from it on.
    `division` is a part of a year or week by name; `minute` counts from midnight, or in `is_half_day` from noon, too.
    """

    first_year: int | None = None
    last_year: int | None = None
    month: int | None = None
    day: int | None = None
    division: str = ""
    part: str = ""
    relation: int = 0
    minute: int | None = None
    is_half_day: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a text.

    `low` and `high` are the ends that the text states, as in a `Quantity`: a floor has no `high`, a ceiling no `low`;
    figures in words (`dozens`) have the ends of what the words can mean. Shares are parts of one: 20 per cent is 0.2.
    `side` is -1 for "nearly" and 1 for "just over"; `implied` is a bound by other words near it ("the maximum is 12");
    `tentative` marks an estimate that the sentence names further off. `is_weak` marks words that are often no figure
    (`first`, `several`), `is_spelt` those without digits, `is_whole` what others are parts of (20 of the 80).
    `direction` is 1 where something rose, -1 where it fell, 2 for "two years after" and -2 for "two years before".
    `context` has the stems of the words round the figure, `lead` those that lead up to it in its clause.
    """

    sort: Sort
    kind: Hedge
    words: str
    start: int
    length: int
    low: Decimal | None = None
    high: Decimal | None = None
    unit: Unit = Unit()
    hedges: tuple[str, ...] = ()
    side: int = 0
    implied: Hedge = Hedge.EXACT
    tentative: bool = False
    is_weak: bool = False
    is_spelt: bool = False
    is_whole: bool = False
    direction: int = 0
    role: Role = Role.NONE
    moment: Moment | None = None
    context: frozenset[str] = frozenset()
    lead: frozenset[str] = frozenset()

    @property
    def value(self) -> Decimal | None:
        """The one number of a figure that has one."""
        if self.kind in (Hedge.RANGE, Hedge.WORDS):
            return None
        return self.high if self.low is None else self.low
