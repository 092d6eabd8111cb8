"""The flagship's story as text: what is said, in which order, in which role. Read it when it changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from briefgen.story import Aside, Figure, Group, Heading, Items, Paragraph, Piece, Table
from flagship.test_reading_order import spoken, story

__all__ = ["story"]

GOLDEN = Path(__file__).parent.parent / "golden" / "flagship-story.txt"


def outline(pieces: Sequence[Piece], depth: int = 0) -> Iterator[str]:
    indent = "  " * depth
    for piece in pieces:
        match piece:
            case Group() | Aside():
                yield f"{indent}[{piece.role}]"
                yield from outline(piece.pieces, depth + 1)
            case Heading():
                yield f"{indent}{piece.role}: {'#' * piece.level} {spoken(piece.content)}"
            case Paragraph():
                yield f"{indent}{piece.role}: {spoken(piece.content)}"
            case Items():
                yield from (f"{indent}{piece.role}: {spoken(i.label)} | {spoken(i.content)}" for i in piece.items)
            case Table():
                yield from (
                    f"{indent}{piece.role}: {' | '.join(map(spoken, row))}" for row in (piece.head, *piece.rows)
                )
            case Figure():
                yield f"{indent}{piece.role}: {spoken(piece.headline)}"
                yield f"{indent}  subtitle: {spoken(piece.subtitle)}"
                yield from (f"{indent}  data: {' | '.join(row)}" for row in piece.data[1:])
                yield f"{indent}  source: {spoken(piece.source, brackets=True)}"
                yield f"{indent}  alt: {piece.alt}"


def test_the_story(story: object, *, update_goldens: bool) -> None:
    text = "\n".join(outline(story.pieces)).replace("\0", "N").replace("\u00a0", " ") + "\n"  # type: ignore[attr-defined]
    if update_goldens:
        GOLDEN.write_text(text, "utf-8")
    assert text == GOLDEN.read_text("utf-8")
