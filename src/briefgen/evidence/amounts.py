"""Amounts and ranks at a place in a text: `1,200`, `15–20 thousand`, `between £3m and £5m`, `52 ± 3`, `third`, `22nd`.

Enters: tokens, a place. Leaves: drafts. Never: a range of what are two figures, such as "rose from 12 to 15".
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from briefgen.evidence.change import direction_before
from briefgen.evidence.draft import Draft
from briefgen.evidence.figure import Sort
from briefgen.evidence.lexicon import Lexicon
from briefgen.evidence.numerals import Numeral, numeral
from briefgen.evidence.tokens import Tokens
from briefgen.model.quantity import Hedge

MOST_ALTERNATIVE = 20
# words between "one of" and a superlative
MOST_BETWEEN = 3
THOUSAND = 1000
# "by 3p to 45p" gives a step and where it led; the ends of a range are nearer to one another
STEP = 4


def amount(text: Tokens, place: int, known: Lexicon) -> Draft | None:
    """The number or range that begins at a place."""
    first = numeral(text, place, known)
    if first is None:
        return None
    joined = (not _is_age(text, first, known) and _behind_joiner(text, first, known)) or _behind_margin(
        text, first, known
    )
    if joined:
        return joined
    is_one = first.is_spelt and first.value == 1 and first.end == place + 1
    return Draft(Sort.AMOUNT, first.start, first.end, first.value, first.value, is_weak=is_one)


def _is_age(text: Tokens, first: Numeral, known: Lexicon) -> bool:
    """Whether a bound on people's age stands here: men under 35."""
    hedge = known.hedges.before(text.low, first.start)
    return hedge is not None and text.word(hedge[1] - 1) in known.words["aged"]


def rank(text: Tokens, place: int, known: Lexicon) -> Draft | None:
    """A place in an order: third, 22nd, number 3, the largest, one of the largest."""
    word, value, end = text.word(place), known.ranks.get(text.word(place)), place + 1
    if text.is_number(place) and text.raw[place].isdecimal():
        if text.is_glued(end) and text.word(end) in known.words["ordinal_endings"]:
            value, end = int(text.raw[place]), end + 1
        elif text.word(place - 1) in known.words["rank_labels"]:
            value = int(text.raw[place])
    superlative = known.superlatives.at(text.low, end + 1 if text.word(end) == "-" else end)
    if value:
        is_weak = word in known.ranks and value <= 2 and not superlative
        return _rank(place, superlative[1] if superlative else end, value, is_weak=is_weak)
    superlative = known.superlatives.at(text.low, place)
    if superlative is None:
        return None
    draft = _rank(place, superlative[1], 1, is_weak=True)
    return replace(draft, kind=Hedge.WORDS) if _is_among(text, place, known) else draft


def _is_among(text: Tokens, place: int, known: Lexicon) -> bool:
    """Whether "one of" or "among" stands before a superlative: one of the world's largest."""
    for at in range(place, place - MOST_BETWEEN - 1, -1):
        if known.phrases["among"].before(text.low, at):
            return True
        if not text.is_word(at - 1):
            return False
    return False


def _rank(first: int, end: int, value: int, *, is_weak: bool) -> Draft:
    return Draft(Sort.RANK, first, end, Decimal(value), Decimal(value), is_weak=is_weak)


def _behind_joiner(text: Tokens, first: Numeral, known: Lexicon) -> Draft | None:
    """A range from a number to a further one, each with or without its unit."""
    for end in _ends(text, first.end, known):
        word, behind = text.word(end), _behind_word(text, end, first, known)
        is_pair = word in known.words["paired_joiners"] and _is_paired(text, first.start, known)
        is_range = behind > end and not _is_change(text, first.start, known)
        if not (is_pair or is_range or word in known.words["alternatives"]):
            continue
        behind = max(behind, end + 1)
        sign = known.signs.at(text.low, behind)
        second = numeral(text, sign[1] if sign else behind, known)
        if second is None or second.start <= end:
            continue
        if end > first.end and not _has_same_unit(text, first, second, known):
            continue
        first = _with_scale_of(second, first, is_dashed=text.is_glued(end) and text.is_glued(end + 1))
        is_next = second.value == first.value + second.scale and second.value <= MOST_ALTERNATIVE * second.scale
        if first.value < second.value and (is_pair or is_range or is_next):
            return Draft(Sort.AMOUNT, first.start, second.end, first.value, second.value, Hedge.RANGE)
    return None


def _ends(text: Tokens, end: int, known: Lexicon) -> tuple[int, ...]:
    """Where a joiner may stand: behind the number, or behind its unit."""
    unit = known.units.at(text.low, end)
    return (end, unit[1]) if unit else (end,)


def _behind_word(text: Tokens, end: int, first: Numeral, known: Lexicon) -> int:
    """The place after the joiner of a range, or that of the joiner itself where there is none."""
    if text.word(end) in known.words["joiners"]:
        return end + 1
    sign = known.signs.before(text.low, first.start)
    long = known.phrases["long_joiners"].at(text.low, end)
    is_from = text.word((sign[1] if sign else first.start) - 1) in known.words["from"]
    return long[1] if long and is_from else end


def _has_same_unit(text: Tokens, first: Numeral, second: Numeral, known: Lexicon) -> bool:
    """Whether both ends of a range have their unit: 3% to 5%, but not "fell by 3% to 12" or "rose by 3p to 45p"."""
    one, other = known.units.at(text.low, first.end), known.units.at(text.low, second.end)
    is_step = text.word(first.start - 1) in known.words["by"] and second.value >= STEP * first.value
    return one is not None and other is not None and one[0].measure is other[0].measure and not is_step


def _is_paired(text: Tokens, start: int, known: Lexicon) -> bool:
    """Whether "between" stands before a number, its sign and its hedge."""
    for table in (known.signs, known.hedges):
        before = table.before(text.low, start)
        start = before[1] if before else start
    return text.word(start - 1) in known.words["pairs"]


def _is_change(text: Tokens, start: int, known: Lexicon) -> bool:
    """Whether "from" stands before a number in a clause where something rises or falls."""
    sign = known.signs.before(text.low, start)
    start = sign[1] if sign else start
    return text.word(start - 1) in known.words["from"] and direction_before(text, start - 1, known) != 0


def _with_scale_of(second: Numeral, first: Numeral, *, is_dashed: bool) -> Numeral:
    """15 in "15 to 20 thousand", and in "15-20,000"."""
    is_thousands = second.value % THOUSAND == 0 and first.value * THOUSAND < second.value < THOUSAND * THOUSAND
    if is_dashed and is_thousands and first.scale == second.scale == 1 and not second.is_spelt and first.value >= 1:
        return replace(first, value=first.value * THOUSAND)
    if second.scale > 1 and first.scale == 1 and first.value < second.scale and second.value > second.scale:
        return replace(first, value=first.value * second.scale)
    return first


def _behind_margin(text: Tokens, first: Numeral, known: Lexicon) -> Draft | None:
    """A number with what it may be off: 52 ± 3."""
    for end in _ends(text, first.end, known):
        margin = known.phrases["margins"].at(text.low, end)
        second = numeral(text, margin[1], known) if margin else None
        if second and second.value > 0:
            low, high = first.value - second.value, first.value + second.value
            return Draft(Sort.AMOUNT, first.start, second.end, low, high, Hedge.RANGE)
    return None
