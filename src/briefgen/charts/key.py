"""What stands over a plot: its title, and its key, a swatch and a name for each series, in lines.

Enters: a title, names with their colours, a frame. Leaves: marks and the height that they take.
Never: a name cut short.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.charts.lettering import first_baseline
from briefgen.inline import Inlines
from briefgen.marks import Bar, Frame, Label, Mark


def heads(frame: Frame, title: Inlines, entries: Sequence[tuple[Inlines, str]]) -> tuple[list[Mark], float]:
    """The title where there is one, the key under it."""
    if not title:
        return key(frame, entries, 0)
    extent = frame.type.extent(title, "chart-group", frame.width)
    label = Label(title, 0, first_baseline(frame, extent.leading), "chart-group", measure=frame.width)
    marks, height = key(frame, entries, extent.height)
    return [label, *marks], extent.height + height


def key(frame: Frame, entries: Sequence[tuple[Inlines, str]], top: float) -> tuple[list[Mark], float]:
    """Swatches and names from `top` down, side by side while they fit."""
    at, marks = frame.metrics, list[Mark]()
    side, gap = at["timeline.swatch"], at["timeline.stem-gap"]
    measure = frame.width - side - gap
    x = y = height = 0.0
    for content, colour in entries:
        extent = frame.type.extent(content, "chart-key", measure)
        if x and x + side + gap + extent.width > frame.width:
            x, y, height = 0.0, y + height, 0.0
        baseline = top + y + first_baseline(frame, extent.leading)
        marks.append(Bar(x, baseline - side, side, side, colour))
        marks.append(Label(content, x + side + gap, baseline, "chart-key", measure=measure))
        x += side + gap + extent.width + at["timeline.word-gap"]
        height = max(height, extent.height)
    return marks, y + height
