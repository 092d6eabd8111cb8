"""Where long words may be divided, by the patterns of pyphen for the language they are in.

Enters: a word, the tag of its language. Leaves: offsets. Never: divides a name, an acronym, a short word, or a word of
a language without patterns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.language import language, match
from briefgen.typeset.patterns import patterns

_CORE = re.compile(r"[^\W\d_]+")


class Hyphenation:
    """Division of words of at least `least` letters, `before` and `after` letters from their ends.

    Words are lower-case, or begin with a capital in a language that writes every noun so.
    """

    def __init__(self, least: int, before: int, after: int) -> None:
        self._least = least
        self._sides = before, after
        self._divided: dict[str, _Words] = {}

    def offsets(self, text: str, tag: str) -> tuple[int, ...]:
        """Offsets in `text` before which a hyphen may be added."""
        if tag not in self._divided:
            self._divided[tag] = _Words(tag, self._sides)
        words = self._divided[tag]
        found: list[int] = []
        for word in _CORE.finditer(text):
            if len(word[0]) >= self._least:
                found += [word.start() + offset for offset in words.offsets(word[0])]
        return tuple(found)


class _Words:
    """The words of one language; a language without patterns divides none."""

    def __init__(self, tag: str, sides: tuple[int, int]) -> None:
        spoken = language(tag) if match(tag) else None
        self._capitals = spoken is not None and spoken.divides_capitalised
        self._patterns = patterns(spoken.hyphenation if spoken else tag.replace("-", "_"))
        self._before, self._after = sides

    def offsets(self, word: str) -> Iterator[int]:
        """The offsets in a word that leave enough letters on either side."""
        if self._patterns is None or not (word if not self._capitals else word[1:]).islower():
            return iter(())
        found = self._patterns.offsets(word.lower())
        return (offset for offset in found if self._before <= offset <= len(word) - self._after)
