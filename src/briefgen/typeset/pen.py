"""A pen that draws in a strip: x from the left of the text block, y down from the top of the strip.

Enters: a canvas, where the strip lies, who owns what is drawn. Leaves: ink on the canvas.
Never: decides what stands where.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefgen.marks import Align, Image
from briefgen.typeset.canvas import PageCanvas, Point
from briefgen.typeset.ledger import Artifact, Owner
from briefgen.typeset.setter import SetText
from briefgen.typeset.structure import Element


@dataclass(frozen=True, slots=True)
class Pen:
    """`left` and `top` are PDF points, y up; what the methods take is relative to them, y down.

    `owner` has all that the pen draws. Without one, words belong to the element that they were set for, and all else is
    layout, which is not read.
    """

    canvas: PageCanvas
    left: float
    top: float
    owner: Owner | None = None

    @property
    def _shapes(self) -> Owner:
        return self.owner or Artifact.LAYOUT

    def text(
        self, text: SetText, x: float, y: float, align: Align = Align.LEFT, lines: tuple[int, int | None] = (0, None)
    ) -> None:
        """Set text with its first baseline at y; `lines` picks some of its lines."""
        if text.lines:
            self.canvas.draw(text, self._at((x, y)), align, lines, self.owner)

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle whose top left corner is (x, y); none where the style gives it no extent."""
        if width > 0 and height > 0:
            self.canvas.rectangle(self._at((x, y + height)), (width, height), colour, self._shapes)

    def outline(self, x: float, y: float, side: float, colour: str, weight: float) -> None:
        """The outline of a square, drawn inside its edge."""
        near, far = weight / 2, side - weight / 2
        corners = ((x + near, y + near), (x + far, y + near), (x + far, y + far), (x + near, y + far))
        self.line((*corners, corners[0], corners[1]), colour, weight)

    def line(self, points: Iterable[Point], colour: str, weight: float) -> None:
        self.canvas.stroke([self._at(point) for point in points], colour, weight, self._shapes)

    def polygon(self, points: Iterable[Point], colour: str) -> None:
        self.canvas.polygon([self._at(point) for point in points], colour, self._shapes)

    def hatch(self, points: Iterable[Point], colour: str, step: float, weight: float) -> None:
        self.canvas.hatch([self._at(point) for point in points], colour, step, weight, self._shapes)

    def dot(self, centre: Point, radius: float, colour: str, weight: float, *, filled: bool) -> None:
        self.canvas.dot(self._at(centre), radius, colour, weight, self._shapes, filled=filled)

    def picture(self, image: Image, x: float, y: float, width: float, height: float) -> None:
        """A picture whose top left corner is (x, y)."""
        self.canvas.picture(image, self._at((x, y + height)), (width, height), self._shapes)

    def link(self, x: float, y: float, width: float, height: float, target: str, text: SetText) -> None:
        """Make a rectangle lead to `#anchor` or a web address, in the name of the link that a text was set for."""
        assert text.element is not None
        (left, foot), (right, top) = self._at((x, y + height)), self._at((x + width, y))
        self.canvas.link(text.element, (left, foot, right, top), target)

    def anchor(self, name: str, x: float, y: float) -> None:
        """Let links to `name` show this place at the top left of the window."""
        self.canvas.anchor(name, *self._at((x, y)))

    def heading(self, title: str, name: str, level: int) -> None:
        """An anchor at the top of the strip, with an entry in the outline; `level` counts from 0."""
        self.anchor(name, 0, 0)
        self.canvas.entry(title, name, level)

    def drawing(self, element: Element, width: float, height: float) -> Pen:
        """A pen for a drawing whose top left corner is here, all of which belongs to one element."""
        (left, foot), (right, top) = self._at((0, height)), self._at((width, 0))
        self.canvas.ledger.bound(element, (left, foot, right, top))
        return self.owned(self.owner or element)

    def owned(self, owner: Owner) -> Pen:
        """The same pen, for what belongs to one owner."""
        return replace(self, owner=owner)

    def down(self, y: float) -> Pen:
        """The same pen for what lies y points lower."""
        return replace(self, top=self.top - y)

    def right(self, x: float) -> Pen:
        """The same pen for what lies x points to the right."""
        return replace(self, left=self.left + x)

    def _at(self, point: Point) -> Point:
        return self.left + point[0], self.top - point[1]
