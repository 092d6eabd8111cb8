"""Nodes: the tree of what was written, each with its place.

Enters: nothing. Leaves: `Scalar`, `Sequence`, `Mapping`. Never: a value that is not text.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from briefgen.diagnostics import Span
from briefgen.source.places import Place


@dataclass(frozen=True, slots=True)
class Scalar:
    """Text as written.

    Attributes:
        text: the value, quotes and indentation taken away.
        plain: whether it stood without quotes.
        span: where it starts.
        places: where its stretches stand in the file, in order; none where that cannot be told.
    """

    text: str
    plain: bool
    span: Span
    places: tuple[Place, ...] = ()

    def at(self, offset: int, length: int = 1) -> Span:
        """The place in the file of a stretch of the text; the start of the value where it cannot be told."""
        index = bisect_right(self.places, offset, key=lambda place: place.offset) - 1
        if index < 0:
            return self.span
        place = self.places[index]
        return Span(self.span.source, place.line, place.column + offset - place.offset, length)


@dataclass(frozen=True, slots=True)
class Sequence:
    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order in which they were written; no key stands twice."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span


Node = Scalar | Sequence | Mapping
