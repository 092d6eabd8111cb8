"""Every language has every word, and prints dates as its readers write them."""

from __future__ import annotations

import re

import pytest

from briefgen.evidence import when
from briefgen.language import SUPPORTED, language
from conftest import ROOT
from unit.making import SPAN

WORDS = set(language("en-GB").data["words"])


@pytest.mark.parametrize("tag", SUPPORTED)
def test_a_language_has_the_words_of_the_others(tag: str) -> None:
    data = language(tag).data
    assert set(data["words"]) == WORDS
    assert len(data["dates"]["months"]) == 12


def test_every_word_that_is_asked_for_is_there() -> None:
    source = "".join(path.read_text("utf-8") for path in (ROOT / "src" / "briefgen").rglob("*.py"))
    asked = set(re.findall(r"\.word\(\"([a-z-]+)\"\)", source))
    assert len(asked) > 15
    assert asked <= WORDS


@pytest.mark.parametrize(
    ("tag", "day", "month"),
    [("en-GB", "23\u00a0March 2019", "August 2014"), ("en-US", "March\u00a023, 2019", "August 2014")],
)
def test_dates(tag: str, day: str, month: str) -> None:
    spoken = language(tag)
    assert spoken.date(when("2019-03-23", SPAN)) == day
    assert spoken.date(when("2014-08", SPAN)) == month


def test_heading_of_the_answers_and_minutes() -> None:
    spoken = language("en-GB")
    assert [spoken.glance(count) for count in (1, 4, 21)] == [
        "The answer at a glance", "Four answers at a glance", "21 answers at a glance",
    ]  # fmt: skip
    assert (spoken.minutes(0), spoken.minutes(230), spoken.minutes(1400)) == (
        "1\u00a0minute", "1\u00a0minute", "6\u00a0minutes",
    )  # fmt: skip


def test_a_language_that_is_not_supported_is_refused() -> None:
    with pytest.raises(KeyError):
        language("zh")
