"""Where long words may be divided, by the patterns of pyphen.

Enters: a word. Leaves: offsets. Never: divides a name, an acronym, or a short word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.typeset.patterns import patterns

_CORE = re.compile(r"[^\W\d_]+")


class Hyphenation:
    """Division of lower-case words of at least `least` letters, `before` and `after` letters from their ends."""

    def __init__(self, patterns: str, least: int, before: int, after: int) -> None:
        self._patterns = patterns
        self._least = least
        self._sides = before, after

    def offsets(self, text: str) -> tuple[int, ...]:
        """Offsets in `text` before which a hyphen may be added."""
        found: list[int] = []
        for match in _CORE.finditer(text):
            word = match[0]
            if len(word) >= self._least and word.islower():
                found += [match.start() + offset for offset in self._inner(word)]
        return tuple(found)

    def _inner(self, word: str) -> Iterator[int]:
        """The offsets in a word that leave enough letters on either side."""
        before, after = self._sides
        offsets = patterns(self._patterns).offsets(word)
        return (offset for offset in offsets if before <= offset <= len(word) - after)
