"""The letterhead: series and mark, title, standfirst, and what the reader should know in a row of columns.

Enters: the `masthead` group. Leaves: strips at the top of page 1. Never: a text that is not in the group.
"""

from __future__ import annotations

from briefgen.inline import plain, run
from briefgen.marks import Align
from briefgen.model.style import GRID
from briefgen.story import Group, Heading, Item, Items
from briefgen.typeset.components.masthead import paragraphs, set_pair
from briefgen.typeset.furniture import marks_width, nameplate_room, paint_mark
from briefgen.typeset.kit import Kit
from briefgen.typeset.pen import Pen
from briefgen.typeset.stack import Strip, space

# label and value pairs in a row
ACROSS = 4


def letterhead(kit: Kit, group: Group) -> list[Strip]:
    after = space(kit.sheet.at("masthead.after"))
    return [_series(kit, group), _title(kit, group), *_about(kit, group), after]


def _series(kit: Kit, group: Group) -> Strip:
    """The name of the series, and at the right edge the issue and the handling mark."""
    sheet = kit.sheet
    names = [kit.set(name, "nameplate", nameplate_room(kit)) for name in paragraphs(group, "nameplate")]
    issues = [kit.set(issue, "issue") for issue in paragraphs(group, "issue")]
    between = kit.set(run("\u2003", group.span), "issue").width
    baseline = sheet.at("nameplate.baseline")

    def paint(pen: Pen) -> None:
        kit.rule(pen, 0, 0, sheet.width, "masthead", "accent")
        for name in names:
            pen.text(name, 0, baseline)
        paint_mark(kit, pen, sheet.width, baseline)
        right = sheet.width - marks_width(kit, sheet.at("nameplate.issue-gap"))
        for issue in reversed(issues):
            pen.text(issue, right, baseline, Align.RIGHT)
            right -= issue.width + between

    return Strip(sheet.at("nameplate.rule"), paint, keep=True)


def _title(kit: Kit, group: Group) -> Strip:
    sheet = kit.sheet
    heading = next(piece for piece in group.pieces if isinstance(piece, Heading))
    title = kit.set(heading, "title", sheet.span(11))
    texts = [kit.set(text, "standfirst", sheet.span(9)) for text in paragraphs(group, "standfirst")]
    title_y = sheet.at("title.cap-top") + title.cap_height
    foot = title_y + title.height - title.leading
    text_y = foot + sheet.at("standfirst.baseline")
    foot = max([foot, *(text_y + text.height - text.leading for text in texts)])

    def paint(pen: Pen) -> None:
        pen.heading(plain(heading.content), heading.anchor, 0)
        pen.text(title, -sheet.at("title.hang"), title_y)
        for text in texts:
            pen.text(text, 0, text_y)

    return Strip(foot + sheet.at("about.pitch"), paint, keep=True)


def _about(kit: Kit, group: Group) -> list[Strip]:
    """Label over value, in columns of like width between two hairlines."""
    items = [item for piece in group.pieces if isinstance(piece, Items) for item in piece.items]
    return [_row(kit, items[start : start + ACROSS]) for start in range(0, len(items), ACROSS)]


def _row(kit: Kit, items: list[Item]) -> Strip:
    sheet = kit.sheet
    pairs = [set_pair(kit, item) for item in items]
    first = sheet.at("about.raise")
    height = first + max(label.height + value.height for label, value in pairs) - sheet.at("about.below")

    def paint(pen: Pen) -> None:
        kit.rule(pen, 0, 0, sheet.width, "table", "rule")
        kit.rule(pen, 0, height, sheet.width, "table", "rule")
        for index, (label, value) in enumerate(pairs):
            x = sheet.x(index * GRID // ACROSS)
            pen.text(label, x, first)
            pen.text(value, x, first + label.height)

    return Strip(height, paint, keep=True)
