"""Numbers for the sources, in the order in which a reader first meets them.

Enters: a `Brief`. Leaves: a number for each key. Never: a number for a source that nothing cites.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefgen.model.brief import Brief
from briefgen.model.citation import Citation
from briefgen.model.evidence import EvidenceKey
from briefgen.model.walk import citations


def numbers(brief: Brief) -> Mapping[str, int]:
    """A number for each key that is cited and known; then for the sources that quote or report those."""
    known = {reference.id.text: reference for reference in brief.references}
    order: dict[str, int] = {}
    for key in cited_keys(brief):
        if key in known:
            order.setdefault(key, len(order) + 1)
    for key in list(order):
        for through in (known[key].quoted_in, known[key].reported_in):
            if through and through.text in known:
                order.setdefault(through.text, len(order) + 1)
    return order


def cited_keys(brief: Brief) -> Iterator[str]:
    """Keys in reading order; evidence cites its source."""
    sources = {name.text: evidence.source.text for name, evidence in (brief.evidence or {}).items()}
    for part in in_reading_order(brief):
        for found in citations(part):
            match found:
                case Citation():
                    yield from (item.key for item in found.items)
                case EvidenceKey():
                    if found.key in sources:
                        yield sources[found.key]


def in_reading_order(brief: Brief) -> Iterator[object]:
    """The parts of a brief that are printed, as a reader meets them."""
    yield from (brief.title, brief.standfirst, brief.prepared_from, brief.bottom_line)
    yield from (part for question in brief.questions for part in (question.question, question.glance))
    yield from (brief.timeline, brief.notice)
    for question in brief.questions:
        yield from (question.answer, question.figure, question.body, question.note, question.blocks)
        yield question.after
    yield from (brief.firmness, brief.unknowns, brief.terms, brief.acronyms, brief.further_reading)
    yield from (reference.note for reference in brief.references)
    yield from (brief.appendix, brief.colophon)
