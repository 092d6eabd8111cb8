"""The command as its users meet it: exit codes, streams, files left alone."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from unit.making import MINIMAL, write

FAULTY = MINIMAL.replace("[@who]", "[@whoo]")


def run(*arguments: object, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "briefgen", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, env={**os.environ, **environment}, check=False)


def test_build_writes_beside_the_brief_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "water").mkdir()
    write(tmp_path / "water", MINIMAL)
    done = run("build", "water/brief.yaml", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout == b""
    assert done.stderr.decode().startswith("water/water.pdf: 1 page, 1 source, 0 charts, ")
    assert (tmp_path / "water" / "water.pdf").read_bytes().startswith(b"%PDF-")


def test_output_goes_where_it_is_asked_to(tmp_path: Path) -> None:
    write(tmp_path, MINIMAL, "a.yaml")
    write(tmp_path, MINIMAL, "b.yaml")
    assert run("build", "a.yaml", "-o", "x.pdf", cwd=tmp_path).returncode == 0
    assert run("build", "a.yaml", "b.yaml", "--out-dir", "out", cwd=tmp_path).returncode == 0
    assert run("build", "a.yaml", "-o", "-", cwd=tmp_path).stdout == (tmp_path / "x.pdf").read_bytes()
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "SHA256SUMS", "a.pdf", "b.pdf", "manifest.json",
    ]  # fmt: skip


def test_check_writes_nothing(tmp_path: Path) -> None:
    write(tmp_path, MINIMAL)
    done = run("check", "brief.yaml", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stderr.decode() == "brief.yaml: no errors\n"
    assert [path.name for path in tmp_path.iterdir()] == ["brief.yaml"]


UNUSED = MINIMAL + "  - {id: un, type: report, title: Wells}\n"


def test_strict_refuses_what_has_warnings(tmp_path: Path) -> None:
    write(tmp_path, UNUSED)
    assert run("check", "brief.yaml", cwd=tmp_path).returncode == 0
    assert run("check", "brief.yaml", "--strict", cwd=tmp_path).returncode == 1
    done = run("build", "brief.yaml", "-o", "x.pdf", "--strict", cwd=tmp_path)
    assert done.returncode == 1
    assert "brief.yaml:11:10: error[C510]" in done.stderr.decode()
    assert not (tmp_path / "x.pdf").exists()
    assert run("build", "brief.yaml", "-o", "x.pdf", cwd=tmp_path).returncode == 0


def test_what_is_allowed_is_listed_with_its_reason(tmp_path: Path) -> None:
    write(tmp_path, UNUSED.rstrip() + "  # briefgen: allow C510 for the next issue\n")
    allowed = "allowed: C510 at brief.yaml:11: for the next issue\n"
    for command in (("check", "--strict"), ("build", "--strict")):
        done = run(*command, "brief.yaml", cwd=tmp_path)
        assert done.returncode == 0
        assert done.stderr.decode().endswith(allowed)
    (found,) = json.loads(run("check", "brief.yaml", "--format", "json", cwd=tmp_path).stdout)
    assert (found["severity"], found["reason"]) == ("allowed", "for the next issue")
    assert b"::notice file=brief.yaml,line=11," in run("build", "brief.yaml", "--format", "github", cwd=tmp_path).stdout


def test_a_faulty_brief_leaves_the_earlier_pdf_as_it_was(tmp_path: Path) -> None:
    write(tmp_path, FAULTY)
    (tmp_path / "x.pdf").write_bytes(b"earlier")
    done = run("build", "brief.yaml", "-o", "x.pdf", cwd=tmp_path)
    assert done.returncode == 1
    assert "brief.yaml:8:30: error[C501]" in done.stderr.decode()
    assert (tmp_path / "x.pdf").read_bytes() == b"earlier"


def test_one_faulty_brief_does_not_stop_the_others(tmp_path: Path) -> None:
    write(tmp_path, FAULTY, "a.yaml")
    write(tmp_path, MINIMAL, "b.yaml")
    assert run("build", "a.yaml", "b.yaml", cwd=tmp_path).returncode == 1
    assert (tmp_path / "b.pdf").exists()
    assert not (tmp_path / "a.pdf").exists()


def test_findings_as_json_and_as_annotations(tmp_path: Path) -> None:
    write(tmp_path, FAULTY)
    done = run("check", "brief.yaml", "--format", "json", cwd=tmp_path)
    (found,) = json.loads(done.stdout)
    assert (found["code"], found["line"], found["column"]) == ("C501", 8, 30)
    said = run("check", "brief.yaml", "--format", "github", cwd=tmp_path).stdout.decode()
    assert said.startswith("::error file=brief.yaml,line=8,col=30,title=C501::no source has the key `whoo`")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["build", "breif.yaml"], "did you mean `brief.yaml`?"),
        (["build", "."], "is a folder"),
        (["build"], "Missing argument"),
        (["biuld", "brief.yaml"], "did you mean `build`?"),
        (["build", "brief.yaml", "brief.yaml", "-o", "x"], "takes one brief"),
        (["build", "brief.yaml", "-o", "x", "--out-dir", "y"], "not both"),
        (["build", "brief.yaml", "--format", "xml"], "xml"),
        (["build", "brief.yaml", "-o", "x", "--name", "{slug}"], "not both"),
        (["build", "brief.yaml", "--name", "{slugg}"], "did you mean `slug`?"),
        (["build", "brief.yaml", "-o", "-", "--open"], "cannot be opened"),
        (["build", "brief.yaml", "-o", "x", "--edition", "a4", "--edition", "letter"], "takes one edition"),
        (["verify", "nowhere"], "nowhere"),
    ],
)
def test_usage(tmp_path: Path, arguments: list[str], said: str) -> None:
    write(tmp_path, MINIMAL)
    done = run(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr.decode()


def test_an_output_that_cannot_be_written(tmp_path: Path) -> None:
    write(tmp_path, MINIMAL)
    for output in ("missing/x.pdf", "brief.yaml", "."):
        done = run("build", "brief.yaml", "-o", output, cwd=tmp_path)
        assert done.returncode == 3, output
    assert (tmp_path / "brief.yaml").read_text() == MINIMAL


def test_version_and_help_are_quick_to_say(tmp_path: Path) -> None:
    assert run("--version", cwd=tmp_path).stdout.decode().startswith("briefgen, version ")
    assert b"build" in run("--help", cwd=tmp_path).stdout
    heavy = "('reportlab', 'yaml', 'uharfbuzz', 'markdown_it')"
    code = (
        f"import sys; from briefgen import cli; cli.run(['--version']); print([m for m in {heavy} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, check=True)
    assert done.stdout.decode().strip().endswith("[]")


def test_a_fault_of_our_own_is_one_line_and_code_4(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from briefgen import cli, pipeline

    def fails(_path: Path, _editions: object = (), _pattern: str = "") -> None:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr(pipeline, "typeset_editions", fails)
    brief = write(tmp_path, MINIMAL)
    assert cli.run(["build", str(brief)]) == 4
    assert "please report it" in capsys.readouterr().err


def test_an_interrupt_is_one_line_and_code_130(tmp_path: Path) -> None:
    briefs = [write(tmp_path, MINIMAL, f"{number}.yaml").name for number in range(60)]
    command = [sys.executable, "-m", "briefgen", "build", *briefs]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        first = process.stderr.readline()
        process.send_signal(signal.SIGINT)
        rest = process.stderr.read()
    assert first.endswith(b" s\n")
    assert process.returncode == 130
    assert rest.splitlines()[-1] == b"interrupted"
    assert b"Traceback" not in rest


def test_no_colour_off_a_terminal(tmp_path: Path) -> None:
    write(tmp_path, FAULTY)
    assert b"\x1b" not in run("check", "brief.yaml", cwd=tmp_path).stderr


SNAPSHOT = """\
    snapshot: {file: who.txt, sha256: DIGEST}
