"""One thing, two values: rows with the same label, evidence that counts the same.

Enters: a `Brief`. Leaves: V671. Never: values over time, or of two measures; what rows of columns have is G744.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.blocks.key_figures import KeyFiguresBlock
from briefgen.charts.chart import Chart
from briefgen.charts.column import ColumnChart
from briefgen.diagnostics import Diagnostic, Span, warning
from briefgen.inline import plain
from briefgen.model.brief import Brief
from briefgen.model.citation import Citation
from briefgen.model.evidence import Evidence, Valued
from briefgen.model.quantity import Hedge, Quantity
from briefgen.model.text import Text
from briefgen.model.walk import instances

Item = tuple[object, ...]
Found = tuple[Item, str, Quantity, Span]


def rivals(brief: Brief) -> Iterator[Diagnostic]:
    seen: dict[Item, tuple[Quantity, Span]] = {}
    for item, named, value, span in (*_rows(brief), *_counted(brief)):
        if value.hedge is Hedge.WORDS:
            continue
        first, place = seen.setdefault((*item, value.currency, value.percent), (value, span))
        if (first.low, first.high) != (value.low, value.high):
            message = f"{named} has another value here: `{value.words}`, and `{first.words}` in line {place.line}"
            hint = "keep one of the two, or say in each what makes them differ, such as the date"
            yield warning("V671", span, message, hint)


def _rows(brief: Brief) -> Iterator[Found]:
    """Rows of one block, or of several charts that say with the same subtitle what they measure."""
    known = {name.text: entry for name, entry in (brief.evidence or {}).items()}
    for block in (*instances(brief, Chart), *instances(brief, KeyFiguresBlock)):
        if isinstance(block, ColumnChart):
            continue
        subtitle = block.subtitle if isinstance(block, Chart) else None
        measure = _folded(subtitle) if subtitle else id(block)
        for row in instances(block, Valued):
            label, value = getattr(row, "label", None), _value(row, known)
            if isinstance(label, Text) and value and _folded(label):
                yield ("row", measure, _folded(label)), f"`{_said(label)}`", value, row.span


def _value(row: Valued, known: dict[str, Evidence]) -> Quantity | None:
    if row.evidence is None:
        return row.value
    entry = known.get(row.evidence.key)
    return entry.figure.value if entry and entry.figure else None


def _counted(brief: Brief) -> Iterator[Found]:
    """Figures of one source that count the same, in the same unit."""
    for entry in (brief.evidence or {}).values():
        if entry.counts and entry.figure and _folded(entry.counts):
            unit = entry.figure.unit.text.casefold() if entry.figure.unit else ""
            item = ("counts", entry.source.text, _folded(entry.counts), unit)
            yield item, f"`{_said(entry.counts)}`", entry.figure.value, entry.counts.span


def _said(text: Text) -> str:
    return plain(item for item in text.content if not isinstance(item, Citation))


def _folded(text: Text) -> str:
    return " ".join(_said(text).casefold().split())
