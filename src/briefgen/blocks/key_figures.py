"""A row of large figures, each with its hedge over it and what it counts under it.

Enters: values with labels. Leaves: a `key-figures` group. Never: a figure without its hedge or its source.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.content import Content, Lookup
from briefgen.diagnostics import Diagnostic, error
from briefgen.inline import run
from briefgen.model.block import Width
from briefgen.model.evidence import Valued
from briefgen.model.fields import declared
from briefgen.model.text import Text, Word
from briefgen.story import Group, Paragraph, Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigureRow(Valued):
    """One figure."""

    label: Text = declared("What the figure counts, in at most nine words.")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFiguresBlock(Content):
    """Figures side by side, as text."""

    data: tuple[KeyFigureRow, ...] = declared("Figures: a value with its hedge, and a label.")
    columns: Word | None = declared(
        "Which column of a data file is which key of the rows, as {label: what}.", default=None, kind="free"
    )
    width: Width = declared("How wide it stands: as the column of the text, or as the page.", default=Width.COLUMN)

    def check(self) -> tuple[Diagnostic, ...]:
        return () if self.data else (error("B123", self.span, "there is no figure here", "add rows under `data:`"),)

    def compose(self, lookup: Lookup) -> Iterator[Piece]:
        cells = tuple(Group("key-figures-cell", tuple(_cell(lookup, row)), row.span) for row in self.data)
        yield Group("key-figures", cells, self.span, lookup.place(self), wide=self.width is Width.PAGE)


def _cell(lookup: Lookup, row: KeyFigureRow) -> Iterator[Piece]:
    quantity, cite = lookup.value(row)
    if quantity is not None:
        hedge, amount = lookup.language.parted(quantity)
        if hedge:
            yield Paragraph("key-hedge", run(hedge, row.span), row.span)
        yield Paragraph("key-figure", lookup.borne(row, amount), row.span)
    label = lookup.inline(row.label)
    yield Paragraph("key-caption", (*label, cite) if cite else label, row.label.span)
