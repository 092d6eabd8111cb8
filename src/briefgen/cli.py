"""The command `briefgen`: subcommands loaded when they are called.

Enters: arguments. Leaves: an exit code. Never: what a subcommand does; each is a module of `commands`.

Exit codes: 0 built, 1 the brief has errors, 2 usage, 3 the output cannot be written, 4 a fault of briefgen's own,
130 interrupted.
"""

from __future__ import annotations

import gc
import importlib
import os
import sys
from collections.abc import Mapping
from types import MappingProxyType

import click

from briefgen import __version__

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "build": "Build briefs into PDFs.",
        "check": "Check briefs and write nothing.",
        "new": "Write a small brief to write over.",
        "explain": "Explain a finding by its code.",
        "schema": "Print the JSON Schema of a brief, for editors.",
        "verify": "Check that a folder holds what its list says.",
        "watch": "Build briefs again whenever they are saved.",
    }
)
FAULT, INTERRUPTED = 4, 130


class LazyGroup(click.Group):
    """A group whose commands are imported when they are used, so that `--version` costs nothing."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(f"briefgen.commands.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as fault:
            from briefgen.diagnostics import did_you_mean

            hint = "".join(f" {hint}" for hint in did_you_mean(args[0], COMMANDS))
            raise click.UsageError(f"{fault.message}{hint}", ctx) from fault


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefgen")
def group() -> None:
    """Turn briefs written in YAML into printed briefings."""


# nearly all that a build makes lives to its end: looking through it less often saves a sixth of a long one
COLLECT = (50_000, 20, 100)


def main() -> None:
    """Run the command and leave with its exit code."""
    gc.set_threshold(*COLLECT)
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run the command; every road out of it is an exit code."""
    try:
        code = group.main(arguments, prog_name="briefgen", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.exceptions.Abort:
        click.echo("interrupted", err=True)
        return INTERRUPTED
    except click.ClickException as fault:
        fault.show()
        return fault.exit_code
    except BrokenPipeError:
        # whoever read standard output has gone; there is no one left to tell
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as fault:  # noqa: BLE001  # the one place where a fault of ours ends
        return _ours(fault, arguments)


def _ours(fault: Exception, arguments: list[str]) -> int:
    name = type(fault).__name__
    click.echo(
        f"briefgen: a fault of its own ({name}: {fault}); please report it with the brief that causes it", err=True
    )
    if "--traceback" in arguments:
        raise fault
    return FAULT
