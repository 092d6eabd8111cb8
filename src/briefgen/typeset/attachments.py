"""The data of each chart as a file that the PDF carries, for those who cannot see the chart and for programs.

Enters: a story. Leaves: attachments in reading order, by the figure that each belongs to.
Never: a number without its hedge; the words are those of the figure's own data.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from briefgen.inline import plain
from briefgen.story import Attachment, Figure, Story, walk


def chart_data(story: Story) -> Iterator[tuple[Figure, Attachment]]:
    """A CSV file (RFC 4180) for each figure that has data: chart-1.csv, chart-2.csv."""
    if not story.attach_data:
        return
    figures = [piece for piece in walk(story.pieces) if isinstance(piece, Figure) and piece.data]
    for number, figure in enumerate(figures, 1):
        description = " ".join(plain(figure.headline).split()) or figure.alt
        yield figure, Attachment(f"chart-{number}.csv", _csv(figure), "text/csv", description, "Data")


def _csv(figure: Figure) -> bytes:
    """The rows, with their heads where they have any, in UTF-8 with the mark by which spreadsheets know it."""
    written = io.StringIO(newline="")
    csv.writer(written).writerows(row for row in figure.data if any(row))
    return written.getvalue().encode("utf-8-sig")
