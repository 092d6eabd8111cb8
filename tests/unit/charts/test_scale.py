"""Ticks are round, few, and cover the data; labels that are spread do not meet."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.charts.scale import covering, spread, ticks, years

TABLE = [
    line.split(": ")
    for line in (Path(__file__).parent / "ticks.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def test_ticks_are_those_of_an_independent_implementation() -> None:
    assert len(TABLE) > 200
    for extent, expected in TABLE:
        found = ticks(*map(float, extent.split()))
        assert [f"{value:g}" for value in map(float, found)] == expected.split(), extent


FINITE = st.floats(-1e12, 1e12, allow_nan=False, allow_infinity=False)


@given(FINITE, st.floats(1e-6, 1e12))
def test_ticks_are_even_and_few(low: float, extent: float) -> None:
    found = ticks(low, low + extent)
    assert 1 <= len(found) <= 12
    steps = {round(float((b - a) / (found[1] - found[0])), 6) for a, b in pairwise(found)}
    assert len(steps) <= 1


@example(1e10, 1.0)
@given(FINITE, st.one_of(st.just(0.0), st.floats(1e-3, 1e12)))
def test_covering_ticks_reach_over_the_data(low: float, extent: float) -> None:
    found = covering(low, low + extent)
    assert len(found) >= 2
    assert float(found[0]) <= low
    assert float(found[-1]) >= low + extent


@given(st.integers(1000, 2500), st.integers(0, 600), st.integers(2, 12))
def test_years_are_whole_and_name_the_first_and_the_last(first: int, length: int, most: int) -> None:
    found = years(first, first + length, most)
    assert (found[0], found[-1]) == (first, first + length)
    assert list(found) == sorted(set(found))
    assert len(found) <= most + 3


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(1, 12)), min_size=1, max_size=8))
def test_spread_labels_do_not_meet(drawn: list[tuple[float, float]]) -> None:
    wanted, rooms = [want for want, _ in drawn], [room for _, room in drawn]
    placed = sorted(zip(spread(wanted, rooms, 0, 100), rooms, strict=True))
    for (one, above), (other, below) in pairwise(placed):
        assert other - one >= (above + below) / 2 - 1e-6
    assert placed[0][0] - placed[0][1] / 2 >= -1e-6
    assert placed[-1][0] + placed[-1][1] / 2 <= 100 + 1e-6


def test_labels_that_do_not_collide_stay_where_they_are() -> None:
    assert spread([10, 50], [10, 10], 0, 100) == [10, 50]
