"""Nodes: the tree of what was written, each with its place.

Enters: nothing. Leaves: `Scalar`, `Sequence`, `Mapping`. Never: a value that is not text.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.diagnostics import Span


@dataclass(frozen=True, slots=True)
class Scalar:
    """Text as written.

    Attributes:
        text: the value, quotes and indentation taken away.
        plain: whether it stood without quotes.
        span: where it starts.
        starts: for each line of `text`, the line and column where it starts in the file; one entry where the
            value stands on one line; empty where that cannot be told.
    """

    text: str
    plain: bool
    span: Span
    starts: tuple[tuple[int, int], ...] = ()

    def at(self, offset: int, length: int = 1) -> Span:
        """The place in the file of a stretch of the text; the start of the value where it cannot be told."""
        row = self.text.count("\n", 0, offset)
        if row >= len(self.starts):
            return self.span
        line, column = self.starts[row]
        within = offset - (self.text.rfind("\n", 0, offset) + 1)
        return Span(self.span.source, line, column + within, length)


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
