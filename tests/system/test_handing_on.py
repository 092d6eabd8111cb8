"""What leaves the house: names, lists, and files that are still what they were."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from briefgen import cli
from briefgen.publish.manifest import read_sums, sums
from unit.making import MINIMAL, write


def built(*arguments: object) -> int:
    return cli.run(["build", *map(str, arguments)])


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that two runs have filled from two briefs."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "briefs").mkdir()
    for name in ("fell", "moor"):
        write(tmp_path / "briefs", MINIMAL.replace("Water", f"Water of the {name}"), f"{name}.yaml")
        assert built(f"briefs/{name}.yaml", "--out-dir", "out", "--edition", "a4", "--edition", "letter") == 0
    return tmp_path / "out"


def found(folder: Path, capsys: pytest.CaptureFixture[str]) -> list[tuple[str, str]]:
    """Code and file of each finding of `verify`."""
    capsys.readouterr()
    code = cli.run(["verify", str(folder), "--format", "json"])
    findings = json.loads(capsys.readouterr().out)
    assert code == (1 if findings else 0)
    return [(finding["code"], Path(finding["file"]).name) for finding in findings]


def test_a_folder_lists_what_two_runs_put_there(out: Path) -> None:
    assert names(out) == [
        "SHA256SUMS", "fell-a4.pdf", "fell-letter.pdf", "manifest.json", "moor-a4.pdf", "moor-letter.pdf",
    ]  # fmt: skip
    listed = json.loads((out / "manifest.json").read_text("utf-8"))
    assert listed["manifest"] == 1
    assert [entry["name"] for entry in listed["files"]] == [name for name in names(out) if name.endswith(".pdf")]
    first = listed["files"][0]
    assert (first["brief"], first["edition"], first["pages"]) == ("../briefs/fell.yaml", "a4", 1)
    assert (first["title"], first["date"], first["status"]) == ("Water of the fell", "2026-01-05", "final")
    assert first["size"] == (out / "fell-a4.pdf").stat().st_size


def test_another_run_changes_nothing(out: Path) -> None:
    before = {name: (out / name).read_bytes() for name in names(out)}
    assert built("briefs/fell.yaml", "--out-dir", "out", "--edition", "letter", "--edition", "a4") == 0
    assert {name: (out / name).read_bytes() for name in names(out)} == before


def test_coreutils_agrees(out: Path) -> None:
    tool = shutil.which("sha256sum")
    if not tool:
        pytest.skip("there is no sha256sum here")
    done = subprocess.run([tool, "-c", "--strict", "SHA256SUMS"], cwd=out, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count(b": OK") == 5


def test_verify_says_that_all_is_as_listed(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert found(out, capsys) == []
    assert cli.run(["verify", str(out)]) == 0
    assert "4 files, all as listed" in capsys.readouterr().err


def test_verify_finds_what_is_changed_missing_and_not_listed(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (out / "fell-a4.pdf").write_bytes(b"other")
    (out / "moor-a4.pdf").unlink()
    (out / "stray.pdf").write_bytes(b"stray")
    assert sorted(found(out, capsys)) == [
        ("P922", "manifest.json"), ("P923", "manifest.json"), ("P925", "stray.pdf"),
    ]  # fmt: skip
    cli.run(["verify", str(out)])
    said = capsys.readouterr().err
    assert "manifest.json:5:15: error[P923]: `fell-a4.pdf` is not the file that was listed" in said
    assert "hint: " in said


def test_verify_finds_a_list_that_was_changed(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    manifest = out / "manifest.json"
    text = manifest.read_text("utf-8")
    manifest.write_text(text.replace("Water of the fell", "Water"), "utf-8")
    assert found(out, capsys) == [("P924", "SHA256SUMS")]
    manifest.write_text("{}", "utf-8")
    assert found(out, capsys) == [("P921", "manifest.json")]
    assert built("briefs/fell.yaml", "--out-dir", "out") == 3
    assert manifest.read_text("utf-8") == "{}"
    manifest.unlink()
    assert found(out, capsys) == [("P920", "manifest.json")]


def test_verify_reads_nothing_outside_the_folder(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    manifest = out / "manifest.json"
    manifest.write_text(manifest.read_text("utf-8").replace("fell-a4.pdf", "../briefs/fell.yaml"), "utf-8")
    assert ("P901", "manifest.json") in found(out, capsys)


def test_two_briefs_of_one_name_are_refused_before_anything_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        write(tmp_path / folder, MINIMAL, "Water.yaml" if folder == "a" else "water.yaml")
    both = (tmp_path / "a" / "Water.yaml", tmp_path / "b" / "water.yaml")
    assert built(*both, "--out-dir", tmp_path / "out") == 2
    assert "would both become" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
    assert built(*both, "--out-dir", tmp_path / "out", "--name", "{name}-{date}-{slug}") == 2
    assert built(both[0], both[0], "--out-dir", tmp_path / "out") == 0


def test_a_later_run_takes_no_file_of_another_brief(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (out / "fell-a4.pdf").read_bytes()
    assert built("briefs/moor.yaml", "--out-dir", "out", "--name", "FELL-a4") == 3
    assert "was built from `briefs/fell.yaml`" in capsys.readouterr().err
    assert (out / "fell-a4.pdf").read_bytes() == before
    Path("briefs/fell.yaml").unlink()
    assert built("briefs/moor.yaml", "--out-dir", "out", "--name", "fell-a4") == 0


def test_a_name_that_no_list_can_hold(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    brief = tmp_path / os.fsdecode(b"w\xff.yaml")
    try:
        brief.write_text(MINIMAL, "utf-8")
    except OSError:
        pytest.skip("this system holds no such name")
    assert built(brief, "--out-dir", tmp_path / "out") == 3
    assert "not in UTF-8" in capsys.readouterr().err
    assert list((tmp_path / "out").iterdir()) == []


def test_an_included_file_is_no_output(tmp_path: Path) -> None:
    sources = "- {id: who, type: report, title: A report on water}\n"
    write(tmp_path, sources, "sources.pdf")
    write(tmp_path, MINIMAL.split("references:")[0] + "references: sources.pdf\n", "sources.yaml")
    assert built(tmp_path / "sources.yaml") == 3
    assert (tmp_path / "sources.pdf").read_text("utf-8") == sources


def test_a_yaml_file_that_was_not_read_may_be_an_output(tmp_path: Path) -> None:
    write(tmp_path, MINIMAL)
    write(tmp_path, "", "other.yaml")
    assert built(tmp_path / "brief.yaml", "-o", tmp_path / "other.yaml") == 0


def test_names_that_would_break_a_line_of_sums() -> None:
    digests = [("a\nb\\c.pdf", "0" * 64), ("plain.pdf", "1" * 64)]
    text = sums(digests)
    assert text.startswith("\\" + "0" * 64 + "  a\\nb\\\\c.pdf\n")
    assert read_sums(text) == dict(digests)
    assert read_sums("nonsense\n") == {"nonsense": ""}


def test_open_shows_the_pdf(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import click

    shown: list[str] = []

    def launch(url: str) -> int:
        shown.append(url)
        return len(shown) - 1

    monkeypatch.setattr(click, "launch", launch)
    brief = write(tmp_path, MINIMAL, "water.yaml")
    assert built(brief, "--open") == 0
    assert shown == [str(tmp_path / "water.pdf")]
    assert built(brief, "--open") == 0
    assert "no viewer could be started" in capsys.readouterr().err
