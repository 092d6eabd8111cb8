"""The words of a tagged PDF in the order of its structure tree: what a screen reader says.

Enters: the bytes of a PDF, or one that is opened. Leaves: words with the places of their elements.
Never: artifacts; words by their place on the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from conformance.opened import Opened, opened
from conformance.tree import Element, Piece


def structure_text(pdf: bytes) -> list[tuple[str, str]]:
    """Each stretch of words with the path of its element, as in `Document[1]/Sect[2]/P[1]`.

    Words stand as the fonts explain their codes; soft hyphens and the spaces at ends of lines are still among them.
    What a link or a passage within a line holds stands between the words before it and those after it.
    """
    found = opened(pdf)
    said = [item for element in found.tree.top for item in words_of(found, element)]
    return [(place, "".join(text for _, text in run)) for place, run in groupby(said, itemgetter(0))]


def words_of(found: Opened, element: Element) -> Iterator[tuple[str, str]]:
    """Words of an element and of those in it, piece by piece; ActualText stands for all that it replaces."""
    if "/ActualText" in element.obj:
        yield element.place, str(element.obj.ActualText)
        return
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from words_of(found, kid)
        elif isinstance(kid, Piece) and kid in found.words:
            yield element.place, found.words[kid]
