"""YAML to nodes, event by event: guarded, untyped, with places.

Enters: bytes. Leaves: `Parsed`. Never: a tag, a merge key, a second document, a duplicate key; more values
or depth than the bounds; a type guessed by YAML 1.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

import yaml

from briefgen.diagnostics import Diagnostic, Outcome, Source, Span, error
from briefgen.source import messages
from briefgen.source.comments import Comment, Stretch, comments
from briefgen.source.nodes import Mapping, Node, Scalar, Sequence
from briefgen.source.places import Extent, places
from briefgen.source.text import Fault, control, decoded, printable, shown, unprintable

MOST_VALUES = 50_000
STRING_TAG = "tag:yaml.org,2002:str"


@dataclass(frozen=True, slots=True)
class Parsed(Outcome[Node]):
    """The tree of one file, and the comments in it that speak to briefgen."""

    comments: tuple[Comment, ...] = ()


def parse(data: bytes, path: str) -> Parsed:
    """The tree of one file, or the first fault that ends its reading."""
    source = Source(path, shown(data))
    try:
        text = decoded(data, source)
        return _Builder(Source(path, text)).build()
    except Fault as fault:
        return Parsed(None, (fault.diagnostic,))


class _Mark(Protocol):
    """A place as PyYAML gives it, counted from 0; libyaml's marks are of a class of their own."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


@dataclass
class _Open:
    """A collection under construction; `key` waits for its value, `lonely` keys were cut off by a comma.

    `size` counts the values in it, `height` its levels, what aliases stand for included.
    """

    span: Span
    flow: bool
    is_mapping: bool
    anchor: str | None
    items: list[Node] = field(default_factory=list)
    entries: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)
    key: Scalar | None = None
    lonely: list[Scalar] = field(default_factory=list)
    size: int = 1
    height: int = 1


@dataclass(frozen=True, slots=True)
class _Named:
    """What an alias stands for."""

    node: Node
    size: int
    height: int


class _Builder:
    """Builds the tree of one document from the events of libyaml's parser."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._lines = source.text.split("\n")
        self._open: list[_Open] = []
        self._anchors: dict[str, _Named] = {}
        self._unused: dict[str, Span] = {}
        self._values = 0
        self._root: Node | None = None
        self._findings: list[Diagnostic] = []
        self._quoted: Span | None = None
        self._stretches: list[Stretch] = []

    def build(self) -> Parsed:
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
        self._findings += [messages.unused_name(name, span) for name, span in self._unused.items()]
        return Parsed(self._root, tuple(self._findings), comments(self._source, self._lines, self._stretches))

    def _events(self) -> Iterator[yaml.Event]:
        try:
            yield from yaml.parse(self._source.text, Loader=yaml.CSafeLoader)
        except yaml.MarkedYAMLError as fault:
            runs_on = messages.quote_runs_on(fault, self._quoted)
            raise Fault(runs_on or messages.syntax(fault, self._source)) from fault

    def _take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            start = self._span(event.start_mark)
            if event.style in ("'", '"') and self._span(event.end_mark).line > start.line:
                self._quoted = start
            self._bounds(event)
            scalar = self._scalar(event)
            named = _Named(scalar, 1, 1)
            if event.anchor:
                self._anchors[event.anchor] = named
            self._put(named)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._bounds(event)
            self._start(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._end()
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)

    def _bounds(self, event: yaml.NodeEvent) -> None:
        span = self._span(event.start_mark)
        if event.anchor:
            self._unused[event.anchor] = self._span(event.start_mark, len(event.anchor) + 1)
        tag = getattr(event, "tag", None)
        if tag and tag not in (STRING_TAG, "!"):
            raise Fault(messages.tag(tag, span))
        self._count(1, span)
        if len(self._open) >= messages.MOST_DEPTH:
            raise Fault(messages.too_deep(span))

    def _count(self, values: int, span: Span) -> None:
        self._values += values
        if self._values > MOST_VALUES:
            raise Fault(error("Y107", span, f"more than {MOST_VALUES:,} values", "divide the brief"))

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        assert event.start_mark
        assert event.end_mark
        start, end = event.start_mark, event.end_mark
        style = event.style or None  # libyaml writes no style as ""
        span = self._span(start, max(1, end.column - start.column))
        offset = unprintable(event.value)
        if offset is not None:
            self._findings.append(control(event.value[offset], span))
        if not style:
            self._findings += messages.comment_cuts(self._line(end.line), self._span(end))
        extent = Extent(start.line, start.column, end.line, end.column)
        below = style in ("|", ">")
        self._stretches.append(
            Stretch(start.line + below, 0 if below else start.column, end.line, end.column, start.line)
        )
        value = printable(event.value)
        return Scalar(value, not style, span, places(value, style, self._lines, extent))

    def _start(self, event: yaml.CollectionStartEvent) -> None:
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        opened = _Open(self._span(event.start_mark), bool(event.flow_style), is_mapping, event.anchor)
        if self._open and self._open[-1].is_mapping and self._open[-1].key is None:
            raise Fault(error("Y108", opened.span, "a key must be plain text", "quote it, or write it as one word"))
        self._open.append(opened)

    def _end(self) -> None:
        done = self._open.pop()
        self._cut_off(done)
        node: Node = (
            Mapping(tuple(done.entries.values()), done.span)
            if done.is_mapping
            else Sequence(tuple(done.items), done.span)
        )
        named = _Named(node, done.size, done.height)
        if done.anchor:
            self._anchors[done.anchor] = named
        self._put(named)

    def _alias(self, event: yaml.AliasEvent) -> None:
        assert event.anchor
        span = self._span(event.start_mark, len(event.anchor) + 1)
        if event.anchor not in self._anchors:
            hint = "quote a text that starts with `*`, as in '**No.** The land has gone'"
            raise Fault(error("Y109", span, f"nothing is named `&{event.anchor}` before this", hint))
        named = self._anchors[event.anchor]
        self._unused.pop(event.anchor, None)
        self._count(named.size, span)
        if len(self._open) + named.height > messages.MOST_DEPTH:
            raise Fault(messages.too_deep(span))
        self._put(named)

    def _put(self, named: _Named) -> None:
        node = named.node
        if not self._open:
            self._root = node
            return
        parent = self._open[-1]
        parent.size += named.size
        parent.height = max(parent.height, named.height + 1)
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
            parent.lonely.append(key)
            return
        self._cut_off(parent)
        parent.entries.setdefault(key.text, (key, value))

    def _cut_off(self, parent: _Open) -> None:
        """Say which keys are pieces of the value before them."""
        if parent.lonely:
            before = list(parent.entries.values())[-1]
            self._findings.append(
                messages.comma_in_flow(self._line(parent.lonely[0].span.line - 1), before, parent.lonely)
            )
            parent.lonely = []

    def _colon_follows(self, key: Scalar) -> bool:
        line = self._line(key.span.line - 1)
        return line[key.span.column - 1 + key.span.length :].lstrip(" \"'").startswith(":")

    def _line(self, row: int) -> str:
        """A line of the file, counted from 0."""
        return self._lines[row] if row < len(self._lines) else ""

    def _span(self, mark: _Mark | None, length: int = 1) -> Span:
        assert mark is not None
        return Span(self._source, mark.line + 1, mark.column + 1, length)
