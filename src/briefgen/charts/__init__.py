"""The kinds of chart: one line a kind.

Enters: nothing. Leaves: the table. Never: what a kind is; each is a file of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from briefgen.charts.bar import Bar
from briefgen.charts.chart import Chart
from briefgen.charts.figures import Figures
from briefgen.charts.spans import Spans
from briefgen.charts.tiles import Tiles
from briefgen.charts.timeline import Timeline

CHARTS: Mapping[str, type[Chart]] = MappingProxyType(
    {
        "bar": Bar,
        "figures": Figures,
        "spans": Spans,
        "tiles": Tiles,
        "timeline": Timeline,
    }
)
