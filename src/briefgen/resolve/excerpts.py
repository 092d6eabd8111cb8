"""The pieces of evidence that a brief uses, and where their figures are printed.

Enters: a `Brief`. Leaves: `Excerpt`s by name, in the order in which a reader first meets them. Never: words to print.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefgen.blocks.key_figures import KeyFiguresBlock
from briefgen.charts.chart import Chart
from briefgen.model.brief import Brief, Firmness
from briefgen.model.evidence import Evidence, EvidenceKey
from briefgen.model.question import KeyFigure
from briefgen.model.walk import citations, instances
from briefgen.resolve.numbering import in_reading_order

# what shows figures, and the fixed word that says so
SHOWS: tuple[tuple[type, str], ...] = (
    (KeyFigure, "key-figure"),
    (KeyFiguresBlock, "key-figure"),
    (Chart, "chart"),
    (Firmness, "table-of-figures"),
)
FIRMNESS_ANCHOR = "evidence"


@dataclass(frozen=True, slots=True)
class PrintedAt:
    """A place where figures are printed: the identity of the part, the fixed word for it, its anchor."""

    part: int
    word: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of evidence with its number, and where its figure is printed."""

    name: str
    number: int
    evidence: Evidence
    places: tuple[PrintedAt, ...]


def excerpts_of(brief: Brief) -> Mapping[str, Excerpt]:
    """Each piece of evidence that something uses."""
    known = {name.text: entry for name, entry in (brief.evidence or {}).items()}
    places: dict[str, list[PrintedAt]] = {}
    for name, place in _used(brief):
        if name in known:
            listed = places.setdefault(name, [])
            listed += [place] if place and place not in listed else []
    return {
        name: Excerpt(name, number, known[name], tuple(listed))
        for number, (name, listed) in enumerate(places.items(), 1)
    }


def _used(brief: Brief) -> Iterator[tuple[str, PrintedAt | None]]:
    """Every use of evidence, in reading order, with its place where that can be led to."""
    count = 0
    for part in in_reading_order(brief):
        for shown in instances(part, object):
            word = next((word for kind, word in SHOWS if isinstance(shown, kind)), "")
            if word:
                count += 1
                anchor = FIRMNESS_ANCHOR if isinstance(shown, Firmness) else f"figures-{count}"
                place = PrintedAt(id(shown), word, anchor)
                yield from ((key, place) for key in _keys(shown))
        yield from ((key, None) for key in _keys(part))


def _keys(part: object) -> Iterator[str]:
    return (found.key for found in citations(part) if isinstance(found, EvidenceKey))
