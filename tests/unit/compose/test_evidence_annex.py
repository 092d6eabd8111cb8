"""The annex of evidence: each excerpt with its source, linked both ways with the figures that are printed."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from briefgen.inline import Link, PageNumber, plain
from briefgen.language import SUPPORTED, language
from briefgen.story import Figure, Group, Heading, Paragraph, Piece, Table, walk
from building import story_of, typeset_brief
from conftest import FLAGSHIP, ROOT
from unit.making import MINIMAL, write

CASE = ROOT / "tests" / "cases" / "blocks" / "evidence-annex.yaml"
SHOWN = """\
    figure: {evidence: use, caption: litres a day}
references:"""
EVIDENCE = """\
evidence:
  use: {source: who, exact: twelve litres a day, figure: {value: "12", unit: litres}}
evidence_annex: yes
"""
COPIED = (
    "Water Board. Published: March 2026. Retrieved: 20 April 2026. "
    "Archived: https://archive.example/2026/northmoor-account"
)
# what the links of the briefs here say of themselves: the heading that they lead to, or their own words
NOTES = frozenset(
    {"some 1.3bn", "at least 640", "about 90", "12", "More wells than meters", "How firm are the figures?"}
    | {"Key figure, page"}
)
GOLDEN = [
    [
        "E1", "some 1.3bn", "Drawn from all reservoirs in a year", "“In all some 1.3bn litres were drawn in the year”",
        COPIED, "Key figure, page 1", "Table of figures, page 1",
    ],
    [
        "E2", "at least 640", "Wells in the valley", "“at least 640 wells were seen”", "Vale Survey. Published: 2025.",
        "Chart, page 1", "Table of figures, page 1",
    ],
    [
        "E3", "about 90", "meters", "“environ 90 compteurs dans toute la vallée”",
        "Gazette du Val. Quoted in Vale Survey. Published: 11 February 2026.", "Chart, page 1",
    ],
]  # fmt: skip


def annex(path: Path) -> Group | None:
    anchored = [piece for piece in story_of(path).pieces if isinstance(piece, Group)]
    return next((piece for piece in anchored if piece.anchor == "appendix-evidence"), None)


def entries(path: Path) -> list[Group]:
    found = annex(path)
    return [piece for piece in walk(found.pieces) if isinstance(piece, Group) and piece.anchor] if found else []


def said(piece: Piece) -> str:
    assert isinstance(piece, Heading | Paragraph)
    pages = [f"{item.opening}1" for item in piece.content if isinstance(item, PageNumber)]
    return (plain(piece.content) + "".join(pages)).replace("\u00a0", " ")


def test_each_entry_has_figure_words_source_dates_copy_and_places() -> None:
    assert [[said(piece) for piece in entry.pieces] for entry in entries(CASE)] == GOLDEN


def test_an_excerpt_is_in_its_own_language() -> None:
    excerpts = [piece for piece in walk(entries(CASE)) if isinstance(piece, Paragraph)]
    (french,) = [piece for piece in excerpts if "compteurs" in plain(piece.content)]
    assert [getattr(item, "language", "") for item in french.content] == ["fr"]


def test_there_is_none_without_asking_and_none_without_evidence_in_use(tmp_path: Path) -> None:
    shown = MINIMAL.replace("references:", SHOWN)
    assert annex(write(tmp_path, shown + EVIDENCE.replace("evidence_annex: yes\n", ""))) is None
    assert annex(write(tmp_path, MINIMAL + EVIDENCE)) is None
    assert annex(write(tmp_path, shown + EVIDENCE)) is not None


def test_what_is_printed_leads_to_its_entry() -> None:
    story = story_of(CASE)
    key = next(piece for piece in walk(story.pieces) if isinstance(piece, Paragraph) and piece.role == "key-figure")
    chart = next(piece for piece in walk(story.pieces) if isinstance(piece, Figure))
    table = next(piece for piece in walk(story.pieces) if isinstance(piece, Table))
    firm = [cell for row in table.rows for cell in row[0]]
    links = [
        [item.target for item in content if isinstance(item, Link)] for content in (key.content, chart.source, firm)
    ]
    assert links == [["#evidence-1"], ["#evidence-2", "#evidence-3"], ["#evidence-1", "#evidence-2"]]
    assert plain(chart.source).endswith(". Evidence: E2, E3")


def test_a_block_of_key_figures_leads_there_and_back(tmp_path: Path) -> None:
    block = """\
    blocks:
      - kind: key_figures
        data: [{evidence: use, label: litres a day}]
references:"""
    path = write(tmp_path, MINIMAL.replace("references:", block) + EVIDENCE)
    (entry,) = entries(path)
    assert said(entry.pieces[-1]) == "Key figure, page 1"
    outcome = typeset_brief(path)
    assert outcome.value is not None, outcome.diagnostics
    assert len(ways(outcome.value.pdf)) == 2


def ways(pdf: bytes) -> list[tuple[int, int]]:
    """Pages from which and to which the links lead that belong to evidence, counted from 0."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        numbers = {page.objgen: index for index, page in enumerate(opened.pages)}
        return [
            (index, numbers[note.A.D[0].objgen])
            for index, page in enumerate(opened.pages)
            for note in page.obj.get("/Annots", pikepdf.Array())
            if "/D" in note.A and str(note.get("/Contents", "")).replace("\u00a0", " ") in NOTES
        ]


def test_the_file_has_the_links_both_ways() -> None:
    outcome = typeset_brief(CASE)
    assert outcome.value is not None, outcome.diagnostics
    found = ways(outcome.value.pdf)
    assert found.count((0, 1)) == 5, "two from the chart, one from the key figure, two from the table of figures"
    assert found.count((1, 0)) == 5, "each place to which an entry leads back"


@pytest.mark.parametrize("tag", SUPPORTED)
def test_it_is_in_the_language_of_the_brief(tag: str, tmp_path: Path) -> None:
    brief = MINIMAL.replace("references:", SHOWN) + EVIDENCE + f"language: {tag}\n"
    found = annex(write(tmp_path, brief))
    assert found is not None
    assert said(found.pieces[1]) == language(tag).word("evidence-annex")
    assert tag.startswith("en") or said(found.pieces[1]) != "Evidence"


def test_the_flagship_with_its_annex_loses_no_evidence(tmp_path: Path) -> None:
    for file in FLAGSHIP.parent.glob("*.yaml"):
        text = file.read_text("utf-8").replace("\npages: 4\n", "\n")
        write(tmp_path, text + ("evidence_annex: yes\n" if file == FLAGSHIP else ""), file.name)
    outcome = typeset_brief(tmp_path / FLAGSHIP.name)
    assert outcome.value is not None, outcome.diagnostics
    assert not outcome.diagnostics
    assert len(entries(tmp_path / FLAGSHIP.name)) == 9
