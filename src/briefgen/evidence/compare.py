"""A claim held to the excerpt on which it rests: each of its figures against the one that explains it best.

Enters: two texts. Leaves: `Discrepancy`s. Never: whether the excerpt is true, or whether the claim gives all of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from briefgen.evidence.dating import date_verdict
from briefgen.evidence.derived import is_derived
from briefgen.evidence.discrepancy import Discrepancy, Kind
from briefgen.evidence.figure import Figure, Measure, Sort
from briefgen.evidence.lexicon import Lexicon, lexicon
from briefgen.evidence.likeness import shared
from briefgen.evidence.metres import in_metres
from briefgen.evidence.reader import figures
from briefgen.evidence.swaps import is_swapped
from briefgen.evidence.tokens import Tokens, tokens
from briefgen.evidence.verdict import COSTS, Verdict, verdict
from briefgen.evidence.worked import is_worked_out
from briefgen.language import DEFAULT
from briefgen.model.quantity import CEILINGS, FLOORS, Hedge

# what it costs to explain a figure by one that counts something else, where another counts the same
OTHER_NOUN, OTHER_CONTEXT = 12, 1


@dataclass(frozen=True, slots=True)
class _Texts:
    """The figures of both texts.

    `tables` are powers of ten by which the excerpt's numbers are to be multiplied, `names` numbers of its names, and
    `words` all that it says. A claim with `is_rest` speaks of what is left or of what is not, one
    with `is_total` of a sum.
    """

    said: Sequence[Figure]
    given: Sequence[Figure]
    tables: frozenset[int]
    names: frozenset[str]
    words: frozenset[str]
    known: Lexicon
    is_rest: bool
    is_total: bool


def compare(claim: str, excerpt: str, tag: str = DEFAULT) -> tuple[Discrepancy, ...]:
    """Where the figures of a claim depart from those of its excerpt; nothing where the language cannot be read yet."""
    known = lexicon(tag)
    if known is None:
        return ()
    said = figures(claim, tag)
    # an estimate may be named anywhere in a claim
    if any(figure.tentative for figure in said):
        said = tuple(replace(figure, tentative=True) for figure in said)
    given, words = figures(excerpt, tag), tokens(excerpt)
    said, given = in_metres(said, given, known), in_metres(given, said, known)
    of_claim = tokens(claim)
    texts = _Texts(
        said, given, _tables(words, known), _names(words, given), frozenset(words.low), known,
        is_rest=_has(of_claim, "rest", known) or _denies(of_claim, known), is_total=_has(of_claim, "summing", known),
    )  # fmt: skip
    found = (_against(figure, texts) for figure in said)
    return tuple(discrepancy for discrepancy in found if discrepancy)


def _has(claim: Tokens, name: str, known: Lexicon) -> bool:
    return not known.words[name].isdisjoint(claim.low)


def _denies(claim: Tokens, known: Lexicon) -> bool:
    endings = tuple(known.words["negation_endings"])
    return _has(claim, "negation", known) or any(word.endswith(endings) for word in claim.low)


def _tables(words: Tokens, known: Lexicon) -> frozenset[int]:
    return frozenset(found[0] for place in range(len(words)) if (found := known.tables.at(words.low, place)))


def _names(words: Tokens, given: Sequence[Figure]) -> frozenset[str]:
    """Numbers of three digits or more that are no figures, as in Boeing 737; a claim may shorten the name."""
    numbers = {words.raw[place] for place in range(len(words)) if words.is_number(place)}
    counted = {number for figure in given for number in tokens(figure.words).raw}
    return frozenset(number for number in numbers - counted if len(number) > 2)


def _against(claim: Figure, texts: _Texts) -> Discrepancy | None:
    """How a figure of a claim departs from the best that the excerpt has for it."""
    if _stands_there(claim, texts):
        return None
    candidates = [other for other in texts.given if _is_comparable(claim, other)]
    if not candidates:
        is_fault = not claim.is_weak and not _is_reckoned(claim, None, texts)
        return Discrepancy(Kind.FIGURE, claim) if is_fault else None
    verdicts = [_verdict(claim, other, texts) for other in candidates]
    costs = list(_costs(claim, candidates, verdicts))
    best = min(range(len(costs)), key=costs.__getitem__)
    kind, other = verdicts[best].kind, candidates[best]
    if kind is None:
        return _swap(claim, best, candidates, verdicts)
    if (claim.is_weak and not _speaks_of(claim, other)) or _is_reckoned(claim, kind, texts):
        return None
    if kind is Kind.RANGE_COLLAPSED and _gives_both_ends(texts.said, other):
        return None
    if kind is Kind.SCALE and _is_of_table(claim, other, texts.tables):
        return None
    return Discrepancy(kind, claim, other)


def _is_reckoned(claim: Figure, kind: Kind | None, texts: _Texts) -> bool:
    """Whether a figure follows from others of the excerpt, and does not only stand there in another way."""
    may_be_derived = kind in (None, Kind.FIGURE, Kind.SCALE, Kind.MULTIPLE)
    return is_worked_out(claim, texts.given) or (
        may_be_derived and is_derived(claim, texts.given, is_rest=texts.is_rest, is_total=texts.is_total)
    )


def _stands_there(claim: Figure, texts: _Texts) -> bool:
    """Whether the excerpt has a claim's figure as it is: as a name, a word that is often no figure, or another sort."""
    is_pronoun = claim.is_weak and claim.sort is Sort.AMOUNT and claim.words.lower() in texts.words
    is_word = claim.words in texts.names or is_pronoun
    return is_word or _is_range_of_bounds(claim, texts.given) or any(_is_same_number(claim, at) for at in texts.given)


