"""The closed set of inline content: what may stand within a line of text.

Enters: text and places. Leaves: `Run`, `Link`, `Cite`, `PageNumber`, the words of every piece and chart label, and
small makers of them.
Never: fonts, sizes, colours; the role of the piece that holds them decides those.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from briefgen.diagnostics import Span
from briefgen.plural import Counted

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one voice. `quiet` is set in the role's secondary colour.

    `language` is the tag of its language where it is not the brief's.
    """

    text: str
    span: Span
    strong: bool = False
    emphasis: bool = False
    quiet: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Runs that lead to `target`: a web address, or `#anchor` for a place in this brief."""

    runs: tuple[Run, ...]
    target: str


@dataclass(frozen=True, slots=True)
class CiteItem:
    """One source in a citation: its number, and where in it (`p. 4`), if said."""

    number: int
    locator: str = ""

    @property
    def anchor(self) -> str:
        return source_anchor(self.number)


@dataclass(frozen=True, slots=True)
class Cite:
    """A citation. The role that holds it says whether it is a superior or stands in brackets."""

    items: tuple[CiteItem, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The number of the page on which `anchor` falls; of this page for ""; of all pages for "*".

    `counted` is the word for what the number counts, if it does: `1 page`, `4 pages`. `opening` are words before it;
    where there are any, they and the number are a link to the anchor.
    """

    anchor: str
    span: Span
    strong: bool = False
    counted: Counted | None = None
    opening: str = ""


Inline = Run | Link | Cite | PageNumber
Inlines = tuple[Inline, ...]


def source_anchor(number: int) -> str:
    """The place in the source list to which citation `number` leads."""
    return f"source-{number}"


def question_anchor(name: str) -> str:
    """The place to which links to a question lead."""
    return f"question-{name}"


def evidence_anchor(number: int) -> str:
    """The place in the annex of evidence to which a printed figure leads."""
    return f"evidence-{number}"


def appendix_anchor(letter: str) -> str:
    """The place to which links to an appendix lead."""
    return f"appendix-{letter.lower()}"


def plain(content: Iterable[Inline]) -> str:
    """The words alone, without citations and page numbers."""
    texts = []
    for item in content:
        if isinstance(item, Run):
            texts.append(item.text)
        elif isinstance(item, Link):
            texts.extend(run.text for run in item.runs)
    return "".join(texts)


def has_words(text: str) -> bool:
    """Whether there is anything to see or to hear in a text: more than spaces and signs of no width."""
    return any(unicodedata.category(sign)[0] not in "CZ" for sign in text)


def run(text: str, span: Span) -> Inlines:
    return (Run(text, span),)


def strong(text: str, span: Span) -> Inlines:
    return (Run(text, span, strong=True),)


def joined(parts: list[Inlines], separator: str, span: Span) -> Inlines:
    """Parts that are there, with `separator` between each two."""
    content: list[Inline] = []
    for part in parts:
        if part and content:
            content.append(Run(separator, span))
        content.extend(part)
    return tuple(content)


def emphasised(content: Inlines) -> Inlines:
    """The same words in italics."""
    return tuple(replace(item, emphasis=True) if isinstance(item, Run) else item for item in content)


def unlinked(content: Inlines) -> Inlines:
    """The words without links and citations, for a line that is a link as a whole."""
    made: list[Inline] = []
    for item in content:
        match item:
            case Link():
                made.extend(item.runs)
            case Cite():
                if made and isinstance(made[-1], Run):
                    made[-1] = replace(made[-1], text=made[-1].text.rstrip(" "))
            case _:
                made.append(item)
    return tuple(made)


def in_language(content: Inlines, tag: str) -> Inlines:
    """The same content in a language, but for passages that have one of their own."""
    return tuple(_in_language(item, tag) for item in content)


def _in_language(item: Inline, tag: str) -> Inline:
    match item:
        case Run(language=""):
            return replace(item, language=tag)
        case Link():
            runs = tuple(replace(run, language=run.language or tag) for run in item.runs)
            return replace(item, runs=runs)
        case _:
            return item


def when(value: T | None, make: Callable[[T], Inlines]) -> Inlines:
    """`make(value)`, or nothing where there is no value."""
    return () if value is None else make(value)
