"""Figures that are older than the house allows.

Enters: a `Brief`. Leaves: V674, V675. Never: today's date; a brief is as old as it says.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from briefgen.diagnostics import Diagnostic, error, warning
from briefgen.model.brief import Brief

MONTHS_IN_A_YEAR = 12
_AGE = re.compile(r"([1-9]\d{0,3})\s*([ymd])")


def age(brief: Brief) -> Iterator[Diagnostic]:
    """Figures whose last day, by `as_of` or the date of their source, lies before the oldest day allowed."""
    if brief.stale_after is None:
        return
    said = _AGE.fullmatch(brief.stale_after.text.strip().lower())
    if said is None:
        message = f"`{brief.stale_after}` is not an age"
        yield error("V674", brief.stale_after.span, message, "write `2y`, `6m` or `90d`: years, months or days")
        return
    oldest = _before(brief.date.first, int(said[1]), said[2])
    issued = {reference.id.text: reference.issued for reference in brief.references}
    for entry in (brief.evidence or {}).values():
        dated = (entry.figure.as_of or issued.get(entry.source.text)) if entry.figure else None
        if entry.figure and dated and dated.last < oldest:
            message = f"this figure is of {dated.words}, older than {brief.stale_after} when the brief is dated"
            hint = "look for a newer figure; or say in the text of when it is, and allow it with a reason"
            yield warning("V675", entry.figure.span, message, hint)


def _before(day: date, count: int, unit: str) -> date:
    """The day that lies so many years, months or days before; the first that there is, where none does."""
    try:
        if unit == "d":
            return day - timedelta(days=count)
        months = count * MONTHS_IN_A_YEAR if unit == "y" else count
        year, month = divmod(day.year * MONTHS_IN_A_YEAR + day.month - 1 - months, MONTHS_IN_A_YEAR)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return date.min
