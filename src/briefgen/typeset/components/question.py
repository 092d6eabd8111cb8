"""A question on the page: number, heading, answer, key figure, text, margin note, charts.

Enters: a `question` group. Leaves: its strips, charts at natural or least height.
Never: shrinks type; the text may part between pages, a chart never does.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.inline import Inlines, plain
from briefgen.marks import Align
from briefgen.story import Aside, Figure, Group, Heading, Paragraph
from briefgen.typeset.components.asides import Block, key_block, note_block
from briefgen.typeset.components.figure import paint_panel, panel
from briefgen.typeset.kit import Kit
from briefgen.typeset.pen import Pen
from briefgen.typeset.stack import Strip, height_of, keeps, space


def question(kit: Kit, group: Group, *, compact: bool = False) -> list[Strip]:
    figures = [piece for piece in group.pieces if isinstance(piece, Figure)]
    asides = {piece.role: piece for piece in group.pieces if isinstance(piece, Aside)}
    key = key_block(kit, asides["key-figure"]) if "key-figure" in asides else None
    note = note_block(kit, asides["note"]) if "note" in asides else None
    strips = [opening(kit, group)]
    first_note = note if not figures else None
    strips += _text(kit, group, [block for block in (key, first_note) if block])
    for index, figure in enumerate(figures):
        beside = note if index == 0 else None
        strips += [space(kit.sheet.at("question.figure-gap")), _figure(kit, figure, beside, compact=compact)]
    return strips


def opening(kit: Kit, group: Group) -> Strip:
    """Rule, number, heading, squares and short answer; ends where the first line of text begins."""
    sheet = kit.sheet
    contents = {piece.role: piece.content for piece in group.pieces if isinstance(piece, Paragraph)}
    heading = next(piece for piece in group.pieces if isinstance(piece, Heading))
    squares = kit.squares_width("question")
    number = kit.set(contents["question-number"], "question-number")
    title = kit.set(heading.content, "question", sheet.span(9) - squares - sheet.at("question.squares-gap"))
    answer = kit.set(contents["answer"], "answer", sheet.span(9))
    title_y, number_y = sheet.at("question.heading"), sheet.at("question.number")
    answer_y = title_y + title.height - title.leading + sheet.at("question.answer")
    last = answer_y + answer.height - answer.leading
    first_line = sheet.snapped(max(last, number_y) + sheet.at("question.body"))
    current = kit.questions.index(group.anchor)

    def paint(pen: Pen) -> None:
        pen.heading(f"{current + 1}. {plain(heading.content)}", group.anchor, 1)
        kit.rule(pen, 0, 0, sheet.width, "module")
        pen.text(number, -sheet.at("question.number-hang"), number_y)
        pen.text(title, sheet.x(3) - sheet.at("question.heading-hang"), title_y)
        kit.squares(pen, sheet.width - squares, title_y, current, "question")
        pen.text(answer, sheet.x(3), answer_y)

    return Strip(first_line - sheet.at("page.rise"), paint, keep=True)


def _text(kit: Kit, group: Group, beside: list[Block]) -> list[Strip]:
    """The body line by line, with the blocks of the side column under one another beside its first lines."""
    sheet = kit.sheet
    bodies = [piece.content for piece in group.pieces if isinstance(piece, Paragraph) and piece.role == "body"]
    strips: list[Strip] = []
    gap = sheet.at("aside.gap")
    reach = sum(block.height for block in beside) + gap * max(0, len(beside) - 1)
    if beside:

        def paint(pen: Pen) -> None:
            for block in beside:
                block.paint(pen)
                pen = pen.down(block.height + gap)

        strips.append(Strip(0, paint, keep=True, reach=reach))
    for index, body in enumerate(bodies):
        strips += lines(kit, body, "body", sheet.x(3), sheet.span(9) - sheet.at("body.inset"), indented=index > 0)
    short = reach - height_of(strips[1:] if beside else strips)
    return [*strips, space(short)] if beside and short > 0 else strips


def lines(
    kit: Kit, content: Inlines, role: str, x: float, measure: float, *, indented: bool = False
) -> Iterator[Strip]:
    """A paragraph as one strip a line; no line of it stands alone at the foot or head of a page."""
    text = kit.set(content, role, measure, indented=indented)
    rise = kit.sheet.at("page.rise")
    for index, keep in enumerate(keeps(len(text.lines))):

        def paint(pen: Pen, index: int = index) -> None:
            pen.text(text, x, rise, Align.LEFT, (index, index + 1))

        yield Strip(text.leading, paint, keep=keep)


def _figure(kit: Kit, figure: Figure, note: Block | None, *, compact: bool) -> Strip:
    sheet = kit.sheet
    x, width = sheet.x(3), sheet.span(9)
    shown = panel(kit, figure, width, compact=compact)

    def paint(pen: Pen) -> None:
        if note:
            note.paint(pen)
        paint_panel(kit, pen, shown, x, width)

    return Strip(max(shown.height, note.height if note else 0), paint)
