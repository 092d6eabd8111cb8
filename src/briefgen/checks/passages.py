"""Printed paragraphs as plain text, with the places of their citations.

Enters: a `Brief`. Leaves: `Passage`s in order. Never: names of sources, what is evidence, words of the last page.
"""

from __future__ import annotations

import dataclasses
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefgen.checks.sentences import MARK
from briefgen.diagnostics import Span
from briefgen.inline import Link, Run
from briefgen.model.block import Block
from briefgen.model.brief import Brief
from briefgen.model.citation import Citation
from briefgen.model.evidence import EvidenceKey, Valued
from briefgen.model.fields import is_declared
from briefgen.model.text import Prose, Text
from briefgen.model.walk import walk

# what is no author's own sentence: titles of sources, excerpts, how to cite
APART = frozenset(("references", "evidence", "colophon", "further_reading", "prepared_from", "meta"))
Cited = Citation | EvidenceKey


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, heading or label: its words, its citations by place, those of the block that it stands in."""

    text: str
    runs: tuple[tuple[int, Run], ...]
    citations: tuple[tuple[int, Citation], ...]
    around: tuple[Cited, ...]
    span: Span

    def span_at(self, place: int) -> Span:
        """Where the run was written in which a place lies."""
        index = bisect_right(self.runs, place, key=lambda placed: placed[0]) - 1
        return self.runs[max(index, 0)][1].span if self.runs else self.span


def passages(brief: Brief) -> Iterator[Passage]:
    """Every passage of a brief, in the order of its fields."""
    yield from _within(brief, ())


def passage(content: Text, around: Iterable[Cited] = ()) -> Passage:
    words: list[str] = []
    runs: list[tuple[int, Run]] = []
    cited: list[tuple[int, Citation]] = []
    length = 0
    for item in content.content:
        if isinstance(item, Citation):
            cited.append((length, item))
            words.append(MARK)
            length += 1
            continue
        for run in item.runs if isinstance(item, Link) else (item,):
            runs.append((length, run))
            words.append(run.text)
            length += len(run.text)
    return Passage("".join(words), tuple(runs), tuple(cited), tuple(around), content.span)


def _within(value: object, around: tuple[Cited, ...]) -> Iterator[Passage]:
    match value:
        case Text():
            yield passage(value, around)
        case Prose():
            yield from (passage(text, around) for text in value.texts)
        case tuple() | Mapping():
            for item in value.values() if isinstance(value, Mapping) else value:
                yield from _within(item, around)
        case _ if dataclasses.is_dataclass(value) and not isinstance(value, type):
            yield from _fields(value, around)


def _fields(value: object, around: tuple[Cited, ...]) -> Iterator[Passage]:
    if isinstance(value, Block | Valued) and not around:
        around = tuple(leaf for leaf in walk(value) if isinstance(leaf, Citation | EvidenceKey))
    assert dataclasses.is_dataclass(value)
    for field in dataclasses.fields(value):
        if is_declared(field) and field.name not in APART:
            yield from _within(getattr(value, field.name), around)
