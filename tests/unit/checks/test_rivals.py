"""Two values for one thing are found; what differs in place, time or measure is left alone."""

from __future__ import annotations

import pytest

from briefgen.checks.rivals import rivals
from briefgen.decode import decode
from briefgen.diagnostics import Diagnostic
from briefgen.model.brief import Brief
from briefgen.source import Mapping
from briefgen.source.tree import parse
from unit.making import MINIMAL

CHART = """\
      - kind: bar
        headline: Use has doubled
        subtitle: Litres a day
        alt: Bar chart. Use.
        data:
          - {label: Homes, value: 12, cite: who}
"""
SAME = "          - {label: homes, value: 14, cite: who}\n"
COUNTED = (
    "  {name}: {{source: {source}, exact: about twelve, counts: {counts}, figure: {{value: {value}, unit: {unit}}}}}\n"
)


def found(blocks: str, evidence: str = "") -> list[str]:
    return [finding.code for finding in findings(blocks, evidence)]


def findings(blocks: str, evidence: str = "") -> list[Diagnostic]:
    text = MINIMAL.replace("references:", f"    blocks:\n{blocks}references:") + evidence
    node = parse(text.encode(), "brief.yaml").value
    assert isinstance(node, Mapping)
    brief = decode(node, Brief).value
    assert brief is not None
    return list(rivals(brief))


def test_rows_of_one_chart_with_one_label_have_one_value() -> None:
    assert found(CHART) == []
    assert found(CHART + SAME) == ["V671"]
    assert found(CHART + SAME.replace("14", "12")) == []
    assert found(CHART + SAME.replace("homes", "Farms")) == []
    assert found(CHART + SAME.replace("14", "a few")) == []


def test_charts_are_compared_only_where_their_subtitles_are_the_same() -> None:
    other = CHART.replace("value: 12", "value: 14")
    assert found(CHART + other) == ["V671"]
    assert found(CHART + other.replace("Litres a day", "Litres a day, 2019")) == []
    assert found((CHART + other).replace("subtitle:", "unit:")) == []


def test_columns_show_a_thing_at_several_times() -> None:
    assert found((CHART + SAME).replace("kind: bar", "kind: column")) == []


def test_a_value_by_evidence_counts_as_well() -> None:
    row = "          - {label: Homes, evidence: use}\n"
    bound = "evidence:\n  use: {source: who, exact: fourteen, figure: {value: 14}}\n"
    assert found(CHART + row, bound) == ["V671"]
    first = CHART.replace("value: 12, cite: who", "evidence: use")
    (finding,) = findings(first + SAME.replace("14", "12"), bound)
    assert finding.message.endswith(f"`14` in line {finding.span.line - 1}")
    assert found(CHART + row, bound.replace("value: 14", "value: 12")) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, ["V671"]),
        ({"value": "12"}, []),
        ({"source": "press"}, []),
        ({"counts": "Use in farms"}, []),
        ({"unit": "households"}, []),
    ],
)
def test_evidence_of_one_source_that_counts_the_same_has_one_figure(
    change: dict[str, str], expected: list[str]
) -> None:
    first = {"name": "a", "source": "who", "counts": "Use in homes", "value": "12", "unit": "litres"}
    second = {**first, "name": "b", "value": "14", **change}
    assert found(CHART, "evidence:\n" + COUNTED.format(**first) + COUNTED.format(**second)) == expected
