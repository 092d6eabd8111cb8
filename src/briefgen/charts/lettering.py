"""Words in charts: content from plain text, and baselines that stand in the middle of a mark.

Enters: text, extents. Leaves: `Inlines`, positions in points. Never: fonts.
"""

from __future__ import annotations

from briefgen.diagnostics import Diagnostic, Span, error
from briefgen.inline import Inlines, Run
from briefgen.marks import Extent, Frame


def words(text: str, span: Span) -> Inlines:
    return (Run(text, span),)


def middle(frame: Frame, extent: Extent, centre: float) -> float:
    """Baseline of the first line of words whose lines stand evenly about `centre`."""
    above = (extent.lines - 1) * extent.leading / 2
    return centre - above + extent.leading * frame.metrics["chart.centre"]


def first_baseline(frame: Frame, leading: float) -> float:
    """Baseline of a line whose room begins at 0."""
    return leading * frame.metrics["chart.ascent"]


def needs_rows(rows: tuple[object, ...], span: Span) -> tuple[Diagnostic, ...]:
    """A chart without data is an error."""
    if rows:
        return ()
    return (error("G701", span, "this chart has no data", "add rows under `data:`"),)
