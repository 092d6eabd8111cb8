"""Old figures and key claims on a weak word are found; what has no date or no grade is left alone."""

from __future__ import annotations

import pytest

from briefgen.checks.age import age
from briefgen.checks.standing import standing
from briefgen.decode import decode
from briefgen.model.brief import Brief
from briefgen.source import Mapping
from briefgen.source.tree import parse
from unit.making import MINIMAL

USE = "evidence:\n  use: {source: who, exact: about twelve litres, figure: {value: about 12, unit: litres%s}}\n"


def brief_of(text: str) -> Brief:
    node = parse(text.encode(), "brief.yaml").value
    assert isinstance(node, Mapping)
    brief = decode(node, Brief).value
    assert brief is not None
    return brief


def ages(limit: str, as_of: str = "", issued: str = "") -> list[str]:
    """What is found in a brief of 5 January 2026."""
    text = MINIMAL.replace("on water}", f"on water{issued and f', issued: {issued}'}}}") + USE % (
        as_of and f", as_of: {as_of}"
    )
    return [finding.code for finding in age(brief_of(f"{text}stale_after: {limit}\n"))]


@pytest.mark.parametrize(
    ("limit", "as_of", "found"),
    [
        ("2y", "2024-01-04", ["V675"]),
        ("2y", "2024-01-05", []),
        ("2y", "2024", []),
        ("1m", "2025-12-04", ["V675"]),
        ("1m", "2025-12", []),
        ("5d", "2025-12-30", ["V675"]),
        ("5d", "2025-12-31", []),
        ("9999y", "1000", []),
        ("two years", "1999", ["V674"]),
        ("0y", "1999", ["V674"]),
    ],
)
def test_a_figure_is_old_when_its_last_day_lies_before_the_oldest_allowed(
    limit: str, as_of: str, found: list[str]
) -> None:
    assert ages(limit, as_of) == found


def test_a_figure_without_a_date_is_as_old_as_its_source() -> None:
    assert ages("2y", issued="2020") == ["V675"]
    assert ages("2y", as_of="2025", issued="2020") == []
    assert ages("2y") == []


def test_nothing_is_old_where_no_age_is_given() -> None:
    assert list(age(brief_of(MINIMAL + USE % ", as_of: 1950"))) == []


@pytest.mark.parametrize(
    ("grades", "cited", "count"),
    [
        (("party", "press"), "[@who]", 1),
        (("anonymous", "press"), "[@who]", 1),
        (("party", "anonymous"), "[@who; @other]", 1),
        (("party", "press"), "[@who; @other]", 0),
        (("press", "party"), "[@who]", 0),
        (("party", "party"), "", 0),
    ],
)
def test_a_key_claim_needs_more_than_a_weak_word(grades: tuple[str, str], cited: str, count: int) -> None:
    first, second = grades
    other = f"  - {{id: other, type: report, title: Other, grade: {second}}}\n"
    text = MINIMAL.replace("on water}", f"on water, grade: {first}}}") + other
    found = list(standing(brief_of(f"{text}bottom_line: There is enough. {cited}\n")))
    assert [finding.code for finding in found] == ["V676"] * count


def test_sources_without_a_grade_are_not_judged() -> None:
    assert list(standing(brief_of(MINIMAL + "bottom_line: There is enough. [@who]\n"))) == []


def test_a_key_figure_is_judged_by_the_source_of_its_evidence() -> None:
    figure = "    figure: {evidence: use, caption: litres a day}\nreferences:"
    text = MINIMAL.replace("references:", figure).replace("on water}", "on water, grade: party}") + USE % ""
    assert [finding.message for finding in standing(brief_of(text))] == [
        "this key figure rests only on the word of a party to the matter"
    ]
