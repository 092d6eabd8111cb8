"""A table: a finding, heads, rows; figures under one another; its note and sources below.

Enters: columns and rows of cells, written in the brief or read from a file. Leaves: a `table` group.
Never: a row of another length than the heads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from briefgen.content import Content, Lookup
from briefgen.diagnostics import Diagnostic, Span, error
from briefgen.inline import Inlines, joined, plain, run, when
from briefgen.model.block import Width
from briefgen.model.citation import Citation
from briefgen.model.fields import declared
from briefgen.model.text import Cell, Text, Word
from briefgen.story import ColumnAlign, Group, Paragraph, Piece, Table

_FIGURE = re.compile(r"[^\w]*[-\u2212+]?\d[\d,.\u00a0\u202f ]*(?:%|[^\W\d_]{0,3})\W*")
MISSING = "–"
NOTHING = frozenset({"", "–", "—", "-", "n/a", "..", "…"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """The head of a column, and how its cells line up."""

    SHORT: ClassVar[str] = "label"

    span: Span
    label: Text = declared("Head of the column.")
    from_: Word | None = declared("Column of the data file, where it has another name.", default=None, key="from")
    align: ColumnAlign | None = declared(
        "How the cells line up; without it, as figures where all are numbers, else left.", default=None
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TableBlock(Content):
    """A table; its data is a list of rows, or the name of a file of comma-separated values."""

    headline: Text = declared("What the table shows, without a full stop.")
    subtitle: Text | None = declared("Measure, unit, place, date.", default=None)
    columns: tuple[Column, ...] = declared("Heads of the columns, in order; a data file brings its own.", default=())
    data: tuple[tuple[Cell, ...], ...] = declared("Rows, each a list of cells; or a file: data.csv.")
    note: Text | None = declared("Definitions and gaps.", default=None)
    cite: Citation | None = declared("Source of the data.", default=None)
    width: Width = declared("How wide it stands: as the column of the text, or as the page.", default=Width.COLUMN)

    def check(self) -> tuple[Diagnostic, ...]:
        found = []
        if not self.columns:
            found.append(error("B120", self.span, "this table has no heads", "add `columns: [Country, Deaths]`"))
        if not self.data:
            found.append(error("B121", self.span, "this table has no rows", "add rows under `data:`"))
        for row in self.data if self.columns else ():
            if len(row) != len(self.columns):
                message = f"this row has {_cells(len(row))}, and the table {len(self.columns)} columns"
                hint = 'write a cell for each column, `""` for an empty one; quote a cell that holds a comma'
                found.append(error("B122", row[0].span if row else self.span, message, hint))
        return tuple(found)

    def compose(self, lookup: Lookup) -> Iterator[Piece]:
        head = tuple(lookup.inline(column.label) for column in self.columns)
        rows = tuple(tuple(lookup.inline(cell) for cell in row) for row in self.data)
        asked = [column.align for column in self.columns]
        aligns = tuple(align or own for align, own in zip(asked, alignments(len(head), rows), strict=True))
        # a row of another length is a finding; its cells are shown as far as there are heads
        rows = tuple(
            tuple(_shown(cell, align, self.span) for cell, align in zip(row, aligns, strict=False)) for row in rows
        )
        source = joined([when(self.note, lookup.inline), lookup.credits(self)], " ", self.span)
        group = titled(
            Paragraph("chart-headline", lookup.inline(self.headline), self.headline.span),
            when(self.subtitle, lookup.inline),
            Table("data", head, rows, self.span, aligns),
            source,
        )
        yield replace(group, wide=self.width is Width.PAGE)


def titled(headline: Paragraph, subtitle: Inlines, table: Table, source: Inlines) -> Group:
    """A table under its headline, which is a caption and no heading: it names the table, and heads no text."""
    span = table.span
    above = (Paragraph("chart-subtitle", subtitle, headline.span),) if subtitle else ()
    below = (Paragraph("chart-source", source, span),) if source else ()
    return Group("table", (headline, *above, table, *below), span)


def alignments(columns: int, rows: Sequence[Sequence[Inlines]]) -> tuple[ColumnAlign, ...]:
    """How each of some columns lines up by what stands in it; a row may be too short."""
    return tuple(_natural([row[index] for row in rows if index < len(row)]) for index in range(columns))


def _shown(cell: Inlines, align: ColumnAlign, span: Span) -> Inlines:
    """A cell; where a figure is missing, a dash says so."""
    return run(MISSING, span) if align is ColumnAlign.FIGURES and not cell else cell


def _cells(count: int) -> str:
    return "1 cell" if count == 1 else f"{count} cells"


def _natural(column: list[Inlines]) -> ColumnAlign:
    """Figures where every cell that says something is a figure."""
    said = [text for cell in column if (text := plain(cell).strip()) not in NOTHING]
    return ColumnAlign.FIGURES if said and all(_FIGURE.fullmatch(text) for text in said) else ColumnAlign.LEFT
