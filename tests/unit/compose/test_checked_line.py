"""The last lines say how many figures match what they rest on, and no more than was compared in this run."""

from __future__ import annotations

import hashlib
from pathlib import Path

from briefgen.inline import plain
from briefgen.story import Items, walk
from building import story_of
from unit.making import MINIMAL, write

SNAPSHOT = "On most days they use about twelve litres a day, and 3 wells were lost.\n"
BRIEF = (
    MINIMAL.replace(
        "references:",
        """\
    blocks:
      - kind: key_figures
        data: [{evidence: use, label: litres a day}, {evidence: lost, label: wells}]
references:""",
    ).replace("title: A report on water}", "title: A report on water SNAPSHOT}")
    + """\
evidence:
  use: {source: who, exact: about twelve litres a day, figure: {value: about 12, unit: litres}}
  lost: {source: who, exact: 3 wells were lost, figure: {value: "3", unit: wells}}
colophon: {checked: 2026-01-04}
"""
)
LINE = "4 January 2026. "
ONE = "Figures that rest on one source: 2."
QUOTED = f"{LINE}Figures that match the excerpts quoted: 2 of 2. Excerpts found in their sources: "


def line(tmp_path: Path, brief: str, snapshot: str = "") -> str:
    digest = hashlib.sha256(SNAPSHOT.encode()).hexdigest()
    recorded = f", snapshot: {{file: who.txt, sha256: {digest}}}" if snapshot else ""
    if snapshot and snapshot != "absent":
        write(tmp_path, SNAPSHOT, snapshot)
    story = story_of(write(tmp_path, brief.replace(" SNAPSHOT", recorded)))
    last = [piece for piece in walk(story.pieces) if isinstance(piece, Items) and piece.role == "colophon"]
    said = [plain(item.content) for items in last for item in items.items if plain(item.label) == "Checked"]
    return "".join(said).replace("\u00a0", " ")


def test_without_snapshots_only_the_excerpts_are_named(tmp_path: Path) -> None:
    assert line(tmp_path, BRIEF) == f"{QUOTED}0 of 2. {ONE}"
    assert line(tmp_path, BRIEF, "absent") == f"{QUOTED}0 of 2. {ONE}"


def test_with_every_excerpt_verified_the_sources_are_named(tmp_path: Path) -> None:
    assert line(tmp_path, BRIEF, "who.txt") == f"{LINE}Figures that match their sources: 2 of 2. {ONE}"


def test_an_excerpt_that_is_not_in_its_snapshot_takes_the_sources_back(tmp_path: Path) -> None:
    changed = BRIEF.replace("exact: 3 wells were lost", "exact: all 3 wells were lost")
    assert line(tmp_path, changed, "who.txt") == f"{QUOTED}1 of 2. {ONE}"


def test_a_figure_that_departs_is_not_counted(tmp_path: Path) -> None:
    wrong = BRIEF.replace("{value: about 12,", '{value: "12",')
    assert line(tmp_path, wrong, "who.txt") == f"{LINE}Figures that match their sources: 1 of 2. {ONE}"


def test_what_was_not_compared_is_not_counted(tmp_path: Path) -> None:
    foreign = BRIEF.replace("exact: 3 wells were lost,", "exact: 3 puits perdus, language: fr,")
    assert "quoted: 1 of 2." in line(tmp_path, foreign)


def test_a_second_source_counts_only_if_it_is_another(tmp_path: Path) -> None:
    other = "  again: {source: second, exact: 3 wells were lost, figure: {value: '3', unit: wells}}\ncolophon:"
    row = BRIEF.replace("label: wells}]", "label: wells}, {evidence: again, label: again}]").replace("colophon:", other)
    alone = row.replace("\nevidence:\n", "\n  - {id: second, type: report, title: Another}\nevidence:\n")
    assert line(tmp_path, alone).endswith("Figures that rest on one source: 1.")
    quoted = alone.replace("title: Another}", "title: Another, quoted-in: who}")
    assert line(tmp_path, quoted).endswith("Figures that rest on one source: 3.")


def test_it_is_printed_only_when_asked_for(tmp_path: Path) -> None:
    assert line(tmp_path, BRIEF.replace("checked: 2026-01-04", "contact: Nobody.")) == ""
