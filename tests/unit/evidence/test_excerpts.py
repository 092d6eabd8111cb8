"""Excerpts are found word for word; only signs that differ from copy to copy are taken as equal."""

from __future__ import annotations

import time

import pytest

from briefgen.evidence.excerpts import folded, nearest, places

TEXT = "The council’s report — a draft — says that as many as 12,000 people of the “upper” valley can't be supplied."


def count(excerpt: str, text: str = TEXT, prefix: str = "", suffix: str = "") -> int:
    return len(list(places(folded(excerpt), folded(text), folded(prefix), folded(suffix))))


@pytest.mark.parametrize(
    "excerpt",
    [
        "The council's report - a draft - says",
        "the ‟upper” valley",
        'the "upper"\n  valley',
        "as many as 12,000\u202fpeople",
        "as many as 12,000 peo\xad\n ple",
        "the «upper» valley can’t be supplied",
        "be supplied.",
    ],
)
def test_signs_that_differ_from_copy_to_copy_are_equal(excerpt: str) -> None:
    assert count(excerpt) == 1


def test_letters_are_composed() -> None:
    assert count("cafe\u0301 au lait", "un café au lait") == 1


@pytest.mark.parametrize(
    "excerpt",
    [
        "as many as 12,001 people",
        "as many as 12.000 people",
        "as many as 12 000 people",
        "as many as twelve thousand people",
        "As many as 12,000 people",
        "many as 12,000 persons",
        "the upper valley",
        "the council's report",
        "",
    ],
)
def test_a_changed_word_or_figure_is_not_found(excerpt: str) -> None:
    assert count(excerpt) == 0


@pytest.mark.parametrize(
    ("excerpt", "text"),
    [
        ("2,000 people", "as many as 12,000 people"),
        ("000 people", "as many as 12,000 people"),
        ("5 litres", "about 2.5 litres"),
        ("about 12", "about 12,000 people"),
        ("about 12", "about 12.5 litres"),
        ("about 12", "about 120 litres"),
        ("happy with it", "they are unhappy with it"),
        ("they can", "they can’t"),
        ("the council", "the councillors"),
        ("cafx", "un cafx\u0323 noir"),
    ],
)
def test_no_word_or_figure_is_cut(excerpt: str, text: str) -> None:
    assert count(excerpt, text) == 0


@pytest.mark.parametrize(
    ("excerpt", "text"),
    [
        ("about 12", "It was about 12, or more."),
        ("about 12", "It was about 12."),
        ("Nigeria", "Saudi Arabia,Nigeria"),
        ("the council", "the council's report"),
        ("État", "l’État"),
        ("£2bn", "around £2bn a year"),
        (", or", "12, or more"),
    ],
)
def test_a_passage_may_end_at_any_sign_beside_a_word(excerpt: str, text: str) -> None:
    assert count(excerpt, text) == 1


def test_passages_that_overlap_are_counted_each() -> None:
    assert count("on and on", "on and on and on") == 2


TWICE = "In 2024 it was twelve litres, said one. In 2025 it was twelve litres; said another."


@pytest.mark.parametrize(
    ("prefix", "suffix", "expected"),
    [
        ("", "", 2),
        ("it was", "", 2),
        ("In 2025 it was", "", 1),
        ("In 2025 it was ", "; said", 1),
        ("", "; said another", 1),
        ("", ", said", 1),
        ("In 2024 it was", "; said", 0),
        ("In 2023 it was", "", 0),
        ("In 2025 it", "", 0),
    ],
)
def test_prefix_and_suffix_settle_which_is_meant(prefix: str, suffix: str, expected: int) -> None:
    assert count("twelve litres", TWICE, prefix, suffix) == expected


def test_a_prefix_does_not_reach_before_the_text() -> None:
    assert count("twelve", "twelve litres", prefix="about") == 0


def test_the_nearest_passage_is_as_long_as_the_excerpt() -> None:
    text = folded(f"Nothing of that kind. {TEXT} Nobody says more.")
    assert nearest("as many as 21,000 people of", text) == "as many as 12,000 people of"
    assert nearest("Nobody said more.", text) == "Nobody says more."
    assert nearest("quite other words altogether", text) == ""
    assert nearest("a much longer excerpt than its text", "a text") == ""
    assert nearest("anything", "") == ""


def test_a_long_text_is_walked_through_once() -> None:
    text = "the tank of the house holds water and " * 50_000
    started = time.perf_counter()
    assert count("a tank of some other house", text) == 0
    assert nearest("a tank of some other house holds no water at all", text)
    assert nearest("the tank " * 5_000, text) == ""
    assert time.perf_counter() - started < 10
