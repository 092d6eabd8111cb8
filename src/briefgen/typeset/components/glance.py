"""The answers at a glance: cells side by side, each a link to its question.

Enters: the `glance` group. Leaves: a strip for the heading and one for each row of at most four cells.
Never: cells of unlike height in a row, where the tallest decides; a last row of one where it can be helped.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.charts.cells import abreast
from briefgen.model.style import GRID
from briefgen.story import Group, Heading, Paragraph
from briefgen.typeset.kit import Kit
from briefgen.typeset.pen import Pen
from briefgen.typeset.setter import SetText
from briefgen.typeset.stack import Strip, space

MOST = 4


@dataclass(frozen=True, slots=True)
class Cell:
    number: SetText
    question: SetText
    answer: SetText
    page: SetText
    target: str


def glance(kit: Kit, group: Group) -> list[Strip]:
    sheet = kit.sheet
    heading = next(piece for piece in group.pieces if isinstance(piece, Heading))
    asked = [piece for piece in group.pieces if isinstance(piece, Group)]
    across = abreast(len(asked), MOST)
    columns = GRID // across
    cells = [_cell(kit, piece, sheet.span(columns)) for piece in asked]
    label = kit.set(heading, "section", sheet.width)
    baseline = sheet.at("glance.baseline")
    strips = [Strip(sheet.at("glance.top"), lambda pen: pen.text(label, 0, baseline), keep=True)]
    for start in range(0, len(cells), across):
        strips += [_row(kit, cells[start : start + across], columns), space(sheet.at("glance.after"))]
    return strips


def _cell(kit: Kit, group: Group, width: float) -> Cell:
    sheet = kit.sheet
    said = {piece.role: piece for piece in group.pieces if isinstance(piece, Paragraph)}
    number = kit.set(said["glance-number"], "glance-number")
    beside = max(sheet.at("glance.question-indent"), number.width + sheet.at("glance.number-gap"))
    return Cell(
        number=number,
        question=kit.set(said["glance-question"], "glance-question", width - beside - sheet.at("glance.inset")),
        answer=kit.set(said["glance-answer"], "glance-answer", width - sheet.at("glance.answer-inset")),
        page=kit.set(said["glance-page"], "glance-page"),
        target=group.target,
    )


def _row(kit: Kit, cells: list[Cell], columns: int) -> Strip:
    sheet = kit.sheet
    width = sheet.span(columns)
    answers = sheet.at("glance.answer-baseline")
    # questions of more than two lines push every answer of the row down
    answers += max(0.0, max(cell.question.height for cell in cells) - sheet.at("glance.question-room"))
    page = answers + max(cell.answer.height for cell in cells) + sheet.at("glance.page-gap")

    def paint(pen: Pen) -> None:
        for index, cell in enumerate(cells):
            left = sheet.x(columns * index)
            kit.rule(pen, left, 0, width, "cell", "accent")
            pen.text(cell.number, left - sheet.at("glance.number-hang"), sheet.at("glance.number-baseline"))
            beside = max(sheet.at("glance.question-indent"), cell.number.width + sheet.at("glance.number-gap"))
            pen.text(cell.question, left + beside, sheet.at("glance.question-baseline"))
            pen.text(cell.answer, left, answers)
            pen.text(cell.page, left, page)
            pen.link(left, 0, width, page + sheet.at("glance.foot"), f"#{cell.target}", cell.question)

    return Strip(page + sheet.at("glance.foot"), paint)
