"""Chart marks to ink: the one place that knows how a mark is drawn.

Enters: a `Drawing` and a pen where it lies. Leaves: ink. Never: a mark that is not in the closed set.
"""

from __future__ import annotations

from typing import assert_never

from briefgen.marks import Align, Area, Axis, Bar, Dot, Drawing, Label, Line, Mark, Picture, Texture
from briefgen.typeset.canvas import Point
from briefgen.typeset.kit import Kit
from briefgen.typeset.pen import Pen


def draw_marks(kit: Kit, pen: Pen, drawing: Drawing) -> None:
    """Draw a chart with its top left corner at the pen."""
    for mark in drawing.marks:
        _draw(kit, pen, mark)


def _draw(kit: Kit, pen: Pen, mark: Mark) -> None:
    match mark:
        case Line():
            pen.line(mark.points, mark.colour, kit.sheet.strokes[mark.stroke])
        case Area():
            _surface(kit, pen, mark.points, mark.colour, mark.texture)
        case Bar():
            _surface(kit, pen, _corners(mark), mark.colour, mark.texture)
        case Dot():
            filled = mark.texture is Texture.SOLID
            pen.dot((mark.x, mark.y), mark.radius, mark.colour, kit.sheet.strokes["frame"], filled=filled)
        case Label():
            _label(kit, pen, mark)
        case Axis():
            _axis(kit, pen, mark)
        case Picture():
            pen.picture(mark.image, mark.x, mark.y, mark.width, mark.height)
        case _:
            assert_never(mark)


def _corners(bar: Bar) -> tuple[Point, ...]:
    right, foot = bar.x + bar.width, bar.y + bar.height
    return (bar.x, bar.y), (right, bar.y), (right, foot), (bar.x, foot)


def _surface(kit: Kit, pen: Pen, points: tuple[Point, ...], colour: str, texture: Texture) -> None:
    if texture is Texture.SOLID:
        pen.polygon(points, colour)
        return
    if texture is Texture.HATCHED:
        pen.hatch(points, colour, kit.sheet.at("hatch.step"), kit.sheet.strokes["hatch"])
    pen.line((*points, points[0], points[1]), colour, kit.sheet.strokes["frame"])


def _label(kit: Kit, pen: Pen, label: Label) -> None:
    text = kit.setter.set(label.content, label.role, label.measure, colour=label.colour)
    if label.ground:
        shift = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}[label.align]
        pad = kit.sheet.at("knock-out.padding")
        left = label.x - shift * text.width - pad
        rise = text.leading * kit.setter.look.settings["knock-out-ascent"]
        pen.box(left, label.y - rise, text.width + 2 * pad, text.height, label.ground)
    pen.text(text, label.x, label.y, label.align)


def _axis(kit: Kit, pen: Pen, axis: Axis) -> None:
    pen.line(((axis.x, axis.y), (axis.x + axis.width, axis.y)), axis.colour, kit.sheet.strokes[axis.stroke])
    for label in axis.labels:
        _label(kit, pen, label)
