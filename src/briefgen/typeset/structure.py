"""Structure elements: what a brief is made of, for those who hear it, in reading order.

Enters: nothing. Leaves: `Element`, `Structure`; `structuring` makes them. Never: a place on a page, an object of PDF.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.story import Figure, Part, Said

# where in a line something stands: the index of an inline, and of what stands within that
Path = tuple[int, ...]
# the place of the number or letter that leads a heading
LEAD: Path = (-1,)
# the part of a figure that is no words
DRAWING = "drawing"


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """A structure element.

    Attributes:
        type: its standard type.
        children: what it holds, in reading order.
        parts: elements within its line, each by its place in the content; they stand where they are drawn.
        alt: words in the place of a drawing.
        language: the tag of its language, where it is not the brief's.
        anchor: the name of the place that it is, by which links lead to it.
        targets: anchors of what it refers to.
        note: what a link says of itself (ISO 14289-1, 7.18.5).
        attributes: of tables and lists (ISO 32000-1, 14.8.5), name and value by owner: `Table`, (`Scope`, `Row`).
    """

    type: str
    children: tuple[Element, ...] = ()
    parts: Mapping[Path, Element] = field(default_factory=dict)
    alt: str = ""
    language: str = ""
    anchor: str = ""
    targets: tuple[str, ...] = ()
    note: str = ""
    attributes: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def inside(self, path: Path) -> Element:
        """The element of a passage in its line, or of what the passage stands in.

        Raises:
            LookupError: there is none, and the line is not in one foreign language, which makes it an element itself.
        """
        for end in range(len(path), 0, -1):
            if path[:end] in self.parts:
                return self.parts[path[:end]]
        if path and not self.language:
            message = f"nothing stands at {path} in this line"
            raise LookupError(message)
        return self


@dataclass(frozen=True, slots=True)
class Structure:
    """The elements of a story under their root, by the words that stand in them, by anchor.

    `parents` has all elements but the root; `inline` those whose place is in the line of their parent.
    """

    root: Element
    owners: Mapping[tuple[int, Part], Element]
    anchors: Mapping[str, Element]
    parents: Mapping[Element, Element]
    inline: frozenset[Element]

    def of(self, words: Said) -> Element:
        return self.owners[id(words.owner), words.part]

    def drawing(self, figure: Figure) -> Element:
        return self.owners[id(figure), DRAWING]
