"""What stands on every page: running head, sources cited on the page, foot, handling mark.

Enters: the kit, a canvas at the start or end of a page. Leaves: ink outside the frame. Never: words of the story.
"""

from __future__ import annotations

from collections.abc import Collection

from briefgen.inline import Inlines, Run, source_anchor
from briefgen.marks import Align
from briefgen.typeset.canvas import PageCanvas
from briefgen.typeset.kit import Kit
from briefgen.typeset.pen import Pen
from briefgen.typeset.setter import SetText


def running_head(kit: Kit, canvas: PageCanvas) -> None:
    sheet, furniture = kit.sheet, kit.furniture
    pen = Pen(canvas, sheet.margin, sheet.paper[1])
    baseline = sheet.at("head.baseline")
    name = kit.set(furniture.nameplate, "running-nameplate")
    room = sheet.width - name.width - sheet.at("head.gap") - marks_width(kit) - sheet.at("head.gap")
    title = kit.set(furniture.title, "running-title", room)
    pen.text(name, 0, baseline)
    left = name.width + sheet.at("head.gap") if furniture.nameplate else 0
    pen.text(title, left, baseline, lines=(0, 1))
    paint_mark(kit, pen, sheet.width, baseline)


def foot(kit: Kit, canvas: PageCanvas, cited: Collection[int]) -> None:
    """The foot of the page now ended; `cited` are the numbers of the sources cited on it."""
    sheet, furniture = kit.sheet, kit.furniture
    pen = Pen(canvas, sheet.margin, sheet.at("foot.rule"))
    if cited:
        _cited(kit, pen, sorted(cited))
    kit.rule(pen, 0, 0, sheet.width, "section")
    baseline = sheet.at("foot.baseline")
    pen.text(kit.set(furniture.identity, "foot"), 0, baseline)
    paint_mark(kit, pen, sheet.width, sheet.at("foot.mark"))
    kit.setter.pages = {**kit.setter.pages, "": canvas.getPageNumber()}
    folio = kit.set(furniture.folio, "foot")
    pen.text(folio, sheet.width - marks_width(kit) - sheet.at("foot.gap"), baseline, Align.RIGHT)


def _cited(kit: Kit, pen: Pen, numbers: list[int]) -> None:
    """Number and short name of each source; as many lines as it takes, growing upwards."""
    sheet, furniture = kit.sheet, kit.furniture
    label = kit.set(furniture.cited, "cited")
    entries = [_short(kit, number) for number in numbers]
    left = label.width + sheet.at("cited.gap")
    rows: list[list[tuple[float, int, SetText, SetText]]] = [[]]
    x = left
    for number, digits, name in entries:
        width = digits.width + sheet.at("cited.number-gap") + name.width
        if rows[-1] and x + width > sheet.width:
            rows.append([])
            x = left
        rows[-1].append((x, number, digits, name))
        x += width + sheet.at("cited.gap")
    top = -sheet.at("cited.height") - (len(rows) - 1) * label.leading
    kit.rule(pen, 0, top, sheet.width, "cited", "rule")
    baseline = top + sheet.at("cited.baseline")
    pen.text(label, 0, baseline)
    for index, row in enumerate(rows):
        y = baseline + index * label.leading
        for x, number, digits, name in row:
            pen.text(digits, x, y)
            pen.text(name, x + digits.width + sheet.at("cited.number-gap"), y)
            pen.link(
                x,
                y - label.leading + sheet.at("cited.number-gap"),
                digits.width,
                label.leading,
                f"#{source_anchor(number)}",
            )


def _short(kit: Kit, number: int) -> tuple[int, SetText, SetText]:
    name: Inlines = kit.furniture.short_names.get(number, ())
    span = kit.furniture.cited[0].span if isinstance(kit.furniture.cited[0], Run) else None
    assert span is not None
    return number, kit.set((Run(str(number), span),), "cited-number"), kit.set(name, "cited")


def mark_width(kit: Kit) -> float:
    """Width of the handling mark's box, 0 without a mark."""
    return _box_width(kit, kit.furniture.marking, "marking")


def _box_width(kit: Kit, words: str, role: str) -> float:
    if not words:
        return 0
    return _words(kit, words, role).width + 2 * kit.sheet.at("mark.padding")


def marks_width(kit: Kit) -> float:
    """Width of handling mark and status together."""
    status = _box_width(kit, kit.furniture.status, "status")
    return mark_width(kit) + status


def _words(kit: Kit, words: str, role: str) -> SetText:
    cited = kit.furniture.cited[0]
    assert isinstance(cited, Run)
    return kit.set((Run(words, cited.span),), role)


def paint_mark(kit: Kit, pen: Pen, right: float, baseline: float) -> None:
    """The handling mark, white on black with its right edge at `right`; left of it the status, framed."""
    sheet = kit.sheet
    height, rise, padding = sheet.at("mark.height"), sheet.at("mark.rise"), sheet.at("mark.padding")
    if kit.furniture.marking:
        width = mark_width(kit)
        pen.box(right - width, baseline - rise, width, height, "mark")
        pen.text(_words(kit, kit.furniture.marking, "marking"), right - width + padding, baseline)
        right -= width
    if kit.furniture.status:
        pen.text(_words(kit, kit.furniture.status, "status"), right - padding, baseline, Align.RIGHT)
