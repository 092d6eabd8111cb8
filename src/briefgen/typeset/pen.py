"""A pen that draws in a strip: x from the left of the text block, y down from the top of the strip.

Enters: a canvas and where the strip lies. Leaves: ink on the canvas. Never: decides what stands where.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.marks import Align, Image
from briefgen.typeset.canvas import PageCanvas
from briefgen.typeset.setter import SetText


@dataclass(frozen=True, slots=True)
class Pen:
    """`left` and `top` are PDF points, y up; what the methods take is relative to them, y down."""

    canvas: PageCanvas
    left: float
    top: float

    def text(
        self, text: SetText, x: float, y: float, align: Align = Align.LEFT, lines: tuple[int, int | None] = (0, None)
    ) -> None:
        """Set text with its first baseline at y; `lines` picks some of its lines."""
        self.canvas.draw(text, self.left + x, self.top - y, align, *lines)

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle whose top left corner is (x, y); none where the style gives it no extent."""
        if width <= 0 or height <= 0:
            return
        self.canvas.fill_rect(self.left + x, self.top - y - height, width, height, colour)

    def outline(self, x: float, y: float, side: float, colour: str, weight: float) -> None:
        """The outline of a square, drawn inside its edge."""
        half = weight / 2
        left, right = self.left + x + half, self.left + x + side - half
        upper, lower = self.top - y - half, self.top - y - side + half
        corners = ((left, upper), (right, upper), (right, lower), (left, lower))
        self.canvas.stroke_line((*corners, corners[0], corners[1]), colour, weight)

    def picture(self, image: Image, x: float, y: float, width: float, height: float) -> None:
        """A picture whose top left corner is (x, y)."""
        self.canvas.picture(image, self.left + x, self.top - y - height, width, height)

    def link(self, x: float, y: float, width: float, height: float, target: str) -> None:
        """Make a rectangle lead to `#anchor` or a web address."""
        self.canvas.link(self.left + x, self.top - y - height, width, height, target)

    def anchor(self, name: str, x: float, y: float) -> None:
        """Let links to `name` show this place at the top left of the window."""
        self.canvas.anchor(name, self.left + x, self.top - y)

    def heading(self, title: str, name: str, level: int) -> None:
        """An anchor at the top of the strip, with an entry in the outline; `level` counts from 0."""
        self.anchor(name, 0, 0)
        self.canvas.entry(title, name, level)

    def down(self, y: float) -> Pen:
        """The same pen for what lies y points lower."""
        return Pen(self.canvas, self.left, self.top - y)

    def right(self, x: float) -> Pen:
        """The same pen for what lies x points to the right."""
        return Pen(self.canvas, self.left + x, self.top)
