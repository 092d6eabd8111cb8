"""One mapping over another: how a style overrides its base, and an edition a style.

Enters: two mappings. Leaves: one, each value at the place where it was written. Never: a list joined to a list.
"""

from __future__ import annotations

from collections.abc import Collection

from briefgen.source.nodes import Mapping, Node, Scalar


def overlaid(base: Mapping, over: Mapping) -> Mapping:
    """The entries of both; where a key stands in both, mappings are overlaid in turn, all else is replaced."""
    entries: dict[str, tuple[Scalar, Node]] = {key.text: (key, value) for key, value in base.entries}
    for key, value in over.entries:
        below = entries.get(key.text, (key, value))[1]
        both = isinstance(below, Mapping) and isinstance(value, Mapping) and below is not value
        entries[key.text] = (key, overlaid(below, value) if both else value)  # type: ignore[arg-type]
    return Mapping(tuple(entries.values()), over.span)


def entry(mapping: Mapping, name: str) -> Node | None:
    """The value of a key, if it is there."""
    return next((value for key, value in mapping.entries if key.text == name), None)


def without(mapping: Mapping, names: Collection[str]) -> Mapping:
    """The mapping less some keys."""
    return Mapping(tuple(pair for pair in mapping.entries if pair[0].text not in names), mapping.span)
