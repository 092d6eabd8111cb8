"""Excerpts in the text of a source: where the words stand, and what is nearest where they do not.

Enters: an excerpt, what stands before or after it, a text, all `folded`. Leaves: places, a passage.
Never: letters or digits that are equal only nearly; whether the source is right.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from types import MappingProxyType

# signs that differ from copy to copy of the same words, and the one that stands for all
_SIGNS: Mapping[int, str] = MappingProxyType(
    {ord(sign): plain for plain, signs in {"'": "‘’‚‛‹›`´", '"': "“”„‟«»", "-": "‐‑‒–—―−"}.items() for sign in signs}
)
# where a line was divided, the line end goes with the hyphen
_SOFT_HYPHEN = re.compile("\xad(?:[ \t]*\r?\n[ \t]*)?")
_WORD = re.compile(r"\S+")
# no passage begins or ends within a word or a figure: 2,000 is not in 12,000, nor is "they can" in "they can't"
_CUT_BEFORE, _CUT_AFTER = re.compile(r"(?<!\w)(?:(?<!\d[.,])\d|[^\W\d])"), re.compile(r"(?!\w|'t\b)")
_CUT_AFTER_DIGIT = re.compile(r"(?!\w|[.,]\d)")
# of an excerpt that is longer than any may be, the beginning is enough to look for its like
_MOST_WORDS = 40
_CANDIDATES = 4
_LIKE = 0.6


def folded(text: str) -> str:
    """Text in its one form: composed (NFC), quotation marks and dashes of one kind, single spaces, no soft hyphens."""
    composed = _SOFT_HYPHEN.sub("", unicodedata.normalize("NFC", text))
    return " ".join(composed.translate(_SIGNS).split())


def places(excerpt: str, text: str, prefix: str = "", suffix: str = "") -> Iterator[int]:
    """Where the excerpt begins in a text, each time that it stands between prefix and suffix."""
    start = text.find(excerpt) if excerpt else -1
    while start >= 0:
        end = start + len(excerpt)
        if _is_whole(text, start, end) and _follows(text, start, prefix) and _precedes(text, end, suffix):
            yield start
        start = text.find(excerpt, start + 1)


def _is_whole(text: str, start: int, end: int) -> bool:
    first, last = text[start], text[end - 1]
    if _in_word(first) and not _CUT_BEFORE.match(text, start):
        return False
    after = _CUT_AFTER_DIGIT if last.isdecimal() else _CUT_AFTER
    return not _in_word(last) or (after.match(text, end) is not None and not _is_mark(text[end : end + 1]))


def _in_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _is_mark(sign: str) -> bool:
    """Whether a sign belongs to the letter before it."""
    return bool(sign) and unicodedata.category(sign).startswith("M")


def _follows(text: str, start: int, prefix: str) -> bool:
    """Whether the prefix stands right before a place, or a space before it."""
    return any(
        end >= len(prefix) and text.startswith(prefix, end - len(prefix))
        for end in ({start, start - 1} if text[start - 1 : start] == " " else {start})
    )


def _precedes(text: str, end: int, suffix: str) -> bool:
    """Whether the suffix stands right after a place, or a space after it."""
    return text.startswith(suffix, end) or (text.startswith(" ", end) and text.startswith(suffix, end + 1))


def nearest(excerpt: str, text: str) -> str:
    """The passage of a text that is most like an excerpt and as many words long, or "" where none is near.

    Windows are told apart by the words that they share, in one walk through the text; only the best are compared.
    """
    words = excerpt.split()[:_MOST_WORDS]
    found = list(_WORD.finditer(text))
    passages = [
        text[found[first].start() : found[min(first + len(words), len(found)) - 1].end()]
        for first in _likeliest(words, [match[0] for match in found])
    ]
    sought = " ".join(words)
    likeness = {passage: SequenceMatcher(None, passage, sought, autojunk=False).ratio() for passage in passages}
    best = max(likeness, key=lambda passage: likeness[passage], default="")
    return best if best and likeness[best] >= _LIKE else ""


def _likeliest(words: Sequence[str], text: Sequence[str]) -> list[int]:
    """Where the windows begin that share most words with those sought."""
    missing = Counter(words)
    shared, best = 0, Counter[int]()
    for index, word in enumerate(text):
        # counts below zero are words of which the window has more than are sought
        shared += missing[word] > 0
        missing[word] -= 1
        first = index - len(words)
        if first >= 0:
            missing[text[first]] += 1
            shared -= missing[text[first]] > 0
        best[max(first + 1, 0)] = shared
    return [first for first, count in best.most_common(_CANDIDATES) if count]
