"""Every leaf of a model, in the order in which its fields are declared, which is reading order.

Enters: any part of a model. Leaves: its words, texts, quantities, dates, citations and keys of evidence.
Never: the order of a page; see `resolve`.
"""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Callable, Iterator, Mapping

from briefgen.model.citation import Citation, CitationItem, EvidenceKey
from briefgen.model.fields import is_declared
from briefgen.model.quantity import Quantity, When
from briefgen.model.text import Prose, Text, Word

T = typing.TypeVar("T")

Leaf = Word | Text | Prose | Quantity | When | Citation | EvidenceKey


def walk(value: object) -> Iterator[Leaf]:
    if isinstance(value, Leaf):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from walk(item)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from walk(key)
            yield from walk(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            if is_declared(field):
                yield from walk(getattr(value, field.name))


def instances(value: object, kind: type[T] | Callable[..., T]) -> Iterator[T]:
    """Every part of a model that is of a kind, in order."""
    assert isinstance(kind, type)
    if isinstance(value, kind):
        yield typing.cast("T", value)
    if isinstance(value, tuple):
        for item in value:
            yield from instances(item, kind)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from instances(item, kind)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type | Leaf):
        for field in dataclasses.fields(value):
            if is_declared(field):
                yield from instances(getattr(value, field.name), kind)


def citations(value: object) -> Iterator[Citation | EvidenceKey]:
    """Citations in text and in `cite:` fields, and keys of evidence, which cite by it."""
    for leaf in walk(value):
        match leaf:
            case Citation() | EvidenceKey():
                yield leaf
            case Text():
                yield from (item for item in leaf.content if isinstance(item, Citation))
            case Prose():
                for text in leaf.texts:
                    yield from citations(text)
            case _:
                pass


def bindings(value: object) -> Iterator[tuple[EvidenceKey, CitationItem | None]]:
    """The evidence that text is bound to, with the citation that binds it; None for a passage, which cites nothing."""
    for leaf in walk(value):
        for text in leaf.texts if isinstance(leaf, Prose) else (leaf,) if isinstance(leaf, Text) else ():
            yield from ((bound.key, None) for bound in text.bound)
        for found in citations(leaf):
            for item in found.items if isinstance(found, Citation) else ():
                if item.evidence:
                    yield item.evidence, item
