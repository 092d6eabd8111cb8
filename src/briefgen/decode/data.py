"""Data from a file in the place of rows: `data: deaths.csv` reads as if its rows stood in the brief.

Enters: the mapping of a block, the model of its kind. Leaves: the same mapping with rows for its data, each at its
place in the file. Never: a column that nobody asked for; an empty cell is a key that was not written.
"""

from __future__ import annotations

import dataclasses
import typing
from typing import Any

from briefgen.diagnostics import Diagnostic, did_you_mean, error
from briefgen.model.fields import is_declared, is_required, key_of
from briefgen.source import FileFault, Files
from briefgen.source.nodes import Mapping, Node, Scalar, Sequence
from briefgen.source.table import TableFile, parse_table

ENDINGS = (".csv", ".tsv")
MOST_BYTES = 32 * 1024 * 1024


def with_rows(node: Mapping, model: type[Any], files: Files, findings: list[Diagnostic]) -> Mapping | None:
    """The block with rows from its file; None where they cannot be had, which is a finding."""
    entries = {key.text: (key, value) for key, value in node.entries}
    key, named = entries.get("data", (None, None))
    if key is None or not isinstance(named, Scalar) or not named.text.strip().lower().endswith(ENDINGS):
        return node
    table = _read(named, files, findings)
    if table is None:
        return None
    row = typing.get_args(typing.get_type_hints(model)["data"])[0]
    if not dataclasses.is_dataclass(row):
        cells = _cells(entries, table, findings)
        return None if cells is None else _replaced(node, cells)
    rows = _mappings(entries.get("columns"), table, typing.cast("type[Any]", row), findings)
    return None if rows is None else _replaced(node, {"data": rows}, without="columns")


def _read(name: Scalar, files: Files, findings: list[Diagnostic]) -> TableFile | None:
    try:
        data = files.read(name.text.strip(), MOST_BYTES)
    except FileFault as fault:
        findings.append(fault.at(name.span))
        return None
    outcome = parse_table(data, files.shown(name.text.strip()))
    findings += outcome.diagnostics
    return outcome.value


def _replaced(node: Mapping, values: dict[str, Node], without: str = "") -> Mapping:
    kept = tuple((key, values.pop(key.text, value)) for key, value in node.entries if key.text != without)
    added = tuple((Scalar(key, True, node.span), value) for key, value in values.items())
    return Mapping((*kept, *added), node.span)


def _cells(
    entries: dict[str, tuple[Scalar, Node]], table: TableFile, findings: list[Diagnostic]
) -> dict[str, Node] | None:
    """Rows of cells in the order of the block's columns, which name their heads in the file by `from`."""
    names = [head.text for head in table.heads]
    chosen: list[int] = []
    before = len(findings)
    listed = entries["columns"][1] if "columns" in entries else Sequence(table.heads, table.span)
    for column in listed.items if isinstance(listed, Sequence) else ():
        name = column if isinstance(column, Scalar) else _named(column)
        if name is not None and name.text not in names:
            findings.append(_no_column(name, names))
        elif name is not None:
            chosen.append(names.index(name.text))
    if len(findings) > before:
        return None
    rows = tuple(Sequence(tuple(row[index] for index in chosen), row[0].span) for row in table.rows)
    return {"columns": listed, "data": Sequence(rows, table.span)}


def _named(column: Node) -> Scalar | None:
    """The head in the file of a column: `from`, or its label."""
    found = {key.text: value for key, value in column.entries} if isinstance(column, Mapping) else {}
    name = found.get("from", found.get("label"))
    return name if isinstance(name, Scalar) else None


def _mappings(
    columns: tuple[Scalar, Node] | None, table: TableFile, row: type[Any], findings: list[Diagnostic]
) -> Sequence | None:
    """A mapping for each row, its keys being those of the kind's rows."""
    fields = {key_of(field): field for field in dataclasses.fields(row) if is_declared(field)}
    names = [head.text for head in table.heads]
    chosen = {name: index for index, name in enumerate(names) if name in fields}
    before = len(findings)
    if columns is not None:
        chosen = _chosen(columns, list(fields), names, findings)
    missing = [name for name, field in fields.items() if is_required(field) and name not in chosen]
    if missing and len(findings) == before:
        place = columns[0].span if columns else table.heads[0].span
        found = ", ".join(f"`{name}`" for name in names)
        hint = f"name it under `columns:`, as in `columns: {{{missing[0]}: {names[-1]}}}`; the file has {found}"
        findings.append(error("D008", place, f"no column of `{table.span.source.path}` is the `{missing[0]}`", hint))
    if len(findings) > before:
        return None
    heads = {name: Scalar(name, True, table.heads[index].span) for name, index in chosen.items()}
    rows = tuple(
        Mapping(
            tuple((heads[name], cells[index]) for name, index in chosen.items() if cells[index].text), cells[0].span
        )
        for cells in table.rows
    )
    return Sequence(rows, table.span)


def _chosen(
    columns: tuple[Scalar, Node], fields: list[str], names: list[str], findings: list[Diagnostic]
) -> dict[str, int]:
    key, value = columns
    if not isinstance(value, Mapping):
        hint = f"write `columns: {{{fields[0]}: {names[0]}}}`: keys of this chart, and columns of the file"
        findings.append(error("D009", key.span, "this does not say which column is which", hint))
        return {}
    chosen = {}
    for field, name in value.entries:
        if field.text not in fields:
            hints = did_you_mean(field.text, fields) or (f"the keys here are {', '.join(f'`{it}`' for it in fields)}",)
            findings.append(error("D009", field.span, f"rows of this kind have no `{field.text}`", *hints))
        elif not isinstance(name, Scalar) or name.text not in names:
            findings.append(_no_column(name, names))
        else:
            chosen[field.text] = names.index(name.text)
    return chosen


def _no_column(name: Node, names: list[str]) -> Diagnostic:
    text = name.text if isinstance(name, Scalar) else ""
    hints = did_you_mean(text, names) or (f"the columns are {', '.join(f'`{it}`' for it in names)}",)
    return error("D008", name.span, f"the file has no column `{text}`", *hints)
