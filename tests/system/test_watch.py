"""Briefs are built again when a file is saved that they rest on, through errors and back."""

from __future__ import annotations

import importlib.util
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen import cli
from briefgen.commands.watch import folders
from briefgen.source import state
from unit.making import MINIMAL, write

PATIENCE = 30
SPLIT = MINIMAL.split("references:")[0]
SOURCES = "- {id: who, type: report, title: A report on water}\n"
CHART = """\
    blocks:
      - kind: bar
        headline: Supply covers demand
        unit: megalitres a day
        columns: {label: place, value: amount}
        data: data.csv
        cite: who
        alt: Bar chart. Supply 12, demand 10.
"""


class Watching:
    """A running `briefgen watch`, and its words line by line."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        command = [sys.executable, "-m", "briefgen", "watch", *arguments]
        self.process = subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True)
        self.lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.lines.put(line)

    def until(self, words: str) -> list[str]:
        """The lines up to one that holds these words."""
        seen = []
        while not (seen and words in seen[-1]):
            seen.append(self.lines.get(timeout=PATIENCE))
        return seen

    def interrupt(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[Watching]:
    pytest.importorskip("watchfiles")
    write(tmp_path, MINIMAL)
    running = Watching(tmp_path, "brief.yaml", "--name", "water")
    yield running
    if running.process.poll() is None:
        running.process.kill()
    running.process.wait(PATIENCE)
    assert running.process.stderr is not None
    running.process.stderr.close()


def test_saves_errors_includes_and_data(tmp_path: Path, watching: Watching) -> None:
    watching.until("water.pdf: 1 page")
    first = (tmp_path / "water.pdf").read_bytes()

    write(tmp_path, MINIMAL.replace("[@who]", "[@whoo]"))
    assert any("error[C501]" in line for line in watching.until("1 error"))
    assert (tmp_path / "water.pdf").read_bytes() == first

    write(tmp_path, SPLIT + "references: sources.yaml\n")
    watching.until("1 error")
    write(tmp_path, SOURCES, "sources.yaml")
    watching.until("water.pdf: 1 page, 1 source, 0 charts")

    write(tmp_path, "place,amount\nSupply,12\nDemand,10\n", "data.csv")
    write(tmp_path, SPLIT + CHART + "references: sources.yaml\n")
    watching.until("water.pdf: 1 page, 1 source, 1 chart")
    before = (tmp_path / "water.pdf").read_bytes()
    write(tmp_path, "place,amount\nSupply,12\nDemand,7\n", "data.csv")
    watching.until("water.pdf: 1 page, 1 source, 1 chart")
    assert (tmp_path / "water.pdf").read_bytes() != before

    assert watching.interrupt() == 130
    assert "".join(watching.until("interrupted")).split() == ["interrupted"]


def test_a_watch_is_as_strict_as_it_is_asked_to_be_and_reads_what_is_kept_aside(tmp_path: Path) -> None:
    pytest.importorskip("watchfiles")
    (tmp_path / "aside").mkdir()
    write(tmp_path / "aside", "Water.\n", "who.txt")
    kept = f"water, snapshot: {{file: who.txt, sha256: {'0' * 64}}}}}"
    write(tmp_path, MINIMAL.replace("water}", kept) + "  - {id: un, type: report, title: Wells}\n")
    running = Watching(tmp_path, "brief.yaml", "--strict", "--snapshots", "aside")
    try:
        assert any("error[V652]" in line for line in running.until("2 errors"))
        write(tmp_path, MINIMAL + "  - {id: un, type: report, title: Wells}\n")
        assert any("error[C510]" in line for line in running.until("1 error"))
        assert running.interrupt() == 130
    finally:
        running.process.kill()
        running.process.wait(PATIENCE)
        assert running.process.stderr is not None
        running.process.stderr.close()


def test_without_the_library_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    assert cli.run(["watch", str(write(tmp_path, MINIMAL))]) == 2
    assert "install `briefgen[watch]`" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_awaited_in_the_nearest_folder(tmp_path: Path) -> None:
    missing = tmp_path / "data" / "deep" / "a.csv"
    assert state(missing) is None
    assert folders([missing, tmp_path / "brief.yaml"]) == {tmp_path}
    missing.parent.mkdir(parents=True)
    missing.write_bytes(b"")
    assert folders([missing]) == {missing.parent}
    assert state(missing) is not None
