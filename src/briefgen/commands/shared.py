"""What the subcommands share: arguments, one brief after another, reports.

Enters: paths of briefs. Leaves: words on standard error, data on standard output, an exit code.
Never: how a brief is built.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from briefgen import reporting
from briefgen.diagnostics import Allowed, Diagnostic, did_you_mean
from briefgen.model.archive import Conformance

OK, FAULTY, CANNOT_WRITE = 0, 1, 3
FORMATS = ("text", "json", "github")

briefs_argument = click.argument("briefs", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="BRIEF...")
format_option = click.option(
    "--format", "report", type=click.Choice(FORMATS), default="text", show_default=True, help="How findings are told."
)
edition_option = click.option(
    "--edition", "editions", multiple=True, metavar="NAME", help="a4, letter or mono; may be given again; a+b combines."
)
conformance_option = click.option(
    "--conformance",
    type=click.Choice([kept.value for kept in Conformance]),
    help="Standard of accessibility that the PDFs keep, over what brief and style say.",
)
strict_option = click.option("--strict", is_flag=True, help="Warnings count as errors.")
snapshots_option = click.option(
    "--snapshots",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="Folder with texts of sources that stay out of the brief's.",
)
out_dir_option = click.option(
    "--out-dir",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Folder for the PDFs, with a list of what it holds.",
)
name_option = click.option(
    "--name", "pattern", default="", metavar="PATTERN", help="Names of the PDFs, such as {date}_{slug}_{edition}.pdf."
)
traceback_option = click.option("--traceback", is_flag=True, hidden=True, expose_value=False)


@dataclass(frozen=True, slots=True)
class Told:
    """What is to be told of a brief: an exit code, what was found, what of it is allowed."""

    code: int
    diagnostics: Sequence[Diagnostic]
    allowed: Sequence[Allowed] = ()


def require(briefs: Sequence[Path]) -> None:
    """Every brief must be a file that is there.

    Raises:
        click.UsageError: one is not.
    """
    for brief in briefs:
        if brief.is_dir():
            raise click.UsageError(f"`{brief}` is a folder; name the brief in it, as in `{brief / 'brief.yaml'}`")
        if not brief.exists():
            near = sorted(entry.name for entry in brief.parent.iterdir()) if brief.parent.is_dir() else []
            hint = "".join(f"; {hint}" for hint in did_you_mean(brief.name, near))
            raise click.UsageError(f"there is no brief `{brief}`{hint}")


def each(briefs: Sequence[Path], report: str, work: Callable[[Path], Told]) -> int:
    """Do `work` for each brief, tell what was found, and return the worst exit code."""
    require(briefs)
    worst = OK
    found: list[Diagnostic] = []
    allowed: list[Allowed] = []
    bar = click.progressbar(briefs, label="briefs", file=sys.stderr, hidden=len(briefs) < 2 or not sys.stderr.isatty())
    with bar as paths:
        for brief in paths:
            told = work(brief)
            worst = max(worst, told.code)
            found += told.diagnostics
            allowed += told.allowed
            if report == "text":
                tell(told.diagnostics, report, told.allowed)
    if report != "text":
        tell(found, report, allowed)
    return worst


def tell(diagnostics: Sequence[Diagnostic], report: str, allowed: Sequence[Allowed] = ()) -> None:
    """Findings for people on standard error, for programs on standard output."""
    if report == "text":
        click.echo(reporting.text(diagnostics, allowed, colour=coloured()), err=True, nl=False, color=True)
    else:
        click.echo((reporting.json if report == "json" else reporting.github)(diagnostics, allowed), nl=False)


def coloured() -> bool:
    """Whether words for people may be coloured: on a terminal that can, unless NO_COLOR says otherwise."""
    return sys.stderr.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
