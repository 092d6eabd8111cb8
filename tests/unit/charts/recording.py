"""Marks as boxes: where words and surfaces lie, measured by the same type that draws them."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.inline import plain
from briefgen.marks import Align, Area, Axis, Bar, Dot, Drawing, Frame, Label, Line, Mark
from unit.making import loaded_style, setter

SETTER = setter()
METRICS = {}
HAIR = 0.8


@dataclass(frozen=True)
class Box:
    left: float
    top: float
    right: float
    foot: float
    words: str


def frame(width: float, *, compact: bool = False) -> Frame:
    from briefgen.typeset.sheet import sheet_of

    if not METRICS:
        METRICS.update(sheet_of(loaded_style().style).lengths)
    return Frame(width, SETTER, METRICS, compact)


def label_box(label: Label) -> Box:
    """The room of a label from the top of its capitals to its last baseline."""
    text = SETTER.set(label.content, label.role, label.measure)
    shift = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}[label.align]
    left = label.x - shift * text.width
    foot = label.y + (len(text.lines) - 1) * text.leading
    return Box(left, label.y - text.cap_height, left + text.width, foot, plain(label.content))


def surface_box(mark: Mark) -> Box:
    match mark:
        case Bar():
            return Box(mark.x, mark.y, mark.x + mark.width, mark.y + mark.height, "bar")
        case Line() | Area():
            xs, ys = [x for x, _ in mark.points], [y for _, y in mark.points]
            return Box(min(xs), min(ys), max(xs), max(ys), type(mark).__name__)
        case Dot():
            return Box(mark.x - mark.radius, mark.y - mark.radius, mark.x + mark.radius, mark.y + mark.radius, "dot")
        case Axis():
            return Box(mark.x, mark.y, mark.x + mark.width, mark.y, "axis")
        case Label():
            return label_box(mark)


def faults(drawing: Drawing, width: float) -> list[str]:
    """Words over words, and whatever leaves the frame."""
    found = []
    marks = [*drawing.marks, *(label for mark in drawing.marks if isinstance(mark, Axis) for label in mark.labels)]
    labels = [label_box(mark) for mark in marks if isinstance(mark, Label) and plain(mark.content).strip()]
    for mark in marks:
        box = surface_box(mark)
        slack = 2.5 if isinstance(mark, Line | Bar) else HAIR
        if box.left < -slack or box.right > width + slack or box.top < -slack or box.foot > drawing.height + slack:
            found.append(f"leaves the frame: {box} of {width} × {drawing.height}")
    for index, one in enumerate(labels):
        for other in labels[index + 1 :]:
            across = min(one.right, other.right) - max(one.left, other.left)
            down = min(one.foot, other.foot) - max(one.top, other.top)
            if across > HAIR and down > HAIR:
                found.append(f"overlap: {one} and {other}")
    return found
