"""What one figure of a claim is to one figure of its excerpt: the same, or departing from it in some way.

Enters: two figures. Leaves: `Verdict`, with a cost by which verdicts are ranked. Never: a choice among several figures.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType

from briefgen.evidence.discrepancy import Kind
from briefgen.evidence.figure import Figure, Measure, Role
from briefgen.evidence.lexicon import Lexicon
from briefgen.evidence.likeness import Like, like
from briefgen.evidence.rounding import is_rounded
from briefgen.model.quantity import CEILINGS, FLOORS, Hedge

# the less a verdict costs, the better the figure of the excerpt explains that of the claim
COSTS: Mapping[Kind | None, int] = MappingProxyType({
    None: 0, Kind.HEDGE_DROPPED: 10, Kind.HEDGE_REVERSED: 10, Kind.HEDGE_ADDED: 10, Kind.RANGE_COLLAPSED: 11,
    Kind.VAGUE_MADE_PRECISE: 12, Kind.UNIT: 14, Kind.CURRENCY: 14, Kind.DIRECTION: 15, Kind.RANGE_ALTERED: 16,
    Kind.RANK: 18, Kind.DATE: 18, Kind.MULTIPLE: 30, Kind.SCALE: 20, Kind.FIGURE: 40,
})  # fmt: skip
ROUNDED, VAGUE = 1, 2
# what a hedge of an excerpt lets a claim say: the same, or less
LETS: Mapping[tuple[Hedge, int], frozenset[tuple[Hedge, int]]] = MappingProxyType({
    (Hedge.ABOUT, 0): frozenset({(Hedge.ABOUT, 0)}),
    (Hedge.ABOUT, -1): frozenset({(Hedge.ABOUT, -1), (Hedge.ABOUT, 0), (Hedge.LESS_THAN, 0), (Hedge.UP_TO, 0)}),
    (Hedge.ABOUT, 1): frozenset({(Hedge.ABOUT, 1), (Hedge.ABOUT, 0), (Hedge.MORE_THAN, 0), (Hedge.AT_LEAST, 0)}),
    (Hedge.AT_LEAST, 0): frozenset({(Hedge.AT_LEAST, 0)}),
    (Hedge.MORE_THAN, 0): frozenset({(Hedge.MORE_THAN, 0), (Hedge.AT_LEAST, 0)}),
    (Hedge.UP_TO, 0): frozenset({(Hedge.UP_TO, 0)}),
    (Hedge.LESS_THAN, 0): frozenset({(Hedge.LESS_THAN, 0), (Hedge.UP_TO, 0)}),
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verdict:
    """The kind of departure, None for none, and its cost."""

    kind: Kind | None
    cost: int


def verdict(claim: Figure, excerpt: Figure, elsewhere: Collection[Measure], known: Lexicon) -> Verdict:
    """What a claim's amount is to an excerpt's."""
    if _is_negative(claim) != _is_negative(excerpt):
        return _with_signs(claim, excerpt, elsewhere, known)
    pair = like(claim, excerpt, elsewhere, known)
    kind, cost = _of_values(claim, excerpt, pair)
    if kind in (Kind.FIGURE, Kind.SCALE):
        is_part = {claim.unit.measure, excerpt.unit.measure} <= {Measure.TIMES, Measure.SHARE, Measure.RATIO}
        if is_part and (claim.is_spelt or {Measure.TIMES, Measure.RATIO} & {claim.unit.measure, excerpt.unit.measure}):
            return Verdict(Kind.MULTIPLE, COSTS[Kind.MULTIPLE])
        return Verdict(kind, cost + (5 if pair.fault else 0))
    if pair.fault:
        return Verdict(pair.fault, COSTS[pair.fault])
    if _turns(claim, excerpt):
        return Verdict(Kind.DIRECTION, COSTS[Kind.DIRECTION])
    return Verdict(kind, cost)


def _is_negative(figure: Figure) -> bool:
    return figure.low is not None and figure.low < 0


def _with_signs(claim: Figure, excerpt: Figure, elsewhere: Collection[Measure], known: Lexicon) -> Verdict:
    """A number below nothing against one above it: growth by -2 per cent is a fall by 2, and else another number."""
    ours, theirs = _positive(claim), _positive(excerpt)
    found = verdict(ours, theirs, elsewhere, known)
    if found.kind is None and 0 in (ours.direction, theirs.direction):
        return Verdict(Kind.DIRECTION, COSTS[Kind.DIRECTION])
    return found


def _positive(figure: Figure) -> Figure:
    """A negative figure as a positive one that goes the other way."""
    if not _is_negative(figure):
        return figure
    ends = (None if end is None else abs(end) for end in (figure.low, figure.high))
    low, high = ends
    return replace(figure, low=low, high=high, direction=-(figure.direction or 1))


def _of_values(claim: Figure, excerpt: Figure, pair: Like) -> tuple[Kind | None, int]:
    if Hedge.WORDS in (claim.kind, excerpt.kind):
        kind = _of_words(claim, excerpt, pair)
        return kind, COSTS[kind] + VAGUE
    if claim.kind is Hedge.RANGE or excerpt.kind is Hedge.RANGE:
        kind = _of_ranges(claim, excerpt, pair)
        return kind, COSTS[kind]
    ours, theirs = _point(pair.claim), _point(pair.excerpt)
    if pair.equal(ours, theirs):
        kind = hedge(claim, excerpt)
        return kind, COSTS[kind]
    if is_rounded(claim, excerpt, ours, theirs):
        return None, ROUNDED
    kind = Kind.SCALE if _is_scaled(ours, theirs) else Kind.FIGURE
    return kind, COSTS[kind] + _distance(ours, theirs)


def _point(ends: tuple[Decimal | None, Decimal | None]) -> Decimal:
    value = ends[1] if ends[0] is None else ends[0]
    assert value is not None
    return value


def _is_scaled(ours: Decimal, theirs: Decimal) -> bool:
    """Whether two numbers have the same digits at another power of ten."""
    return bool(ours) and bool(theirs) and ours.normalize().as_tuple().digits == theirs.normalize().as_tuple().digits


def _distance(ours: Decimal, theirs: Decimal) -> int:
    """From 0 for neighbours to 4, to name the nearest figure where none is right."""
    least, most = sorted((abs(ours), abs(theirs)))
    return 4 if not least or ours * theirs < 0 else min(4, int(most / least) // 2)


def _of_words(claim: Figure, excerpt: Figure, pair: Like) -> Kind | None:
    """Figures in words stand for all that they can mean."""
    ours, theirs = _interval(claim, pair.claim), _interval(excerpt, pair.excerpt)
    if claim.kind is excerpt.kind:
        if ours[0] == theirs[0]:
            return None
        return Kind.FIGURE if ours[0].adjusted() == theirs[0].adjusted() else Kind.SCALE
    overlap = ours[0] <= theirs[1] and theirs[0] <= ours[1]
    if excerpt.kind is Hedge.WORDS:
        return Kind.VAGUE_MADE_PRECISE if overlap else Kind.FIGURE
    return None if overlap else Kind.SCALE


def _interval(figure: Figure, ends: tuple[Decimal | None, Decimal | None]) -> tuple[Decimal, Decimal]:
    """The least and greatest of a figure; for a bound, the number that it names."""
    if figure.kind in (Hedge.RANGE, Hedge.WORDS):
        low, high = ends
        assert low is not None
        assert high is not None
        return low, high
    return _point(ends), _point(ends)


def _of_ranges(claim: Figure, excerpt: Figure, pair: Like) -> Kind | None:
    ours, theirs = _interval(claim, pair.claim), _interval(excerpt, pair.excerpt)
    same = [pair.equal(mine, other) for mine, other in zip(ours, theirs, strict=True)]
    if all(same):
        return None
    if claim.kind is not Hedge.RANGE:
        return Kind.RANGE_COLLAPSED if theirs[0] <= ours[0] <= theirs[1] else Kind.FIGURE
    if all(_is_scaled(mine, other) for mine, other in zip(ours, theirs, strict=True)):
        return Kind.SCALE
    overlap = ours[0] <= theirs[1] and theirs[0] <= ours[1]
    return Kind.RANGE_ALTERED if overlap else Kind.FIGURE


def hedge(claim: Figure, excerpt: Figure) -> Kind | None:
    """What a claim makes of the hedge of a figure that it gives with the same number."""
    ours, theirs = (claim.kind, claim.side), (excerpt.kind, excerpt.side)
    if _is_implied(claim, excerpt) or _is_implied(excerpt, claim):
        return None
    if excerpt.kind is Hedge.EXACT:
        if claim.kind is Hedge.EXACT:
            return Kind.HEDGE_DROPPED if excerpt.tentative and not claim.tentative else None
        is_estimate = claim.kind is Hedge.ABOUT and not claim.side and excerpt.tentative
        return None if is_estimate else Kind.HEDGE_ADDED
    if claim.kind is Hedge.EXACT:
        is_estimate = excerpt.kind is Hedge.ABOUT and not excerpt.side and claim.tentative
        return None if is_estimate else Kind.HEDGE_DROPPED
    if ours in LETS[theirs]:
        return None
    is_weaker = claim.kind is Hedge.ABOUT and not claim.side and (excerpt.kind in FLOORS or excerpt.kind in CEILINGS)
    return Kind.HEDGE_DROPPED if is_weaker else Kind.HEDGE_REVERSED


def _is_implied(bare: Figure, hedged: Figure) -> bool:
    """Whether a figure without a hedge is the bound that another states: "the maximum is 12" for "up to 12"."""
    if bare.kind is not Hedge.EXACT:
        return False
    return any(bare.implied in bounds and hedged.kind in bounds for bounds in (FLOORS, CEILINGS))


def _turns(claim: Figure, excerpt: Figure) -> bool:
    """Whether a figure belongs to a change the other way, or to another part of it: by 12, and not to 12."""
    if not (claim.direction and excerpt.direction):
        return False
    parts = {claim.role, excerpt.role}
    is_other_part = Role.NONE not in parts and len(parts) == 2
    return claim.direction + excerpt.direction == 0 or is_other_part