evidence:
  use: {source: who, exact: twelve litres, figure: {value: 12}}
"""


def test_snapshots_are_looked_for_in_the_folder_that_is_named(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    data = write(tmp_path / "texts", "about twelve litres", "who.txt").read_bytes()
    text = MINIMAL.replace(
        "{id: who, type: report, title: A report on water}", "id: who\n    type: report\n    title: A"
    )
    text = (text + SNAPSHOT).replace("DIGEST", hashlib.sha256(data).hexdigest())
    write(tmp_path, text.replace("references:", "    figure: {evidence: use, caption: litres}\nreferences:"))
    assert b"warning[V653]" in run("check", "brief.yaml", cwd=tmp_path).stderr
    assert run("check", "brief.yaml", "--snapshots", "texts", cwd=tmp_path).stderr == b"brief.yaml: no errors\n"
    assert b"V653" not in run("build", "brief.yaml", "-o", "x.pdf", cwd=tmp_path).stderr
    (tmp_path / "empty").mkdir()
    asked = run("build", "brief.yaml", "-o", "x.pdf", "--snapshots", "empty", cwd=tmp_path)
    assert (asked.returncode, b"warning[V653]" in asked.stderr) == (0, True)
    assert run("check", "brief.yaml", "--snapshots", "nowhere", cwd=tmp_path).returncode == 2
