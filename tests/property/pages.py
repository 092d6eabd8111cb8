"""What an eye would see at once on a page: how far it is filled, and headings at its foot.

Enters: the bytes of a PDF in the style Four Questions. Leaves: measures in points, y from the top edge.
"""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2

# the strip of cited sources and the foot stand under the frame
FRAME_FOOT = 68
RUNNING_HEAD = 42


@dataclass(frozen=True)
class Page:
    """`foot` is the lowest ink within the frame, `room` the foot of the frame."""

    number: int
    foot: float
    top: float
    room: float

    @property
    def empty(self) -> float:
        """The share of the frame that stands empty under the last ink."""
        return (self.room - self.foot) / (self.room - self.top)


def pages(pdf: bytes) -> list[Page]:
    return [_page(number, page) for number, page in enumerate(pypdfium2.PdfDocument(pdf), 1)]


def _page(number: int, page: pypdfium2.PdfPage) -> Page:
    height = page.get_height()
    room = height - FRAME_FOOT
    bounds = [item.get_bounds() for item in page.get_objects()]
    feet = [height - bottom for _, bottom, _, top in bounds if height - top < room]
    return Page(number, min(room, max(feet, default=0.0)), RUNNING_HEAD, room)


def said_in_frame(pdf: bytes) -> str:
    """The text of all pages without running heads and feet; words divided at line ends are joined."""
    said = []
    for number, page in enumerate(pypdfium2.PdfDocument(pdf)):
        width, height = page.get_size()
        top = height if number == 0 else height - RUNNING_HEAD
        said.append(page.get_textpage().get_text_bounded(0, FRAME_FOOT - 2, width, top))
    text = "\n".join(said)
    for hyphen in ("\u00ad", "\ufffe", "\x02"):
        text = text.replace(f"{hyphen}\r\n", "").replace(f"{hyphen}\n", "").replace(hyphen, "")
    return text


def stranded(pdf: bytes, headings: set[str]) -> list[str]:
    """Headings under which nothing else stands on their page."""
    found = []
    for number, page in enumerate(pypdfium2.PdfDocument(pdf), 1):
        text = page.get_textpage()
        rects = [text.get_rect(index) for index in range(text.count_rects())]
        inside = [rect for rect in rects if rect[1] > FRAME_FOOT]
        lowest = min((rect[1] for rect in inside), default=0)
        said = " ".join(text.get_text_bounded(*rect) for rect in inside if rect[1] - lowest < 5)
        found += [f"page {number}: {heading}" for heading in headings if heading == said.strip()]
    return found
