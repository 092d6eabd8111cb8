"""Briefs as editors read them: the same YAML, its plain values guessed as YAML 1.2 does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema

from briefgen.reference.schema import schema
from briefgen.source import Mapping, Node, Scalar
from briefgen.source.tree import parse

NULLS, TRUE, FALSE = {"", "~", "null", "Null", "NULL"}, {"true", "True", "TRUE"}, {"false", "False", "FALSE"}


def guessed(node: Node) -> Any:
    if isinstance(node, Scalar):
        return _value(node.text) if node.plain else node.text
    if isinstance(node, Mapping):
        return {key.text: guessed(value) for key, value in node.entries}
    return [guessed(item) for item in node.items]


def _value(text: str) -> object:
    if text in NULLS | TRUE | FALSE:
        return None if text in NULLS else text in TRUE
    for number in (int, float):
        try:
            return number(text)
        except ValueError:
            pass
    return text


def against(name: str, path: Path) -> list[str]:
    """What the schema says against a file."""
    tree = parse(path.read_bytes(), path.name)
    assert tree.value is not None
    judge = jsonschema.Draft7Validator(json.loads(schema(name)))
    return [
        f"{'/'.join(map(str, fault.absolute_path))}: {fault.message}"
        for fault in judge.iter_errors(guessed(tree.value))
    ]
