"""The shells are told what may be typed."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


def said(instruction: str, **environment: str) -> str:
    """What the command answers when a shell asks it, rather than a person."""
    code = "import sys; sys.argv[0] = 'briefgen'; from briefgen.cli import main; main()"
    variables = {**os.environ, "_BRIEFGEN_COMPLETE": instruction, **environment}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=variables, check=True)
    return done.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_for_each_shell(shell: str) -> None:
    if shell == "bash" and not any(os.access(os.path.join(p, "bash"), os.X_OK) for p in os.get_exec_path()):
        pytest.skip("click asks bash for its version")
    script = said(f"{shell}_source")
    assert "_BRIEFGEN_COMPLETE" in script
    assert "briefgen" in script


def test_commands_and_options_are_offered() -> None:
    assert "build" in said("bash_complete", COMP_WORDS="briefgen b", COMP_CWORD="1")
    assert "--out-dir" in said("bash_complete", COMP_WORDS="briefgen build --o", COMP_CWORD="2")
