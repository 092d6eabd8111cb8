"""Sentences of printed text, what each is bound to, and how it is held to that."""

from __future__ import annotations

import pytest

from briefgen.checks.claims import claims
from briefgen.checks.sentences import sentences
from briefgen.decode import decode
from briefgen.model.brief import Brief
from briefgen.source import Mapping
from briefgen.source.tree import parse
from unit.checks.test_checks import found
from unit.making import MINIMAL

EVIDENCE = """\
evidence:
  use: {source: who, exact: about twelve litres}
  loss: {source: who, exact: the loss of 3 litres}
  fr: {source: who, exact: douze litres, language: fr}
"""


def brief(line: str) -> str:
    return MINIMAL.replace("questions:", f"bottom_line: {line}\nquestions:") + EVIDENCE


def claimed(line: str) -> list[tuple[str, tuple[str, ...]]]:
    node = parse(brief(line).encode(), "brief.yaml").value
    assert isinstance(node, Mapping)
    value = decode(node, Brief).value
    assert value is not None
    start = next(index for index, row in enumerate(brief(line).split("\n"), 1) if row.startswith("bottom_line"))
    return [(claim.words.strip(), claim.evidence) for claim in claims(value) if claim.span.line == start]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("It rose to 3.5 litres. Then it fell.", ["It rose to 3.5 litres.", "Then it fell."]),
        ("So said Mr. Byron, of the U.S. Navy. Who? He!", ["So said Mr. Byron, of the U.S. Navy.", "Who?", "He!"]),
        ("The answer is no. It is late.", ["The answer is no.", "It is late."]),
        ("See no. 4 of A. Byron.", ["See no. 4 of A. Byron."]),
        ("“It is over.” Then rain", ["“It is over.”", "Then rain"]),
        ("", []),
    ],
)
def test_sentences(words: str, expected: list[str]) -> None:
    assert [words[start:end] for start, end in sentences(words)] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("One. [@who#use] Two. [@who]", [("One.", ("use",)), ("Two.", ())]),
        ("One [@who#use]. Two [@who#loss; @who#use].", [("One.", ("use",)), ("Two.", ("loss", "use"))]),
        ("One, [so *much*]{evidence=use}, is [@who].", [("One, so much, is.", ()), ("so much", ("use",))]),
        ("One [x]{evidence=loss}. [@who#use]", [("One x.", ("use", "loss")), ("x", ("loss",))]),
    ],
)
def test_what_a_sentence_is_bound_to(line: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    said = [(words.replace(" .", ".").replace("is .", "is."), names) for words, names in claimed(line)]
    assert said == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Use is about 12 litres. [@who#use]", []),
        ("Use is 12 litres. [@who#use]", ["V624"]),
        ("Use is 12 litres. [@who]", []),
        ("Use is about 12 litres, the loss 3 litres. [@who#use; @who#loss]", []),
        ("Use is about 12 litres, the loss 5 litres. [@who#use; @who#loss]", ["V620"]),
        ("Use was about 12 litres on 3 May 2014. [@who#use]", []),
        ("Use was about 12 litres [on 3 May 2014]{evidence=use}. [@who]", ["V620"]),
        ("The loss of 3 litres, of [12 litres]{evidence=use}. [@who]", ["V624"]),
        ("Use is 40 litres. [@who#fr]", []),
        ("Use is about 12 litres. [@who#us]", ["V606"]),
    ],
)
def test_a_claim_is_held_to_its_evidence(line: str, expected: list[str]) -> None:
    codes = [code for code, _ in found(brief(line)) if code not in ("V610", "C510")]
    assert codes == expected


def test_a_citation_in_a_field_binds_the_text_beside_it() -> None:
    timeline = """timeline:
  headline: How it went
  alt: Timeline. 2014, use is measured.
  data:
    - {when: 2014, text: Use was 12 litres, cite: who#use}
questions:"""
    codes = [code for code, _ in found(brief("Enough.").replace("questions:", timeline)) if code.startswith("V62")]
    assert codes == ["V624"]


def test_what_text_is_bound_to_is_used() -> None:
    line = "Use [12 litres or so]{evidence=use}, loss [3 litres]{evidence=loss}. [@who]"
    unused = [code for code, _ in found(brief(line)) if code == "V610"]
    assert len(unused) == 1


def test_a_citation_of_another_source() -> None:
    other = brief("Use is about 12 litres. [@hall#use]").replace(
        "references:\n", "references:\n  - {id: hall, type: report, title: Other}\n"
    )
    assert "V608" in [code for code, _ in found(other)]
