"""Figures side by side, each hung from a hairline: hedge, figure, what it counts.

Enters: a `key-figures` group. Leaves: a strip for each row of cards. Never: cards of a row at unlike heights.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefgen.charts.cells import abreast, room_for
from briefgen.story import Group, Paragraph
from briefgen.typeset.components.text import Inner
from briefgen.typeset.kit import Kit
from briefgen.typeset.pen import Pen
from briefgen.typeset.setter import SetText
from briefgen.typeset.sheet import Column
from briefgen.typeset.stack import Strip, space


@dataclass(frozen=True, slots=True)
class _Card:
    hedge: SetText
    figure: SetText
    caption: SetText


def cards(kit: Kit, group: Group, column: Column, _inner: Inner) -> list[Strip]:
    at = kit.sheet.at
    gap = at("cards.gap")
    cells = [piece for piece in group.pieces if isinstance(piece, Group)]
    across = abreast(len(cells), room_for(column.width, at("cards.least-width"), gap))
    width = (column.width - (across - 1) * gap) / across
    rows = [cells[start : start + across] for start in range(0, len(cells), across)]
    made: list[Strip] = []
    for row in rows:
        made += [space(at("cards.row-gap"))] if made else []
        made.append(_row(kit, [_card(kit, cell, width) for cell in row], column, width))
    return [_anchored(made[0], group.anchor, column.x), *made[1:]] if group.anchor else made


def _anchored(strip: Strip, anchor: str, x: float) -> Strip:
    """The first row, to which links may lead."""
    under = strip.paint

    def paint(pen: Pen) -> None:
        pen.anchor(anchor, x, 0)
        if under is not None:
            under(pen)

    return replace(strip, paint=paint)


def _card(kit: Kit, cell: Group, width: float) -> _Card:
    said = {piece.role: piece for piece in cell.pieces if isinstance(piece, Paragraph)}
    return _Card(
        kit.set(said.get("key-hedge", ()), "key-hedge", width),
        kit.set(said.get("key-figure", ()), "key-figure", width),
        kit.set(said["key-caption"], "key-caption", width),
    )


def _row(kit: Kit, row: list[_Card], column: Column, width: float) -> Strip:
    """Hedges, figures and captions of a row each on one line."""
    at, gap = kit.sheet.at, kit.sheet.at("cards.gap")
    hedged = max((card.hedge.height for card in row), default=0)
    figure_y = at("cards.top") + hedged + max(card.figure.cap_height for card in row)
    drop = max(card.figure.height - card.figure.leading for card in row)
    caption_y = figure_y + drop + at("cards.caption")
    foot = caption_y + max(card.caption.height - card.caption.leading for card in row) + at("aside.foot")

    def paint(pen: Pen) -> None:
        for index, card in enumerate(row):
            x = column.x + index * (width + gap)
            kit.rule(pen, x, 0, width, "section")
            pen.text(card.hedge, x, at("key.hedge"))
            pen.text(card.figure, x - at("key.hang"), figure_y)
            pen.text(card.caption, x, caption_y)

    return Strip(foot, paint, floats=True)
