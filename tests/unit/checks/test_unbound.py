"""Figures in text that rest on no evidence are named once, in briefs whose text binds others."""

from __future__ import annotations

import pytest

from briefgen.checks.unbound import unbound
from briefgen.decode import decode
from briefgen.model.brief import Brief
from briefgen.source import Mapping
from briefgen.source.tree import parse
from unit.making import MINIMAL

BOUND = "A home uses about 12 litres. [@who#use]"
USE = "evidence:\n  use: {source: who, exact: about twelve litres a day}\n"


CHART = """
    blocks:
      - kind: bar
        headline: A farm uses most
        subtitle: Litres a day
        alt: Bar chart. Farms, 340; mills, 560.
        data: [{label: Farms, value: 340, cite: who}]"""


def found(*sentences: str) -> list[str]:
    text = MINIMAL.replace("There is enough. [@who]", " ".join(sentences)) + USE
    node = parse(text.encode(), "brief.yaml").value
    assert isinstance(node, Mapping)
    brief = decode(node, Brief).value
    assert brief is not None
    return [finding.message.split("`")[1] for finding in unbound(brief)]


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("A farm uses 340 litres. [@who]", ["340 litres"]),
        ("A farm uses some 340 litres and 14 pumps. [@who]", ["some 340 litres", "14"]),
        ("Nearly two thirds is lost. [@who]", ["Nearly two thirds"]),
        ("A farm uses [340 litres]{evidence=use}. [@who]", []),
        ("Several farms share a pump.", []),
        ("The same about 12 litres come back.", []),
        ("Two boards met on 3 May 2025, for the third time.", []),
        ("A farm uses 340 litres, a mill needs 340 too.", ["340 litres"]),
    ],
)
def test_beside_a_bound_sentence(sentence: str, figures: list[str]) -> None:
    assert found(BOUND, sentence) == figures


def test_a_brief_that_binds_nothing_is_not_asked() -> None:
    assert found("A home uses about 12 litres. [@who]", "A farm uses 340 litres. [@who]") == []


def test_a_value_with_a_citation_may_be_said_again_and_what_no_value_gives_may_not() -> None:
    assert found(BOUND, "A farm uses 340 litres. [@who]", CHART) == ["560"]
