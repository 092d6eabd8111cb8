"""The patterns of a language that say where its words may be divided, taken apart as they are needed.

Enters: the name of patterns that pyphen has (`en_GB`), words. Leaves: offsets. Never: a change of spelling at a
division, which some languages have; such a place is given as any other.

pyphen takes all patterns apart when it starts, some thousands, which takes a good part of the time of a short brief;
a brief meets a few hundred of them. How they work: F. M. Liang, "Word Hy-phen-a-tion by Com-put-er" (1983).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_NOT_PATTERNS = ("%", "#", "LEFTHYPHENMIN", "RIGHTHYPHENMIN", "COMPOUNDLEFTHYPHENMIN", "COMPOUNDRIGHTHYPHENMIN")
_DIGITS = str.maketrans("", "", "0123456789")
_ESCAPED = re.compile(r"\^\^([0-9a-f]{2})")


class Patterns:
    """Patterns filed under their letters: `2ai2` under `ai`."""

    def __init__(self, path: Path) -> None:
        self._filed = {pattern.translate(_DIGITS): pattern for pattern in _read(path)}
        self._longest = max(map(len, self._filed))
        self._found: dict[str, tuple[int, ...]] = {}

    def offsets(self, word: str) -> tuple[int, ...]:
        """Every offset in a word of lower case before which it may be divided."""
        if word not in self._found:
            self._found[word] = tuple(self._places(f".{word}."))
        return self._found[word]

    def _places(self, pointed: str) -> Iterator[int]:
        """Where the highest figure that any pattern gives is odd; the word has a point at either end."""
        figures = [0] * (len(pointed) + 1)
        for start in range(len(pointed)):
            for stop in range(start + 1, min(start + self._longest, len(pointed)) + 1):
                pattern = self._filed.get(pointed[start:stop])
                if pattern is not None:
                    for place, figure in _figures(pattern):
                        figures[start + place] = max(figures[start + place], figure)
        return (place - 1 for place, figure in enumerate(figures) if figure % 2)


@cache
def patterns(name: str) -> Patterns | None:
    """The patterns of a name, which are read once; None where there are none."""
    from pyphen import LANGUAGES, language_fallback

    found = language_fallback(name)
    return Patterns(LANGUAGES[found]) if found else None


def _figures(pattern: str) -> Iterator[tuple[int, int]]:
    """How many letters stand before each figure of a pattern, and the figure."""
    place = 0
    for sign in pattern:
        if sign.isdigit():
            yield place, int(sign)
        else:
            place += 1


def _read(path: Path) -> Iterator[str]:
    """The patterns of a file whose first line names its encoding."""
    data = path.read_bytes()
    named, _, _ = data.partition(b"\n")
    encoding = named.decode("ascii").strip().lower().removeprefix("microsoft-")
    for line in data.decode(encoding).split("\n")[1:]:
        pattern = line.strip()
        if not pattern or pattern.startswith(_NOT_PATTERNS):
            continue
        if "^^" in pattern:
            pattern = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), pattern)
        if "=" in pattern:
            # what follows the stroke says how the spelling changes
            pattern, _, _ = pattern.partition("/")
        yield pattern
