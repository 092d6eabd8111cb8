"""A claim held to the excerpt on which it rests: each of its figures against the one that explains it best.

Enters: two texts. Leaves: `Discrepancy`s. Never: whether the excerpt is true, or whether the claim gives all of it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from briefgen.evidence.dating import date_verdict
from briefgen.evidence.discrepancy import Discrepancy, Kind
from briefgen.evidence.figure import Figure, Measure, Sort
from briefgen.evidence.lexicon import Lexicon, lexicon
from briefgen.evidence.likeness import shared
from briefgen.evidence.reader import figures
from briefgen.evidence.verdict import COSTS, Verdict, verdict
from briefgen.language import DEFAULT
from briefgen.model.quantity import Hedge

# what it costs to explain a figure by one that counts something else, where another counts the same
OTHER_NOUN, OTHER_CONTEXT = 12, 1


def compare(claim: str, excerpt: str, tag: str = DEFAULT) -> tuple[Discrepancy, ...]:
    """Where the figures of a claim depart from those of its excerpt; nothing where the language cannot be read yet."""
    known = lexicon(tag)
    if known is None:
        return ()
    given, said = figures(excerpt, tag), figures(claim, tag)
    found = (_against(figure, given, said, known) for figure in said)
    return tuple(discrepancy for discrepancy in found if discrepancy)


def _against(
    claim: Figure, given: Sequence[Figure], said: Sequence[Figure], known: Lexicon
) -> Discrepancy | None:  # fmt: skip
    """How a figure of a claim departs from the best that the excerpt has for it."""
    if any(_says_otherwise(claim, other) for other in given):
        return None
    elsewhere = {figure.unit.measure for figure in (*given, *said) if figure is not claim}
    candidates = [other for other in given if other.sort is claim.sort]
    if not candidates:
        return None if claim.is_weak else Discrepancy(Kind.FIGURE, claim)
    verdicts = [_verdict(claim, other, given, elsewhere - {Measure.NONE}, known) for other in candidates]
    counts_alike = any(shared(claim, other) for other in candidates)
    costs = [
        _cost(found, claim, other, counts_alike=counts_alike) for found, other in zip(verdicts, candidates, strict=True)
    ]
    best = min(range(len(costs)), key=costs.__getitem__)
    kind, other = verdicts[best].kind, candidates[best]
    if kind is None or (claim.is_weak and not _speaks_of(claim, other)):
        return None
    return Discrepancy(kind, claim, other)


def _cost(found: Verdict, claim: Figure, other: Figure, *, counts_alike: bool) -> int:
    """The cost of a verdict, higher where the figure of the excerpt counts something else."""
    noun = OTHER_NOUN if counts_alike and shared(claim, other) is False else 0
    return found.cost + noun + (0 if claim.context & other.context else OTHER_CONTEXT)


def _verdict(
    claim: Figure, other: Figure, given: Sequence[Figure], elsewhere: Collection[Measure], known: Lexicon
) -> Verdict:  # fmt: skip
    if claim.sort is Sort.DATE:
        return date_verdict(claim, other, given)
    if claim.sort is Sort.RANK:
        kind = _rank(claim, other)
        return Verdict(kind, COSTS[kind])
    return verdict(claim, other, elsewhere, known)


def _rank(claim: Figure, other: Figure) -> Kind | None:
    if claim.low != other.low:
        return Kind.RANK
    is_one_of_several = other.kind is Hedge.WORDS and claim.kind is not Hedge.WORDS
    return Kind.HEDGE_DROPPED if is_one_of_several else None


def _speaks_of(claim: Figure, other: Figure) -> bool:
    """Whether a word that may be no figure stands where the excerpt has one of the same thing."""
    return (
        bool(shared(claim, other)) and not other.is_weak
        if claim.sort is Sort.AMOUNT
        else bool(claim.context & other.context)
    )


def _says_otherwise(claim: Figure, other: Figure) -> bool:
    """Whether two figures of different sorts are the same number: 2000 may be a year, number 3 a rank."""
    if claim.sort is other.sort:
        return False
    return _bare(claim) is not None and _bare(claim) == _bare(other)


def _bare(figure: Figure) -> int | None:
    moment = figure.moment
    if moment is not None:
        is_year = moment.first_year == moment.last_year and moment.month is None and not moment.division
        return moment.first_year if is_year else None
    value = figure.value
    return int(value) if value is not None and value == value.to_integral_value() else None
