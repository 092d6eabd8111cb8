"""What stands on every page: running head, sources cited on the page, foot, handling mark.

Enters: the kit, a canvas at the start or end of a page. Leaves: ink outside the frame. Never: words of the story.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from briefgen.diagnostics import Diagnostic, error
from briefgen.inline import Run, plain, run
from briefgen.marks import Align
from briefgen.story import MARKING, STATUS, Said
from briefgen.typeset.canvas import PageCanvas
from briefgen.typeset.kit import Kit
from briefgen.typeset.ledger import Artifact
from briefgen.typeset.pen import Pen
from briefgen.typeset.setter import SetText


@dataclass(frozen=True, slots=True)
class _Short:
    """A cited source at the foot of a page: where it starts, its number, its name."""

    x: float
    number: int
    digits: SetText
    name: SetText


def too_wide(kit: Kit) -> Iterator[Diagnostic]:
    """What stands on every page in one line must fit its line; what does not is a finding at its place."""
    sheet, furniture = kit.sheet, kit.furniture
    marks = marks_width(kit, sheet.at("foot.gap"))
    head = sheet.width - marks_width(kit, sheet.at("head.gap"))
    folio = kit.set(furniture.folio, "foot").width + sheet.at("foot.gap")
    rooms = (
        (furniture.marking, "marking", "marking", sheet.width / 2),
        (furniture.nameplate, "running-nameplate", "series", min(head, nameplate_room(kit))),
        (furniture.identity, "foot", "line at the foot of the page", sheet.width - marks - folio),
    )
    for content, role, called, room in rooms:
        over = kit.set(content, role).width - room
        if over > 0:
            longest = max(content, key=lambda item: len(plain((item,))))
            place = longest.span if isinstance(longest, Run) else furniture.span
            message = f"the {called} is {math.ceil(over)} points wider than its place"
            yield error("L809", place, message, "shorten it")


def nameplate_room(kit: Kit) -> float:
    """Points that the name of the series has on page 1, left of issue and mark."""
    sheet = kit.sheet
    return sheet.width - marks_width(kit, sheet.at("nameplate.issue-gap")) - sheet.at("nameplate.issue-room")


def running_head(kit: Kit, canvas: PageCanvas) -> None:
    sheet, furniture = kit.sheet, kit.furniture
    pen = Pen(canvas, sheet.margin, sheet.paper[1], Artifact.RUNNING_HEAD)
    baseline = sheet.at("head.baseline")
    name = kit.set(furniture.nameplate, "running-nameplate")
    room = sheet.width - name.width - sheet.at("head.gap") - marks_width(kit, sheet.at("head.gap"))
    title = kit.set(furniture.title, "running-title", room)
    pen.text(name, 0, baseline)
    left = name.width + sheet.at("head.gap") if furniture.nameplate else 0
    pen.text(title, left, baseline, lines=(0, 1))
    paint_mark(kit, pen, sheet.width, baseline)


def foot(kit: Kit, canvas: PageCanvas, cited: Collection[int]) -> None:
    """The foot of the page now ended; `cited` are the numbers of the sources cited on it."""
    sheet, furniture = kit.sheet, kit.furniture
    pen = Pen(canvas, sheet.margin, sheet.at("foot.rule"), Artifact.FOOT)
    if cited:
        _cited(kit, pen, sorted(cited))
    kit.rule(pen, 0, 0, sheet.width, "section")
    baseline = sheet.at("foot.baseline")
    pen.text(kit.set(furniture.identity, "foot"), 0, baseline)
    kit.setter.pages = {**kit.setter.pages, "": canvas.ledger.page}
    folio = kit.set(furniture.folio, "foot")
    pen.text(folio, sheet.width - marks_width(kit, sheet.at("foot.gap")), baseline, Align.RIGHT)
    # a box hangs from the rule; a status alone stands on the line of the folio
    paint_mark(kit, pen, sheet.width, sheet.at("foot.mark") if furniture.marking else baseline)


def _cited(kit: Kit, pen: Pen, numbers: list[int]) -> None:
    """Number and short name of each source, numbers alone where names take too many lines, else nothing.

    The strip grows upwards, and must not reach the frame; the list of sources has all that it leaves out.
    """
    sheet = kit.sheet
    label = kit.set(kit.furniture.cited, "cited")
    for named in (True, False):
        rows = _rows(kit, numbers, label.width + sheet.at("cited.gap"), named=named)
        top = -sheet.at("cited.height") - (len(rows) - 1) * label.leading
        wide = max(entry.x + entry.digits.width + entry.name.width for row in rows for entry in row) > sheet.width
        if sheet.at("foot.rule") - top <= sheet.bottom and not wide:
            _paint_cited(kit, pen, label, rows, top)
            return


def _rows(kit: Kit, numbers: list[int], left: float, *, named: bool) -> list[list[_Short]]:
    """Entries line by line, from `left` to the edge of the text block."""
    sheet = kit.sheet
    gap = sheet.at("cited.gap" if named else "cited.number-gap")
    rows: list[list[_Short]] = [[]]
    x = left
    for number in numbers:
        digits = kit.set(run(str(number), kit.furniture.span), "cited-number")
        name = kit.set(kit.furniture.short_names.get(number, ()) if named else (), "cited")
        width = digits.width + sheet.at("cited.number-gap") + name.width
        if rows[-1] and x + width > sheet.width:
            rows.append([])
            x = left
        rows[-1].append(_Short(x, number, digits, name))
        x += width + gap
    return rows


def _paint_cited(kit: Kit, pen: Pen, label: SetText, rows: list[list[_Short]], top: float) -> None:
    sheet, gap = kit.sheet, kit.sheet.at("cited.number-gap")
    kit.rule(pen, 0, top, sheet.width, "cited", "rule")
    baseline = top + sheet.at("cited.baseline")
    pen.text(label, 0, baseline)
    for index, row in enumerate(rows):
        y = baseline + index * label.leading
        for entry in row:
            pen.text(entry.digits, entry.x, y)
            pen.text(entry.name, entry.x + entry.digits.width + gap, y)


def mark_width(kit: Kit) -> float:
    """Width of the handling mark's box, 0 without a mark."""
    words = kit.furniture.marking
    return kit.set(words, "marking").width + 2 * kit.sheet.at("mark.padding") if words else 0


def marks_width(kit: Kit, gap: float) -> float:
    """Width of handling mark and status together, with a gap left of them; 0 where neither stands."""
    mark, status = mark_width(kit), kit.furniture.status
    width = mark + (kit.set(status, "status").width if status else 0)
    between = kit.sheet.at("mark.padding") if mark and status else 0
    return width + between + gap if width else 0


def paint_mark(kit: Kit, pen: Pen, right: float, baseline: float) -> None:
    """The handling mark, white on black with its right edge at `right`; left of it, or in its place, the status."""
    sheet = kit.sheet
    height, rise, padding = sheet.at("mark.height"), sheet.at("mark.rise"), sheet.at("mark.padding")
    if kit.furniture.marking:
        width = mark_width(kit)
        pen.box(right - width, baseline - rise, width, height, "mark")
        pen.text(
            kit.set(Said(kit.furniture.marking, kit.furniture, MARKING), "marking"), right - width + padding, baseline
        )
        right -= width + padding
    if kit.furniture.status:
        pen.text(kit.set(Said(kit.furniture.status, kit.furniture, STATUS), "status"), right, baseline, Align.RIGHT)
