"""What a date of a claim is to a date of its excerpt.

Enters: two dates. Leaves: `Verdict`. Never: a date that is closer than the excerpt's.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.evidence.clock import DAY, HALF_DAY
from briefgen.evidence.discrepancy import Kind
from briefgen.evidence.figure import Figure, Moment
from briefgen.evidence.verdict import COSTS, Verdict
from briefgen.model.quantity import Hedge


def date_verdict(claim: Figure, excerpt: Figure, given: Sequence[Figure]) -> Verdict:
    """Whether a claim dates something as its excerpt does, or less closely; `given` are all figures of the excerpt."""
    ours, theirs = claim.moment, excerpt.moment
    assert ours is not None
    assert theirs is not None
    if ours.minute is not None and theirs.minute is not None:
        turn = HALF_DAY if ours.is_half_day or theirs.is_half_day else DAY
        kind = Kind.DATE if (ours.minute - theirs.minute) % turn else None
        return Verdict(kind, COSTS[kind])
    years = {figure.moment.first_year for figure in given if figure.moment}
    if not _is_within(ours, theirs, years):
        return Verdict(Kind.DATE, COSTS[Kind.DATE] + (0 if _meets(ours, theirs) else 1))
    is_weekday = claim.is_weak and excerpt.is_weak
    if ours.part and ours.part != theirs.part and not is_weekday:
        return Verdict(Kind.DATE, COSTS[Kind.DATE])
    if ours.relation * theirs.relation < 0:
        return Verdict(Kind.DATE, COSTS[Kind.DATE])
    if excerpt.kind is Hedge.ABOUT and claim.kind is Hedge.EXACT:
        return Verdict(Kind.HEDGE_DROPPED, COSTS[Kind.HEDGE_DROPPED])
    return Verdict(None, 0)


def _is_within(ours: Moment, theirs: Moment, years: set[int | None]) -> bool:
    """Whether each part of a date that a claim gives is the excerpt's; its year may stand with another date there."""
    if ours.first_year is not None and theirs.first_year is not None:
        assert ours.last_year is not None
        assert theirs.last_year is not None
        if not (ours.first_year <= theirs.first_year and theirs.last_year <= ours.last_year):
            return False
    elif ours.first_year is not None and (ours.first_year not in years or ours.month is None):
        return False
    same = ((ours.month, theirs.month), (ours.day, theirs.day), (ours.division or None, theirs.division or None))
    return all(mine is None or mine == other for mine, other in same)


def _meets(ours: Moment, theirs: Moment) -> bool:
    """Whether two dates share a part, so that one may be meant for the other."""
    same = ((ours.first_year, theirs.first_year), (ours.month, theirs.month), (ours.day, theirs.day))
    return any(mine is not None and mine == other for mine, other in same)
