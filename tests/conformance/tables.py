"""Rules of tables: what holds what, rows and columns that fit, headers that say what they head.

Enters: an opened PDF. Leaves: faults. Never: whether the right cells are headers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from conformance.lists import holds_only, stands_in
from conformance.opened import Opened
from conformance.rule import Fault, Rule
from conformance.tree import Element

GROUPS = ("THead", "TBody", "TFoot")


@dataclass(frozen=True)
class Grid:
    """The squares of one group of rows: how many cells lie on each. `rows` is how many rows there are."""

    squares: Counter[tuple[int, int]]
    rows: int

    def width(self, row: int) -> int:
        return sum(1 for at, _ in self.squares if at == row)


def rows(table: Element) -> Iterator[list[Element]]:
    """The rows of each group; those that stand in the table itself are one group more."""
    for group in table.children:
        if group.role in GROUPS:
            yield [kid for kid in group.children if kid.role == "TR"]
    bare = [kid for kid in table.children if kid.role == "TR"]
    if bare:
        yield bare


def grid(group: list[Element]) -> Grid:
    squares: Counter[tuple[int, int]] = Counter()
    for down, row in enumerate(group):
        column = 0
        for cell in row.children:
            # a cell stands at the first column that none from above reaches into
            while squares[down, column]:
                column += 1
            for step in range(_span(cell, "/RowSpan")):
                squares.update((down + step, column + aside) for aside in range(_span(cell, "/ColSpan")))
            column += _span(cell, "/ColSpan")
    return Grid(+squares, len(group))


def _span(cell: Element, name: str) -> int:
    return int(cell.attribute(name) or 1)


def tables(found: Opened) -> list[Element]:
    return [element for element in found.tree.elements if element.role == "Table"]


def rows_have_the_same_width(found: Opened) -> Iterator[Fault]:
    for table in tables(found):
        grids = [grid(group) for group in rows(table)]
        widths = {found.width(row) for found in grids for row in range(found.rows)}
        if len(widths) > 1:
            yield f"rows of {sorted(widths)} columns", table.place
        if not widths or widths == {0}:
            yield "a table without cells", table.place


def columns_have_the_same_height(found: Opened) -> Iterator[Fault]:
    for table in tables(found):
        for number, filled in enumerate(map(grid, rows(table)), 1):
            deepest = max((row for row, _ in filled.squares), default=0) + 1
            if deepest > filled.rows:
                yield f"a cell reaches {deepest - filled.rows} rows beyond group {number}", table.place


def cells_do_not_overlap(found: Opened) -> Iterator[Fault]:
    for table in tables(found):
        for filled in map(grid, rows(table)):
            doubled = [square for square, times in filled.squares.items() if times > 1]
            if doubled:
                yield f"two cells at row {doubled[0][0] + 1}, column {doubled[0][1] + 1}", table.place


def headers_have_a_scope(found: Opened) -> Iterator[Fault]:
    for table in tables(found):
        named = any(cell.attribute("/Headers") is not None for cell in table.walk())
        for cell in table.walk():
            if cell.role == "TH" and not named and str(cell.attribute("/Scope")) not in ("/Row", "/Column", "/Both"):
                yield "a header does not say what it heads", cell.place


def tables_have_headers(found: Opened) -> Iterator[Fault]:
    for table in tables(found):
        if not any(cell.role == "TH" for cell in table.walk()):
            yield "a table without headers", table.place


def groups_are_few_and_in_order(found: Opened) -> Iterator[Fault]:
    """At most one head, first; at most one foot; and with either of them a body."""
    for table in tables(found):
        roles = [kid.role for kid in table.children if kid.role in GROUPS]
        if roles.count("THead") > 1 or "THead" in roles[1:] or roles.count("TFoot") > 1:
            yield f"groups of rows are {roles}", table.place
        if {"THead", "TFoot"} & set(roles) and "TBody" not in roles:
            yield "a head or a foot without a body", table.place


RULES = (
    Rule("ua1:7.2-3", holds_only("Table", "TR THead TBody TFoot Caption")),
    Rule("ua1:7.2-10", holds_only("TR", "TH TD")),
    Rule("ua1:7.2-36", holds_only("THead", "TR")),
    Rule("ua1:7.2-37", holds_only("TBody", "TR")),
    Rule("ua1:7.2-38", holds_only("TFoot", "TR")),
    Rule("ua1:7.2-4", stands_in("TR", "Table THead TBody TFoot")),
    Rule("ua1:7.2-5", stands_in("THead", "Table")),
    Rule("ua1:7.2-6", stands_in("TBody", "Table")),
    Rule("ua1:7.2-7", stands_in("TFoot", "Table")),
    Rule("ua1:7.2-8", stands_in("TH", "TR")),
    Rule("ua1:7.2-9", stands_in("TD", "TR")),
    Rule("ua1:7.2-11", groups_are_few_and_in_order),
    Rule("ua1:7.2-43", rows_have_the_same_width),
    Rule("ua1:7.2-41", columns_have_the_same_height),
    Rule("ua1:7.2-15", cells_do_not_overlap),
    Rule("ua1:7.5-1", headers_have_a_scope),
    Rule("own:table-headers", tables_have_headers),
)
