"""`briefgen build`: briefs into PDFs.

Enters: briefs. Leaves: PDFs, findings, a line for each file. Never: a file when its brief has errors.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.commands.shared import (
    FAULTY,
    OK,
    briefs_argument,
    each,
    edition_option,
    format_option,
    traceback_option,
)
from briefgen.diagnostics import Diagnostic

if TYPE_CHECKING:
    from briefgen.typeset import Typeset

CANNOT_WRITE = 3


@click.command("build")
@briefs_argument
@click.option("-o", "--output", metavar="FILE", help="Where the PDF goes; `-` is standard output. One brief only.")
@click.option("--out-dir", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="Folder for the PDFs.")
@edition_option
@format_option
@traceback_option
def command(
    briefs: tuple[Path, ...], output: str | None, out_dir: Path | None, editions: tuple[str, ...], report: str
) -> int:
    """Build briefs into PDFs.

    Without -o or --out-dir a PDF goes beside its brief: DIR/brief.yaml becomes DIR/DIR.pdf, NAME.yaml NAME.pdf.
    """
    _one_place(briefs, output, out_dir, report)

    def work(brief: Path) -> tuple[int, Sequence[Diagnostic]]:
        from briefgen.pipeline import typeset_editions
        from briefgen.publish import output_path

        started = time.perf_counter()
        outcome = typeset_editions(brief, editions)
        if outcome.value is None or outcome.failed:
            return FAULTY, outcome.diagnostics
        seconds = time.perf_counter() - started
        several = len(outcome.value) > 1
        if several and output:
            raise click.UsageError("`--output` takes one edition; use `--out-dir` for several")
        paths = [
            Path(output) if output else output_path(brief, out_dir, made.edition if several else "")
            for made in outcome.value
        ]
        codes = [_deliver(brief, made, path, out_dir, seconds) for made, path in zip(outcome.value, paths, strict=True)]
        return max(codes), outcome.diagnostics

    return each(briefs, report, work)


def _one_place(briefs: tuple[Path, ...], output: str | None, out_dir: Path | None, report: str) -> None:
    if output and len(briefs) > 1:
        raise click.UsageError("`--output` takes one brief; use `--out-dir` for several")
    if output and out_dir:
        raise click.UsageError("give `--output` or `--out-dir`, not both")
    if output == "-" and report != "text":
        raise click.UsageError("standard output cannot hold both the PDF and the findings")


def _deliver(brief: Path, made: Typeset, path: Path, out_dir: Path | None, seconds: float) -> int:
    """Write the PDF and say so; an output that cannot be written is told and is exit code 3."""
    from briefgen.publish import CannotWrite, write

    if str(path) == "-":
        sys.stdout.buffer.write(made.pdf)
        sys.stdout.flush()
        _say("standard output", made, seconds)
        return OK
    try:
        if out_dir:
            out_dir.mkdir(parents=True, exist_ok=True)
        inputs = [brief, *brief.parent.glob("*.yaml")]
        write(path, made.pdf, inputs)
    except (CannotWrite, OSError) as fault:
        click.echo(f"briefgen: {fault}", err=True)
        return CANNOT_WRITE
    _say(str(path), made, seconds)
    return OK


def _say(place: str, made: Typeset, seconds: float) -> None:
    counts = [_count(made.pages, "page"), _count(made.sources, "source"), _count(made.charts, "chart")]
    click.echo(f"{place}: {', '.join(counts)}, {seconds:.2f} s", err=True)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
