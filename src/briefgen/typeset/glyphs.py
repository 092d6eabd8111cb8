"""Whether the faces can print every character of the story.

Enters: a story and a setter. Leaves: an error for each character that has no glyph, at its place in the YAML.
Never: a box where a letter should be.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from briefgen.diagnostics import Diagnostic, Span, error
from briefgen.inline import Inlines
from briefgen.story import Figure, Heading, Items, Paragraph, Piece, Story, Table, walk
from briefgen.typeset.setter import Setter

# the role in whose face the items of a list stand, where it is not the list's own
LISTS = {"terms": "term", "unknowns": "unknown", "sources": "source"}


def missing_glyphs(story: Story, setter: Setter) -> tuple[Diagnostic, ...]:
    """One error a character and place."""
    found: dict[tuple[object, str], Diagnostic] = {}
    for role, content in spoken(story):
        for character, face, span in setter.missing(content, role):
            name = unicodedata.name(character, "a control character").lower()
            message = f"no glyph for U+{ord(character):04X} ({name}) in the face `{face}`"
            place = _character(span, character)
            hint = "write it in another way, or choose a style whose fonts have it"
            found.setdefault((place, character), error("L802", place, message, hint))
    return tuple(found.values())


def _character(span: Span, character: str) -> Span:
    """The place of a character in the line where its run starts, or of the run."""
    column = span.source.line(span.line).find(character, span.column - 1)
    return replace(span, column=column + 1, length=1) if column >= 0 else span


def spoken(story: Story) -> Iterator[tuple[str, Inlines]]:
    """All content of a story with a role in whose face it is set."""
    for piece in walk(story.pieces):
        yield from _of(piece)


def _of(piece: Piece) -> Iterator[tuple[str, Inlines]]:
    match piece:
        case Heading() | Paragraph():
            yield piece.role, piece.content
        case Items():
            for item in piece.items:
                yield "term", item.label
                yield LISTS.get(piece.role, piece.role), item.content
        case Table():
            for row in (piece.head, *piece.rows):
                for cell in row:
                    yield "table-text", cell
        case Figure():
            yield "chart-headline", piece.headline
            yield "chart-subtitle", piece.subtitle
            yield "chart-source", piece.source
        case _:
            return
