"""The tree of elements that a story becomes, and who owns what is drawn."""

from __future__ import annotations

import pytest

from briefgen.inline import Cite, CiteItem, Inlines, Link, Run
from briefgen.marks import Align, Image
from briefgen.story import Group, Heading, Item, Items, Paragraph, Piece, Said, Table
from briefgen.typeset.canvas import PageCanvas
from briefgen.typeset.ledger import Artifact, Ledger
from briefgen.typeset.structure import Element
from briefgen.typeset.structuring import structure
from unit.making import SPAN, setter, story_of_pieces, words

SETTER = setter()


def outline(element: Element) -> str:
    """An element in one line: its type, what stands in its line in angle brackets, what it holds in round ones."""
    within = " ".join(outline(part) for part in element.parts.values())
    inner = " ".join(outline(child) for child in element.children)
    language = f":{element.language}" if element.language else ""
    return f"{element.type}{language}{f'<{within}>' if within else ''}{f'({inner})' if inner else ''}"


def tree(*pieces: Piece) -> str:
    return outline(structure(story_of_pieces(*pieces)).root)


def paragraph(*content: Run | Link | Cite, role: str = "body") -> Paragraph:
    return Paragraph(role, content, SPAN)


def foreign(text: str) -> Run:
    return Run(text, SPAN, language="fr")


def test_the_number_of_a_question_is_the_label_of_its_heading() -> None:
    number, heading = Paragraph("question-number", words("1"), SPAN), Heading("question", 2, words("Why?"), SPAN)
    assert tree(Group("question", (number, heading), SPAN)) == "Document(Sect(H2<Lbl>))"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ((Run("all here", SPAN),), "P"),
        ((Run("a ", SPAN), foreign("mot")), "P<Span:fr>"),
        ((foreign("tout"), foreign(" est dit")), "P:fr"),
        ((Link((Run("a page", SPAN),), "https://example.org"),), "P<Link>"),
        ((Link((foreign("une page"),), "https://example.org"), Run(" here", SPAN)), "P<Link:fr>"),
        ((Run("said", SPAN), Cite((CiteItem(1),), SPAN)), "P<Reference Link>"),
        ((Link((Run("see there", SPAN),), "#title"),), "P<Reference Link>"),
        ((Link((Run("a ", SPAN), foreign("mot")), "#title"),), "P<Reference Link Span:fr>"),
        # words of one language with a citation, which is in the brief's
        ((foreign("dit"), Cite((CiteItem(1),), SPAN)), "P<Span:fr Reference Link>"),
    ],
)
def test_what_stands_in_a_line_has_elements_of_its_own(content: Inlines, expected: str) -> None:
    assert tree(paragraph(*content)) == f"Document({expected})"


def test_a_passage_in_another_language_is_marked_wherever_its_heading_is_repeated() -> None:
    asked = (Run("Why ", SPAN), foreign("la\u00efcit\u00e9"), Run("?", SPAN))
    contents = Items("contents", (Item((), asked, SPAN, target="question-why"),), SPAN)
    assert tree(contents) == "Document(TOC(TOCI(Reference(Link<Span:fr>))))"
    cell = Group("glance-cell", (Paragraph("glance-question", asked, SPAN),), SPAN)
    assert tree(Group("glance", (cell,), SPAN)) == "Document(Div(L(LI(LBody(P(Link<Span:fr>))))))"


def test_a_link_of_two_languages_is_one_link() -> None:
    piece = paragraph(Link((Run("a ", SPAN), foreign("mot")), "https://example.org"))
    ledger = Ledger(structure(story_of_pieces(piece)))
    (line,) = ledger.structure.root.children
    ledger.link(line.parts[0, 0, 1], (0, 0, 1, 1), "https://example.org")
    assert [area.element for area in ledger.links] == [line.parts[0, 0]]


def test_a_passage_without_an_element_is_a_fault_but_in_a_line_of_one_language() -> None:
    foreign_line = Element("P", language="fr")
    assert foreign_line.inside((3,)) is foreign_line
    with pytest.raises(LookupError, match="nothing stands at"):
        Element("P").inside((3,))


def test_each_number_of_a_citation_is_a_link() -> None:
    piece = paragraph(Cite((CiteItem(1), CiteItem(4, "p. 2")), SPAN))
    element = structure(story_of_pieces(piece)).of(Said(piece.content, piece))
    assert [(path, part.type) for path, part in element.parts.items()] == [
        ((0,), "Reference"), ((0, 0), "Link"), ((0, 1), "Link"),
    ]  # fmt: skip
    assert element.parts[0,].targets == ("source-1", "source-4")


def test_an_item_has_label_and_body_and_a_source_is_a_note() -> None:
    item = Item(words("1"), words("R. Hall"), SPAN, anchor="source-1")
    assert tree(Items("sources", (item,), SPAN)) == "Document(L(LI(Lbl LBody(Note))))"
    inner = Items("body", (Item(words("–"), words("inner"), SPAN),), SPAN)
    assert tree(Items("body", (Item(words("•"), words("outer"), SPAN, pieces=(inner,)),), SPAN)) == (
        "Document(L(LI(Lbl LBody(P L(LI(Lbl LBody(P)))))))"
    )


def test_a_table_has_its_caption_and_heads() -> None:
    table = Table("data", (words("Year"), words("Deaths")), ((words("2014"), words("5")),), SPAN)
    group = Group("table", (Paragraph("chart-headline", words("Deaths"), SPAN), table), SPAN)
    assert tree(group) == "Document(Div(Table(Caption(P) THead(TR(TH TH)) TBody(TR(TH TD)))))"


def canvas(*pieces: Piece) -> PageCanvas:
    return PageCanvas(SETTER, Ledger(structure(story_of_pieces(*pieces))), (600, 800))


def test_words_that_nobody_owns_are_an_error() -> None:
    with pytest.raises(ValueError, match="nobody owns"):
        canvas().draw(SETTER.set(words("lost"), "body"), (0, 0))


def test_layout_holds_no_words() -> None:
    with pytest.raises(ValueError, match="nobody owns"):
        canvas().draw(SETTER.set(words("lost"), "body"), (0, 0), Align.LEFT, owner=Artifact.LAYOUT)


def test_layout_holds_no_picture() -> None:
    with pytest.raises(ValueError, match="nobody owns a picture"):
        canvas().picture(Image(b"", 1, 1, "0"), (0, 0), (1, 1), Artifact.LAYOUT)


def test_a_link_stands_in_an_element_of_its_own() -> None:
    piece = paragraph(Run("said", SPAN))
    made = canvas(piece)
    with pytest.raises(ValueError, match="element of type P"):
        made.link(made.ledger.structure.of(Said(piece.content, piece)), (0, 0, 1, 1), "#title")
