"""Small makers that unit tests share."""

from __future__ import annotations

from pathlib import Path

from briefgen.diagnostics import Source, Span
from briefgen.inline import Inlines, Run
from briefgen.model.text import Word
from briefgen.resolve.styles import Loaded, load_styles
from briefgen.source import Files, Scalar
from briefgen.source.places import Place
from briefgen.story import Furniture, Metadata, Piece, Story
from briefgen.typeset.setter import Setter

SPAN = Span(Source("brief.yaml", ""), 1, 1)

MINIMAL = """\
briefgen: 1
title: Water
date: 2026-01-05
questions:
  - id: supply
    question: Is there enough water?
    answer: Yes, for now.
    body: There is enough. [@who]
references:
  - {id: who, type: report, title: A report on water}
"""


def story_of_pieces(*pieces: Piece) -> Story:
    """A story of some pieces with nothing round them."""
    furniture = Furniture(SPAN, (), (), (), (), (), (), (), {}, "", ".")
    return Story(pieces, furniture, Metadata("Water", (), "", "en-GB", "2026-01-05"))


def scalar(text: str) -> Scalar:
    """A scalar as a `|` block at line 1 holds it, its first column 1."""
    starts = [0, *(offset + 1 for offset, sign in enumerate(text) if sign == "\n")]
    placed = tuple(Place(offset, row, 1) for row, offset in enumerate(starts, 1))
    return Scalar(text, True, Span(Source("brief.yaml", text), 1, 1), placed)


def words(text: str) -> Inlines:
    return (Run(text, SPAN),)


def setter() -> Setter:
    loaded = loaded_style()
    return Setter(loaded.style, loaded.fonts, "en-GB")


def loaded_style(name: str = "four-questions", edition: str = "a4") -> Loaded:
    """A shipped style in one edition."""
    outcome = load_styles(Word(name, SPAN), (Word(edition, SPAN),), Files(Path()))
    assert outcome.value, outcome.diagnostics
    return outcome.value[0]


def write(folder: Path, text: str, name: str = "brief.yaml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path
