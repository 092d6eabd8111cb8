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
HALF = Decimal("0.01")


def is_worked_out(claim: Figure, given: Sequence[Figure]) -> bool:
    """Whether a claim's share or part follows from a whole of the excerpt and a part or share of it."""
    value = claim.value
    if value is None:
        return False
    if claim.unit.measure is Measure.NONE:
        return _is_part(value, given)
    return claim.unit.measure is Measure.SHARE and _is_share(claim, value, given)


def _is_part(value: Decimal, given: Sequence[Figure]) -> bool:
    """Whether a number is a share of the excerpt in words, of a number that stands there: a third of 120 is 40."""
    shares = [figure.value for figure in given if figure.unit.measure is Measure.SHARE and figure.is_spelt]
    wholes = [figure.value for figure in given if _is_count(figure) and figure.is_whole]
    return any(share and whole and abs(share * whole - value) < HALF for share in shares for whole in wholes)


def _is_share(claim: Figure, share: Decimal, given: Sequence[Figure]) -> bool:
    """Whether a share is that of one number of the excerpt in another that stands as the whole: 20 of 80."""
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
