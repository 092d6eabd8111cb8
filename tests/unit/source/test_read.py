"""A brief may name other files of its folder for its sources and its evidence."""

from __future__ import annotations

from pathlib import Path

from briefgen.source import Files, read
from briefgen.source.nodes import Sequence

INCLUDES = ("references", "evidence")


def test_a_named_file_stands_in_its_place_with_its_own_spans(tmp_path: Path) -> None:
    (tmp_path / "brief.yaml").write_text("title: x\nreferences: sources.yaml\n", "utf-8")
    (tmp_path / "sources.yaml").write_text("- {id: who}\n", "utf-8")
    outcome = read(Files(tmp_path), "brief.yaml", INCLUDES)
    assert outcome.diagnostics == ()
    assert outcome.value is not None
    key, value = outcome.value.entries[1]
    assert key.text == "references"
    assert isinstance(value, Sequence)
    assert value.span.place == ("sources.yaml", 1, 1)


def test_a_faulty_file_leaves_the_rest(tmp_path: Path) -> None:
    (tmp_path / "brief.yaml").write_text("references: none.yaml\nevidence: bad.yaml\ntitle: x\n", "utf-8")
    (tmp_path / "bad.yaml").write_text("a: b: c\n", "utf-8")
    outcome = read(Files(tmp_path), "brief.yaml", INCLUDES)
    assert [(found.code, *found.span.place) for found in outcome.diagnostics] == [
        ("P902", "brief.yaml", 1, 13),
        ("Y114", "bad.yaml", 1, 5),
    ]
    assert outcome.value is not None
    assert [key.text for key, _ in outcome.value.entries] == ["title"]


def test_an_empty_file_is_told_where_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "brief.yaml").write_text("references: none.yaml\n", "utf-8")
    (tmp_path / "none.yaml").write_text("\n", "utf-8")
    outcome = read(Files(tmp_path), "brief.yaml", INCLUDES)
    assert [(found.code, *found.span.place) for found in outcome.diagnostics] == [("Y101", "brief.yaml", 1, 13)]


def test_a_brief_is_a_mapping(tmp_path: Path) -> None:
    (tmp_path / "brief.yaml").write_text("- a\n", "utf-8")
    outcome = read(Files(tmp_path), "brief.yaml", INCLUDES)
    assert outcome.value is None
    assert [found.code for found in outcome.diagnostics] == ["Y110"]
