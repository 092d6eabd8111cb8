"""Nodes to a model, by the types that the model declares.

Enters: a `Mapping` node and a model class. Leaves: `Outcome` of that class. Never: a key that is not declared;
a faulty value stops the reading of the rest: a harmless stand-in takes its place, and the finding says so.
"""

from __future__ import annotations

from typing import TypeVar

from briefgen.decode.leaves import choice
from briefgen.decode.objects import Decoder
from briefgen.diagnostics import Outcome, in_file_order
from briefgen.language import DEFAULT, match
from briefgen.source import Files, Mapping, Scalar

__all__ = ["choice", "decode"]

T = TypeVar("T")
LANGUAGE = "language"


def decode(node: Mapping, model: type[T], files: Files | None = None) -> Outcome[T]:
    """The model that a mapping describes, with every fault found in it; `files` are those that data may lie in."""
    decoder = Decoder([], files, _tag(node))
    value = decoder.object(node, model)
    return Outcome(value, in_file_order(decoder.findings))


def _tag(node: Mapping) -> str:
    """The language in which values are written, looked up before any of them is read; `checks` proves it."""
    named = next((value for key, value in node.entries if key.text == LANGUAGE), None)
    return named.text if isinstance(named, Scalar) and match(named.text) else DEFAULT
