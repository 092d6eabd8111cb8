"""Bytes to nodes: what was written, and where.

Enters: files under the brief's folder. Leaves: `Outcome[Mapping]`, every scalar still text.
Never: a type guessed by YAML; the only room that knows PyYAML.
"""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Mapping as _Mapping
from dataclasses import dataclass, field

from briefgen.diagnostics import Diagnostic, Outcome, Source, error
from briefgen.diagnostics import Span as _Span
from briefgen.source.comments import Comment
from briefgen.source.files import FileFault, Files, State, state
from briefgen.source.nodes import Mapping, Node, Scalar
from briefgen.source.tree import parse

__all__ = ["Comment", "FileFault", "Files", "Mapping", "Node", "Read", "Scalar", "State", "read", "state"]


@dataclass(frozen=True, slots=True)
class Read(Outcome[Mapping]):
    """What came of reading: a mapping, and the bytes of each file that it was read from, by name."""

    written: _Mapping[str, bytes] = field(default_factory=dict)


def read(files: Files, name: str, includes: Collection[str] = ()) -> Read:
    """Read a YAML file as a mapping; a file named by a key in `includes` stands in that key's place."""
    written: dict[str, bytes] = {}
    outcome = _mapping(files, name, written)
    if outcome.value is None:
        return Read(None, outcome.diagnostics, written)
    findings: list[Diagnostic] = list(outcome.diagnostics)
    entries = []
    for key, value in outcome.value.entries:
        if key.text in includes and isinstance(value, Scalar) and value.text:
            included = _included(files, value, written)
            findings += included.diagnostics
            if included.value is not None:
                entries.append((key, included.value))
        else:
            entries.append((key, value))
    return Read(Mapping(tuple(entries), outcome.value.span), tuple(findings), written)


def _mapping(files: Files, name: str, written: dict[str, bytes]) -> Outcome[Mapping]:
    try:
        data = files.read(name)
    except FileFault as fault:
        return Outcome(None, (fault.at(_Span(Source(files.shown(name), ""), 1, 1)),))
    written[name] = data
    outcome = parse(data, files.shown(name))
    files.comments.extend(outcome.comments)
    if outcome.value is None or isinstance(outcome.value, Mapping):
        return Outcome(outcome.value, outcome.diagnostics)
    message = "a brief is a mapping of keys to values"
    return Outcome(None, (error("Y110", outcome.value.span, message, "start with `title: …`, one key a line"),))


def _included(files: Files, name: Scalar, written: dict[str, bytes]) -> Outcome[Node]:
    try:
        data = files.read(name.text)
    except FileFault as fault:
        return Outcome(None, (fault.at(name.span),))
    if not data.strip():
        hint = "write its entries, or remove the key that names it"
        return Outcome(None, (error("Y101", name.span, f"the file `{name.text}` is empty", hint),))
    written[name.text] = data
    outcome = parse(data, files.shown(name.text))
    files.comments.extend(outcome.comments)
    return outcome
