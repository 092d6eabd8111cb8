"""What is set apart from the text: boxes on a tint, callouts between rules, quotations beside a bar.

Enters: `box`, `callout` and `quote` groups. Leaves: strips that may part between two lines.
Never: a tint that ends before its text.
"""

from __future__ import annotations

from dataclasses import replace

from briefgen.story import Group
from briefgen.typeset.components.text import Inner
from briefgen.typeset.kit import Kit
from briefgen.typeset.pen import Pen
from briefgen.typeset.sheet import Column
from briefgen.typeset.stack import Ground, Strip


def box(kit: Kit, group: Group, column: Column, inner: Inner) -> list[Strip]:
    """Title and text on a tint, a bar of the accent over them."""
    at, sheet = kit.sheet.at, kit.sheet

    def tint(pen: Pen, height: float) -> None:
        kit.tint(pen, column, height)
        kit.rule(pen, column.x, 0, column.width, "box", "accent")

    within = inner(kit, group.pieces, column.inset(at("box.inset"), at("box.inset")))
    return _on(Ground(tint), [Strip(at("box.top"), keep=True), *within, Strip(at("box.foot"))], sheet.at("box.least"))


def callout(kit: Kit, group: Group, column: Column, inner: Inner) -> list[Strip]:
    """A sentence between two rules."""
    at = kit.sheet.at

    def rules(pen: Pen, height: float) -> None:
        kit.rule(pen, column.x, 0, column.width, "module", "accent")
        kit.rule(pen, column.x, height - kit.sheet.strokes["section"], column.width, "section", "accent")

    within = inner(kit, group.pieces, column.inset(0, at("callout.inset")))
    return _on(Ground(rules), [Strip(at("callout.top"), keep=True), *within, Strip(at("callout.foot"))], float("inf"))


def quote(kit: Kit, group: Group, column: Column, inner: Inner) -> list[Strip]:
    """Words beside a bar, and under them who said them."""
    at = kit.sheet.at

    def bar(pen: Pen, height: float) -> None:
        pen.box(column.x, 0, kit.sheet.strokes["quote"], height, "accent")

    within = inner(kit, group.pieces, column.inset(at("quote.inset"), at("quote.right")))
    return _on(Ground(bar), [Strip(at("quote.top"), keep=True), *within, Strip(at("quote.foot"))], float("inf"))


def _on(ground: Ground, strips: list[Strip], least: float) -> list[Strip]:
    """Strips on a ground; those of at most `least` points stay together, others may part between two lines.

    The first and the last strip keep the ground clear of the text, on each page on which it stands.
    """
    whole = sum(strip.height for strip in strips) <= least
    top, *within, foot = [replace(strip, ground=ground, gap=False, line=False) for strip in strips]
    last = len(within) - 1
    held = [
        replace(
            strip,
            heads=(top,),
            reach=max(strip.depth, strip.height + foot.height),
            keep=whole or strip.keep or index in (0, last),
        )
        for index, strip in enumerate(within)
    ]
    return [top, *held, foot]
