"""Words in charts: content from plain text, and baselines that stand in the middle of a mark.

Enters: text, extents. Leaves: `Inlines`, positions in points. Never: fonts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.content import Lookup
from briefgen.diagnostics import Diagnostic, Span, error
from briefgen.inline import Inlines, Run
from briefgen.marks import Extent, Frame
from briefgen.model.quantity import Hedge, Quantity

LEGENDS = (
    (Hedge.RANGE, "hatched-range"),
    (Hedge.UP_TO, "hatched-ceiling"),
    (Hedge.LESS_THAN, "hatched-ceiling"),
    (Hedge.AT_LEAST, "open-floor"),
    (Hedge.MORE_THAN, "open-floor"),
    (Hedge.ABOUT, "slanted-about"),
)
DOT_LEGENDS = (
    (Hedge.RANGE, "open-dots-range"),
    (Hedge.UP_TO, "open-dots-ceiling"),
    (Hedge.LESS_THAN, "open-dots-ceiling"),
    (Hedge.AT_LEAST, "open-floor"),
    (Hedge.MORE_THAN, "open-floor"),
)
SCALE_LEGENDS = (
    (Hedge.AT_LEAST, "arrow-right"),
    (Hedge.MORE_THAN, "arrow-right"),
    (Hedge.UP_TO, "arrow-left"),
    (Hedge.LESS_THAN, "arrow-left"),
)


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


def one_unit(values: Sequence[Quantity], span: Span) -> Iterator[Diagnostic]:
    """Values on one scale have one unit."""
    units = {(value.currency, value.percent) for value in values if value.hedge is not Hedge.WORDS}
    if len(units) > 1:
        hint = "give every row the same unit, or make two charts"
        yield error("G703", span, "the values of this chart have different units", hint)


Legends = tuple[tuple[Hedge, str], ...]


def hedge_legend(lookup: Lookup, values: Sequence[Quantity], listed: Legends = LEGENDS) -> str:
    """How to read what is drawn for the hedges that occur."""
    hedges = {value.hedge for value in values}
    keys = dict.fromkeys(key for hedge, key in listed if hedge in hedges)
    if not keys:
        return ""
    parts = lookup.language.word("separator").join(lookup.language.word(key) for key in keys)
    return f"{lookup.language.word('legend')} {parts}."
