"""Figures that say something of one another: rates, intervals, shared units, six pounds and twenty pence.

Enters: tokens, drafts in their order. Leaves: `Seen`, drafts with their units. Never: a figure twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefgen.evidence.counted import Counted, counted
from briefgen.evidence.draft import Draft
from briefgen.evidence.figure import Measure, Sort
from briefgen.evidence.lexicon import Lexicon
from briefgen.evidence.tokens import Tokens
from briefgen.model.quantity import Hedge


@dataclass(frozen=True, slots=True)
class Seen:
    """A draft and what it counts."""

    draft: Draft
    counted: Counted


def seen(text: Tokens, drafts: Iterable[Draft], known: Lexicon) -> tuple[Seen, ...]:
    """All figures of a text with their units."""
    found = [Seen(draft, counted(text, draft, known)) for draft in _without_marks(text, drafts, known)]
    return tuple(_with_shared_units(text, _joined(text, found, known), known))


def _without_marks(text: Tokens, drafts: Iterable[Draft], known: Lexicon) -> list[Draft]:
    """Drafts without those that only say what another is counted by, how sure it is, or that it is below zero."""
    found: list[Draft] = []
    per = ""
    for draft in drafts:
        unit = known.units.at(text.low, draft.end)
        if draft.sort is Sort.AMOUNT and known.per_number.before(text.low, draft.first):
            per = f"{draft.low}"
            if found:
                found[-1], per = _per(found[-1], per), ""
        elif found and known.phrases["below_zero"].before(text.low, draft.end):
            found[-1] = _below_zero(found[-1])
        elif not (unit and unit[0].measure is Measure.SHARE and text.word(unit[1]) in known.words["confidence"]):
            # "for every 1,000 births 61 died" names what it counts by first
            found.append(_per(draft, per))
            per = ""
    return found


def _per(draft: Draft, per: str) -> Draft:
    return replace(draft, unit=replace(draft.unit, per=per)) if per else draft


def _below_zero(draft: Draft) -> Draft:
    if draft.low is None or draft.high is None:
        return draft
    return replace(draft, low=-abs(draft.high), high=-abs(draft.low))


def _joined(text: Tokens, found: Iterable[Seen], known: Lexicon) -> list[Seen]:
    """Figures in two units as one: four hours and twenty minutes."""
    joined: list[Seen] = []
    for item in found:
        whole = _whole(text, joined[-1], item, known) if joined else None
        if whole:
            joined[-1] = whole
        else:
            joined.append(item)
    return joined


def _whole(text: Tokens, first: Seen, second: Seen, known: Lexicon) -> Seen | None:
    ours, theirs = first.counted.unit, second.counted.unit
    gap = text.low[first.counted.end : second.counted.first]
    if ours.measure not in (Measure.MEASURE, Measure.CURRENCY) or ours.measure is not theirs.measure:
        return None
    is_alike = ours.dimension == theirs.dimension if ours.dimension else ours.name == theirs.name
    is_exact = first.draft.kind is second.draft.kind is Hedge.EXACT and first.draft.low and second.draft.low
    if not (is_alike and is_exact and ours.size > theirs.size and (not gap or set(gap) <= known.words["adding"])):
        return None
    assert first.draft.low is not None
    assert second.draft.low is not None
    value = first.draft.low + second.draft.low * theirs.size / ours.size
    draft = replace(first.draft, end=second.draft.end, low=value, high=value)
    noun = replace(ours, noun=theirs.noun)
    return Seen(draft, replace(second.counted, unit=noun, first=first.counted.first))


def _with_shared_units(text: Tokens, found: list[Seen], known: Lexicon) -> list[Seen]:
    """Units that stand once behind several figures: 12 and 15 per cent."""
    shared = list(found)
    for place in range(len(shared) - 2, -1, -1):
        this, following = shared[place].counted, shared[place + 1].counted
        is_bare = this.unit.measure is Measure.NONE and not this.unit.noun and shared[place].draft.sort is Sort.AMOUNT
        gap = text.low[this.end : following.first]
        is_listed = len(gap) == 1 and gap[0] in known.words["listing"]
        if is_bare and is_listed and following.unit.measure not in (Measure.NONE, Measure.CURRENCY):
            unit = replace(following.unit, per=this.unit.per or following.unit.per)
            shared[place] = replace(shared[place], counted=replace(this, unit=unit))
    return shared
