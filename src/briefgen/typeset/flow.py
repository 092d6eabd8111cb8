"""The story as parts of pages: front, contents, questions in their places, back.

Enters: a story and a kit. Leaves: parts in reading order, each with its place; findings of what does not fit.
Never: draws.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from briefgen.diagnostics import error
from briefgen.inline import PageNumber
from briefgen.story import Figure, Group, Piece, Story, said
from briefgen.typeset.components import BACK, FRONT
from briefgen.typeset.components.figure import wide_figure
from briefgen.typeset.components.pieces import strips
from briefgen.typeset.components.question import question
from briefgen.typeset.kit import Kit
from briefgen.typeset.plan import Module, Place, Room, excess, places
from briefgen.typeset.stack import Strips, height_of, pages_of

FRONT_ROLES = frozenset({"masthead", "bottom-line", "glance", "timeline", "notice"})
AT_FOOT = frozenset({"notice", "colophon"})
# what authors call parts whose roles have other names
CALLED: Mapping[str, str] = MappingProxyType(
    {
        "masthead": "head of page 1",
        "bottom-line": "bottom line",
        "glance": "row of answers at a glance",
        "firmness": "row of the table of figures",
        "pair": "entry",
        "sources": "source",
        "between": "block",
    }
)
# contents stand by themselves in a brief of more pages
SHORT = 6
# a front that fills less of its page than this share in hundred does not hang its notice at the foot
HANGS = 60


@dataclass(frozen=True, slots=True)
class Part:
    """Strips that start `offset` points under the top of the frame, on this page or on a new one.

    The frame of page 1 starts higher than those of the others, so what stands at its top has an offset below 0.
    """

    strips: Strips
    offset: float
    new_page: bool = False


def flow(story: Story, kit: Kit) -> list[Part]:
    """Parts for the whole story: what follows the front, or a question, stands on the same page if it fits."""
    front = [piece for piece in story.pieces if _role(piece) in FRONT_ROLES]
    rest = [piece for piece in story.pieces if _role(piece) not in FRONT_ROLES and _wanted(piece, kit)]
    opening, hung = _front(front, kit)
    *_, foot = pages_of(opening, -_shift(kit), kit.sheet.frame_height)
    modules = [_kept(piece, kit) for piece in rest]
    placed = places(modules, _page(kit), None if hung else foot)
    notice = [_at_foot(hung, kit)] if hung else []
    return [Part(opening, -_shift(kit)), *notice, *_placed(rest, placed, kit)]


def _role(piece: Piece) -> str:
    return getattr(piece, "role", "")


def _wanted(piece: Piece, kit: Kit) -> bool:
    return _role(piece) != "contents-if-long" or kit.setter.pages.get("*", 0) > SHORT


def _page(kit: Kit) -> Room:
    sheet = kit.sheet
    return Room(
        sheet.frame_height,
        sheet.at("module.second"),
        sheet.at("module.gap"),
        sheet.line,
        sheet.at("module.least-start"),
    )


def _front(pieces: Sequence[Piece], kit: Kit) -> tuple[Strips, Strips]:
    """What flows on page 1, and the notice, which hangs at its foot where they fill the page well and end on it."""
    room = _first_page(kit)
    made = {_role(piece): _checked(piece, _kept(piece, kit).strips(room, False), kit) for piece in pieces}
    every = [strip for part in made.values() for strip in part]
    if not HANGS / 100 * room <= height_of(every) <= room:
        return every, ()
    flowing = [strip for role, part in made.items() if role not in AT_FOOT for strip in part]
    return flowing, [strip for role, part in made.items() if role in AT_FOOT for strip in part]


def _shift(kit: Kit) -> float:
    """Points by which the frame of page 1 starts above those of other pages."""
    return kit.sheet.top - kit.sheet.at("page.front-top")


def _first_page(kit: Kit) -> float:
    """Height of the frame of page 1."""
    return kit.sheet.frame_height + _shift(kit)


def _kept(piece: Piece, kit: Kit) -> Module:
    """The module of a piece, which every pass lays out alike unless it prints the numbers of pages."""
    if _prints_pages(piece):
        return _module(piece, kit)
    if id(piece) not in kit.modules:
        kit.modules[id(piece)] = _module(piece, kit)
    return kit.modules[id(piece)]


def _prints_pages(piece: Piece) -> bool:
    return any(isinstance(item, PageNumber) for words in said((piece,)) for item in words.content)


def _module(piece: Piece, kit: Kit) -> Module:
    """What the plan is told of a piece: its strips at any room, and whether it may stand at the half of a page."""
    if isinstance(piece, Figure):
        figure = wide_figure(kit, piece)
        return Module(lambda _room, _compact: figure)
    assert isinstance(piece, Group)
    if piece.role in FRONT:
        front = FRONT[piece.role](kit, piece)
        return Module(lambda _room, _compact: front)
    if piece.role == "question":
        made = cache(lambda compact: question(kit, piece, compact=compact))
        return Module(lambda _room, compact: made(compact), halves=kit.sheet.layout.halves)
    if piece.role in BACK:
        component = BACK[piece.role]
        gap = 0.0 if piece.role in AT_FOOT else kit.sheet.at("section.before")
        return Module(lambda room, _compact: component(kit, piece, room), gap=gap)
    column = kit.sheet.whole
    pieces = (piece,) if piece.role.startswith("contents") else piece.pieces
    laid = cache(lambda compact: strips(kit, pieces, column, compact=compact))
    return Module(lambda _room, compact: laid(compact))


def _checked(piece: Piece, made: Strips, kit: Kit) -> Strips:
    """The strips; one that is taller than a page is a finding."""
    over = max((strip.depth for strip in made), default=0) - kit.sheet.frame_height
    if over > 0:
        message = f"this {CALLED.get(_role(piece), _role(piece))} is {math.ceil(over)} points taller than a page"
        kit.findings.append(error("L803", piece.span, message, "shorten it or divide it into two"))
    return made


def _placed(pieces: Sequence[Piece], placed: Sequence[Place], kit: Kit) -> Iterator[Part]:
    for piece, place in zip(pieces, placed, strict=True):
        part = Part(_checked(piece, place.strips, kit), place.offset, place.new_page)
        hangs = _role(piece) in AT_FOOT and place.offset + height_of(part.strips) <= kit.sheet.frame_height
        yield replace(_at_foot(part.strips, kit), new_page=place.new_page) if hangs else part


def _at_foot(strips: Strips, kit: Kit) -> Part:
    return Part(strips, kit.sheet.frame_height - height_of(strips))


def overruns(story: Story, kit: Kit) -> Iterator[str]:
    """Where the brief is longer than the house's rule gives it room, for one that exceeds its budget of pages."""
    front = [piece for piece in story.pieces if _role(piece) in FRONT_ROLES]
    over = sum(height_of(part) for part in _front(front, kit)) - _first_page(kit)
    if over > 0:
        yield f"the front runs {_lines(math.ceil(over / kit.sheet.line))} over page 1"
    questions = [piece for piece in story.pieces if _role(piece) == "question"]
    for number, piece in enumerate(questions, 1):
        over = excess(_kept(piece, kit), _page(kit))
        if over:
            yield f"question {number} runs {_lines(over)} over half a page"


def _lines(count: int) -> str:
    return "1 line" if count == 1 else f"{count} lines"
