"""Names by a pattern: every field, safe on every system, one name for one output."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.text import Word
from briefgen.pipeline import output_names, typeset_editions
from briefgen.publish import pattern_faults
from briefgen.publish.safe_names import MOST_BYTES, RESERVED, part, safe, slug
from unit.making import MINIMAL, SPAN, write

FULL = """\
number: 7
series: Valley Papers
id: VP/2026:7
as_of: 2025-12
version: "1.1"
"""


def codes(pattern: str) -> list[str]:
    return [finding.code for finding in pattern_faults(Word(pattern, SPAN))]


def test_every_field(tmp_path: Path) -> None:
    brief = write(tmp_path, MINIMAL + FULL, "valley.yaml")
    pattern = "{date}_{as_of}_{id}_{number}_{version}_{status}_{slug}_{edition}_{language}_{series}_{name}"
    outcome = output_names(brief, ("mono",), pattern)
    assert outcome.value == ("2026-01-05_2025-12_VP-2026-7_7_1.1_final_water_mono_en-GB_Valley-Papers_valley.pdf",)


def test_a_pattern_of_the_brief_gives_way_to_one_of_the_run(tmp_path: Path) -> None:
    brief = write(tmp_path, MINIMAL + 'output: "{slug}-{date}.pdf"\n')
    assert output_names(brief).value == ("water-2026-01-05.pdf",)
    assert output_names(brief, (), "{slug}").value == ("water.pdf",)
    assert typeset_editions(brief).names == ("water-2026-01-05.pdf",)


def test_without_a_pattern_names_are_as_ever(tmp_path: Path) -> None:
    brief = write(tmp_path, MINIMAL, "water.yaml")
    assert output_names(brief).value == ("water.pdf",)
    assert output_names(brief, ("a4", "letter", "a4")).value == ("water-a4.pdf", "water-letter.pdf")


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [("{slugg}", ["P910"]), ("{}", ["P910"]), ("{slug", ["P911"]), ("a/{slug}", ["P912"]), ("a\\b", ["P912"]),
     ("{title}/{", ["P910", "P911", "P912"]), ("{slug}.pdf", [])],
)  # fmt: skip
def test_faults_of_a_pattern(pattern: str, expected: list[str]) -> None:
    assert codes(pattern) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("After the caliphate", "after-the-caliphate"),
        ("Größe & Maß", "grosse-mass"),
        ("Łódź, Tromsø, Þingvellir", "lodz-tromso-thingvellir"),
        ("What’s new? — 2026", "whats-new-2026"),
        ("Вода и йод", "вода-и-йод"),
        ("ΝΕΡΌ", "νερό"),
        ("水は足りるか", "水は足りるか"),
        ("İstanbul’da su", "istanbulda-su"),
        ("?!", ""),
        ("word " * 40, "-".join(["word"] * 12)),
    ],
)
def test_slugs(title: str, expected: str) -> None:
    assert slug(title) == expected


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("con", "con_"),
        ("NUL.2026", "NUL_.2026"),
        ("com1 ", "com1_"),
        ("console", "console"),
        ("a/b\\c:d*e?f", "a-b-c-d-e-f"),
        ("..hidden. .", "hidden"),
        ("-x", "x"),
        ("a\tb\x00c", "a-b-c"),
        ("e\u0301", "\u00e9"),
        ("é" * 100, "é" * 60),
    ],
)
def test_safe_names(stem: str, expected: str) -> None:
    assert safe(stem) == expected


@given(st.text(max_size=200))
def test_any_name_is_safe(stem: str) -> None:
    name = safe(stem)
    assert len(name.encode()) <= MOST_BYTES
    assert name == name.strip(" .")
    assert not RESERVED.match(name)
    assert not set(name) & set('<>:"/\\|?*\n\0')
    assert " " not in part(stem)
    assert safe(name) == name


def test_editions_of_one_name_are_refused(tmp_path: Path) -> None:
    outcome = typeset_editions(write(tmp_path, MINIMAL), ("a4", "letter"), "{slug}.pdf")
    assert [finding.code for finding in outcome.diagnostics] == ["P914"]
    assert outcome.value is None
