"""How a language prints: fixed words, numbers, figures with their hedges, dates.

Enters: the data of a language. Leaves: words. Never: how they are read; see `notation`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from briefgen.model.quantity import Hedge, Precision, Quantity, When
from briefgen.plural import Counted

NO_BREAK = "\u00a0"
# digits up to which a number is grouped only where the language says so: 2,500 but 2500
FOUR = 4


@dataclass(frozen=True, slots=True)
class Language:
    """Words, numbers and dates of one language; `tag` is the BCP 47 tag by which the brief calls it."""

    tag: str
    data: dict[str, Any]

    @property
    def decimal(self) -> str:
        """The sign between whole and parts."""
        return str(self.data["decimal"])

    @property
    def hyphenation(self) -> str:
        """Name of the patterns for dividing words."""
        return str(self.data["hyphenation"])

    @property
    def divides_capitalised(self) -> bool:
        """Whether words with a capital may be divided, as where every noun has one."""
        return bool(self.data.get("divides_capitalised", False))

    def word(self, key: str) -> str:
        """A fixed word or phrase."""
        return str(self.data["words"][key])

    def counted(self, key: str) -> Counted:
        """A word that changes with a number."""
        return Counted(tuple(self.data["counted"][key].items()), tuple(self.data["plurals"].items()))

    def quoted(self, text: str) -> str:
        """A text in quotation marks; marks that it has itself become those of the second rank."""
        outer, inner = self.data["quotes"]["outer"], self.data["quotes"]["inner"]
        for mark, second in zip(outer, inner, strict=True):
            text = text.replace(mark, second)
        return f"{outer[0]}{text}{outer[1]}"

    def number_word(self, number: int) -> str:
        """A small number as a word, a larger one in digits."""
        names = self.data["numbers"]
        return str(names[number]) if number < len(names) else self.number(Decimal(number))

    def number(self, value: Decimal) -> str:
        """Digits in groups of three: 12,000; a true minus for what is below nothing."""
        whole, _, parts = f"{abs(value):f}".partition(".")
        grouped = f"{int(whole):,}" if len(whole) > FOUR or self.data["groups_four"] else str(int(whole))
        text = grouped.replace(",", str(self.data["group"]))
        parts = parts.rstrip("0")
        text = f"{text}{self.decimal}{parts}" if parts else text
        return f"\u2212{text}" if value < 0 else text

    def short(self, value: Decimal | float) -> str:
        """A round value as an axis says it: 500, 2,500, 4m, 1.5bn."""
        exact = value if isinstance(value, Decimal) else Decimal(repr(value))
        for power, name in sorted(self.data["scales"].items(), key=lambda pair: -int(pair[0])):
            if abs(exact) >= Decimal(10) ** int(power):
                return f"{self.number((exact / Decimal(10) ** int(power)).normalize())}{name}"
        return self.number(exact)

    def tick(self, day: dt.date, precision: Precision, before: dt.date | None) -> str:
        """A date under an axis: `Jan 2023`, then `Apr`; `1 Mar`, then `8`; `before` is the one left of it."""
        dates = self.data["dates"]
        month = str(dates["months_short"][day.month - 1])
        if precision is Precision.YEAR:
            return str(day.year)
        if precision is Precision.MONTH:
            return month if before is not None and before.year == day.year else f"{month}{NO_BREAK}{day.year}"
        if before is not None and (before.year, before.month) == (day.year, day.month):
            return str(day.day)
        return str(dates["short_day"]).format(day=day.day, month=month)

    def percent(self, number: str) -> str:
        """A number of hundredths with its sign."""
        return str(self.data["percent"]).format(number=number)

    def amount(self, value: Decimal, quantity: Quantity) -> str:
        """One figure of a quantity with its currency, scale and per cent as the author wrote them."""
        return self._with_units(self._scaled(value, quantity), quantity)

    def _scaled(self, value: Decimal, quantity: Quantity) -> str:
        """The digits before the scale of a quantity."""
        if not quantity.scale:
            return self.number(value)
        power = int(self.data["reading"]["scales"][quantity.scale])
        return self.number((value / Decimal(10) ** power).normalize())

    def _with_units(self, number: str, quantity: Quantity) -> str:
        """A figure or range with what stands once beside it."""
        if quantity.scale:
            close = quantity.scale in self.data["reading"].get("close_scales", ())
            number = f"{number}{'' if close else NO_BREAK}{quantity.scale}"
        if quantity.percent:
            number = self.percent(number)
        if quantity.currency:
            number = str(self.data["currency"]).format(sign=quantity.currency, number=number)
        return number

    def quantity(self, quantity: Quantity) -> str:
        """A quantity with its hedge: `up to 12,000`, `15,000–20,000`."""
        hedge, amount = self.parted(quantity)
        return f"{hedge}{NO_BREAK}{amount}" if hedge else amount

    def parted(self, quantity: Quantity) -> tuple[str, str]:
        """The hedge in words, and the figure or range without it."""
        low, high = quantity.low, quantity.high
        if quantity.hedge is Hedge.RANGE and low is not None and high is not None:
            ends = f"{self._scaled(low, quantity)}–{self._scaled(high, quantity)}"
            return "", self._with_units(ends, quantity)
        value = high if low is None else low
        if value is None:
            return "", _curled(quantity.words)
        return _curled(quantity.opening), self.amount(value, quantity)

    def date(self, when: When) -> str:
        """`23 March 2019`, `August 2014`, `2014`, `By 2012`, `2014–19`, as closely as it is known."""
        if when.is_period:
            return self._period(when)
        return self._day(when.last, when.precision, "by" if when.by else "dates")

    def _period(self, when: When) -> str:
        same_century = when.first.year // 100 == when.last.year // 100
        if when.precision is Precision.YEAR:
            short = same_century and self.data["dates"]["shortens_periods"]
            last = f"{when.last.year % 100:02d}" if short else str(when.last.year)
            return f"{when.first.year}–{last}"
        first, last = when.words.split("/")
        return f"{self._day(when.first, _precision(first))} – {self._day(when.last, _precision(last))}"

    def _day(self, day: dt.date, precision: Precision, kind: str = "dates") -> str:
        """A day, month or year by the patterns of `dates`, or of `by`."""
        patterns = self.data[kind]
        elided = precision is Precision.DAY and day.day in patterns.get("elided_days", ())
        pattern = str(patterns["elided" if elided else precision.value])
        first = self.data["dates"].get("first", "1")
        number = first if day.day == 1 else day.day
        return pattern.format(year=day.year, month=self._month(day, precision, kind), day=number)

    def _month(self, day: dt.date, precision: Precision, kind: str = "dates") -> str:
        """The month in the case in which it stands: after a day, or alone before its year."""
        dates = self.data["dates"]
        names = dates["months"]
        if precision is not Precision.DAY:
            names = self.data[kind].get("months_alone", names)
        return str(names[day.month - 1])

    def glance(self, count: int) -> str:
        """Heading of the answers at a glance, with a capital."""
        text = self.counted("glance").of(count).format(count=self.number_word(count))
        return text[:1].upper() + text[1:]

    def minutes(self, words: int) -> str:
        """The minutes that reading takes, at least one."""
        minutes = max(1, round(words / int(self.data["words_per_minute"])))
        return f"{minutes}{NO_BREAK}{self.counted('minute').of(minutes)}"


def _curled(words: str) -> str:
    """Words with apostrophes of print."""
    return words.replace("'", "’")


def _precision(text: str) -> Precision:
    return list(Precision)[text.count("-")]
