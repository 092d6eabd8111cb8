"""Where on the pages the questions stand: two a page in fixed places while they fit.

Enters: heights in points, natural and at the least. Leaves: a place for each. Never: shrinks type; never draws.

The rule is the house's: a question has half a page; one that needs more is reported, then its charts are drawn
at their least height, then the next question starts a new page.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Room:
    """A page of questions, in points: its height, where a second question stands, the least gap, a grid line."""

    height: float
    second: float
    gap: float
    line: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question starts: `offset` points under the top of its page; charts at least height if `compact`.

    `over` is the number of grid lines by which it exceeds its half page, where that drove a question to a new page.
    """

    new_page: bool
    offset: float
    compact: bool = False
    over: int = 0


def places(heights: Sequence[tuple[float, float]], room: Room) -> tuple[Place, ...]:
    """A place for each question, given (natural, least) heights."""
    placed: list[Place] = []
    foot: float | None = None
    for index, (natural, least) in enumerate(heights):
        place = None if foot is None else _below(foot, natural, least, room)
        if place is not None:
            placed.append(place)
            foot = None
            continue
        over = 0
        if foot is not None:
            excess = _lines(foot - (room.second - room.gap), room)
            placed[-1] = replace(placed[-1], over=excess)
            over = 0 if excess else _lines(least - (room.height - room.second), room)
        alone = index == len(heights) - 1
        compact = not alone and least <= room.second - room.gap < natural
        height = least if compact else natural
        placed.append(Place(True, 0, compact, over))
        foot = height if height <= room.height else None
    return tuple(placed)


def _below(foot: float, natural: float, least: float, room: Room) -> Place | None:
    """A place on the page of the question that ends at `foot`, or None."""
    half = room.line / 2
    offset = max(room.second, math.ceil((foot + room.gap) / half) * half)
    if offset + natural <= room.height:
        return Place(False, offset)
    if offset + least <= room.height:
        return Place(False, offset, compact=True)
    return None


def _lines(excess: float, room: Room) -> int:
    return max(0, math.ceil(round(excess / room.line, 6)))
