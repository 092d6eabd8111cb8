"""A language of briefs: its fixed words, numbers and dates.

Enters: a language tag, the data under `languages/`. Leaves: words. Never: a word in another room's code.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass
from decimal import Decimal
from importlib import resources
from typing import Any

from briefgen.model.quantity import Hedge, Precision, Quantity, When

SUPPORTED = ("en-GB", "en-US")
SHORT_SCALES = frozenset({"k", "m", "mn", "bn", "tn"})
NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class Language:
    """Words, numbers and dates of one language; `tag` is its BCP 47 tag."""

    tag: str
    data: dict[str, Any]

    @property
    def hyphenation(self) -> str:
        """Name of the patterns for dividing words."""
        return str(self.data["hyphenation"])

    def word(self, key: str) -> str:
        """A fixed word or phrase."""
        return str(self.data["words"][key])

    def number_word(self, number: int) -> str:
        """A small number as a word, a larger one in digits."""
        names = self.data["numbers"]
        return str(names[number]) if number < len(names) else self.number(Decimal(number))

    def number(self, value: Decimal) -> str:
        """Digits in groups of three: 12,000; a true minus for what is below nothing."""
        text = f"{abs(value):,f}"
        if "." in text:
            text = text.rstrip("0").rstrip(".")
        text = text.replace(",", "\0").replace(".", str(self.data["decimal"])).replace("\0", str(self.data["group"]))
        return f"\u2212{text}" if value < 0 else text

    def short(self, value: Decimal | float) -> str:
        """A round value as an axis says it: 500, 2,500, 4m, 1.5bn."""
        exact = value if isinstance(value, Decimal) else Decimal(repr(value))
        for name, power in (("trillion", 12), ("billion", 9), ("million", 6)):
            if abs(exact) >= Decimal(10) ** power:
                return f"{self.number((exact / Decimal(10) ** power).normalize())}{self.data['scales'][name]}"
        return self.number(exact)

    def month_of(self, years: float) -> str:
        """The name of the month in which a moment lies, given in years."""
        day = dt.date(int(years), 1, 1) + dt.timedelta(days=int((years - int(years)) * 365))
        return str(self.data["months"][day.month - 1])

    def amount(self, value: Decimal, quantity: Quantity) -> str:
        """One figure of a quantity with its currency, scale and per cent as the author wrote them."""
        if quantity.scale:
            return self._scaled(value, quantity)
        percent = "%" if quantity.percent else ""
        return f"{quantity.currency}{self.number(value)}{percent}"

    def _scaled(self, value: Decimal, quantity: Quantity) -> str:
        size = {"hundred": 2, "thousand": 3, "k": 3, "million": 6, "m": 6, "mn": 6}
        power = size.get(quantity.scale, 9 if quantity.scale in ("billion", "bn") else 12)
        scaled = value / (Decimal(10) ** power)
        space = "" if quantity.scale in SHORT_SCALES else NO_BREAK
        return f"{quantity.currency}{self.number(scaled.normalize())}{space}{quantity.scale}"

    def quantity(self, quantity: Quantity) -> str:
        """A quantity with its hedge: `up to 12,000`, `15,000–20,000`."""
        hedge, amount = self.parted(quantity)
        return f"{hedge}{NO_BREAK}{amount}" if hedge else amount

    def parted(self, quantity: Quantity) -> tuple[str, str]:
        """The hedge in words, and the figure or range without it."""
        low, high = quantity.low, quantity.high
        if quantity.hedge is Hedge.RANGE and low is not None and high is not None:
            return "", f"{self._low_end(low, quantity)}–{self.amount(high, quantity).removeprefix(quantity.currency)}"
        value = high if low is None else low
        if value is None:
            return "", quantity.words
        return quantity.opening, self.amount(value, quantity)

    def _low_end(self, low: Decimal, quantity: Quantity) -> str:
        return self.amount(low, quantity).removesuffix("%").removesuffix(quantity.scale).rstrip(NO_BREAK)

    def date(self, when: When) -> str:
        """`23 March 2019`, `August 2014`, `2014`, `By 2012`, `2014–19`, as closely as it is known."""
        if when.is_period:
            return self._period(when)
        text = self._day(when.last, when.precision)
        return self.word("by").format(date=text) if when.by else text

    def _period(self, when: When) -> str:
        if when.precision is Precision.YEAR and when.first.year // 100 == when.last.year // 100:
            return f"{when.first.year}–{when.last.year % 100:02d}"
        first, last = when.words.split("/")
        parts = (self._day(day, _precision(text)) for day, text in ((when.first, first), (when.last, last)))
        return " – ".join(parts)

    def _day(self, day: dt.date, precision: Precision) -> str:
        month = self.data["months"][day.month - 1]
        return str(self.data["dates"][precision.value]).format(year=day.year, month=month, day=day.day)

    def glance(self, count: int) -> str:
        """Heading of the answers at a glance."""
        if count == 1:
            return self.word("glance-one")
        return self.word("glance-many").format(count=self.number_word(count).capitalize())

    def minutes(self, words: int) -> str:
        """The minutes that reading takes, at least one."""
        minutes = max(1, round(words / int(self.data["words_per_minute"])))
        return f"{minutes}{NO_BREAK}{self.word('minute-one' if minutes == 1 else 'minute-many')}"


def _precision(text: str) -> Precision:
    return list(Precision)[text.count("-")]


def language(tag: str) -> Language:
    """The language of a tag.

    Raises:
        KeyError: a language that is not supported.
    """
    if tag not in SUPPORTED:
        raise KeyError(tag)
    text = resources.files("briefgen").joinpath("languages", f"{tag}.toml").read_text("utf-8")
    return Language(tag, tomllib.loads(text))
