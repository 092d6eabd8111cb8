"""Pages from parts, laid out until their numbers hold, and what each page carries outside the story.

Enters: a story and a kit. Leaves: the PDF's bytes and the page on which each anchor fell.
Never: reads a clock; decides how a piece looks.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.diagnostics import error
from briefgen.story import Story
from briefgen.typeset.canvas import PageCanvas
from briefgen.typeset.flow import Part, flow, overruns
from briefgen.typeset.furniture import foot, running_head
from briefgen.typeset.kit import Kit
from briefgen.typeset.metadata import information, packet, properties
from briefgen.typeset.pen import Pen
from briefgen.typeset.reportlab_private import describe, document_of
from briefgen.typeset.stack import paint, slices


@dataclass(frozen=True, slots=True)
class Pages:
    """The finished file: its bytes, and the page of each anchor ("*" is the number of pages)."""

    pdf: bytes
    numbers: Mapping[str, int]


def make_pages(story: Story, kit: Kit) -> Pages | None:
    """Lay the story out, at most three times: each pass learns the numbers of pages that the next one prints.

    None where a part fits on no page, which is a finding.
    """
    numbers: Mapping[str, int] = {}
    for last in (False, False, True):
        kit.setter.pages = numbers
        parts = flow(story, kit)
        if kit.failed:
            return None
        pages = _one_pass(story, parts, kit, None if last else numbers)
        if pages.numbers == numbers:
            break
        numbers = pages.numbers
    _hold_budget(story, kit, pages.numbers["*"])
    return pages


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


def _one_pass(story: Story, parts: Sequence[Part], kit: Kit, expected: Mapping[str, int] | None) -> Pages:
    """One pass, which makes a file only if the pages are those that were expected; None is content with any."""
    buffer = io.BytesIO()
    canvas = PageCanvas(buffer, kit.setter, story.metadata.language, kit.sheet.paper, draft=not kit.setter.pages)
    describe(document_of(canvas), information(story.metadata), packet(properties(story.metadata)))
    press = _Press(kit, canvas, {})
    for part in parts:
        press.set(part)
    press.end_page()
    if expected is None or press.numbers == expected:
        canvas.save()
    return Pages(buffer.getvalue(), press.numbers)


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
        page = self.canvas.getPageNumber()
        here = self.canvas.take_anchors()
        self.numbers.update(dict.fromkeys(here, page) | {"*": page})
        # the page that lists the sources need not say which of them it cites
        listed = any(name.startswith("source-") for name in here)
        cited = self.canvas.take_cited()
        foot(self.kit, self.canvas, () if listed else cited)
        self.canvas.take_cited()
        self.canvas.showPage()
