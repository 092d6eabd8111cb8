"""Grouped places as tiles: each named once, context pale, the finding dark.

Enters: groups of names. Leaves: `Tiles`, its plot, its data in words. Never: a tile that stands for a number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from briefgen.charts.chart import Chart, DataTable, Lookup, heads
from briefgen.charts.lettering import first_baseline, middle, needs_rows, words
from briefgen.diagnostics import Diagnostic, Span
from briefgen.inline import Inlines, plain
from briefgen.marks import Align, Bar, Drawing, Extent, Frame, Label, Mark
from briefgen.model.citation import Citation
from briefgen.model.fields import declared
from briefgen.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """One place."""

    SHORT: ClassVar[str] = "label"

    span: Span
    label: Text = declared("Name of the place.")
    context: bool = declared("Whether it is shown as context only.", default=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class TileGroup:
    """Places under one heading."""

    span: Span
    label: Text = declared("Heading of the group.")
    items: tuple[Tile, ...] = declared("Places in the group.")
    cite: Citation | None = declared("The source.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tiles(Chart):
    """Groups of tiles side by side: places under headings."""

    data: tuple[TileGroup, ...] = declared("Groups: a heading and its places.")

    def check(self) -> tuple[Diagnostic, ...]:
        empty = [found for group in self.data for found in needs_rows(group.items, group.span)]
        return (*needs_rows(self.data, self.span), *empty)

    def plot(self, lookup: Lookup) -> TilesPlot:
        groups = []
        for group in self.data:
            tiles = tuple(_Tile(lookup.inline(tile.label), tile.context) for tile in group.items)
            groups.append(_Group(lookup.inline(group.label), tiles, group.span))
        return TilesPlot(tuple(groups))

    def table(self, lookup: Lookup) -> DataTable:
        rows = [
            (plain(lookup.inline(group.label)), ", ".join(plain(lookup.inline(tile.label)) for tile in group.items))
            for group in self.data
        ]
        return (heads(lookup, "group", "entry"), *rows)


@dataclass(frozen=True, slots=True)
class _Tile:
    label: Inlines
    context: bool


@dataclass(frozen=True, slots=True)
class _Group:
    label: Inlines
    tiles: tuple[_Tile, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class TilesPlot:
    groups: tuple[_Group, ...]

    def draw(self, frame: Frame) -> Drawing:
        at = frame.metrics
        gap, least = at["tiles.column-gap"], at["tiles.least-group"]
        across = max(1, min(len(self.groups), int((frame.width + gap) / (least + gap))))
        width = (frame.width - (across - 1) * gap) / across
        marks: list[Mark] = []
        top = 0.0
        for start in range(0, len(self.groups), across):
            row = self.groups[start : start + across]
            # heads stand on the tiles, which all begin on one line
            below = top + max(_head(frame, group, width).height for group in row)
            marks += [
                mark
                for index, group in enumerate(row)
                for mark in _group(frame, group, index * (width + gap), below, width)
            ]
            top = below + max(_height(frame, group, width) for group in row) + at["tiles.row-gap"]
        return Drawing(top - at["tiles.row-gap"], tuple(marks))


def _count(group: _Group) -> Inlines:
    return words(str(len(group.tiles)), group.span)


def _head(frame: Frame, group: _Group, width: float) -> Extent:
    room = frame.type.extent(_count(group), "chart-count").width + frame.metrics["tiles.pad"]
    return frame.type.extent(group.label, "chart-group", width - room)


def _tile_heights(frame: Frame, tiles: Sequence[_Tile], width: float) -> list[tuple[Extent, float]]:
    at = frame.metrics
    extents = [frame.type.extent(tile.label, "chart-inside", width - 2 * at["tiles.pad"]) for tile in tiles]
    return [
        (extent, max(at["tiles.height"], extent.height + at["tiles.height"] - extent.leading)) for extent in extents
    ]


def _height(frame: Frame, group: _Group, width: float) -> float:
    """Points from the foot of the heads to the foot of a group's last tile."""
    at = frame.metrics
    tiles = sum(height + at["tiles.gap"] for _, height in _tile_heights(frame, group.tiles, width))
    return at["tiles.head-gap"] + tiles - at["tiles.gap"]


def _group(frame: Frame, group: _Group, x: float, y: float, width: float) -> Iterator[Mark]:
    """The head and the tiles of a group; the foot of the head is at y."""
    at, pad = frame.metrics, frame.metrics["tiles.pad"]
    head = _head(frame, group, width)
    count = frame.type.extent(_count(group), "chart-count")
    baseline = y - head.height + first_baseline(frame, head.leading)
    yield Label(group.label, x, baseline, "chart-group", measure=width - count.width - pad)
    yield Label(_count(group), x + width, baseline, "chart-count", Align.RIGHT)
    top = y + at["tiles.head-gap"]
    for tile, (extent, height) in zip(group.tiles, _tile_heights(frame, group.tiles, width), strict=True):
        ground, ink = ("pale", "ink") if tile.context else ("accent", "paper")
        yield Bar(x, top, width, height, ground)
        yield Label(tile.label, x + pad, middle(frame, extent, top + height / 2), "chart-inside", colour=ink,
                    measure=width - 2 * pad)  # fmt: skip
        top += height + at["tiles.gap"]
