"""Pieces of the story under one another in a column: text, lists, headings, charts, boxes, tables.

Enters: pieces in reading order, a column. Leaves: strips. Never: where on the page the column starts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from briefgen.story import Break, Figure, Group, Heading, Items, Paragraph, Piece
from briefgen.typeset.components.boxes import box, callout, quote
from briefgen.typeset.components.cards import cards
from briefgen.typeset.components.contents import contents
from briefgen.typeset.components.excerpts import excerpts
from briefgen.typeset.components.figure import figure_strip
from briefgen.typeset.components.table import table
from briefgen.typeset.components.text import items, lines
from briefgen.typeset.kit import Kit
from briefgen.typeset.sheet import Column
from briefgen.typeset.stack import Strip, page_break, space

Inner = Callable[[Kit, Sequence[Piece], Column], list[Strip]]
GROUPS: Mapping[str, Callable[[Kit, Group, Column, Inner], list[Strip]]] = MappingProxyType(
    {
        "box": box,
        "callout": callout,
        "quote": quote,
        "table": table,
        "key-figures": cards,
        "evidence-list": excerpts,
        "contents": contents,
        "contents-if-long": contents,
    }
)
# paragraphs that lead to the next one and stay with it
LEADING = frozenset({"recommendation-to"})


def strips(kit: Kit, pieces: Sequence[Piece], column: Column, *, compact: bool = False) -> list[Strip]:
    """Pieces in a column, with the space that the style wants between two of them."""
    made: list[Strip] = []
    before: Piece | None = None
    for piece in pieces:
        if before is not None:
            between = space_between(kit, before, piece)
            if _leads(before):
                made[-1] = _kept(made[-1])
            made += [space(between, keep=_leads(before))] if between else []
        indented = isinstance(before, Paragraph) and isinstance(piece, Paragraph) and before.role == piece.role
        made += _strips(kit, piece, column, indented=indented, compact=compact)
        before = piece
    return made


def _strips(kit: Kit, piece: Piece, column: Column, *, indented: bool, compact: bool) -> list[Strip]:
    match piece:
        case Paragraph():
            return list(lines(kit, piece, piece.role, column, indented=indented))
        case Heading():
            return [_kept(strip) for strip in lines(kit, piece, piece.role, column)]
        case Items():
            return items(kit, piece, column, _inner)
        case Figure():
            return [figure_strip(kit, piece, _room(kit, piece, column), compact=compact)]
        case Group():
            return GROUPS.get(piece.role, _plain)(kit, piece, _room(kit, piece, column), _inner)
        case Break():
            return [page_break()]
        case _:
            raise TypeError(piece)


def _leads(piece: Piece) -> bool:
    """Whether what follows a piece stays on its page."""
    return isinstance(piece, Heading) or (isinstance(piece, Paragraph) and piece.role in LEADING)


def _inner(kit: Kit, pieces: Sequence[Piece], column: Column) -> list[Strip]:
    return strips(kit, pieces, column)


def _plain(kit: Kit, group: Group, column: Column, inner: Inner) -> list[Strip]:
    return inner(kit, group.pieces, column)


def _room(kit: Kit, piece: Figure | Group, column: Column) -> Column:
    return kit.sheet.whole if piece.wide else column


def _kept(strip: Strip) -> Strip:
    """A line of a heading, or of what leads on, stays with what follows."""
    return Strip(strip.height, strip.paint, keep=True)


def space_between(kit: Kit, before: Piece, piece: Piece) -> float:
    """Points between two pieces: what the one wants after it or the other before it, whichever is more."""
    if isinstance(before, Break) or isinstance(piece, Break):
        return 0.0
    after = kit.sheet.at(f"{_spaced(before)}.after")
    return max(after, *(kit.sheet.at(f"{_spaced(opens)}.before") for opens in _openings(piece)))


def _openings(piece: Piece) -> Iterator[Piece]:
    """A piece, and what stands first in it where it has no look of its own."""
    yield piece
    if isinstance(piece, Group) and piece.role not in GROUPS and piece.pieces:
        yield from _openings(piece.pieces[0])


def _spaced(piece: Piece) -> str:
    """The name under which the style says how much space a piece wants."""
    match piece:
        case Paragraph():
            return "paragraph"
        case Heading():
            return "subheading"
        case Items():
            return "items"
        case Group() if piece.role in GROUPS:
            return "panel"
        case _:
            return "block"
