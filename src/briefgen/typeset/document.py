"""Pages from flowables: page templates, two passes, and what each page carries outside the story.

Enters: a story and a kit. Leaves: the PDF's bytes and the page on which each anchor fell.
Never: reads a clock; decides how a piece looks.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass

from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from briefgen.diagnostics import error
from briefgen.story import Metadata, Story
from briefgen.typeset.canvas import PageCanvas
from briefgen.typeset.flow import flow, overruns
from briefgen.typeset.furniture import foot, running_head
from briefgen.typeset.kit import Kit


@dataclass(frozen=True, slots=True)
class Pages:
    """The finished file: its bytes, and the page of each anchor ("*" is the number of pages)."""

    pdf: bytes
    numbers: Mapping[str, int]


def make_pages(story: Story, kit: Kit) -> Pages:
    """Lay the story out, twice at most three times: the first pass learns the pages that later ones print."""
    numbers: Mapping[str, int] = {}
    for _ in range(3):
        kit.setter.pages = numbers
        kit.findings.clear()
        pages = _one_pass(story, kit)
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


def _one_pass(story: Story, kit: Kit) -> Pages:
    buffer = io.BytesIO()
    document = Document(buffer, kit, story.metadata)
    document.build(flow(story, kit), canvasmaker=document.make_canvas)
    return Pages(buffer.getvalue(), dict(document.numbers))


class Document(BaseDocTemplate):  # type: ignore[misc]  # Platypus carries no types
    """Page 1 and inner pages: their frames, running heads and feet; and where each anchor fell."""

    def __init__(self, buffer: io.BytesIO, kit: Kit, metadata: Metadata) -> None:
        sheet = kit.sheet
        super().__init__(
            buffer,
            pagesize=sheet.paper,
            title=metadata.title,
            author="; ".join(metadata.authors),
            subject=metadata.subject,
            creator="briefgen",
            producer="briefgen",
        )
        self.kit = kit
        self.metadata = metadata
        self.numbers: dict[str, int] = {}
        front, inner = self._frame(sheet.at("page.front-top")), self._frame(sheet.top)
        paper = sheet.paper
        self.addPageTemplates(
            [
                PageTemplate("front", [front], onPageEnd=self._end, pagesize=paper, autoNextPageTemplate="inner"),
                PageTemplate("inner", [inner], self._begin, self._end, paper),
            ]
        )

    def _frame(self, top: float) -> Frame:
        sheet = self.kit.sheet
        height = sheet.paper[1] - top - sheet.bottom
        return Frame(sheet.margin, sheet.bottom, sheet.width, height, 0, 0, 0, 0)

    def make_canvas(self, buffer: io.BytesIO, **_platypus: object) -> PageCanvas:
        """The canvas of this document; what Platypus would set by itself is set by the kit."""
        return PageCanvas(
            buffer, self.kit.setter, self.metadata.language, self.kit.sheet.paper, draft=not self.kit.setter.pages
        )

    def _begin(self, canvas: PageCanvas, _document: BaseDocTemplate) -> None:
        running_head(self.kit, canvas)

    def _end(self, canvas: PageCanvas, _document: BaseDocTemplate) -> None:
        page = canvas.getPageNumber()
        here = canvas.take_anchors()
        self.numbers.update(dict.fromkeys(here, page) | {"*": page})
        # the page that lists the sources need not say which of them it cites
        listed = any(name.startswith("source-") for name in here)
        cited = canvas.take_cited()
        foot(self.kit, canvas, () if listed else cited)
        canvas.take_cited()
