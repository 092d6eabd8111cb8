"""The story as a flow of flowables: front, questions in their places, back.

Enters: a story and a kit. Leaves: Platypus flowables in reading order; findings of what does not fit.
Never: draws.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from reportlab.platypus import CondPageBreak, Flowable, PageBreak

from briefgen.diagnostics import error, warning
from briefgen.story import Figure, Group, Piece, Story
from briefgen.typeset.components import COMPONENTS
from briefgen.typeset.components.figure import wide_figure
from briefgen.typeset.components.question import question
from briefgen.typeset.kit import Kit
from briefgen.typeset.plan import Place, Room, places
from briefgen.typeset.stack import Gap, Stack, Start, Strip, height_of

AT_FOOT = frozenset({"notice", "colophon"})


def flow(story: Story, kit: Kit) -> list[Flowable]:
    """Flowables for the whole story: the first question follows the front, and the back the last question, on the
    same page where there is room for the whole of it."""
    asked = [piece for piece in story.pieces if isinstance(piece, Group) and piece.role == "question"]
    first = story.pieces.index(asked[0]) if asked else len(story.pieces)
    front, back = story.pieces[:first], story.pieces[first + len(asked) :]
    opening, closing = list(_plain(front, kit)), list(_plain(back, kit))
    _report_front(front, opening, kit)
    flowables = [*opening, *_questions(asked, kit, _left(opening, kit))]
    if closing:
        gap = kit.sheet.at("module.gap")
        flowables += [CondPageBreak(gap + _height(closing)), Gap(gap, kit.sheet.frame_height), *closing]
    return flowables


def _height(stacks: Sequence[Stack]) -> float:
    return sum(stack.natural_height for stack in stacks)


def _left(opening: Sequence[Stack], kit: Kit) -> tuple[float, float]:
    """Where on page 1 a question may start, on the grid of the inner pages, and the room below; points."""
    sheet, top = kit.sheet, kit.sheet.at("page.front-top")
    room = sheet.paper[1] - top - sheet.bottom
    if any(stack.at_foot for stack in opening):
        return room, 0.0
    half, shift = sheet.line / 2, sheet.top - top
    foot = _height(opening) + sheet.at("module.gap")
    start = shift + math.ceil((foot - shift) / half) * half
    return start, room - start


def _plain(pieces: Sequence[Piece], kit: Kit) -> Iterator[Stack]:
    for piece in pieces:
        if isinstance(piece, Figure):
            strips, role = wide_figure(kit, piece), piece.role
        elif isinstance(piece, Group):
            strips, role = COMPONENTS[piece.role](kit, piece), piece.role
        else:
            raise TypeError(piece)
        yield _stack(piece, strips, kit, at_foot=role in AT_FOOT)


def _report_front(pieces: Sequence[Piece], stacks: Sequence[Stack], kit: Kit) -> None:
    """A front that does not end on page 1 is a finding at the piece that no longer fits."""
    sheet = kit.sheet
    room = sheet.paper[1] - sheet.at("page.front-top") - sheet.bottom
    over = _height(stacks) - room
    if over <= 0:
        return
    foot = 0.0
    for piece, stack in zip(pieces, stacks, strict=True):
        foot += stack.natural_height
        if foot > room:
            lines = _lines(math.ceil(over / sheet.line))
            message = f"the front of the brief runs {lines} over page 1, so this {piece.role} moves to the next page"
            kit.findings.append(
                warning("L804", piece.span, message, "shorten the texts of page 1, or leave it as it is")
            )
            return


def _stack(piece: Piece, strips: Sequence[Strip], kit: Kit, *, at_foot: bool = False) -> Stack:
    """A stack of strips; one that no page can hold is a finding."""
    room = kit.sheet.frame_height
    tallest = max((max(strip.height, strip.reach) for strip in strips), default=0)
    if tallest > room:
        over = round(tallest - room)
        message = f"this {piece.role} is {over} points taller than a page"
        kit.findings.append(error("L803", piece.span, message, "shorten it or divide it into two"))
        strips = ()
    return Stack(strips, room, at_foot=at_foot)


def _questions(groups: Sequence[Group], kit: Kit, left: tuple[float, float]) -> Iterator[Flowable]:
    """Each question in its place; the first on page 1 if the room that is `left` there holds it."""
    sheet = kit.sheet
    natural = [question(kit, group) for group in groups]
    least = [question(kit, group, compact=True) for group in groups]
    heights = [(height_of(a), height_of(b)) for a, b in zip(natural, least, strict=True)]
    room = Room(sheet.frame_height, sheet.at("module.second"), sheet.at("module.gap"), sheet.line)
    start, below = left
    fits = bool(heights) and heights[0][0] <= below
    placed = (Place(new_page=False, offset=start), *places(heights[1:], room)) if fits else places(heights, room)
    for index, (group, place) in enumerate(zip(groups, placed, strict=True)):
        _report(group, place, kit)
        front = fits and index == 0
        full_height = start + below if front else sheet.frame_height
        yield PageBreak() if place.new_page else Start(place.offset, full_height)
        yield _stack(group, least[index] if place.compact else natural[index], kit)


def _report(group: Group, place: Place, kit: Kit) -> None:
    if not place.over:
        return
    number = kit.questions.index(group.anchor) + 1
    lines = _lines(place.over)
    message = f"question {number} runs {lines} over its half page, so a question moves to a new page"
    kit.findings.append(warning("L801", group.span, message, f"shorten its text by {lines}, or leave it as it is"))


def _lines(count: int) -> str:
    return "1 line" if count == 1 else f"{count} lines"
