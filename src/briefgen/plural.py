"""Words that change with a number, by the plural rules of the Unicode CLDR: 1 strona, 2 strony, 5 stron.

Enters: rules such as `n % 10 = 2..4 and n % 100 != 12..14`, and a whole number. Leaves: the form that goes with it.
Never: a fraction; what briefs count are pages, minutes, sources and answers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

OTHER = "other"
_RELATION = re.compile(r"n(?: % (?P<divisor>\d+))? (?P<sign>!?=) (?P<ranges>[\d., ]+)")


@dataclass(frozen=True, slots=True)
class Counted:
    """The forms of one word by plural category, and the rules that choose among them, each as pairs."""

    forms: tuple[tuple[str, str], ...]
    rules: tuple[tuple[str, str], ...]

    def of(self, number: int) -> str:
        """The form for a number; that of `other` where the word has none of its own."""
        forms = dict(self.forms)
        return forms.get(category(number, self.rules), forms[OTHER])


def category(number: int, rules: tuple[tuple[str, str], ...]) -> str:
    """The first category whose rule holds, or `other`."""
    return next((name for name, rule in rules if _holds(rule, number)), OTHER)


def _holds(rule: str, number: int) -> bool:
    return any(all(_agrees(part, number) for part in option.split(" and ")) for option in rule.split(" or "))


def _agrees(relation: str, number: int) -> bool:
    """Whether `n % 10 = 2..4`, for example, is true of a number."""
    parts = _RELATION.fullmatch(relation)
    if parts is None:
        raise ValueError(relation)
    value = number % int(parts["divisor"]) if parts["divisor"] else number
    within = any(_within(value, stretch.strip()) for stretch in parts["ranges"].split(","))
    return within == (parts["sign"] == "=")


def _within(value: int, stretch: str) -> bool:
    first, _, last = stretch.partition("..")
    return int(first) <= value <= int(last or first)
