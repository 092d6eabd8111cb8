"""Total-fit line breaking: the lines of a whole paragraph chosen together, ragged right.

Enters: places where a line may end, in order, with widths in points. Leaves: the places chosen.
Never: text, fonts; a line wider than its measure where any choice of breaks avoids it.

After D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines" (1981), for unjustified lines: the cost of a
line is the square of its shortfall, and the breaks of least total cost win.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

TOLERANCE = 0.01


@dataclass(frozen=True, slots=True)
class Break:
    """A place where a line may end.

    Attributes:
        end: natural width from the start of the paragraph to the end of a line that ends here, hyphen included.
        start: natural width from the start of the paragraph to the start of a line that begins here.
        cost: what ending a line here costs of itself.
        hyphen: whether a hyphen is added, or a word divided at one that it has.
    """

    end: float
    start: float
    cost: float = 0
    hyphen: bool = False


@dataclass(frozen=True, slots=True)
class Costs:
    """What a line costs, against 1 for a line short by `slack` of its measure; see the style's `setting`."""

    slack: float
    line: float
    consecutive_hyphen: float
    most_hyphens: int
    runt: float
    runt_share: float
    short_last: float
    short_last_share: float


@dataclass(frozen=True, slots=True)
class _Node:
    """The best way to end a line at a break with so many hyphens in a row."""

    at: int
    start: float
    hyphens: int
    total: float
    previous: _Node | None


def choose(breaks: Sequence[Break], measure: float, costs: Costs, indent: float = 0) -> tuple[int, ...]:
    """Indices of the breaks at which lines end; the last is always the end of the paragraph.

    Time grows with the number of breaks times those that fit on a line.
    """
    active = [_Node(-1, -indent, 0, 0.0, None)]
    for index, place in enumerate(breaks):
        last = index == len(breaks) - 1
        fitting = [node for node in active if place.end - node.start <= measure + TOLERANCE]
        found = _best(fitting or [max(active, key=lambda node: node.at)], index, place, measure, costs, last=last)
        # a break that starts beyond a node's reach for this end is beyond it for every later end, but for hyphens
        active = [node for node in active if place.start - node.start <= measure + TOLERANCE] + found
        if last:
            return _path(min(found, key=lambda node: node.total))
    return ()


def _best(nodes: Sequence[_Node], index: int, place: Break, measure: float, costs: Costs, *, last: bool) -> list[_Node]:
    """For each number of hyphens in a row, the node of least cost that ends a line at `place`."""
    best: dict[int, _Node] = {}
    for node in nodes:
        hyphens = node.hyphens + 1 if place.hyphen else 0
        if hyphens > costs.most_hyphens and len(nodes) > 1:
            continue
        total = node.total + _cost(place, place.end - node.start, measure, costs, last=last)
        if place.hyphen and node.hyphens:
            total += costs.consecutive_hyphen
        if hyphens not in best or total < best[hyphens].total:
            best[hyphens] = _Node(index, place.start, hyphens, total, node)
    if not best:
        return _best(nodes[-1:], index, place, measure, costs, last=last)
    return list(best.values())


def _cost(place: Break, width: float, measure: float, costs: Costs, *, last: bool) -> float:
    if last:
        share = width / measure
        if share < costs.runt_share:
            return costs.line + costs.runt
        return costs.line + (costs.short_last if share < costs.short_last_share else 0.0)
    short = (measure - width) / measure / costs.slack
    return costs.line + short * short + place.cost


def _path(node: _Node) -> tuple[int, ...]:
    path: list[int] = []
    step: _Node | None = node
    while step is not None and step.previous is not None:
        path.append(step.at)
        step = step.previous
    return tuple(reversed(path))
