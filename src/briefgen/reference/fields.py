"""The declared fields of a model, as authors meet them.

Enters: a model class. Leaves: a `Field` for each key, in the order of the class. Never: a span, or a value.
"""

from __future__ import annotations

import dataclasses
import enum
import inspect
import re
import typing
from dataclasses import dataclass
from typing import Any

from briefgen.model.block import Block
from briefgen.model.fields import is_declared, is_required, key_of, present_type
from briefgen.reference.types import LEAVES


@dataclass(frozen=True, slots=True)
class Field:
    """One key that an author may write; `type` is that of its value where there is one."""

    key: str
    type: Any
    required: bool
    default: str
    help: str
    example: str
    kind: str


def fields(model: type[Any]) -> tuple[Field, ...]:
    hints = typing.get_type_hints(model)
    return tuple(_field(field, hints[field.name]) for field in dataclasses.fields(model) if is_declared(field))


def _field(field: dataclasses.Field[Any], hint: Any) -> Field:
    said = field.metadata
    required = is_required(field)
    default = "" if required else _default(field.default)
    return Field(key_of(field), present_type(hint), required, default, said["help"], said["example"], said["kind"])


def _default(value: object) -> str:
    """What stands where the author writes nothing, as the author would have written it."""
    match value:
        case bool():
            return "yes" if value else "no"
        case enum.StrEnum():
            return value.value
        case int() | float() if value:
            return f"{value:g}"
        case _:
            return ""


def samples(part: Field) -> tuple[str, ...]:
    """Examples of a field's value: its own, or those of its type."""
    kind = LEAVES.get(part.type)
    return (part.example,) if part.example else kind.examples if kind else ()


def called(model: type[Any]) -> str:
    """The name of a class in small letters and words: `KeyFigure` is a `key figure`."""
    return re.sub("(?<=[a-z])(?=[A-Z])", " ", model.__name__).lower()


def purpose(model: type[Any]) -> str:
    """What a class is for: the first paragraph of its docstring, on one line."""
    text = inspect.getdoc(model) or ""
    # a dataclass without a docstring is given its signature for one
    return "" if text.startswith(f"{model.__name__}(") else " ".join(text.split("\n\n")[0].split())


def objects(model: type[Any]) -> tuple[type[Any], ...]:
    """The classes whose keys stand within a class, each once, in the order in which an author meets them; no blocks."""
    found: dict[type[Any], None] = {}
    for part in fields(model):
        for inner in _classes(part.type):
            found |= dict.fromkeys((inner, *objects(inner)))
    return tuple(found)


def _classes(hint: Any) -> tuple[type[Any], ...]:
    inner = typing.get_args(hint)
    if inner:
        return tuple(found for part in inner for found in _classes(part))
    named = dataclasses.is_dataclass(hint) and isinstance(hint, type)
    return (hint,) if named and hint not in LEAVES and not issubclass(hint, Block) else ()
