"""Where the PDFs of one run go, looked at before the first is made.

Enters: briefs, a destination. Leaves: a usage error, or nothing. Never: a page; names are known without.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from briefgen.commands.building import Destination
from briefgen.diagnostics import Source, Span


def checked_pattern(pattern: str) -> str:
    """A pattern of names, sound whatever the brief.

    Raises:
        click.UsageError: it has an unknown field, a brace without its partner, or a folder.
    """
    if not pattern:
        return ""
    from briefgen.model.text import Word
    from briefgen.publish import pattern_faults

    for fault in pattern_faults(Word(pattern, Span(Source("--name", pattern), 1, 1, len(pattern)))):
        raise click.UsageError("; ".join((f"`--name`: {fault.message}", *fault.hints)))
    return pattern


def no_two_alike(briefs: Sequence[Path], editions: Sequence[str], destination: Destination) -> None:
    """No two briefs may become one file, also where the system takes two names for one.

    Raises:
        click.UsageError: two would.
    """
    if len(briefs) < 2:  # those of one brief are kept apart where they are named
        return
    from briefgen.pipeline import output_names
    from briefgen.publish import alike

    seen: dict[str, Path] = {}
    for brief in briefs:
        for name in output_names(brief, editions, destination.pattern).value or ():
            place = (destination.folder or brief.parent) / name
            key = alike(str(place.absolute().resolve()))
            if key in seen:
                hint = "keep them apart with `--name`, as in `{slug}_{date}.pdf`"
                raise click.UsageError(f"`{seen[key]}` and `{brief}` would both become `{place}`; {hint}")
            seen[key] = brief
