"""The documents are true: every complete brief in them builds without a finding, every path they name is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from building import typeset_brief
from conftest import ROOT
from unit.making import write

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
BRIEFS = [
    (page, text)
    for page in PAGES
    for text in re.findall(r"```yaml\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    if re.match(r"(#.*\n)?briefgen: 1", text)
]


def test_there_are_briefs_in_the_documents() -> None:
    assert len(BRIEFS) >= 4


@pytest.mark.parametrize(("page", "text"), BRIEFS, ids=lambda value: value.name if isinstance(value, Path) else "")
def test_a_brief_in_the_documents_builds(page: Path, text: str, tmp_path: Path) -> None:
    outcome = typeset_brief(write(tmp_path, text))
    assert outcome.diagnostics == (), page
    assert outcome.value is not None


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_the_readme_fits_one_screen() -> None:
    assert len((ROOT / "README.md").read_text("utf-8").splitlines()) <= 60
