"""`briefgen new`: a small brief to write over.

Enters: a folder, the name of a template. Leaves: files in the folder, the next command. Never: a file in the place of
one that is there.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

import click

from briefgen.commands.shared import CANNOT_WRITE, OK, traceback_option

TEMPLATES: tuple[str, ...] = ("explainer", "note", "submission")
BRIEF = "brief.yaml"
# the first line by which editors know a schema: the path of its file, and its name
SCHEMA = re.compile(r"^# yaml-language-server: \$schema=(\.schema/(\w+)\.schema\.json)")


@click.command("new")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), metavar="DIR")
@click.option(
    "--template",
    type=click.Choice(TEMPLATES),
    default=TEMPLATES[0],
    show_default=True,
    help="Four questions; a note of a page; a submission with recommendations.",
)
@traceback_option
def command(folder: Path, template: str) -> int:
    """Write a small, complete brief into DIR, with its sources and data, to write over."""
    from briefgen.publish import CannotWrite, write

    files = {folder / name: data for name, data in sorted(contents(template).items())}
    taken = [path for path in files if path.exists()]
    if taken:
        raise click.UsageError(f"`{taken[0]}` is there already; name another folder, as in `briefgen new {folder}-2`")
    try:
        for path, data in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            write(path, data)
    except (CannotWrite, OSError) as fault:
        click.echo(f"briefgen: {fault}", err=True)
        return CANNOT_WRITE
    click.echo(f"{folder}: {', '.join(str(path.relative_to(folder)) for path in files)}", err=True)
    click.echo(f"next: briefgen build {shlex.quote(str(folder / BRIEF))}", err=True)
    return OK


def contents(template: str) -> Mapping[str, bytes]:
    """The files of a template by name, and each schema by which its first lines tell editors to check them."""
    from briefgen.reference.schema import schema

    files = dict(_files(resources.files("briefgen") / "templates" / template))
    told = {found for data in files.values() for found in SCHEMA.findall(data.decode())}
    return {**files, **{path: schema(name).encode() for path, name in told}}


def _files(folder: Traversable, above: str = "") -> list[tuple[str, bytes]]:
    """Every file under a folder, named by its way from there."""
    found: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        name = f"{above}{entry.name}"
        found += _files(entry, f"{name}/") if entry.is_dir() else [(name, entry.read_bytes())]
    return found