def _swap(
    claim: Figure, best: int, candidates: Sequence[Figure], verdicts: Sequence[Verdict]
) -> Discrepancy | None:  # fmt: skip
    """A figure that the excerpt has for something else, while it has another for what the claim speaks of."""
    pairs = list(zip(candidates, verdicts, strict=True))
    others = [other for other, found in pairs if found.kind is not None]
    if not all(is_swapped(claim, other, others) for other, found in pairs if found.kind is None):
        return None
    return Discrepancy(Kind.DATE if claim.sort is Sort.DATE else Kind.UNIT, claim, candidates[best])


def _costs(claim: Figure, candidates: Sequence[Figure], verdicts: Sequence[Verdict]) -> Iterator[int]:
    """The cost of each verdict, higher where the figure of the excerpt counts something else."""
    counts_alike = any(shared(claim, other) for other in candidates)
    for other, found in zip(candidates, verdicts, strict=True):
        noun = OTHER_NOUN if counts_alike and shared(claim, other) is False else 0
        yield found.cost + noun + (0 if claim.context & other.context else OTHER_CONTEXT)


def _verdict(claim: Figure, other: Figure, texts: _Texts) -> Verdict:
    if claim.sort is Sort.DATE:
        return date_verdict(claim, other, texts.given)
    if claim.sort is Sort.RANK:
        kind = _rank(claim, other)
        return Verdict(kind, COSTS[kind])
    elsewhere = {figure.unit.measure for figure in (*texts.given, *texts.said) if figure is not claim}
    return verdict(claim, other, elsewhere - {Measure.NONE}, texts.known)


def _rank(claim: Figure, other: Figure) -> Kind | None:
    if claim.low != other.low:
        return Kind.RANK
    is_one_of_several = other.kind is Hedge.WORDS and claim.kind is not Hedge.WORDS
    return Kind.HEDGE_DROPPED if is_one_of_several else None


def _speaks_of(claim: Figure, other: Figure) -> bool:
    """Whether a word that may be no figure stands where the excerpt has one of the same thing."""
    if claim.sort is Sort.AMOUNT:
        return bool(shared(claim, other)) and not other.is_weak
    return claim.sort is Sort.DATE or bool(claim.context & other.context)


def _is_comparable(claim: Figure, other: Figure) -> bool:
    """Whether two figures are of one sort: times of day, days of the week and other dates are three."""
    return claim.sort is other.sort and _sort_of_date(claim) == _sort_of_date(other)


def _sort_of_date(figure: Figure) -> tuple[bool, bool]:
    moment = figure.moment
    is_weekday = moment is not None and figure.is_weak and moment.minute is None
    return moment is not None and moment.minute is not None, is_weekday


def _is_range_of_bounds(claim: Figure, given: Sequence[Figure]) -> bool:
    """Whether the ends of a range stand in the excerpt as bounds: at least 20, and as many as 35."""
    if claim.kind is not Hedge.RANGE:
        return False
    floors = {other.low for other in given if other.kind in FLOORS}
    return claim.low in floors and claim.high in {other.high for other in given if other.kind in CEILINGS}


def _gives_both_ends(said: Sequence[Figure], other: Figure) -> bool:
    """Whether a claim has both ends of a range apart: the youngest was 16 and the oldest 81."""
    return {other.low, other.high} <= {figure.value for figure in said}


def _is_of_table(claim: Figure, other: Figure, tables: frozenset[int]) -> bool:
    ours, theirs = claim.value, other.value
    return ours is not None and theirs is not None and any(ours == theirs * Decimal(10) ** power for power in tables)


def _is_same_number(claim: Figure, other: Figure) -> bool:
    """Whether two figures of different sorts are the same number: 2000 may be a year, number 3 a rank."""
    return claim.sort is not other.sort and _bare(claim) is not None and _bare(claim) == _bare(other)


def _bare(figure: Figure) -> int | None:
    moment = figure.moment
    if moment is not None:
        is_year = moment.first_year == moment.last_year and moment.month is None and not moment.division
        return moment.first_year if is_year else None
    value = figure.value
    return int(value) if value is not None and value == value.to_integral_value() else None
