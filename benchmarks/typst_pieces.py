"""Pieces of a story to calls of the template's functions.

Enters: pieces. Leaves: Typst code, one call a piece. Never: a look; the template and the style have those.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from benchmarks.stages import Composed
from benchmarks.typst_charts import marks
from benchmarks.typst_text import call, content, listed, quoted
from briefgen.inline import Inlines
from briefgen.marks import Frame
from briefgen.model.style import TextRole
from briefgen.story import Aside, Figure, Group, Heading, Item, Items, Paragraph, Piece, Table
from briefgen.typeset.setter import Setter
from briefgen.typeset.sheet import Sheet, sheet_of

# the role of the items of a list, and of what stands before them
ITEMS = {"sources": "source", "unknowns": "unknown", "terms": "term"}
LABELS = {"sources": "source-number", "unknowns": "unknown-sign", "terms": "term"}
# groups that are words in roles and nothing else
SAID = {
    "bottom-line": ("bottom-line-label", "bottom-line"),
    "notice": ("notice",),
    "contents-if-long": ("section",),
}
# the role whose words may be set smaller to stand on one line; a title that did would have no entry in the outline
FITTED = "key-figure"
HEADLINES = {"timeline": "section", "chart": "chart-headline"}
# columns of the grid that a chart in an answer has, and one on the front
COLUMNS = {"chart": 9, "timeline": 12}


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes pieces in one style; charts are measured with the style's own faces."""

    roles: Mapping[str, TextRole]
    sheet: Sheet
    setter: Setter

    @classmethod
    def of(cls, made: Composed) -> Self:
        roles = {name.text: role for name, role in made.style.type.items()}
        return cls(roles, sheet_of(made.style), Setter(made.style, made.fonts, made.language.tag))

    def say(self, inlines: Inlines, role: str) -> str:
        function = "fitted" if role == FITTED else "say"
        return f"{function}({quoted(role)}){content(inlines, self.roles[role])}"

    def piece(self, piece: Piece) -> str:
        """The call for one piece of the front, a question, or the back."""
        if isinstance(piece, Figure):
            return self.chart(piece)
        assert isinstance(piece, Group), f"the template has no {type(piece).__name__}"
        if piece.role in ITEMS:
            return self.section(piece)
        if piece.role in SAID:
            return call(piece.role, *(self.said(piece, role) for role in SAID[piece.role]))
        made = {
            "masthead": self.masthead,
            "glance": self.glance,
            "question": self.question,
            "firmness": self.firmness,
            "pair": self.pair,
            "colophon": self.colophon,
        }
        return made[piece.role](piece)

    def all_said(self, group: Group | Aside, role: str) -> list[str]:
        """Headings and paragraphs of a role, within a group."""
        return [
            self.say(piece.content, role)
            for piece in group.pieces
            if isinstance(piece, Heading | Paragraph) and piece.role == role
        ]

    def said(self, group: Group | Aside, role: str) -> str:
        return next(iter(self.all_said(group, role)), "none")

    def item(self, item: Item, role: str, label: str) -> str:
        return listed((self.say(item.label, label), self.say(item.content, role), quoted(item.anchor)))

    def items(self, group: Group, role: str, label: str) -> str:
        lists = [piece for piece in group.pieces if isinstance(piece, Items)]
        return listed(self.item(item, role, label) for shown in lists for item in shown.items)

    def masthead(self, group: Group) -> str:
        return call(
            "masthead",
            nameplate=self.said(group, "nameplate"),
            issues=listed(self.all_said(group, "issue")),
            title=self.said(group, "title"),
            standfirst=self.said(group, "standfirst"),
            about=self.items(group, "about", "about-label"),
        )

    def glance(self, group: Group) -> str:
        cells = [self.cell(piece) for piece in group.pieces if isinstance(piece, Group)]
        return call("glance", self.said(group, "section"), listed(cells))

    def cell(self, group: Group) -> str:
        parts = ("glance-number", "glance-question", "glance-answer", "glance-page")
        return listed((*(self.said(group, part) for part in parts), quoted(group.target)))

    def question(self, group: Group) -> str:
        asides = {piece.role: piece for piece in group.pieces if isinstance(piece, Aside)}
        key, note = asides.get("key-figure"), asides.get("note")
        roles = ("key-hedge", "key-figure", "key-caption")
        return call(
            "question",
            self.said(group, "question-number"),
            self.said(group, "question"),
            self.said(group, "answer"),
            anchor=quoted(group.anchor),
            key=listed(said for role in roles for said in self.all_said(key, role)) if key else "()",
            body=listed(self.all_said(group, "body")),
            note=listed((self.said(note, "note-title"), self.said(note, "note"))) if note else "()",
            charts=listed(self.chart(piece) for piece in group.pieces if isinstance(piece, Figure)),
        )

    def chart(self, figure: Figure) -> str:
        width = self.sheet.span(COLUMNS[figure.role])
        drawing = figure.plot.draw(Frame(width, self.setter, self.sheet.lengths))
        return call(
            "chart",
            quoted(figure.role),
            self.say(figure.headline, HEADLINES[figure.role]),
            self.say(figure.subtitle, "chart-subtitle"),
            self.say(figure.source, "chart-source"),
            alt=quoted(figure.alt),
            height=f"{drawing.height:.3f}pt",
            marks=f"[{marks(drawing, self.roles, self.setter)}]",
        )

    def firmness(self, group: Group) -> str:
        (table,) = (piece for piece in group.pieces if isinstance(piece, Table))
        head = listed(self.say(cell, "table-head") for cell in table.head)
        rows = listed(self.row(row) for row in table.rows)
        said = (self.said(group, "question"), self.said(group, "answer"))
        return call("firmness", *said, head, rows, anchor=quoted(group.anchor))

    def pair(self, group: Group) -> str:
        return call("pair", *(self.piece(piece) for piece in group.pieces))

    def section(self, group: Group) -> str:
        """A section that is a list: what is not known, terms, sources."""
        items = self.items(group, ITEMS[group.role], LABELS[group.role])
        return call(group.role, self.said(group, "section"), items, anchor=quoted(group.anchor))

    def colophon(self, group: Group) -> str:
        return call("colophon", self.items(group, "colophon", "colophon-label"))

    def row(self, cells: Sequence[Inlines]) -> str:
        figure, *others = cells
        return listed((self.say(figure, "table-figure"), *(self.say(cell, "table-text") for cell in others)))
