"""Where links lead, and which element each stands in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.inline import Cite, CiteItem, Inlines, Link, PageNumber, Run, plain, unlinked
from briefgen.story import Group, Item, Items, Paragraph, Said, said
from briefgen.typeset.canvas import PageCanvas
from briefgen.typeset.ledger import Ledger, LinkArea
from briefgen.typeset.objects import uri
from briefgen.typeset.setter import SetText
from briefgen.typeset.structure import structure
from building import story_of
from unit.making import MINIMAL, SPAN, setter, story_of_pieces, words, write

SETTER = setter()
FOREIGN = Run("une page", SPAN, language="fr")


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://example.org/a_(b)?q=1&r=%20", r"(https://example.org/a_\(b\)?q=1&r=%20)"),
        ("https://example.org/Zürich", "(https://example.org/Z%C3%BCrich)"),
        ("https://example.org/a b", "(https://example.org/a%20b)"),
    ],
)
def test_an_address_is_written_in_ascii(address: str, written: str) -> None:
    assert uri(address) == written


def test_a_foreign_passage_within_a_link_is_part_of_it() -> None:
    piece = Paragraph("body", (Link((FOREIGN, Run(" here", SPAN)), "https://example.org"),), SPAN)
    made = structure(story_of_pieces(piece))
    canvas = PageCanvas(SETTER, Ledger(made), (600, 800))
    element = made.of(Said(piece.content, piece))
    text: SetText = replace(SETTER.set(piece.content, "body"), element=element)
    canvas.draw(text, (0, 0))
    assert {area.element for area in canvas.ledger.links} == {element.parts[0, 0]}
    assert [type(kid).__name__ for kid in canvas.ledger.kids[element.parts[0, 0]]] == [
        "Element", "LinkArea", "Marked", "LinkArea",
    ]  # fmt: skip
    assert not any(isinstance(kid, LinkArea) for kid in canvas.ledger.kids[element.parts[0, 0, 0]])


def test_a_line_that_is_a_link_keeps_the_languages_of_its_words() -> None:
    entry = Item((), (Run("On ", SPAN), FOREIGN, PageNumber("title", SPAN)), SPAN, target="title")
    cell = Group("glance-cell", (Paragraph("glance-question", (FOREIGN,), SPAN),), SPAN, target="title")
    made = structure(story_of_pieces(Items("contents", (entry,), SPAN), Group("glance", (cell,), SPAN)))
    assert [made.of(Said(entry.content, entry, "text")).parts[1,].language] == ["fr"]
    paragraph = cell.pieces[0]
    assert isinstance(paragraph, Paragraph)
    assert made.of(Said(paragraph.content, paragraph)).language == "fr"


def test_two_areas_of_one_place_are_two() -> None:
    """As they are where signs of no width stand beside each other: each has a key of its own in the parent tree."""
    piece = Paragraph("body", (Link((FOREIGN,), "https://example.org"),), SPAN)
    made = structure(story_of_pieces(piece))
    ledger = Ledger(made)
    link = made.of(Said(piece.content, piece)).parts[0, 0]
    for _ in range(2):
        ledger.link(link, (0, 0, 0, 9), "https://example.org")
    assert len(set(ledger.links)) == len(ledger.links)


@pytest.mark.parametrize(
    ("content", "left"),
    [
        ((Run("Is it so ", SPAN), Cite((CiteItem(1),), SPAN), Run("?", SPAN)), "Is it so?"),
        ((Run("See ", SPAN), Link((FOREIGN,), "https://example.org"), Run("?", SPAN)), "See une page?"),
    ],
)
def test_words_without_links(content: Inlines, left: str) -> None:
    assert plain(unlinked(content)) == left
    assert all(isinstance(item, Run) for item in unlinked(content))


def test_a_line_that_is_a_link_holds_no_other(tmp_path: Path) -> None:
    asked = "question: Is [this](https://example.org) enough [@who]?\n    glance: Yes."
    text = f"contents: true\n{MINIMAL}".replace("question: Is there enough water?", asked)
    every = tuple(said(story_of(write(tmp_path, text)).pieces))
    lines = [words.content for words in every if plain(words.content) == "Is this enough?"]
    entry, cell = (content for content in lines if all(isinstance(item, Run | PageNumber) for item in content))
    assert entry != cell


def test_what_stands_in_an_item_is_said_before_the_next_item() -> None:
    inner = Paragraph("body", words("inner"), SPAN)
    items = (Item(words("1"), words("one"), SPAN, pieces=(inner,)), Item(words("2"), words("two"), SPAN))
    assert [plain(found.content) for found in said((Items("body", items, SPAN),))] == ["1", "one", "inner", "2", "two"]
