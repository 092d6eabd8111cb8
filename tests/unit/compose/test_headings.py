"""In a story no level of heading is left out, and a title is never lower than what stands under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from briefgen.story import Group, Heading, Paragraph, Piece, Table, walk
from building import story_of
from cases.test_blocks import CASES
from conftest import FLAGSHIP
from unit.making import MINIMAL, write

EVERY_PLACE = (
    MINIMAL.replace(
        "There is enough. [@who]", "|\n      ## Wells\n\n      Full. [@who]\n\n      ### Depth\n\n      Low."
    ).replace(
        "references:",
        """\
    blocks:
      - kind: box
        title: Method
        text: "## By hand\\n\\nSlowly.\\n\\n### With a rope\\n\\nOld."
      - {kind: callout, title: Mind, text: The rope is old.}
      - kind: qa
        items:
          - {question: Who?, answer: "## The council\\n\\nIt did.\\n\\n### Its clerk\\n\\nHe did."}
          - {question: When?, answer: "- ## In spring\\n\\n  Then."}
      - kind: recommendations
        title: To do
        items: [{text: Dig., why: "## How deep\\n\\nDeep."}]
      - kind: recommendations
        items: [{text: Dig more., why: "## Why more\\n\\nScarce."}]
      - {kind: text, text: "## More\\n\\nMuch."}
      - {kind: table, headline: Wells, columns: [Well, Depth], data: [[North, 4], [South, 6]]}
references:""",
    )
    + """\
appendix:
  - {title: All wells, body: "## North\\n\\nThree.\\n\\n### East\\n\\nOne."}
  - {title: Boxes, blocks: [{kind: box, title: A box, text: "## In it\\n\\nWords."}]}
"""
)


def headings(pieces: Sequence[Piece]) -> list[Heading]:
    return [piece for piece in walk(pieces) if isinstance(piece, Heading)]


def said(heading: Heading) -> str:
    return "".join(getattr(item, "text", "") for item in heading.content)


def left_out(pieces: Sequence[Piece]) -> Iterator[str]:
    """Headings that stand more than one level under the one before."""
    before = 0
    for heading in headings(pieces):
        if heading.level > before + 1:
            yield said(heading)
        before = heading.level


@pytest.mark.parametrize("case", [*CASES, FLAGSHIP], ids=lambda case: case.stem)
def test_no_level_is_left_out(case: Path) -> None:
    pieces = story_of(case).pieces
    assert headings(pieces)[0].level == 1
    assert not list(left_out(pieces))


def test_what_stands_under_a_title_is_lower(tmp_path: Path) -> None:
    pieces = story_of(write(tmp_path, EVERY_PLACE)).pieces
    found = headings(pieces)
    levels = {said(heading): heading.level for heading in found}
    assert len(levels) == len(found)
    assert not list(left_out(pieces))
    assert levels == {
        "Water": 1, "Is there enough water?": 2, "Wells": 3, "Depth": 4, "Method": 3, "By hand": 4,
        "With a rope": 5, "Mind": 3, "Who?": 3, "The council": 4, "Its clerk": 5, "When?": 3, "In spring": 4,
        "To do": 3, "How deep": 4, "Why more": 3, "More": 3,
        "All wells": 2, "North": 3, "East": 4, "Boxes": 2, "A box": 3, "In it": 4, "Contents": 2,
        "Sources": 2,
    }  # fmt: skip


def test_the_headline_of_a_table_is_a_caption(tmp_path: Path) -> None:
    pieces = story_of(write(tmp_path, EVERY_PLACE)).pieces
    table = next(piece for piece in walk(pieces) if isinstance(piece, Group) and piece.role == "table")
    assert [type(piece) for piece in table.pieces] == [Paragraph, Table]
    assert isinstance(table.pieces[0], Paragraph)
    assert table.pieces[0].role == "chart-headline"
