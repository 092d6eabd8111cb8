"""Lists with a label to each item: what is not known beside the terms, and the sources in two columns.

Enters: the `pair` and `sources` groups. Leaves: strips, an item or a pair of items each.
Never: an item cut in two, or a column of unlike order to the story's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.diagnostics import Span
from briefgen.inline import Inlines, Run, plain
from briefgen.story import Group, Heading, Item, Items, Piece
from briefgen.typeset.kit import Kit
from briefgen.typeset.pen import Pen
from briefgen.typeset.setter import SetText
from briefgen.typeset.stack import Strip, space

HALF = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """An item set: its label hangs left of its text by `indent` points."""

    label: SetText | None
    text: SetText
    indent: float
    anchor: str
    after: float

    @property
    def height(self) -> float:
        return self.text.height + self.after

    def paint(self, kit: Kit, pen: Pen, x: float) -> None:
        baseline = kit.sheet.at("list.baseline")
        if self.anchor:
            pen.anchor(self.anchor, x, 0)
        if self.label:
            pen.text(self.label, x, baseline)
        pen.text(self.text, x + self.indent, baseline)


def entries(kit: Kit, pieces: Sequence[Piece], columns: int) -> list[Entry]:
    measure = kit.sheet.span(columns)
    return [
        _entry(kit, piece.role, item, measure) for piece in pieces if isinstance(piece, Items) for item in piece.items
    ]


def _entry(kit: Kit, role: str, item: Item, measure: float) -> Entry:
    at = kit.sheet.at
    inset, after = at(f"{role}.inset"), at(f"{role}.after")
    if role == "terms":
        content = _run_in(item.label, item.content, item.span)
        return Entry(None, kit.set(content, "term", measure - inset), 0, item.anchor, after)
    text_role, label_role = ("source", "source-number") if role == "sources" else ("unknown", "unknown-sign")
    label = kit.set(item.label, label_role)
    indent = max(at(f"{role}.indent"), label.width + at("list.label-gap"))
    return Entry(label, kit.set(item.content, text_role, measure - inset - indent), indent, item.anchor, after)


def _run_in(label: Inlines, content: Inlines, span: Span) -> Inlines:
    return (*label, Run(" ", span), *content)


def pair(kit: Kit, group: Group) -> list[Strip]:
    """Two lists side by side under one rule; where they are too tall for a page, one after the other."""
    sheet = kit.sheet
    parts = [part for part in group.pieces if isinstance(part, Group)]
    heads = [_heading(kit, part) for part in parts]
    columns = [entries(kit, part.pieces, HALF) for part in parts]
    height = sheet.at("section.first") + max(sum(entry.height for entry in column) for column in columns)
    if height > sheet.frame_height:
        return [strip for head, column in zip(heads, columns, strict=True) for strip in _alone(kit, head, column)]

    def paint(pen: Pen) -> None:
        kit.rule(pen, 0, 0, sheet.width, "section")
        for index, (head, column) in enumerate(zip(heads, columns, strict=True)):
            left = sheet.x(HALF * index)
            pen.text(head, left, sheet.at("section.baseline"))
            below = pen.down(sheet.at("section.first"))
            for entry in column:
                entry.paint(kit, below, left)
                below = below.down(entry.height)

    return [Strip(height, paint), space(sheet.at("section.before"))]


def sources(kit: Kit, group: Group) -> list[Strip]:
    """Two columns, the first at least as long as the second; over a page, row by row of whole entries."""
    sheet = kit.sheet
    head = _heading(kit, group)
    title = next(plain(piece.content) for piece in group.pieces if isinstance(piece, Heading))
    column = entries(kit, group.pieces, HALF)
    room = sheet.frame_height - sheet.at("section.first")
    strips: list[Strip] = []
    while column:
        taken = _as_many_as_fit(column, room)
        strips.append(_two_columns(kit, column[:taken]))
        column = column[taken:]
    return _section(kit, head, strips, (title, group.anchor))[:-1]


def _as_many_as_fit(column: Sequence[Entry], room: float) -> int:
    """How many entries two columns of a page hold, at least one."""
    count = len(column)
    while count > 1 and _split(column[:count])[1] > room:
        count -= 1
    return count


def _split(column: Sequence[Entry]) -> tuple[int, float]:
    """Where to part entries into two columns so that the taller is least, and its height."""
    choices = []
    for count in range(1, len(column) + 1):
        left = sum(entry.height for entry in column[:count])
        right = sum(entry.height for entry in column[count:])
        if left >= right:
            choices.append((max(left, right), count))
    height, count = min(choices)
    return count, height


def _two_columns(kit: Kit, column: Sequence[Entry]) -> Strip:
    count, height = _split(column)

    def paint(pen: Pen) -> None:
        for left, part in ((0.0, column[:count]), (kit.sheet.x(HALF), column[count:])):
            below = pen
            for entry in part:
                entry.paint(kit, below, left)
                below = below.down(entry.height)

    return Strip(height, paint)


def _heading(kit: Kit, group: Group) -> SetText:
    heading = next(piece for piece in group.pieces if isinstance(piece, Heading))
    return kit.set(heading.content, "section", kit.sheet.width)


def _single(kit: Kit, entry: Entry) -> Strip:
    return Strip(entry.height, lambda pen: entry.paint(kit, pen, 0))


def _alone(kit: Kit, head: SetText, column: Sequence[Entry]) -> list[Strip]:
    return _section(kit, head, [_single(kit, entry) for entry in column])


def _section(kit: Kit, head: SetText, strips: Sequence[Strip], entry: tuple[str, str] | None = None) -> list[Strip]:
    """A rule and a heading over strips; `entry` is the title and anchor of the section in the outline."""
    sheet = kit.sheet

    def paint(pen: Pen) -> None:
        if entry:
            pen.heading(*entry, 1)
        kit.rule(pen, 0, 0, sheet.width, "section")
        pen.text(head, 0, sheet.at("section.baseline"))

    opening = Strip(sheet.at("section.first"), paint, keep=True)
    return [opening, *strips, space(sheet.at("section.before"))]
