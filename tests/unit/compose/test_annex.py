"""The annex of data: a table for each chart, in the words of its values, where the brief asks for it."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from briefgen.inline import Inlines, plain
from briefgen.language import SUPPORTED, language
from briefgen.story import Figure, Group, Heading, Paragraph, Piece, Table, walk
from building import story_of, typeset_brief
from cases.test_blocks import CASES
from conftest import FLAGSHIP
from unit.making import MINIMAL, write

CHART = """\
    blocks:
      - kind: bar
        headline: Use has doubled
        unit: Litres a day
        note: Homes only.
        alt: Bar chart. Use, about 12 litres.
        data: [{label: Use, value: about 12, cite: who}, {label: Loss, value: 3, cite: who}]
references:"""
BRIEF = MINIMAL.replace("references:", CHART) + (
    "appendix: [{title: Wells, body: Three.}]\ncolophon: {contact: Nobody.}\n"
)


def annexes(pieces: Sequence[Piece]) -> list[Group]:
    return [piece for piece in pieces if isinstance(piece, Group) and piece.anchor == "appendix-data"]


def words(content: Inlines) -> str:
    return plain(content).replace("\u00a0", " ")


def shown(group: Piece) -> tuple[str, list[list[str]], str]:
    """Headline, rows and source line of a table."""
    assert isinstance(group, Group)
    table = next(piece for piece in group.pieces if isinstance(piece, Table))
    said = {piece.role: words(piece.content) for piece in group.pieces if isinstance(piece, Paragraph)}
    rows = [[words(cell) for cell in row] for row in (table.head, *table.rows)]
    return said["chart-headline"], rows, said["chart-source"]


def test_there_is_none_without_asking_or_without_a_chart(tmp_path: Path) -> None:
    assert annexes(story_of(write(tmp_path, BRIEF)).pieces) == []
    assert annexes(story_of(write(tmp_path, MINIMAL + "data_annex: yes\n")).pieces) == []


def test_it_stands_between_appendices_and_colophon(tmp_path: Path) -> None:
    pieces = story_of(write(tmp_path, BRIEF + "data_annex: yes\n")).pieces
    groups = [piece for piece in pieces if isinstance(piece, Group)]
    assert [group.role for group in groups[-3:]] == ["appendix", "appendix", "colophon"]
    assert annexes(pieces) == [groups[-2]]
    label, heading, table = groups[-2].pieces
    assert isinstance(label, Paragraph)
    assert isinstance(heading, Heading)
    assert (words(label.content), heading.level, words(heading.content)) == ("Appendix", 2, "Data of the charts")
    expected = [["Entry", "Value"], ["Use", "about 12"], ["Loss", "3"]]
    headline, rows, source = shown(table)
    assert (headline, rows) == ("Use has doubled", expected)
    assert source.startswith("Homes only. ")
    assert "A report on water" in source


def test_the_contents_lead_to_it(tmp_path: Path) -> None:
    pieces = story_of(write(tmp_path, BRIEF + "data_annex: yes\ncontents: yes\n")).pieces
    contents = next(piece for piece in pieces if isinstance(piece, Group) and piece.role == "contents")
    assert "'appendix-data'" in repr(contents)


@pytest.mark.parametrize("tag", SUPPORTED)
def test_its_heading_is_in_the_language_of_the_brief(tag: str, tmp_path: Path) -> None:
    brief = BRIEF.replace("about 12, cite", "12, cite") + f"data_annex: yes\nlanguage: {tag}\n"
    (annex,) = annexes(story_of(write(tmp_path, brief)).pieces)
    assert isinstance(annex.pieces[1], Heading)
    assert words(annex.pieces[1].content) == language(tag).word("data-annex")
    assert tag.startswith("en") or language(tag).word("data-annex") != "Data of the charts"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
@pytest.mark.parametrize("edition", ["a4", "letter"])
def test_the_data_of_every_kind_fits(case: Path, edition: str, tmp_path: Path) -> None:
    for folder in ("data", "images"):
        shutil.copytree(case.parent / folder, tmp_path / folder)
    path = write(tmp_path, case.read_text("utf-8") + "\ndata_annex: yes\n")
    outcome = typeset_brief(path, edition)
    assert outcome.value is not None, outcome.diagnostics
    assert not outcome.diagnostics
    pieces = story_of(path).pieces
    figures = [piece for piece in walk(pieces) if isinstance(piece, Figure) and piece.data]
    tables = [shown(piece)[1] for annex in annexes(pieces) for piece in annex.pieces[2:]]
    assert tables == [[[cell.replace("\u00a0", " ") for cell in row] for row in figure.data] for figure in figures]
    for rows in tables:
        assert all(rows[0]), "every column has a head"


def test_the_flagship_with_its_annex(tmp_path: Path) -> None:
    for file in FLAGSHIP.parent.glob("*.yaml"):
        text = file.read_text("utf-8").replace("\npages: 4\n", "\n")
        write(tmp_path, text + ("data_annex: yes\n" if file == FLAGSHIP else ""), file.name)
    outcome = typeset_brief(tmp_path / FLAGSHIP.name)
    assert outcome.value is not None, outcome.diagnostics
    (annex,) = annexes(story_of(tmp_path / FLAGSHIP.name).pieces)
    assert len(annex.pieces) == 2 + outcome.value.charts


def test_a_bar_of_time_says_where_it_ends(tmp_path: Path) -> None:
    spans = CHART.replace("kind: bar", "kind: spans").replace("unit: Litres a day", "unit: Years")
    rows = "data: [{start: 2001, end: 2012, label: War, cite: who}, {start: 2014, label: Peace, cite: who}]"
    head, _, rest = spans.partition("data: ")
    brief = MINIMAL.replace("references:", head + rows + "\n" + rest.partition("\n")[2]) + "data_annex: yes\n"
    (annex,) = annexes(story_of(write(tmp_path, brief)).pieces)
    assert shown(annex.pieces[2])[1] == [["Date", "Entry"], ["2001 – 2012", "War"], ["2014", "Peace"]]
