"""Every chart has a finding, words of its own for those who cannot see it, and sound data.

Enters: a `Brief`. Leaves: G73x and what each kind finds. Never: whether the words are true.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.charts.chart import Chart
from briefgen.diagnostics import Diagnostic, error, warning
from briefgen.inline import Run, plain
from briefgen.model.brief import Brief
from briefgen.model.text import Text


def charts(brief: Brief) -> Iterator[Diagnostic]:
    blocks = [brief.timeline, *(block for question in brief.questions for block in question.blocks)]
    for chart in blocks:
        if isinstance(chart, Chart):
            yield from chart.check()
            yield from _words(chart)


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
