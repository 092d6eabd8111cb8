"""Strips over one another: where a stack may part, and what stands again on the next page."""

from __future__ import annotations

from briefgen.typeset.stack import Stack, Strip, break_at, height_of, keeps, space

LINE = Strip(13)


def test_the_height_counts_what_reaches_below_the_last_strip() -> None:
    assert height_of([Strip(0, reach=40), LINE]) == 40
    assert height_of([LINE, LINE]) == 26


def test_a_strip_that_keeps_with_the_next_does_not_end_a_page() -> None:
    strips = [LINE, Strip(13, keep=True), LINE]
    assert break_at(strips, 26, forced=False) == 1
    assert break_at(strips, 39, forced=False) == 3


def test_what_cannot_part_moves_on_whole_unless_forced() -> None:
    strips = [Strip(13, keep=True), Strip(13, keep=True), LINE]
    assert break_at(strips, 26, forced=False) == 0
    assert break_at(strips, 26, forced=True) == 2


def test_a_strip_whose_drawing_reaches_too_far_does_not_stay() -> None:
    assert break_at([LINE, Strip(0, reach=50, keep=True), LINE], 40, forced=False) == 1


def test_space_is_dropped_and_heads_stand_again_at_the_top_of_the_next_page() -> None:
    head = Strip(10, repeat=True)
    first, rest = Stack([head, LINE, space(5), LINE], 700).split(500, 30)
    assert [strip.height for strip in first.strips] == [10, 13, 5]
    assert [strip.height for strip in rest.strips] == [10, 13]


def test_a_paragraph_leaves_no_line_alone_on_either_page() -> None:
    kept = {1: [False], 2: [True, False], 3: [True, True, False], 5: [True, False, False, True, False]}
    for count, expected in kept.items():
        strips = [Strip(13, keep=keep) for keep in keeps(count)]
        assert [strip.keep for strip in strips] == expected
        for room in range(13, 13 * count, 13):
            first = break_at(strips, room, forced=False)
            assert first != 1 or count == 1
            assert count - first != 1
