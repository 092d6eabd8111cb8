"""The entries of the annex of evidence: figure, the words that bear it with their source, and where it is printed.

Enters: an `evidence-list` group, a column. Leaves: a strip for each entry. Never: an entry cut in two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.story import Group, Heading, Paragraph
from briefgen.typeset.components.text import Inner
from briefgen.typeset.kit import Kit
from briefgen.typeset.pen import Pen
from briefgen.typeset.setter import SetText
from briefgen.typeset.sheet import Column
from briefgen.typeset.stack import Strip

# the first column of the grid of figure, words and places
FIGURE, WORDS, PLACES = 0, 3, 9
BESIDE = (("evidence-figure", "evidence-counts"), ("evidence-excerpt", "evidence-source"), ("evidence-place",))


def excerpts(kit: Kit, group: Group, _column: Column, _inner: Inner) -> list[Strip]:
    return [_entry(kit, entry) for entry in group.pieces if isinstance(entry, Group)]


def _entry(kit: Kit, entry: Group) -> Strip:
    sheet = kit.sheet
    gap, baseline = sheet.at("evidence.gap"), sheet.at("evidence.baseline")
    label = next(iter(_set(kit, entry, ("evidence-label",), 0)))
    lefts = (sheet.x(FIGURE) + sheet.at("evidence.label"), sheet.x(WORDS), sheet.x(PLACES))
    rights = (sheet.x(WORDS) - gap, sheet.x(PLACES) - gap, sheet.width)
    columns = [
        list(_set(kit, entry, roles, right - left)) for roles, left, right in zip(BESIDE, lefts, rights, strict=True)
    ]
    last = max(_depth(kit, column) for column in columns)
    height = baseline + last + sheet.at("evidence.foot")

    def paint(pen: Pen) -> None:
        pen.anchor(entry.anchor, 0, 0)
        pen.text(label, 0, baseline)
        for left, column in zip(lefts, columns, strict=True):
            y = baseline
            for text in column:
                pen.text(text, left, y)
                y += text.height + sheet.at("evidence.between")
        kit.rule(pen, 0, height, sheet.width, "table", "rule")

    return Strip(height + sheet.strokes["table"], paint)


def _set(kit: Kit, entry: Group, roles: Sequence[str], measure: float) -> Iterator[SetText]:
    for piece in entry.pieces:
        if isinstance(piece, Heading | Paragraph) and piece.role in roles:
            yield kit.set(piece, piece.role, measure)


def _depth(kit: Kit, column: Sequence[SetText]) -> float:
    """Points from the first baseline to the last."""
    if not column:
        return 0.0
    between = kit.sheet.at("evidence.between") * (len(column) - 1)
    return sum(text.height for text in column) + between - column[-1].leading
