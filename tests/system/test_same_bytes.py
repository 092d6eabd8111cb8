"""The same brief gives the same bytes, wherever and whenever it is built."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from building import typeset_brief
from conftest import FLAGSHIP

ENVIRONMENTS = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/New_York", "LC_ALL": "de_DE.UTF-8", "LANG": "tr_TR.UTF-8"},
)


def test_across_folders_zones_locales_and_hash_seeds(tmp_path: Path) -> None:
    made = set()
    for number, environment in enumerate(ENVIRONMENTS):
        folder = tmp_path / str(number)
        folder.mkdir()
        command = [sys.executable, "-m", "briefgen", "build", str(FLAGSHIP), "-o", "-"]
        done = subprocess.run(command, cwd=folder, capture_output=True, env={**os.environ, **environment}, check=True)
        made.add(done.stdout)
    assert len(made) == 1
    assert len(made.pop()) > 50_000


def test_twice_in_one_process() -> None:
    first, second = typeset_brief(FLAGSHIP).value, typeset_brief(FLAGSHIP).value
    assert first is not None
    assert second is not None
    assert first.pdf == second.pdf
