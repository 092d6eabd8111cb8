"""A file of comma-separated values: every end of line that programs write, each cell at its place."""

from __future__ import annotations

import pytest

from briefgen.source.table import parse_table


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_end_of_line_is_one(end: str) -> None:
    table = parse_table(end.join(["a,b", "1,2", '"x', 'y",4', ""]).encode(), "data.csv").value
    assert table is not None
    assert [[cell.text for cell in row] for row in table.rows] == [["1", "2"], ["x\ny", "4"]]
    assert (table.rows[0][1].span.line, table.rows[0][1].span.column) == (2, 3)


def test_a_row_of_another_length_is_found_at_its_line() -> None:
    (found,) = parse_table(b"a,b\r1,2\r3\r", "data.csv").diagnostics
    assert (found.code, found.span.line) == ("D007", 3)
