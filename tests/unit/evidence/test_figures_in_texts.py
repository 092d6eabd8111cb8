"""Figures of texts: each with its kind, ends, unit, hedge and place.

Drop a table of texts into `texts/`: under `[[read]]` a `text` and its `figures`, each as `shown` writes it.
"""

from __future__ import annotations

import time
import tomllib
from decimal import Decimal
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.evidence import Figure, compare, figures
from briefgen.evidence.figure import Moment
from briefgen.language import SUPPORTED, language
from briefgen.model.quantity import Hedge
from conftest import ROOT

FOLDER = Path(__file__).parent / "texts"
CASES = [
    pytest.param(case, id=f"{path.stem}: {case['text'][:40]}")
    for path in sorted(FOLDER.glob("*.toml"))
    for case in tomllib.loads(path.read_text("utf-8"))["read"]
]


def shown(figure: Figure) -> str:
    """A figure in one line: sort, kind, ends, unit, noun, rate, direction."""
    side = {-1: "below ", 1: "above "}.get(figure.side, "")
    unit = figure.unit
    parts = [
        "" if figure.sort == "amount" else figure.sort,
        "" if figure.kind is Hedge.EXACT else f"{side}{figure.kind}",
        dated(figure.moment) if figure.moment else ends(figure),
        unit.name if unit.measure in ("currency", "measure") else unit.measure,
        f"({unit.noun})" if unit.noun else "",
        f"per {unit.per}" if unit.per else "",
        {1: "up", -1: "down", 2: "after", -2: "before"}.get(figure.direction, ""),
    ]
    return " ".join(part for part in parts if part)


def ends(figure: Figure) -> str:
    written = [f"{round(end, 4).normalize():f}" for end in (figure.low, figure.high) if end is not None]
    return "–".join(dict.fromkeys(written))


def dated(moment: Moment) -> str:
    years = dict.fromkeys(year for year in (moment.first_year, moment.last_year) if year)
    relation = {-1: "until", 1: "from"}.get(moment.relation, "")
    minute = "" if moment.minute is None else f"{moment.minute // 60:02d}:{moment.minute % 60:02d}"
    named = (moment.division, moment.part, *years, moment.month or "", moment.day or "", minute)
    return " ".join(str(part) for part in (relation, *named) if part)


@pytest.mark.parametrize("case", CASES)
def test_a_text_gives_its_figures(case: dict[str, Any]) -> None:
    assert [shown(figure) for figure in figures(case["text"])] == case["figures"]


@pytest.mark.parametrize("case", CASES)
def test_a_figure_stands_where_it_says(case: dict[str, Any]) -> None:
    for figure in figures(case["text"]):
        assert case["text"][figure.start : figure.start + figure.length] == figure.words


@pytest.mark.parametrize("case", CASES)
def test_a_text_does_not_depart_from_itself(case: dict[str, Any]) -> None:
    assert compare(case["text"], case["text"]) == ()


def test_american_texts_are_read_as_british_ones() -> None:
    assert figures("about 12 percent of people", "en-US") == figures("about 12 percent of people", "en-GB")


@pytest.mark.parametrize("tag", [tag for tag in SUPPORTED if not tag.startswith("en")])
def test_texts_of_other_languages_are_not_read_yet(tag: str) -> None:
    assert figures("12 000 personnes", tag) == ()
    assert compare("12", "13", tag) == ()


def test_every_list_of_words_is_asked_for() -> None:
    texts = language("en-GB").data["figures"]
    room = ROOT / "src" / "briefgen" / "evidence"
    source = "".join(path.read_text("utf-8") for path in room.glob("*.py"))
    named = {*texts, *texts["words"], *texts["phrases"], *texts["clock"], *texts["dates"], *texts["not"]}
    assert {name for name in named if f'"{name}"' not in source} == set()


ONES = language("en-GB").data["numbers"][1:]
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def spelt(value: int) -> str:
    """A number below a thousand millions in words, written without the tool's own code."""
    for size, name in ((10**6, "million"), (1000, "thousand")):
        if value >= size:
            rest = value % size
            joined = " and " if 0 < rest < 100 else " "
            return f"{spelt(value // size)} {name}" + (f"{joined}{spelt(rest)}" if rest else "")
    if value >= 100:
        return f"{spelt(value // 100)} hundred" + (f" and {spelt(value % 100)}" if value % 100 else "")
    if value <= 20:
        return str(ONES[value - 1])
    return TENS[value // 10 - 2] + (f"-{ONES[value % 10 - 1]}" if value % 10 else "")


NOTATIONS = {
    "grouped": lambda value: f"{value:,}",
    "in words": spelt,
    "with thin spaces": lambda value: f"{value:,}".replace(",", "\u202f"),
    "millions": lambda value: f"{Decimal(value) / 10**6:f} million",
    "bn": lambda value: f"{Decimal(value) / 10**9:f}bn",
    "thousands": lambda value: f"{Decimal(value) / 1000:f} thousand",
    "money": lambda value: f"£{value:,}",
}


@given(st.integers(2, 10**8), st.sampled_from(sorted(NOTATIONS)))
def test_a_number_in_any_notation_is_read_back(value: int, name: str) -> None:
    found = figures(f"There were {NOTATIONS[name](value)} of them.")
    assert [figure.value for figure in found] == [value]


HEDGES = [
    (opening, Hedge(name))
    for name, openings in language("en-GB").data["reading"]["hedges"].items()
    for opening in openings
]


@given(st.integers(2, 10**6), st.sampled_from(HEDGES))
def test_a_hedge_is_read_with_its_figure(value: int, hedge: tuple[str, Hedge]) -> None:
    opening, kind = hedge
    (found,) = figures(f"There were {opening} {value:,} people.")
    assert (found.kind, found.hedges, found.value, found.unit.noun) == (kind, (opening,), value, "people")


PIECES = """
about 12 £ 1,200 million per cent to and between half a third of one in five 2014 March - – : / . , ( ) ' dozens several
hundred at least rose 3% people % ½ doubled minus -4 am 22:00 more than S/2019 5th no ± a year or so ; Tuesday $ +/-
"""
WORDS = st.sampled_from(PIECES.split(" "))


@given(
    st.one_of(
        st.text(max_size=80), st.lists(WORDS, max_size=25).map(" ".join), st.lists(WORDS, max_size=25).map("".join)
    )
)
def test_any_text_is_read_and_does_not_depart_from_itself(text: str) -> None:
    for figure in figures(text):
        assert text[figure.start : figure.start + figure.length] == figure.words
    assert compare(text, text) == ()


def took(text: str) -> float:
    started = time.perf_counter()
    figures(text)
    return time.perf_counter() - started


@pytest.mark.parametrize("piece", ["12 to ", "a ", "one in ", "- 1 ", "of the ", "1", "1,", "million ", "http://a@b "])
def test_time_grows_with_the_length_of_a_text_and_no_faster(piece: str) -> None:
    short, long = (min(took(piece * count) for _ in range(3)) for count in (500, 4000))
    assert long < 24 * short + 0.05


def test_ten_thousand_words_with_two_hundred_figures_are_read_at_once() -> None:
    texts = [case.values[0]["text"] for case in CASES]
    plain = "The council spoke of the river, its people and the long road to the sea, which nobody had walked. " * 4
    words: list[str] = []
    for text in cycle(texts):
        words += [*plain.split(), *text.split()]
        if len(words) > 10_000:
            break
    text = " ".join(words[:10_000])
    assert len(figures(text)) > 200
    # warm, and generous to a busy machine: what was measured stands in docs/evidence.md
    assert min(took(text) for _ in range(5)) < 0.150 * 2
