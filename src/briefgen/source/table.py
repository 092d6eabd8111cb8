"""A file of comma-separated values as nodes: heads and cells, each with its place.

Enters: a file's bytes and its path. Leaves: `Outcome[TableFile]`. Never: a row of another length than the head,
two columns of one name, a cell that is not text.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.diagnostics import Diagnostic, Outcome, Source, Span, error
from briefgen.source.nodes import Scalar

MOST_ROWS = 200_000
SEPARATORS = (",", ";", "\t")
# as Windows and old spreadsheets of the Mac end their lines
_LINE_END = re.compile("\r\n?")


@dataclass(frozen=True, slots=True)
class TableFile:
    """`rows` have as many cells as there are heads; a cell may be empty."""

    heads: tuple[Scalar, ...]
    rows: tuple[tuple[Scalar, ...], ...]
    span: Span


def parse_table(data: bytes, path: str) -> Outcome[TableFile]:
    """Read comma-, semicolon- or tab-separated values, the first row being the heads."""
    try:
        text = _LINE_END.sub("\n", data.decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        hint = "save the file as UTF-8"
        return _refused("D001", Span(Source(path, ""), line, 1), "this file is not in UTF-8", hint)
    source = Source(path, text)
    if not text.strip():
        return _refused("D002", Span(source, 1, 1), "this file is empty", "write a row of heads, and rows under it")
    separator = max(SEPARATORS, key=text.split("\n", 1)[0].count)
    try:
        rows = list(_rows(text, separator, source))
    except csv.Error as fault:
        return _refused("D003", Span(source, 1, 1), f"these rows cannot be read: {fault}", "check its quotation marks")
    if len(rows) > MOST_ROWS:
        return _refused("D004", rows[MOST_ROWS][0].span, f"more than {MOST_ROWS:,} rows", "sum them up first")
    return _checked(rows, source)


def _refused(code: str, span: Span, message: str, hint: str) -> Outcome[TableFile]:
    return Outcome(None, (error(code, span, message, hint),))


def _rows(text: str, separator: str, source: Source) -> Iterator[tuple[Scalar, ...]]:
    lines = text.split("\n")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield tuple(_placed(cells, lines[line - 1], line, source))
        line = reader.line_num + 1


def _placed(cells: list[str], written: str, line: int, source: Source) -> Iterator[Scalar]:
    """The cells of a row, each at the column where it starts; after one that runs over lines, at its first line."""
    reached = 0
    for cell in cells:
        text = cell.strip()
        found = written.find(text, reached) if text else reached
        column = found if found >= 0 else reached
        yield Scalar(text, True, Span(source, line, column + 1, max(1, len(text))))
        reached = min(len(written), column + len(text) + 1)


def _checked(rows: list[tuple[Scalar, ...]], source: Source) -> Outcome[TableFile]:
    heads, *rest = rows
    findings = [*_heads(heads), *(_ragged(row, len(heads)) for row in rest if len(row) != len(heads))]
    if not rest:
        findings.append(error("D002", heads[0].span, "this file has heads and no rows", "write rows under the heads"))
    if findings:
        return Outcome(None, tuple(findings))
    return Outcome(TableFile(heads, tuple(rest), Span(source, 1, 1)))


def _heads(heads: tuple[Scalar, ...]) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for number, head in enumerate(heads, 1):
        if not head.text:
            yield error("D005", head.span, f"column {number} has no name", "write a name in the first row")
        elif head.text in seen:
            yield error("D006", head.span, f"two columns are named `{head.text}`", "give one of them another name")
        seen.add(head.text)


def _ragged(row: tuple[Scalar, ...], expected: int) -> Diagnostic:
    cells = "1 cell" if len(row) == 1 else f"{len(row)} cells"
    message = f"this row has {cells}, and the heads are {expected}"
    return error("D007", row[0].span, message, "quote a cell that holds the separator; leave no cell out")
