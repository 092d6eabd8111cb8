"""What pages are made of: strips under one another, that may part between two of them.

Enters: strips with a height and a way to draw themselves. Leaves: what of them stands on which page; their ink.
Never: knows what a strip shows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from briefgen.typeset.ledger import Artifact
from briefgen.typeset.pen import Pen

FUZZ = 1e-6
# a chart lets text pass it only if so many lines of it find room
LEAST_PASSING = 3


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """What lies under strips that stand together on a page: `paint` is told their height in points."""

    paint: Callable[[Pen, float], None] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Strip:
    """A horizontal slice of a page that is never cut.

    Attributes:
        height: points.
        paint: draws the strip with a pen at its top left corner.
        keep: whether it must stay on the page of the strip below it.
        gap: whether it is mere space, dropped at the top of a page.
        reach: points that its drawing takes below its top, where that is more than its height.
        heads: strips that stand again over it where it starts a page and they leave it room (heads of tables).
        floats: whether text that follows may pass it where it does not fit at the foot of a page.
        line: whether it is a line of text that may pass what floats.
        breaks: whether it starts a new page.
        again: whether it stands here for another time, so that it is not read again.
        ground: what lies under it.
        least: makes what stands in its place at the foot of a page where it does not fit: a chart at its least height.
    """

    height: float
    paint: Callable[[Pen], None] | None = field(default=None, repr=False)
    keep: bool = False
    gap: bool = False
    reach: float = 0
    heads: tuple[Strip, ...] = ()
    floats: bool = False
    line: bool = False
    breaks: bool = False
    again: bool = False
    ground: Ground | None = None
    least: Callable[[], Strip] | None = field(default=None, repr=False)

    @property
    def depth(self) -> float:
        return max(self.height, self.reach)


Strips = Sequence[Strip]


@dataclass(frozen=True, slots=True)
class Slice:
    """What stands on one page, from `top` points under the top of its frame on."""

    top: float
    strips: tuple[Strip, ...]


def space(height: float, *, keep: bool = False) -> Strip:
    return Strip(height, keep=keep, gap=True)


def page_break() -> Strip:
    return Strip(0, gap=True, breaks=True)


def keeps(lines: int) -> list[bool]:
    """For each line of a paragraph, whether it stays with the next: none stands alone at a foot or head of a page."""
    return [lines > 1 and index in (0, lines - 2) for index in range(lines)]


def height_of(strips: Strips) -> float:
    """Points from the top of the first strip to the foot of the lowest."""
    top = foot = 0.0
    for strip in strips:
        foot = max(foot, top + strip.depth)
        top += strip.height
    return foot


def break_at(strips: Strips, room: float, *, forced: bool) -> int:
    """How many strips stay when `room` points are left; 0 where none can.

    With `forced`, strips that would stay together part where nothing else is possible, and one that no page holds
    stands over its foot.
    """
    top, fitting, allowed = 0.0, 0, 0
    for index, strip in enumerate(strips):
        if strip.breaks and (index or not forced):
            return index
        if top + strip.depth > room + FUZZ:
            break
        top += strip.height
        fitting = index + 1
        if not strip.keep:
            allowed = fitting
    return allowed or (max(fitting, 1) if forced else 0)


def tightened(strips: Strips, room: float) -> Strips:
    """The same strips; the one that crosses the foot of the page at its least height, where that helps."""
    top = 0.0
    for index, strip in enumerate(strips):
        if index and strip.breaks:
            break
        if top + strip.depth > room + FUZZ:
            least = strip.least() if strip.least else strip
            return [*strips[:index], least, *strips[index + 1 :]] if top + least.depth <= room + FUZZ else strips
        top += strip.height
    return strips


def parted(strips: Strips, room: float, *, forced: bool) -> tuple[Strips, Strips]:
    """What stays on a page with `room` points left, and what goes on; text may pass a chart that does not fit."""
    strips = tightened(strips, room)
    count = break_at(strips, room, forced=forced)
    here, rest = list(strips[:count]), list(strips[count:])
    start = next((index for index, strip in enumerate(rest) if not strip.gap), len(rest))
    if start < len(rest) and rest[start].floats and not any(strip.breaks for strip in rest[:start]):
        passing = _passing(rest[start + 1 :], room - height_of(here))
        if passing:
            after = start + 1 + passing
            here, rest = [*here, *rest[start + 1 : after]], [*rest[: start + 1], *rest[after:]]
    return here, rest


def _passing(strips: Strips, room: float) -> int:
    """How many of the strips after a chart may stand before it, with the space that leads to them."""
    lines = next((index for index, strip in enumerate(strips) if not (strip.line or strip.gap)), len(strips))
    count = break_at(strips[:lines], room, forced=False)
    return count if sum(strip.line for strip in strips[:count]) >= LEAST_PASSING else 0


def opened(rest: Strips, height: float) -> Strips:
    """What goes on at the top of a page: without space, under the heads that it needs where they leave it room."""
    start = next((index for index, strip in enumerate(rest) if not strip.gap), len(rest))
    below = rest[start:]
    heads = [replace(head, keep=True, again=True) for head in below[0].heads] if below else []
    return [*heads, *below] if height_of([*heads, *below[:1]]) <= height + FUZZ else below


def slices(strips: Strips, start: float, height: float) -> Iterator[Slice]:
    """What stands on each page, from `start` points under the top of the first on, pages being `height` tall."""
    top = start
    while True:
        whole = height_of(strips) <= height - top + FUZZ and not any(strip.breaks for strip in strips)
        here, rest = (strips, ()) if whole else parted(strips, height - top, forced=top <= 0)
        yield Slice(top, tuple(here))
        strips, top = opened(rest, height), 0.0
        if not strips:
            return


def pages_of(strips: Strips, start: float, height: float) -> Iterator[float]:
    """The foot of each page that strips take."""
    return (part.top + height_of(part.strips) for part in slices(strips, start, height))


def paint(strips: Strips, pen: Pen) -> None:
    """Draw strips under one another, each ground under those that stand on it."""
    for ground, group in groupby(strips, key=lambda strip: strip.ground):
        together = list(group)
        if ground is not None:
            ground.paint(pen, height_of(together))
        for strip in together:
            if strip.paint is not None:
                strip.paint(pen.owned(Artifact.REPEATED_HEAD) if strip.again else pen)
            pen = pen.down(strip.height)
