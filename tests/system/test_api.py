"""briefgen as a library."""

from __future__ import annotations

import hashlib
import os
import pickle
import re
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

import briefgen
from conftest import FLAGSHIP, ROOT
from unit.making import MINIMAL, write

FAULTY = MINIMAL.replace("[@who]", "[@whoo]")
CLIENT = """\
from pathlib import Path

import briefgen

brief: briefgen.Brief = briefgen.load("brief.yaml")
found: tuple[briefgen.Diagnostic, ...] = briefgen.check(Path("brief.yaml"))
try:
    made: briefgen.Artifact = briefgen.build("brief.yaml", edition="letter", out_dir="out")
    digest: str = made.sha256
except briefgen.BriefError as fault:
    told: list[str] = [finding.message for finding in fault.diagnostics]
except briefgen.CannotWrite:
    pass
"""


def test_build_writes_beside_the_brief_and_tells_of_it(tmp_path: Path) -> None:
    made = briefgen.build(write(tmp_path, MINIMAL, "water.yaml"))
    assert made.path == tmp_path / "water.pdf"
    assert made.sha256 == hashlib.sha256(made.path.read_bytes()).hexdigest()
    assert (made.edition, made.pages, made.diagnostics) == ("a4", 1, ())


def test_build_goes_where_it_is_asked_to(tmp_path: Path) -> None:
    brief = write(tmp_path, MINIMAL + "editions: [letter, a4]\n")
    assert briefgen.build(str(brief), tmp_path / "x.pdf").edition == "letter"
    assert briefgen.build(brief, edition="a4", out_dir=tmp_path / "out", name="{slug}").path.name == "water.pdf"
    assert [made.edition for made in briefgen.build_editions(brief)] == ["letter", "a4"]
    assert (tmp_path / "out" / "manifest.json").exists()
    with pytest.raises(TypeError, match="not both"):
        briefgen.build(brief, "x.pdf", out_dir="out")


def test_strict_makes_warnings_errors(tmp_path: Path) -> None:
    unused = MINIMAL + "  - {id: un, type: report, title: Wells}\n"
    brief = write(tmp_path, unused)
    assert [finding.severity.value for finding in briefgen.check(brief, strict=True)] == ["error"]
    for build in (briefgen.build, briefgen.build_editions):
        with pytest.raises(briefgen.BriefError):
            build(brief, strict=True)
    with pytest.raises(briefgen.BriefError):
        briefgen.build(brief, tmp_path / "x.pdf", strict=True)
    assert [path.name for path in tmp_path.iterdir()] == ["brief.yaml"]
    assert briefgen.build(brief).diagnostics
    allowed = write(tmp_path, unused.rstrip() + "  # briefgen: allow C510 for the next issue\n")
    made = briefgen.build(allowed, strict=True)
    assert [each.reason for each in made.allowed] == ["for the next issue"]


def test_a_faulty_brief_is_an_error_that_tells_all(tmp_path: Path) -> None:
    brief = write(tmp_path, FAULTY)
    with pytest.raises(briefgen.BriefError) as fault:
        briefgen.build(brief)
    assert [finding.code for finding in fault.value.diagnostics] == ["C501"]
    assert "error[C501]: no source has the key `whoo`" in str(fault.value)
    assert str(pickle.loads(pickle.dumps(fault.value))) == str(fault.value)
    assert briefgen.check(brief) == fault.value.diagnostics
    assert sorted(path.name for path in tmp_path.iterdir()) == ["brief.yaml"]


def test_a_brief_is_loaded_as_it_was_meant(tmp_path: Path) -> None:
    assert briefgen.load(FLAGSHIP).questions[0].id.text
    with pytest.raises(briefgen.BriefError):
        briefgen.load(tmp_path / "none.yaml")
    with pytest.raises(briefgen.BriefError):
        briefgen.load(write(tmp_path, MINIMAL.replace("title: Water", "titel: Water", 1)))


def test_an_output_that_cannot_be_written(tmp_path: Path) -> None:
    brief = write(tmp_path, MINIMAL)
    with pytest.raises(briefgen.CannotWrite, match="is an input"):
        briefgen.build(brief, brief)


def test_nothing_is_printed_and_no_state_is_kept(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = Path.cwd(), dict(os.environ), os.umask(0o022)
    briefgen.build(write(tmp_path, MINIMAL))
    assert (Path.cwd(), dict(os.environ), os.umask(before[2])) == (*before[:2], 0o022)
    assert capfd.readouterr() == ("", "")


def digest(number: int, folder: Path) -> str:
    return briefgen.build(FLAGSHIP, folder / f"{number}.pdf").sha256


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The digest of a build with nothing beside it."""
    return digest(0, tmp_path_factory.mktemp("alone"))


def test_eight_threads_make_the_bytes_of_one(tmp_path: Path, alone: str) -> None:
    with ThreadPoolExecutor(8) as pool:
        made = set(pool.map(digest, range(8), [tmp_path] * 8))
    assert made == {alone}


def test_threads_share_a_folder_and_its_list(tmp_path: Path) -> None:
    briefs = [write(tmp_path, MINIMAL, f"{number}.yaml") for number in range(8)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda brief: briefgen.build(brief, out_dir=tmp_path / "out"), briefs))
    assert (tmp_path / "out" / "manifest.json").read_text("utf-8").count('"name"') == 8


def test_a_pool_of_processes_makes_the_bytes_of_one(tmp_path: Path, alone: str) -> None:
    with ProcessPoolExecutor(2, get_context("spawn")) as pool:
        made = set(pool.map(digest, range(2), [tmp_path] * 2))
    assert made == {alone}


def test_the_example_of_the_documents_runs(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "authoring" / "python.md").read_text("utf-8")
    (example,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    write(tmp_path, MINIMAL + 'version: "1.0"\nauthors: [{name: Ada Moor}]\n')
    done = subprocess.run(
        [sys.executable, "-c", example], cwd=tmp_path, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert done[0] == "1.0 ['Ada Moor']"
    assert done[1].startswith(f"out/{tmp_path.name}.pdf 1 ")
    assert len(done) == 2


def test_importing_costs_nothing() -> None:
    code = "import sys, briefgen; print(sorted(m for m in sys.modules if m.startswith('briefgen.')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
    with pytest.raises(AttributeError, match="no attribute `biuld`"):
        _ = briefgen.biuld  # type: ignore[attr-defined]
    assert set(dir(briefgen)) >= {"build", "check", "load"}


def test_a_client_is_typed(tmp_path: Path) -> None:
    (tmp_path / "client.py").write_text(CLIENT, "utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path / "cache"), "client.py"]
    environment = {**os.environ, "MYPYPATH": str(ROOT / "src")}
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stdout
