"""Every excerpt of the flagship is in its source, word for word and once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from briefgen import api
from conftest import FLAGSHIP
from flagship.reading import raw
from flagship.test_words import article


def test_every_excerpt_is_in_the_article(shared: Path) -> None:
    assert api.check(FLAGSHIP, snapshots=shared / "source") == ()


def test_without_the_article_a_check_says_so_in_one_warning() -> None:
    found = api.check(FLAGSHIP)
    assert [finding.code for finding in found] == ["V653"]
    assert f"{len(raw('evidence.yaml'))} excerpts" in found[0].message


def test_no_excerpt_is_of_the_foot_of_the_web_page(shared: Path) -> None:
    whole = (shared / "source" / "article.txt").read_text("utf-8")
    foot = whole.removeprefix(article(shared))
    assert foot
    for entry in raw("evidence.yaml").values():
        assert entry["exact"] not in foot


@pytest.mark.parametrize("name", sorted(raw("evidence.yaml")))
def test_an_excerpt_with_another_figure_or_word_is_found_out(name: str, shared: Path, tmp_path: Path) -> None:
    brief = Path(shutil.copytree(FLAGSHIP.parent, tmp_path / "brief")) / FLAGSHIP.name
    path = brief.parent / "evidence.yaml"
    exact = raw("evidence.yaml")[name]["exact"]
    longest = max(exact.split(), key=len)
    path.write_text(path.read_text("utf-8").replace(f"exact: {exact}", f"exact: {exact.replace(longest, 'other', 1)}"))
    # a figure that is changed is found beside it
    assert "V650" in {finding.code for finding in api.check(brief, snapshots=shared / "source")}
