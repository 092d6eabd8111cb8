"""All figures of a text, in the order in which they stand.

Enters: text, the tag of its language. Leaves: `Figure`s. Never: more time than the length of the text asks for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from briefgen.evidence.amounts import amount, rank
from briefgen.evidence.change import direction, direction_of_word, role
from briefgen.evidence.clock import clock
from briefgen.evidence.counted import Counted, context, lead
from briefgen.evidence.draft import Draft
from briefgen.evidence.elsewhere import addresses, no_figure
from briefgen.evidence.figure import Figure, Measure, Moment, Sort
from briefgen.evidence.hedging import Hedging, hedges_before, hedging, implied, is_tentative
from briefgen.evidence.lexicon import Lexicon, lexicon
from briefgen.evidence.moments import certain_date, moments
from briefgen.evidence.neighbours import seen
from briefgen.evidence.parts import part, span, vague
from briefgen.evidence.tokens import Tokens, tokens
from briefgen.language import DEFAULT
from briefgen.model.quantity import CEILINGS, FLOORS, Hedge

READERS = (vague, part, span, rank, amount)


def figures(text: str, tag: str = DEFAULT) -> tuple[Figure, ...]:
    """The figures of a text; none where the texts of its language cannot be read yet."""
    known = lexicon(tag)
    if known is None:
        return ()
    words = tokens(text)
    found = seen(words, _drafts(words, known), known)
    before = [hedges_before(words, item.counted.first, item.counted.unit, known) for item in found]
    dates = [item.draft.sort is Sort.DATE for item in found]
    starts = {limits.first: is_date for limits, is_date in zip(before, dates, strict=True)}
    return tuple(_figure(words, item.draft, item.counted, starts, known) for item in found)


def _drafts(text: Tokens, known: Lexicon) -> Iterator[Draft]:
    after, skipped = 0, addresses(text)
    for place in _places(text, known):
        if place < after or place in skipped:
            continue
        certain = certain_date(text, place) or clock(text, place, known)
        end = 0 if certain else no_figure(text, place, known)
        if end:
            after = end
            continue
        found = (certain,) if certain else _at(text, place, known)
        yield from found
        after = max((draft.end for draft in found), default=place)


def _places(text: Tokens, known: Lexicon) -> list[int]:
    """Where a figure may begin: at digits, at words for numbers, at "a" before such words, at known phrases."""
    words = text.low
    maybe = [
        place
        for place, word in enumerate(words)
        if word[0].isdecimal() or word in known.openings or word in known.first
    ]
    return [place for place in maybe if _may_begin(text, place, known)]


def _may_begin(text: Tokens, place: int, known: Lexicon) -> bool:
    word = text.word(place)
    if text.is_number(place) or word in known.openings:
        return True
    if word in known.words["one"] and text.word(place + 1) in known.second:
        return True
    if word in known.scales:
        return known.per_number.before(text.low, place) is not None
    tables = (known.no_figure, known.vague, known.several, known.labels, known.superlatives)
    return any(table.at(text.low, place) for table in tables)


def _at(text: Tokens, place: int, known: Lexicon) -> tuple[Draft, ...]:
    dates = moments(text, place, known)
    if dates:
        return dates
    found = next((draft for read in READERS if (draft := read(text, place, known))), None)
    return (found,) if found else ()


def _figure(text: Tokens, draft: Draft, item: Counted, starts: Mapping[int, bool], known: Lexicon) -> Figure:
    limits = hedging(text, item.first, item.end, item.unit, starts, known)
    first, end = limits.first, max(limits.end, item.end)
    kind, low, high = _ends(draft, item, limits)
    if kind is Hedge.RANGE and text.word(first - 1) in known.words["pairs"]:
        first -= 1
    return Figure(
        draft.sort,
        kind,
        text.between(first, end),
        text.starts[first],
        text.ends[end - 1] - text.starts[first],
        low,
        high,
        unit=item.unit if item.unit.per else replace(item.unit, per=draft.unit.per),
        hedges=limits.hedges,
        side=limits.bound.side,
        implied=implied(text, first, known),
        tentative=is_tentative(text, first, end, known),
        is_weak=draft.is_weak and item.unit.measure is Measure.NONE,
        is_spelt=draft.is_spelt,
        is_whole=text.word(first - 1) in known.words["whole"],
        direction=_direction(text, draft, item, limits, known),
        role=role(text, first, known),
        moment=_moment(text, draft, known),
        context=context(text, first, item.end, known),
        lead=lead(text, first, known),
    )


def _ends(draft: Draft, item: Counted, limits: Hedging) -> tuple[Hedge, Decimal | None, Decimal | None]:
    """The kind of a figure and its ends: a floor has only the lower, a ceiling only the upper."""
    times = item.unit.size if item.unit.measure in (Measure.SHARE, Measure.POINTS) else 1
    low, high = (None if end is None else end * times for end in (draft.low, draft.high))
    if draft.kind in (Hedge.RANGE, Hedge.WORDS):
        return draft.kind, low, high
    kind = limits.bound.kind
    return kind, None if kind in CEILINGS else low, None if kind in FLOORS else high


def _direction(text: Tokens, draft: Draft, item: Counted, limits: Hedging, known: Lexicon) -> int:
    itself = direction_of_word(text, draft.end - 1, known)
    is_of_time = item.unit.dimension == "time"
    return itself or direction(text, limits.first, max(limits.end, item.end), known, of_time=is_of_time)


def _moment(text: Tokens, draft: Draft, known: Lexicon) -> Moment | None:
    """A date with the part of it that is meant, and whether it is up to it or from it on."""
    if draft.moment is None:
        return None
    place, name = draft.first, ""
    for part_of in ("beginning", "middle", "end"):
        found = known.phrases[part_of].before(text.low, place)
        if found:
            place, name = found[1], part_of
            break
    if text.word(place - 1) in known.words["article"]:
        place -= 1
    relation = known.relations.before(text.low, place)
    return replace(draft.moment, part=name, relation=relation[0] if relation else 0)
