"""Shares that a reader works out at a glance: 20 of 80 is a quarter.

Enters: a share of a claim, the figures of its excerpt. Leaves: yes or no. Never: a sum or a difference.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from briefgen.evidence.figure import Figure, Measure, Sort
from briefgen.model.quantity import Hedge

# how near a percentage must be that is rounded to a whole one
WHOLE_PERCENT = Decimal("0.005")


def is_worked_out(claim: Figure, given: Sequence[Figure]) -> bool:
    """Whether a share is that of one number of the excerpt in another that stands as the whole: 20 of 80."""
    share = claim.value
    if share is None or claim.unit.measure is not Measure.SHARE:
        return False
    numbers = [figure for figure in given if _is_count(figure)]
    wholes = [figure for figure in numbers if figure.is_whole]
    return any(
        abs((part.value or 0) / whole.value - share) <= (0 if claim.is_spelt else WHOLE_PERCENT)
        for whole in wholes
        for part in numbers
        if part is not whole and whole.value
    )


def _is_count(figure: Figure) -> bool:
    is_amount = figure.sort is Sort.AMOUNT and figure.kind is Hedge.EXACT
    return is_amount and figure.unit.measure is Measure.NONE and bool(figure.value)
