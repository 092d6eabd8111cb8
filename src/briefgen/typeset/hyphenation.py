"""Where long words may be divided, by the patterns of pyphen.

Enters: a word. Leaves: offsets. Never: divides a name, an acronym, or a short word.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyphen import Pyphen

_CORE = re.compile(r"[^\W\d_]+")


class Hyphenation:
    """Division of lower-case words of at least `least` letters, `before` and `after` letters from their ends."""

    def __init__(self, patterns: str, least: int, before: int, after: int) -> None:
        self._patterns = patterns
        self._least = least
        self._sides = before, after

    @cached_property
    def _pyphen(self) -> Pyphen:
        from pyphen import Pyphen

        return Pyphen(lang=self._patterns, left=self._sides[0], right=self._sides[1])

    def offsets(self, text: str) -> tuple[int, ...]:
        """Offsets in `text` before which a hyphen may be added."""
        found: list[int] = []
        for match in _CORE.finditer(text):
            word = match[0]
            if len(word) >= self._least and word.islower():
                found += [match.start() + int(offset) for offset in self._pyphen.positions(word)]
        return tuple(found)
