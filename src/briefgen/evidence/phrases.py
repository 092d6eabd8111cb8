"""Phrases that are looked for at a place in a text, or before it; the longest is found.

Enters: phrases, each with its meaning. Leaves: `Phrases`. Never: a search through the text; a look costs no more than
the phrases that begin, or end, with one word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from briefgen.evidence.tokens import words_of

T = TypeVar("T")
Entry = tuple[tuple[str, ...], T]


class Phrases(Generic[T]):
    """Meanings by phrases of one or more words."""

    def __init__(self, meanings: Mapping[str, T]) -> None:
        entries = [(words_of(phrase), meaning) for phrase, meaning in meanings.items()]
        entries.sort(key=lambda entry: -len(entry[0]))
        self._by_first: dict[str, list[Entry[T]]] = defaultdict(list)
        self._by_last: dict[str, list[Entry[T]]] = defaultdict(list)
        for entry in entries:
            self._by_first[entry[0][0]].append(entry)
            self._by_last[entry[0][-1]].append(entry)

    @property
    def openings(self) -> frozenset[str]:
        """The words with which some phrase begins."""
        return frozenset(self._by_first)

    def at(self, words: tuple[str, ...], place: int) -> tuple[T, int] | None:
        """The meaning of the phrase that begins at a place, and the place after it."""
        if not 0 <= place < len(words):
            return None
        for phrase, meaning in self._by_first.get(words[place], ()):
            end = place + len(phrase)
            if words[place:end] == phrase:
                return meaning, end
        return None

    def before(self, words: tuple[str, ...], place: int) -> tuple[T, int] | None:
        """The meaning of the phrase that ends before a place, and the place where it begins."""
        if not 0 < place <= len(words):
            return None
        for phrase, meaning in self._by_last.get(words[place - 1], ()):
            start = place - len(phrase)
            if start >= 0 and words[start:place] == phrase:
                return meaning, start
        return None


def among(phrases: Iterable[str]) -> Phrases[str]:
    """Phrases whose meaning is themselves."""
    return Phrases({phrase: phrase for phrase in phrases})
