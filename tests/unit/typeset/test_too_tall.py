"""What fits on no page is refused at its place, whatever part of a brief it is; nothing is drawn then."""

from __future__ import annotations

from pathlib import Path

import pytest

from building import typeset_brief
from unit.making import MINIMAL, write

LONG = "There is enough, and there will be enough for a long time to come, as the council has always said. " * 120


@pytest.mark.parametrize("key", ["title", "standfirst", "bottom_line", "notice"])
def test_of_the_front(key: str, tmp_path: Path) -> None:
    kept = MINIMAL.replace("title: Water\n", "" if key == "title" else "title: Water\n")
    refused(write(tmp_path, kept.replace("questions:", f"{key}: {LONG}\nquestions:")))


@pytest.mark.parametrize("key", ["answer: Yes, for now.", "question: Is there enough water?"])
def test_of_a_question(key: str, tmp_path: Path) -> None:
    refused(write(tmp_path, MINIMAL.replace(key, f"{key.partition(':')[0]}: {LONG}")))


def test_of_the_side_column(tmp_path: Path) -> None:
    note = f"    note: {{title: Note, text: '{LONG}'}}\nreferences:"
    refused(write(tmp_path, MINIMAL.replace("references:", note)))


def test_of_the_back(tmp_path: Path) -> None:
    refused(write(tmp_path, MINIMAL.replace("A report on water", f"'{LONG}'")))
    refused(write(tmp_path, MINIMAL.replace("questions:", f"unknowns: ['{LONG}']\nquestions:")))


def test_of_a_table(tmp_path: Path) -> None:
    table = f"{{kind: table, headline: A table, columns: [A, B], cite: who, data: [[a, b], [c, '{LONG}'], [d, e]]}}"
    refused(write(tmp_path, MINIMAL.replace("references:", f"    blocks:\n      - {table}\nreferences:")))


def refused(path: Path) -> None:
    outcome = typeset_brief(path)
    assert outcome.value is None
    assert {finding.code for finding in outcome.diagnostics} == {"L803"}
