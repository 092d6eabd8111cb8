"""A table: heads that stand again on each further page, figures under one another, a rule under each row.

Enters: a `table` group, a column. Leaves: a strip for each row. Never: a row cut in two, a table wider than its
column; one that does not fit is a finding.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.diagnostics import error
from briefgen.inline import Inlines, Run, plain
from briefgen.marks import Align
from briefgen.story import ColumnAlign, Group, Paragraph, Table, cell_of
from briefgen.typeset.components.text import Inner
from briefgen.typeset.kit import Kit, Words
from briefgen.typeset.pen import Pen
from briefgen.typeset.setter import SetText
from briefgen.typeset.sheet import Column
from briefgen.typeset.stack import Strip

ALIGNS = {ColumnAlign.LEFT: Align.LEFT, ColumnAlign.CENTRE: Align.CENTRE, ColumnAlign.RIGHT: Align.RIGHT,
          ColumnAlign.FIGURES: Align.RIGHT}  # fmt: skip
SHARE = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}
# a table of so few rows is not parted
FEW = 4
HEAD = "data-head"


@dataclass(frozen=True, slots=True)
class _Lane:
    """One column of the table: where it stands, in points, and how its cells line up."""

    x: float
    width: float
    align: ColumnAlign
    after: float


def table(kit: Kit, group: Group, column: Column, _inner: Inner) -> list[Strip]:
    shown = next(piece for piece in group.pieces if isinstance(piece, Table))
    lanes = _lanes(kit, shown, column)
    if lanes is None:
        _report(kit, shown, column)
        return []
    head = replace(_head(kit, shown, lanes, column), keep=True)
    heads = (_continued(kit, group, column), head)
    count = len(shown.rows)
    rows = [replace(_body(kit, shown, row, lanes, column), heads=heads) for row in range(1, count + 1)]
    note = [piece for piece in group.pieces if isinstance(piece, Paragraph) and piece.role == "chart-source"]
    rows += [_words(kit, words, "chart-source", column, "table.note") for words in note]
    together = FEW if count <= FEW else 1
    kept = [replace(row, keep=index < together or index >= len(rows) - 2) for index, row in enumerate(rows[:-1])]
    return [*_opening(kit, group, column), head, *kept, rows[-1]]


def _opening(kit: Kit, group: Group, column: Column) -> list[Strip]:
    """Rule, headline, and what is shown."""
    subtitle = [piece for piece in group.pieces if isinstance(piece, Paragraph) and piece.role == "chart-subtitle"]
    made = [_words(kit, _headline(group), "chart-headline", column, "table.headline", ruled=True)]
    return made + [_words(kit, words, "chart-subtitle", column, "table.subtitle") for words in subtitle]


def _continued(kit: Kit, group: Group, column: Column) -> Strip:
    """The headline again, where the table goes on, marked as such."""
    headline = _headline(group)
    content = (*headline.content, Run(f" ({kit.furniture.continued})", headline.span, quiet=True))
    return _words(kit, content, "chart-headline", column, "table.headline", ruled=True)


def _headline(group: Group) -> Paragraph:
    return next(piece for piece in group.pieces if isinstance(piece, Paragraph) and piece.role == "chart-headline")


def _words(kit: Kit, words: Words, role: str, column: Column, name: str, *, ruled: bool = False) -> Strip:
    text = kit.set(words, role, column.width)
    first, foot = kit.sheet.at(f"{name}-baseline"), kit.sheet.at(f"{name}-foot")

    def paint(pen: Pen) -> None:
        if ruled:
            kit.rule(pen, column.x, 0, column.width, "chart")
        pen.text(text, column.x, first)

    return Strip(first + text.height - text.leading + foot, paint, keep=ruled or role == "chart-subtitle")


def _role(index: int, align: ColumnAlign) -> str:
    if align is ColumnAlign.FIGURES:
        return "data-figure"
    return "data-label" if index == 0 else "data-text"


@dataclass(frozen=True, slots=True)
class _Measured:
    """A cell in points: up to its decimal sign, from there on, and its longest word, which cannot be broken."""

    before: float
    after: float
    longest: float


def _lanes(kit: Kit, shown: Table, column: Column) -> list[_Lane] | None:
    """Columns as wide as their words want, narrowed in proportion; None where the longest words do not fit."""
    gap = kit.sheet.at("data.gap")
    wanted, least, fractions = [], [], []
    for index, align in enumerate(shown.aligns):
        cells = [_measured(kit, row[index], _role(index, align), align) for row in shown.rows]
        head = _measured(kit, shown.head[index], HEAD, ColumnAlign.LEFT)
        after = max(cell.after for cell in cells)
        whole = max(cell.before for cell in cells) + after
        figures = align is ColumnAlign.FIGURES
        wanted.append(max(whole, head.longest if figures else head.before))
        least.append(max(head.longest, *([whole] if figures else [cell.longest for cell in cells])))
        fractions.append(after)
    room = column.width - gap * (len(wanted) - 1)
    if sum(least) > room:
        return None
    widths = _shared(wanted, least, room, shown.aligns)
    lanes, x = [], column.x
    for width, align, after in zip(widths, shown.aligns, fractions, strict=True):
        lanes.append(_Lane(x, width, align, after))
        x += width + gap
    return lanes


def _measured(kit: Kit, content: Inlines, role: str, align: ColumnAlign) -> _Measured:
    width = kit.set(content, role).width
    after = _after(kit, content, role) if align is ColumnAlign.FIGURES else 0.0
    return _Measured(width - after, after, kit.setter.longest_word(content, role))


def _after(kit: Kit, content: Inlines, role: str) -> float:
    """Width of a figure from its decimal sign on, or of what follows its last digit, such as per cent."""
    text = plain(content)
    digits = [index for index, sign in enumerate(text) if sign.isdigit()]
    if not digits:
        return 0.0
    sign = text.rfind(kit.furniture.decimal)
    start = sign if sign >= 0 and sign + 1 in digits else digits[-1] + 1
    return kit.set((Run(text[start:], kit.furniture.span),), role).width if start < len(text) else 0.0


def _shared(wanted: Sequence[float], least: Sequence[float], room: float, aligns: Sequence[ColumnAlign]) -> list[float]:
    """The room among the columns: surplus to those of words, want taken from those that can be broken."""
    over = sum(wanted) - room
    if over > 0:
        slack = [want - low for want, low in zip(wanted, least, strict=True)]
        return [want - over * part / sum(slack) for want, part in zip(wanted, slack, strict=True)]
    weights = [1 if align is ColumnAlign.FIGURES else 3 for align in aligns]
    return [want - over * weight / sum(weights) for want, weight in zip(wanted, weights, strict=True)]


def _head(kit: Kit, shown: Table, lanes: Sequence[_Lane], column: Column) -> Strip:
    """The heads, all on their last line."""
    texts = [kit.set(cell_of(shown, 0, index), HEAD, lane.width) for index, lane in enumerate(lanes)]
    tallest = max(text.height - text.leading for text in texts)
    drops = [tallest - (text.height - text.leading) for text in texts]
    placed = [(text, _x(lane), drop) for text, lane, drop in zip(texts, lanes, drops, strict=True)]
    return _row(kit, "data.head", placed, lanes, column)


def _body(kit: Kit, shown: Table, row: int, lanes: Sequence[_Lane], column: Column) -> Strip:
    placed = []
    for index, lane in enumerate(lanes):
        cell = cell_of(shown, row, index)
        role = _role(index, lane.align)
        shift = lane.after - _after(kit, cell.content, role) if lane.align is ColumnAlign.FIGURES else 0.0
        placed.append((kit.set(cell, role, lane.width), _x(lane) - shift, 0.0))
    return _row(kit, "data.row", placed, lanes, column)


def _x(lane: _Lane) -> float:
    """Where the words of a lane are aligned."""
    return lane.x + SHARE[ALIGNS[lane.align]] * lane.width


def _row(
    kit: Kit, name: str, texts: Sequence[tuple[SetText, float, float]], lanes: Sequence[_Lane], column: Column
) -> Strip:
    """Words at their places, each with the drop of its baseline, and the rule under them; `name` names the metrics."""
    first = kit.sheet.at(f"{name}-baseline")
    rule = first + max(text.height - text.leading for text, _, _ in texts) + kit.sheet.at(f"{name}-foot")
    stroke, colour = ("section", "ink") if name == "data.head" else ("table", "rule")

    def paint(pen: Pen) -> None:
        for (text, x, drop), lane in zip(texts, lanes, strict=True):
            pen.text(text, x, first + drop, ALIGNS[lane.align])
        kit.rule(pen, column.x, rule, column.width, stroke, colour)

    return Strip(rule + kit.sheet.strokes[stroke], paint)


def _report(kit: Kit, shown: Table, column: Column) -> None:
    message = f"this table is wider than the {round(column.width)} points that it has"
    fits = _lanes(kit, shown, kit.sheet.whole) is not None
    hint = "write `width: page`" if fits else "leave out columns, or shorten their longest words"
    kit.findings.append(error("L806", shown.span, message, hint))
