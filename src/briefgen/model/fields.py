"""Declaring a field once: its type, whether it must be there, and what it is for.

Enters: a declaration in a model's class body. Leaves: `declared` fields that decoding, the schema and the
reference pages read alike. Never: values.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING
from typing import Any


def declared(help: str, *, default: Any = MISSING, example: str = "", key: str = "", kind: str = "") -> Any:
    """A field that an author may write.

    Args:
        help: one line for authors, said in the reference and by editors.
        default: the value where the author writes none; without it the field is required.
        example: a value, for editors and the reference, where the type alone does not show one.
        key: the name in YAML where it is not the field's own (`quoted-in`).
        kind: for a field that holds a chart of one given kind, that kind; `free` for data of the author's own;
            `plain` for a field whose form as a mapping is not built yet.
    """
    metadata: Mapping[str, str] = {"help": help, "example": example, "key": key, "kind": kind}
    return dataclasses.field(default=default, metadata=metadata)


def key_of(field: dataclasses.Field[Any]) -> str:
    """The name under which authors write this field."""
    return field.metadata.get("key") or field.name


def is_declared(field: dataclasses.Field[Any]) -> bool:
    """Whether authors write this field; a span, for one, they do not."""
    return "help" in field.metadata


def is_required(field: dataclasses.Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def present_type(hint: Any) -> Any:
    """The type of a field that may be absent: X for X | None."""
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        return next(part for part in typing.get_args(hint) if part is not types.NoneType)
    return hint
