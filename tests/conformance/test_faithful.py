"""Nothing of a brief is lost to those who listen: the tree says what the story says, in its order, and nothing more.

What stands outside the tree is of the closed list of artifacts, and repeats what is in it.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest
import yaml

from briefgen.inline import Cite, CiteItem, Inline, Link, PageNumber, Run
from briefgen.language import SUPPORTED
from briefgen.pipeline import typeset_editions
from briefgen.story import Story, said
from briefgen.typeset.flow import SHORT
from briefgen.typeset.ledger import Artifact
from building import story_of
from conformance.opened import opened
from conformance.rule import FIRST, SECOND
from conformance.samples import CASES, flagship
from conformance.words import structure_text
from conftest import FLAGSHIP, ROOT
from property.briefs import Maker

GOLDEN = Path(__file__).parent.parent / "golden" / "flagship-artifacts.txt"
LANGUAGES = ROOT / "tests" / "cases" / "languages"
BRIEFS = [FLAGSHIP, *sorted(CASES.glob("*.yaml")), *(LANGUAGES / f"{tag}.yaml" for tag in SUPPORTED)]
SEEDS = (4, 11, 21, 31)
# characters that part words or lines, and say nothing
UNSAID = str.maketrans("", "", "\u00ad\u00a0\u2003")


def squeezed(text: str) -> str:
    """Letters and signs alone, in one form: spaces between words are those of lines, which the story does not know."""
    return "".join(unicodedata.normalize("NFC", text).translate(UNSAID).split())


def told(pdf: bytes) -> str:
    """All words of the tree in order, but for those within drawings, which are the drawing's own."""
    return squeezed("".join(text for place, text in structure_text(pdf) if "/Figure[" not in place))


def expected(story: Story, pages: int) -> list[str]:
    """Patterns of what is to be told: numbers of pages are not known before, and citations are set in two ways."""
    pieces = [piece for piece in story.pieces if getattr(piece, "role", "") != "contents-if-long" or pages > SHORT]
    marks = (*story.furniture.marking, *story.furniture.status)
    return [pattern(item, pages) for content in (marks, *(words.content for words in said(pieces))) for item in content]


def pattern(item: Inline, pages: int) -> str:
    match item:
        case Run():
            return re.escape(squeezed(item.text))
        case Link():
            return re.escape(squeezed("".join(run.text for run in item.runs)))
        case Cite():
            return rf"\[?{','.join(map(_cited, item.items))}\]?"
        case PageNumber():
            number = re.escape(squeezed(f"{pages}{item.counted.of(pages)}")) if item.counted else r"\d+"
            return re.escape(squeezed(item.opening)) + number


def _cited(item: CiteItem) -> str:
    where = re.escape(squeezed(item.locator))
    return rf"{item.number}(?:,{where}|\({where}\))" if item.locator else str(item.number)


def check(path: Path, conformance: str) -> None:
    outcome = typeset_editions(path, ("a4",), conformance=conformance)
    assert outcome.value is not None, outcome.diagnostics
    made = outcome.value[0]
    assert not unlike(expected(story_of(path), made.pages), told(made.pdf))


def unlike(wanted: list[str], heard: str) -> str:
    """Where the two part; nothing where they do not."""
    if re.fullmatch("".join(wanted), heard):
        return ""
    # the most patterns that what is heard can begin with
    most = bisect_right(
        range(len(wanted)), 0, key=lambda count: 0 if re.match("".join(wanted[: count + 1]), heard) else 1
    )
    found = re.match("".join(wanted[:most]), heard)
    assert found is not None
    end = found.end()
    return f"after …{heard[max(0, end - 60) : end]}, wanted {wanted[most : most + 3]}, heard {heard[end : end + 60]}"


@pytest.mark.parametrize("path", BRIEFS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_tree_says_what_the_story_says(path: Path) -> None:
    check(path, FIRST)


@pytest.mark.parametrize(("seed", "conformance"), [(seed, FIRST) for seed in SEEDS] + [(SEEDS[0], SECOND)])
def test_so_does_that_of_a_brief_made_at_random(seed: int, conformance: str, tmp_path: Path) -> None:
    path = tmp_path / "brief.yaml"
    path.write_text(yaml.safe_dump(Maker(seed).brief(), allow_unicode=True, sort_keys=False), "utf-8")
    check(path, conformance)


@pytest.mark.parametrize("change", [("Sinjar", ""), ("hundred", "thousand"), ("No. The", "The No.")])
def test_a_word_lost_changed_or_moved_is_seen(change: tuple[str, str]) -> None:
    heard = told(flagship(FIRST))
    wanted = expected(story_of(FLAGSHIP), 4)
    assert not unlike(wanted, heard)
    assert unlike(wanted, heard.replace(*map(squeezed, change), 1))


def artifacts(pdf: bytes) -> Iterator[tuple[int, str, str]]:
    """Page, kind and words of each artifact that has words."""
    found = opened(pdf)
    for page in found.pages:
        shown = [(mark, item) for item in page.painted for mark in item.marks if mark.artifact and item.font]
        for mark, items in groupby(shown, key=lambda pair: pair[0]):
            text = "".join(found.fonts[item.font].text(item.codes) for _, item in items if item.font)
            yield page.number, f"{mark.kind} {mark.subtype}".strip(), text.strip()


def test_words_outside_the_tree_are_of_a_closed_list(*, update_goldens: bool) -> None:
    """Read it when it changes: nothing may stand there that neither tree nor metadata say, but for numbers of pages."""
    listed = "\n".join(f"{number} {kind}: {text}" for number, kind, text in artifacts(flagship(FIRST))) + "\n"
    if update_goldens:
        GOLDEN.write_text(listed, "utf-8")
    assert listed == GOLDEN.read_text("utf-8")


@pytest.mark.parametrize("name", ["table-long", "end-of-a-brief"])
def test_every_kind_of_artifact_with_words_is_on_the_list(name: str) -> None:
    outcome = typeset_editions(CASES / f"{name}.yaml", ("a4",))
    assert outcome.value is not None
    kinds = {kind for _, kind, _ in artifacts(outcome.value[0].pdf)}
    allowed = {re.sub(r"/(Type|Subtype) /", "", kind.value) for kind in Artifact if kind is not Artifact.LAYOUT}
    assert kinds
    assert kinds <= allowed
