"""Claims held to their excerpts: what departs is found and named, and what only says it otherwise is let pass.

Drop a table of pairs into `claims/`: under `[[pair]]` an `excerpt`, a `claim` and the `kinds` of what departs.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from briefgen.checks.figures import CODES
from briefgen.evidence import Kind, compare
from conftest import ROOT

FOLDER = Path(__file__).parent / "claims"
CASES = [
    pytest.param(pair, id=f"{path.stem}: {pair['excerpt'][:30]} / {pair['claim'][:30]}")
    for path in sorted(FOLDER.glob("*.toml"))
    for pair in tomllib.loads(path.read_text("utf-8"))["pair"]
]


@pytest.mark.parametrize("pair", CASES)
def test_a_claim_departs_in_these_ways(pair: dict[str, Any]) -> None:
    assert [found.kind for found in compare(pair["claim"], pair["excerpt"])] == pair["kinds"]


def test_there_is_a_pair_for_every_kind() -> None:
    kinds = {kind for case in CASES for kind in case.values[0]["kinds"]}  # type: ignore[attr-defined]
    assert kinds == set(Kind)
    assert set(CODES) == set(Kind)
    assert len(set(CODES.values())) == len(CODES)


def decisions() -> list[tuple[str, str, bool]]:
    """The rows of the table in the documents: what a source says, what a claim makes of it, whether it may."""
    page = (ROOT / "docs" / "evidence.md").read_text("utf-8")
    table = page.partition("| the source says |")[2].partition("\n\n")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[2:]]
    return [
        (source, claim.partition(":")[0].strip(), may)
        for source, *columns in rows
        for cell, may in zip(columns, (True, False), strict=True)
        for claim in cell.partition(":")[0].split(",")
    ]


@pytest.mark.parametrize(("source", "claim", "may"), decisions())
def test_the_decisions_are_those_of_the_documents(source: str, claim: str, *, may: bool) -> None:
    assert (compare(f"{claim} people", f"{source} people") == ()) is may


def test_a_discrepancy_names_both_figures_and_speaks_to_its_author() -> None:
    claim, excerpt = "The UN counted 12,000 dead.", "as many as 12,000 civilians, some 40 of them children"
    (found,) = compare(claim, excerpt)
    assert found.kind is Kind.HEDGE_DROPPED
    assert found.excerpt is not None
    assert claim[found.claim.start :][: found.claim.length] == "12,000"
    assert excerpt[found.excerpt.start :][: found.excerpt.length] == "as many as 12,000"
    assert found.sentence == "`12,000` drops the hedge of `as many as 12,000` in the excerpt"


def test_the_figure_that_counts_the_same_is_the_one_that_is_meant() -> None:
    excerpt = "about 30 civilians and 30 soldiers"
    assert [found.kind for found in compare("30 civilians", excerpt)] == [Kind.HEDGE_DROPPED]
    assert compare("30 soldiers", excerpt) == ()


def test_long_texts_do_not_depart_from_themselves() -> None:
    paragraphs = [
        paragraph
        for path in sorted((ROOT / "docs").rglob("*.md"))
        for paragraph in path.read_text("utf-8").split("\n\n")
    ]
    assert len(paragraphs) > 200
    assert [found.sentence for paragraph in paragraphs for found in compare(paragraph, paragraph)] == []


def test_a_claim_may_leave_figures_out_but_not_bring_one_in() -> None:
    assert compare("Twelve died.", "12 died and 40 were hurt in 2014.") == ()
    (found,) = compare("Twelve died in the 40 days.", "12 died.")
    assert found.excerpt is None or found.kind is Kind.FIGURE
