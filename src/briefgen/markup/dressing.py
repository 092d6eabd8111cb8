"""Typographic dress: curly quotes, dashes, ellipses, spaces that do not break.

Enters: text as typed, run by run. Leaves: text as printed. Never: a word changed.
"""

from __future__ import annotations

import re

NO_BREAK = "\u00a0"
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_RULES = (
    (re.compile(r"\.\.\."), "…"),
    (re.compile(r"(?<=\w) ?--- ?(?=\w)"), " – "),
    (re.compile(r" -{1,2} "), f"{NO_BREAK}– "),
    (re.compile(r"(?<![\d-])(\d+)--?(\d+)(?![\d-])"), r"\1–\2"),
    (re.compile(rf"(?<=\b\d) (?=(?:{'|'.join(_MONTHS)})\b)|(?<=\b\d\d) (?=(?:{'|'.join(_MONTHS)})\b)"), NO_BREAK),
    (re.compile(r"(?<=\b[Nn]o\.) (?=\d)|(?<=\bp\.) (?=\d)|(?<=\bpp\.) (?=\d)"), NO_BREAK),
)
_OPENS_AFTER = re.compile(r"[\s(\[{–—/“‘\u00a0]$")


class Dresser:
    """Dresses the runs of one paragraph in order; quotes look back to what was dressed before."""

    def __init__(self) -> None:
        self._before = " "

    def dress(self, text: str) -> str:
        """One run as it is to be printed."""
        text = re.sub(r"[ \t]*\n[ \t]*", " ", text)
        for pattern, replacement in _RULES:
            text = pattern.sub(replacement, text)
        dressed = []
        for character in text:
            self._before = self._quote(character)
            dressed.append(self._before)
        return "".join(dressed)

    def _quote(self, character: str) -> str:
        if character not in "\"'":
            return character
        opens = bool(_OPENS_AFTER.search(self._before))
        if character == '"':
            return "“" if opens else "”"
        return "‘" if opens else "’"
