"""Where flags stand over and under a band, so that no words touch and no stem crosses any.

Enters: for each flag, in order, where its stem stands and how wide its words are. Leaves: side, tier and turn.
Never: more tiers than it is given; then it finds no placement.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product


@dataclass(frozen=True, slots=True)
class Flag:
    """A flag placed: over or under the band, in which tier from it, its words right or left of the stem."""

    above: bool
    tier: int
    right: bool
    stem: float
    left_edge: float
    right_edge: float


def place(stems: Sequence[tuple[float, float]], width: float, gap: float, tiers: int) -> tuple[Flag, ...] | None:
    """A flag for each (stem, width of words); None where `tiers` do not hold them all.

    Each flag takes the first free place: near tiers before far ones, over before under, right before left.
    """
    placed: list[Flag] = []
    for stem, room in stems:
        flag = next((flag for flag in _choices(stem, room, tiers) if _free(flag, placed, width, gap)), None)
        if flag is None:
            return None
        placed.append(flag)
    return tuple(placed)


def _choices(stem: float, room: float, tiers: int) -> Sequence[Flag]:
    choices = []
    for tier, above, right in product(range(tiers), (True, False), (True, False)):
        edges = (stem, stem + room) if right else (stem - room, stem)
        choices.append(Flag(above, tier, right, stem, *edges))
    return choices


def _free(flag: Flag, placed: Sequence[Flag], width: float, gap: float) -> bool:
    if flag.left_edge < 0 or flag.right_edge > width:
        return False
    return not any(other.above == flag.above and _clash(flag, other, gap) for other in placed)


def _clash(flag: Flag, other: Flag, gap: float) -> bool:
    if flag.tier == other.tier:
        return flag.left_edge < other.right_edge + gap and other.left_edge < flag.right_edge + gap
    near, far = (flag, other) if flag.tier < other.tier else (other, flag)
    return near.left_edge - gap / 2 < far.stem < near.right_edge + gap / 2
