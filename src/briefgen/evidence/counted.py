"""What a figure counts: its unit, the words of its noun, and what a rate is counted by.

Enters: tokens, the place of a figure. Leaves: a `Unit` and the places round it. Never: a noun that is not in the text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefgen.evidence.draft import Draft
from briefgen.evidence.figure import Measure, Sort, Unit
from briefgen.evidence.lexicon import Lexicon
from briefgen.evidence.tokens import SENTENCE_ENDS, Tokens, stems
from briefgen.model.quantity import Hedge

MOST_WORDS = 4
# how far to either side the words reach that tell two equal figures apart
REACH = 8


@dataclass(frozen=True, slots=True)
class Counted:
    """The unit of a figure; `first` and `end` enclose the figure with its sign and unit, `noun_end` its noun, too."""

    unit: Unit
    first: int
    end: int
    noun_end: int


def counted(text: Tokens, draft: Draft, known: Lexicon) -> Counted:
    """The unit of a figure and where it ends."""
    first, end, unit = draft.first, draft.end, draft.unit
    sign = sign_before(text, first, known)
    if draft.sort is Sort.DATE:
        return Counted(unit, first, end, end)
    if sign and draft.sort is Sort.AMOUNT:
        unit, first = sign
    elif unit.measure is Measure.NONE and draft.sort is Sort.AMOUNT:
        unit, end = _behind(text, end, known) or (unit, end)
    is_of = unit.measure is not Measure.NONE or draft.kind is Hedge.WORDS
    start = _noun_start(text, end, known, is_of=is_of)
    noun_end = _noun_end(text, start, known)
    per = _per(text, end, noun_end, known)
    noun, head = text.between(start, noun_end), _head(text, first, known)
    return Counted(replace(unit, noun=noun, head=head, per=per), first, end, noun_end)


def sign_before(text: Tokens, first: int, known: Lexicon) -> tuple[Unit, int] | None:
    """The sign or code of a currency before a number; a word such as "pounds" belongs to the number before it."""
    sign = known.signs.before(text.low, first)
    return None if sign is None or text.raw[sign[1]].islower() else sign


def _behind(text: Tokens, end: int, known: Lexicon) -> tuple[Unit, int] | None:
    """The unit behind a number, with or without a hyphen."""
    at = end + 1 if text.word(end) == "-" and text.is_glued(end) and text.is_glued(end + 1) else end
    found = known.units.at(text.low, at)
    if found is None or (text.word(at) in known.words["close_units"] and not text.is_glued(at)):
        return None
    return found


def _noun_start(text: Tokens, end: int, known: Lexicon, *, is_of: bool) -> int:
    """Past a hyphen, or past the "of the" behind a share, a measure or "dozens"."""
    if text.word(end) == "-" and text.is_glued(end) and text.is_word(end + 1):
        return end + 1
    of = known.phrases["share_of"].at(text.low, end) if is_of else None
    return of[1] if of else end


def _noun_end(text: Tokens, start: int, known: Lexicon) -> int:
    end = start
    while end < start + MOST_WORDS and text.is_word(end) and text.word(end) not in known.words["stops"]:
        if text.word(end) in known.numbers:
            break
        end += 1
    return end


def _head(text: Tokens, first: int, known: Lexicon) -> str:
    """The word of which a figure is the amount: "loss" before "of about £4m"."""
    hedge = known.hedges.before(text.low, first)
    of = (hedge[1] if hedge else first) - 1
    return text.word(of - 1) if text.word(of) in known.words["of"] else ""


def _per(text: Tokens, end: int, noun_end: int, known: Lexicon) -> str:
    for at in range(end, noun_end + 2):
        found = known.per.at(text.low, at)
        if found:
            return found[0]
        per = known.per_number.at(text.low, at)
        behind = per[1] if per else at + 1
        unit = known.units.at(text.low, behind) if per or text.word(at) in known.words["one"] else None
        if unit and unit[0].measure is Measure.MEASURE:
            return unit[0].name
    return ""


def lead(text: Tokens, first: int, known: Lexicon) -> frozenset[str]:
    """The stems of the words that lead up to a figure in its clause."""
    found: list[str] = []
    for place in range(first - 1, max(first - 1 - REACH, -1), -1):
        word = text.word(place)
        if word in SENTENCE_ENDS or word in known.words["breaks"] or word == "," or len(found) == MOST_WORDS:
            break
        if text.is_word(place) and word not in known.words["stops"]:
            found.append(word)
    return stems(found)


def context(text: Tokens, first: int, end: int, known: Lexicon) -> frozenset[str]:
    """The stems of the words round a figure, within its sentence."""
    behind = range(end, min(end + REACH, len(text)))
    before = range(first - 1, max(first - 1 - REACH, -1), -1)
    found: set[str] = set()
    for places in (behind, before):
        for place in places:
            word = text.word(place)
            if word in SENTENCE_ENDS:
                break
            if text.is_word(place) and word not in known.words["stops"]:
                found.add(word)
    return stems(found)
