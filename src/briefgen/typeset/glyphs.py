"""Whether the faces can print every character of the story.

Enters: a story and a setter. Leaves: an error for each script that cannot be set, and for each other character that has
no glyph, at its place in the YAML. Never: a box where a letter should be.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from briefgen.diagnostics import Diagnostic, Span, error
from briefgen.inline import Inlines, run
from briefgen.story import Figure, Furniture, Heading, Items, Paragraph, Piece, Story, Table, walk
from briefgen.typeset.scripts import stretch, unset_script
from briefgen.typeset.setter import Setter

# the role in whose face the items of a list stand, where it is not the list's own
LISTS = {"terms": "term", "unknowns": "unknown", "sources": "source"}


def missing_glyphs(story: Story, setter: Setter) -> tuple[Diagnostic, ...]:
    """One error a script and passage, or a character and place."""
    found: dict[tuple[object, str], Diagnostic] = {}
    for role, content in spoken(story):
        for character, face, span in setter.missing(content, role):
            script = unset_script(character)
            place = _place(span, character)
            if script:
                found.setdefault((span.place, script), _script(place, script))
            else:
                found.setdefault((place.place, character), _character(place, character, face))
    return tuple({diagnostic.span.place: diagnostic for diagnostic in found.values()}.values())


def _script(place: Span, script: str) -> Diagnostic:
    hint = "write it in Latin, Greek or Cyrillic letters"
    return error("L810", place, f"the {script} script is not yet supported", hint)


def _character(place: Span, character: str, face: str) -> Diagnostic:
    name = unicodedata.name(character, "a control character").lower()
    message = f"no glyph for U+{ord(character):04X} ({name}) in the face `{face}`"
    return error("L802", place, message, "write it in another way, or choose a style whose fonts have it")


def _place(span: Span, character: str) -> Span:
    """Where a character first stands from the start of its run on, with its neighbours of the same script."""
    start = span.column - 1
    for number, text in enumerate(span.source.text.split("\n")[span.line - 1 :], span.line):
        column = text.find(character, start)
        if column >= 0:
            length = stretch(text, column) if unset_script(character) else 1
            return replace(span, line=number, column=column + 1, length=length)
        start = 0
    return span


def spoken(story: Story) -> Iterator[tuple[str, Inlines]]:
    """All content of a story with a role in whose face it is set."""
    for piece in walk(story.pieces):
        yield from _of(piece)
    yield from _furniture(story.furniture)


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
            # the words within a drawing are those of its data
            for words in (cell for row in piece.data for cell in row):
                yield "chart-label", run(words, piece.span)
        case _:
            return


def _furniture(furniture: Furniture) -> Iterator[tuple[str, Inlines]]:
    yield "nameplate", furniture.nameplate
    yield "foot", furniture.identity
    yield "marking", furniture.marking
    yield "status", furniture.status
    for name in furniture.short_names.values():
        yield "cited", name
