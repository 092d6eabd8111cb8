"""The kinds of chart: one line a kind.

Enters: nothing. Leaves: the table. Never: what a kind is; each is a file of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from briefgen.charts.bar import Bar
from briefgen.charts.chart import Chart
from briefgen.charts.column import ColumnChart
from briefgen.charts.dumbbell import DumbbellChart
from briefgen.charts.figures import Figures
from briefgen.charts.line import LineChart
from briefgen.charts.multiples import MultiplesChart
from briefgen.charts.range import RangeChart
from briefgen.charts.scatter import ScatterChart
from briefgen.charts.share import ShareChart
from briefgen.charts.spans import Spans
from briefgen.charts.tiles import Tiles
from briefgen.charts.timeline import Timeline
from briefgen.charts.unit import UnitChart

CHARTS: Mapping[str, type[Chart]] = MappingProxyType(
    {
        "bar": Bar,
        "column": ColumnChart,
        "dumbbell": DumbbellChart,
        "figures": Figures,
        "line": LineChart,
        "multiples": MultiplesChart,
        "range": RangeChart,
        "scatter": ScatterChart,
        "share": ShareChart,
        "spans": Spans,
        "tiles": Tiles,
        "timeline": Timeline,
        "unit": UnitChart,
    }
)
