"""What every chart has.

Enters: nothing. Leaves: `Chart`, the base of every kind. Never: marks; each kind makes its own.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.content import Content, Lookup
from briefgen.inline import joined, run, when
from briefgen.marks import Plot
from briefgen.model.block import Width
from briefgen.model.citation import Citation
from briefgen.model.fields import declared
from briefgen.model.text import Text, Word
from briefgen.story import Figure

__all__ = ["COLOURS", "Chart", "DataTable", "Lookup", "heads"]

# series side by side, told apart in black and white too
COLOURS = ("series-1", "series-2", "series-3", "series-4", "series-5", "series-6")

DataTable = tuple[tuple[str, ...], ...]


def heads(lookup: Lookup, *columns: str) -> tuple[str, ...]:
    """The heads of columns of data in the brief's language: entry, group, series, value, date."""
    return tuple(lookup.language.word(f"data-{column}") for column in columns)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart(Content):
    """A chart of any kind."""

    headline: Text = declared("The finding, as a sentence without a full stop.", example="Use has doubled")
    subtitle: Text | None = declared(
        "What is shown: measure, unit, place, date.", default=None, example="Litres a day; Northmoor, 2025"
    )
    unit: Text | None = declared(
        "Unit of the figures, where there is no subtitle.", default=None, example="Litres a day"
    )
    note: Text | None = declared("Definitions, gaps, and what was not drawn.", default=None)
    cite: Citation | None = declared("Source of all the data, where the rows do not name theirs.", default=None)
    alt: Word = declared(
        "What the chart shows, in words, for those who cannot see it.", example="Bar chart. Homes, about 12 litres."
    )
    columns: Word | None = declared(
        "Which column of a data file is which key of the rows, as {x: year, y: held}.", default=None, kind="free"
    )
    width: Width = declared("How wide it stands: as the column of the text, or as the page.", default=Width.COLUMN)

    @abstractmethod
    def plot(self, lookup: Lookup) -> Plot:
        """The drawing, to be laid out when its width and type are known."""

    @abstractmethod
    def table(self, lookup: Lookup) -> DataTable:
        """The data in words, first row the heads: every number with its hedge."""

    def legend(self, _lookup: Lookup) -> str:
        """How to read what is drawn in an unusual way; "" where nothing is."""
        return ""

    def compose(self, lookup: Lookup) -> Iterator[Figure]:
        yield self.figure(lookup)

    def figure(self, lookup: Lookup, role: str = "chart") -> Figure:
        """The chart with its note, legend and credits in one source line."""
        legend = self.legend(lookup)
        parts = [
            when(self.note, lookup.inline),
            run(legend, self.span) if legend else (),
            lookup.credits(self),
        ]
        return Figure(
            role=role,
            kind=self.kind.text,
            headline=lookup.inline(self.headline),
            subtitle=when(self.subtitle or self.unit, lookup.inline),
            plot=self.plot(lookup),
            source=joined(parts, " ", self.span),
            alt=self.alt.text,
            data=_filled(self.table(lookup)),
            span=self.span,
            wide=self.width is Width.PAGE,
            anchor=lookup.place(self),
        )


def _filled(table: DataTable) -> DataTable:
    """The data without columns in which no row says anything, such as that of a series where there is but one."""
    _, *rows = table
    filled = [index for index in range(len(table[0])) if not rows or any(row[index] for row in rows)]
    return tuple(tuple(row[index] for index in filled) for row in table)
