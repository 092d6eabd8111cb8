"""`briefgen schema` and `briefgen explain` as their users meet them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from conftest import ROOT
from system.test_command import run
from unit.making import MINIMAL, write


def test_schema_prints_the_one_that_is_asked_for(tmp_path: Path) -> None:
    for name in ("brief", "style", "references", "evidence"):
        done = run("schema", name, cwd=tmp_path)
        assert done.stdout == (ROOT / "schema" / f"{name}.schema.json").read_bytes()
    assert run("schema", cwd=tmp_path).stdout == run("schema", "brief", cwd=tmp_path).stdout


def test_schema_goes_into_a_file_or_says_why_not(tmp_path: Path) -> None:
    assert run("schema", "-o", "brief.schema.json", cwd=tmp_path).returncode == 0
    assert (tmp_path / "brief.schema.json").read_bytes() == (ROOT / "schema" / "brief.schema.json").read_bytes()
    done = run("schema", "-o", "missing/brief.schema.json", cwd=tmp_path)
    assert done.returncode == 3
    assert b"cannot be written" in done.stderr


def test_explain_tells_what_why_and_cure(tmp_path: Path) -> None:
    said = run("explain", "Y102", cwd=tmp_path).stdout.decode()
    assert said.startswith("Y102 A key stands twice\n")
    assert [line for line in said.splitlines() if line in ("What", "Why", "Example", "Cure")] == [
        "What",
        "Why",
        "Example",
        "Cure",
    ]
    assert "    error[Y102]: the key `title` stands twice" in said
    assert "#" not in said
    assert "```" not in said


def test_a_code_may_be_written_as_it_stands_in_a_message(tmp_path: Path) -> None:
    said = run("explain", "Y102", cwd=tmp_path).stdout
    assert run("explain", "y102", cwd=tmp_path).stdout == said
    assert run("explain", "error[Y102]:", cwd=tmp_path).stdout == said


def test_explain_lists_every_code_with_its_title(tmp_path: Path) -> None:
    lines = run("explain", cwd=tmp_path).stdout.decode().splitlines()
    assert len(lines) > 100
    assert "Y102  A key stands twice" in lines


def test_an_unknown_code_is_answered_with_the_nearest(tmp_path: Path) -> None:
    done = run("explain", "Y1O2", cwd=tmp_path)
    assert done.returncode == 2
    assert "did you mean `Y1" in done.stderr.decode()
    assert "`briefgen explain` lists them all" in run("explain", "x", cwd=tmp_path).stderr.decode()


def test_a_build_loads_nothing_of_the_reference(tmp_path: Path) -> None:
    write(tmp_path, MINIMAL)
    code = (
        "import sys; from briefgen import cli; assert cli.run(['build', 'brief.yaml']) == 0;"
        "print([name for name in sys.modules if name.startswith('briefgen.reference')])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, check=True)
    assert done.stdout.decode().strip() == "[]"
