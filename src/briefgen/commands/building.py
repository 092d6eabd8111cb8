"""Building one brief for the commands `build` and `watch`.

Enters: a brief, names of editions, a destination. Leaves: PDFs, a line for each, an exit code, the files read.
Never: two briefs.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.commands.shared import CANNOT_WRITE, FAULTY, OK
from briefgen.diagnostics import Allowed, Diagnostic

if TYPE_CHECKING:
    from briefgen.pipeline import Walk
    from briefgen.source import State

STANDARD_OUTPUT = "-"


@dataclass(frozen=True, slots=True)
class Destination:
    """Where PDFs go: to `output`, else under names, perhaps by `pattern`, beside their briefs or in `folder`."""

    output: str = ""
    folder: Path | None = None
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a brief: an exit code, findings, those allowed, the files written, the files on which they rest."""

    code: int
    diagnostics: tuple[Diagnostic, ...]
    written: tuple[Path, ...] = ()
    inputs: Mapping[Path, State] = field(default_factory=dict)
    allowed: tuple[Allowed, ...] = ()


def build_one(
    brief: Path,
    editions: Sequence[str],
    destination: Destination,
    conformance: str = "",
    snapshots: Path | None = None,
    *,
    strict: bool = False,
) -> Done:
    """Build a brief and say a line for each PDF; an output that cannot be written is told and is exit code 3."""
    from briefgen.pipeline import told_by_build, typeset_editions

    started = time.perf_counter()
    walk = typeset_editions(brief, editions, destination.pattern, conformance, snapshots, strict=strict)
    # whoever names a folder is told what is missing in it
    walk = walk if snapshots else told_by_build(walk)
    if walk.value is None:
        return Done(FAULTY, walk.diagnostics, inputs=walk.inputs, allowed=walk.allowed)
    if len(walk.value) > 1 and destination.output:
        raise click.UsageError("`--output` takes one edition; use `--out-dir` for several")
    if destination.output == STANDARD_OUTPUT:
        sys.stdout.buffer.write(walk.value[0].pdf)
        sys.stdout.flush()
        _say(["standard output"], walk, time.perf_counter() - started)
        return Done(OK, walk.diagnostics, inputs=walk.inputs, allowed=walk.allowed)
    return _delivered(brief, walk, destination, started)


def _delivered(brief: Path, walk: Walk, destination: Destination, started: float) -> Done:
    from briefgen.api import CannotWrite, handed_on

    output = Path(destination.output) if destination.output else None
    try:
        artifacts = handed_on(walk, brief, output, destination.folder)
    except CannotWrite as fault:
        click.echo(f"briefgen: {fault}", err=True)
        return Done(CANNOT_WRITE, walk.diagnostics, inputs=walk.inputs, allowed=walk.allowed)
    written = tuple(artifact.path for artifact in artifacts)
    _say([str(path) for path in written], walk, time.perf_counter() - started)
    return Done(OK, walk.diagnostics, written, walk.inputs, walk.allowed)


def _say(places: Sequence[str], walk: Walk, seconds: float) -> None:
    for place, made in zip(places, walk.value or (), strict=True):
        counts = [_count(made.pages, "page"), _count(made.sources, "source"), _count(made.charts, "chart")]
        click.echo(f"{place}: {', '.join(counts)}, {seconds:.2f} s", err=True)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
