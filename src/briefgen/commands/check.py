"""`briefgen check`: the same corridor as `build`, and nothing written.

Enters: briefs. Leaves: findings. Never: a file.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from briefgen.commands.shared import (
    FAULTY,
    OK,
    briefs_argument,
    conformance_option,
    each,
    edition_option,
    format_option,
    snapshots_option,
    traceback_option,
)
from briefgen.diagnostics import Diagnostic


@click.command("check")
@briefs_argument
@edition_option
@conformance_option
@snapshots_option
@format_option
@traceback_option
def command(
    briefs: tuple[Path, ...],
    editions: tuple[str, ...],
    conformance: str | None,
    snapshots: Path | None,
    report: str,
) -> int:
    """Check briefs: keys, citations, excerpts, figures, charts, glyphs and fit. Nothing is written."""

    def work(brief: Path) -> tuple[int, Sequence[Diagnostic]]:
        from briefgen.pipeline import typeset_editions

        outcome = typeset_editions(brief, editions, conformance=conformance or "", snapshots=snapshots)
        if not outcome.failed and report == "text":
            click.echo(f"{brief}: no errors", err=True)
        return FAULTY if outcome.failed else OK, outcome.diagnostics

    return each(briefs, report, work)
