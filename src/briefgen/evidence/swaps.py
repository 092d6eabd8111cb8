"""Whether a right number stands for the wrong thing: 18 trials for the 18 studies of a source that has 11 trials.

Enters: a figure of a claim, the equal one of the excerpt, and the excerpt's others. Leaves: yes or no.
Never: a swap where the words do not name what both figures count.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.evidence.figure import Figure, Measure, Sort
from briefgen.evidence.likeness import shared

# words that lead up to a date and to another of the excerpt, before it is taken for that other
FEWEST_SHARED = 2


def is_swapped(claim: Figure, best: Figure, others: Iterable[Figure]) -> bool:
    """Whether the excerpt's equal figure counts something else, and another counts what the claim names."""
    if claim.sort is Sort.DATE:
        is_other_date = bool(best.lead) and not claim.lead & best.lead
        return is_other_date and any(_leads_alike(claim, other) for other in others)
    is_other = claim.sort is Sort.AMOUNT and _counts_other(claim, best)
    return is_other and any(_may_be_meant(claim, best, other) for other in others)


def _may_be_meant(claim: Figure, best: Figure, other: Figure) -> bool:
    """Whether another figure counts what the claim names; five minutes are not meant for five trains."""
    is_measure = best.unit.measure is claim.unit.measure is Measure.MEASURE
    is_like = not is_measure or other.unit.dimension == claim.unit.dimension
    return bool(shared(claim, other)) and other.kind is claim.kind and is_like


def _leads_alike(claim: Figure, other: Figure) -> bool:
    is_same_way = claim.moment is None or other.moment is None or claim.moment.relation == other.moment.relation
    return is_same_way and len(claim.lead & other.lead) >= FEWEST_SHARED


def _counts_other(claim: Figure, best: Figure) -> bool:
    """Whether the equal figure plainly counts something else than the claim's."""
    is_measure = best.unit.measure is Measure.MEASURE and claim.unit.measure is Measure.NONE
    return shared(claim, best) is False or (is_measure and bool(claim.unit.noun))
