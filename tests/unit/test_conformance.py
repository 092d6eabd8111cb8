"""Which standard a PDF keeps: the command line goes before edition and style, these before the brief, then ua-1."""

from __future__ import annotations

from pathlib import Path

import pytest

import briefgen
import briefgen.typeset
from briefgen.cli import run
from briefgen.model.archive import Conformance
from briefgen.pipeline import typeset_editions
from unit.making import MINIMAL, write

UA_1, UA_2 = Conformance.UA_1, Conformance.UA_2
HOUSE = "name: house\neditions:\n  letter: {conformance: ua-2}\n"


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The conformance with which each PDF was typeset."""
    caught: list[object] = []
    typeset = briefgen.typeset.typeset

    def caught_first(*given: object) -> object:
        caught.append(given[4])
        return typeset(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(briefgen.typeset, "typeset", caught_first)
    return caught


@pytest.mark.parametrize(
    ("said", "brief", "style", "expected"),
    [
        ("", "", "", UA_1),
        ("", "ua-2", "", UA_2),
        ("", "ua-2", "ua-1", UA_1),
        ("", "ua-1", "ua-2", UA_2),
        ("", "", "ua-2", UA_2),
        ("ua-1", "ua-2", "ua-2", UA_1),
        ("ua-2", "ua-1", "ua-1", UA_2),
    ],
)
def test_what_goes_before_what(
    said: str, brief: str, style: str, expected: Conformance, tmp_path: Path, kept: list[object]
) -> None:
    house = f"name: house\nconformance: {style}\n" if style else "name: house\n"
    write(tmp_path, house, "house.yaml")
    text = MINIMAL + "style: house.yaml\n" + (f"conformance: {brief}\n" if brief else "")
    walk = typeset_editions(write(tmp_path, text), conformance=said)
    assert walk.diagnostics == ()
    assert kept == [expected]


def test_each_edition_has_its_own(tmp_path: Path, kept: list[object]) -> None:
    write(tmp_path, HOUSE, "house.yaml")
    brief = write(tmp_path, MINIMAL + "style: house.yaml\neditions: [a4, letter, letter+mono]\n")
    assert typeset_editions(brief).diagnostics == ()
    assert kept == [UA_1, UA_2, UA_2]


def test_a_name_that_is_none_is_a_finding(tmp_path: Path, kept: list[object]) -> None:
    walk = typeset_editions(write(tmp_path, MINIMAL), conformance="ua-3")
    (finding,) = walk.diagnostics
    assert (walk.value, finding.code, finding.span.source.path) == (None, "F210", "--conformance")
    assert finding.hints == ("did you mean `ua-2`?",)
    assert kept == []


def test_from_python(tmp_path: Path, kept: list[object]) -> None:
    brief = write(tmp_path, MINIMAL)
    briefgen.build(brief, conformance="ua-2")
    briefgen.build(brief, tmp_path / "x.pdf", conformance="ua-2")
    briefgen.build_editions(brief, ["a4", "letter"], conformance="ua-2")
    assert briefgen.check(brief, conformance="ua-2") == ()
    assert kept == [UA_2] * 5
    with pytest.raises(briefgen.BriefError, match="F210"):
        briefgen.build(brief, conformance="pdf/ua")


@pytest.mark.parametrize("command", ["build", "check"])
def test_on_the_command_line(
    command: str, tmp_path: Path, kept: list[object], capsys: pytest.CaptureFixture[str]
) -> None:
    brief = str(write(tmp_path, MINIMAL + "conformance: ua-1\n"))
    assert run([command, brief]) == 0, "without the option"
    assert run([command, brief, "--conformance", "ua-2"]) == 0
    assert kept == [UA_1, UA_2]
    assert run([command, brief, "--conformance", "ua-3"]) == 2
    assert "'ua-1', 'ua-2'" in capsys.readouterr().err
    assert len(kept) == 2


def test_while_watching(tmp_path: Path, kept: list[object], monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_places: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("briefgen.commands.watch._wait", interrupted)
    assert run(["watch", str(write(tmp_path, MINIMAL)), "--conformance", "ua-2"]) == 130
    assert kept == [UA_2]
