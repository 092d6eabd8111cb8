"""Strips over one another: where a stack may part, and what stands again on the next page."""

from __future__ import annotations

from dataclasses import replace

from briefgen.typeset.stack import (
    Strip,
    break_at,
    height_of,
    keeps,
    opened,
    page_break,
    pages_of,
    parted,
    slices,
    space,
)

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
    head = Strip(10)
    row = Strip(13, heads=(head,))
    first, rest = parted([head, row, space(5), row], 30, forced=False)
    assert [strip.height for strip in first] == [10, 13, 5]
    assert [strip.height for strip in opened(rest, 30)] == [10, 13]


def test_a_paragraph_leaves_no_line_alone_on_either_page() -> None:
    kept = {1: [False], 2: [True, False], 3: [True, True, False], 5: [True, False, False, True, False]}
    for count, expected in kept.items():
        strips = [Strip(13, keep=keep) for keep in keeps(count)]
        assert [strip.keep for strip in strips] == expected
        for room in range(13, 13 * count, 13):
            first = break_at(strips, room, forced=False)
            assert first != 1 or count == 1
            assert count - first != 1


TEXT = Strip(13, line=True)
CHART = Strip(100, floats=True)


def test_heads_do_not_stand_over_what_follows_their_table() -> None:
    head = Strip(10)
    _, rest = parted([head, Strip(13, heads=(head,)), LINE, LINE], 40, forced=False)
    assert [strip.height for strip in opened(rest, 40)] == [13]


def test_heads_leave_a_row_that_has_no_room_under_them() -> None:
    head, row = Strip(10, keep=True), Strip(13)
    tall = replace(row, height=95, heads=(head,))
    assert [[strip.height for strip in part.strips] for part in slices([head, tall, row], 0, 100)] == [[10], [95], [13]]


def test_a_strip_that_no_page_holds_stands_over_its_foot_and_the_rest_goes_on() -> None:
    tall = Strip(300, heads=(Strip(10, keep=True),))
    pages = [[strip.height for strip in part.strips] for part in slices([LINE, tall, LINE], 50, 100)]
    assert pages == [[13], [300], [13]]


def test_a_page_break_at_the_foot_or_head_of_a_module_leaves_no_page_empty() -> None:
    assert list(pages_of([TEXT, page_break()], 0, 500)) == [13]
    assert list(pages_of([page_break(), TEXT], 0, 500)) == [13]
    assert list(pages_of([page_break(), TEXT], 100, 500)) == [100, 13]


def test_no_strips_fill_nothing() -> None:
    assert list(pages_of([], 50, 100)) == [50]


def test_text_passes_a_chart_that_does_not_fit() -> None:
    here, rest = parted([TEXT, CHART, *[TEXT] * 5], 60, forced=False)
    assert [strip.height for strip in here] == [13, 13, 13, 13]
    assert [strip.height for strip in rest] == [100, 13, 13]


def test_a_chart_after_a_page_break_keeps_its_height() -> None:
    chart = replace(CHART, least=lambda: Strip(40))
    pages = [[strip.height for strip in part.strips] for part in slices([TEXT, page_break(), chart], 0, 100)]
    assert pages == [[13], [100]]
    assert [[strip.height for strip in part.strips] for part in slices([TEXT, chart], 0, 100)] == [[13, 40]]


def test_neither_a_heading_nor_a_few_lines_pass_a_chart() -> None:
    heading = Strip(16, keep=True)
    assert parted([TEXT, CHART, heading, *[TEXT] * 5], 90, forced=False)[1][0] is CHART
    here, _ = parted([TEXT, CHART, TEXT, TEXT, CHART], 90, forced=False)
    assert len(here) == 1


def test_a_page_break_parts_where_there_is_room() -> None:
    here, rest = parted([TEXT, page_break(), TEXT], 500, forced=True)
    assert (len(here), len(opened(rest, 500))) == (1, 1)
    assert list(pages_of([TEXT, page_break(), TEXT], 100, 500)) == [113, 13]


def test_the_feet_of_pages_are_foretold() -> None:
    assert list(pages_of([LINE] * 10, 50, 100)) == [89, 91]
