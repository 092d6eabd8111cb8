"""A number at a place in a text: `1,200`, `2bn`, `three hundred and twelve thousand`, `two and a half`.

Enters: tokens, a place. Leaves: `Numeral`. Never: digits that are grouped wrongly, or a sign of money.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from briefgen.evidence.lexicon import Lexicon
from briefgen.evidence.tokens import Tokens

HUNDRED = 100
# a longer row of digits counts nothing
MOST_DIGITS = 40
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number and where it stands; `scale` is its last one, such as a million; `is_spelt`, without digits."""

    value: Decimal
    start: int
    end: int
    scale: Decimal = Decimal(1)
    is_spelt: bool = False


def numeral(text: Tokens, place: int, known: Lexicon) -> Numeral | None:
    """The number that begins at a place."""
    if text.is_number(place):
        return _in_digits(text, place, known)
    word = text.word(place)
    if word in known.words["minus"] and not known.phrases["margins"].before(text.low, place + 1):
        below = numeral(text, place + 1, known)
        return replace(below, value=-abs(below.value), start=place) if below else None
    if word in known.scales and known.per_number.before(text.low, place) and word not in known.words["close_scales"]:
        return Numeral(Decimal(10) ** known.scales[word], place, place + 1, is_spelt=True)
    if word in known.numbers or (word in known.words["one"] and _scale(text, place + 1, known)):
        return _in_words(text, place, known)
    return None


def _in_digits(text: Tokens, place: int, known: Lexicon) -> Numeral | None:
    digits, start = text.raw[place], place
    if len(digits) > MOST_DIGITS:
        return None
    value = known.notation.read(_SPACE.sub(known.notation.groups[0], digits) if known.notation.groups else digits)
    if value is None:
        return None
    end = place + 1
    if text.is_glued(end) and text.word(end) in known.fractions and text.word(end) not in known.ranks:
        value, end = value + known.fractions[text.word(end)], end + 1
    if text.word(place - 1) in "-\u2212" and text.is_glued(place) and place and not _is_joined(text, place - 1):
        value, start = -value, place - 1
    return _scaled(Numeral(value, start, end), text, known)


def _is_joined(text: Tokens, place: int) -> bool:
    """Whether a sign has something directly before it, as a dash within a range has."""
    return text.is_glued(place) and text.word(place - 1) not in "(["


def _in_words(text: Tokens, place: int, known: Lexicon) -> Numeral | None:
    """Numbers in words, added up from the greatest scale down to what is below a hundred."""
    total, current, end, power, least = 0, 0, place, 0, 99
    while end < len(text):
        at = _after_joiner(text, end, place, known, power=power)
        word = text.word(at)
        number = 1 if at == place and word in known.words["one"] else known.numbers.get(word)
        scale = known.scales.get(word, 0) if at > place and word not in known.words["close_scales"] else 0
        if number is not None and number < _room(current):
            current, end = current + number, at + 1
        elif scale == 2 and 0 < current < HUNDRED:
            current, end, power = current * HUNDRED, at + 1, scale
        elif scale > 2 and current and scale < least:
            total, current, end, power, least = total + current * 10**scale, 0, at + 1, scale, scale
        else:
            break
    whole = Numeral(Decimal(total + current), place, end, Decimal(10) ** power, is_spelt=True)
    return _scaled(whole, text, known) if end > place else None


def _room(current: int) -> int:
    """Below what a further number must be: 21 after 20, 312 after 300, nothing after 7."""
    if current == 0 or current % HUNDRED == 0:
        return HUNDRED
    return 10 if current % 10 == 0 and current % HUNDRED >= 20 else 0


def _after_joiner(text: Tokens, end: int, place: int, known: Lexicon, *, power: int) -> int:
    """Past a hyphen within a number in words, or the "and" after its hundreds."""
    if end == place:
        return end
    if text.word(end) == "-" and text.is_glued(end) and text.is_glued(end + 1):
        return end + 1
    is_added = power and text.word(end) in known.words["adding"] and text.word(end + 1) in known.numbers
    return end + 1 if is_added and text.word(end - 1) in known.scales else end


def _scaled(found: Numeral, text: Tokens, known: Lexicon) -> Numeral:
    """A number with "and a half" and the scales behind it."""
    found = _with_part(found, text, known)
    while scaled := _scale(text, found.end, known):
        times, end = scaled
        found = _with_part(Numeral(found.value * times, found.start, end, times, found.is_spelt), text, known)
    return found


def _with_part(found: Numeral, text: Tokens, known: Lexicon) -> Numeral:
    """A number with "and a half": of one, or of its scale."""
    place = found.end
    if text.word(place) not in known.words["adding"] or text.word(place + 1) not in known.words["one"]:
        return found
    part = known.fractions.get(text.word(place + 2))
    if part is None:
        return found
    return Numeral(found.value + part * found.scale, found.start, place + 3, found.scale, found.is_spelt)


def _scale(text: Tokens, place: int, known: Lexicon) -> tuple[Decimal, int] | None:
    """How many a scale at a place stands for, or a group such as a dozen, and the place after it."""
    if text.word(place) == "-" and text.is_glued(place) and text.is_glued(place + 1):
        place += 1
    word = text.word(place)
    if word in known.groups:
        return Decimal(known.groups[word]), place + 1
    if word not in known.scales or (word in known.words["close_scales"] and not text.is_glued(place)):
        return None
    return Decimal(10) ** known.scales[word], place + 1
