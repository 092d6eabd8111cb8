"""The front of a brief: masthead, bottom line, answers at a glance, timeline, notice.

Enters: `Resolved`. Leaves: the first pieces of the story. Never: a part that the author did not write.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.charts.chart import Chart
from briefgen.compose.furniture import author_line, word
from briefgen.inline import Inlines, PageNumber, Run, joined, question_anchor, run, strong, unlinked
from briefgen.model.question import Question
from briefgen.resolve import Resolved
from briefgen.story import Group, Heading, Item, Items, Paragraph, Piece

TITLE_ANCHOR = "title"


def front(resolved: Resolved) -> Iterator[Piece]:
    brief, language = resolved.brief, resolved.language
    yield masthead(resolved)
    if brief.bottom_line:
        span = brief.bottom_line.span
        label = Heading("bottom-line-label", 2, run(language.word("bottom-line"), span), span)
        text = Paragraph("bottom-line", resolved.inline(brief.bottom_line), span)
        yield Group("bottom-line", (label, text), span)
    if any(question.glance for question in brief.questions):
        yield glance(resolved)
    if brief.timeline:
        assert isinstance(brief.timeline, Chart)
        yield brief.timeline.figure(resolved, role="timeline")
    if brief.notice:
        notice = Paragraph("notice", resolved.inline(brief.notice), brief.notice.span)
        yield Group("notice", (notice,), brief.notice.span)


def masthead(resolved: Resolved) -> Group:
    """Nameplate, issue and date, title, standfirst, and what the reader should know of the brief."""
    brief, language = resolved.brief, resolved.language
    pieces: list[Piece] = []
    if brief.series:
        pieces.append(Paragraph("nameplate", word(brief.series), brief.series.span))
    if brief.number:
        number = f"{language.word('brief-number')}\u00a0{brief.number}"
        pieces.append(Paragraph("issue", strong(number, brief.number.span), brief.number.span))
    pieces.append(Paragraph("issue", run(language.date(brief.date), brief.date.span), brief.date.span))
    pieces.append(Heading("title", 1, resolved.inline(brief.title), brief.title.span, TITLE_ANCHOR))
    if brief.standfirst:
        pieces.append(Paragraph("standfirst", resolved.inline(brief.standfirst), brief.standfirst.span))
    pieces.append(Items("about", tuple(about(resolved)), brief.span))
    return Group("masthead", tuple(pieces), brief.span)


def about(resolved: Resolved) -> Iterator[Item]:
    """Label and value: as at, prepared from, prepared by, length."""
    brief, language = resolved.brief, resolved.language
    if brief.as_of:
        span = brief.as_of.span
        yield Item(run(language.word("information-as-at"), span), run(language.date(brief.as_of), span), span)
    if brief.prepared_from:
        span = brief.prepared_from.span
        yield Item(run(language.word("prepared-from"), span), resolved.inline(brief.prepared_from), span)
    if brief.authors:
        span = brief.authors[0].span
        yield Item(
            run(language.word("prepared-by"), span), joined(author_line(brief), language.word("separator"), span), span
        )
    yield Item(run(language.word("length"), brief.span), length(resolved), brief.span)


def length(resolved: Resolved) -> Inlines:
    """Pages and minutes of reading: `4 pages, 6 minutes`."""
    language, span = resolved.language, resolved.brief.span
    return (PageNumber("*", span, counted=language.counted("page")), Run(f", {language.minutes(resolved.words)}", span))


def glance(resolved: Resolved) -> Group:
    """The answers in one row, each a link to its question."""
    brief, language = resolved.brief, resolved.language
    asked = [(number, question) for number, question in enumerate(brief.questions, 1) if question.glance]
    label = run(language.glance(len(asked)), brief.span)
    cells = [_cell(resolved, number, question) for number, question in asked]
    return Group("glance", (Heading("section", 2, label, brief.span), *cells), cells[0].span)


def _cell(resolved: Resolved, number: int, question: Question) -> Group:
    assert question.glance is not None
    span, anchor = question.glance.span, question_anchor(question.id.text)
    page = (Run(resolved.language.word("page") + "\u00a0", span), PageNumber(anchor, span))
    pieces = (
        Paragraph("glance-number", run(str(number), span), span),
        Paragraph("glance-question", unlinked(resolved.inline(question.question)), question.question.span),
        Paragraph("glance-answer", resolved.inline(question.glance), question.glance.span),
        Paragraph("glance-page", page, span),
    )
    return Group("glance-cell", pieces, span, target=anchor)
