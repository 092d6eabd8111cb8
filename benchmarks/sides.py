"""The two sides of the comparison: how each builds a brief, in a new process and in one that is kept.

Enters: sources and outputs. Leaves: `Took` for each build. Never: two builds at once.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.typst_source import FONTS

SIDES = ("briefgen", "typst")
COMPILE = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]], ignore_system_fonts=True, pdf_standards='ua-1')"  # fmt: skip  # noqa: E501


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds of one build: by the clock, and of the processor."""

    wall: float
    processor: float


def cold(side: str, source: Path, output: Path) -> Took:
    """A build in a new process, from its start to its end."""
    if side == "briefgen":
        command = [sys.executable, "-m", "briefgen", "build", str(source), "-o", str(output)]
    else:
        command = [sys.executable, "-c", COMPILE, str(source), str(output), str(FONTS)]
    started = time.perf_counter()
    # an installed briefgen has its modules compiled, so they may be kept compiled here too
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, f"{side} could not build {source}"
    return Took(wall, usage.ru_utime + usage.ru_stime)


@dataclass(frozen=True, slots=True)
class Worker:
    """A process of one side that is kept between builds."""

    process: subprocess.Popen[str]

    def build(self, source: Path, output: Path) -> Took:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps({"source": str(source), "output": str(output)}) + "\n")
        self.process.stdin.flush()
        return Took(**json.loads(self.process.stdout.readline()))


@contextmanager
def worker(side: str) -> Iterator[Worker]:
    command = [sys.executable, "-m", "benchmarks.worker", side]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Worker(process)
        assert process.stdin is not None
        process.stdin.close()
