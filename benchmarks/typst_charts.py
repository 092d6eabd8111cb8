"""Chart marks to Typst's own shapes: the drawing that briefgen lays out, mark for mark.

Enters: a `Drawing`, the roles of a style, what measures words. Leaves: calls of the template's functions for marks.
Never: a mark that is not in the closed set, or a picture, which no measured brief has.
"""

from __future__ import annotations

from collections.abc import Mapping

from benchmarks.typst_text import content, quoted
from briefgen.marks import Area, Axis, Bar, Dot, Drawing, Label, Line, Mark, Measure
from briefgen.model.style import TextRole

Point = tuple[float, float]
Roles = Mapping[str, TextRole]


def marks(drawing: Drawing, roles: Roles, measure: Measure) -> str:
    """One call for each mark, in the order in which they are drawn."""
    return " ".join(f"#{call}" for mark in drawing.marks for call in _calls(mark, roles, measure))


def _calls(mark: Mark, roles: Roles, measure: Measure) -> list[str]:
    match mark:
        case Line():
            return [f"stroke-mark({_points(mark.points)}, {quoted(mark.colour)}, {quoted(mark.stroke)})"]
        case Area():
            return [f"area-mark({_points(mark.points)}, {quoted(mark.colour)}, {quoted(mark.texture)})"]
        case Bar():
            place = ", ".join(_length(length) for length in (mark.x, mark.y, mark.width, mark.height))
            return [f"bar-mark({place}, {quoted(mark.colour)}, {quoted(mark.texture)})"]
        case Dot():
            place = ", ".join(_length(length) for length in (mark.x, mark.y, mark.radius))
            return [f"dot-mark({place}, {quoted(mark.colour)}, {quoted(mark.texture)})"]
        case Label():
            return [_label(mark, roles, measure)]
        case Axis():
            ends = ((mark.x, mark.y), (mark.x + mark.width, mark.y))
            rule = f"stroke-mark({_points(ends)}, {quoted(mark.colour)}, {quoted(mark.stroke)})"
            return [rule, *(_label(label, roles, measure) for label in mark.labels)]
        case _:
            raise TypeError(f"the template draws no {type(mark).__name__}")


def _label(label: Label, roles: Roles, measure: Measure) -> str:
    options = [f"{_length(label.x)}, {_length(label.y)}, {quoted(label.role)}, {quoted(label.align)}"]
    options += [f"colour: {quoted(label.colour)}"] if label.colour else []
    # the width of its lines where briefgen ends them, so that the words keep clear of their neighbours
    broken = measure.extent(label.content, label.role, label.measure).width if label.measure else 0.0
    options += [f"measure: {_length(broken)}"] if broken else []
    options += [f"ground: {quoted(label.ground)}"] if label.ground else []
    return f"label-mark({', '.join(options)}){content(label.content, roles[label.role])}"


def _length(points: float) -> str:
    return f"{points:.3f}pt"


def _points(points: tuple[Point, ...]) -> str:
    return "(" + "".join(f"({_length(x)}, {_length(y)}), " for x, y in points) + ")"
