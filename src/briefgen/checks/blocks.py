"""Every block is sound; every chart has a finding, and words of its own for those who cannot see it.

Enters: a `Brief`. Leaves: G73x and what each kind finds. Never: whether the words are true.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.charts.chart import Chart
from briefgen.content import Content
from briefgen.diagnostics import Diagnostic, error, warning
from briefgen.inline import Run, plain
from briefgen.model.brief import Brief
from briefgen.model.text import Text
from briefgen.model.walk import instances


def blocks(brief: Brief) -> Iterator[Diagnostic]:
    for block in instances(brief, Content):
        yield from block.check()
        if isinstance(block, Chart):
            yield from _words(block)


def _words(chart: Chart) -> Iterator[Diagnostic]:
    headline = _said(chart.headline)
    if not (chart.subtitle or chart.unit):
        hint = "add `subtitle:` with measure, place and date, or `unit:`"
        yield error("G732", chart.span, "this chart does not say what it shows", hint)
    if headline.endswith("."):
        yield warning("G730", chart.headline.span, "a headline has no full stop", "remove it")
    if headline and chart.alt.text.strip().rstrip(".") == headline.rstrip("."):
        hint = "say what the chart shows: its kind, and each value with its hedge"
        yield error("G731", chart.alt.span, "the alternative text repeats the headline", hint)


def _said(text: Text) -> str:
    return plain(item for item in text.content if isinstance(item, Run)).strip()
