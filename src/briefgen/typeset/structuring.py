"""The logical structure of a brief, made from its story before anything is drawn.

Enters: a story. Leaves: elements in reading order, of the standard types of ISO 32000-1, 14.8.4, and which of them each
stretch of words belongs to. Never: a place on a page, an object of PDF.

`Aside` is a type of PDF 2.0 alone; for earlier files it stands in the role map (see `tag_tree`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from briefgen.inline import Cite, Inlines, Link, PageNumber, Run, plain, source_anchor
from briefgen.story import (
    HEADLINE,
    MARKING,
    SOURCE,
    STATUS,
    SUBTITLE,
    TEXT,
    Aside,
    Break,
    Figure,
    Group,
    Heading,
    Item,
    Items,
    Paragraph,
    Part,
    Piece,
    Said,
    Story,
    Table,
    cell_of,
    label_of,
    said,
    text_of,
    walk,
)
from briefgen.typeset.structure import DRAWING, LEAD, Element, Path, Structure

GROUPS: Mapping[str, str] = MappingProxyType({"quote": "BlockQuote", "box": "Aside", "callout": "Aside"})
# paragraphs that name the heading after them: its number, its letter
LEADS = frozenset({"question-number", "appendix-label", "evidence-label"})
# groups whose own groups are the items of a list
LISTS = frozenset({"glance", "key-figures"})
# paragraphs of such an item: its label, and the one that is a link to the target of the item
ITEM_LABELS = frozenset({"glance-number"})
ITEM_LINKS = frozenset({"glance-question"})
NUMBERING: Mapping[str, str] = MappingProxyType({"•": "Disc", "–": "Disc", "?": "Disc"})


def structure(story: Story) -> Structure:
    builder = _Builder(story)
    root = Element("Document", builder.pieces(story.pieces))
    elements = tuple(_every(root))
    anchors = {element.anchor: element for element in elements if element.anchor}
    above = {child: element for element in elements for child in element.children}
    within = {
        part: element.parts.get(path[:-1], element) for element in elements for path, part in element.parts.items()
    }
    return Structure(root, builder.owners, anchors, above | within, frozenset(within))


def _every(element: Element) -> Iterator[Element]:
    yield element
    for child in (*element.children, *element.parts.values()):
        yield from _every(child)


class _Builder:
    """Makes elements of pieces, and notes whose words each holds."""

    def __init__(self, story: Story) -> None:
        self.owners: dict[tuple[int, Part], Element] = {}
        self._furniture = story.furniture
        sources = story.furniture.short_names.items()
        # what stands at each anchor, for what a link says of itself
        self._titles = {source_anchor(number): f"{number}: {plain(name)}" for number, name in sources}
        self._titles |= dict(_titles(story.pieces))

    def pieces(self, pieces: Sequence[Piece]) -> tuple[Element, ...]:
        return tuple(self._pieces(pieces))

    def _pieces(self, pieces: Sequence[Piece]) -> Iterator[Element]:
        leads: list[Paragraph] = []
        for piece in pieces:
            if isinstance(piece, Paragraph) and piece.role in LEADS:
                leads.append(piece)
            elif isinstance(piece, Heading):
                yield self._heading(piece, leads)
                leads = []
            elif not isinstance(piece, Break):
                yield self._piece(piece)

    def _piece(self, piece: Paragraph | Items | Table | Figure | Aside | Group) -> Element:
        match piece:
            case Paragraph():
                return self._words("P", Said(piece.content, piece))
            case Items():
                return self._items(piece)
            case Table():
                return self._table(piece)
            case Figure():
                return self._figure(piece)
            case Aside():
                return Element("Aside", self.pieces(piece.pieces), anchor=piece.anchor)
            case Group():
                return self._group(piece)

    # words

    def _words(self, kind: str, words: Said, *, anchor: str = "", note: str = "") -> Element:
        """An element that holds words and nothing else."""
        language = _language(words.content)
        parts = self._parts(words.content, within=language)
        return self._own(words, Element(kind, parts=parts, language=language, anchor=anchor, note=note))

    def _own(self, words: Said, element: Element) -> Element:
        self.owners[id(words.owner), words.part] = element
        return element

    def _heading(self, heading: Heading, leads: Sequence[Paragraph]) -> Element:
        words = Said(heading.content, heading)
        parts = {(*LEAD, index): self._words("Lbl", Said(lead.content, lead)) for index, lead in enumerate(leads)}
        parts |= self._parts(heading.content, within="")
        return self._own(words, Element(f"H{heading.level}", parts=parts, anchor=heading.anchor))

    def _parts(self, content: Inlines, within: str) -> dict[Path, Element]:
        """Links, citations and foreign passages of a line; `within` is the language of the whole line."""
        parts: dict[Path, Element] = {}
        for index, item in enumerate(content):
            match item:
                case Link():
                    parts |= self._link(index, item, within)
                case Cite():
                    anchors = tuple(cited.anchor for cited in item.items)
                    parts[index,] = Element("Reference", targets=anchors)
                    for number, cited in enumerate(item.items):
                        note = self._titles.get(cited.anchor, str(cited.number))
                        parts[index, number] = Element("Link", note=note)
                case PageNumber() if item.opening:
                    parts[index,] = Element("Reference", targets=(item.anchor,))
                    note = self._titles.get(item.anchor, item.opening.strip())
                    parts[index, 0] = Element("Link", note=note)
                case Run() if item.language and not within:
                    parts[index,] = Element("Span", language=item.language)
                case _:
                    pass
        return parts

    def _link(self, index: int, link: Link, within: str) -> dict[Path, Element]:
        """A link, in a reference where it leads to a place in the brief, and the foreign passages in it."""
        language = _language((link,)) if not within else ""
        parts: dict[Path, Element] = {}
        if link.target.startswith("#"):
            parts[index,] = Element("Reference", targets=(link.target[1:],))
        parts[index, 0] = Element("Link", language=language, note=self._note(link))
        return parts if language or within else parts | _foreign((index, 0), link.runs)

    def _note(self, link: Link) -> str:
        """What a link leads to: the heading there, or the address."""
        words = plain((link,))
        if link.target.startswith("#"):
            return self._titles.get(link.target[1:], words)
        return words if words == link.target else f"{words} ({link.target})"

    # lists

    def _items(self, items: Items) -> Element:
        if items.role == "contents":
            return Element("TOC", tuple(self._entry(item) for item in items.items))
        made = tuple(self._item(items.role, item) for item in items.items)
        return Element("L", made, attributes=_numbering(items))

    def _item(self, role: str, item: Item) -> Element:
        if role == "terms":
            return Element("LI", (Element("LBody", (self._words("P", run_in(item)),)),))
        label = (self._words("Lbl", label_of(item)),) if item.label else ()
        kind = "Note" if role == "sources" else "P"
        text = (self._words(kind, text_of(item), anchor=item.anchor),) if item.content else ()
        return Element("LI", (*label, Element("LBody", (*text, *self.pieces(item.pieces)))))

    def _entry(self, item: Item) -> Element:
        """An entry of the contents: its label, and a link over all else."""
        label = (self._words("Lbl", label_of(item)),) if item.label else ()
        link = self._words("Link", text_of(item), note=plain(item.content))
        return Element("TOCI", (*label, Element("Reference", (link,))), targets=(item.target,))

    # what is drawn, and tables

    def _figure(self, figure: Figure) -> Element:
        drawing = Element("Figure", alt=figure.alt)
        self.owners[id(figure), DRAWING] = drawing
        over, under = self._some(figure, HEADLINE, SUBTITLE), self._some(figure, SOURCE)
        if figure.role == "image":
            return Element("Sect", (drawing, Element("Caption", (*over, *under))))
        return Element("Sect", (Element("Caption", over), drawing, *under), anchor=figure.anchor)

    def _some(self, figure: Figure, *parts: str) -> tuple[Element, ...]:
        return tuple(self._words("P", words) for words in said((figure,)) if words.part in parts and words.content)

    def _table(self, table: Table, caption: tuple[Element, ...] = ()) -> Element:
        head, *rows = (self._row(table, row) for row in range(len(table.rows) + 1))
        opening = (Element("Caption", caption),) if caption else ()
        return Element("Table", (*opening, Element("THead", (head,)), Element("TBody", tuple(rows))))

    def _row(self, table: Table, row: int) -> Element:
        """A row of cells; those of the first row and of the first column are heads."""
        cells = table.rows[row - 1] if row else table.head
        made = []
        for column, content in enumerate(cells):
            words = cell_of(table, row, column)
            kind = "TD" if row and column else "TH"
            scope = {"Table": ("Scope", "Row" if row else "Column")} if kind == "TH" else {}
            language = _language(content)
            parts = self._parts(content, within=language)
            made.append(self._own(words, Element(kind, parts=parts, language=language, attributes=scope)))
        return Element("TR", tuple(made))

    # groups

    def _group(self, group: Group) -> Element:
        if group.role in LISTS:
            children = self._listed(group)
        elif group.role == "table":
            children = self._captioned(group)
        elif group.role == "masthead":
            children = (*self._marks(), *self.pieces(group.pieces))
        else:
            children = self.pieces(group.pieces)
        headed = any(isinstance(piece, Heading) for piece in group.pieces)
        kind = GROUPS.get(group.role, "Sect" if headed else "Div")
        return Element(kind, children, anchor=group.anchor)

    def _marks(self) -> Iterator[Element]:
        """Handling mark and status, which are read once, before all else."""
        for part in (MARKING, STATUS):
            content = getattr(self._furniture, part)
            if content:
                yield self._words("P", Said(content, self._furniture, part))

    def _captioned(self, group: Group) -> tuple[Element, ...]:
        """A table with what stands over it as its caption."""
        index = next(index for index, piece in enumerate(group.pieces) if isinstance(piece, Table))
        shown = group.pieces[index]
        assert isinstance(shown, Table)
        table = self._table(shown, self.pieces(group.pieces[:index]))
        return (table, *self.pieces(group.pieces[index + 1 :]))

    def _listed(self, group: Group) -> tuple[Element, ...]:
        """Groups within a group as the items of a list."""
        over = [piece for piece in group.pieces if not isinstance(piece, Group)]
        cells = [piece for piece in group.pieces if isinstance(piece, Group)]
        attributes = {"List": ("ListNumbering", "Decimal")} if group.role == "glance" else {}
        return (*self.pieces(over), Element("L", tuple(map(self._cell, cells)), attributes=attributes))

    def _cell(self, group: Group) -> Element:
        labels, body = [], []
        for piece in group.pieces:
            assert isinstance(piece, Paragraph)
            words = Said(piece.content, piece)
            if piece.role in ITEM_LABELS:
                labels.append(self._words("Lbl", words))
            elif piece.role in ITEM_LINKS:
                link = self._words("Link", words, note=plain(piece.content))
                body.append(Element("P", (link,)))
            else:
                body.append(self._words("P", words))
        return Element("LI", (*labels, Element("LBody", tuple(body))))


def run_in(item: Item) -> Said:
    """A term and what it means, as one text."""
    return Said((*item.label, Run(" ", item.span), *item.content), item, TEXT)


def _titles(pieces: Sequence[Piece]) -> Iterator[tuple[str, str]]:
    """What stands at each anchor: a heading, or the first one in a group."""
    for piece in walk(pieces):
        if isinstance(piece, Heading) and piece.anchor:
            yield piece.anchor, plain(piece.content)
        elif isinstance(piece, Figure) and piece.anchor:
            yield piece.anchor, plain(piece.headline)
        elif isinstance(piece, Group) and piece.anchor:
            heading = next((inner for inner in walk(piece.pieces) if isinstance(inner, Heading)), None)
            if heading:
                yield piece.anchor, plain(heading.content)


def _language(content: Inlines) -> str:
    """The language of words that are all in one and the same foreign language."""
    runs = [run for item in content if not isinstance(item, Cite) for run in getattr(item, "runs", (item,))]
    tags = {getattr(run, "language", "") for run in runs}
    return tags.pop() if len(tags) == 1 and not any(isinstance(item, Cite) for item in content) else ""


def _foreign(path: Path, runs: Sequence[Run]) -> dict[Path, Element]:
    return {(*path, index): Element("Span", language=run.language) for index, run in enumerate(runs) if run.language}


def _numbering(items: Items) -> dict[str, tuple[str, str]]:
    """How a list is labelled, by the label of its first item; where that is words, they are described."""
    sign = plain(items.items[0].label) if items.items else ""
    kind = "Decimal" if sign.rstrip(".").isdigit() else NUMBERING.get(sign, "Description")
    return {"List": ("ListNumbering", kind)}
