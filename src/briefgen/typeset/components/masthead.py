"""The masthead: nameplate, issue and date, mark, title, standfirst, and what the reader should know.

Enters: the `masthead` group. Leaves: strips at the top of page 1. Never: a text that is not in the group.
"""

from __future__ import annotations

from briefgen.inline import plain
from briefgen.marks import Align
from briefgen.story import Group, Heading, Item, Items, Paragraph, label_of, text_of
from briefgen.typeset.furniture import marks_width, nameplate_room, paint_mark
from briefgen.typeset.kit import Kit
from briefgen.typeset.pen import Pen
from briefgen.typeset.setter import SetText
from briefgen.typeset.stack import Strip, space


def masthead(kit: Kit, group: Group) -> list[Strip]:
    return [_nameplate(kit, group), _title(kit, group), _opening(kit, group), space(kit.sheet.at("masthead.after"))]


def paragraphs(group: Group, role: str) -> list[Paragraph]:
    return [piece for piece in group.pieces if isinstance(piece, Paragraph) and piece.role == role]


def _nameplate(kit: Kit, group: Group) -> Strip:
    sheet = kit.sheet
    names = [kit.set(name, "nameplate", nameplate_room(kit)) for name in paragraphs(group, "nameplate")]
    issues = [kit.set(issue, "issue") for issue in paragraphs(group, "issue")]

    def paint(pen: Pen) -> None:
        kit.rule(pen, 0, 0, sheet.width, "masthead")
        baseline = sheet.at("nameplate.baseline")
        for name in names:
            pen.text(name, 0, baseline)
            kit.squares(pen, name.width + sheet.at("nameplate.squares"), baseline, None, "nameplate")
        paint_mark(kit, pen, sheet.width, sheet.at("nameplate.mark"))
        right = sheet.width - marks_width(kit, sheet.at("nameplate.issue-gap"))
        for index, issue in enumerate(issues):
            pen.text(issue, right, sheet.at("nameplate.issue") + index * issue.leading, Align.RIGHT)
        kit.rule(pen, 0, sheet.at("nameplate.rule"), sheet.width, "nameplate")

    return Strip(sheet.at("nameplate.rule"), paint, keep=True)


def _title(kit: Kit, group: Group) -> Strip:
    """The title hangs from its capitals, so that a smaller size keeps the distance to the rule above."""
    sheet = kit.sheet
    heading = next(piece for piece in group.pieces if isinstance(piece, Heading))
    title = kit.set(heading, "title", sheet.width + sheet.at("title.hang"))
    first = sheet.at("title.cap-top") + title.cap_height

    def paint(pen: Pen) -> None:
        pen.heading(plain(heading.content), heading.anchor, 0)
        pen.text(title, -sheet.at("title.hang"), first)

    return Strip(first + title.height - title.leading, paint, keep=True)


def _opening(kit: Kit, group: Group) -> Strip:
    """Standfirst on the left, label and value pairs on the right; the strip ends at the lower last baseline."""
    sheet = kit.sheet
    first = sheet.at("standfirst.baseline")
    texts = [
        kit.set(text, "standfirst", sheet.span(9) - sheet.at("standfirst.inset"))
        for text in paragraphs(group, "standfirst")
    ]
    about = [set_pair(kit, item) for piece in group.pieces if isinstance(piece, Items) for item in piece.items]
    pitch, raised = sheet.at("about.pitch"), sheet.at("about.raise")
    height = max([first + text.height - text.leading for text in texts] + [first])
    y = first - raised
    placed = []
    for label, value in about:
        placed.append((label, value, y))
        y += max(pitch, label.height + value.height + sheet.at("about.gap"))
    last = max((top + label.height + value.height - value.leading for label, value, top in placed), default=0.0)
    foot = max(height, last - sheet.at("about.below"))

    def paint(pen: Pen) -> None:
        for text in texts:
            pen.text(text, 0, first)
        for label, value, top in placed:
            pen.text(label, sheet.x(9), top)
            pen.text(value, sheet.x(9), top + label.height)

    return Strip(foot, paint)


def set_pair(kit: Kit, item: Item) -> tuple[SetText, SetText]:
    """A label and its value, as wide as three columns."""
    width = kit.sheet.span(3)
    return kit.set(label_of(item), "about-label", width), kit.set(text_of(item), "about", width)
