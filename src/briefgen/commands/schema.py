"""`briefgen schema`: the JSON Schema by which editors complete and check a brief.

Enters: the name of a schema. Leaves: the schema, on standard output or in a file. Never: a schema of its own.
"""

from __future__ import annotations

from pathlib import Path

import click

from briefgen.commands.shared import OK, traceback_option

CANNOT_WRITE = 3
# the schemas there are; a test compares them with those that can be made
NAMES = ("brief", "style", "references", "evidence")


@click.command("schema")
@click.argument("name", type=click.Choice(NAMES), default="brief")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Where it goes.")
@traceback_option
def command(name: str, output: Path | None) -> int:
    """Print the JSON Schema of a brief, of the files of references and evidence that it may name, or of a style.

    A first line `# yaml-language-server: $schema=FILE` in such a file tells an editor to use it.
    """
    from briefgen.publish import CannotWrite, write
    from briefgen.reference.schema import schema

    text = schema(name)
    if output is None or str(output) == "-":
        click.echo(text, nl=False)
        return OK
    try:
        write(output, text.encode())
    except CannotWrite as fault:
        click.echo(f"briefgen: {fault}", err=True)
        return CANNOT_WRITE
    return OK
