"""What a language does with signs and spaces, as rules for the dresser.

Enters: the data of a language. Leaves: `Habits`. Never: a rule that changes a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefgen.language import NO_BREAK, Language, language

SPACES = " \u00a0\u202f"
Rule = tuple[re.Pattern[str], str]
_EVERYWHERE: tuple[Rule, ...] = (
    (re.compile(r"\.\.\."), "…"),
    (re.compile(r"(?<=\w) ?--- ?(?=\w)"), " – "),
    (re.compile(r" -{1,2} "), f"{NO_BREAK}– "),
    (re.compile(r"(?<![\d-])(\d+)--?(\d+)(?![\d-])"), r"\1–\2"),
)


@dataclass(frozen=True, slots=True)
class Habits:
    """`outer` and `inner` are pairs of quotation marks; after one of `openers` a straight mark opens.

    `signs` sets the space before signs such as `;`, where the language has one; `elided` finds a word that begins
    with an apostrophe.
    """

    rules: tuple[Rule, ...]
    signs: Rule | None
    outer: tuple[str, str]
    inner: tuple[str, str]
    openers: str
    elided: re.Pattern[str] | None


@cache
def habits(tag: str) -> Habits:
    """The habits of a supported language."""
    spoken = language(tag)
    outer, inner = (tuple(spoken.data["quotes"][rank]) for rank in ("outer", "inner"))
    dress = spoken.data["dress"]
    words = dress.get("elided_words", ())
    return Habits(
        rules=(*_EVERYWHERE, *_own(spoken)),
        signs=_signs(dress["before_signs"]) if "before_signs" in dress else None,
        outer=outer,
        inner=inner,
        openers=f"([{{–—/¿¡{outer[0][0]}{inner[0][0]}",
        elided=re.compile(rf"(?:{'|'.join(words)})\b") if words else None,
    )


def _own(spoken: Language) -> Iterator[Rule]:
    """Spaces at which no line ends, and marks that the author has typed."""
    dress = spoken.data["dress"]
    months = "|".join(spoken.data["dates"]["months"])
    yield re.compile(rf"(?<!\w)(\d{{1,2}}(?:\.|er|º)?) (?=(?:de )?(?:{months})\b)"), rf"\1{NO_BREAK}"
    listed = "|".join(re.escape(name) for name in dress["abbreviations"])
    yield re.compile(rf"(?<!\w)({listed}) (?=\d)"), rf"\1{NO_BREAK}"
    if not spoken.percent("").startswith("%"):
        yield re.compile(rf"(?<=\d)[{SPACES}]?%"), spoken.percent("")
    if spoken.data["group"] in SPACES:
        # 12 000 and 1 250 000, but not 3 2019
        yield re.compile(r"(?<=\d) (?=\d{3}(?!\d))"), str(spoken.data["group"])
    yield from _money(spoken)
    if "bound_letters" in dress:
        letters = dress["bound_letters"]
        yield re.compile(rf"(?<!\w)([{letters}{letters.upper()}]) (?=\S|$)"), rf"\1{NO_BREAK}"
    opening, closing = spoken.data["quotes"]["outer"]
    if len(opening) > 1:
        yield re.compile(rf"{opening[0]}[{SPACES}]?"), opening
        yield re.compile(rf"[{SPACES}]?{closing[-1]}"), closing


def _money(spoken: Language) -> Iterator[Rule]:
    """2 Mrd. € and € 2 mld. stay on one line, in languages that set a space there."""
    if NO_BREAK not in spoken.data["currency"]:
        return
    reading = spoken.data["reading"]
    signs, scales = ("|".join(re.escape(word) for word in reading[key]) for key in ("currencies", "scales"))
    yield re.compile(rf"(?<=\d) (?=(?:{scales})(?!\w))"), NO_BREAK
    yield re.compile(rf"(?<!\w)({signs}) (?=\d)"), rf"\1{NO_BREAK}"
    yield re.compile(rf"(\d|\b(?:{scales})) (?=(?:{signs})(?!\w))"), rf"\1{NO_BREAK}"


def _signs(space: str) -> Rule:
    after, before = rf"(?<=[^\s«(\[])[{SPACES}]?", r"(?=[\s)\]»”\"]|$)"
    return re.compile(rf"{after}([;:!?]+){before}"), rf"{space}\1"
