"""Nodes become a model by the types that it declares; a fault has a finding and a harmless stand-in."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.blocks import BLOCKS
from briefgen.decode import decode
from briefgen.decode.unsupported import KINDS, keys
from briefgen.diagnostics import Outcome
from briefgen.model.brief import Brief, Status
from briefgen.model.citation import CitationItem
from briefgen.model.quantity import Hedge
from briefgen.model.references import Reference
from briefgen.model.style import Columns, Page, Style
from briefgen.model.text import Prose, Text, Word
from briefgen.source import Mapping
from briefgen.source.tree import parse
from unit.making import MINIMAL

BAR = """\
    blocks:
      - kind: bar
        headline: Use has doubled
        unit: Litres a day
        alt: Bar chart. Use, up to 12,000 litres.
        data:
          - {label: Use, value: "up to 12,000", cite: who}
"""


def brief(text: str) -> Outcome[Brief]:
    node = parse(text.encode(), "brief.yaml").value
    assert isinstance(node, Mapping)
    return decode(node, Brief)


def with_bar(row: str = "", kind: str = "bar") -> str:
    bar = BAR.replace("kind: bar", f"kind: {kind}")
    if row:
        bar = bar.replace('{label: Use, value: "up to 12,000", cite: who}', row)
    return MINIMAL.replace("references:", f"{bar}references:")


def found(text: str) -> list[tuple[str, int]]:
    """Code and line of each finding."""
    return [(finding.code, finding.span.line) for finding in brief(text).diagnostics]


def test_each_field_has_the_type_that_the_model_declares() -> None:
    outcome = brief(with_bar() + "status: draft\nterms: {Aquifer: rock that holds water}\nmeta: {any: [thing]}\n")
    assert outcome.diagnostics == ()
    value = outcome.value
    assert value is not None
    assert isinstance(value.title, Text)
    assert value.status is Status.DRAFT
    question = value.questions[0]
    assert isinstance(question.body, Prose)
    row: Any = question.blocks[0]
    assert type(row) is BLOCKS["bar"]
    quantity = row.data[0].value
    assert (quantity.hedge, quantity.low, quantity.high) == (Hedge.UP_TO, None, Decimal(12000))
    assert [(item.key, item.locator) for item in row.data[0].cite.items] == [("who", "")]
    assert value.terms is not None
    assert [word.text for word in value.terms] == ["Aquifer"]
    assert value.meta is None


@pytest.mark.parametrize(
    ("cite", "items"),
    [
        ("who", [("who", "")]),
        ('"who, p. 4"', [("who", "p. 4")]),
        ("[who, un2020]", [("who", ""), ("un2020", "")]),
    ],
)
def test_citations_are_a_key_a_place_or_a_list(cite: str, items: list[tuple[str, str]]) -> None:
    outcome = brief(with_bar(f"{{label: Use, value: 12, cite: {cite}}}"))
    assert outcome.value is not None
    row: Any = outcome.value.questions[0].blocks[0]
    cited: tuple[CitationItem, ...] = row.data[0].cite.items
    assert [(item.key, item.locator) for item in cited] == items


@pytest.mark.parametrize(
    ("change", "to", "code", "line"),
    [
        ("title: Water", "titel: Water", "F201", 2),
        ("title: Water", "glossary: {a: b}\ntitle: Water", "F202", 2),
        ("title: Water", "marking: {scheme: tlp}\ntitle: Water", "F202", 2),
        ("    answer: Yes, for now.\n", "", "F203", 5),
        ("title: Water", "title:", "F204", 2),
        ("title: Water", "title: ''", "F204", 2),
        ("title: Water", "title: [Water]", "F205", 2),
        ("title: Water", "unknowns: how much\ntitle: Water", "F205", 2),
        ("title: Water", "unknowns: [[a]]\ntitle: Water", "F205", 2),
        ("title: Water", "terms: [a]\ntitle: Water", "F205", 2),
        ("title: Water", "colophon: Anyone\ntitle: Water", "F205", 2),
        ("title: Water", "unknowns: [a, '']\ntitle: Water", "F204", 2),
        ("title: Water", "status: finel\ntitle: Water", "F210", 2),
        ("date: 2026-01-05", "date: soon", "Q410", 3),
    ],
)
def test_a_fault_is_named_at_its_line(change: str, to: str, code: str, line: int) -> None:
    assert change in MINIMAL
    assert (code, line) in found(MINIMAL.replace(change, to))


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [("titel: W", "did you mean `title`?"), ("status: finel", "did you mean `final`?")],
)
def test_the_nearest_name_is_suggested(wrong: str, hint: str) -> None:
    assert hint in [hint for finding in brief(f"{MINIMAL}{wrong}\n").diagnostics for hint in finding.hints]


def test_kinds_are_known_or_not_yet_supported_or_unknown() -> None:
    assert found(with_bar(kind="spansa"))[0][0] == "F208"
    assert [finding.hints for finding in brief(with_bar(kind="brr")).diagnostics] == [("did you mean `bar`?",)]
    assert KINDS
    assert not KINDS & set(BLOCKS)
    for kind in sorted(KINDS):
        assert [code for code, _ in found(with_bar(kind=kind))] == ["F209"]


def test_the_timeline_of_page_1_is_a_timeline() -> None:
    bar = "".join(line[6:] + "\n" for line in BAR.splitlines()[2:])
    text = f"{MINIMAL}timeline:\n  kind: bar\n{bar}"
    assert found(text) == [("F206", 12)]
    rows = "timeline: {headline: A, alt: b, unit: c, data: [{when: 2014, text: d, cite: who}]}\n"
    outcome = brief(MINIMAL + rows)
    assert outcome.diagnostics == ()
    assert outcome.value is not None
    assert type(outcome.value.timeline) is BLOCKS["timeline"]


@pytest.mark.parametrize("name", ["use.json", "data/use.xlsx"])
def test_data_of_another_form_is_not_yet_supported(name: str) -> None:
    text = with_bar().split("          - {label")[0].rstrip() + f" {name}\n" + MINIMAL[MINIMAL.index("references:") :]
    assert [code for code, _ in found(text)] == ["F202"]


@pytest.mark.parametrize("key", ["DOI", "volume", "page", "editor", "archived"])
def test_csl_variables_that_are_not_printed_are_refused_as_such(key: str) -> None:
    assert key in keys(Reference)
    assert found(MINIMAL.replace("on water}", f"on water, {key}: x}}")) == [("F202", 10)]
    assert "DOI" not in keys(Brief)


def test_a_date_in_parts_is_not_yet_supported() -> None:
    text = MINIMAL.replace("on water}", "on water, issued: {date-parts: [[2019, 3]]}}")
    assert found(text) == [("F202", 10)]


def test_all_faults_of_a_file_come_together_in_file_order() -> None:
    text = with_bar("{label: Use, value: 1,2, cite: who}".replace("1,2", '"1,2"'))
    text = text.replace("title: Water", "titel: Water").replace("date: 2026-01-05", "date: soon") + "status: x\n"
    codes = [code for code, _ in found(text)]
    assert codes[:2] == ["F201", "Q410"]
    assert codes[-1] == "F210"
    assert any(code.startswith("Q40") for code in codes)


def test_a_faulty_brief_is_still_whole() -> None:
    outcome = brief("x: 1\n")
    assert outcome.value is not None
    assert outcome.value.title.content == ()
    assert outcome.value.questions == ()
    assert {finding.code for finding in outcome.diagnostics} == {"F201", "F203"}


PAGE = {
    "width": "210mm", "height": "297mm", "margin": "15mm", "gutter": "4mm", "line": "12.5pt",
    "first_baseline": "20mm",
}  # fmt: skip


@pytest.mark.parametrize(("value", "codes"), [("210mm", []), ("210", ["F211"])])
def test_lengths_have_a_unit(value: str, codes: list[str]) -> None:
    node = parse(yaml.safe_dump({**PAGE, "width": value}).encode(), "style.yaml").value
    assert isinstance(node, Mapping)
    outcome = decode(node, Page)
    assert [finding.code for finding in outcome.diagnostics] == codes
    assert outcome.value is not None
    assert outcome.value.height == pytest.approx(841.89, abs=0.01)


@pytest.mark.parametrize(("value", "codes"), [("9", []), ("nine", ["F213"]), ("9" * 5000, ["F213"])])
def test_whole_numbers_are_digits(value: str, codes: list[str]) -> None:
    node = parse(yaml.safe_dump({"from": "3", "columns": value}).encode(), "style.yaml").value
    assert isinstance(node, Mapping)
    outcome = decode(node, Columns)
    assert [finding.code for finding in outcome.diagnostics] == codes
    assert outcome.value is not None
    assert outcome.value.first == 3


@pytest.mark.parametrize(("value", "codes"), [("0.62", []), ("-3", []), ("nan", ["F212"]), ("inf", ["F212"])])
def test_numbers_of_a_style_are_finite(value: str, codes: list[str]) -> None:
    node = parse(f"setting: {{hyphen: '{value}'}}".encode(), "style.yaml").value
    assert isinstance(node, Mapping)
    outcome = decode(node, Style)
    assert outcome.value is not None
    assert [finding.code for finding in outcome.diagnostics if finding.code != "F203"] == codes
    assert not codes or outcome.value.setting[Word("hyphen", next(iter(outcome.value.setting)).span)] == 1.0


WORDS = st.one_of(st.text(max_size=12), st.sampled_from(["bar", "timeline", "2014", "up to 12,000", "[@who]", "yes"]))
NAMES = st.sampled_from(["title", "date", "questions", "body", "blocks", "kind", "data", "value", "cite", "terms",
                         "references", "evidence", "figure", "timeline", "when", "authors", "x"])  # fmt: skip
TREES = st.recursive(
    WORDS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(NAMES, inner, max_size=5)),
    max_leaves=16,
)


@given(st.dictionaries(NAMES, TREES, max_size=6))
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_tree_has_an_outcome(tree: dict[str, Any]) -> None:
    node = parse(yaml.safe_dump(tree, allow_unicode=True).encode(), "brief.yaml").value
    if isinstance(node, Mapping):
        outcome = decode(node, Brief)
        assert outcome.value is not None
        assert outcome.diagnostics
