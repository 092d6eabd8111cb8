"""Tables of Markdown, and types as they stand in them.

Enters: fields and cells. Leaves: Markdown. Never: a bar that would end a cell early.
"""

from __future__ import annotations

import enum
import typing
from collections.abc import Iterable, Mapping
from typing import Any

from briefgen.blocks import BLOCKS
from briefgen.decode.data import ENDINGS
from briefgen.model.block import Block
from briefgen.reference.fields import Field, called
from briefgen.reference.types import LEAVES


def table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = (heads, tuple("---" for _ in heads), *rows)
    return "\n".join(
        f"| {' | '.join(cell.replace('|', '&#124;') for cell in line)} |".replace("  ", " ") for line in lines
    )


def linked(part: Field) -> str:
    """What a field takes, in words that link to where it is explained."""
    if part.kind == "free":
        return "data of your own" if part.key == "meta" else "columns by key"
    if part.type is Block and part.kind:
        return f"[{part.kind}](charts.md#{part.kind})"
    words = _words(part.type)
    return f"{words}, or a data file ({', '.join(ENDINGS)})" if part.key == "data" else words


def _words(hint: Any) -> str:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if hint in LEAVES:
        return LEAVES[hint].called
    if origin is tuple:
        return f"list: {_words(arguments[0])}"
    if origin is not None and issubclass(origin, Mapping):
        return f"{_words(arguments[1])} by name"
    if issubclass(hint, enum.StrEnum):
        return ", ".join(f"`{member.value}`" for member in hint)
    if hint is Block:
        return "[block](blocks.md)"
    name = called(hint)
    assert name not in BLOCKS or hasattr(hint, "SHORT")
    link = f"[{name}](#{name.replace(' ', '-')})"
    return f"text, or {link}" if hasattr(hint, "SHORT") else link
