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
        ("key: one\n  two three\n", 8, (2, 7)),
        ("key: >\n  one\n  two three\n\nb: c\n", 8, (3, 7)),
        ("key: 'it''s\n  two three'\n", 5, (2, 3)),
        ('key: "\\u00e9\n  two three"\n', 2, (2, 3)),
        ("key: &x value\nb: *x", 2, (1, 11)),
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
    assert parse(b"a: &x {b: c}\nd: *x", "brief.yaml").diagnostics == ()
    found = mapping("a: &x {b: c}\nd: *x")
    assert found["a"] is found["d"]


def test_aliases_that_multiply_are_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    outcome = parse("\n".join(lines).encode(), "brief.yaml")
    assert [finding.code for finding in outcome.diagnostics] == ["Y107"]


def test_aliases_that_nest_are_refused_without_recursion() -> None:
    brackets = "[" * 29, "]" * 29
    lines = [f"  - &a{n} {brackets[0]}{f'*a{n - 1}' if n else 'x'}{brackets[1]}" for n in range(50)]
    outcome = parse("\n".join(["meta:", *lines]).encode(), "brief.yaml")
    assert [(finding.code, finding.span.line) for finding in outcome.diagnostics] == [("Y106", 3)]


def test_depth_is_refused_without_recursion() -> None:
    outcome = parse(b"a: " + b"[" * 100_000, "brief.yaml")
    assert [finding.code for finding in outcome.diagnostics] == ["Y106"]


@pytest.mark.parametrize(
    ("row", "cut", "hint"),
    [
        ("{v: up to 12,000, cite: who}", "`000` stands", 'v: "up to 12,000"'),
        ("{v: 15,000 to 20,000, cite: who}", "`000 to 20` and `000` stand", 'v: "15,000 to 20,000"'),
        ("{label: Syria, Iraq}", "`Iraq` stands", 'label: "Syria, Iraq"'),
        ("{v: 2,000, w: 3,000}", "`000` stands", 'v: "2,000"'),
    ],
)
def test_a_comma_in_braces_is_told_with_the_whole_value(row: str, cut: str, hint: str) -> None:
    outcome = parse(f"data:\n  - {row}".encode(), "brief.yaml")
    assert {finding.code for finding in outcome.diagnostics} == {"Y116"}
    assert cut in outcome.diagnostics[0].message
    assert hint in outcome.diagnostics[0].hints[0]


def test_braces_with_empty_values_and_lists_are_no_such_fault() -> None:
    assert parse(b"a: {b: c, d: }\ne: [1,000, x]", "brief.yaml").diagnostics == ()


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        ("a: &co Water", "Y118", 4),
        ("a: Water #5", "Y119", 10),
        ('a: "\\0"', "Y112", 4),
        ("a: x\u2028y", "Y112", 5),
        ("a: x\u0085y", "Y112", 5),
        ('a: "Water" and land', "Y114", 12),
        ("- >=425 wells", "Y115", 3),
    ],
)
def test_words_that_would_vanish_are_told(text: str, code: str, column: int) -> None:
    findings = parse(text.encode(), "brief.yaml").diagnostics
    assert [(finding.code, finding.span.line, finding.span.column) for finding in findings] == [(code, 1, column)]


@pytest.mark.parametrize("text", ["a: Water # fresh", "a: '#5'", "a: x#5", "a: x ## y"])
def test_other_comments_and_signs_may_stand(text: str) -> None:
    assert parse(text.encode(), "brief.yaml").diagnostics == ()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_any_system_count_alike(end: str) -> None:
    outcome = parse(f"a: b{end}c: d{end}c: e{end}".encode(), "brief.yaml")
    assert [finding.span.place for finding in outcome.diagnostics] == [("brief.yaml", 3, 1)]
    assert outcome.diagnostics[0].span.source.line(3) == "c: e"


@given(
    st.lists(st.text("ab'\"é", min_size=1, max_size=6), min_size=1, max_size=12), st.sampled_from(["", "'", "|", ">"])
)
def test_each_word_is_found_where_it_stands(words: list[str], style: str) -> None:
    words = [f"w{word}" for word in words]
    lines = [" ".join(words[start : start + 3]) for start in range(0, len(words), 3)]
    body = "\n  ".join(lines)
    written = {"'": "'" + body.replace("'", "''") + "'", "": body}.get(style, f"{style}\n  {body}")
    node = mapping(f"key: {written}\n")["key"]
    assert isinstance(node, Scalar)
    offset = node.text.rfind(words[-1])
    span = node.at(offset)
    line = span.source.line(span.line)
    assert span.line == f"key: {written}".count("\n") + 1
    if style != "'":
        assert line[span.column - 1 :] == words[-1]


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
