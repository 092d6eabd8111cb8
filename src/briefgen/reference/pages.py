"""The reference pages under `docs/reference/`: every key, kind, finding and command.

Enters: the model's declarations, the tables of kinds, the help of the commands. Leaves: Markdown by name of file.
Never: a sentence on a key that its declaration does not have.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from briefgen.blocks import BLOCKS
from briefgen.charts import CHARTS
from briefgen.charts.chart import Chart
from briefgen.model.brief import Brief
from briefgen.model.style import Style
from briefgen.reference.fields import Field, called, fields, objects, purpose, samples
from briefgen.reference.findings import SUBJECTS, codes, page
from briefgen.reference.tables import linked, table
from briefgen.reference.types import LEAVES

MADE = "<!-- Made by briefgen.reference from the model; `make reference` writes it anew. -->"


def pages(helps: Mapping[str, str]) -> dict[str, str]:
    """Each page by its name; `helps` is the help of each command, as the command tells it."""
    made = {
        "brief.md": _brief(),
        "blocks.md": _blocks(),
        "charts.md": _charts(),
        "style.md": _style(),
        "findings.md": _findings(),
        "commands.md": _commands(helps),
    }
    return {name: "\n\n".join((MADE, *parts)) + "\n" for name, parts in made.items()}


def _brief() -> Iterator[str]:
    yield "# The brief"
    yield (
        "Every key that a brief may have. Blocks have pages of their own: [blocks](blocks.md) and [charts](charts.md). "
        "What stands in the column *value* is explained [below](#values)."
    )
    yield from _objects(Brief)
    yield "## Values"
    yield "Every value is text until its field says otherwise: `no` is a word where a word is expected."
    rows = ((kind.called, kind.means, ", ".join(f"`{text}`" for text in kind.examples)) for kind in LEAVES.values())
    yield table(("Value", "How it is written", "Examples"), rows)


def _style() -> Iterator[str]:
    yield "# The style"
    yield "Every key of a style: the look of a brief as data. Lengths have a unit, as `4mm` or `12.5pt`."
    yield from _objects(Style)


def _blocks() -> Iterator[str]:
    yield "# Blocks"
    yield (
        "What may stand under `blocks:`, chosen by `kind:`. [Charts](charts.md) are blocks too. "
        "[Values](brief.md#values) are explained with the brief."
    )
    yield from _several((name, kind) for name, kind in BLOCKS.items() if name not in CHARTS)


def _charts() -> Iterator[str]:
    yield "# Charts"
    yield (
        "The kinds of chart, chosen by `kind:`. [Charts](../authoring/charts.md) shows them with examples; "
        "[values](brief.md#values) are explained with the brief."
    )
    yield "## Every chart"
    yield _fields(part for part in fields(Chart) if part.key != "kind")
    shared = {part.key for part in fields(Chart)} - {"kind"}
    yield from _several(CHARTS.items(), shared)


def _several(kinds: Iterable[tuple[str, type[Any]]], shared: Iterable[str] = ()) -> Iterator[str]:
    for name, kind in kinds:
        yield f"## {name}"
        yield purpose(kind)
        own = [part for part in fields(kind) if part.key not in {"kind", *shared}]
        if own:
            yield _fields(own)
        for model in objects(kind):
            yield f"### {called(model)}"
            yield purpose(model)
            yield _fields(fields(model))


def _objects(model: type[Any]) -> Iterator[str]:
    for part in (model, *objects(model)):
        yield f"## {called(part)}"
        yield purpose(part)
        yield _fields(fields(part))


def _fields(parts: Iterable[Field]) -> str:
    rows = (
        (
            f"`{part.key}`",
            linked(part),
            "required" if part.required else f"`{part.default}`" if part.default else "",
            part.help,
            "" if part.type is bool else "".join(f"`{text}`" for text in samples(part)[:1]),
        )
        for part in parts
    )
    return table(("Key", "Value", "Default", "What it is for", "Example"), rows)


def _findings() -> Iterator[str]:
    yield "# Findings"
    yield "What briefgen may say of a brief. `briefgen explain CODE` shows the same pages in a terminal."
    for letter, subject in SUBJECTS.items():
        rows = [page(code) for code in codes() if code.startswith(letter)]
        yield f"## {subject}"
        yield "\n".join(
            f"- [{row.code}](../../src/briefgen/reference/findings/{row.code}.md) {row.title}" for row in rows
        )


def _commands(helps: Mapping[str, str]) -> Iterator[str]:
    yield "# Commands"
    for name, text in helps.items():
        yield f"## {name}"
        yield f"```\n{text.rstrip()}\n```"
