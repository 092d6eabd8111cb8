"""A question as a module: number, heading, short answer, key figure, text, margin note, charts.

Enters: `Resolved`. Leaves: one `Group` a question. Never: a piece out of reading order.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.compose.figures import figure
from briefgen.compose.front import question_anchor
from briefgen.compose.words import run
from briefgen.inline import Cite, Inlines
from briefgen.model.question import KeyFigure, MarginNote, Question
from briefgen.resolve import Resolved
from briefgen.story import Aside, Group, Heading, Paragraph, Piece


def questions(resolved: Resolved) -> Iterator[Group]:
    for number, question in enumerate(resolved.brief.questions, 1):
        pieces = tuple(_pieces(resolved, number, question))
        yield Group("question", pieces, question.span, anchor=question_anchor(question))


def _pieces(resolved: Resolved, number: int, question: Question) -> Iterator[Piece]:
    span = question.question.span
    yield Paragraph("question-number", run(str(number), span), span)
    yield Heading("question", 2, resolved.inline(question.question), span)
    yield Paragraph("answer", resolved.inline(question.answer), question.answer.span)
    if question.figure:
        yield key_figure(resolved, question.figure)
    for paragraph in question.body.paragraphs:
        yield Paragraph("body", resolved.inline(paragraph), paragraph.span)
    if question.note:
        yield margin_note(resolved, question.note)
    for block in question.blocks:
        yield from figure(resolved, block)


def key_figure(resolved: Resolved, figure: KeyFigure) -> Aside:
    """The hedge in small words over the figure, and the caption with the citation of the figure at its end."""
    quantity, cite = resolved.value(figure)
    caption = with_cite(resolved.inline(figure.caption), cite)
    pieces: list[Piece] = []
    if quantity is not None:
        hedge, amount = resolved.language.parted(quantity)
        if hedge:
            pieces.append(Paragraph("key-hedge", run(hedge, figure.span), figure.span))
        pieces.append(Paragraph("key-figure", run(amount, figure.span), figure.span))
    pieces.append(Paragraph("key-caption", caption, figure.caption.span))
    return Aside("key-figure", tuple(pieces), figure.span)


def with_cite(content: Inlines, cite: Cite | None) -> Inlines:
    return content if cite is None else (*content, cite)


def margin_note(resolved: Resolved, note: MarginNote) -> Aside:
    title = Paragraph("note-title", resolved.inline(note.title), note.title.span)
    text = Paragraph("note", resolved.inline(note.text), note.text.span)
    return Aside("note", (title, text), note.span)
