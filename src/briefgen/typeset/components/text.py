"""Text in a column: paragraphs line by line, lists item by item.

Enters: content and a column. Leaves: strips, one a line. Never: one line of a paragraph alone on a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from briefgen.marks import Align
from briefgen.story import Item, Items, Piece, label_of, text_of
from briefgen.typeset.kit import Kit, Words
from briefgen.typeset.pen import Pen
from briefgen.typeset.setter import SetText
from briefgen.typeset.sheet import Column
from briefgen.typeset.stack import Strip, keeps, space

Inner = Callable[[Kit, Sequence[Piece], Column], list[Strip]]


def lines(kit: Kit, words: Words, role: str, column: Column, *, indented: bool = False) -> Iterator[Strip]:
    """A paragraph as one strip a line; no line of it stands alone at the foot or head of a page."""
    text = kit.set(words, role, column.width, indented=indented)
    rise = baseline(kit, text)
    for index, keep in enumerate(keeps(len(text.lines))):

        def paint(pen: Pen, index: int = index) -> None:
            pen.text(text, column.x, rise, Align.LEFT, (index, index + 1))

        yield Strip(text.leading, paint, keep=keep, line=True)


def baseline(kit: Kit, text: SetText) -> float:
    """Points from the top of a line to its baseline: the grid's share of the leading."""
    return kit.sheet.at("page.rise") * text.leading / kit.sheet.line


def items(kit: Kit, listed: Items, column: Column, inner: Inner) -> list[Strip]:
    """A list; the labels hang left of the items, all of which are indented alike."""
    at, role = kit.sheet.at, listed.role
    labels = [kit.set(label_of(item), f"{role}-label") for item in listed.items]
    indent = max([at("items.indent"), *(label.width + at("items.label-gap") for label in labels)])
    made: list[Strip] = []
    for item, label in zip(listed.items, labels, strict=True):
        if made:
            made.append(space(at(f"{role}.between")))
        made += _labelled(kit, _item(kit, item, role, column.inset(indent), inner), label, column.x)
    return made


def _item(kit: Kit, item: Item, role: str, column: Column, inner: Inner) -> list[Strip]:
    made = list(lines(kit, text_of(item), role, column)) if item.content else []
    if item.pieces and made:
        # what an item begins with stays with what it holds
        made[-1] = replace(made[-1], keep=True)
    if item.pieces:
        between = [space(kit.sheet.at("items.within"), keep=True)] if made else []
        made += [*between, *inner(kit, item.pieces, column)]
    return made


def _labelled(kit: Kit, strips: list[Strip], label: SetText, x: float) -> list[Strip]:
    """The first strip of an item, with its label on the same baseline."""
    if not strips:
        return []
    first, *rest = strips
    under = first.paint

    def paint(pen: Pen) -> None:
        pen.text(label, x, baseline(kit, label))
        if under is not None:
            under(pen)

    return [replace(first, paint=paint), *rest]
