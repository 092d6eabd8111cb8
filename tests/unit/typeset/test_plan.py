"""Modules in their places: two questions a page while they fit, charts at least height next, then on or over."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefgen.typeset.plan import Module, Place, Room, excess, places
from briefgen.typeset.stack import FUZZ, Strip, Strips, height_of, page_break, pages_of

ROOM = Room(height=725, second=370.5, gap=18, line=13, least_start=205)
LINE = 13.0


def whole(natural: float, least: float = 0) -> Module:
    """A question that cannot be parted."""
    made = {False: (Strip(natural),), True: (Strip(least or natural),)}
    return Module(lambda _room, compact: made[compact], halves=True)


def lines(count: int) -> Module:
    """A question that parts between any two of its lines."""
    made = (Strip(LINE),) * count
    return Module(lambda _room, _compact: made, halves=True)


def where(modules: list[Module], foot: float | None = None) -> list[tuple[bool, float]]:
    return [(place.new_page, place.offset) for place in places(modules, ROOM, foot)]


FITS = whole(340, 320)


def test_two_that_fit_share_a_page_in_fixed_places() -> None:
    assert where([FITS, FITS]) == [(True, 0), (False, 370.5)]


def test_a_short_first_question_lets_the_second_follow_on_the_grid() -> None:
    assert where([whole(100), FITS])[1] == (False, 123.5)


def test_a_long_first_question_draws_its_charts_at_least_height() -> None:
    first, second = places([whole(360, 345), FITS], ROOM)
    assert (height_of(first.strips), second.offset) == (345, 370.5)


def test_a_long_first_question_pushes_a_short_second_one_down_by_half_lines() -> None:
    assert where([whole(400, 390), whole(200, 180)]) == [(True, 0), (False, 422.5)]


def test_what_does_not_fit_moves_to_a_new_page() -> None:
    assert where([whole(400, 390), FITS]) == [(True, 0), (True, 0)]


def test_a_break_at_the_end_of_a_module_sends_the_next_to_a_new_page() -> None:
    broken = Module(lambda _room, _compact: (Strip(100), page_break()))
    assert where([broken, FITS]) == [(True, 0), (True, 0)]


def test_a_module_without_strips_fills_nothing() -> None:
    empty = Module(lambda _room, _compact: ())
    assert where([FITS, empty])[0] == where([FITS])[0]
    assert where([empty], 700) == [(False, 721.5)]


def test_the_excess_of_a_question_is_counted_in_lines() -> None:
    assert [excess(whole(size, least), ROOM) for size, least in ((340, 320), (400, 390), (420, 415))] == [0, 3, 5]


def test_the_last_question_alone_keeps_its_charts() -> None:
    (place,) = places([whole(500, 300)], ROOM)
    assert height_of(place.strips) == 500


def test_a_long_text_goes_on_under_what_stands_before_it() -> None:
    assert where([lines(34), lines(60)]) == [(True, 0), (False, 461.5)]


def test_too_little_room_is_not_begun() -> None:
    assert where([lines(42), lines(60)]) == [(True, 0), (True, 0)]


def test_what_follows_a_text_of_pages_stands_under_its_end() -> None:
    assert where([lines(70), whole(200)]) == [(True, 0), (False, 214.5)]


def test_the_first_stands_under_the_front() -> None:
    assert where([whole(300)], foot=200) == [(False, 221.0)]


HEIGHTS = st.one_of(
    st.tuples(st.just("whole"), st.integers(20, 700), st.floats(0.5, 1)),
    st.tuples(st.just("lines"), st.integers(1, 300), st.just(1.0)),
)


@given(st.lists(HEIGHTS, min_size=1, max_size=20))
def test_no_two_overlap_and_no_page_but_the_last_is_half_empty(drawn: list[tuple[str, int, float]]) -> None:
    modules = [whole(size, size * share) if kind == "whole" else lines(size) for kind, size, share in drawn]
    placed = places(modules, ROOM)
    assert placed[0].new_page
    for before, place in pairwise(placed):
        *_, foot = feet(before)
        if place.new_page:
            # what stands whole is moved whole; a text is moved only where few lines of it would have fitted
            assert foot + height_of(place.strips[:1]) > ROOM.height - ROOM.least_start - ROOM.gap - LINE
        else:
            assert place.offset >= foot - FUZZ


def feet(place: Place) -> list[float]:
    return list(pages_of(place.strips, place.offset, ROOM.height))


def test_strips_are_told_the_room_where_they_start() -> None:
    told: list[float] = []

    def strips(room: float, _compact: bool) -> Strips:  # noqa: FBT001  # the signature of a module
        told.append(room)
        return (Strip(10),)

    places([whole(300), Module(strips, gap=20)], ROOM)
    assert told[0] == ROOM.height - 320
