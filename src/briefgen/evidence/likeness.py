"""Whether two figures have units that agree, and their ends in the same unit.

Enters: two figures. Leaves: `Like`, pairs of ends. Never: a conversion of money, which changes with the day.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from briefgen.evidence.discrepancy import Kind
from briefgen.evidence.figure import Figure, Measure
from briefgen.evidence.lexicon import Lexicon
from briefgen.evidence.tokens import stems, words_of

Ends = tuple[Decimal | None, Decimal | None]
# what must be said with a figure, while days or litres may be understood
NEEDED = frozenset({Measure.SHARE, Measure.CURRENCY, Measure.POINTS})
# equal but for what rounding, or another measure, leaves
EXACTLY, DIVIDED, IN_WORDS, CONVERTED = Decimal(0), Decimal("1e-9"), Decimal("0.005"), Decimal("0.02")


@dataclass(frozen=True, slots=True)
class Like:
    """Two figures with ends that can be compared; `fault` is that of the unit, `within` how near is equal."""

    claim: Ends
    excerpt: Ends
    fault: Kind | None = None
    within: Decimal = EXACTLY

    def equal(self, claim: Decimal | None, excerpt: Decimal | None) -> bool:
        if claim is None or excerpt is None:
            return claim is excerpt
        return abs(claim - excerpt) <= self.within


def like(claim: Figure, excerpt: Figure, elsewhere: Collection[Measure], known: Lexicon) -> Like:
    """How two amounts compare; `elsewhere` are units that other figures of either text have, and one may leave out."""
    ours, theirs = claim.unit, excerpt.unit
    if {ours.measure, theirs.measure} == {Measure.TIMES, Measure.SHARE}:
        return Like(_as_multiple(claim, excerpt), _as_multiple(excerpt, claim))
    if ours.measure is theirs.measure is Measure.MEASURE and ours.dimension == theirs.dimension:
        if ours.name == theirs.name or _ends(claim) == _ends(excerpt):
            return Like(_ends(claim), _ends(excerpt), _fault(claim, excerpt, elsewhere, known))
        mine, other = _times(claim, ours.size), _times(excerpt, theirs.size)
        return Like(mine, other, _counted_fault(claim, excerpt, known), _largest(other) * CONVERTED)
    spelt = (claim.is_spelt or excerpt.is_spelt) and Measure.SHARE in (ours.measure, theirs.measure)
    percent = (Measure.SHARE in (ours.measure, theirs.measure)) and ours.measure is not theirs.measure
    hundred = Decimal(100)
    is_money = ours.measure is theirs.measure is Measure.CURRENCY
    size, their_size = (unit.size if is_money else Decimal(1) for unit in (ours, theirs))
    mine = _times(claim, hundred if percent and ours.measure is Measure.SHARE else size)
    other = _times(excerpt, hundred if percent and theirs.measure is Measure.SHARE else their_size)
    return Like(mine, other, _fault(claim, excerpt, elsewhere, known), _within(claim, excerpt) if spelt else EXACTLY)


def _within(claim: Figure, excerpt: Figure) -> Decimal:
    """How near a part in words is: a third is 33 per cent, and two in three are two thirds."""
    return IN_WORDS if claim.is_spelt != excerpt.is_spelt else DIVIDED


def _ends(figure: Figure) -> Ends:
    return figure.low, figure.high


def _times(figure: Figure, size: Decimal) -> Ends:
    low, high = figure.low, figure.high
    return None if low is None else low * size, None if high is None else high * size


def _largest(ends: Ends) -> Decimal:
    return max((abs(end) for end in ends if end is not None), default=Decimal(0))


def _as_multiple(figure: Figure, other: Figure) -> Ends:
    """Ends as multiples: a rise by 100 per cent is a doubling."""
    if figure.unit.measure is Measure.TIMES:
        return figure.low, figure.high
    added = 1 if figure.direction > 0 or other.direction > 0 else 0
    low, high = figure.low, figure.high
    return None if low is None else low + added, None if high is None else high + added


def _fault(claim: Figure, excerpt: Figure, elsewhere: Collection[Measure], known: Lexicon) -> Kind | None:
    ours, theirs = claim.unit, excerpt.unit
    if ours.measure is not theirs.measure:
        if ours.measure is Measure.NONE and (theirs.measure not in NEEDED or theirs.measure in elsewhere):
            return _counted_fault(claim, excerpt, known)
        may_be_understood = ours.measure in elsewhere or ours.measure is Measure.MEASURE
        is_understood = theirs.measure is Measure.NONE and may_be_understood and not theirs.noun
        return None if is_understood else Kind.UNIT
    is_general = ours.dimension == theirs.dimension and _is_general(ours.name, theirs.name)
    if ours.name != theirs.name and not is_general and ours.measure in (Measure.CURRENCY, Measure.MEASURE):
        return Kind.CURRENCY if ours.measure is Measure.CURRENCY else Kind.UNIT
    return _counted_fault(claim, excerpt, known)


def _is_general(ours: str, theirs: str) -> bool:
    """Whether one name of a measure is the other's without its kind: degrees, and degrees Celsius."""
    return ours.startswith(f"{theirs} ") or theirs.startswith(f"{ours} ")


def _counted_fault(claim: Figure, excerpt: Figure, known: Lexicon) -> Kind | None:
    """Whether two figures count unlike things, or are rates of unlike spans."""
    ours, theirs = claim.unit, excerpt.unit
    if ours.per and theirs.per and ours.per != theirs.per:
        return Kind.UNIT
    pairs = ((ours.noun, theirs.noun), (ours.head, theirs.head))
    return Kind.UNIT if any(_unlike(mine, other, known) for mine, other in pairs) else None


def _unlike(ours: str, theirs: str, known: Lexicon) -> bool:
    nouns = words_of(ours), words_of(theirs)
    for group in known.unlike:
        mine, other = ({group[word] for word in noun if word in group} for noun in nouns)
        if mine and other and not mine & other:
            return True
    return False


def shared(claim: Figure, excerpt: Figure) -> bool | None:
    """Whether two figures count the same by their nouns; None where one of them names nothing."""
    ours, theirs = stems(words_of(claim.unit.noun)), stems(words_of(excerpt.unit.noun))
    return bool(ours & theirs) if ours and theirs else None
