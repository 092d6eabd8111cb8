"""A date as closely as it is known: `2014`, `2014-08`, `2019-03-23`, `by 2012`, `2014/2019`.

Enters: text, the tag of its language. Leaves: `When`. Never: a day that the text does not give.
"""

from __future__ import annotations

import calendar
import re
from datetime import date

from briefgen.diagnostics import Span
from briefgen.language import DEFAULT, language
from briefgen.model.quantity import Precision, When

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
BY = "by"


class NotADate(ValueError):
    """Text that cannot be read as a date: a code, what is wrong, and hints."""

    def __init__(self, code: str, message: str, *hints: str) -> None:
        super().__init__(message)
        self.code, self.message, self.hints = code, message, hints


def when(text: str, span: Span, tag: str = DEFAULT) -> When:
    """The date that a text gives; "by" may be said in the language of a tag.

    Raises:
        NotADate: another form, a day that no calendar has, a period that ends before it begins.
    """
    words = " ".join(text.split())
    opening = _opening(words, tag)
    by = bool(opening)
    start, slash, end = words.removeprefix(opening).partition("/")
    hint = f"write `2014`, `2014-08`, `2019-03-23`, `{_phrases(tag)[0]} 2012` or `2014/2019`"
    first, precision = _part(start, words, hint, last=False)
    last, end_precision = _part(end if slash else start, words, hint, last=True)
    if slash and (by or last < first):
        raise NotADate("Q412", f"the period `{words}` does not run from an earlier to a later date", hint)
    closest = max(precision, end_precision, key=list(Precision).index)
    return When(words, span, first, last, closest, by, bool(slash))


def _opening(words: str, tag: str) -> str:
    """The words that say "by" before a date, with the space after them; "" where there are none."""
    lower = words.lower().replace("’", "'")
    for phrase in sorted((*_phrases(tag), BY), key=len, reverse=True):
        if lower.startswith(f"{phrase} "):
            return words[: len(phrase) + 1]
    return ""


def _phrases(tag: str) -> tuple[str, ...]:
    """How a language says "by", the plainest first."""
    return tuple(language(tag).data["reading"]["by"])


def _part(text: str, whole: str, hint: str, *, last: bool) -> tuple[date, Precision]:
    """The first or last day of a year, month or day."""
    matched = _DATE.fullmatch(text.strip())
    if matched is None:
        raise NotADate("Q410", f"`{whole}` is not a date that can be read", hint)
    year, month, day = (int(part) if part else None for part in matched.groups())
    assert year is not None
    try:
        if month is None:
            return date(year, 12 if last else 1, 31 if last else 1), Precision.YEAR
        if day is None:
            return date(year, month, calendar.monthrange(year, month)[1] if last else 1), Precision.MONTH
        return date(year, month, day), Precision.DAY
    except (ValueError, calendar.IllegalMonthError) as fault:
        raise NotADate("Q411", f"the calendar has no `{text.strip()}`", hint) from fault
