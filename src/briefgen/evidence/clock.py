"""Times of day at a place in a text: 22:00, 4.15am, 0700 local time, half past four, four o'clock, noon.

Enters: tokens, a place. Leaves: `Draft`. Never: a time for a number that no word or sign makes one.
"""

from __future__ import annotations

from briefgen.evidence.draft import Draft
from briefgen.evidence.figure import Moment, Sort
from briefgen.evidence.lexicon import Lexicon
from briefgen.evidence.numerals import numeral
from briefgen.evidence.tokens import Tokens

HOUR, HALF_DAY, DAY = 60, 720, 1440


def clock(text: Tokens, place: int, known: Lexicon) -> Draft | None:
    """The time of day that begins at a place."""
    word = text.word(place)
    if word in known.noons:
        return _draft(place, place + 1, known.noons[word], is_half=False, is_weak=True)
    return _in_digits(text, place, known) or _in_words(text, place, known)


def _draft(first: int, end: int, minute: int, *, is_half: bool, is_weak: bool = False) -> Draft:
    return Draft(Sort.DATE, first, end, moment=Moment(minute=minute % DAY, is_half_day=is_half), is_weak=is_weak)


def _in_digits(text: Tokens, place: int, known: Lexicon) -> Draft | None:
    """22:00, 4.15am, 10pm, 0700 hrs."""
    if not text.is_number(place):
        return None
    digits, end = text.raw[place], place + 1
    hour, minute = digits, ""
    if text.word(end) == ":" and text.is_glued(end) and text.is_glued(end + 1) and len(text.word(end + 1)) == 2:
        minute, end = text.word(end + 1), end + 2
    elif "." in digits:
        hour, _, minute = digits.partition(".")
    elif len(digits) == 4:
        hour, minute = digits[:2], digits[2:]
    half = known.half_days.at(text.low, end)
    is_named = len(digits) == 4 and known.phrases["hours"].at(text.low, end) is not None
    if not (half or is_named or end > place + 1) or len(hour) > 2 or len(minute) not in (0, 2):
        return None
    if not (hour + minute).isdecimal() or int(hour) > 24 or int(minute or 0) >= HOUR:
        return None
    return _with_half(place, end, int(hour) * HOUR + int(minute or 0), half, is_half=end > place + 1 and not half)


def _with_half(
    first: int, end: int, minute: int, half: tuple[int, int] | None, *, is_half: bool
) -> Draft:  # fmt: skip
    """A time in the half of the day that "am" or "pm" names."""
    if half is None:
        return _draft(first, end, minute, is_half=is_half and HOUR <= minute < HALF_DAY + HOUR)
    return _draft(first, half[1], minute % HALF_DAY + half[0], is_half=False)


def _in_words(text: Tokens, place: int, known: Lexicon) -> Draft | None:
    """A quarter past four, half past four, ten to five, four o'clock."""
    start = place + 1 if text.word(place) in known.words["one"] and text.word(place + 1) in known.fractions else place
    word = text.word(start)
    if word in known.fractions:
        minutes, end = int(known.fractions[word] * HOUR), start + 1
    else:
        found = numeral(text, start, known)
        if found is None or found.value != found.value.to_integral_value():
            return None
        minutes, end = int(found.value), found.end
        if text.word(end) in known.words["oclock"] and 0 < minutes <= 12:
            half = known.half_days.at(text.low, end + 1)
            return _with_half(place, end + 1, minutes * HOUR, half, is_half=True)
        half = known.half_days.at(text.low, end)
        if half and 0 < minutes <= 12:
            return _with_half(place, end, minutes * HOUR, half, is_half=False)
    is_past = text.word(end) in known.words["past"]
    hour = numeral(text, end + 1, known) if is_past or text.word(end) in known.words["to"] else None
    is_quarter = word in known.fractions and minutes in (15, 30)
    if hour is None or not 0 < hour.value <= 12 or not (is_quarter or (is_past and minutes < HOUR)):
        return None
    if text.is_number(place) or (not is_past and minutes == 30):
        return None
    minute = int(hour.value) * HOUR + (minutes if is_past else -minutes)
    return _with_half(place, hour.end, minute, known.half_days.at(text.low, hour.end), is_half=True)
