"""Dates at a place in a text: days, months, years, decades, centuries, quarters.

Enters: tokens, a place. Leaves: drafts of dates. Never: a year for a number of things, or the other way round,
where the words beside it tell them apart.
"""

from __future__ import annotations

from dataclasses import replace

from briefgen.evidence.draft import Draft
from briefgen.evidence.figure import Moment, Sort
from briefgen.evidence.lexicon import Lexicon
from briefgen.evidence.numerals import numeral
from briefgen.evidence.tokens import Tokens

FIRST_YEAR, LAST_YEAR = 1500, 2099
LAST_DAY = 31
# '20 is of the last century, '19 of this one
FIRST_OF_LAST_CENTURY = 20


def moments(text: Tokens, place: int, known: Lexicon) -> tuple[Draft, ...]:
    """The dates that begin at a place: none, one, or the two ends of a period."""
    found = (
        _weekday(text, place, known)
        or _short_year(text, place, known)
        or _day_first(text, place, known)
        or _month_first(text, place, known)
        or _division(text, place, known)
        or _decade_or_century(text, place, known)
        or _years(text, place, known)
    )
    return tuple(replace(draft, sort=Sort.DATE) for draft in found)


def certain_date(text: Tokens, place: int) -> Draft | None:
    """A date in digits that can be nothing else: 2019-03-23, 14/02/2022."""
    return next(iter(_in_figures(text, place) or _in_strokes(text, place)), None)


def _draft(first: int, end: int, moment: Moment) -> Draft:
    return Draft(Sort.DATE, first, end, moment=moment)


def _in_figures(text: Tokens, place: int) -> tuple[Draft, ...]:
    """2019-03-23."""
    parts = [text.raw[at] for at in (place, place + 2, place + 4) if text.is_number(at)]
    dashes = (text.word(place + 1), text.word(place + 3))
    if [len(part) for part in parts] != [4, 2, 2] or dashes != ("-", "-") or not all(map(str.isdecimal, parts)):
        return ()
    year, month, day = map(int, parts)
    return (_draft(place, place + 5, Moment(year, year, month, day)),) if 0 < month <= 12 else ()


def _in_strokes(text: Tokens, place: int) -> tuple[Draft, ...]:
    """14/02/2022, where only one of the first two numbers can be a month."""
    if not (text.word(place + 1) == text.word(place + 3) == "/"):
        return ()
    parts = [text.raw[at] for at in (place, place + 2, place + 4) if text.is_number(at)]
    if len(parts) < 3 or not all(map(str.isdecimal, parts)) or _year_at(text, place + 4) is None:
        return ()
    first, second, year = map(int, parts)
    month, day = sorted((first, second))
    if not 0 < month <= 12 < day <= LAST_DAY and first != second:
        return ()
    return (_draft(place, place + 5, Moment(year, year, month, day)),)


def _weekday(text: Tokens, place: int, known: Lexicon) -> tuple[Draft, ...]:
    """Tuesday; one that the excerpt does not name is no fault."""
    if text.word(place) not in known.weekdays or not text.raw[place][0].isupper():
        return ()
    name = text.word(place)[:3]
    return (replace(_draft(place, place + 1, Moment(division=name)), is_weak=True),)


def _short_year(text: Tokens, place: int, known: Lexicon) -> tuple[Draft, ...]:
    """'68, the 20s."""
    is_cut = text.word(place) in known.words["apostrophe"] and text.is_glued(place + 1) and not text.is_glued(place)
    at = place + 1 if is_cut else place
    digits = text.raw[at] if text.is_number(at) else ""
    if len(digits) != 2 or not digits.isdecimal():
        return ()
    year = int(digits) + (1900 if int(digits) >= FIRST_OF_LAST_CENTURY else 2000)
    is_decade = text.is_glued(at + 1) and text.word(at + 1) in known.words["decade_endings"]
    if is_decade and year % 10 == 0 and (is_cut or text.word(place - 1) in known.words["the"]):
        return (_draft(place, at + 2, Moment(year, year + 9)),)
    return (
        (_draft(place, at + 1, Moment(year, year)),)
        if is_cut and not (text.is_glued(at + 1) and text.is_word(at + 1))
        else ()
    )


def _day(text: Tokens, place: int, known: Lexicon) -> tuple[int, int] | None:
    """The day of a month at a place, and the place after it: 23, 23rd."""
    digits = text.raw[place] if text.is_number(place) else ""
    if not digits.isdecimal() or len(digits) > 2 or not 0 < int(digits) <= LAST_DAY:
        return None
    end = place + 1
    is_ordinal = text.is_glued(end) and text.word(end) in known.words["ordinal_endings"]
    return int(digits), end + 1 if is_ordinal else end


def _month(text: Tokens, place: int, known: Lexicon) -> tuple[int, int] | None:
    """The month at a place, and the place after it and its full stop; a month has a capital."""
    month = known.months.get(text.word(place))
    if month is None or not text.raw[place][0].isupper():
        return None
    is_short = text.word(place + 1) == "." and len(text.raw[place]) <= 4 and text.is_number(place + 2)
    return month, place + 2 if is_short else place + 1


def _year(text: Tokens, place: int, known: Lexicon) -> tuple[int | None, int]:
    """The year behind a month, and the place after it; None and the place itself where there is none."""
    at = place + 1 if text.word(place) in known.words["before_year"] else place
    year = _year_at(text, at)
    return (year, at + 1) if year else (None, place)


def _year_at(text: Tokens, place: int) -> int | None:
    digits = text.raw[place] if text.is_number(place) else ""
    is_year = len(digits) == 4 and digits.isdecimal() and FIRST_YEAR <= int(digits) <= LAST_YEAR
    return int(digits) if is_year else None


