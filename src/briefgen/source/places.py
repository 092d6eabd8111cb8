"""Where each stretch of a value stands in its file.

Enters: a value, how it was quoted, the lines of the file. Leaves: `Place`s, from which any offset has its line and
column. Never: a place beyond the value; where escapes change the text, the line is right and the column near.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Place(NamedTuple):
    """From `offset` in a value on, its text stands from `line` and `column` (both counted from 1)."""

    offset: int
    line: int
    column: int


class Extent(NamedTuple):
    """The stretch of a file that a value takes: lines and columns counted from 0, the end excluded."""

    line: int
    column: int
    end_line: int
    end_column: int


def places(value: str, style: str | None, lines: Sequence[str], extent: Extent) -> tuple[Place, ...]:
    """The places of a value that was written in `style`: plain (None), `'`, `"`, `|` or `>`."""
    if style == "|":
        return tuple(_literal(value, lines, extent.line + 1))
    if style != ">" and extent.line == extent.end_line:
        return (Place(0, extent.line + 1, _first_column(value, style, _line(lines, extent.line), extent.column) + 1),)
    return tuple(_joined(value, style, lines, extent))


def _first_column(value: str, style: str | None, written: str, column: int) -> int:
    """Where the text starts, counted from 0: after its quote, and after a name such as `&x` before it."""
    found = written.find(style or value, column)
    return column if found < 0 else found + len(style or "")


def _literal(value: str, lines: Sequence[str], first: int) -> Iterator[Place]:
    offset = 0
    for row, text in enumerate(value.split("\n"), first):
        written = _line(lines, row)
        yield Place(offset, row + 1, len(written) - len(written.lstrip(" ")) + 1 if text.strip() else 1)
        offset += len(text) + 1


def _joined(value: str, style: str | None, lines: Sequence[str], extent: Extent) -> Iterator[Place]:
    """Each line of the file is looked for in the value, whose line ends YAML has turned into spaces."""
    position = 0
    for row, column, written in _pieces(value, style, lines, extent):
        piece = written.strip()
        if style == "'":
            piece = piece.replace("''", "'")
        elif style == '"':
            piece = piece.split("\\", maxsplit=1)[0].rstrip()
        found = value.find(piece, position) if piece else -1
        if found >= 0:
            yield Place(found, row + 1, column + len(written) - len(written.lstrip()) + 1)
            position = found + len(piece)


def _pieces(value: str, style: str | None, lines: Sequence[str], extent: Extent) -> Iterator[tuple[int, int, str]]:
    """Row, column (both from 0) and text of each line that a folded or wrapped value takes."""
    if style == ">":
        for row in range(extent.line + 1, min(extent.end_line + (extent.end_column > 0), len(lines))):
            yield row, 0, lines[row]
        return
    first = _line(lines, extent.line)
    start = _first_column(value.split(" ", maxsplit=1)[0], style, first, extent.column)
    yield extent.line, start, first[start:]
    for row in range(extent.line + 1, extent.end_line):
        yield row, 0, _line(lines, row)
    yield extent.end_line, 0, _line(lines, extent.end_line)[: max(0, extent.end_column - len(style or ""))]


def _line(lines: Sequence[str], row: int) -> str:
    """A line of the file; libyaml sets a value that is missing at the end on a line after the last."""
    return lines[row] if row < len(lines) else ""
