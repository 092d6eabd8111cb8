"""Briefs of any shape stand on their pages: nothing overlaps or is lost, no heading is stranded, no page half empty."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest
import yaml

from briefgen.story import Heading, Story, walk
from building import story_of, typeset_brief
from flagship.test_reading_order import spoken, texts
from flagship.test_stretching import overlaps
from property.briefs import Maker
from property.pages import pages, said_in_frame, stranded

MOST_EMPTY = 0.45
# a long brief of each style, a note of one question, briefs with every kind of block
SEEDS = (4, 7, 11, 12, 17, 21, 22, 27, 31, 38)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W\d_]+|\d", text.lower()))


def lost(story: Story, pdf: bytes) -> Counter[str]:
    """Words of the story that the pages say less often."""
    printed = story if len(pypdfium2.PdfDocument(pdf)) > 6 else without_contents(story)
    told = words(" ".join(part.replace("\0", " ") for part in texts(printed)))
    return told - words(said_in_frame(pdf))


def without_contents(story: Story) -> Story:
    from dataclasses import replace

    return replace(story, pieces=tuple(p for p in story.pieces if getattr(p, "role", "") != "contents-if-long"))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_brief_made_at_random(seed: int, tmp_path: Path) -> None:
    path = tmp_path / "brief.yaml"
    path.write_text(yaml.safe_dump(Maker(seed).brief(), allow_unicode=True, sort_keys=False), "utf-8")
    outcome = typeset_brief(path)
    assert outcome.value is not None, outcome.diagnostics
    pdf, story = outcome.value.pdf, story_of(path)
    assert overlaps(pdf) == []
    assert not lost(story, pdf)
    headings = {spoken(piece.content) for piece in walk(story.pieces) if isinstance(piece, Heading)}
    assert stranded(pdf, headings) == []
    assert [page for page in pages(pdf)[:-1] if page.empty > MOST_EMPTY] == []


def test_the_checks_see_a_fault(tmp_path: Path) -> None:
    """A page broken by hand after a heading is half empty and strands it; a word taken from a page is missed."""
    path = tmp_path / "brief.yaml"
    brief = Maker(7).brief()
    brief["questions"][0]["blocks"] = [{"kind": "text", "text": "## Left alone"}, {"kind": "page_break"},
                                       {"kind": "text", "text": "More."}]  # fmt: skip
    path.write_text(yaml.safe_dump(brief, allow_unicode=True, sort_keys=False), "utf-8")
    outcome = typeset_brief(path)
    assert outcome.value is not None, outcome.diagnostics
    assert stranded(outcome.value.pdf, {"Left alone"})
    assert any(page.empty > MOST_EMPTY for page in pages(outcome.value.pdf)[:-1])
    other = tmp_path / "other.yaml"
    other.write_text(yaml.safe_dump({**brief, "standfirst": "Zymurgy."}, allow_unicode=True), "utf-8")
    assert lost(story_of(other), outcome.value.pdf)["zymurgy"] == 1
