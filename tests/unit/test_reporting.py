"""Findings as text, JSON and annotations."""

from __future__ import annotations

import json

from briefgen import reporting
from briefgen.diagnostics import Allowed, Source, Span, error, warning

SOURCE = Source("a.yaml", "title: Water\nid: 水水 x\n" + "long: " + "y" * 300 + "\n")


def test_text_shows_place_line_caret_and_hint() -> None:
    finding = error("F201", Span(SOURCE, 1, 8, 5), "unknown word", "write another")
    assert reporting.text([finding]) == (
        "a.yaml:1:8: error[F201]: unknown word\n"
        "  1 | title: Water\n"
        "    |        ^^^^^\n"
        "  hint: write another\n"
        "\n"
        "1 error\n"
    )


def test_the_caret_stands_under_wide_characters() -> None:
    line, caret = reporting.text([error("F201", Span(SOURCE, 2, 8), "x")]).splitlines()[1:3]
    assert line == "  2 | id: 水水 x"
    assert caret == "    |          ^"


def test_a_long_line_is_cut_about_the_place() -> None:
    lines = reporting.text([error("F201", Span(SOURCE, 3, 200), "x")]).splitlines()
    assert len(lines[1]) < 140
    assert lines[1][lines[2].index("^")] == "y"


def test_nothing_of_a_brief_steers_the_terminal() -> None:
    source = Source("a.yaml", "id: \x1b[31m\u202ex\n")
    line = reporting.text([error("F201", Span(source, 1, 5), "x")]).splitlines()[1]
    assert line == "  1 | id: ·[31m·x"


def test_counts_and_many_findings() -> None:
    findings = [error("F201", Span(SOURCE, 1, 1), f"fault {index}") for index in range(30)]
    text = reporting.text([*findings, warning("C510", Span(SOURCE, 1, 1), "so")])
    assert "and 11 more" in text
    assert text.endswith("30 errors, 1 warning\n")


def test_json_has_every_finding() -> None:
    (found,) = json.loads(reporting.json([error("F201", Span(SOURCE, 1, 8, 5), "unknown", "hint")]))
    assert found["file"] == "a.yaml"
    assert found["hints"] == ["hint"]


def test_annotations_are_escaped() -> None:
    finding = error("F201", Span(Source("a,b.yaml", ""), 1, 2), "50% of\nit")
    assert reporting.github([finding]) == "::error file=a%2Cb.yaml,line=1,col=2,title=F201::50%25 of%0Ait\n"


ALLOWED = Allowed(warning("C510", Span(SOURCE, 1, 8, 5), "nothing cites it"), "for the\x1b next: 100%")


def test_what_is_allowed_stands_after_the_findings() -> None:
    last = "allowed: C510 at a.yaml:1: for the· next: 100%\n"
    assert reporting.text([], [ALLOWED]) == last
    assert reporting.text([error("F201", Span(SOURCE, 1, 1), "x")], [ALLOWED]).endswith("\n1 error\n" + last)


def test_all_that_is_allowed_is_listed() -> None:
    assert reporting.text([], [ALLOWED] * 50).count("allowed: ") == 50


def test_json_has_what_is_allowed_with_its_reason() -> None:
    found, allowed = json.loads(reporting.json([error("F201", Span(SOURCE, 1, 8), "x")], [ALLOWED]))
    assert found["severity"] == "error"
    assert "reason" not in found
    assert (allowed["severity"], allowed["code"], allowed["line"]) == ("allowed", "C510", 1)
    assert allowed["reason"] == ALLOWED.reason


def test_what_is_allowed_is_a_notice() -> None:
    notice = "::notice file=a.yaml,line=1,col=8,title=C510::allowed: for the\x1b next: 100%25\n"
    assert reporting.github([], [ALLOWED]) == notice
