"""Numbers that a careful writer works out from two of the source: a sum, a difference, a share, a multiple.

Enters: a figure of a claim, the figures of its excerpt. Leaves: yes or no. Never: more than one step of reckoning.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from briefgen.evidence.figure import Figure, Measure, Sort
from briefgen.evidence.rounding import digits
from briefgen.model.quantity import CEILINGS, FLOORS, Hedge

# of more figures than these some sum is nearly any number
MOST_FIGURES = 6
# by what share of it a number in words, one with "about", and a bound may differ from what is worked out
IN_WORDS, ABOUT, PARTS_ABOUT, BOUND = Decimal("0.02"), Decimal("0.06"), Decimal("0.1"), Decimal("0.25")


def is_derived(claim: Figure, given: Sequence[Figure], *, is_rest: bool, is_total: bool) -> bool:
    """Whether a claim's figure follows in one step from two of the excerpt.

    In `is_rest` the claim speaks of what is left, in `is_total` of a sum.
    """
    if claim.value is None or claim.sort is not Sort.AMOUNT:
        return False
    found = _worked_out(claim, given, is_rest=is_rest, is_total=is_total)
    return any(_stands_for(claim, value) for value in found)


def _worked_out(claim: Figure, given: Sequence[Figure], *, is_rest: bool, is_total: bool) -> Iterator[Decimal]:
    measure, name = claim.unit.measure, claim.unit.name
    counts = [figure for figure in given if _is_plain(figure)]
    alike = [figure for figure in counts if figure.unit.measure is measure and figure.unit.name == name]
    if measure is Measure.SHARE:
        yield from (1 - value for figure in alike if is_rest and (value := figure.value) is not None)
        yield from _shares(counts, is_change=claim.direction != 0)
        return
    if measure is Measure.POINTS:
        shares = [figure for figure in counts if figure.unit.measure is Measure.SHARE]
        yield from (100 * value for value in _differences(shares))
    elif measure is Measure.TIMES:
        yield from (1 / value for value in _ratios(counts))
    elif measure is Measure.MEASURE and name == "year":
        yield from _differences([dated for figure in given if (dated := _as_year(figure))])
    if is_total:
        yield from _totals(alike)
    if is_rest or claim.direction:
        yield from _differences(_in_one_unit(claim, counts) or alike)


def _is_plain(figure: Figure) -> bool:
    is_number = figure.sort is Sort.AMOUNT and figure.kind in (Hedge.EXACT, Hedge.ABOUT)
    return is_number and figure.value is not None


def _in_one_unit(claim: Figure, counts: Sequence[Figure]) -> list[Figure]:
    """Figures without a unit with those that have the claim's: from 38.6 to 40.2 years."""
    if claim.unit.measure not in (Measure.MEASURE, Measure.CURRENCY):
        return []
    units = {figure.unit.name for figure in counts if figure.unit.measure is claim.unit.measure}
    bare = [figure for figure in counts if figure.unit.measure in (Measure.NONE, claim.unit.measure)]
    return bare if units == {claim.unit.name} else []


def _as_year(figure: Figure) -> Figure | None:
    moment = figure.moment
    if moment is None or moment.first_year is None or moment.first_year != moment.last_year:
        return None
    year = Decimal(moment.first_year)
    return replace(figure, low=year, high=year)


def _pairs(figures: Sequence[Figure]) -> Iterator[tuple[Decimal, Decimal]]:
    """Each two numbers, the greater first."""
    numbers = [value for figure in figures if (value := figure.value) is not None]
    if len(numbers) <= MOST_FIGURES:
        yield from (tuple(sorted(pair, reverse=True)) for pair in combinations(numbers, 2))  # type: ignore[misc]


def _differences(figures: Sequence[Figure]) -> Iterator[Decimal]:
    yield from (most - least for most, least in _pairs(figures) if most != least)


def _totals(figures: Sequence[Figure]) -> Iterator[Decimal]:
    yield from (most + least for most, least in _pairs(figures))
    if 2 < len(figures) <= MOST_FIGURES:
        yield sum((figure.value or Decimal(0) for figure in figures), Decimal(0))


def _ratios(figures: Sequence[Figure]) -> Iterator[Decimal]:
    """The lesser of two like figures as a part of the greater."""
    for one, other in combinations(figures, 2):
        if one.unit.measure is other.unit.measure and one.unit.name == other.unit.name:
            yield from (least / most for most, least in _pairs((one, other)) if least > 0)


def _shares(figures: Sequence[Figure], *, is_change: bool) -> Iterator[Decimal]:
    for part in _ratios([figure for figure in figures if figure.unit.measure is not Measure.SHARE]):
        yield part
        if is_change:
            yield 1 - part
            yield 1 / part - 1


def _stands_for(claim: Figure, value: Decimal) -> bool:
    """Whether a claim gives a number that was worked out, rounded as its words allow."""
    ours = claim.value
    if not ours or not value or value < 0:
        return False
    off = (ours - value) / value
    if claim.kind in FLOORS:
        return -BOUND <= off < 0
    if claim.kind in CEILINGS:
        return 0 < off <= BOUND
    if claim.kind is Hedge.ABOUT:
        most = PARTS_ABOUT if claim.is_spelt else ABOUT
        return 0 < -claim.side * off <= 2 * most if claim.side else abs(off) <= most
    if claim.unit.measure in (Measure.SHARE, Measure.TIMES):
        return abs(off) <= IN_WORDS if claim.is_spelt else abs(ours - value) <= _half_of_last(claim, ours)
    return ours == value or (digits(ours) > 1 and digits(ours) < digits(value) and abs(off) <= IN_WORDS)


def _half_of_last(claim: Figure, ours: Decimal) -> Decimal:
    """Half of the last digit that a claim gives."""
    exponent = ours.normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    least = Decimal("0.01") if claim.unit.measure is Measure.SHARE else Decimal(1)
    return min(Decimal(10) ** exponent, least) / 2
