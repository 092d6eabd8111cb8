"""A chart or a picture on the page: rule, headline, subtitle, drawing, source line.

Enters: a `Figure` and the column that it has. Leaves: one strip. Never: a chart cut in two.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, partial

from briefgen.diagnostics import error
from briefgen.marks import Drawing, Frame
from briefgen.story import Figure, headline_of, source_of, subtitle_of
from briefgen.typeset.drawing import draw_marks
from briefgen.typeset.kit import Kit
from briefgen.typeset.pen import Pen
from briefgen.typeset.setter import SetText
from briefgen.typeset.sheet import Column
from briefgen.typeset.stack import Strip
from briefgen.typeset.structure import Element

HEADLINE_ROLES: Mapping[str, str] = {"timeline": "section", "chart": "chart-headline"}


@dataclass(frozen=True, slots=True)
class Panel:
    """A figure with all its words set; `kind` names its metrics, `element` has its drawing, `height` is in points."""

    kind: str
    element: Element
    headline: SetText
    subtitle: SetText
    drawing: Drawing
    source: SetText
    plot_top: float
    source_top: float
    height: float
    anchor: str


def panel(kit: Kit, figure: Figure, width: float, *, compact: bool = False) -> Panel:
    at, kind = kit.sheet.at, figure.role
    headline = kit.set(headline_of(figure), HEADLINE_ROLES[kind], width)
    subtitle = kit.set(subtitle_of(figure), "chart-subtitle", width)
    drawing = figure.plot.draw(Frame(width, kit.setter, kit.sheet.lengths, compact))
    source = kit.set(source_of(figure), "chart-source", width)
    plot_top = at(f"{kind}.headline") + headline.height - headline.leading + at(f"{kind}.plot-gap")
    if figure.subtitle:
        plot_top += at(f"{kind}.subtitle") + subtitle.height - subtitle.leading
    source_top = plot_top + drawing.height + at(f"{kind}.source-gap")
    height = source_top + source.height - source.leading + at(f"{kind}.foot")
    element = kit.structure.drawing(figure)
    return Panel(kind, element, headline, subtitle, drawing, source, plot_top, source_top, height, figure.anchor)


def paint_panel(kit: Kit, pen: Pen, panel: Panel, x: float, width: float) -> None:
    at = kit.sheet.at
    if panel.anchor:
        pen.anchor(panel.anchor, x, 0)
    kit.rule(pen, x, 0, width, "chart")
    baseline = at(f"{panel.kind}.headline")
    pen.text(panel.headline, x, baseline)
    if panel.subtitle.lines:
        below = baseline + panel.headline.height - panel.headline.leading + at(f"{panel.kind}.subtitle")
        pen.text(panel.subtitle, x, below)
    place = pen.right(x).down(panel.plot_top)
    draw_marks(kit, place.drawing(panel.element, width, panel.drawing.height), panel.drawing)
    pen.text(panel.source, x, panel.source_top)


def figure_strip(kit: Kit, figure: Figure, column: Column, *, compact: bool = False) -> Strip:
    """A figure in a column; text may pass it where it does not fit at the foot of a page.

    One that its column is too narrow for, or no page tall enough, is a finding.
    """
    least = kit.sheet.at(f"{figure.kind}.least-width")
    if column.width < least:
        _report(kit, figure, column.width, least)
        return Strip(0)
    draw = partial(_image if figure.role == "image" else _chart, kit, figure, column)
    strip = draw(compact=compact)
    over = strip.depth - kit.sheet.frame_height
    if over > 0 and not compact:
        return figure_strip(kit, figure, column, compact=True)
    if over > 0:
        message = f"this {figure.kind} is {math.ceil(over)} points taller than a page"
        kit.findings.append(error("L803", figure.span, message, "leave out rows, or divide it into two"))
        return Strip(0)
    return strip if compact else replace(strip, least=cache(partial(draw, compact=True)))


def _chart(kit: Kit, figure: Figure, column: Column, *, compact: bool) -> Strip:
    shown = panel(kit, figure, column.width, compact=compact)
    return Strip(shown.height, lambda pen: paint_panel(kit, pen, shown, column.x, column.width), floats=True)


def _report(kit: Kit, figure: Figure, width: float, least: float) -> None:
    message = f"this {figure.kind} needs {round(least)} points, and has {round(width)}"
    hint = "write `width: page`" if least <= kit.sheet.width else "choose a style with a wider page"
    kit.findings.append(error("L808", figure.span, message, hint))


def wide_figure(kit: Kit, figure: Figure) -> list[Strip]:
    """A figure over the whole width of the text block."""
    return [replace(figure_strip(kit, figure, kit.sheet.whole), floats=False, least=None)]


def _image(kit: Kit, figure: Figure, column: Column, *, compact: bool) -> Strip:
    """The picture, its caption under it, and who made it."""
    at = kit.sheet.at
    drawing = figure.plot.draw(Frame(column.width, kit.setter, kit.sheet.lengths, compact))
    caption = kit.set(headline_of(figure), "image-caption", column.width)
    credit = kit.set(source_of(figure), "chart-source", column.width)
    caption_y = drawing.height + at("image.caption")
    credit_y = caption_y + caption.height - caption.leading + at("image.credit")

    def paint(pen: Pen) -> None:
        place = pen.right(column.x).drawing(kit.structure.drawing(figure), column.width, drawing.height)
        draw_marks(kit, place, drawing)
        pen.text(caption, column.x, caption_y)
        pen.text(credit, column.x, credit_y)

    return Strip(credit_y + credit.height - credit.leading + at("chart.foot"), paint, floats=True)
