"""`briefgen check`: the same corridor as `build`, and nothing written.

Enters: briefs. Leaves: findings. Never: a file.
"""

from __future__ import annotations

from pathlib import Path

import click

from briefgen.commands.shared import (
    FAULTY,
    OK,
    Told,
    briefs_argument,
    conformance_option,
    each,
    edition_option,
    format_option,
    snapshots_option,
    strict_option,
    traceback_option,
)


@click.command("check")
@briefs_argument
@edition_option
@conformance_option
@strict_option
@snapshots_option
@format_option
@traceback_option
def command(
    briefs: tuple[Path, ...],
    editions: tuple[str, ...],
    conformance: str | None,
    snapshots: Path | None,
    report: str,
    *,
    strict: bool,
) -> int:
    """Check briefs: keys, citations, excerpts, figures, charts, glyphs and fit. Nothing is written."""

    def work(brief: Path) -> Told:
        from briefgen.pipeline import typeset_editions

        kept = conformance or ""
        outcome = typeset_editions(brief, editions, conformance=kept, snapshots=snapshots, strict=strict)
        if not outcome.failed and report == "text":
            click.echo(f"{brief}: no errors", err=True)
        return Told(FAULTY if outcome.failed else OK, outcome.diagnostics, outcome.allowed)

    return each(briefs, report, work)
