"""How firm the figures are: heading, statement, and a table whose head stands again on each further page.

Enters: the `firmness` group. Leaves: strips, one for each row. Never: a row cut in two.
"""

from __future__ import annotations

from dataclasses import replace

from briefgen.inline import plain
from briefgen.story import Group, Heading, Paragraph, Said, Table, cell_of
from briefgen.typeset.kit import Kit
from briefgen.typeset.pen import Pen
from briefgen.typeset.stack import Strip

# column of the grid and the inset to its right, for each column of the table
# the column whose cells begin with a sign
SIGNED = 3
COLUMNS = ((0, "figure"), (3, "counts"), (6, "says"), (8, "source"), (9, "caution"))


def firmness(kit: Kit, group: Group, _room: float) -> list[Strip]:
    strips = [_opening(kit, group)]
    for piece in group.pieces:
        if isinstance(piece, Table):
            strips += _table(kit, piece)
    return strips


def _opening(kit: Kit, group: Group) -> Strip:
    sheet = kit.sheet
    heading = next(piece for piece in group.pieces if isinstance(piece, Heading))
    statement = next(piece for piece in group.pieces if isinstance(piece, Paragraph))
    title = kit.set(heading, "question", sheet.width)
    text = kit.set(statement, "answer", sheet.span(11))
    title_y = sheet.at("question.heading")
    text_y = title_y + title.height - title.leading + sheet.at("question.answer")

    def paint(pen: Pen) -> None:
        pen.heading(plain(heading.content), group.anchor, 1)
        kit.rule(pen, 0, 0, sheet.width, "module")
        pen.text(title, -sheet.at("question.heading-hang"), title_y)
        pen.text(text, 0, text_y)

    return Strip(text_y + text.height - text.leading + sheet.at("table.before"), paint, keep=True)


def _table(kit: Kit, table: Table) -> list[Strip]:
    head = _row(kit, _cells(table, 0), ("table-head",) * len(COLUMNS), "table.head", head=True)
    roles = ("table-figure", *("table-text",) * (len(COLUMNS) - 1))
    rows = (_cells(table, row) for row in range(1, len(table.rows) + 1))
    return [head, *(replace(_row(kit, row, roles, "table.row"), heads=(head,)) for row in rows)]


def _cells(table: Table, row: int) -> tuple[Said, ...]:
    return tuple(cell_of(table, row, column) for column in range(len(COLUMNS)))


def _row(kit: Kit, contents: tuple[Said, ...], roles: tuple[str, ...], kind: str, *, head: bool = False) -> Strip:
    """One row with the rule under it; `kind` names its metrics: baseline, and foot from last baseline to rule."""
    sheet = kit.sheet
    lefts = [sheet.x(column) + sheet.at(f"table.{name}") for column, name in COLUMNS]
    rights = [*lefts[1:], sheet.width + sheet.at("table.gap")]
    measures = [right - left - sheet.at("table.gap") for left, right in zip(lefts, rights, strict=True)]
    # the sign before a word is larger than it, so each is set by itself
    sign = None if head else replace(contents[SIGNED], content=contents[SIGNED].content[:1])
    shown = [
        replace(said, content=said.content[1:]) if sign and index == SIGNED else said
        for index, said in enumerate(contents)
    ]
    cells = [kit.set(*cell) for cell in zip(shown, roles, measures, strict=True)]
    baseline = sheet.at(f"{kind}.baseline")
    rule = baseline + max(cell.height - cell.leading for cell in cells) + sheet.at(f"{kind}.foot")
    stroke, colour = ("section", "ink") if head else ("table", "rule")

    def paint(pen: Pen) -> None:
        for index, (cell, left) in enumerate(zip(cells, lefts, strict=True)):
            signed = sign if index == SIGNED else None
            if signed:
                pen.text(kit.set(signed, "table-sign"), left, baseline + sheet.at("table.sign-drop"))
            pen.text(cell, left + (sheet.at("table.sign") if signed else 0), baseline)
        kit.rule(pen, 0, rule, sheet.width, stroke, colour)

    return Strip(rule + sheet.strokes[stroke], paint, keep=head)