def _day_first(text: Tokens, place: int, known: Lexicon) -> tuple[Draft, ...]:
    """23 March 2019, the 23rd of March, 23–25 March."""
    first = _day(text, place, known)
    if first is None:
        return ()
    day, end = first
    last = _day(text, end + 1, known) if text.word(end) in known.words["joiners"] | known.words["adding"] else None
    for days, at in (((day,), end), ((day, last[0]) if last else (), last[1] if last else end)):
        named = _month(text, at + 1 if text.word(at) in known.words["of"] else at, known)
        if named and days:
            year, after = _year(text, named[1], known)
            return tuple(_draft(place, after, Moment(year, year, named[0], number)) for number in days)
    return ()


def _month_first(text: Tokens, place: int, known: Lexicon) -> tuple[Draft, ...]:
    """March 2019, March 23, 2019, March."""
    named = _month(text, place, known)
    if named is None:
        return ()
    month, end = named
    day = _day(text, end, known)
    if day and not counts_things(text, day[1], known):
        year, after = _year(text, day[1], known)
        return (_draft(place, after, Moment(year, year, month, day[0])),)
    year, after = _year(text, end, known)
    if year is None and text.word(place) in known.words["other_months"]:
        is_opened = text.word(place - 1) in known.words["before_month"]
        if not is_opened:
            return ()
    return (_draft(place, after, Moment(year, year, month)),)


def _division(text: Tokens, place: int, known: Lexicon) -> tuple[Draft, ...]:
    """Q3 2022, the third quarter, the first half of 2022."""
    word = text.word(place)
    if word in known.words["quarter"] and text.is_glued(place + 1) and text.word(place + 1) in tuple("1234"):
        year, end = _year(text, place + 2, known)
        return (_draft(place, end, Moment(year, year, division=f"quarter {text.word(place + 1)}")),)
    rank, at = _ordinal(text, place, known)
    at = at + 1 if text.word(at) == "-" else at
    if not rank or text.word(at) not in known.words["divisions"]:
        return ()
    year, end = _year(text, at + 1, known)
    is_part = text.word(place - 1) in known.words["article"] - {"a"}
    division = f"{text.word(at)} {rank}"
    return (_draft(place, end, Moment(year, year, division=division)),) if year or is_part else ()


def _ordinal(text: Tokens, place: int, known: Lexicon) -> tuple[int, int]:
    """The rank at a place, in a word or with an ending, and the place after it; 0 where there is none."""
    word, end = text.word(place), place + 1
    is_ended = text.is_glued(end) and text.word(end) in known.words["ordinal_endings"]
    if text.is_number(place) and word.isdecimal() and is_ended and len(word) <= 3:
        return int(word), end + 1
    return known.ranks.get(word, 0), end


def _decade_or_century(text: Tokens, place: int, known: Lexicon) -> tuple[Draft, ...]:
    """The 1990s, the nineties, the 19th century."""
    word, end = text.word(place), place + 1
    ending = text.word(end) if text.is_glued(end) else ""
    year = _year_at(text, place)
    if year and ending in known.words["decade_endings"]:
        return (_draft(place, end + 1, Moment(year, year + (99 if year % 100 == 0 else 9))),)
    if word in known.decades and text.word(place - 1) not in known.words["by"]:
        start = known.decades[word]
        return (_draft(place, end, Moment(start, start + 9)),)
    count, end = _ordinal(text, place, known)
    at = end + 1 if text.word(end) == "-" else end
    if not count or text.word(at) not in known.words["century"]:
        return ()
    return (_draft(place, at + 1, Moment((count - 1) * 100 + 1, count * 100)),)


def _years(text: Tokens, place: int, known: Lexicon) -> tuple[Draft, ...]:
    """2014, 2014–19, 2014/15: no number of things, no amount of money."""
    year = _year_at(text, place)
    if year is None:
        return ()
    end = place + 1
    other = text.raw[end + 1] if text.is_number(end + 1) else ""
    if text.word(end) in ("-", "–", "/") and text.is_glued(end) and text.is_glued(end + 1) and other.isdecimal():
        last = _year_at(text, end + 1) or (year - year % 100 + int(other) if len(other) == 2 else 0)
        if last > year:
            return (_draft(place, end + 2, Moment(year, year)), _draft(place, end + 2, Moment(last, last)))
    return (_draft(place, end, Moment(year, year)),) if _is_year(text, place, known) else ()


def _is_year(text: Tokens, place: int, known: Lexicon) -> bool:
    before = text.word(place - 1)
    if known.signs.before(text.low, place) or known.units.at(text.low, place + 1):
        return False
    if text.is_glued(place + 1) and (text.is_word(place + 1) or text.word(place + 1) == "+"):
        return False
    if _scale_follows(text, place, known):
        return False
    if before in known.words["before_date"] or before in known.months:
        return True
    if not counts_things(text, place + 1, known):
        return before not in known.words["before_amount"] and not known.hedges.before(text.low, place)
    return before in known.words["article"] and int(text.raw[place]) % 100 != 0


def _scale_follows(text: Tokens, place: int, known: Lexicon) -> bool:
    found = numeral(text, place, known)
    return found is not None and found.end > place + 1


def counts_things(text: Tokens, place: int, known: Lexicon) -> bool:
    """Whether a word for more than one thing stands at a place, or one word further on."""
    for at in (place, place + 1):
        word = text.word(at)
        if not text.is_word(at) or word in known.words["stops"]:
            return False
        if word in known.words["plurals"]:
            return True
        if word[-1:] in known.words["plural_endings"] and len(word) > 3 and not text.raw[at][0].isupper():
            return True
    return False
