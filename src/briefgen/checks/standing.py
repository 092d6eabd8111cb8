"""What a key claim rests on: not only the word of a party, or of somebody who is not named.

Enters: a `Brief`. Leaves: V676. Never: a word about sources that have no `grade:`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from briefgen.diagnostics import Diagnostic, Span, warning
from briefgen.model.brief import Brief
from briefgen.model.citation import Citation
from briefgen.model.references import Grade
from briefgen.model.walk import citations

WEAK: Mapping[Grade, str] = MappingProxyType(
    {Grade.PARTY: "a party to the matter", Grade.ANONYMOUS: "a source that is not named"}
)


def standing(brief: Brief) -> Iterator[Diagnostic]:
    grades = {reference.id.text: reference.grade for reference in brief.references}
    for what, part, span in _key_claims(brief):
        given = {grades.get(name) for name in _sources(part, brief)}
        weak = sorted(WEAK[grade] for grade in given if grade and grade in WEAK)
        if weak and len(weak) == len(given):
            message = f"{what} rests only on the word of {' and of '.join(weak)}"
            yield warning("V676", span, message, "add another source, or say in the text whose word it is and allow it")


def _key_claims(brief: Brief) -> Iterator[tuple[str, object, Span]]:
    """What a hurried reader takes away: the bottom line, and for each question its answer and its figure."""
    if brief.bottom_line:
        yield "the bottom line", brief.bottom_line, brief.bottom_line.span
    for question in brief.questions:
        yield "this answer", question.answer, question.answer.span
        if question.figure:
            yield "this key figure", question.figure, question.figure.span


def _sources(part: object, brief: Brief) -> set[str]:
    known = {name.text: entry for name, entry in (brief.evidence or {}).items()}
    named: set[str] = set()
    for found in citations(part):
        if isinstance(found, Citation):
            named |= {item.key for item in found.items}
        elif found.key in known:
            named.add(known[found.key].source.text)
    return named
