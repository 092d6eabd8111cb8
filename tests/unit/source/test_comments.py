"""Which comments speak to briefgen, and of which lines."""

from __future__ import annotations

import time

import pytest

from briefgen.source.tree import MOST_VALUES, parse


def said(text: str) -> list[tuple[str, int, int]]:
    return [(comment.words, comment.first, comment.last) for comment in parse(text.encode(), "a.yaml").comments]


def test_a_comment_at_the_end_of_a_line_speaks_of_that_line() -> None:
    assert said("a: b\nc: d  # briefgen: allow C510 so\n") == [("allow C510 so", 2, 2)]


def test_its_place_is_that_of_the_sign() -> None:
    (comment,) = parse(b"c: d  #  briefgen:  allow  \n", "a.yaml").comments
    assert (comment.span.line, comment.span.column, comment.span.length) == (1, 7, 19)
    assert comment.words == "allow"


@pytest.mark.parametrize(
    "text",
    [
        'a: "b # briefgen: allow C510 so"\n',
        "a: 'b # briefgen: allow C510 so'\n",
        "a: 'b\n  c # briefgen: allow C510 so\n  d'\n",
        "a: |\n  b # briefgen: allow C510 so\n",
        "a: |\n  # briefgen: allow C510 so\n  b\n",
        "a: >-\n\n  b\n\n  # briefgen: allow C510 so\n",
        "- - |\n    b\n    # briefgen: allow C510 so\n",
        "a: b#briefgen:c\n",
        "# never write # briefgen: allow C510 so\na: b\n",
        "# briefgen 0.1\na: b\n",
    ],
)
def test_text_and_other_comments_say_nothing(text: str) -> None:
    assert parse(text.encode(), "a.yaml").value
    assert said(text) == []


def test_a_comment_after_a_text_that_looks_like_one_is_read() -> None:
    assert said("a: 'b # briefgen: x'  # briefgen: y\n") == [("y", 1, 1)]


def test_a_comment_after_another_on_its_line_is_read() -> None:
    assert said("a: b #5 # briefgen: y\n") == [("y", 1, 1)]


def test_a_line_of_its_own_speaks_of_the_next_line_that_says_something() -> None:
    text = "a: b\n# briefgen: x\n\n  # why not\n# briefgen: y\nc: d\n"
    assert said(text) == [("x", 6, 6), ("y", 6, 6)]


def test_a_comment_after_a_block_of_text_is_none_of_it() -> None:
    assert said("a: |\n  b\n# briefgen: x\nc: d\n") == [("x", 4, 4)]


@pytest.mark.parametrize(
    "text",
    [
        "a: |  # briefgen: x\n  b\n  c\nd: e\n",
        "# briefgen: x\na: |\n  b\n  c\nd: e\n",
        "a: >  # briefgen: x\n  b\n\n  c",
        "a: 'b\n  c'  # briefgen: x\nd: e\n",
        "a: b\n  c  # briefgen: x\nd: e\n",
    ],
)
def test_a_value_of_several_lines_counts_as_one(text: str) -> None:
    lines = text.split("\n")
    first = next(number for number, line in enumerate(lines, 1) if line.startswith("a:"))
    last = max(number for number, line in enumerate(lines, 1) if line.split("#")[0].strip(" '") == "c")
    assert said(text) == [("x", first, last)]


def test_a_comment_at_the_end_speaks_of_no_line() -> None:
    ((words, first, last),) = said("a: b\n# briefgen: x\n")
    assert words == "x"
    assert first == last > 2


def test_many_comments_are_read_at_once() -> None:
    text = "a:\n" + "# briefgen: x\n" * 20_000 + "".join(f"- v{n} # briefgen: y\n" for n in range(MOST_VALUES - 10))
    started = time.perf_counter()
    assert len(said(text)) == 20_000 + MOST_VALUES - 10
    assert time.perf_counter() - started < 10
