"""The story: pieces in reading order, with role, words for those who cannot see, and the place each came from.

Enters: nothing. Leaves: `Story` and its closed set of pieces.
Never: coordinates, fonts or colours. A `role` is a name that the style knows, and that tags are written from.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from briefgen.diagnostics import Span
from briefgen.inline import Inlines
from briefgen.marks import Plot


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of `level` 1 to 6; it stands in the outline and may be the target of links."""

    role: str
    level: int
    content: Inlines
    span: Span
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    role: str
    content: Inlines
    span: Span


@dataclass(frozen=True, slots=True)
class Item:
    """A list item: its label (a number, a term, a sign), its text, and what else stands in it.

    `anchor` makes the item the target of links; `target` makes it a link to `#anchor`.
    """

    label: Inlines
    content: Inlines
    span: Span
    anchor: str = ""
    pieces: tuple[Piece, ...] = ()
    target: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    role: str
    items: tuple[Item, ...]
    span: Span


class ColumnAlign(StrEnum):
    """How the cells of a column line up; figures stand with their decimal signs under one another."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    FIGURES = "figures"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under one row of heads; the first cell of a row is its head. `aligns` has one for each column."""

    role: str
    head: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    span: Span
    aligns: tuple[ColumnAlign, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart or a picture: the finding, what is shown, the drawing, its sources; its words, and its data in words.

    `kind` is that of the block; `wide` asks for the whole width of the page; `anchor` makes it the target of links.
    """

    role: str
    kind: str
    headline: Inlines
    subtitle: Inlines
    plot: Plot
    source: Inlines
    alt: str
    data: tuple[tuple[str, ...], ...]
    span: Span
    wide: bool = False
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Aside:
    """Something that stands beside the text: a key figure, a margin note. `anchor` makes it the target of links."""

    role: str
    pieces: tuple[Piece, ...]
    span: Span
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Pieces that belong together: a question, the masthead, the list of sources.

    `anchor` makes the group the target of links; `target` makes the whole group a link to `#anchor`; `wide` asks for
    the whole width of the page.
    """

    role: str
    pieces: tuple[Piece, ...]
    span: Span
    anchor: str = ""
    target: str = ""
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Break:
    """What follows starts a new page."""

    span: Span


Piece = Heading | Paragraph | Items | Table | Figure | Aside | Group | Break


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands on every page, outside the story; `span` is the place of the brief.

    `continued` marks what goes on from the page before; `decimal` is the sign under which figures line up.
    """

    span: Span
    nameplate: Inlines
    title: Inlines
    identity: Inlines
    folio: Inlines
    cited: Inlines
    marking: Inlines
    status: Inlines
    short_names: Mapping[int, Inlines]
    continued: str
    decimal: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the file says of itself. `date` and `as_of` are ISO dates (2019-03-23, 2019-03, 2019)."""

    title: str
    authors: tuple[str, ...]
    subject: str
    language: str
    date: str
    number: str = ""
    version: str = ""
    status: str = ""
    marking: str = ""
    id: str = ""
    as_of: str = ""
    series: str = ""


@dataclass(frozen=True, slots=True)
class Budget:
    """The most pages that the brief may have, and where its author says so."""

    pages: int
    span: Span


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that the PDF carries: its bytes under a name, and what it is to the brief.

    `media_type` is that of RFC 6838, `relationship` the AFRelationship of ISO 19005-3: `Data` for what a chart
    shows and for the sources, `Supplement` for the evidence, `Source` for what the brief was made from.
    """

    name: str
    data: bytes = field(repr=False)
    media_type: str
    description: str
    relationship: str


@dataclass(frozen=True, slots=True)
class Story:
    """All that is to be read, and `attachments` to the whole of it; `attach_data` adds a file for each chart."""

    pieces: tuple[Piece, ...]
    furniture: Furniture
    metadata: Metadata
    budget: Budget | None = None
    attachments: tuple[Attachment, ...] = ()
    attach_data: bool = True


def walk(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Every piece in reading order, each before the pieces within it."""
    for piece in pieces:
        yield piece
        if isinstance(piece, Aside | Group):
            yield from walk(piece.pieces)
        elif isinstance(piece, Items):
            for item in piece.items:
                yield from walk(item.pieces)


# what the parts of a piece are called that have words of their own; a cell of a table is its row, 0 for the heads, and
# its column
Part = str | tuple[int, int]
LABEL, TEXT = "label", "text"
HEADLINE, SUBTITLE, SOURCE = "headline", "subtitle", "source"
MARKING, STATUS = "marking", "status"


@dataclass(frozen=True, slots=True)
class Said:
    """Words that stand together: those of a piece, or of a part of it, such as the label of an item."""

    content: Inlines
    owner: Heading | Paragraph | Item | Table | Figure | Furniture
    part: Part = ""


def said(pieces: Sequence[Piece]) -> Iterator[Said]:
    """All words of pieces that are set as text, in reading order; a drawing has its own."""
    for piece in pieces:
        match piece:
            case Heading() | Paragraph():
                yield Said(piece.content, piece)
            case Items():
                for item in piece.items:
                    yield from (label_of(item), text_of(item), *said(item.pieces))
            case Table():
                for row in range(len(piece.rows) + 1):
                    yield from (cell_of(piece, row, column) for column in range(len(piece.head)))
            case Figure():
                yield from (headline_of(piece), subtitle_of(piece), source_of(piece))
            case Aside() | Group():
                yield from said(piece.pieces)
            case Break():
                pass


def label_of(item: Item) -> Said:
    return Said(item.label, item, LABEL)


def text_of(item: Item) -> Said:
    return Said(item.content, item, TEXT)


def cell_of(table: Table, row: int, column: int) -> Said:
    """A cell of a table; row 0 is that of the heads."""
    cells = table.rows[row - 1] if row else table.head
    return Said(cells[column], table, (row, column))


def headline_of(figure: Figure) -> Said:
    return Said(figure.headline, figure, HEADLINE)


def subtitle_of(figure: Figure) -> Said:
    return Said(figure.subtitle, figure, SUBTITLE)


def source_of(figure: Figure) -> Said:
    return Said(figure.source, figure, SOURCE)
