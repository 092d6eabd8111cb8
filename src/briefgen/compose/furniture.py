"""What stands on every page, and what the file says of itself.

Enters: `Resolved`. Leaves: `Furniture`, `Metadata`. Never: pieces of the story.
"""

from __future__ import annotations

from briefgen.inline import Inlines, PageNumber, Run, joined, plain, run, strong, when
from briefgen.model.brief import Author, Brief, Status
from briefgen.model.quantity import Precision, When
from briefgen.model.text import Word
from briefgen.resolve import Resolved
from briefgen.story import Furniture, Metadata

EM_SPACE = "\u2003"


def furniture(resolved: Resolved) -> Furniture:
    brief, language = resolved.brief, resolved.language
    return Furniture(
        span=brief.span,
        nameplate=word(brief.series),
        title=resolved.inline(brief.title),
        identity=identity(resolved),
        folio=folio(resolved),
        cited=strong(language.word("cited"), brief.span),
        marking=word(brief.marking),
        status=() if brief.status is Status.FINAL else run(language.word(f"status-{brief.status}"), brief.span),
        short_names=resolved.short_names,
        continued=language.word("continued"),
        decimal=language.decimal,
    )


def metadata(resolved: Resolved) -> Metadata:
    brief = resolved.brief
    return Metadata(
        title=_words(resolved.inline(brief.title)),
        authors=tuple(author.name.text for author in brief.authors) or ((text(brief.series),) if brief.series else ()),
        subject=_words(resolved.inline(brief.standfirst)) if brief.standfirst else "",
        language=resolved.language.tag,
        date=_iso(brief.date),
        number=text(brief.number),
        version=text(brief.version),
        status=str(brief.status),
        marking=text(brief.marking),
        id=text(brief.id),
        as_of=_iso(brief.as_of) if brief.as_of else "",
        series=text(brief.series),
    )


def _words(content: Inlines) -> str:
    """The words alone, with one space where a citation stood between two."""
    return " ".join(plain(content).split())


def _iso(date: When) -> str:
    """The last day of a date, as closely as it is known: 2019-03-23, 2019-03, 2019."""
    signs = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}
    return date.last.isoformat()[: signs[date.precision]]


def identity(resolved: Resolved) -> Inlines:
    """Number, date, identifier and version, for the foot of each page."""
    brief, language = resolved.brief, resolved.language
    parts = [
        when(brief.number, lambda number: run(f"{language.word('number')}\u00a0{number}", number.span)),
        run(language.date(brief.date), brief.date.span),
        word(brief.id),
        when(brief.version, lambda version: run(f"{language.word('version')}\u00a0{version}", version.span)),
    ]
    return joined(parts, EM_SPACE, brief.span)


def folio(resolved: Resolved) -> Inlines:
    """Page 2 of 4."""
    span, language = resolved.brief.span, resolved.language
    return (
        Run(language.word("page") + "\u00a0", span, strong=True),
        PageNumber("", span, strong=True),
        Run(f"\u00a0{language.word('page-of')}\u00a0", span),
        PageNumber("*", span),
    )


def author_line(brief: Brief) -> list[Inlines]:
    """Each author with what the author did."""
    return [_author(author) for author in brief.authors]


def _author(author: Author) -> Inlines:
    role = f", {author.role}" if author.role else ""
    return run(f"{author.name}{role}", author.span)


def word(value: Word | None) -> Inlines:
    return when(value, lambda it: run(it.text, it.span))


def text(value: Word | None) -> str:
    return value.text if value else ""
