"""The contents: a line for each question, appendix and last section, with its page at the right edge.

Enters: a `contents` group. Leaves: strips, one an entry. Never: a page number that its link does not lead to.
"""

from __future__ import annotations

from dataclasses import replace

from briefgen.inline import PageNumber
from briefgen.marks import Align
from briefgen.story import Group, Heading, Item, Items, label_of, text_of
from briefgen.typeset.components.text import Inner, baseline
from briefgen.typeset.kit import Kit
from briefgen.typeset.pen import Pen
from briefgen.typeset.sheet import Column
from briefgen.typeset.stack import Strip


def contents(kit: Kit, group: Group, column: Column, _inner: Inner) -> list[Strip]:
    heading = next(piece for piece in group.pieces if isinstance(piece, Heading))
    listed = [item for piece in group.pieces if isinstance(piece, Items) for item in piece.items]
    return [_heading(kit, heading, column), *(_entry(kit, item, column) for item in listed)]


def _heading(kit: Kit, heading: Heading, column: Column) -> Strip:
    title = kit.set(heading, "section", column.width)

    def paint(pen: Pen) -> None:
        kit.rule(pen, column.x, 0, column.width, "section")
        pen.text(title, column.x, kit.sheet.at("section.baseline"))

    return Strip(kit.sheet.at("section.first"), paint, keep=True)


def _entry(kit: Kit, item: Item, column: Column) -> Strip:
    """Label, title and page; a hairline under them leads the eye across."""
    at = kit.sheet.at
    label_width, page_width = at("contents.label"), at("contents.page")
    title = tuple(part for part in item.content if not isinstance(part, PageNumber))
    page = tuple(part for part in item.content if isinstance(part, PageNumber))
    label = kit.set(label_of(item), "contents-label")
    text = kit.set(replace(text_of(item), content=title), "contents", column.width - label_width - page_width)
    number = kit.set(replace(text_of(item), content=page), "contents-page")
    height = max(text.height, text.leading) + at("contents.between")
    rise = baseline(kit, text) + at("contents.between") / 2

    def paint(pen: Pen) -> None:
        pen.text(label, column.x, rise)
        pen.text(text, column.x + label_width, rise)
        pen.text(number, column.x + column.width, rise + text.height - text.leading, Align.RIGHT)
        kit.rule(pen, column.x, height, column.width, "table", "rule")
        pen.link(column.x, 0, column.width, height, f"#{item.target}", text)

    return Strip(height, paint)
