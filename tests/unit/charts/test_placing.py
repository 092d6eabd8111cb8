"""No words of a chart touch others or leave the frame, however long, few or many."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.charts.bar_plot import BarPlot, Row
from briefgen.charts.figures import FiguresPlot, _Card
from briefgen.charts.spans import SpansPlot
from briefgen.charts.spans import _Row as SpanRow
from briefgen.charts.tiles import TilesPlot, _Group, _Tile
from briefgen.charts.timeline_plot import Event, Period, TimelinePlot
from briefgen.evidence import quantity, when
from briefgen.inline import Cite, CiteItem
from briefgen.language import language
from briefgen.marks import Area, Bar, Label, Line, Plot, Texture
from unit.charts.recording import faults, frame
from unit.making import SPAN, words

ENGLISH = language("en-GB")
WIDTHS = (504.0, 375.6, 226.0)
LONG = "A label that goes on for rather longer than anyone who draws charts would like it to do, and then some more"
VALUES = (
    "2,000",
    "about 70",
    "at least 425",
    "more than 30,000",
    "up to 12,000",
    "15,000 to 20,000",
    "a few hundred",
    "0",
)


def bars(rows: list[tuple[str, str]]) -> BarPlot:
    made = [Row(words(label), quantity(value, SPAN), "accent", SPAN) for label, value in rows]
    return BarPlot(tuple(made), ENGLISH)


def spans(rows: list[tuple[int, str]]) -> SpansPlot:
    return SpansPlot(tuple(SpanRow(start, None, words(label), SPAN) for start, label in rows))


def tiles(groups: list[tuple[str, list[str]]]) -> TilesPlot:
    made = [_Group(words(name), tuple(_Tile(words(tile), False) for tile in names), SPAN) for name, names in groups]
    return TilesPlot(tuple(made))


def timeline(events: list[tuple[str, str]]) -> TimelinePlot:
    cite = Cite((CiteItem(1),), SPAN)
    dated = sorted(((when(text, SPAN), label) for text, label in events), key=lambda pair: pair[0].first)
    made = [Event(moment, ENGLISH.date(moment), (*words(label), cite), False, SPAN) for moment, label in dated]
    return TimelinePlot(tuple(made), ())


def cards(rows: list[tuple[str, str]]) -> FiguresPlot:
    made = []
    for label, value in rows:
        hedge, amount = ENGLISH.parted(quantity(value, SPAN))
        made.append(_Card(hedge, words(amount), words(label), SPAN))
    return FiguresPlot(tuple(made))


PLOTS: dict[str, Plot] = {
    "bar, all hedges": bars([(f"Row {index}", value) for index, value in enumerate(VALUES)]),
    "bar, long labels": bars([(LONG, value) for value in VALUES]),
    "bar, one row": bars([("One", "12")]),
    "bar, forty rows": bars([(f"Row {index}", str(index * 7)) for index in range(40)]),
    "bar, large and small": bars([("Large", "1,000,000,000,000"), ("Small", "0.000001"), ("Zero", "0")]),
    "bar, long words": bars([("Words", "a number that nobody has been able or willing to give in all these years")]),
    "spans": spans([(2006, "Name"), (2011, "Foothold in Syria"), (2014, "Iraqi cities and captured arms")]),
    "spans, long labels": spans([(2006, LONG), (2011, LONG), (2014, LONG)]),
    "spans, one row": spans([(2006, "Name")]),
    "spans, forty rows": spans([(1980 + index, f"Row {index}") for index in range(40)]),
    "spans, centuries": spans([(1215, "Charter"), (1707, "Union"), (1998, "Devolution")]),
    "tiles": tiles([("Middle East", ["Iraq", "Syria"]), ("Caucasus", ["North Caucasus"])]),
    "tiles, long names": tiles([(LONG, [LONG, "Short"]), ("Other", [LONG])]),
    "tiles, one": tiles([("Only", ["One"])]),
    "tiles, many groups": tiles([(f"Group {index}", [f"Place {n}" for n in range(index)]) for index in range(1, 12)]),
    "timeline, two": timeline([("2010", "Begins"), ("2012", "Ends")]),
    "timeline, one": timeline([("2010", "Begins")]),
    "timeline, long": timeline([(f"{2000 + index}", LONG) for index in range(6)]),
    "timeline, forty": timeline([(f"{1980 + index}", f"Event number {index} of many") for index in range(40)]),
    "timeline, crowded year": timeline([(f"2014-{month:02d}", "Something happens") for month in range(1, 13)]),
    "timeline, a century": timeline([("1919", "Begins"), ("1945", "Turns"), ("2019-03-23", "Ends")]),
    "figures": cards([(f"what is counted, row {index}", value) for index, value in enumerate(VALUES)]),
    "figures, long": cards([(LONG, "more than 30,000,000,000"), ("short", "12")]),
}  # fmt: skip


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PLOTS)
def test_no_words_touch_or_leave_the_frame(name: str, width: float) -> None:
    for compact in (False, True):
        drawing = PLOTS[name].draw(frame(width, compact=compact))
        assert drawing.height > 0
        assert not faults(drawing, width)


def test_the_recorder_sees_an_overlap_and_a_word_outside() -> None:
    from briefgen.marks import Drawing

    labels = (Label(words("one two"), 0, 10, "chart-label"), Label(words("two one"), 5, 12, "chart-label"))
    assert faults(Drawing(20, labels), 200)
    assert faults(Drawing(20, labels[:1]), 10)


LABELS = st.text("abcdefghij ", min_size=1, max_size=60).map(str.strip).filter(bool)


@given(st.lists(st.tuples(LABELS, st.sampled_from(VALUES)), min_size=1, max_size=12), st.sampled_from(WIDTHS))
@settings(max_examples=40)
def test_any_bars(rows: list[tuple[str, str]], width: float) -> None:
    assert not faults(bars(rows).draw(frame(width)), width)


@given(st.lists(st.tuples(st.integers(0, 7000), LABELS), min_size=1, max_size=14), st.sampled_from(WIDTHS))
@settings(max_examples=40)
def test_any_timeline(rows: list[tuple[int, str]], width: float) -> None:
    events = [((date(2000, 1, 1) + timedelta(days=days)).isoformat(), label) for days, label in rows]
    assert not faults(timeline(events).draw(frame(width)), width)


def marks_of(value: str) -> list[object]:
    return list(bars([("A", value), ("B", "100,000")]).draw(frame(375)).marks)


def test_a_ceiling_is_hatched_and_capped_and_never_solid() -> None:
    first = next(mark for mark in marks_of("up to 12,000") if isinstance(mark, Bar))
    assert first.texture is Texture.HATCHED
    assert any(isinstance(mark, Line) and mark.stroke == "cap" for mark in marks_of("up to 12,000"))


def test_a_range_is_solid_to_its_low_figure_and_hatched_to_its_high() -> None:
    solid, hatched = [mark for mark in marks_of("15,000 to 20,000") if isinstance(mark, Bar)][:2]
    assert (solid.texture, hatched.texture) == (Texture.SOLID, Texture.HATCHED)
    assert hatched.width * 3 == pytest.approx(solid.width)


def test_words_have_no_bar() -> None:
    assert len([mark for mark in marks_of("a few hundred") if isinstance(mark, Bar)]) == 1


def test_a_floor_ends_open_and_an_estimate_in_a_slant() -> None:
    assert any(isinstance(mark, Line) and mark.stroke == "frame" for mark in marks_of("at least 425"))
    assert any(isinstance(mark, Area) for mark in marks_of("about 70"))


def test_bars_are_to_scale_from_zero() -> None:
    drawn = [mark for mark in marks_of("25,000") if isinstance(mark, Bar)]
    assert drawn[0].x == drawn[1].x
    assert drawn[0].width * 4 == pytest.approx(drawn[1].width)


def test_shading_of_a_period_is_to_scale() -> None:
    plot = TimelinePlot(
        timeline([("2010", "A"), ("2019", "B")]).events, (Period(when("2012/2014", SPAN), words("held"), SPAN),)
    )
    shaded = [mark for mark in plot.draw(frame(500)).marks if isinstance(mark, Bar) and mark.colour == "accent"][-1]
    assert (shaded.x, shaded.width) == (pytest.approx(100), pytest.approx(150))
