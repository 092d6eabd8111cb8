"""Where flags stand over and under a band, so that no words touch and no stem crosses any.

Enters: for each flag, in order, where its stem stands and how wide its words are. Leaves: side, tier and turn.
Never: more tiers than it is given; then it finds no placement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

# choices tried before a number of tiers is given up; a search that is longer finds little
MOST_TRIALS = 20_000


@dataclass(frozen=True, slots=True)
class Flag:
    """A flag placed: over or under the band, in which tier from it, its words right or left of the stem."""

    above: bool
    tier: int
    right: bool
    stem: float
    left_edge: float
    right_edge: float


def place(stems: Sequence[tuple[float, float]], width: float, gap: float, most: int) -> tuple[Flag, ...] | None:
    """A flag for each (stem, width of words), in the fewest tiers; None where `most` tiers a side do not hold
    them all.

    Each flag takes the first free place that leaves places for those after it: near tiers before far ones, over
    before under, right before left.
    """
    sides = sorted(product(range(1, most + 1), range(most + 1)), key=lambda pair: (sum(pair), -pair[0]))
    for above, below in sides:
        found = _Search(stems, width, gap, (above, below)).run()
        if found is not None:
            return found
    return None


class _Search:
    """A search in depth for given numbers of tiers over and under the band."""

    def __init__(self, stems: Sequence[tuple[float, float]], width: float, gap: float, tiers: tuple[int, int]) -> None:
        self._options = [[flag for flag in _choices(*stem, tiers) if _inside(flag, width)] for stem in stems]
        self._gap = gap

    def run(self) -> tuple[Flag, ...] | None:
        placed: list[Flag] = []
        trials: list[Iterator[Flag]] = []
        for _ in range(MOST_TRIALS):
            if len(placed) == len(self._options):
                return tuple(placed)
            if len(trials) == len(placed):
                trials.append(iter(self._options[len(placed)]))
            flag = next((flag for flag in trials[-1] if self._free(flag, placed)), None)
            if flag is not None:
                placed.append(flag)
                continue
            trials.pop()
            if not placed:
                return None
            placed.pop()
        return None

    def _free(self, flag: Flag, placed: Sequence[Flag]) -> bool:
        return not any(other.above == flag.above and _clash(flag, other, self._gap) for other in placed)


def _choices(stem: float, room: float, tiers: tuple[int, int]) -> Iterator[Flag]:
    for tier, above, right in product(range(max(tiers)), (True, False), (True, False)):
        if tier < tiers[0 if above else 1]:
            edges = (stem, stem + room) if right else (stem - room, stem)
            yield Flag(above, tier, right, stem, *edges)


def _inside(flag: Flag, width: float) -> bool:
    return flag.left_edge >= 0 and flag.right_edge <= width


def _clash(flag: Flag, other: Flag, gap: float) -> bool:
    if flag.tier == other.tier:
        return flag.left_edge < other.right_edge + gap and other.left_edge < flag.right_edge + gap
    near, far = (flag, other) if flag.tier < other.tier else (other, flag)
    return near.left_edge - gap / 2 < far.stem < near.right_edge + gap / 2
