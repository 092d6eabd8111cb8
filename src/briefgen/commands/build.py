"""`briefgen build`: briefs into PDFs.

Enters: briefs. Leaves: PDFs, findings, a line for each file. Never: a file when its brief has errors.
"""

from __future__ import annotations

from pathlib import Path

import click

from briefgen.commands.building import STANDARD_OUTPUT, Destination, build_one
from briefgen.commands.places import checked_pattern, no_two_alike
from briefgen.commands.shared import (
    Told,
    briefs_argument,
    conformance_option,
    each,
    edition_option,
    format_option,
    name_option,
    out_dir_option,
    require,
    snapshots_option,
    strict_option,
    traceback_option,
)


@click.command("build")
@briefs_argument
@click.option("-o", "--output", metavar="FILE", help="Where the PDF goes; `-` is standard output. One brief only.")
@out_dir_option
@name_option
@edition_option
@conformance_option
@strict_option
@snapshots_option
@click.option("--open", "opened", is_flag=True, help="Show each PDF in the system's viewer.")
@format_option
@traceback_option
def command(  # noqa: PLR0913  # one for each option
    briefs: tuple[Path, ...],
    output: str | None,
    out_dir: Path | None,
    pattern: str,
    editions: tuple[str, ...],
    conformance: str | None,
    report: str,
    *,
    snapshots: Path | None,
    opened: bool,
    strict: bool,
) -> int:
    """Build briefs into PDFs.

    Without -o or --out-dir a PDF goes beside its brief: DIR/brief.yaml becomes DIR/DIR.pdf, NAME.yaml NAME.pdf.
    A folder given by --out-dir lists what it holds in manifest.json and SHA256SUMS.
    """
    destination = Destination(output or "", out_dir, checked_pattern(pattern))
    _one_place(briefs, destination, report, opened=opened)
    briefs = tuple(dict.fromkeys(briefs))
    require(briefs)
    no_two_alike(briefs, editions, destination)

    def work(brief: Path) -> Told:
        done = build_one(brief, editions, destination, conformance or "", snapshots, strict=strict)
        for path in done.written if opened else ():
            _show(path)
        return Told(done.code, done.diagnostics, done.allowed)

    return each(briefs, report, work)


def _one_place(briefs: tuple[Path, ...], destination: Destination, report: str, *, opened: bool) -> None:
    output = destination.output
    if output and len(briefs) > 1:
        raise click.UsageError("`--output` takes one brief; use `--out-dir` for several")
    if output and (destination.folder or destination.pattern):
        raise click.UsageError("give `--output`, or `--out-dir` and `--name`, not both")
    if output == STANDARD_OUTPUT and report != "text":
        raise click.UsageError("standard output cannot hold both the PDF and the findings")
    if output == STANDARD_OUTPUT and opened:
        raise click.UsageError("what goes to standard output cannot be opened; name a file")


def _show(path: Path) -> None:
    """The one process that briefgen starts; a viewer that does not is no fault of the brief."""
    if click.launch(str(path.absolute())):
        click.echo(f"briefgen: no viewer could be started for `{path}`", err=True)
