"""The sheet of paper: where columns and lines lie, and the lengths that a style names.

Enters: a `Style`. Leaves: points; x from the left edge of the text block, y down from the top of a frame.
Never: text.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.model.style import GRID, Columns, Layout, Style


@dataclass(frozen=True, slots=True)
class Column:
    """Where something stands: its left edge from that of the text block, and its width, in points."""

    x: float
    width: float

    def inset(self, left: float, right: float = 0) -> Column:
        return Column(self.x + left, self.width - left - right)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Geometry of one style. All results are points."""

    lengths: dict[str, float]
    strokes: dict[str, float]
    paper: tuple[float, float]
    margin: float
    gutter: float
    line: float
    first_baseline: float
    layout: Layout

    @property
    def main(self) -> Column:
        """Where headings, text and charts stand."""
        return self._over(self.layout.main)

    @property
    def side(self) -> Column:
        """Where that stands which stands beside the text."""
        return self._over(self.layout.side)

    @property
    def whole(self) -> Column:
        """The whole width of the text block."""
        return Column(0, self.width)

    def _over(self, columns: Columns) -> Column:
        return Column(self.x(columns.first), self.span(columns.count))

    @property
    def width(self) -> float:
        """Width of the text block."""
        return self.paper[0] - 2 * self.margin

    @property
    def column(self) -> float:
        """Width of one column of the grid."""
        return (self.width - (GRID - 1) * self.gutter) / GRID

    def x(self, column: int) -> float:
        """Left edge of a column, counted from 0."""
        return column * (self.column + self.gutter)

    def span(self, columns: int) -> float:
        """Width of so many columns with the gutters between them."""
        return columns * self.column + (columns - 1) * self.gutter

    def at(self, name: str) -> float:
        """A length that the style names under `metrics`."""
        return self.lengths[name]

    @property
    def top(self) -> float:
        """Top of the frame of inner pages, from the top edge of the paper."""
        return self.first_baseline - self.at("page.rise")

    @property
    def bottom(self) -> float:
        """Foot of every frame, from the bottom edge of the paper."""
        return self.at("page.foot")

    @property
    def frame_height(self) -> float:
        """Height of the frame of inner pages."""
        return self.paper[1] - self.top - self.bottom

    def snapped(self, baseline: float) -> float:
        """The next half line of the grid at or below a baseline, both measured from the top of a frame."""
        half, rise = self.line / 2, self.at("page.rise")
        steps = -((rise - baseline) // half)
        return rise + max(0.0, steps) * half


def sheet_of(style: Style) -> Sheet:
    page = style.page
    return Sheet(
        lengths={str(name): float(length) for name, length in style.metrics.items()},
        strokes={str(name): float(weight) for name, weight in style.strokes.items()},
        paper=(page.width, page.height),
        margin=page.margin,
        gutter=page.gutter,
        line=page.line,
        first_baseline=page.first_baseline,
        layout=style.layout,
    )
