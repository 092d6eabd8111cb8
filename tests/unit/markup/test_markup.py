"""Markup to text: what CommonMark and pandoc mean, dressed for print, each part with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen import markup
from briefgen.diagnostics import Diagnostic
from briefgen.inline import Link, Run
from briefgen.model.citation import Citation
from unit.making import scalar


def shown(text: str) -> list[object]:
    """Content in short: runs as text with marks, links and citations as tuples."""
    findings: list[Diagnostic] = []
    parts: list[object] = []
    for item in markup.text(scalar(text), findings).content:
        match item:
            case Run():
                parts.append(("*" if item.emphasis else "") + ("**" if item.strong else "") + item.text)
            case Link():
                parts.append((item.target, "".join(run.text for run in item.runs)))
            case Citation():
                parts.append([(cited.key, cited.locator) for cited in item.items])
    assert not findings
    return parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", ["plain"]),
        ("**No.** The *land* has gone", ["**No.", " The ", "*land", " has gone"]),
        ("so it is. [@a]", ["so it is. ", [("a", "")]]),
        ("so [@a, p. 4; @b] it is", ["so ", [("a", "p. 4"), ("b", "")], " it is"]),
        ("[here](https://example.org)", [("https://example.org", "here")]),
        ("see [here](https://example.org) too", ["see ", ("https://example.org", "here"), " too"]),
        (
            "**see [here](https://a.org)**[there](https://b.org)",
            ["**see ", ("https://a.org", "here"), ("https://b.org", "there")],
        ),
        ("a@b.org and \\@c", ["a@b.org and @c"]),
        ("R&D, 1 < 2, x*y", ["R&D, 1 < 2, x*y"]),
        ("\"quoted\" and 'so'", ["“quoted” and ‘so’"]),
        ("Syria's 'end'", ["Syria’s ‘end’"]),
        ("on 23 March 2019", ["on 23\u00a0March 2019"]),
        ("1914-18 ... then - so", ["1914–18 … then\u00a0– so"]),
        ("2019-03-23", ["2019-03-23"]),
        ("two\nlines", ["two lines"]),
    ],
)
def test_meaning(text: str, expected: list[object]) -> None:
    assert shown(text) == expected


def languages(text: str) -> list[tuple[str, str]]:
    """Runs with the tags of their languages, those of links among them."""
    findings: list[Diagnostic] = []
    content = markup.text(scalar(text), findings).content
    assert not findings
    runs = [run for item in content for run in (item.runs if isinstance(item, Link) else (item,))]
    return [(run.text, run.language) for run in runs if isinstance(run, Run)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the [mot juste]{lang=fr} here", [("the ", ""), ("mot juste", "fr"), (" here", "")]),
        ('[le *mot* juste]{lang="fr-CA"}', [("le ", "fr-CA"), ("mot", "fr-CA"), (" juste", "fr-CA")]),
        ("[[le mot](https://example.org)]{lang=fr}", [("le mot", "fr")]),
        ("[[le mot]{lang=fr}](https://example.org)", [("le mot", "fr")]),
        ("[il dit [so]{lang=en} ici]{lang=fr}", [("il dit ", "fr"), ("so", "en"), (" ici", "fr")]),
        ("**[fort]{lang=fr}** and [x] {y}", [("fort", "fr"), (" and [x] {y}", "")]),
        ("[quoi ?]{lang=fr}", [("quoi\u202f?", "fr")]),
        ("[lingua *franca*]{lang=la}", [("lingua ", "la"), ("franca", "la")]),
    ],
)
def test_passages_in_other_languages(text: str, expected: list[tuple[str, str]]) -> None:
    assert languages(text) == expected


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        ("an <i>x</i>", "T303", 4),
        ("a ![x](y)", "T304", 5),
        ("a ^[note]", "T307", 3),
        ("a [x]{.red}", "T314", 6),
        ("a [x]{lang=}", "T315", 6),
        ("a [x]{evidence=}", "T308", 6),
        ("as @hall says", "T309", 4),
        ("a [@b; c]", "T310", 7),
        ("a [-@b]", "T311", 4),
        ("a [@b#]", "T312", 6),
        ("a [x](javascript:y)", "T306", 2),
    ],
)
def test_refusals_have_a_place(text: str, code: str, column: int) -> None:
    findings: list[Diagnostic] = []
    markup.text(scalar(text), findings)
    assert findings[0].code == code
    assert abs(findings[0].span.column - column) <= 1


def test_paragraphs_know_their_lines() -> None:
    prose = markup.prose(scalar("one\n\ntwo [@a]\nmore\n"), [])
    assert [paragraph.span.line for paragraph in prose.texts] == [1, 3]


def test_a_field_of_one_paragraph_refuses_two() -> None:
    findings: list[Diagnostic] = []
    markup.text(scalar("one\n\ntwo"), findings)
    assert [finding.code for finding in findings] == ["T301"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hall2019", [("hall2019", "")]),
        ("@hall2019, p. 4", [("hall2019", "p. 4")]),
        ("a; b", [("a", ""), ("b", "")]),
    ],
)
def test_the_value_of_a_cite_field(text: str, expected: list[tuple[str, str]]) -> None:
    found = markup.citation(scalar(text), [])
    assert [(item.key, item.locator) for item in found.items] == expected


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    findings: list[Diagnostic] = []
    markup.prose(scalar(text), findings)
    for finding in findings:
        assert finding.code.startswith("T")


def test_a_phrase_has_the_signs_of_its_language_and_no_markup() -> None:
    from briefgen import markup

    assert markup.phrase(scalar('The council\'s *own* "plan"'), "en-GB").text == "The council’s *own* “plan”"
    assert markup.phrase(scalar("L'eau"), "fr").text == "L’eau"
