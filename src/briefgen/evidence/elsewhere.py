"""What has the words or digits of a figure and is none: names, places in documents, lists, idioms, addresses.

Enters: tokens, a place. Leaves: the place after what is no figure. Never: a judgement on what counts something.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from briefgen.evidence.lexicon import Lexicon
from briefgen.evidence.numerals import numeral
from briefgen.evidence.tokens import Tokens

_ADDRESS = re.compile(r"\S+")
_SIGNS_OF_ADDRESSES = ("://", "www.", "@", "doi:")
_LONGEST_CHAIN = 12


def addresses(text: Tokens) -> frozenset[int]:
    """The tokens that belong to addresses of the web or of letters."""
    found: set[int] = set()
    if not any(sign in text.text for sign in _SIGNS_OF_ADDRESSES):
        return frozenset()
    for match in _ADDRESS.finditer(text.text):
        if any(sign in match[0] for sign in _SIGNS_OF_ADDRESSES):
            found.update(range(bisect_left(text.starts, match.start()), bisect_left(text.starts, match.end())))
    return frozenset(found)


def no_figure(text: Tokens, place: int, known: Lexicon) -> int:
    """The place after what is no figure, or 0 where there may be one."""
    phrase = known.no_figure.at(text.low, place)
    if phrase:
        return phrase[1]
    label = known.labels.at(text.low, place)
    if label:
        return _labelled(text, label[1], known)
    if text.is_number(place):
        return _name(text, place, known) or _item_of_list(text, place) or _chain(text, place)
    return 0


def _labelled(text: Tokens, place: int, known: Lexicon) -> int:
    """The place after the numbers behind a label: page 12, sections 3 and 4, pp. 3–5, Article Five."""
    if not text.is_number(place):
        spelt = numeral(text, place, known)
        return spelt.end if spelt else 0
    joiners = known.words["joiners"] | known.words["adding"] | {",", "."}
    while text.word(place + 1) in joiners and text.is_number(place + 2):
        place += 2
    while text.word(place + 1) == "(" and text.is_glued(place + 1) and text.word(place + 3) == ")":
        place += 3
    return place + 1


def _name(text: Tokens, place: int, known: Lexicon) -> int:
    """The place after a number that is part of a name: MI6, COVID-19, 3D, A4."""
    before, end = text.word(place - 1), place + 1
    if text.is_glued(place) and text.is_word(place - 1) and not known.signs.before(text.low, place):
        return end if before not in known.words["quarter"] else 0
    is_joined = before in ("-", "–", "\u2011") and text.is_glued(place) and text.is_glued(place - 1)
    if is_joined and text.is_word(place - 2) and not _may_join(text.word(place - 2), text, place, known):
        return end
    if text.is_glued(end) and text.is_word(end) and not _belongs(text, end, known):
        return end + 1
    return 0


def _may_join(word: str, text: Tokens, place: int, known: Lexicon) -> bool:
    """Whether a word before a hyphen leaves the number behind it a figure: mid-1990s, five-10, £2bn-3bn."""
    is_scale = word in known.scales and text.is_number(place - 3)
    return word in known.words["prefixes"] or word in known.numbers or word in known.months or is_scale


def _belongs(text: Tokens, place: int, known: Lexicon) -> bool:
    """Whether the word that touches a number is its scale, unit or ending."""
    word = text.word(place)
    endings = ("ordinal_endings", "decade_endings", "multiple_endings")
    if any(word in known.words[name] for name in endings) or word in known.scales or word in known.fractions:
        return True
    return bool(known.units.at(text.low, place) or known.half_days.at(text.low, place))


def _item_of_list(text: Tokens, place: int) -> int:
    """The place after the number of an item at the start of a line, or of a note in brackets."""
    end = place + 1
    if text.word(place - 1) == "[" and text.word(end) == "]" and len(text.raw[place]) <= 3:
        return end + 1
    first = place - 1 if text.word(place - 1) == "(" and text.is_glued(place) else place
    opened = first == 0 or "\n" in text.text[text.ends[first - 1] : text.starts[first]]
    closed = text.word(end) in (".", ")") and text.is_glued(end) and not text.is_glued(end + 1)
    return end + 1 if opened and closed and len(text.raw[place]) <= 2 else 0


def _chain(text: Tokens, place: int) -> int:
    """The place after a number of a telephone or a document: noughts in front, many parts, a stroke before it."""
    digits, end, parts = text.raw[place], place + 1, 1
    while parts < _LONGEST_CHAIN and text.word(end) in ("-", "/") and text.is_glued(end) and text.is_number(end + 1):
        end, parts = end + 2, parts + 1
    is_dated = parts == 3 and len(digits) == 4 and text.word(place + 1) == "-"
    if (parts > 2 and not is_dated) or (text.word(place - 1) == "/" and text.is_glued(place)):
        return end
    is_document = digits[0] == "0" and digits.isdecimal() and len(digits) > 1
    is_called = text.word(place - 1) == "+" and text.is_glued(place) and len(digits) <= 3 and text.is_number(end)
    if not (is_document or is_called):
        return 0
    while text.is_number(end) and text.starts[end] - text.ends[end - 1] <= 1:
        end += 1
    return end
