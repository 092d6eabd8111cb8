"""`briefgen watch`: builds briefs again whenever a file that they rest on is saved.

Enters: briefs. Leaves: PDFs, a line for each build, findings, until it is interrupted. Never: stops at an error of a
brief; the next save may mend it.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.commands.building import Destination, build_one
from briefgen.commands.places import checked_pattern, no_two_alike
from briefgen.commands.shared import (
    briefs_argument,
    conformance_option,
    edition_option,
    name_option,
    out_dir_option,
    require,
    snapshots_option,
    strict_option,
    tell,
)
from briefgen.commands.shared import traceback_option as traceback

if TYPE_CHECKING:
    from briefgen.source import State

# how long, in milliseconds, a change that the system did not tell of may go unseen
LOOK_AGAIN = 1000
# how long to wait for more changes after the first: editors save in several steps
SETTLE = 50


@dataclass(frozen=True, slots=True)
class Watched:
    """A brief as it was built last, and the files that it rests on, in the state in which they were read."""

    brief: Path
    inputs: Mapping[Path, State]

    def changed(self) -> bool:
        from briefgen.source import state

        return any(state(path) != seen for path, seen in self.inputs.items())


@click.command("watch")
@briefs_argument
@out_dir_option
@name_option
@edition_option
@conformance_option
@strict_option
@snapshots_option
@traceback
def command(
    briefs: tuple[Path, ...],
    out_dir: Path | None,
    pattern: str,
    editions: tuple[str, ...],
    conformance: str | None,
    snapshots: Path | None,
    *,
    strict: bool,
) -> int:
    """Build briefs, and again whenever a file is saved that they rest on. Ctrl-C ends it."""
    if not _can_watch():
        raise click.UsageError("`watch` needs the library `watchfiles`; install `briefgen[watch]`")
    destination = Destination("", out_dir, checked_pattern(pattern))
    briefs = tuple(dict.fromkeys(briefs))
    require(briefs)
    no_two_alike(briefs, editions, destination)

    def built(brief: Path) -> Watched:
        done = build_one(brief, editions, destination, conformance or "", snapshots, strict=strict)
        tell(done.diagnostics, "text", done.allowed)
        return Watched(brief, done.inputs)

    watched = [built(brief) for brief in briefs]
    while True:
        _wait(folders(path for item in watched for path in item.inputs))
        watched = [built(item.brief) if item.changed() else item for item in watched]


def folders(paths: Iterable[Path]) -> set[Path]:
    """The folders in which files lie, or would: for a folder that is not there, the nearest that is."""
    return {next(folder for folder in path.parents if folder.is_dir()) for path in paths}


def _can_watch() -> bool:
    return importlib.util.find_spec("watchfiles") is not None


def _wait(places: Iterable[Path]) -> None:
    """Until something changes in one of the folders, or a while has passed."""
    from watchfiles import watch

    changes = watch(
        *places, watch_filter=None, recursive=False, step=SETTLE, rust_timeout=LOOK_AGAIN, yield_on_timeout=True
    )
    with closing(changes):
        next(changes, None)
