"""Lists with a label to each item: what is not known beside the terms, and the sources in two columns.

Enters: the `pair` and `sources` groups. Leaves: strips, an item or a pair of items each.
Never: an item cut in two, or a column of unlike order to the story's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.inline import plain
from briefgen.model.style import GRID
from briefgen.story import Group, Heading, Item, Items, Piece, label_of, text_of
from briefgen.typeset.kit import Kit
from briefgen.typeset.pen import Pen
from briefgen.typeset.setter import SetText
from briefgen.typeset.stack import Strip
from briefgen.typeset.structuring import run_in

HALF = GRID // 2


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
        return Entry(None, kit.set(run_in(item), "term", measure - inset), 0, item.anchor, after)
    text_role, label_role = ("source", "source-number") if role == "sources" else ("unknown", "unknown-sign")
    label = kit.set(label_of(item), label_role)
    indent = max(at(f"{role}.indent"), label.width + at("list.label-gap"))
    return Entry(label, kit.set(text_of(item), text_role, measure - inset - indent), indent, item.anchor, after)


def pair(kit: Kit, group: Group, room: float) -> list[Strip]:
    """Two lists side by side under one rule; what does not fit in `room` points goes on, side by side."""
    sheet = kit.sheet
    parts = [part for part in group.pieces if isinstance(part, Group)]
    heads = [_heading(kit, part) for part in parts]
    columns = [list(entries(kit, part.pieces, HALF)) for part in parts]
    first = sheet.at("section.first")
    strips: list[Strip] = []
    room -= first
    while any(columns):
        # an entry that no page holds is said by the page that cannot hold it
        counts = [max(_count(column, room), min(1, len(column))) for column in columns]
        taken = [column[:count] for column, count in zip(columns, counts, strict=True)]
        strips.append(_side_by_side(kit, taken) if strips else _headed(kit, heads, taken))
        columns = [column[count:] for column, count in zip(columns, counts, strict=True)]
        room = sheet.frame_height
    return strips


def _headed(kit: Kit, heads: Sequence[SetText], columns: Sequence[Sequence[Entry]]) -> Strip:
    """Lists under a rule, each with its heading, drawn one after the other as they are read."""
    sheet, first = kit.sheet, kit.sheet.at("section.first")
    lists = [_side_by_side(kit, [column], index) for index, column in enumerate(columns)]

    def paint(pen: Pen) -> None:
        kit.rule(pen, 0, 0, sheet.width, "section")
        for index, (head, listed) in enumerate(zip(heads, lists, strict=True)):
            pen.text(head, sheet.x(HALF * index), sheet.at("section.baseline"))
            if listed.paint is not None:
                listed.paint(pen.down(first))

    return Strip(first + max(listed.height for listed in lists), paint)


def _count(column: Sequence[Entry], room: float) -> int:
    """How many entries of a column fit in `room` points."""
    reached = 0.0
    for count, entry in enumerate(column):
        reached += entry.height
        if reached > room:
            return count
    return len(column)


def sources(kit: Kit, group: Group, room: float) -> list[Strip]:
    """Two columns, the first at least as long as the second; what does not fit in `room` points goes on alike."""
    sheet = kit.sheet
    head = _heading(kit, group)
    title = next(plain(piece.content) for piece in group.pieces if isinstance(piece, Heading))
    column = entries(kit, group.pieces, HALF)

    def paint(pen: Pen) -> None:
        pen.heading(title, group.anchor, 1)
        kit.rule(pen, 0, 0, sheet.width, "section")
        pen.text(head, 0, sheet.at("section.baseline"))

    strips = [Strip(sheet.at("section.first"), paint, keep=True)]
    room -= sheet.at("section.first")
    while column:
        taken = _as_many_as_fit(column, room)
        parted, _ = _split(column[:taken])
        strips.append(_side_by_side(kit, [column[:parted], column[parted:taken]]))
        column = column[taken:]
        room = sheet.frame_height
    return strips


def _as_many_as_fit(column: Sequence[Entry], room: float) -> int:
    """How many entries two columns of `room` points hold, at least one."""
    count = min(len(column), 2 * _count(column, room) + 2)
    while count > 1 and _split(column[:count])[1] > room:
        count -= 1
    return count


def _split(column: Sequence[Entry]) -> tuple[int, float]:
    """Where to part entries into two columns so that the taller is least, and its height."""
    total, left = sum(entry.height for entry in column), 0.0
    for count, entry in enumerate(column, 1):
        left += entry.height
        if left >= total - left:
            return count, left
    return len(column), total


def _side_by_side(kit: Kit, columns: Sequence[Sequence[Entry]], first: int = 0) -> Strip:
    """Lists beside each other, the first of them in half `first` of the page."""
    height = max(sum(entry.height for entry in column) for column in columns)

    def paint(pen: Pen) -> None:
        for index, column in enumerate(columns, first):
            below = pen
            for entry in column:
                entry.paint(kit, below, kit.sheet.x(HALF * index))
                below = below.down(entry.height)

    return Strip(height, paint)


def _heading(kit: Kit, group: Group) -> SetText:
    heading = next(piece for piece in group.pieces if isinstance(piece, Heading))
    return kit.set(heading, "section", kit.sheet.width)
