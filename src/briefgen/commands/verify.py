"""`briefgen verify`: whether a folder still holds what its list says.

Enters: a folder that `build --out-dir` filled. Leaves: findings. Never: a file.
"""

from __future__ import annotations

from pathlib import Path

import click

from briefgen.commands.shared import FAULTY, OK, format_option, tell, traceback_option


@click.command("verify")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False), metavar="DIR")
@format_option
@traceback_option
def command(folder: Path, report: str) -> int:
    """Read again every file that DIR lists, and report what is changed, missing or not listed."""
    from briefgen.publish import verify

    outcome = verify(folder)
    tell(outcome.diagnostics, report)
    if not outcome.failed and report == "text":
        files = "1 file" if outcome.value == 1 else f"{outcome.value} files"
        click.echo(f"{folder}: {files}, all as listed", err=True)
    return FAULTY if outcome.failed else OK
