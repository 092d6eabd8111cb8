"""A text as words, numbers and signs, each with its place.

Enters: text. Leaves: `Tokens`. Never: changes the text; places are those of the text as it was given.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

# thousands may stand apart by spaces, as science writes them
_SPACES = "\u202f\u00a0\u2009 "
_TOKEN = re.compile(
    rf"\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?![\d,])(?:\.\d+)?"
    r"|\d+(?:[.,]\d+)*"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"
    r"|\S"
)
SENTENCE_ENDS = frozenset(".;!?\n")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists: each token as written, in small letters with straight apostrophes, its start and its end."""

    text: str
    raw: tuple[str, ...]
    low: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.raw)

    def word(self, place: int) -> str:
        """The token in small letters; "" before the first and after the last."""
        return self.low[place] if 0 <= place < len(self.low) else ""

    def is_number(self, place: int) -> bool:
        return 0 <= place < len(self.raw) and self.raw[place][0].isdecimal()

    def is_word(self, place: int) -> bool:
        return 0 <= place < len(self.raw) and self.raw[place][0].isalpha()

    def is_glued(self, place: int) -> bool:
        """Whether a token touches the one before it."""
        return 0 < place < len(self.raw) and self.starts[place] == self.ends[place - 1]

    def between(self, first: int, end: int) -> str:
        """The text from one token up to another, which is not in it."""
        return self.text[self.starts[first] : self.ends[end - 1]] if end > first else ""


def tokens(text: str) -> Tokens:
    """The tokens of a text."""
    found = list(_TOKEN.finditer(text))
    raw = tuple(match[0] for match in found)
    return Tokens(
        text,
        raw,
        tuple(word.lower().replace("’", "'") for word in raw),
        tuple(match.start() for match in found),
        tuple(match.end() for match in found),
    )


def words_of(phrase: str) -> tuple[str, ...]:
    """The tokens of a phrase, as `Tokens.low` has them."""
    return tokens(phrase).low


def stems(words: Iterable[str]) -> frozenset[str]:
    """Words by their first five letters: enough to see that two texts speak of the same thing."""
    return frozenset(word[:5].rstrip("s") or word for word in words)
