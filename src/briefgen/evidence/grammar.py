"""The words around figures in one language, as patterns: hedges, scales, currencies, per cent, ranges.

Enters: the data of a language. Leaves: `Grammar`. Never: a figure; see `quantities`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from briefgen.language import NO_BREAK, Language, language
from briefgen.language.notation import Notation, notation
from briefgen.model.quantity import Hedge

DASHES = r"–|—|-"


@dataclass(frozen=True, slots=True)
class Grammar:
    """`one` finds a figure, `pair` a range; `scales` give powers of ten, `names` numbers, by words in lower case.

    `spelt` has each scale as it is printed, by the same words; `examples` are figures for hints, `grouped` one number.
    """

    notation: Notation
    hedges: Mapping[Hedge, tuple[str, ...]]
    scales: Mapping[str, int]
    spelt: Mapping[str, str]
    names: Mapping[str, int]
    one: re.Pattern[str]
    pair: re.Pattern[str]
    examples: tuple[str, ...]
    grouped: str


@cache
def grammar(tag: str) -> Grammar:
    """The grammar of a supported language."""
    spoken = language(tag)
    words = spoken.data["reading"]
    names = _names(spoken)
    opening, joiner = _any(words["range_openings"]), _any(words["range_joiners"])
    first, second = (_amount_pattern(spoken, names, suffix) for suffix in "12")
    pair = rf"(?:(?:{opening})\s+)?{first}\s*(?:(?<!\w)(?:{joiner})(?!\w)|{DASHES})\s*{second}"
    return Grammar(
        notation=notation(spoken),
        hedges={Hedge(name): tuple(phrases) for name, phrases in words["hedges"].items()},
        scales={name.lower(): int(power) for name, power in words["scales"].items()},
        spelt={name.lower(): name for name in words["scales"]},
        names=names,
        one=re.compile(_amount_pattern(spoken, names, ""), re.IGNORECASE),
        pair=re.compile(pair, re.IGNORECASE),
        examples=_examples(spoken, words),
        grouped=_typed(spoken, 12_000),
    )


def _names(spoken: Language) -> dict[str, int]:
    """Numbers by their words: those that are printed, and others that mean the same."""
    printed = {name: number for number, name in enumerate(spoken.data["numbers"]) if number}
    return printed | dict(spoken.data["reading"].get("numbers", {}))


def _any(phrases: Iterable[str]) -> str:
    """A pattern for one of some phrases, the longest first."""
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


def _amount_pattern(spoken: Language, names: Iterable[str], suffix: str) -> str:
    words = spoken.data["reading"]
    sign = _any(words["currencies"])
    return (
        rf"(?:(?P<currency{suffix}>{sign})\s?)?"
        rf"(?P<number{suffix}>{notation(spoken).pattern}|(?<!\w)(?:{_any(names)})(?!\w))"
        rf"(?:\s*(?P<scale{suffix}>{_any(words['scales'])})(?!\w))?"
        rf"(?P<percent{suffix}>\s?%|\s+(?:{_any(words['percent'])})(?!\w))?"
        rf"(?:\s?(?P<after{suffix}>{sign})(?!\w))?"
    )


def _examples(spoken: Language, words: Mapping[str, Any]) -> tuple[str, ...]:
    """Figures with and without a hedge, as an author types them."""
    thousand, many, low, high = (_typed(spoken, number) for number in (2_000, 12_000, 15_000, 20_000))
    about, most = words["hedges"]["about"][0], words["hedges"]["up to"][0]
    return (thousand, f"{about} 70", f"{most} {many}", words["range_example"].format(low=low, high=high))


def _typed(spoken: Language, number: int) -> str:
    """A number as an author of this language types it, with spaces of the plain kind."""
    return spoken.number(Decimal(number)).replace("\u202f", " ").replace(NO_BREAK, " ")
