"""Where on the pages the modules stand: questions two a page in fixed places while they fit, all else in turn.

Enters: modules as strips, with the room of a page in points. Leaves: a place for each, with its strips.
Never: shrinks type; never draws.

The rule is the house's: a question has half a page. Where one needs more, its charts are drawn at their least height;
then what follows goes on under it, or on a new page. `excess` says by how much, for a brief that has a budget.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefgen.typeset.stack import FUZZ, Strips, break_at, height_of, pages_of, tightened

# a half page that is filled to this share in hundred makes the next question start at the half
WELL_FILLED = 70


@dataclass(frozen=True, slots=True)
class Room:
    """A page in points: its height, where a second question stands, the least gap, a grid line, the least start."""

    height: float
    second: float
    gap: float
    line: float
    least_start: float


@dataclass(frozen=True, slots=True)
class Module:
    """A question, a block between two, a section of the back; `strips` is told the room and whether to be compact.

    `halves` says that it may stand at the half of a page. `gap` is the space over it; without it, it stands on
    the half lines of the grid.
    """

    strips: Callable[[float, bool], Strips]
    halves: bool = False
    gap: float | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a module starts: `offset` points under the top of its page."""

    strips: Strips
    new_page: bool
    offset: float


def places(modules: Sequence[Module], room: Room, foot: float | None = None) -> tuple[Place, ...]:
    """A place for each module; `foot` is where the page that is begun is filled to, in points, None for no page."""
    placed: list[Place] = []
    for index, module in enumerate(modules):
        after = index > 0 and modules[index - 1].halves
        place = None if foot is None else _below(module, foot, room, halved=after)
        place = place or _on_new_page(module, modules[index + 1 : index + 2], room)
        placed.append(place)
        foot = _foot(place, room)
    return tuple(placed)


def _foot(place: Place, room: Room) -> float | None:
    """Where the last page of a module is filled to; None where a break ends it."""
    if place.strips and place.strips[-1].breaks:
        return None
    *_, foot = pages_of(place.strips, place.offset, room.height)
    return foot


def excess(module: Module, room: Room) -> int:
    """Lines of the grid by which a question is longer than half a page, its charts at their least height."""
    half = max(room.second - room.gap, room.height - room.second)
    return max(0, math.ceil(round((height_of(module.strips(half, True)) - half) / room.line, 6)))


def _below(module: Module, foot: float, room: Room, *, halved: bool) -> Place | None:
    """A place on the page that is filled to `foot`, or None; `halved` says that a question stands before it."""
    half = room.line / 2
    under = math.ceil((foot + room.gap - FUZZ) / half) * half if module.gap is None else foot + module.gap
    offsets = [under]
    if halved and module.halves and WELL_FILLED / 100 * room.second <= foot + room.gap <= room.second:
        offsets = [room.second, under]
    for offset in offsets:
        left = room.height - offset
        for compact in (False, True):
            strips = module.strips(left, compact)
            if height_of(strips) <= left + FUZZ:
                return Place(strips, False, offset)
    left = room.height - under
    strips = module.strips(left, False)
    if left >= room.least_start and break_at(tightened(strips, left), left, forced=False):
        return Place(strips, False, under)
    return None


def _on_new_page(module: Module, following: Sequence[Module], room: Room) -> Place:
    """At the top of a page; charts at least height where that leaves half the page to the next question."""
    natural = module.strips(room.height, False)
    followed = bool(following) and module.halves and following[0].halves
    if followed and height_of(natural) > room.second - room.gap:
        least = module.strips(room.height, True)
        return Place(least if height_of(least) <= room.second - room.gap else natural, True, 0)
    return Place(natural, True, 0)
