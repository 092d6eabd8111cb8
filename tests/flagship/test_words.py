"""The flagship's words are ours, its excerpts short and exact, its parts within the measures of the design."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from conftest import ROOT
from flagship.reading import raw

MOST_IN_A_ROW = 8
TITLE = "Isis caliphate defeated: How did it happen and do they still pose a threat?"
TEXT_FILES = {".py", ".md", ".yaml", ".yml", ".toml", ".txt", ".json", ""}


def folded(text: str) -> list[str]:
    """Words in lower case, quotes and signs taken away."""
    return re.findall(r"[a-z0-9£]+", text.lower().replace("’", "").replace("'", ""))


def runs(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[start : start + MOST_IN_A_ROW]) for start in range(len(words) - MOST_IN_A_ROW + 1)}


def article(shared: Path) -> str:
    return (shared / "source" / "article.txt").read_text("utf-8").split("Join our commenting forum")[0]


def borrowed(article: str, text: str) -> set[tuple[str, ...]]:
    """Runs of the article's words in a text, its title left out."""
    return (runs(folded(article)) - runs(folded(TITLE))) & runs(folded(text))


def project_files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    paths = [ROOT / name for name in listed] or [path for path in ROOT.rglob("*") if ".venv" not in path.parts]
    return [path for path in paths if path.suffix in TEXT_FILES and path.is_file()]


def test_no_run_of_the_articles_words_in_the_project(shared: Path) -> None:
    text = article(shared)
    files = project_files()
    assert len(files) > 100
    for path in files:
        content = path.read_text("utf-8", "replace")
        if path.name == "evidence.yaml":
            content = re.sub(r"exact: .*", "", content)
        assert not borrowed(text, content), path


def test_a_borrowed_sentence_is_found(shared: Path) -> None:
    text = article(shared)
    start = text.index("The Syrian Democratic Forces have said")
    assert borrowed(text, text[start : start + 100])
    assert not borrowed(text, TITLE)


def test_excerpts_are_short_and_stand_in_the_article(shared: Path) -> None:
    source = " ".join(folded(article(shared)))
    excerpts = [item["exact"] for item in raw("evidence.yaml").values()]  # type: ignore[index]
    assert len(excerpts) > 5
    assert sum(len(excerpt.split()) for excerpt in excerpts) <= 250
    for excerpt in excerpts:
        assert len(excerpt.split()) <= 20
        assert " ".join(folded(excerpt)) in source


def plain(text: str) -> str:
    return " ".join(re.sub(r"\[@[^\]]*\]|\*", "", text).split())


def count(text: str) -> int:
    return len(plain(text).split())


def test_parts_keep_to_the_measures_of_the_design() -> None:
    brief = raw()
    assert 40 <= count(str(brief["bottom_line"])) <= 60
    questions = brief["questions"]
    assert isinstance(questions, list)
    assert len(questions) == 4
    for question in questions:
        assert len(plain(question["question"])) <= 38
        assert len(plain(question["answer"])) <= 125
        assert count(question["glance"]) <= 16
        assert count(question["figure"]["caption"]) <= 9
        assert count(question["note"]["text"]) <= 22
        assert 90 <= count(question["body"]) <= 135
        assert question["blocks"]
        for block in question["blocks"]:
            assert len(plain(block["headline"])) <= 60


@pytest.mark.parametrize(
    "trap",
    ["factor of", "18,000", "2003", "17,500", "with much of a fight", "Washington", "open sources", "Some people"],
)
def test_the_traps_of_the_claims_are_kept(trap: str) -> None:
    text = " ".join(str(raw(name)) for name in ("brief.yaml", "evidence.yaml", "sources.yaml"))
    assert trap not in text


def test_what_must_be_said_is_said() -> None:
    text = plain(str(raw()))
    for phrase in ("was seen by Sunnis", "are thought to", "almost daily", "Many who fled", "one newspaper article",
                   "A demonstration", "not updated since", "fictional"):  # fmt: skip
        assert phrase in text
