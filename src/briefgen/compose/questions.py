"""A question as a module: number, heading, short answer, key figure, text, margin note, blocks.

Enters: `Resolved`. Leaves: one `Group` a question, and one for blocks between two. Never: a piece out of reading order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefgen.blocks.prose import prose
from briefgen.content import Content
from briefgen.inline import Cite, Inlines, question_anchor, run
from briefgen.model.block import Block
from briefgen.model.question import KeyFigure, MarginNote, Question
from briefgen.resolve import Resolved
from briefgen.story import Aside, Group, Heading, Paragraph, Piece


def questions(resolved: Resolved) -> Iterator[Group]:
    for number, question in enumerate(resolved.brief.questions, 1):
        pieces = tuple(_pieces(resolved, number, question))
        yield Group("question", pieces, question.span, anchor=question_anchor(question.id.text))
        yield from between(resolved, question.after)


def _pieces(resolved: Resolved, number: int, question: Question) -> Iterator[Piece]:
    span = question.question.span
    yield Paragraph("question-number", run(str(number), span), span)
    yield Heading("question", 2, resolved.inline(question.question), span)
    yield Paragraph("answer", resolved.inline(question.answer), question.answer.span)
    if question.figure:
        yield key_figure(resolved, question.figure)
    yield from prose(resolved, question.body)
    if question.note:
        yield margin_note(resolved, question.note)
    yield from composed(resolved, question.blocks)


def composed(resolved: Resolved, blocks: Iterable[Block]) -> Iterator[Piece]:
    """The pieces of blocks, in order."""
    for block in blocks:
        assert isinstance(block, Content)
        yield from block.compose(resolved)


def between(resolved: Resolved, blocks: tuple[Block, ...]) -> Iterator[Group]:
    """Blocks that stand between two questions, over the whole width."""
    if blocks:
        yield Group("between", tuple(composed(resolved, blocks)), blocks[0].span, wide=True)


def key_figure(resolved: Resolved, figure: KeyFigure) -> Aside:
    """The hedge in small words over the figure, and the caption with the citation of the figure at its end."""
    quantity, cite = resolved.value(figure)
    caption = with_cite(resolved.inline(figure.caption), cite)
    pieces: list[Piece] = []
    if quantity is not None:
        hedge, amount = resolved.language.parted(quantity)
        if hedge:
            pieces.append(Paragraph("key-hedge", run(hedge, figure.span), figure.span))
        pieces.append(Paragraph("key-figure", resolved.borne(figure, amount), figure.span))
    pieces.append(Paragraph("key-caption", caption, figure.caption.span))
    return Aside("key-figure", tuple(pieces), figure.span, resolved.place(figure))


def with_cite(content: Inlines, cite: Cite | None) -> Inlines:
    return content if cite is None else (*content, cite)


def margin_note(resolved: Resolved, note: MarginNote) -> Aside:
    title = Paragraph("note-title", resolved.inline(note.title), note.title.span)
    text = Paragraph("note", resolved.inline(note.text), note.text.span)
    return Aside("note", (title, text), note.span)
