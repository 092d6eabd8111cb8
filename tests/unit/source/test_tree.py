"""YAML as nodes: every scalar stays text, every node knows its place, nothing is lost in silence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.diagnostics import Outcome
from briefgen.source.nodes import Mapping, Scalar, Sequence
from briefgen.source.tree import parse


def mapping(text: str) -> dict[str, object]:
    outcome = parse(text.encode(), "brief.yaml")
    assert isinstance(outcome.value, Mapping)
    return {key.text: value for key, value in outcome.value.entries}


@pytest.mark.parametrize(
    "word", ["no", "on", "12:30", "012", "1e3", "2019-03-23", "~", "1_000", "0x1F", "up to 12,000"]
)
def test_words_stay_as_written(word: str) -> None:
    value = mapping(f"key: {word}")["key"]
    assert isinstance(value, Scalar)
    assert value.text == word


def test_a_quoted_value_is_not_plain() -> None:
    found = mapping("a: x\nb: 'x'\nc: \"x\"")
    assert [value.plain for value in found.values() if isinstance(value, Scalar)] == [True, False, False]


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("key: value", 2, (1, 8)),
        ("key: 'value'", 2, (1, 9)),
        ("key: |\n  one\n  two\n", 5, (3, 4)),
        ("a:\n  - {b: value}", 0, (2, 9)),
    ],
)
def test_an_offset_in_a_value_has_a_place_in_the_file(text: str, offset: int, place: tuple[int, int]) -> None:
    node: object = mapping(text)[text.split(":", maxsplit=1)[0]]
    if isinstance(node, Sequence):
        inner = node.items[0]
        assert isinstance(inner, Mapping)
        node = inner.entries[0][1]
    assert isinstance(node, Scalar)
    span = node.at(offset)
    assert (span.line, span.column) == place


def test_an_alias_stands_for_what_it_names() -> None:
    found = mapping("a: &x {b: c}\nd: *x")
    assert found["a"] is found["d"]


def test_aliases_that_multiply_are_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    outcome = parse("\n".join(lines).encode(), "brief.yaml")
    assert [finding.code for finding in outcome.diagnostics] == ["Y107"]


def test_depth_is_refused_without_recursion() -> None:
    outcome = parse(b"a: " + b"[" * 100_000, "brief.yaml")
    assert [finding.code for finding in outcome.diagnostics] == ["Y106"]


@given(st.binary(max_size=200))
def test_any_bytes_have_an_outcome(data: bytes) -> None:
    outcome = parse(data, "brief.yaml")
    assert isinstance(outcome, Outcome)
    assert outcome.value is not None or outcome.diagnostics


@given(st.text(alphabet="ab:{}[]-,&*'\"|>#\n ?!%@", max_size=60))
def test_any_signs_have_an_outcome(text: str) -> None:
    outcome = parse(text.encode(), "brief.yaml")
    assert outcome.value is not None or outcome.diagnostics
    for finding in outcome.diagnostics:
        assert finding.span.line >= 1
        assert finding.span.column >= 1
