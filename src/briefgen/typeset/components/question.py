"""A question on the page: number, heading, answer, key figure, text, margin note, blocks.

Enters: a `question` group. Leaves: its strips, charts at natural or least height.
Never: shrinks type; the text may part between pages, a chart never does.
"""

from __future__ import annotations

from dataclasses import replace

from briefgen.inline import plain
from briefgen.model.style import AsidePlace, NumberPlace
from briefgen.story import Aside, Break, Figure, Group, Heading, Paragraph, Piece
from briefgen.typeset.components.asides import Block, key_block, note_block
from briefgen.typeset.components.pieces import space_between, strips
from briefgen.typeset.kit import Kit
from briefgen.typeset.pen import Pen
from briefgen.typeset.stack import Strip, height_of, space

# what ends the text beside which key figure and note stand
BLOCKS = (Figure, Group, Break)
HEADING_ROLES = frozenset({"question-number", "question", "answer"})


def question(kit: Kit, group: Group, *, compact: bool = False) -> list[Strip]:
    """Opening, then text with what stands beside it, then everything from the first block on."""
    asides = {piece.role: piece for piece in group.pieces if isinstance(piece, Aside)}
    flowing = [piece for piece in group.pieces if not _opens(piece) and not isinstance(piece, Aside)]
    first = next((index for index, piece in enumerate(flowing) if isinstance(piece, BLOCKS)), len(flowing))
    text, blocks = flowing[:first], flowing[first:]
    key = key_block(kit, asides["key-figure"]) if "key-figure" in asides else None
    note = note_block(kit, asides["note"]) if "note" in asides else None
    main = kit.sheet.main
    said = strips(kit, text, main.inset(0, kit.sheet.at("body.inset")))
    shown = strips(kit, blocks, main, compact=compact)
    above = space_between(kit, text[-1], blocks[0]) if text and blocks else 0.0
    below = [space(above)] if above else []
    if kit.sheet.layout.asides is AsidePlace.INLINE:
        return [opening(kit, group), *_inline(kit, key), *said, *_inline(kit, note), *below, *shown]
    beside_chart = bool(blocks) and isinstance(blocks[0], Figure) and not blocks[0].wide
    clear = 0.0
    if beside_chart and note:
        shown[0] = _with_note(kit, shown[0], note)
        clear = kit.sheet.at("aside.gap") - above
    beside = [block for block in (key, None if beside_chart else note) if block]
    return [opening(kit, group), *_beside(kit, said, beside, clear), *below, *shown]


def _inline(kit: Kit, block: Block | None) -> list[Strip]:
    """A block of the side column within the text."""
    if block is None:
        return []
    gap = kit.sheet.at("aside.gap")
    return [Strip(block.height, lambda pen: block.paint(pen.right(kit.sheet.main.x))), space(gap)]


def _opens(piece: Piece) -> bool:
    return isinstance(piece, Heading | Paragraph) and piece.role in HEADING_ROLES


def opening(kit: Kit, group: Group) -> Strip:
    """Rule, number, heading, squares and short answer; ends where the first line of text begins."""
    sheet, main = kit.sheet, kit.sheet.main
    said = {piece.role: piece for piece in group.pieces if isinstance(piece, Paragraph)}
    heading = next(piece for piece in group.pieces if isinstance(piece, Heading))
    squares = kit.squares_width("question")
    number = kit.set(said["question-number"], "question-number")
    beside = sheet.layout.number is NumberPlace.SIDE
    indent = 0.0 if beside else number.width + sheet.at("question.number-gap")
    measure = main.width - indent - (squares + sheet.at("question.squares-gap") if squares else 0)
    title = kit.set(heading, "question", measure)
    answer = kit.set(said["answer"], "answer", main.width)
    title_y, number_y = sheet.at("question.heading"), sheet.at("question.number")
    answer_y = title_y + title.height - title.leading + sheet.at("question.answer")
    last = answer_y + answer.height - answer.leading
    first_line = sheet.snapped(max(last, number_y) + sheet.at("question.body"))
    current = kit.questions.index(group.anchor)

    def paint(pen: Pen) -> None:
        pen.heading(f"{current + 1}. {plain(heading.content)}", group.anchor, 1)
        kit.rule(pen, 0, 0, sheet.width, "module")
        pen.text(number, (sheet.side if beside else main).x - sheet.at("question.number-hang"), number_y)
        pen.text(title, main.x + indent - sheet.at("question.heading-hang"), title_y)
        kit.squares(pen, main.x + main.width - squares, title_y, current, "question")
        pen.text(answer, main.x, answer_y)

    return Strip(first_line - sheet.at("page.rise"), paint, keep=True)


def _beside(kit: Kit, text: list[Strip], beside: list[Block], clear: float) -> list[Strip]:
    """The text, with the blocks of the side column beside its first lines, and under them `clear` points at least."""
    if not beside:
        return text
    gap = kit.sheet.at("aside.gap")
    reach = sum(block.height for block in beside) + gap * (len(beside) - 1)

    def paint(pen: Pen) -> None:
        pen = pen.right(kit.sheet.side.x)
        for block in beside:
            block.paint(pen)
            pen = pen.down(block.height + gap)

    short = reach + clear - height_of(text)
    return [Strip(0, paint, keep=True, reach=reach), *text, *([space(short)] if short > 0 else [])]


def _with_note(kit: Kit, figure: Strip, note: Block) -> Strip:
    """A chart with the margin note level with it."""
    chart = figure.paint

    def paint(pen: Pen) -> None:
        note.paint(pen.right(kit.sheet.side.x))
        if chart is not None:
            chart(pen)

    under = figure.least
    least = (lambda: _with_note(kit, under(), note)) if under else None
    return replace(figure, height=max(figure.height, note.height), paint=paint, least=least)
