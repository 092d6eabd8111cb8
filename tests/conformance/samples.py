"""The briefs whose PDFs are proved, typeset in A4.

Enters: a conformance, `ua-1` or `ua-2`. Leaves: PDFs by name. Never: a PDF that was not made here and now.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from benchmarks.longer import longer
from briefgen.commands.new import BRIEF, TEMPLATES, contents
from briefgen.pipeline import typeset_editions
from conformance.rule import FIRST, SECOND
from conftest import FLAGSHIP, ROOT

CASES = ROOT / "tests" / "cases" / "blocks"
# the flagship's questions so many times over fill a hundred pages
TIMES = 46
# letters, signs and links that few briefs have
ODD = Path(__file__).parent / "odd-signs.yaml"
LONG = "a hundred pages"
# tests of every brief in one conformance run in one process, which typesets them once
CONFORMANCES = [pytest.param(name, marks=pytest.mark.xdist_group(f"every brief, {name}")) for name in (FIRST, SECOND)]


def typeset(path: Path, conformance: str) -> bytes:
    outcome = typeset_editions(path, ("a4",), conformance=conformance)
    assert outcome.value is not None, (path, outcome.diagnostics)
    return outcome.value[0].pdf


@cache
def sample(name: str, conformance: str) -> bytes:
    """The flagship, or one of the gallery's briefs by name."""
    return typeset(FLAGSHIP if name == FLAGSHIP.parent.name else CASES / f"{name}.yaml", conformance)


def flagship(conformance: str) -> bytes:
    return sample(FLAGSHIP.parent.name, conformance)


@cache
def all_samples(conformance: str) -> Mapping[str, bytes]:
    """The flagship, alone too, every template, every brief of the gallery, odd signs, and a hundred pages."""
    names = [FLAGSHIP.parent.name, *(case.stem for case in sorted(CASES.glob("*.yaml")))]
    made = {name: sample(name, conformance) for name in names}
    with tempfile.TemporaryDirectory() as folder:
        paths = {f"template {name}": _scaffold(Path(folder) / name, name) for name in TEMPLATES}
        paths[ODD.stem] = ODD
        paths["with nothing attached"] = _alone(FLAGSHIP, Path(folder) / "alone")
        paths[LONG] = longer(FLAGSHIP, TIMES, Path(folder) / "long")
        return {**made, **{name: typeset(path, conformance) for name, path in paths.items()}}


def _alone(brief: Path, folder: Path) -> Path:
    """The same brief, whose author wants nothing attached."""
    shutil.copytree(brief.parent, folder, ignore=shutil.ignore_patterns("*.pdf"))
    path = folder / brief.name
    path.write_text(f"{brief.read_text('utf-8')}\nattachments: none\n", "utf-8")
    return path


def _scaffold(folder: Path, template: str) -> Path:
    for name, data in contents(template).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder / BRIEF
