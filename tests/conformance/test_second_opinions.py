"""What others say of what briefgen makes: qpdf of every file, pdfua and outloud of the flagship.

All are optional: what is not installed is skipped. pdfua and outloud are in the group `conformance` of pyproject.toml.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from conformance.rule import FIRST
from conformance.samples import CONFORMANCES, all_samples, flagship

# what it says where nothing is wrong; a damaged file, or one with a warning, has other words
SOUND = "No syntax or stream encoding errors found"


def command(name: str) -> str:
    """The command beside this Python, or anywhere on the path; without it the test is skipped."""
    beside = Path(sys.executable).parent / name
    found = str(beside) if beside.exists() else shutil.which(name)
    if not found:
        pytest.skip(f"{name} is not installed")
    return found


def said(arguments: Sequence[str]) -> str:
    return subprocess.run(arguments, capture_output=True, text=True, check=False, timeout=120).stdout


@pytest.fixture
def brief(tmp_path: Path) -> Path:
    """The flagship as PDF/UA-1, the one that both know."""
    path = tmp_path / "flagship.pdf"
    path.write_bytes(flagship(FIRST))
    return path


@pytest.mark.parametrize("conformance", CONFORMANCES)
def test_qpdf_finds_every_file_sound(conformance: str, tmp_path: Path) -> None:
    qpdf = command("qpdf")
    faulty = []
    for number, (name, pdf) in enumerate(all_samples(conformance).items()):
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(pdf)
        done = subprocess.run([qpdf, "--check", str(path)], capture_output=True, text=True, check=False, timeout=120)
        if done.returncode or done.stderr or SOUND not in done.stdout:
            faulty.append(f"{name}: {done.stderr or done.stdout}")
    assert not faulty, "\n".join(faulty)


def test_pdfua_finds_no_error(brief: Path) -> None:
    report = json.loads(said([command("pdfua"), "check", "--format", "json", "--min-severity", "error", str(brief)]))
    assert report["findings"] == []
    assert report["summary"]["rules_run"] > 5


def test_outloud_finds_no_error(brief: Path) -> None:
    """Its warnings are matters of taste, or mistaken: TBL-014 seeks a table on the page of its first cell alone."""
    (report,) = json.loads(said([command("outloud"), "--json", "-", "-q", str(brief)]))["results"]
    assert report["error"] is None
    assert report["stats"]["tagged"]
    assert [finding for finding in report["findings"] if finding["severity"] == "error"] == []
