"""Bytes to nodes: what was written, and where.

Enters: files under the brief's folder. Leaves: `Outcome[Mapping]`, every scalar still text.
Never: a type guessed by YAML; the only room that knows PyYAML.
"""

from __future__ import annotations

from collections.abc import Collection

from briefgen.diagnostics import Diagnostic, Outcome, Source, error
from briefgen.diagnostics import Span as _Span
from briefgen.source.files import FileFault, Files, State, state
from briefgen.source.nodes import Mapping, Node, Scalar
from briefgen.source.tree import parse

__all__ = ["FileFault", "Files", "Mapping", "Node", "Scalar", "State", "read", "state"]


def read(files: Files, name: str, includes: Collection[str] = ()) -> Outcome[Mapping]:
    """Read a YAML file as a mapping; a file named by a key in `includes` stands in that key's place."""
    outcome = _mapping(files, name)
    if outcome.value is None:
        return outcome
    findings: list[Diagnostic] = list(outcome.diagnostics)
    entries = []
    for key, value in outcome.value.entries:
        if key.text in includes and isinstance(value, Scalar) and value.text:
            included = _included(files, value)
            findings += included.diagnostics
            if included.value is not None:
                entries.append((key, included.value))
        else:
            entries.append((key, value))
    return Outcome(Mapping(tuple(entries), outcome.value.span), tuple(findings))


def _mapping(files: Files, name: str) -> Outcome[Mapping]:
    try:
        data = files.read(name)
    except FileFault as fault:
        return Outcome(None, (fault.at(_Span(Source(files.shown(name), ""), 1, 1)),))
    outcome = parse(data, files.shown(name))
    if outcome.value is None or isinstance(outcome.value, Mapping):
        return Outcome(outcome.value, outcome.diagnostics)
    message = "a brief is a mapping of keys to values"
    return Outcome(None, (error("Y110", outcome.value.span, message, "start with `title: …`, one key a line"),))


def _included(files: Files, name: Scalar) -> Outcome[Node]:
    try:
        data = files.read(name.text)
    except FileFault as fault:
        return Outcome(None, (fault.at(name.span),))
    if not data.strip():
        hint = "write its entries, or remove the key that names it"
        return Outcome(None, (error("Y101", name.span, f"the file `{name.text}` is empty", hint),))
    return parse(data, files.shown(name.text))
