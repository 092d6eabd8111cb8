"""The annex of data: what each chart shows, as a table.

Enters: `Resolved`, the pieces before it. Leaves: one more appendix, without a letter. Never: a figure without its
hedge; the words are those that the chart has for those who cannot see it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.blocks.table import alignments, titled
from briefgen.inline import run
from briefgen.resolve import Resolved
from briefgen.resolve.resolved import ANNEX_ANCHOR
from briefgen.story import ColumnAlign, Figure, Group, Heading, Paragraph, Piece, Table, walk


def annex(resolved: Resolved, before: Sequence[Piece]) -> Iterator[Group]:
    """A table for each chart that stands before it, in their order."""
    if not resolved.has_annex:
        return
    language, span = resolved.language, resolved.brief.span
    label = Paragraph("appendix-label", run(language.word("appendix"), span), span)
    heading = Heading("appendix", 2, run(language.word("data-annex"), span), span)
    tables = (_table(piece) for piece in walk(before) if isinstance(piece, Figure) and len(piece.data) > 1)
    yield Group("appendix", (label, heading, *tables), span, ANNEX_ANCHOR, wide=True)


def _table(figure: Figure) -> Group:
    span = figure.span
    head, *rows = (tuple(run(cell, span) for cell in row) for row in figure.data)
    # years are the names of rows, not figures to be added
    aligns = (ColumnAlign.LEFT, *alignments(len(head), rows)[1:])
    return titled(
        Paragraph("chart-headline", figure.headline, span),
        figure.subtitle,
        Table("data", head, tuple(rows), span, aligns),
        figure.source,
    )
