"""A figure in words to a quantity: `up to 12,000`, `15,000 to 20,000`, `about £2bn`, `a few hundred`.

Enters: text. Leaves: `Quantity`. Never: a value for words that give none, or an end that the source does not state.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from briefgen.diagnostics import Span
from briefgen.model.quantity import Hedge, Quantity

HEDGES: Mapping[Hedge, tuple[str, ...]] = MappingProxyType({
    Hedge.AT_LEAST: ("at least", "no fewer than", "no less than", "a minimum of"),
    Hedge.MORE_THAN: ("more than", "over", "upwards of"),
    Hedge.UP_TO: ("up to", "as many as", "as much as", "as high as", "at most", "no more than", "a maximum of"),
    Hedge.LESS_THAN: ("less than", "fewer than", "under"),
    Hedge.ABOUT: ("about", "around", "some", "roughly", "approximately", "nearly", "almost"),
})  # fmt: skip
SCALES: Mapping[str, int] = MappingProxyType({
    "hundred": 100, "thousand": 1_000, "k": 1_000, "million": 10**6, "m": 10**6, "mn": 10**6,
    "billion": 10**9, "bn": 10**9, "trillion": 10**12, "tn": 10**12,
})  # fmt: skip
NUMBER_WORDS: Mapping[str, int] = MappingProxyType(
    {
        word: value
        for value, word in enumerate(
            [
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
                "sixteen",
                "seventeen",
                "eighteen",
                "nineteen",
                "twenty",
            ],
            1,
        )
    }
)


def _amount_pattern(suffix: str) -> str:
    return (
        rf"(?P<currency{suffix}>[£$€])?(?P<number{suffix}>-?\d[\d,]*(?:\.\d+)?|\b(?:{'|'.join(NUMBER_WORDS)})\b)"
        rf"(?:\s*(?P<scale{suffix}>{'|'.join(SCALES)})\b)?(?P<percent{suffix}>\s?%|\s+per\s?cent\b)?"
    )


_ONE = re.compile(_amount_pattern(""), re.IGNORECASE)
_RANGE = re.compile(
    rf"(?:between\s+)?{_amount_pattern('1')}\s*(?:\bto\b|\band\b|–|—|-)\s*{_amount_pattern('2')}", re.IGNORECASE
)
_OPERATOR = re.compile(r"^\s*(>=|<=|>|<|~|≥|≤|≈|±)|\d\s*\+\s*$")
_GROUPS = re.compile(r"-?\d{1,3}(,\d{3})*(\.\d+)?|-?\d+(\.\d+)?")
_IN_WORDS: Mapping[str, str] = MappingProxyType({
    ">=": "at least", "≥": "at least", ">": "more than", "<=": "up to", "≤": "up to", "<": "less than",
    "~": "about", "≈": "about", "±": "about",
})  # fmt: skip


class NotAQuantity(ValueError):
    """Words that cannot be read as a figure: a code, what is wrong, and hints."""

    def __init__(self, code: str, message: str, *hints: str) -> None:
        super().__init__(message)
        self.code, self.message, self.hints = code, message, hints


@dataclass(frozen=True, slots=True)
class _Amount:
    value: Decimal
    currency: str
    scale: str
    percent: bool


def quantity(text: str, span: Span) -> Quantity:
    """The quantity that some words give; words without a number are kept as words.

    Raises:
        NotAQuantity: an operator, digits grouped wrongly, a range from high to low.
    """
    words = " ".join(text.split())
    _refuse_operators(words)
    matched = _RANGE.fullmatch(words)
    if matched:
        return _range(matched, words, span)
    hedge, rest = _hedge(words)
    one = _ONE.fullmatch(rest)
    if one is None:
        return _in_words(words, span)
    amount = _amount(one, "")
    low = None if hedge in (Hedge.UP_TO, Hedge.LESS_THAN) else amount.value
    high = None if hedge in (Hedge.AT_LEAST, Hedge.MORE_THAN) else amount.value
    opening = words[: len(words) - len(rest)].strip()
    return Quantity(hedge, words, span, low, high, amount.currency, amount.scale, amount.percent, opening)


def _refuse_operators(words: str) -> None:
    operator = _OPERATOR.search(words)
    if operator is None:
        return
    sign = operator[1] or "+"
    meaning = _IN_WORDS.get(sign, "at least")
    number = words.strip("<>=~≥≤≈±+ ")
    raise NotAQuantity("Q401", f"`{sign}` is no hedge in words", f"write `{meaning} {number}`")


def _hedge(words: str) -> tuple[Hedge, str]:
    """The hedge at the start of some words, and the words after it."""
    lower = words.lower()
    for hedge, openings in HEDGES.items():
        for opening in openings:
            if lower.startswith(opening + " "):
                return hedge, words[len(opening) + 1 :]
    return Hedge.EXACT, words


def _range(matched: re.Match[str], words: str, span: Span) -> Quantity:
    low, high = _amount(matched, "1"), _amount(matched, "2")
    if high.scale and not low.scale and low.value < SCALES[high.scale]:
        low = _Amount(low.value * SCALES[high.scale], low.currency, high.scale, low.percent)
    if low.value >= high.value:
        hint = "write the lower figure first"
        raise NotAQuantity("Q403", f"the range `{words}` does not run from a lower to a higher figure", hint)
    currency, percent = low.currency or high.currency, low.percent or high.percent
    return Quantity(Hedge.RANGE, words, span, low.value, high.value, currency, high.scale, percent)


def _amount(matched: re.Match[str], suffix: str) -> _Amount:
    number, scale = matched[f"number{suffix}"].lower(), (matched[f"scale{suffix}"] or "").lower()
    if number in NUMBER_WORDS:
        value = Decimal(NUMBER_WORDS[number])
    elif _GROUPS.fullmatch(number):
        value = Decimal(number.replace(",", ""))
    else:
        hint = "group digits in threes, as in `12,000`"
        raise NotAQuantity("Q402", f"the digits of `{number}` are grouped wrongly", hint)
    value *= SCALES.get(scale, 1)
    return _Amount(value, matched[f"currency{suffix}"] or "", scale, bool(matched[f"percent{suffix}"]))


def _in_words(words: str, span: Span) -> Quantity:
    if re.search(r"\d", words):
        hint = "write a figure with its hedge: `2,000`, `about 70`, `up to 12,000`, `15,000 to 20,000`"
        raise NotAQuantity("Q404", f"`{words}` is not a figure that can be read", hint)
    return Quantity(Hedge.WORDS, words, span)
