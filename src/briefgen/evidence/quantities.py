"""A figure in words to a quantity: `up to 12,000`, `15,000 to 20,000`, `about £2bn`, `a few hundred`.

Enters: text, the tag of its language. Leaves: `Quantity`. Never: a value for words that give none, or an end that the
source does not state.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType

from briefgen.diagnostics import Span
from briefgen.evidence.grammar import Grammar, grammar
from briefgen.language import DEFAULT
from briefgen.language.notation import TwoReadings
from briefgen.model.quantity import CEILINGS, FLOORS, Hedge, Quantity

_OPERATOR = re.compile(r"^\s*(>=|<=|>|<|~|≥|≤|≈|±)|\d\s*\+\s*$")
_IN_WORDS: Mapping[str, Hedge] = MappingProxyType({
    ">=": Hedge.AT_LEAST, "≥": Hedge.AT_LEAST, ">": Hedge.MORE_THAN, "<=": Hedge.UP_TO, "≤": Hedge.UP_TO,
    "<": Hedge.LESS_THAN, "~": Hedge.ABOUT, "≈": Hedge.ABOUT, "±": Hedge.ABOUT,
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


def quantity(text: str, span: Span, tag: str = DEFAULT) -> Quantity:
    """The quantity that some words of a language give; words without a number are kept as words.

    Raises:
        NotAQuantity: an operator, digits that are grouped wrongly or can be read in two ways, a range from high to
            low.
    """
    known = grammar(tag)
    words = " ".join(unicodedata.normalize("NFC", text).split())
    _refuse_operators(words, known)
    matched = known.pair.fullmatch(words)
    if matched:
        return _range(matched, words, span, known)
    hedge, rest = _hedge(words, known)
    one = known.one.fullmatch(rest)
    if one is None:
        return _in_words(words, span, known)
    amount = _amount(one, "", known)
    low = None if hedge in CEILINGS else amount.value
    high = None if hedge in FLOORS else amount.value
    opening = words[: len(words) - len(rest)].strip()
    return Quantity(hedge, words, span, low, high, amount.currency, amount.scale, amount.percent, opening)


def _refuse_operators(words: str, known: Grammar) -> None:
    operator = _OPERATOR.search(words)
    if operator is None:
        return
    sign = operator[1] or "+"
    meaning = known.hedges[_IN_WORDS.get(sign, Hedge.AT_LEAST)][0]
    number = words.strip("<>=~≥≤≈±+ ")
    raise NotAQuantity("Q401", f"`{sign}` is no hedge in words", f"write `{meaning} {number}`")


def _hedge(words: str, known: Grammar) -> tuple[Hedge, str]:
    """The hedge at the start of some words, and the words after it."""
    lower = words.lower().replace("’", "'")
    for hedge, openings in known.hedges.items():
        for opening in openings:
            if lower.startswith(opening + " "):
                return hedge, words[len(opening) + 1 :]
    return Hedge.EXACT, words


def _range(matched: re.Match[str], words: str, span: Span, known: Grammar) -> Quantity:
    low, high = _amount(matched, "1", known), _amount(matched, "2", known)
    if high.scale and not low.scale:
        size = 10 ** known.scales[high.scale.lower()]
        if low.value < size:
            low = replace(low, value=low.value * size)
    if low.value >= high.value:
        hint = "write the lower figure first"
        raise NotAQuantity("Q403", f"the range `{words}` does not run from a lower to a higher figure", hint)
    currency, percent = low.currency or high.currency, low.percent or high.percent
    return Quantity(Hedge.RANGE, words, span, low.value, high.value, currency, high.scale, percent)


def _amount(matched: re.Match[str], suffix: str, known: Grammar) -> _Amount:
    number, scale = matched[f"number{suffix}"].lower(), (matched[f"scale{suffix}"] or "").lower()
    value = Decimal(known.names[number]) if number in known.names else _digits(number, known)
    if scale:
        value *= 10 ** known.scales[scale]
    currency = matched[f"currency{suffix}"] or matched[f"after{suffix}"] or ""
    return _Amount(value, currency, known.spelt.get(scale, ""), bool(matched[f"percent{suffix}"]))


def _digits(number: str, known: Grammar) -> Decimal:
    try:
        value = known.notation.read(number)
    except TwoReadings as fault:
        hint = f"write `{fault.whole}` for thousands, or `{fault.parts}` for parts of a whole"
        raise NotAQuantity("Q405", f"`{number}` can be read in two ways", hint) from fault
    if value is None:
        hint = f"group digits in threes, as in `{known.grouped}`"
        raise NotAQuantity("Q402", f"the digits of `{number}` are grouped wrongly", hint)
    return value


def _in_words(words: str, span: Span, known: Grammar) -> Quantity:
    if re.search(r"\d", words):
        examples = [f"`{example}`" for example in known.examples]
        hint = f"write a figure with its hedge: {', '.join(examples)}"
        raise NotAQuantity("Q404", f"`{words}` is not a figure that can be read", hint)
    return Quantity(Hedge.WORDS, words, span)
