"""Pages from parts, laid out until their numbers hold, and what each page carries outside the story.

Enters: a story and a kit. Leaves: the PDF's bytes and the page on which each anchor fell.
Never: reads a clock; decides how a piece looks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.diagnostics import error
from briefgen.model.archive import Conformance
from briefgen.story import Story
from briefgen.typeset.archive import archive
from briefgen.typeset.canvas import PageCanvas
from briefgen.typeset.flow import Part, flow, overruns
from briefgen.typeset.furniture import foot, running_head
from briefgen.typeset.kit import Kit
from briefgen.typeset.ledger import Ledger
from briefgen.typeset.pen import Pen
from briefgen.typeset.stack import paint, slices


@dataclass(frozen=True, slots=True)
class Pages:
    """The finished file: its bytes, and the page of each anchor ("*" is the number of pages)."""

    pdf: bytes
    numbers: Mapping[str, int]


def make_pages(story: Story, kit: Kit, conformance: Conformance) -> Pages | None:
    """Lay the story out, at most three times: each pass learns the numbers of pages that the next one prints.

    None where a part fits on no page, which is a finding.
    """
    numbers: Mapping[str, int] = {}
    for last in (False, False, True):
        kit.setter.pages = numbers
        parts = flow(story, kit)
        if kit.failed:
            return None
        canvas, found = _one_pass(parts, kit)
        if last or found == numbers:
            break
        numbers = found
    _hold_budget(story, kit, found["*"])
    return Pages(archive(canvas, story, conformance), found)


def _hold_budget(story: Story, kit: Kit, count: int) -> None:
    """More pages than the author allows are an error that says what is too long."""
    if story.budget is None or count <= story.budget.pages:
        return
    counted = "1 page" if count == 1 else f"{count} pages"
    more = count - story.budget.pages
    message = f"the brief takes {counted}, {more} more than its budget of {story.budget.pages}"
    hints = tuple(overruns(story, kit)) or (
        "the front and the questions keep to their room; shorten what stands after them",
    )
    kit.findings.append(error("L807", story.budget.span, message, *hints))


def _one_pass(parts: Sequence[Part], kit: Kit) -> tuple[PageCanvas, Mapping[str, int]]:
    """All pages drawn once, and the page of each anchor; the first pass is a draft, whose numbers are not known yet."""
    canvas = PageCanvas(kit.setter, Ledger(kit.structure), kit.sheet.paper, draft=not kit.setter.pages)
    press = _Press(kit, canvas, {})
    for part in parts:
        press.set(part)
    press.end_page()
    return canvas, press.numbers


@dataclass(frozen=True)
class _Press:
    """Draws parts on page after page, with what stands on each outside the story; notes where each anchor fell."""

    kit: Kit
    canvas: PageCanvas
    numbers: dict[str, int]

    def set(self, part: Part) -> None:
        sheet = self.kit.sheet
        for index, here in enumerate(slices(part.strips, part.offset, sheet.frame_height)):
            if index or part.new_page:
                self.end_page()
                running_head(self.kit, self.canvas)
            paint(here.strips, Pen(self.canvas, sheet.margin, sheet.paper[1] - sheet.top - here.top))

    def end_page(self) -> None:
        page = self.canvas.ledger.page
        here = self.canvas.take_anchors()
        self.numbers.update(dict.fromkeys(here, page) | {"*": page})
        # the page that lists the sources need not say which of them it cites
        listed = any(name.startswith("source-") for name in here)
        cited = self.canvas.take_cited()
        foot(self.kit, self.canvas, () if listed else cited)
        self.canvas.take_cited()
        self.canvas.end_page()
