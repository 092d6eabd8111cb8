"""The kinds of chart: one line a kind.

Enters: nothing. Leaves: the table. Never: what a kind is; each is a file of its own.
"""

from __future__ import annotations

from briefgen.charts.chart import Chart
from briefgen.content import Kinds

CHARTS: Kinds[Chart] = Kinds(
    {
        "bar": "briefgen.charts.bar:Bar",
        "column": "briefgen.charts.column:ColumnChart",
        "dumbbell": "briefgen.charts.dumbbell:DumbbellChart",
        "figures": "briefgen.charts.figures:Figures",
        "line": "briefgen.charts.line:LineChart",
        "multiples": "briefgen.charts.multiples:MultiplesChart",
        "range": "briefgen.charts.range:RangeChart",
        "scatter": "briefgen.charts.scatter:ScatterChart",
        "share": "briefgen.charts.share:ShareChart",
        "spans": "briefgen.charts.spans:Spans",
        "tiles": "briefgen.charts.tiles:Tiles",
        "timeline": "briefgen.charts.timeline:Timeline",
        "unit": "briefgen.charts.unit:UnitChart",
    }
)
