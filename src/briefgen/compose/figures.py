"""Charts as figures: headline, what is shown, the drawing, and the line that credits its sources.

Enters: `Resolved` and a chart. Leaves: a `Figure`. Never: marks; those wait until the width is known.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.charts.chart import Chart
from briefgen.compose.words import joined, run, when
from briefgen.model.block import Block
from briefgen.resolve import Resolved
from briefgen.story import Figure


def figure(resolved: Resolved, block: Block, role: str = "chart") -> Iterator[Figure]:
    """The figure of a chart, its note and legend and credits in one source line."""
    if not isinstance(block, Chart):
        return
    legend = block.legend(resolved)
    parts = [
        when(block.note, resolved.inline),
        run(legend, block.span) if legend else (),
        resolved.credits(block),
    ]
    yield Figure(
        role=role,
        headline=resolved.inline(block.headline),
        subtitle=when(block.subtitle or block.unit, resolved.inline),
        plot=block.plot(resolved),
        source=joined(parts, " ", block.span),
        alt=block.alt.text,
        data=block.table(resolved),
        span=block.span,
    )
