"""Rules across a brief: each finds its fault, and none speaks of a sound brief."""

from __future__ import annotations

import pytest

from briefgen.checks import check
from briefgen.decode import decode
from briefgen.model.brief import Brief
from briefgen.source import Mapping
from briefgen.source.tree import parse
from unit.making import MINIMAL

SOUND = (
    MINIMAL.replace(
        "references:",
        """\
    figure: {evidence: use, caption: litres a day}
    blocks:
      - kind: bar
        headline: Use has doubled
        unit: Litres a day
        alt: Bar chart. Use, 12 litres.
        data:
          - {label: Use, evidence: use}
          - {label: Loss, value: 3, cite: who}
references:""",
    )
    + """\
evidence:
  use: {source: who, exact: about twelve litres, figure: {value: about 12}}
"""
)


def found(text: str, *, sound: bool = True) -> list[tuple[str, int]]:
    """Code and line of what the rules find; the brief decodes without a finding."""
    node = parse(text.encode(), "brief.yaml").value
    assert isinstance(node, Mapping)
    outcome = decode(node, Brief)
    assert outcome.value is not None
    assert outcome.diagnostics == ()
    return [(finding.code, finding.span.line) for finding in check(outcome.value, sound=sound)]


def test_a_sound_brief_has_no_finding() -> None:
    assert found(SOUND) == []


@pytest.mark.parametrize(
    ("change", "to", "expected"),
    [
        ("briefgen: 1", "briefgen: 2", ("F220", 1)),
        ("Bar chart.", "\u200b\ue000", ("T324", 14)),
        ("Bar chart.", "Bars " * 1700, ("T324", 14)),
        ("title: Water", "title: Water\nlanguage: tlh", ("F221", 3)),
        ("title: Water", "title: Water\ncitation_style: apa", ("F222", 3)),
        ("[@who]", "[@whoo]", ("C501", 8)),
        ("[@who]", "[@who; @whoo]", ("C501", 8)),
        ("cite: who", "cite: whoo", ("C501", 17)),
        ("water}", "water, quoted-in: press}", ("C502", 19)),
        ("water}", "water, reported-in: who}", ("C503", 19)),
        ("water}", "water}\n  - {id: who, type: report, title: Another}", ("C504", 20)),
        ("{source: who", "{source: whoo", ("V601", 21)),
        ("exact: about twelve litres", f"exact: {'word ' * 21}", ("V602", 21)),
        ("{label: Use, evidence: use}", "{label: Use, evidence: use, cite: who}", ("V603", 16)),
        ("{label: Use, evidence: use}", "{label: Use}", ("V604", 16)),
        ("{label: Use, evidence: use}", "{label: Use, cite: who}", ("V604", 16)),
        ("value: 3, cite: who", "value: 3", ("V605", 17)),
        ("{evidence: use,", "{evidence: uses,", ("V606", 9)),
        (", figure: {value: about 12}", "", ("V607", 9)),
        ("figure: {value: about 12}", "figure: {value: 12}", ("V624", 21)),
        ("figure: {value: about 12}", "figure: {value: about 12, unit: miles}", ("V622", 21)),
        ("source: who", "source: who, language: a language", ("F224", 21)),
        ("Use has doubled", "Use has doubled.", ("G730", 12)),
        ("alt: Bar chart. Use, 12 litres.", "alt: Use has doubled.", ("G731", 14)),
        ("        unit: Litres a day\n", "", ("G732", 11)),
    ],
)
def test_each_rule_finds_its_fault(change: str, to: str, expected: tuple[str, int]) -> None:
    assert change in SOUND
    assert expected in found(SOUND.replace(change, to, 1))


@pytest.mark.parametrize("language", ["language: fr\n", "language: tlh\n"])
def test_figures_of_languages_that_are_not_read_yet_are_left_to_their_author(language: str) -> None:
    wrong = SOUND.replace("value: about 12", "value: 13")
    assert ("V620", 21) in found(wrong)
    assert not [code for code, _ in found(language + wrong) if code.startswith("V")]


def test_an_excerpt_in_another_language_is_not_compared() -> None:
    french = SOUND.replace("exact: about twelve litres", "language: fr, exact: environ douze litres")
    assert found(french) == []


def test_an_excerpt_of_twenty_words_may_stand() -> None:
    assert found(SOUND.replace("about twelve litres", "about twelve " + "word " * 18)) == []


def test_two_questions_have_two_names() -> None:
    second = MINIMAL[MINIMAL.index("  - id: supply") : MINIMAL.index("references:")]
    assert found(MINIMAL.replace("references:", f"{second}references:")) == [("F231", 9)]


def test_a_brief_without_questions_is_an_error() -> None:
    start, end = MINIMAL.index("questions:"), MINIMAL.index("references:")
    assert ("F230", 1) in found(f"{MINIMAL[:start]}questions: []\n{MINIMAL[end:]}")


def test_the_nearest_key_is_suggested() -> None:
    node = parse(SOUND.replace("[@who]", "[@whoo]").encode(), "brief.yaml").value
    assert isinstance(node, Mapping)
    brief = decode(node, Brief).value
    assert brief is not None
    assert [finding.hints for finding in check(brief)] == [("did you mean `who`?",)]


def test_what_nothing_uses_is_told_only_of_a_sound_brief() -> None:
    unused = SOUND.replace("water}", "water}\n  - {id: press, type: report, title: Another}")
    unused += "  other: {source: who, exact: some litres}\n"
    assert found(unused) == [("C510", 20), ("V610", 23)]
    assert found(unused, sound=False) == []
    assert found(unused.replace("[@who]", "[@whoo]")) == [("C501", 8)]


def test_nothing_is_said_of_sources_that_could_not_be_read() -> None:
    without = SOUND[: SOUND.index("references:")] + SOUND[SOUND.index("evidence:\n") :]
    assert {code for code, _ in found(without)} >= {"C501", "V601"}
    assert found(without, sound=False) == []
