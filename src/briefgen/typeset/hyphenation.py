"""Where long words may be divided, by the patterns of pyphen for the language they are in.

Enters: a word, the tag of its language. Leaves: offsets. Never: divides a name, an acronym, a short word, or a word of
a language without patterns.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from briefgen.language import language, match

if TYPE_CHECKING:
    from pyphen import Pyphen

_CORE = re.compile(r"[^\W\d_]+")


class Hyphenation:
    """Division of words of at least `least` letters, `before` and `after` letters from their ends.

    Words are lower-case, or begin with a capital in a language that writes every noun so.
    """

    def __init__(self, least: int, before: int, after: int) -> None:
        self._least = least
        self._sides = before, after
        self._divided: dict[str, _Patterns] = {}

    def offsets(self, text: str, tag: str) -> tuple[int, ...]:
        """Offsets in `text` before which a hyphen may be added."""
        if tag not in self._divided:
            self._divided[tag] = _Patterns(tag, self._sides)
        patterns = self._divided[tag]
        found: list[int] = []
        for word in _CORE.finditer(text):
            if len(word[0]) >= self._least:
                found += [word.start() + offset for offset in patterns.offsets(word[0])]
        return tuple(found)


class _Patterns:
    """The patterns of one language."""

    def __init__(self, tag: str, sides: tuple[int, int]) -> None:
        self._spoken = language(tag) if match(tag) else None
        self._tag, self._sides = tag, sides

    def offsets(self, word: str) -> tuple[int, ...]:
        capitals = self._spoken is not None and self._spoken.divides_capitalised
        if not word.islower() and not (capitals and word[1:].islower()):
            return ()
        return tuple(int(offset) for offset in self._pyphen.positions(word)) if self._pyphen else ()

    @cached_property
    def _pyphen(self) -> Pyphen | None:
        from pyphen import Pyphen, language_fallback

        name = self._spoken.hyphenation if self._spoken else language_fallback(self._tag.replace("-", "_"))
        return Pyphen(lang=name, left=self._sides[0], right=self._sides[1]) if name else None
