"""Every kind of chart, drawn from YAML, at each width that it declares: no words touch, nothing leaves the frame."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.charts import CHARTS
from briefgen.marks import Bar, Dot, Line, Texture
from briefgen.story import Figure, walk
from building import story_of, typeset_brief
from unit.charts.recording import METRICS, faults, frame
from unit.making import MINIMAL, write

BASE: dict[str, Any] = yaml.load(MINIMAL, Loader=yaml.BaseLoader)
LONG = "A label that goes on for rather longer than anyone who draws charts would like it to do, and then some more"
HEDGED = ("2,000", "about 70", "at least 425", "more than 3,000", "up to 1,200", "1,500 to 2,000", "a few hundred")
COMMON = {"headline": "What is shown", "subtitle": "Litres, 2026", "alt": "A chart of what is shown.", "cite": "who"}

Rows = list[dict[str, Any]]


def rows(labels: list[str], values: list[str]) -> Rows:
    return [{"label": label, "value": value, "cite": "who"} for label, value in zip(labels, values, strict=True)]


def lines(names: list[str], count: int, scale: float = 1) -> Rows:
    return [{"x": str(2000 + year), "y": f"{(year * 7 + shift * 3) % 23 * scale:f}", "series": name}
            for shift, name in enumerate(names) for year in range(count)]  # fmt: skip


def panels(names: list[str], count: int) -> Rows:
    return [{"panel": row["series"], "x": row["x"], "y": row["y"]} for row in lines(names, count)]


def numbered(count: int) -> list[str]:
    return [f"Row {index}" for index in range(count)]


def pairs(labels: list[str]) -> Rows:
    return [
        {"label": label, "from": str(index * 40), "to": str(400 - index * 17)} for index, label in enumerate(labels)
    ]


def dots(labels: list[str]) -> Rows:
    return [
        {"label": label, "x": str(index * 31 % 900), "y": str(index * 17 % 40)} for index, label in enumerate(labels)
    ]


AXES = {"x_title": "Households", "y_title": "Wells for each hundred households"}
ENDS = {"from_label": "2010", "to_label": "2025"}
CASES: dict[str, dict[str, Any]] = {
    "column": {"kind": "column", "data": rows([str(2010 + n) for n in range(7)], list(HEDGED))},
    "column, long labels": {"kind": "column", "data": rows([f"{LONG} {n}" for n in range(4)], list(HEDGED[:4]))},
    "column, one": {"kind": "column", "data": rows(["One"], ["12"])},
    "column, forty": {"kind": "column", "data": rows(numbered(40), [str(n * 7) for n in range(40)])},
    "column, below nothing": {"kind": "column", "data": rows(numbered(5), ["-4", "3", "-12", "0", "9"])},
    "column, equal": {"kind": "column", "data": rows(numbered(3), ["5", "5", "5"])},
    "column, large and small": {"kind": "column", "data": rows(numbered(2), ["1,000,000,000,000", "0.000001"])},
    "column, stacked": {"kind": "column", "data": [
        {"label": str(year), "value": str(year % 9 + part), "series": f"Part {part}", "cite": "who"}
        for year in range(2010, 2020) for part in range(4)]},
    "column, stacked, long names": {"kind": "column", "data": [
        {"label": str(year), "value": "3", "series": f"{LONG} {part}", "cite": "who"}
        for year in range(3) for part in range(3)]},
    "line": {"kind": "line", "data": lines(["Upper Lake", "Long Water", "Mill Pond"], 20)},
    "line, eight": {"kind": "line", "data": lines(numbered(8), 12)},
    "line, long names": {"kind": "line", "data": lines([LONG, f"{LONG} again"], 5)},
    "line, two points": {"kind": "line", "data": lines(["One"], 2)},
    "line, huge": {"kind": "line", "data": lines(["One"], 9, 1e10)},
    "line, tiny": {"kind": "line", "data": lines(["One"], 9, 1e-6)},
    "line, names along x": {"kind": "line", "data": [{"x": f"{LONG} {n}", "y": str(n)} for n in range(6)]},
    "line, months": {"kind": "line", "data": [{"x": f"2026-{n:02d}", "y": str(n * n)} for n in range(1, 13)]},
    "line, notes": {"kind": "line", "data": lines(["One"], 20), "annotations": [
        *({"at": str(2000 + year), "text": f"Something of note in year {year}"} for year in (1, 2, 3, 18, 19)),
        {"from": "2005", "to": "2010", "text": LONG}]},
    "range": {"kind": "range", "data": rows(list(HEDGED), list(HEDGED))},
    "range, long labels": {"kind": "range", "data": rows([f"{LONG} {n}" for n in range(3)], list(HEDGED[:3]))},
    "range, one": {"kind": "range", "data": rows(["One"], ["10 to 20"])},
    "range, twenty": {"kind": "range", "data": rows(numbered(20), [f"{n} to {n * 9 + 1}" for n in range(20)])},
    "dumbbell": {"kind": "dumbbell", **ENDS, "data": pairs(numbered(6))},
    "dumbbell, long labels": {"kind": "dumbbell", **ENDS, "data": pairs([LONG, f"{LONG} again"])},
    "dumbbell, equal": {"kind": "dumbbell", **ENDS, "data": [{"label": "Same", "from": "5", "to": "5"}]},
    "dumbbell, long ends": {"kind": "dumbbell", "from_label": "Before the channel was lined",
                            "to_label": "After the channel was lined", "data": pairs(numbered(3))},
    "share": {"kind": "share", "data": rows(numbered(4), ["40%", "30%", "20%", "10%"])},
    "share, slivers": {"kind": "share", "data": rows(numbered(6), ["95", "1", "1", "1", "1", "1"])},
    "share, long labels": {"kind": "share", "data": rows([f"{LONG} {n}" for n in range(3)], ["5", "5", "5"])},
    "unit": {"kind": "unit", "data": rows(numbered(6), ["20", "about 7", "at least 42", "up to 12", "15 to 20", "3"])},
    "unit, long labels": {"kind": "unit", "data": rows([f"{LONG} {n}" for n in range(3)], ["90", "5", "1"])},
    "unit, in hundreds": {"kind": "unit", "per": "100", "data": rows(numbered(2), ["2,000", "1,500 to 2,000"])},
    "scatter": {"kind": "scatter", **AXES, "data": dots(numbered(16))},
    "scatter, crowded": {"kind": "scatter", **AXES, "data": dots(numbered(300))},
    "scatter, long names": {"kind": "scatter", **AXES, "data": dots([f"{LONG} {n}" for n in range(5)])},
    "scatter, one": {"kind": "scatter", **AXES, "data": [{"label": "One", "x": "3", "y": "4"}]},
    "multiples": {"kind": "multiples", "data": panels(numbered(6), 12)},
    "multiples, twenty": {"kind": "multiples", "data": panels(numbered(20), 4)},
    "multiples, long names": {"kind": "multiples", "data": panels([LONG, f"{LONG} again"], 4)},
    "multiples of columns": {"kind": "multiples", "of": "column", "data": panels(numbered(4), 12)},
}  # fmt: skip


def figures(folder: Path, *blocks: dict[str, Any]) -> list[Figure]:
    question = {**BASE["questions"][0], "blocks": [{**COMMON, **block} for block in blocks]}
    path = folder / "brief.yaml"
    path.write_text(yaml.safe_dump({**BASE, "questions": [question]}, allow_unicode=True), "utf-8")
    return [piece for piece in walk(story_of(path).pieces) if isinstance(piece, Figure)]


def least_width(kind: str) -> float:
    frame(1)
    return float(METRICS[f"{kind}.least-width"])


@pytest.mark.parametrize("name", CASES)
def test_no_words_touch_or_leave_the_frame(name: str, tmp_path: Path) -> None:
    (figure,) = figures(tmp_path, CASES[name])
    for width in (least_width(figure.kind), 375.6, 504.0):
        for compact in (False, True):
            drawing = figure.plot.draw(frame(width, compact=compact))
            assert drawing.height > 0
            assert faults(drawing, width) == []


def test_every_kind_is_tried_and_declares_its_least_width() -> None:
    elsewhere = {"bar", "figures", "spans", "tiles", "timeline"}
    assert {case["kind"] for case in CASES.values()} | elsewhere == set(CHARTS)
    for kind in CHARTS:
        assert 100 <= least_width(kind) <= 375


LABELS = st.text("abcdefghij ", min_size=1, max_size=40).map(str.strip).filter(bool)


@given(
    st.sampled_from(("column", "range", "unit", "share")),
    st.lists(LABELS, min_size=1, max_size=10, unique=True),
    st.integers(1, 120),
)
@settings(max_examples=40)
def test_any_labels(kind: str, labels: list[str], value: int) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        made = rows(labels, [str(value + index) for index in range(len(labels))])
        (figure,) = figures(Path(folder), {"kind": kind, "data": made})
    for width in (least_width(kind), 375.6):
        assert faults(figure.plot.draw(frame(width)), width) == []


def test_a_long_line_is_thinned_and_keeps_its_extremes(tmp_path: Path) -> None:
    """At most twice as many points as the line has points of width, the highest and the lowest among them."""
    data = [{"x": str(n), "y": "1000" if n == 777 else "-1000" if n == 1234 else str(n % 10)} for n in range(1900)]
    (figure,) = figures(tmp_path, {"kind": "line", "data": data})
    drawn = [mark for mark in figure.plot.draw(frame(375.6)).marks if isinstance(mark, Line) and len(mark.points) > 2]
    (line,) = drawn
    assert 300 < len(line.points) <= 2 * 375.6 + 4
    heights = [y for _, y in line.points]
    assert heights.count(min(heights)) == 1
    assert heights.count(max(heights)) == 1


def test_missing_values_leave_a_gap(tmp_path: Path) -> None:
    data = [{"x": str(2000 + n), **({} if n == 3 else {"y": str(n)})} for n in range(8)]
    (figure,) = figures(tmp_path, {"kind": "line", "data": data})
    drawn = [mark for mark in figure.plot.draw(frame(375.6)).marks
             if isinstance(mark, Line) and mark.stroke.startswith("series")]  # fmt: skip
    assert [len(mark.points) for mark in drawn] == [3, 4]


@pytest.mark.parametrize(("y", "low", "high"), [("-5", "0", "3"), ("5", "-3", "0"), ("5", "6", "7"), ("5", "4", "")])
def test_uncertainty_has_two_ends_about_its_value(y: str, low: str, high: str, tmp_path: Path) -> None:
    point = {"x": "2019", "y": y, "low": low, **({"high": high} if high else {})}
    chart = {**COMMON, "kind": "line", "data": [point, {"x": "2020", "y": "1"}]}
    question = {**BASE["questions"][0], "blocks": [chart]}
    path = write(tmp_path, yaml.safe_dump({**BASE, "questions": [question]}))
    assert "G746" in {finding.code for finding in typeset_brief(path).diagnostics}


def test_dots_are_counted(tmp_path: Path) -> None:
    """Solid dots up to what is known, open ones beyond."""
    (figure,) = figures(tmp_path, {"kind": "unit", "data": rows(["A", "B"], ["12", "5 to 8"])})
    dots_drawn = [mark for mark in figure.plot.draw(frame(375.6)).marks if isinstance(mark, Dot)]
    assert sum(dot.texture is Texture.SOLID for dot in dots_drawn) == 17
    assert sum(dot.texture is Texture.OPEN for dot in dots_drawn) == 3


def test_columns_start_at_nothing(tmp_path: Path) -> None:
    (figure,) = figures(tmp_path, {"kind": "column", "data": rows(["A", "B"], ["25", "100"])})
    short, tall = [mark for mark in figure.plot.draw(frame(375.6)).marks if isinstance(mark, Bar)]
    assert short.height * 4 == pytest.approx(tall.height)
    assert short.y + short.height == pytest.approx(tall.y + tall.height)


def test_columns_of_all_panels_stand_at_the_same_places(tmp_path: Path) -> None:
    data = [{"panel": "A", "x": str(year), "y": "5"} for year in range(2000, 2005)]
    data.append({"panel": "B", "x": "2004", "y": "5"})
    (figure,) = figures(tmp_path, {"kind": "multiples", "of": "column", "data": data})
    bars = [mark for mark in figure.plot.draw(frame(375.6)).marks if isinstance(mark, Bar)]
    assert len({bar.width for bar in bars}) == 1
    panel = 375.6 / 2
    assert bars[5].x - bars[4].x == pytest.approx(panel, abs=METRICS["multiples.gap"])


def test_parts_of_a_whole_fill_the_bar_to_scale(tmp_path: Path) -> None:
    (figure,) = figures(tmp_path, {"kind": "share", "data": rows(["A", "B"], ["75", "25"])})
    first, second = [mark for mark in figure.plot.draw(frame(375.6)).marks if isinstance(mark, Bar)][:2]
    assert first.width / second.width == pytest.approx(3, rel=0.01)
