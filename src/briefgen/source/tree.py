"""YAML to nodes, event by event: guarded, untyped, with places.

Enters: bytes. Leaves: `Outcome[Node]`. Never: a tag, a merge key, a second document, a duplicate key; more values
or depth than the bounds; a type guessed by YAML 1.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

import yaml

from briefgen.diagnostics import Diagnostic, Outcome, Source, Span, error
from briefgen.source import messages
from briefgen.source.nodes import Mapping, Node, Scalar, Sequence
from briefgen.source.text import Fault, decoded

MOST_VALUES = 50_000
STRING_TAG = "tag:yaml.org,2002:str"


def parse(data: bytes, path: str) -> Outcome[Node]:
    """The tree of one file, or the first fault that ends its reading."""
    source = Source(path, data.decode("utf-8", "replace").removeprefix("\ufeff"))
    try:
        text = decoded(data, source)
        return _Builder(Source(path, text)).build()
    except Fault as fault:
        return Outcome(None, (fault.diagnostic,))


class _Mark(Protocol):
    """A place as PyYAML gives it, counted from 0; libyaml's marks are of a class of their own."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


@dataclass
class _Open:
    """A collection under construction; `key` waits for its value."""

    span: Span
    flow: bool
    is_mapping: bool
    anchor: str | None
    items: list[Node] = field(default_factory=list)
    entries: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)
    key: Scalar | None = None


class _Builder:
    """Builds the tree of one document from the events of libyaml's parser."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._lines = source.text.split("\n")
        self._open: list[_Open] = []
        self._anchors: dict[str, tuple[Node, int]] = {}
        self._values = 0
        self._root: Node | None = None
        self._findings: list[Diagnostic] = []

    def build(self) -> Outcome[Node]:
        documents = 0
        for event in self._events():
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise Fault(error("Y104", self._span(event.start_mark), "a second document starts here",
                                      "keep one brief in a file, and remove the line `---`"))  # fmt: skip
            self._take(event)
        if self._root is None:
            raise Fault(error("Y101", Span(self._source, 1, 1), "the file is empty", "start with `title: …`"))
        return Outcome(self._root, tuple(self._findings))

    def _events(self) -> Iterator[yaml.Event]:
        try:
            yield from yaml.parse(self._source.text, Loader=yaml.CSafeLoader)
        except yaml.MarkedYAMLError as fault:
            raise Fault(messages.syntax(fault, self._source)) from fault

    def _take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._bounds(event)
            scalar = self._scalar(event)
            self._remember(event.anchor, scalar, 1)
            self._put(scalar)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._bounds(event)
            self._start(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._end()
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)

    def _bounds(self, event: yaml.NodeEvent) -> None:
        span = self._span(event.start_mark)
        tag = getattr(event, "tag", None)
        if tag and tag not in (STRING_TAG, "!"):
            raise Fault(error("Y105", span, f"the tag `{tag}` is not supported", "remove it: every value is text"))
        self._count(1, span)
        if len(self._open) >= messages.MOST_DEPTH:
            raise Fault(messages.too_deep(span))

    def _count(self, values: int, span: Span) -> None:
        self._values += values
        if self._values > MOST_VALUES:
            raise Fault(error("Y107", span, f"more than {MOST_VALUES:,} values", "divide the brief"))

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        plain = not event.style
        assert event.start_mark
        assert event.end_mark
        span = self._span(event.start_mark, max(1, event.end_mark.column - event.start_mark.column))
        return Scalar(event.value, plain, span, self._starts(event))

    def _starts(self, event: yaml.ScalarEvent) -> tuple[tuple[int, int], ...]:
        """Where each line of the value starts; exact for `|` blocks and for values on one line."""
        assert event.start_mark
        assert event.end_mark
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if event.style == "|":
            return tuple(self._block_starts(event.value, line + 1))
        if event.style == ">" or event.start_mark.line != event.end_mark.line:
            return ()
        return ((line, column + (1 if event.style else 0)),)

    def _block_starts(self, value: str, line: int) -> Iterator[tuple[int, int]]:
        for row, text in enumerate(value.split("\n")):
            written = self._lines[line - 1 + row] if line - 1 + row < len(self._lines) else ""
            yield line + row, len(written) - len(written.lstrip(" ")) + 1 if text.strip() else 1

    def _start(self, event: yaml.CollectionStartEvent) -> None:
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        opened = _Open(self._span(event.start_mark), bool(event.flow_style), is_mapping, event.anchor)
        if self._open and self._open[-1].is_mapping and self._open[-1].key is None:
            raise Fault(error("Y108", opened.span, "a key must be plain text", "quote it, or write it as one word"))
        self._open.append(opened)

    def _end(self) -> None:
        done = self._open.pop()
        node: Node = (
            Mapping(tuple(done.entries.values()), done.span)
            if done.is_mapping
            else Sequence(tuple(done.items), done.span)
        )
        self._remember(done.anchor, node, _size(node))
        self._put(node)

    def _alias(self, event: yaml.AliasEvent) -> None:
        assert event.anchor
        span = self._span(event.start_mark, len(event.anchor) + 1)
        if event.anchor not in self._anchors:
            hint = "quote a text that starts with `*`, as in '**No.** The land has gone'"
            raise Fault(error("Y109", span, f"nothing is named `&{event.anchor}` before this", hint))
        node, size = self._anchors[event.anchor]
        self._count(size, span)
        self._put(node)

    def _remember(self, anchor: str | None, node: Node, size: int) -> None:
        if anchor:
            self._anchors[anchor] = node, size

    def _put(self, node: Node) -> None:
        if not self._open:
            self._root = node
            return
        parent = self._open[-1]
        if not parent.is_mapping:
            parent.items.append(node)
        elif parent.key is None:
            if not isinstance(node, Scalar):
                raise Fault(error("Y108", node.span, "a key must be plain text", "write it as one word"))
            self._key(parent, node)
        else:
            self._value(parent, parent.key, node)
            parent.key = None

    def _key(self, parent: _Open, key: Scalar) -> None:
        if key.text == "<<" and key.plain:
            raise Fault(error("Y103", key.span, "merge keys are not supported", "write the fields out"))
        if key.text in parent.entries:
            first = parent.entries[key.text][0].span
            message = f"the key `{key.text}` stands twice, first in line {first.line}"
            self._findings.append(error("Y102", key.span, message, "keep one of the two"))
        parent.key = key

    def _value(self, parent: _Open, key: Scalar, value: Node) -> None:
        empty = isinstance(value, Scalar) and value.plain and not value.text
        if parent.flow and empty and parent.entries and not self._colon_follows(key):
            self._findings.append(messages.comma_in_flow(key, parent.entries))
            return
        parent.entries.setdefault(key.text, (key, value))

    def _colon_follows(self, key: Scalar) -> bool:
        line = self._source.line(key.span.line)
        return line[key.span.column - 1 + key.span.length :].lstrip(" \"'").startswith(":")

    def _span(self, mark: _Mark | None, length: int = 1) -> Span:
        assert mark is not None
        return Span(self._source, mark.line + 1, mark.column + 1, length)


def _size(node: Node) -> int:
    match node:
        case Mapping():
            return 1 + sum(1 + _size(value) for _, value in node.entries)
        case Sequence():
            return 1 + sum(_size(item) for item in node.items)
        case _:
            return 1
