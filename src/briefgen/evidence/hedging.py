"""The hedges of a figure: before it, behind it, and further off in its sentence.

Enters: tokens, the place of a figure. Leaves: `Hedging`. Never: a hedge that belongs to the next figure.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from briefgen.evidence.figure import Unit
from briefgen.evidence.lexicon import Bound, Lexicon
from briefgen.evidence.tokens import SENTENCE_ENDS, Tokens
from briefgen.model.quantity import Hedge

# how many words of a noun may stand between a figure and the hedge behind it
BETWEEN = 4
# how far off words of estimates may stand
BEFORE, BEHIND, BESIDE = 7, 8, 4
MOST = 4
# how near a denial stands before the hedge that it turns round, and how far behind a figure words of bounds may stand
NEAR, FAR = 3, 20
DENIED: Mapping[Hedge, Hedge] = MappingProxyType({Hedge.MORE_THAN: Hedge.UP_TO, Hedge.LESS_THAN: Hedge.AT_LEAST})
EXACT = Bound(Hedge.EXACT)


@dataclass(frozen=True, slots=True)
class Hedging:
    """What limits a figure; `first` and `end` are the tokens of the figure with its hedges."""

    bound: Bound
    first: int
    end: int
    hedges: tuple[str, ...] = ()


def hedging(text: Tokens, first: int, end: int, unit: Unit, starts: Mapping[int, bool], known: Lexicon) -> Hedging:
    """The hedges round a figure; `starts` has the first tokens of all figures with hedges, and which are dates."""
    before = hedges_before(text, first, unit, known)
    found = _behind(text, end, starts, known)
    if found is None and before.bound.kind is Hedge.EXACT:
        found = _far_behind(text, end, starts, known)
    if found is None:
        return before
    bound, at, after = found
    if after <= at:
        return Hedging(_stronger(before.bound, bound), before.first, end, before.hedges)
    return Hedging(
        _stronger(before.bound, bound), before.first, after, (*before.hedges, text.between(at, after)),
    )  # fmt: skip


def hedges_before(text: Tokens, first: int, unit: Unit, known: Lexicon) -> Hedging:
    """All hedges directly before a figure, and the words that may stand between them: `up to about another 400`."""
    bound, start, at, hedges = EXACT, first, first, []
    for _ in range(MOST):
        found = known.hedges.before(text.low, at)
        if found and not _is_length_of_time(text, at, found[1], unit, known):
            hedges.append(text.between(found[1], at))
            bound, start, at = _stronger(bound, _denied(text, found[1], found[0], known)), found[1], found[1]
            continue
        filler = known.phrases["fillers"].before(text.low, at)
        if filler is None:
            break
        at = filler[1]
    return Hedging(bound, start, first, tuple(reversed(hedges)))


def _denied(text: Tokens, start: int, bound: Bound, known: Lexicon) -> Bound:
    """A bound as "never" or "not" before it turns it round: never more than is up to."""
    kind = DENIED.get(bound.kind)
    words = (text.word(at) for at in range(start - NEAR, start))
    denials, endings = known.words["negation"], tuple(known.words["negation_endings"])
    return Bound(kind) if kind and any(word in denials or word.endswith(endings) for word in words) else bound


def _is_length_of_time(text: Tokens, end: int, start: int, unit: Unit, known: Lexicon) -> bool:
    """Whether "over" before five years says how long, rather than that it was longer."""
    if end != start + 1 or text.word(start) not in known.words["during"] or unit.dimension != "time":
        return False
    return text.word(start - 1) not in known.words["lasting"]


def _stronger(first: Bound, second: Bound) -> Bound:
    """Of two hedges the one that says more: a bound, the side of an estimate, an estimate."""
    return max(first, second, key=_strength)


def _strength(bound: Bound) -> int:
    if bound.kind is Hedge.EXACT:
        return 0
    return (2 if bound.side else 1) if bound.kind is Hedge.ABOUT else 3


def _behind(text: Tokens, end: int, starts: Mapping[int, bool], known: Lexicon) -> tuple[Bound, int, int] | None:
    """The hedge behind a figure or behind its noun, unless it is that of a figure to come."""
    for at in range(end, end + BETWEEN + 1):
        found = known.after.at(text.low, at)
        if found and not any(place in starts for place in range(at, found[1] + 1)) and not text.is_number(found[1]):
            return found[0], at, found[1]
        if not text.is_word(at) or at in starts:
            return None
    return None


def _far_behind(text: Tokens, end: int, starts: Mapping[int, bool], known: Lexicon) -> tuple[Bound, int, int] | None:
    """The bound that the rest of the sentence puts on its last figure: 27, a number that officials called a minimum."""
    for at in range(end, min(end + FAR, len(text))):
        if text.word(at) in SENTENCE_ENDS or starts.get(at) is False:
            return None
        found = known.far.at(text.low, at)
        if found and not any(place in starts for place in range(at, found[1] + 1)):
            return found[0], at, end
    return None


def implied(text: Tokens, first: int, known: Lexicon) -> Hedge:
    """The bound that a word before a figure gives it without hedging it: maximum, minimum, passed, under-18s."""
    joined = known.hedges.before(text.low, first - 1) if text.word(first - 1) == "-" and text.is_glued(first) else None
    if joined:
        return joined[0].kind
    for at in range(first - 1, max(first - 1 - BEHIND, -1), -1):
        if text.word(at) in SENTENCE_ENDS:
            break
        found = known.implied.at(text.low, at)
        if found:
            return found[0].kind
    return Hedge.EXACT


def is_tentative(text: Tokens, first: int, end: int, known: Lexicon) -> bool:
    """Whether the sentence names an estimate near a figure, or says beside it that it may be so."""
    before, behind = range(first - 1, max(first - 1 - BEFORE, -1), -1), range(end, min(end + BEHIND, len(text)))
    turns = known.words["turns"] | SENTENCE_ENDS
    return _names_estimate(text, before, turns | {","}, known) or _names_estimate(
        text, behind, turns | known.words["breaks"], known
    )


def _names_estimate(text: Tokens, places: Iterable[int], turns: Container[str], known: Lexicon) -> bool:
    for distance, at in enumerate(places):
        if text.word(at) in turns:
            return False
        is_month = text.word(at) in known.months and text.raw[at][0].isupper()
        is_flat = text.word(at) in known.words["flat"] and text.word(at + 1) in known.words["denying"]
        is_beside = distance < BESIDE and known.modal.at(text.low, at) and not (is_month or is_flat)
        if is_beside or known.distant.at(text.low, at):
            return True
    return False
