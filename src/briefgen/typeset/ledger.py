"""What each structure element holds, noted while pages are drawn; and what is drawn outside all elements, by kind.

Enters: elements and artifacts, in the order in which they are drawn. Leaves: marked content of each page, and for each
element its kids. Never: an object of PDF.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import Enum

from briefgen.typeset.structure import Element, Structure

# left, foot, right and top in PDF points
Rect = tuple[float, float, float, float]


class Artifact(Enum):
    """What is not read: the closed list of its kinds, by their entries (ISO 32000-1, 14.8.2.2.2)."""

    LAYOUT = "/Type /Layout"
    RUNNING_HEAD = "/Type /Pagination /Subtype /Header"
    FOOT = "/Type /Pagination /Subtype /Footer"
    REPEATED_HEAD = "/Type /Pagination"


# what holds no words: rules, grounds, squares
WORDLESS = frozenset({Artifact.LAYOUT})
Owner = Element | Artifact


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked-content sequence: its page, counted from 1, and its number there."""

    page: int
    number: int


@dataclass(frozen=True, slots=True, eq=False)
class LinkArea:
    """A link annotation of an element: its page, where on it, and where it leads; each is one of its own."""

    page: int
    rect: Rect
    target: str
    element: Element


Kid = Marked | LinkArea | Element


class Ledger:
    """Kids of elements in reading order, owners of marked content by page, bounds of what is drawn."""

    def __init__(self, structure: Structure) -> None:
        self.structure = structure
        self.kids: dict[Element, list[Kid]] = defaultdict(list)
        self.pages: list[list[Element]] = [[]]
        self.links: list[LinkArea] = []
        self.bounds: dict[Element, Rect] = {}

    @property
    def page(self) -> int:
        return len(self.pages)

    def mark(self, element: Element) -> int:
        """The number of a new marked-content sequence on this page, which belongs to an element."""
        owners = self.pages[-1]
        owners.append(element)
        self._note(element, Marked(self.page, len(owners) - 1))
        return len(owners) - 1

    def link(self, element: Element, rect: Rect, target: str) -> None:
        """An area that leads to a target; a passage in another language within a link leads where the link does."""
        if element.type == "Span":
            element = self.structure.parents[element]
        if element.type != "Link":
            message = f"a link to `{target}` stands in an element of type {element.type}"
            raise ValueError(message)
        area = LinkArea(self.page, rect, target, element)
        self.links.append(area)
        self._note(element, area)

    def bound(self, element: Element, rect: Rect) -> None:
        self.bounds[element] = rect

    def end_page(self) -> None:
        self.pages.append([])

    def _note(self, element: Element, kid: Kid) -> None:
        """An element that stands in a line takes its place there with the first thing that it holds."""
        first = element not in self.kids
        self.kids[element].append(kid)
        if first and element in self.structure.inline:
            self._note(self.structure.parents[element], element)
