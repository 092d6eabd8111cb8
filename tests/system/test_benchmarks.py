"""The comparison with Typst is fair: the committed source is of today's brief, builds, and says the same words."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
import pytest
import yaml

from benchmarks.longer import longer
from benchmarks.numbers import exponent, ratio
from benchmarks.stages import composed
from benchmarks.tagging import build, untagged
from benchmarks.typst_source import HERE, SOURCE, STYLE, source, style, write_source
from benchmarks.typst_text import escaped
from building import typeset_brief
from conftest import FLAGSHIP, ROOT

RENEW = "run `python -m benchmarks.typst_source`"


def words(pdf: Path | bytes) -> list[str]:
    """Words in order of the alphabet, for each side has its own order of columns."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    # the sources cited on a page depend on where pages end
    text = " ".join(re.sub(r"Cited here.*?No\.", "", page, flags=re.DOTALL) for page in pages)
    # divided words are put together again
    joined = re.sub(r"[\u00ad\ufffe\u0002]\s*", "", text)
    return sorted(re.findall(r"[^\W\d_]{2,}|\d[\d,.]*\d", joined))


def test_the_committed_source_is_that_of_the_brief() -> None:
    made = composed(FLAGSHIP)
    assert (HERE / SOURCE).read_text("utf-8") == source(made), RENEW
    assert (HERE / STYLE).read_text("utf-8") == style(made.style), RENEW


@pytest.mark.parametrize("times", [1, 2])
def test_both_sides_say_the_same_words(tmp_path: Path, times: int) -> None:
    typst = pytest.importorskip("typst", reason="typst is in the dependency group `benchmarks`")
    brief = longer(FLAGSHIP, times, tmp_path)
    main = write_source(brief, tmp_path / "typst")
    fonts = [str(ROOT / "styles" / "fonts")]
    theirs = typst.compile(str(main), font_paths=fonts, ignore_system_fonts=True, pdf_standards="ua-1")
    ours = typeset_brief(brief).value
    assert ours is not None
    assert words(theirs) == words(ours.pdf)
    assert len(pypdfium2.PdfDocument(theirs)) == ours.pages


def test_a_longer_brief_has_other_words_each_time(tmp_path: Path) -> None:
    questions = yaml.safe_load(longer(FLAGSHIP, 3, tmp_path).read_text("utf-8"))["questions"]
    assert len(questions) == 12
    for field in ("id", "body", "answer"):
        assert len({question[field] for question in questions}) == 12, field


def test_nothing_in_words_is_markup() -> None:
    assert escaped("*No.* #1 [x] https://a") == r"\*No.\* \#1 \[x\] https:\/\/a"


def test_numbers() -> None:
    assert exponent([1, 2, 4], [3, 6, 12]) == pytest.approx(1)
    assert ratio([2.0, 4.0, 6.0], [1.0, 2.0, 3.0]).median == 2


def test_tags_cost_at_most_15_kilobytes() -> None:
    _, tagged, _ = build(FLAGSHIP)
    with untagged():
        _, plain, _ = build(FLAGSHIP)
    assert 5_000 < tagged - plain < 15_000
