"""What hangs at the foot of a page: the notice on page 1, the colophon on the last.

Enters: the `notice` and `colophon` groups. Leaves: strips. Never: a place; `flow` hangs them.
"""

from __future__ import annotations

from briefgen.story import Group, Items, Paragraph, label_of, text_of
from briefgen.typeset.kit import Kit
from briefgen.typeset.pen import Pen
from briefgen.typeset.stack import Strip, space


def notice(kit: Kit, group: Group) -> list[Strip]:
    sheet = kit.sheet
    words = next(piece for piece in group.pieces if isinstance(piece, Paragraph))
    text = kit.set(words, "notice", sheet.width - sheet.at("notice.inset"))
    baseline = sheet.at("notice.baseline")

    def paint(pen: Pen) -> None:
        kit.rule(pen, 0, 0, sheet.width, "section")
        pen.text(text, 0, baseline)

    return [
        space(sheet.at("closing.before")),
        Strip(baseline + text.height - text.leading + sheet.at("notice.foot"), paint),
    ]


def colophon(kit: Kit, group: Group, _room: float) -> list[Strip]:
    """Columns of equal width, a label and a text each."""
    sheet = kit.sheet
    items = [item for piece in group.pieces if isinstance(piece, Items) for item in piece.items]
    gap = sheet.at("colophon.gap")
    width = (sheet.width - (len(items) - 1) * gap) / max(1, len(items))
    labels = [kit.set(label_of(item), "colophon-label", width) for item in items]
    texts = [kit.set(text_of(item), "colophon", width) for item in items]
    baseline, first = sheet.at("colophon.baseline"), sheet.at("colophon.text")
    height = max(
        (label.height - label.leading + text.height for label, text in zip(labels, texts, strict=True)), default=0
    )

    def paint(pen: Pen) -> None:
        kit.rule(pen, 0, 0, sheet.width, "section")
        for index, (label, text) in enumerate(zip(labels, texts, strict=True)):
            left = index * (width + gap)
            pen.text(label, left, baseline)
            pen.text(text, left, first + label.height - label.leading)

    return [space(sheet.at("closing.before")), Strip(max(first + height, sheet.at("colophon.least")), paint)]
