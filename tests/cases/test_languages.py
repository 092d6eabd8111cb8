"""A brief in each language comes out without a finding, and without a word of English that its author did not write."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest

from briefgen.language import SUPPORTED, language
from briefgen.pipeline import typeset_editions

BRIEFS = Path(__file__).parent / "languages"
OTHERS = tuple(tag for tag in SUPPORTED if not tag.startswith("en"))
# what English shares with the language, or what the author wrote in English as a passage
SHARED = {"Page", "Source", "Version", "Contact", "page", "minute", "No.", "and", "Contents"}


def extracted(tag: str) -> str:
    outcome = typeset_editions(BRIEFS / f"{tag}.yaml")
    assert outcome.value is not None, outcome.diagnostics
    assert not outcome.diagnostics
    document = pypdfium2.PdfDocument(outcome.value[0].pdf)
    pages = [page.get_textpage().get_text_range() for page in document]
    return " ".join(re.sub("\u00ad|\ufffe|\x02", "", "\n".join(pages)).split())


def fixed(tag: str) -> set[str]:
    """Fixed words of a language, those that stand in a brief of any kind, long enough to be told from others."""
    data = language(tag).data
    counted = {form for forms in data["counted"].values() for form in forms.values()}
    words = {*data["words"].values(), *counted, *data["dates"]["months"]}
    return {word for word in words if "{" not in word and len(word) > 2}


def test_there_is_a_brief_for_every_language() -> None:
    assert {path.stem for path in BRIEFS.glob("*.yaml")} == set(SUPPORTED)


@pytest.mark.parametrize("tag", OTHERS)
def test_no_word_of_english_is_left(tag: str) -> None:
    text = extracted(tag)
    strangers = fixed("en-GB") - fixed(tag) - SHARED
    assert len(strangers) > 50
    assert not {word for word in strangers if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text)}


@pytest.mark.parametrize("tag", SUPPORTED)
def test_the_words_of_the_language_stand_in_its_brief(tag: str) -> None:
    text, words = extracted(tag), language(tag).data["words"]
    for key in ("bottom-line", "prepared-by", "firmness", "table-caution", "named", "unknown", "terms", "cited",
                "status-draft", "colophon-licence", "hatched-range", "no-figure"):  # fmt: skip
        assert " ".join(words[key].split()) in text, key
    assert language(tag).glance(2) in text
    assert language(tag).number(Decimal(12000)).replace("\u202f", " ").replace("\u00a0", " ") in text
