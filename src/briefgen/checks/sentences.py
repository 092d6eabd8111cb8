"""Where the sentences of a text start and end.

Enters: the words of a text, with marks where it cites. Leaves: offsets.
Never: a sentence cut at an abbreviation, an initial or a decimal point.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# stands where a citation stands; no text has it, for it is of no script
MARK = "\ufffc"
_END = re.compile(
    r"(?P<word>[^\s!?…]{0,40}?)(?P<signs>[.!?…]{1,8})[”’\"')\]»]*"
    rf"(?:[ \u00a0]*{MARK})*\s+(?=[\"'“‘«(\[]?(?:[^\W_a-zà-ÿ]|[£$€]))"
)
# what stands before a name or a number, or within a sentence; without the full stop, in small letters
_SHORT = frozenset((
    "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "st", "gen", "col", "lt", "sgt", "capt", "maj", "cpl", "adm", "sen",
    "rep", "gov", "pres", "jr", "sr", "vs", "cf", "ca", "approx", "eds", "e.g", "i.e", "u.s", "u.n", "jan", "feb",
    "aug", "sept", "oct", "nov", "dec",
))  # fmt: skip
# what is shortened before a number only
_NUMBERED = frozenset(("no", "nos", "nr", "p", "pp", "para", "art", "fig", "figs", "vol", "ch", "sec", "est"))


def sentences(words: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence, with its closing signs and without the spaces between."""
    start = 0
    for match in _END.finditer(words):
        if match["signs"] == "." and _is_short(match["word"], words[match.end()]):
            continue
        end = start + len(words[start : match.end()].rstrip())
        yield start, end
        start = match.end()
    if words[start:].strip():
        yield start, len(words.rstrip())


def _is_short(word: str, following: str) -> bool:
    """Whether a word before a full stop is shortened: a title, an initial, or "no." before a number."""
    bare = word.lstrip("(“‘\"'[").lower()
    is_initial = len(bare) == 1 and bare.isalpha()
    return bare in _SHORT or is_initial or (bare in _NUMBERED and following.isdecimal())
