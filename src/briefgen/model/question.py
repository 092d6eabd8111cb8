"""A question and its answer; fields stand in reading order.

Enters: nothing. Leaves: `Question` and its parts. Never: where they stand on a page.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.diagnostics import Span
from briefgen.model.block import Block
from briefgen.model.evidence import Valued
from briefgen.model.fields import declared
from briefgen.model.text import Prose, Text, Word


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure(Valued):
    """The one figure that stands large beside the answer."""

    caption: Text = declared("What the figure counts, in at most nine words.")


@dataclass(frozen=True, slots=True, kw_only=True)
class MarginNote:
    """A short note in the margin, level with the first chart."""

    span: Span
    title: Text = declared("Title of the note.")
    text: Text = declared("The note, in at most 22 words.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question, answered first in a line and then in full."""

    span: Span
    id: Word = declared("Name of the question within the brief, for links.", example="supply")
    question: Text = declared("The question, at most 38 characters.", example="Is there enough water?")
    answer: Text = declared("The answer in one or two lines.")
    glance: Text | None = declared("The answer for the overview on page 1, at most 16 words.", default=None)
    figure: KeyFigure | None = declared("Key figure beside the answer.", default=None)
    body: Prose = declared("The answer in full, two or three paragraphs.")
    note: MarginNote | None = declared("Note in the margin.", default=None)
    blocks: tuple[Block, ...] = declared("Charts and other blocks, in order.", default=())
    after: tuple[Block, ...] = declared("Blocks between this question and the next, over the whole width.", default=())
