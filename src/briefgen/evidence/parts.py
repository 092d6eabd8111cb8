"""Parts, multiples and figures in words at a place in a text: half, two thirds, one in five, 3:1, twice, dozens.

Enters: tokens, a place. Leaves: `Draft`. Never: one number for words that give none.
"""

from __future__ import annotations

from decimal import Decimal

from briefgen.evidence.draft import Draft
from briefgen.evidence.figure import Measure, Sort, Unit
from briefgen.evidence.lexicon import Lexicon
from briefgen.evidence.moments import counts_things
from briefgen.evidence.numerals import Numeral, numeral
from briefgen.evidence.tokens import Tokens, words_of
from briefgen.model.quantity import Hedge

SHARE = Unit(Measure.SHARE)
TIMES = Unit(Measure.TIMES)
# "one in five", "1 in 1,000": what is counted in so many is a share, and else two figures
MOST = 100


def vague(text: Tokens, place: int, known: Lexicon) -> Draft | None:
    """Words for a number that is not given: dozens, tens of thousands, a few hundred."""
    several = known.several.at(text.low, place)
    if several:
        (least, most), end = several
        times, behind = _scales(text, end, known)
        if times > 1:
            most = most * times + times - 1
            return Draft(Sort.AMOUNT, place, behind, Decimal(least * times), Decimal(most), Hedge.WORDS)
    found = known.vague.at(text.low, place)
    if found is None:
        return None
    (least, most), end = found
    is_weak = least < 10
    if end == place + 1 and text.word(place) in known.words["scores"] and text.word(end) not in known.words["of"]:
        return None
    return Draft(Sort.AMOUNT, place, end, Decimal(least), Decimal(most), Hedge.WORDS, is_weak=is_weak)


def _scales(text: Tokens, place: int, known: Lexicon) -> tuple[int, int]:
    """How many the scales and groups at a place stand for together, and the place after them: hundred thousand."""
    times = 1
    while (word := text.word(place)) in known.scales or word in known.groups:
        if word in known.words["close_scales"]:
            break
        times *= 10 ** known.scales[word] if word in known.scales else known.groups[word]
        place += 1
    return times, place


def span(text: Tokens, place: int, known: Lexicon) -> Draft | None:
    """A length of time without a number: a decade, nearly a year, a year and a half."""
    if text.word(place) in known.words["one"]:
        return _one(text, place, known)
    if text.word(place) not in known.spans:
        return None
    count, name = known.spans[text.word(place)]
    unit = known.units.at(words_of(name), 0)
    assert unit
    return Draft(Sort.AMOUNT, place, place + 1, Decimal(count), Decimal(count), unit=unit[0], is_weak=True)


def _one(text: Tokens, place: int, known: Lexicon) -> Draft | None:
    """A year and a half; a year, where a hedge or "for" says that its length is meant."""
    unit = known.units.at(text.low, place + 1)
    if unit is None or unit[0].measure is not Measure.MEASURE:
        return None
    end, one = unit[1], Decimal(1)
    if text.word(end) in known.words["adding"] and text.word(end + 1) in known.words["one"]:
        more = known.fractions.get(text.word(end + 2))
        if more:
            return Draft(Sort.AMOUNT, place, end + 3, one + more, one + more, unit=unit[0])
    if text.word(end) in known.words["dating"] and text.word(place - 1) not in known.words["lasting"] - {"than"}:
        return None
    is_length = known.hedges.before(text.low, place) or text.word(place - 1) in known.words["lasting"]
    return Draft(Sort.AMOUNT, place, end, one, one, unit=unit[0], is_weak=True) if is_length else None


def part(text: Tokens, place: int, known: Lexicon) -> Draft | None:
    """A share of a whole, a ratio or a multiple."""
    return (
        _half(text, place, known)
        or _share_in(text, place, known)
        or _fraction(text, place, known)
        or _multiple(text, place, known)
    )


def _half(text: Tokens, place: int, known: Lexicon) -> Draft | None:
    """Half of something: a share, half a million, half a dozen, half an hour."""
    if text.word(place) not in known.words["halves"]:
        return None
    value, end = known.fractions[text.word(place)], place + 1
    if text.word(end) == "-" and text.is_glued(end):
        end += 1
    counted = end + 1 if text.word(end) in known.words["one"] else end
    return _part_of_scale(text, place, counted, value, known) or Draft(
        Sort.AMOUNT, place, place + 1, value, value, unit=SHARE, is_spelt=True
    )


def _part_of_scale(text: Tokens, place: int, counted: int, value: Decimal, known: Lexicon) -> Draft | None:
    """Half a million, half a dozen, half an hour."""
    word = text.word(counted)
    times = 10 ** known.scales[word] if word in known.scales else known.groups.get(word, 0)
    if times and word not in known.words["close_scales"]:
        return Draft(Sort.AMOUNT, place, counted + 1, value * times, value * times)
    unit = known.units.at(text.low, counted)
    if unit and unit[0].measure in (Measure.MEASURE, Measure.POINTS) and text.word(counted - 1) in known.words["one"]:
        return Draft(Sort.AMOUNT, place, counted, value, value)
    is_joined = text.word(counted - 1) == "-"
    return Draft(Sort.AMOUNT, place, counted - 1, value, value) if unit and is_joined else None


