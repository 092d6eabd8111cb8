"""The bottom line: a tinted box, its label in the side column, its text in the main column.

Enters: the `bottom-line` group. Leaves: strips. Never: a fixed height; the set lines decide it.
"""

from __future__ import annotations

from briefgen.story import Group, Heading, Paragraph
from briefgen.typeset.kit import Kit
from briefgen.typeset.pen import Pen
from briefgen.typeset.stack import Strip, space


def bottom_line(kit: Kit, group: Group) -> list[Strip]:
    sheet = kit.sheet
    inset, first, right = sheet.at("bottom-line.inset"), sheet.at("bottom-line.baseline"), sheet.at("bottom-line.right")
    labels = [piece for piece in group.pieces if isinstance(piece, Heading)]
    texts = [piece for piece in group.pieces if isinstance(piece, Paragraph)]
    beside = sheet.side.x < sheet.main.x
    left = sheet.main.x if beside else inset
    label = kit.set(labels[0], "bottom-line-label", sheet.side.width - inset if beside else sheet.width - inset - right)
    text = kit.set(texts[0], "bottom-line", sheet.width - left - right)
    text_y = first if beside else first + label.height
    height = max(text_y - first + text.height, label.height) + sheet.at("bottom-line.padding")

    def paint(pen: Pen) -> None:
        kit.tint(pen, sheet.whole, height)
        pen.box(0, 0, sheet.strokes["bottom-line"], height, "accent")
        pen.text(label, inset, first)
        pen.text(text, left, text_y)

    return [Strip(height, paint), space(sheet.at("bottom-line.after"))]
