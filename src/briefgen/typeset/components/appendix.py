"""An appendix: rule, letter and title, then everything over the whole width.

Enters: an `appendix` group. Leaves: strips. Never: a place in the side column.
"""

from __future__ import annotations

from briefgen.inline import plain
from briefgen.story import Group, Heading, Paragraph
from briefgen.typeset.components.pieces import strips
from briefgen.typeset.kit import Kit
from briefgen.typeset.pen import Pen
from briefgen.typeset.stack import Strip


def appendix(kit: Kit, group: Group, _room: float) -> list[Strip]:
    label, heading, *rest = group.pieces
    assert isinstance(label, Paragraph)
    assert isinstance(heading, Heading)
    return [_opening(kit, group, label, heading), *strips(kit, rest, kit.sheet.whole)]


def _opening(kit: Kit, group: Group, label: Paragraph, heading: Heading) -> Strip:
    sheet = kit.sheet
    letter = kit.set(label, label.role, sheet.width)
    title = kit.set(heading, heading.role, sheet.width)
    letter_y = sheet.at("appendix.label")
    title_y = letter_y + sheet.at("appendix.title")
    entry = f"{plain(label.content)}. {plain(heading.content)}"

    def paint(pen: Pen) -> None:
        pen.heading(entry, group.anchor, 1)
        kit.rule(pen, 0, 0, sheet.width, "module")
        pen.text(letter, 0, letter_y)
        pen.text(title, 0, title_y)

    return Strip(title_y + title.height - title.leading + sheet.at("appendix.after"), paint, keep=True)
