"""Words in quotation marks are looked up in excerpts and snapshots; nothing is said where nothing can be known."""

from __future__ import annotations

import hashlib
import time
from pathlib import Path

import pytest

from briefgen.checks.passages import passages
from briefgen.checks.quotations import quotations
from briefgen.pipeline import read_brief, typeset_editions
from unit.making import MINIMAL, write

TEXT = (
    "It isn't over, the keeper said. The well ran dry within a week of the “great\u00a0heat”, and — as the council "
    "admitted — nobody had looked.\n"
)
EVIDENCE = "evidence:\n  use: {source: who, exact: about twelve litres a day}\n"


def found(folder: Path, body: str, evidence: str = "", *, snapshot: bool = True) -> list[str]:
    """The codes of what is found of quotations in a brief with this text."""
    (folder / "who.txt").write_text(TEXT, "utf-8")
    brief = MINIMAL.replace("There is enough. [@who]", f">-\n      {body}")
    if snapshot:
        digest = hashlib.sha256(TEXT.encode()).hexdigest()
        brief = brief.replace("water}", f"water, snapshot: {{file: who.txt, sha256: {digest}}}}}")
    walk = typeset_editions(write(folder, brief + evidence))
    return [each.code for each in walk.diagnostics if each.code == "V660"]


@pytest.mark.parametrize(
    "body",
    [
        "It “ran dry within a week”. [@who]",
        "It “RAN DRY within a week,” they say. [@who]",
        "It “ran dry […] of the ‘great heat’”. [@who]",
        "[T]his stands: “[t]he well ran … great heat” [@who].",
        "“The well [of Upmoor] ran dry within a week” was the word. [@who]",
        "They said “and - as the council admitted - nobody had looked”. [@who]",
        "“It isn’t over” was said. [@who]",
        # a title, and words that nobody is said to have used
        "“A report on water” says so. [@who]",
        "They “tax” the well. Nothing else is known.",
        "They “tax” the well. It ran dry. [@who]",
        "A word of “plain speaking and more”.",
    ],
)
def test_what_a_source_has_or_none_is_named_for_is_not_blamed(tmp_path: Path, body: str) -> None:
    assert found(tmp_path, body) == []


@pytest.mark.parametrize(
    "body",
    [
        "It “ran dry in a week”. [@who]",
        "It “ran dry with a week”. [@who]",
        "It “nobody had looked […] ran dry”. [@who]",
        "It was “taxed”. [@who]",
        "It “ran dry in a week”. It was hot. [@who]",
    ],
)
def test_words_that_are_not_in_the_snapshot_are_found(tmp_path: Path, body: str) -> None:
    assert found(tmp_path, body) == ["V660"]


def test_without_a_snapshot_nothing_is_said(tmp_path: Path) -> None:
    said = "It “ran dry in a week”. [@who]"
    assert found(tmp_path, said, snapshot=False) == []
    assert found(tmp_path, said, EVIDENCE, snapshot=False) == []
    assert found(tmp_path, "It is “twelve litres a day”. [@who]", EVIDENCE, snapshot=False) == []
    assert found(tmp_path, "It is “taxed”. [@who]", EVIDENCE, snapshot=False) == []
    assert found(tmp_path, said, EVIDENCE.replace("day}", "day, language: fr}"), snapshot=False) == []


def test_what_is_quoted_in_translation_is_left_to_its_author(tmp_path: Path) -> None:
    said = "It “ran dry in a week”. [@who]"
    assert found(tmp_path, said, EVIDENCE) == ["V660"]
    assert found(tmp_path, said, EVIDENCE.replace("day}", "day, language: fr}")) == []


def test_a_snapshot_that_is_not_here_leaves_nothing_to_say(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    brief = MINIMAL.replace("There is enough. [@who]", "It “ran dry in a week”. [@who]").replace(
        "water}", f"water, snapshot: {{file: who.txt, sha256: {'0' * 64}}}}}"
    )
    walk = typeset_editions(write(tmp_path, brief + EVIDENCE))
    assert not [each for each in walk.diagnostics if each.code == "V660"]
    # nor does one that has changed
    (tmp_path / "who.txt").write_text(TEXT, "utf-8")
    walk = typeset_editions(tmp_path / "brief.yaml")
    assert "V652" in [each.code for each in walk.diagnostics]
    assert not [each for each in walk.diagnostics if each.code == "V660"]


@pytest.mark.parametrize(("words", "expected"), [("ran dry within a week", []), ("ran dry in a week", ["V660"])])
def test_a_block_of_quoted_words_is_looked_up_too(tmp_path: Path, words: str, expected: list[str]) -> None:
    block = f"""There is enough. [@who]
    blocks:
      - {{kind: quote, text: "“{words}”", attribution: The keeper, cite: who}}"""
    brief = MINIMAL.replace("There is enough. [@who]", block)
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    brief = brief.replace("water}", f"water, snapshot: {{file: who.txt, sha256: {digest}}}}}")
    (tmp_path / "who.txt").write_text(TEXT, "utf-8")
    walk = typeset_editions(write(tmp_path, brief))
    assert [each.code for each in walk.diagnostics if each.code == "V660"] == expected


def test_ten_thousand_words_are_searched_in_a_moment(tmp_path: Path) -> None:
    body = "The well “ran dry within a week” of the heat, they say, and more is not known. [@who] " * 600
    brief = read_brief(write(tmp_path, MINIMAL.replace("There is enough. [@who]", body))).value
    assert brief is not None
    assert sum(1 for _ in passages(brief)) > 1
    start = time.perf_counter()
    assert sum(1 for _ in quotations(brief, ("“", "”"))) == 600
    assert time.perf_counter() - start < 0.5
