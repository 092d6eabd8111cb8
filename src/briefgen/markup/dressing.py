"""Typographic dress: the language's quotation marks, dashes, ellipses, spaces that do not break.

Enters: text as typed, run by run. Leaves: text as printed. Never: a word changed.
"""

from __future__ import annotations

import re

from briefgen.language import DEFAULT
from briefgen.markup.habits import Habits, habits

APOSTROPHE = "’"


class Dresser:
    """Dresses the runs of one paragraph in order; quotes look back to what was dressed before."""

    def __init__(self, tag: str = DEFAULT) -> None:
        self._tag = tag
        self._before = " "
        self._within_inner = False

    def dress(self, text: str, tag: str = "") -> str:
        """One run as it is to be printed, in the paragraph's language or in that of `tag`."""
        known = habits(tag or self._tag)
        text = re.sub(r"[ \t]*\n[ \t]*", " ", text)
        for pattern, replacement in known.rules:
            text = pattern.sub(replacement, text)
        text = self._signs(text, known)
        dressed = []
        for index, character in enumerate(text):
            self._before = self._quote(character, text[index + 1 :], known) if character in "\"'" else character
            dressed.append(self._before)
        return "".join(dressed)

    def _signs(self, text: str, known: Habits) -> str:
        """The space before `;` and its like, which may stand at the start of a run."""
        if known.signs is None:
            return text
        pattern, replacement = known.signs
        return pattern.sub(replacement, self._before[-1] + text)[1:]

    def _quote(self, character: str, following: str, known: Habits) -> str:
        before = self._before[-1]
        opens = before.isspace() or before in known.openers
        if character == '"':
            # l'"affaire"
            opens = opens or (before == APOSTROPHE and following[:1].isalnum())
            return known.outer[0 if opens else 1]
        if opens and not (known.elided and known.elided.match(following)):
            self._within_inner = True
            return known.inner[0]
        if self._within_inner and not following[:1].isalpha():
            self._within_inner = False
            return known.inner[1]
        return APOSTROPHE