def _fraction(text: Tokens, place: int, known: Lexicon) -> Draft | None:
    """A third, two thirds, 1/3, three quarters of a million."""
    if text.is_number(place) and text.word(place + 1) == "/" and text.is_number(place + 2):
        return _slashed(text, place)
    count = (
        Numeral(Decimal(1), place, place + 1) if text.word(place) in known.words["one"] else _small(text, place, known)
    )
    if count is None:
        return None
    at = count.end + 1 if text.word(count.end) == "-" and text.is_glued(count.end) else count.end
    word = text.word(at)
    if word not in known.fractions or (count.value > 1) != (word[-1:] in known.words["plural_endings"]):
        return None
    value = known.fractions[word] * count.value
    of_one = known.phrases["of_one"].at(text.low, at + 1)
    scaled = _part_of_scale(text, place, of_one[1], value, known) if of_one else None
    if scaled:
        return scaled
    if word in known.ranks and count.value == 1 and not _ends_a_share(text, at + 1, known):
        return None
    return Draft(Sort.AMOUNT, place, at + 1, value, value, unit=SHARE, is_spelt=True)


def _ends_a_share(text: Tokens, place: int, known: Lexicon) -> bool:
    """Whether what follows "a third" leaves it a share: `of`, the end, or no noun; "a third man" is a rank."""
    return not text.is_word(place) or text.word(place) in known.words["stops"]


def _slashed(text: Tokens, place: int) -> Draft | None:
    above, below = text.raw[place], text.raw[place + 2]
    if not (above.isdecimal() and below.isdecimal() and 0 < int(above) < int(below) <= 10):
        return None
    value = Decimal(int(above)) / Decimal(int(below))
    return Draft(Sort.AMOUNT, place, place + 3, value, value, unit=SHARE, is_spelt=True)


def _small(text: Tokens, place: int, known: Lexicon) -> Numeral | None:
    """A number below a hundred, which alone counts parts."""
    found = numeral(text, place, known)
    return found if found and 0 < found.value < MOST and found.scale == 1 else None


def _share_in(text: Tokens, place: int, known: Lexicon) -> Draft | None:
    """One in five, nine out of ten, 3:1."""
    first = _small(text, place, known)
    if first is None:
        return None
    if text.word(first.end) == ":" and text.is_glued(first.end) and text.is_number(first.end + 1):
        return _ratio(text, first, known)
    if (
        first.value > 1
        and text.word(first.end) in known.words["to"]
        and text.word(place - 1) not in known.words["from"]
    ):
        one = first.end + 1
        if text.word(one) in known.words["one_to_one"] and not known.units.at(text.low, one + 1):
            return Draft(Sort.AMOUNT, place, one + 1, first.value, first.value, unit=Unit(Measure.RATIO))
    joiner = known.phrases["share"].at(text.low, first.end) or _behind_noun(text, first.end, known)
    second = numeral(text, joiner[1], known) if joiner else None
    if second is None or second.value <= first.value or not _is_round(second.value):
        return None
    unit = known.units.at(text.low, second.end)
    if unit or text.word(second.end) in known.months:
        return None
    value = first.value / second.value
    return Draft(Sort.AMOUNT, place, second.end, value, value, unit=SHARE, is_spelt=True)


def _behind_noun(text: Tokens, place: int, known: Lexicon) -> tuple[str, int] | None:
    """The joiner behind what is counted: "one adult in twelve", but not "three people in 12 countries"."""
    end = place
    while (
        end < place + 2 and not text.is_glued(end) and text.is_word(end) and text.word(end) not in known.words["stops"]
    ):
        end += 1
    found = known.phrases["share"].at(text.low, end) if end > place else None
    second = numeral(text, found[1], known) if found else None
    return found if second and not counts_things(text, second.end, known) else None


def _ratio(text: Tokens, first: Numeral, known: Lexicon) -> Draft | None:
    second = numeral(text, first.end + 1, known)
    # two digits behind the colon are minutes
    if second is None or not second.value or len(text.raw[first.end + 1]) == 2 or not text.is_glued(first.end + 1):
        return None
    value = first.value / second.value
    return Draft(Sort.AMOUNT, first.start, second.end, value, value, unit=Unit(Measure.RATIO))


def _is_round(value: Decimal) -> bool:
    return value <= MOST or value.normalize().as_tuple().digits == (1,)


def _multiple(text: Tokens, place: int, known: Lexicon) -> Draft | None:
    """Twice, doubled, threefold, halved."""
    word = text.word(place)
    if word in known.words["halving"]:
        half = Decimal("0.5")
        return Draft(Sort.AMOUNT, place, place + 1, half, half, unit=SHARE, is_spelt=True)
    times: int | None = known.multiples.get(word)
    for ending in known.words["fold"]:
        times = times or known.numbers.get(word.removesuffix(ending) if word.endswith(ending) else "")
    if not times:
        return None
    return Draft(Sort.AMOUNT, place, place + 1, Decimal(times), Decimal(times), unit=TIMES, is_spelt=True)
