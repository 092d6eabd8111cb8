"""The story as a flow of flowables: front, contents, questions in their places, back.

Enters: a story and a kit. Leaves: Platypus flowables in reading order; findings of what does not fit.
Never: draws.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable, PageBreak

from briefgen.diagnostics import error
from briefgen.story import Figure, Group, Piece, Story
from briefgen.typeset.components import BACK, FRONT
from briefgen.typeset.components.figure import wide_figure
from briefgen.typeset.components.pieces import strips
from briefgen.typeset.components.question import question
from briefgen.typeset.kit import Kit
from briefgen.typeset.plan import Module, Place, Room, excess, places
from briefgen.typeset.stack import Stack, Start, Strip, Strips, height_of, pages_of

FRONT_ROLES = frozenset({"masthead", "bottom-line", "glance", "timeline", "notice"})
AT_FOOT = frozenset({"notice", "colophon"})
# contents stand by themselves in a brief of more pages
SHORT = 6
# a front that fills less of its page than this share in hundred does not hang its notice at the foot
HANGS = 60


def flow(story: Story, kit: Kit) -> list[Flowable]:
    """Flowables for the whole story: what follows the front, or a question, stands on the same page if it fits."""
    front = [piece for piece in story.pieces if _role(piece) in FRONT_ROLES]
    rest = [piece for piece in story.pieces if _role(piece) not in FRONT_ROLES and _wanted(piece, kit)]
    opening = _front(front, kit)
    # the frame of page 1 starts higher than those of the others, so what stands on it starts above their top
    feet = tuple(pages_of(opening.strips, -_shift(kit), kit.sheet.frame_height))
    modules = [_module(piece, kit) for piece in rest]
    placed = places(modules, _page(kit), None if opening.hung else feet[-1])
    return [*opening.stacks(kit), *_placed(rest, placed, kit, first_page=len(feet) == 1)]


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


@dataclass(frozen=True, slots=True)
class _Front:
    """The front: strips that flow, and those of the notice that hangs at the foot of page 1."""

    strips: tuple[Strip, ...]
    hung: tuple[Strip, ...]

    def stacks(self, kit: Kit) -> Iterator[Stack]:
        yield Stack(self.strips, kit.sheet.frame_height)
        if self.hung:
            yield Stack(self.hung, kit.sheet.frame_height, at_foot=True)


def _front(pieces: Sequence[Piece], kit: Kit) -> _Front:
    """The parts of page 1; the notice hangs at its foot where they fill the page well and end on it."""
    made = {_role(piece): _checked(piece, _front_part(piece, kit), kit) for piece in pieces}
    every = tuple(strip for part in made.values() for strip in part)
    if not HANGS / 100 * _first_page(kit) <= height_of(every) <= _first_page(kit):
        return _Front(every, ())
    flowing = tuple(strip for role, part in made.items() if role not in AT_FOOT for strip in part)
    return _Front(flowing, tuple(strip for role, part in made.items() if role in AT_FOOT for strip in part))


def _front_part(piece: Piece, kit: Kit) -> Strips:
    return wide_figure(kit, piece) if isinstance(piece, Figure) else FRONT[_role(piece)](kit, piece)


def _shift(kit: Kit) -> float:
    """Points by which the frame of page 1 starts above those of other pages."""
    return kit.sheet.top - kit.sheet.at("page.front-top")


def _first_page(kit: Kit) -> float:
    """Height of the frame of page 1."""
    return kit.sheet.frame_height + _shift(kit)


def _module(piece: Piece, kit: Kit) -> Module:
    """What the plan is told of a piece: its strips at any room, and whether it may stand at the half of a page."""
    assert isinstance(piece, Group)
    if piece.role == "question":
        made = {compact: question(kit, piece, compact=compact) for compact in (False, True)}
        return Module(lambda _room, compact: made[compact], halves=kit.sheet.layout.halves)
    if piece.role in BACK:
        component = BACK[piece.role]
        gap = 0.0 if piece.role in AT_FOOT else kit.sheet.at("section.before")
        return Module(lambda room, _compact: component(kit, piece, room), gap=gap)
    column = kit.sheet.whole
    pieces = (piece,) if piece.role.startswith("contents") else piece.pieces
    natural, least = (strips(kit, pieces, column, compact=compact) for compact in (False, True))
    return Module(lambda _room, compact: least if compact else natural)


def _checked(piece: Piece, made: Strips, kit: Kit) -> Strips:
    """Strips of which none is taller than a page; one that is is a finding."""
    room = kit.sheet.frame_height
    tallest = max((strip.depth for strip in made), default=0)
    if tallest <= room:
        return made
    over = round(tallest - room)
    message = f"this {_role(piece)} is {over} points taller than a page"
    kit.findings.append(error("L803", piece.span, message, "shorten it or divide it into two"))
    return ()


def _placed(pieces: Sequence[Piece], placed: Sequence[Place], kit: Kit, *, first_page: bool) -> Iterator[Flowable]:
    """Each piece at its place; `first_page` says that the front ended on page 1."""
    full = kit.sheet.frame_height
    for piece, place in zip(pieces, placed, strict=True):
        first_page = first_page and not place.new_page
        shift = _shift(kit) if first_page else 0.0
        yield PageBreak() if place.new_page else Start(place.offset + shift, full + shift)
        first_page = first_page and height_of(place.strips) + place.offset <= full
        yield Stack(_checked(piece, place.strips, kit), full, at_foot=_role(piece) in AT_FOOT)


def overruns(story: Story, kit: Kit) -> Iterator[str]:
    """Where the brief is longer than the house's rule gives it room, for one that exceeds its budget of pages."""
    front = [piece for piece in story.pieces if _role(piece) in FRONT_ROLES]
    opening = _front(front, kit)
    over = height_of((*opening.strips, *opening.hung)) - _first_page(kit)
    if over > 0:
        yield f"the front runs {_lines(math.ceil(over / kit.sheet.line))} over page 1"
    questions = [piece for piece in story.pieces if _role(piece) == "question"]
    for number, piece in enumerate(questions, 1):
        over = excess(_module(piece, kit), _page(kit))
        if over:
            yield f"question {number} runs {_lines(over)} over half a page"


def _lines(count: int) -> str:
    return "1 line" if count == 1 else f"{count} lines"
