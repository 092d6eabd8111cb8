"""Comments that speak to briefgen: `# briefgen: …`.

Enters: the lines of a file and where its values stand in them. Leaves: `Comment`s in file order. Never: what stands
within a quoted text or a block of text; what the words mean.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefgen.diagnostics import Source, Span

_SIGN = re.compile(r"(?<!\S)#[ \t]*briefgen:")


@dataclass(frozen=True, slots=True)
class Comment:
    """The words after `briefgen:`, and the first and last line of which they speak."""

    span: Span
    words: str
    first: int
    last: int


class Stretch(NamedTuple):
    """Where the text of one value stands, counted from 0, its end excluded.

    `head` is the row on which the value begins: a block of text begins with `|`, and its text on the row below.
    """

    row: int
    column: int
    end_row: int
    end_column: int
    head: int

    @property
    def last(self) -> int:
        return self.end_row if self.end_column else self.end_row - 1


def comments(source: Source, lines: Sequence[str], stretches: Sequence[Stretch]) -> tuple[Comment, ...]:
    """Each comment to briefgen. One that has a line to itself speaks of the next line that says something.

    A line on which a value of several lines begins or ends stands for all its lines, since a comment cannot stand
    within them.
    """
    if not _SIGN.search(source.text):
        return ()
    lasts = {stretch.head: stretch.last for stretch in stretches if stretch.last > stretch.head}
    heads = {last: head for head, last in lasts.items()}
    found: list[Comment] = []
    below = len(lines)
    # from the end, so that what stands below a comment is known
    for row in range(len(lines) - 1, -1, -1):
        alone = lines[row].lstrip().startswith("#")
        start, end = _sign(lines[row], row, stretches, alone=alone)
        target = below if alone else row
        if end:
            span = Span(source, row + 1, start + 1, len(lines[row].rstrip()) - start)
            first, last = heads.get(target, target), lasts.get(target, target)
            found.append(Comment(span, lines[row][end:].strip(), first + 1, last + 1))
        below = row if lines[row].strip() and not alone else below
    return tuple(reversed(found))


def _sign(line: str, row: int, stretches: Sequence[Stretch], *, alone: bool) -> tuple[int, int]:
    """From where to where `# briefgen:` stands in a line; nothing where it is text, or within another comment."""
    for match in _SIGN.finditer(line):
        outside = not _within(row, match.start(), stretches)
        if outside and not (alone and line[: match.start()].strip()):
            return match.start(), match.end()
    return 0, 0


def _within(row: int, column: int, stretches: Sequence[Stretch]) -> bool:
    """Whether a place is part of a value."""
    index = bisect_right(stretches, (row, column), key=lambda stretch: stretch[:2]) - 1
    return index >= 0 and (row, column) < (stretches[index].end_row, stretches[index].end_column)
