"""Questions in their places: two a page while they fit, charts at least height next, a new page last."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefgen.typeset.plan import Place, Room, places

ROOM = Room(height=725, second=370.5, gap=18, line=13)
FITS = (340.0, 320.0)


def test_two_that_fit_share_a_page_in_fixed_places() -> None:
    assert places([FITS, FITS], ROOM) == (Place(True, 0), Place(False, 370.5))


def test_a_short_first_question_does_not_pull_the_second_up() -> None:
    assert places([(100.0, 100.0), FITS], ROOM)[1].offset == 370.5


def test_a_long_first_question_draws_its_charts_at_least_height() -> None:
    assert places([(360.0, 345.0), FITS], ROOM) == (Place(True, 0, compact=True), Place(False, 370.5))


def test_a_long_first_question_pushes_a_short_second_one_down_by_half_lines() -> None:
    first, second = places([(400.0, 390.0), (200.0, 180.0)], ROOM)
    assert first == Place(True, 0)
    assert second == Place(False, 422.5)


def test_what_does_not_fit_moves_to_a_new_page_and_is_reported_in_lines() -> None:
    first, second = places([(400.0, 390.0), FITS], ROOM)
    assert first.over == 4
    assert second == Place(True, 0)


def test_a_long_second_question_is_the_one_reported() -> None:
    first, second = places([FITS, (450.0, 440.0)], ROOM)
    assert first.over == 0
    assert second.over == 7


def test_the_last_question_alone_keeps_its_charts() -> None:
    assert places([(500.0, 300.0)], ROOM) == (Place(True, 0),)


def test_a_question_longer_than_a_page_is_followed_by_a_new_page() -> None:
    _, second = places([(2000.0, 1900.0), FITS], ROOM)
    assert second.new_page


@given(st.lists(st.tuples(st.floats(20, 3000), st.floats(0, 1)), min_size=1, max_size=20))
def test_no_two_questions_overlap(drawn: list[tuple[float, float]]) -> None:
    heights = [(natural, natural * (0.5 + share / 2)) for natural, share in drawn]
    foot = None
    for (natural, least), place in zip(heights, places(heights, ROOM), strict=True):
        height = least if place.compact else natural
        if place.new_page:
            assert place.offset == 0
        else:
            assert foot is not None
            assert place.offset >= foot + ROOM.gap
            assert place.offset + height <= ROOM.height
        foot = place.offset + height
