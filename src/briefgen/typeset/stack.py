"""The one flowable of the pages: strips over one another, that may part between two of them.

Enters: strips with a height and a way to draw themselves. Leaves: a Platypus flowable.
Never: knows what a strip shows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from reportlab.platypus import Flowable

from briefgen.typeset.canvas import PageCanvas
from briefgen.typeset.pen import Pen

FUZZ = 1e-6


@dataclass(frozen=True, slots=True)
class Strip:
    """A horizontal slice of a page that is never cut.

    Attributes:
        height: points.
        paint: draws the strip with a pen at its top left corner.
        keep: whether it must stay on the page of the strip below it.
        gap: whether it is mere space, dropped at the top of a page.
        reach: points that its drawing takes below its top, where that is more than its height.
        repeat: whether it stands again at the top of each following page (heads of tables).
    """

    height: float
    paint: Callable[[Pen], None] | None = field(default=None, repr=False)
    keep: bool = False
    gap: bool = False
    reach: float = 0
    repeat: bool = False


def space(height: float, *, keep: bool = False) -> Strip:
    return Strip(height, keep=keep, gap=True)


def keeps(lines: int) -> list[bool]:
    """For each line of a paragraph, whether it stays with the next: none stands alone at a foot or head of a page."""
    return [lines > 1 and index in (0, lines - 2) for index in range(lines)]


def height_of(strips: Sequence[Strip]) -> float:
    """Points from the top of the first strip to the foot of the lowest."""
    top = foot = 0.0
    for strip in strips:
        foot = max(foot, top + max(strip.height, strip.reach))
        top += strip.height
    return foot


def break_at(strips: Sequence[Strip], room: float, *, forced: bool) -> int:
    """How many strips stay when `room` points are left; 0 where none can.

    With `forced`, strips that would stay together part where nothing else is possible.
    """
    top, fitting, allowed = 0.0, 0, 0
    for index, strip in enumerate(strips):
        if top + max(strip.height, strip.reach) > room + FUZZ:
            break
        top += strip.height
        fitting = index + 1
        if not strip.keep:
            allowed = fitting
    return allowed or (fitting if forced else 0)


class Stack(Flowable):  # type: ignore[misc]  # Platypus carries no types
    """Strips as a flowable; with `at_foot` they hang at the foot of the frame instead of its top."""

    def __init__(self, strips: Sequence[Strip], full_height: float, *, at_foot: bool = False) -> None:
        super().__init__()
        self.strips = tuple(strips)
        self.full_height = full_height
        self.at_foot = at_foot

    @property
    def natural_height(self) -> float:
        return height_of(self.strips)

    def wrap(self, width: float, room: float) -> tuple[float, float]:
        natural = self.natural_height
        self.width = width
        self.height = room if self.at_foot and natural <= room else natural
        return width, self.height

    def split(self, _width: float, room: float) -> list[Flowable]:
        forced = room >= self.full_height - 1
        count = break_at(self.strips, room, forced=forced)
        if not 0 < count < len(self.strips):
            return []
        heads = [strip for strip in self.strips[:count] if strip.repeat]
        rest = list(self.strips[count:])
        while rest and rest[0].gap:
            rest.pop(0)
        return [Stack(part, self.full_height) for part in (self.strips[:count], [*heads, *rest]) if part]

    def drawOn(self, canvas: PageCanvas, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803  # Platypus's names
        """Draw in page coordinates: no translation stands between a strip and its links."""
        top = y + (self.natural_height if self.at_foot else self.height)
        for strip in self.strips:
            if strip.paint is not None:
                strip.paint(Pen(canvas, x, top))
            top -= strip.height


class Start(Flowable):  # type: ignore[misc]  # Platypus carries no types
    """Space down to `offset` points under the top of the frame, so that what follows starts there."""

    def __init__(self, offset: float, full_height: float) -> None:
        super().__init__()
        self.offset = offset
        self.full_height = full_height

    def wrap(self, width: float, room: float) -> tuple[float, float]:
        return width, max(0.0, self.offset - (self.full_height - room))

    def draw(self) -> None:
        """Space has no ink."""


class Gap(Flowable):  # type: ignore[misc]  # Platypus carries no types
    """Space of some points, none at the top of a page."""

    def __init__(self, height: float, full_height: float) -> None:
        super().__init__()
        self.gap = height
        self.full_height = full_height

    def wrap(self, width: float, room: float) -> tuple[float, float]:
        return width, 0.0 if room >= self.full_height - 1 else min(self.gap, room)

    def draw(self) -> None:
        """Space has no ink."""
