"""Events on a band of years, each with a flag: where only the year is known, the flag stands at mid-year.

Enters: rows of date and text, periods. Leaves: `Timeline`, its plot, its data in words.
Never: a date more precise than its source gives.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefgen.charts.chart import Chart, DataTable, Lookup, heads
from briefgen.charts.lettering import needs_rows
from briefgen.charts.timeline_plot import Event, Period, TimelinePlot
from briefgen.diagnostics import Diagnostic, Span, error
from briefgen.inline import plain
from briefgen.model.citation import Citation
from briefgen.model.fields import declared
from briefgen.model.quantity import When
from briefgen.model.text import Text

MOST_YEARS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """One event."""

    span: Span
    when: When = declared("The date, as closely as it is known: 2014, 2014-08, 2019-03-23, by 2012.")
    text: Text = declared("What happened, in at most eight words.")
    cite: Citation | None = declared("The source.", default=None)
    highlight: bool = declared("Whether this is what the chart is about.", default=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePeriod:
    """A stretch of the band that is shaded."""

    span: Span
    when: When = declared("From and to, as 2012/2019-03-23.")
    text: Text = declared("What the shading means.")
    cite: Citation | None = declared("The source.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline(Chart):
    """A band of years with flags: events in their order."""

    data: tuple[TimelineRow, ...] = declared("Rows: a date and what happened.")
    periods: tuple[TimelinePeriod, ...] = declared("Stretches of the band to shade.", default=())

    def check(self) -> tuple[Diagnostic, ...]:
        found = list(needs_rows(self.data, self.span))
        years = [day.year for row in self.data for day in (row.when.first, row.when.last)]
        if years and max(years) - min(years) > MOST_YEARS:
            message = f"this timeline spans {max(years) - min(years)} years, more than {MOST_YEARS}"
            found.append(error("G720", self.span, message, "check its dates, or make two timelines"))
        found += [
            error("G721", period.span, "a period needs a first and a last date", "write `when: 2012/2019-03-23`")
            for period in self.periods
            if not period.when.is_period
        ]
        return tuple(found)

    def plot(self, lookup: Lookup) -> TimelinePlot:
        events = []
        for row in sorted(self.data, key=lambda row: (row.when.first, row.when.last)):
            text = lookup.inline(row.text)
            cite = lookup.inline(replace(row.text, content=(row.cite,))) if row.cite else ()
            events.append(Event(row.when, lookup.language.date(row.when), (*text, *cite), row.highlight, row.span))
        periods = tuple(Period(period.when, lookup.inline(period.text), period.span) for period in self.periods)
        return TimelinePlot(tuple(events), periods)

    def table(self, lookup: Lookup) -> DataTable:
        rows = [(lookup.language.date(row.when), plain(lookup.inline(row.text))) for row in self.data]
        return (heads(lookup, "date", "entry"), *rows)

    def legend(self, lookup: Lookup) -> str:
        vague = any(row.when.first.timetuple()[1:3] != row.when.last.timetuple()[1:3] for row in self.data)
        return lookup.language.word("mid-year") if vague else ""
