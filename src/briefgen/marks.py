"""The closed set of chart marks, and what a chart is told about the room that it has.

Enters: nothing. Leaves: `Line`, `Area`, `Bar`, `Dot`, `Label`, `Axis`, `Picture`; the `Frame` handed to a `Plot`.
Never: ReportLab, colours or fonts; marks name them (`accent`, `chart-label`) and the style knows.

Lengths are points; x runs right from the plot's left edge, y runs down from its top edge.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from briefgen.inline import Inlines


class Texture(StrEnum):
    """How a surface is filled: solid is known, hatched is uncertain, open has an outline only."""

    SOLID = "solid"
    HATCHED = "hatched"
    OPEN = "open"


class Align(StrEnum):
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line or polyline; `stroke` names a weight of the style's charts."""

    points: tuple[tuple[float, float], ...]
    colour: str
    stroke: str


@dataclass(frozen=True, slots=True)
class Area:
    """A closed polygon."""

    points: tuple[tuple[float, float], ...]
    colour: str
    texture: Texture = Texture.SOLID


@dataclass(frozen=True, slots=True)
class Bar:
    """An upright rectangle; (x, y) is its top left corner."""

    x: float
    y: float
    width: float
    height: float
    colour: str
    texture: Texture = Texture.SOLID


@dataclass(frozen=True, slots=True)
class Dot:
    """A circle about (x, y)."""

    x: float
    y: float
    radius: float
    colour: str
    texture: Texture = Texture.SOLID


@dataclass(frozen=True, slots=True)
class Label:
    """Words; `y` is the baseline of the first line, `x` the edge or middle that `align` names.

    `role` names a text role of the style; `colour` overrides the role's colour; with a `measure` the words
    are broken into lines. `ground` names a colour laid under the words to knock out what is behind them.
    """

    content: Inlines
    x: float
    y: float
    role: str
    align: Align = Align.LEFT
    colour: str = ""
    measure: float = 0
    ground: str = ""


@dataclass(frozen=True, slots=True)
class Axis:
    """A horizontal rule from x to x + width at y, and the labels of its scale."""

    x: float
    y: float
    width: float
    labels: tuple[Label, ...]
    colour: str
    stroke: str


@dataclass(frozen=True, slots=True)
class Image:
    """A picture as bytes (PNG or JPEG) with its size in pixels; equal pictures have equal `sha256`."""

    data: bytes = field(repr=False, compare=False)
    width: int
    height: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture drawn in a rectangle; (x, y) is its top left corner."""

    x: float
    y: float
    width: float
    height: float
    image: Image


Mark = Line | Area | Bar | Dot | Label | Axis | Picture


@dataclass(frozen=True, slots=True)
class Extent:
    """How much room words take: `width` of the longest line, number of `lines`, distance of baselines."""

    width: float
    lines: int
    leading: float

    @property
    def height(self) -> float:
        return self.lines * self.leading


class Measure(Protocol):
    """Answers how much room words take in a text role of the style."""

    def extent(self, content: Inlines, role: str, measure: float = 0) -> Extent:
        """Extent of `content` set in `role`, on one line or, with a `measure` in points, broken into lines."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The room of a chart: its width, its type, and the style's measures for charts, by name, in points.

    `compact` asks for the least height at which the chart still reads.
    """

    width: float
    type: Measure
    metrics: Mapping[str, float]
    compact: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart laid out: marks in reading order, and the height in points that they take."""

    height: float
    marks: tuple[Mark, ...]


class Plot(Protocol):
    """A chart that knows its data, and waits to be told how much room it has."""

    def draw(self, frame: Frame) -> Drawing:
        """Lay the chart out within `frame.width`; nothing stands outside the drawing, no words overlap."""
