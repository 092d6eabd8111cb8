"""Settings of ReportLab that lie about, or stand in the environment, are neither run nor obeyed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from unit.making import MINIMAL, write

VARIABLES = {"RL_invariant": "0", "RL_pageCompression": "0", "RL_useA85": "1", "RL_DEBUG": "1"}
FILES = ("reportlab_settings.py", "reportlab_mods.py", ".reportlab_settings", ".reportlab_mods")


def built(folder: Path, **variables: str) -> bytes:
    command = [sys.executable, "-m", "briefgen", "build", "brief.yaml", "-o", "-"]
    done = subprocess.run(command, cwd=folder, capture_output=True, env={**os.environ, **variables}, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_they_change_nothing_and_do_not_run(tmp_path: Path) -> None:
    clean, hostile = tmp_path / "clean", tmp_path / "hostile"
    for folder in (clean, hostile):
        folder.mkdir()
        write(folder, MINIMAL)
    ran = tmp_path / "ran"
    for name in FILES:
        (hostile / name).write_text(f"open({str(ran)!r}, 'a').write({name!r})\npageCompression = 0\n")
    assert built(hostile, HOME=str(hostile), **VARIABLES) == built(clean)
    assert not ran.exists()


def test_a_variable_of_its_evaluator_does_not_stop_it(tmp_path: Path) -> None:
    write(tmp_path, MINIMAL)
    assert built(tmp_path, EVAL_DEBUG="none") == built(tmp_path)


def test_the_environment_of_a_host_is_as_it_was_and_not_obeyed() -> None:
    code = (
        "import os, sys, briefgen.typeset, reportlab.rl_config as used; "
        "print(os.environ['RL_useA85'], 'reportlab_settings' in sys.modules, used.useA85)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, env={**os.environ, "RL_useA85": "0"}, check=True
    )
    assert done.stdout.decode().split() == ["0", "False", "1"]
