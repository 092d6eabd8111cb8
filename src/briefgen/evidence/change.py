"""Which way something went, and which part of a change a figure is: from 12, to 15, by 3.

Enters: tokens, the place of a figure. Leaves: a direction, a `Role`. Never: "more" of "more than", which is a hedge.
"""

from __future__ import annotations

from briefgen.evidence.figure import Role
from briefgen.evidence.lexicon import Lexicon
from briefgen.evidence.tokens import SENTENCE_ENDS, Tokens

# how far off a word may stand
BEFORE, BEHIND, BESIDE = 8, 3, 1
# what tells "two years after" from a rise of two years
IN_TIME = 2


def direction_before(text: Tokens, place: int, known: Lexicon) -> int:
    """1 or -1 by the nearest word of change before a place in its sentence, 0 where there is none."""
    return _before(text, place, known)[0]


def direction(text: Tokens, first: int, end: int, known: Lexicon, *, of_time: bool = False) -> int:
    """Which way the change went that a figure belongs to; of words on both sides, the nearer says it."""
    before, distance = _before(text, first, known)
    if of_time and distance > BESIDE:
        before = 0
    for at in range(end, min(end + BEHIND, len(text))):
        if text.word(at) in SENTENCE_ENDS | known.words["clause_ends"] or text.is_number(at):
            break
        if text.word(at) in known.words["parting"] and not known.behind_time.at(text.low, at):
            break
        found = _behind(text, at, known, of_time=of_time)
        if found and (not before or at - end < distance):
            return found
    return before


def direction_of_word(text: Tokens, place: int, known: Lexicon) -> int:
    """Which way a word goes that is a figure itself: doubled, halved."""
    found = None if text.is_number(place) else known.change.at(text.low, place)
    return found[0] if found else 0


def _before(text: Tokens, place: int, known: Lexicon) -> tuple[int, int]:
    near = known.near_change.before(text.low, place)
    if near:
        return near[0], 0
    for at in range(place - 1, max(place - 1 - BEFORE, -1), -1):
        if text.word(at) in SENTENCE_ENDS and not text.is_glued(at + 1):
            break
        found = _way(text, at, known)
        if found:
            return found, place - 1 - at
    return 0, BEFORE


def _behind(text: Tokens, place: int, known: Lexicon, *, of_time: bool) -> int:
    """The way that a word behind a figure gives it: "a rise", "lower than", "before"."""
    order = known.behind_time.at(text.low, place) if of_time else None
    if order:
        return order[0] * IN_TIME
    found = known.change.at(text.low, place) or known.behind.at(text.low, place)
    return found[0] if found else 0


def _way(text: Tokens, place: int, known: Lexicon) -> int:
    found = known.change.at(text.low, place)
    is_hedge = found and (
        text.word(found[1]) in known.words["than"] or text.word(place - 1) in known.words["alternatives"]
    )
    if found is None or is_hedge:
        return 0
    return found[0]


def role(text: Tokens, first: int, known: Lexicon) -> Role:
    """The part in a change that the word before a figure gives it."""
    word = text.word(first - 1)
    return next((part for part in (Role.FROM, Role.TO, Role.BY) if word in known.words[part.value]), Role.NONE)
