"""What stands in the side column: the key figure and the margin note, each hung from a hairline.

Enters: `Aside` pieces. Leaves: blocks with a height and a way to draw themselves.
Never: where in the side column they stand.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from briefgen.story import Aside, Paragraph
from briefgen.typeset.kit import Kit
from briefgen.typeset.pen import Pen


@dataclass(frozen=True, slots=True)
class Block:
    """Something in the side column; the pen stands at its top left corner."""

    height: float
    paint: Callable[[Pen], None] = field(repr=False)


def key_block(kit: Kit, aside: Aside) -> Block:
    """Rule, hedge in small words, the figure large, its caption."""
    sheet = kit.sheet
    width = sheet.side.width
    said = {piece.role: piece for piece in aside.pieces if isinstance(piece, Paragraph)}
    hedge = kit.set(said.get("key-hedge", ()), "key-hedge", width)
    figure = kit.set(said.get("key-figure", ()), "key-figure", width + sheet.at("key.hang"))
    caption = kit.set(said["key-caption"], "key-caption", width - sheet.at("key.inset"))
    hedge_y = sheet.at("key.hedge")
    under = hedge_y + hedge.height - hedge.leading if hedge.lines else 0.0
    drop = max(figure.cap_height + sheet.at("key.cap-top"), sheet.at("key.least-drop"))
    figure_y = under + (drop if not hedge.lines else figure.cap_height + sheet.at("key.hedge-gap"))
    caption_y = figure_y + figure.height - figure.leading + sheet.at("key.caption")

    def paint(pen: Pen) -> None:
        if aside.anchor:
            pen.anchor(aside.anchor, 0, 0)
        kit.rule(pen, 0, 0, width, "section")
        pen.text(hedge, 0, hedge_y)
        pen.text(figure, -sheet.at("key.hang"), figure_y)
        pen.text(caption, 0, caption_y)

    return Block(caption_y + caption.height - caption.leading + sheet.at("aside.foot"), paint)


def note_block(kit: Kit, aside: Aside) -> Block:
    """Rule, title, text."""
    sheet = kit.sheet
    width = sheet.side.width
    said = {piece.role: piece for piece in aside.pieces if isinstance(piece, Paragraph)}
    title = kit.set(said["note-title"], "note-title", width)
    text = kit.set(said["note"], "note", width - sheet.at("key.inset"))
    title_y = sheet.at("note.title")
    text_y = title_y + title.height

    def paint(pen: Pen) -> None:
        kit.rule(pen, 0, 0, width, "section")
        pen.text(title, 0, title_y)
        pen.text(text, 0, text_y)

    return Block(text_y + text.height - text.leading + sheet.at("aside.foot"), paint)
