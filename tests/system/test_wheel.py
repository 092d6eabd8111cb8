"""The built wheel holds all that a brief needs: installed in an empty folder, it builds the flagship."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from conftest import FLAGSHIP, ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_styles_fonts_languages_and_licences(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "briefgen/styles/four-questions.yaml" in names
    assert sum(name.endswith(".ttf") for name in names) == 11
    assert "briefgen/languages/en-GB.toml" in names
    assert "briefgen/schema/brief.schema.json" in names
    assert "briefgen/reference/findings/Y102.md" in names
    assert any(name.endswith("OFL-serif.txt") for name in names)
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_wheel_builds_the_flagship_in_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    installed = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    work = tmp_path / "work"
    shutil.copytree(FLAGSHIP.parent, work, ignore=shutil.ignore_patterns("*.pdf"))
    libraries = sysconfig.get_paths()["purelib"]
    code = (
        "import sys; sys.path[:] = [p for p in sys.path if not p.endswith('src')];"
        f"sys.path.insert(0, {str(installed)!r});"
        f"sys.path.append({libraries!r}); import briefgen; assert briefgen.__file__.startswith({str(installed)!r});"
        "from briefgen.cli import run; sys.exit(run(['build', 'brief.yaml']))"
    )
    done = subprocess.run([sys.executable, "-I", "-c", code], cwd=work, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (work / "work.pdf").read_bytes().startswith(b"%PDF-")
