"""Words as authors write them: plain, one paragraph with markup, paragraphs with lists and sub-headings.

Enters: nothing. Leaves: `Word`, `Phrase`, `Text`, `Prose` and the inline nouns of unresolved text.
Never: markup as a string; it was read when the brief was decoded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefgen.diagnostics import Span
from briefgen.inline import Link, Run, plain
from briefgen.model.citation import Citation, EvidenceKey

TextInline = Run | Link | Citation


@dataclass(frozen=True, slots=True)
class Word:
    """Plain text without markup: a key, a name, an identifier, an alternative text."""

    text: str
    span: Span

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Phrase(Word):
    """Plain text that is printed: without markup, but with the quotation marks and dashes of its language."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A passage that is bound to evidence: where in the words of its text it starts and ends; prints as it is."""

    key: EvidenceKey
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Text:
    """One paragraph: emphasis, strong, links and citations; typographic quotes and spaces set."""

    content: tuple[TextInline, ...]
    span: Span
    bound: tuple[Bound, ...] = ()

    @property
    def words(self) -> str:
        """The words alone, without citations."""
        return plain(item for item in self.content if not isinstance(item, Citation))


@dataclass(frozen=True, slots=True)
class Cell(Text):
    """Text of a table's cell, which may be empty."""


@dataclass(frozen=True, slots=True)
class Subheading:
    """A heading within the answer to a question; `level` counts from 1."""

    content: Text
    level: int
    span: Span


@dataclass(frozen=True, slots=True)
class TextList:
    """A list; every item holds parts of its own. `start` is the first number, `None` for bullets."""

    items: tuple[tuple[ProsePart, ...], ...]
    span: Span
    start: int | None = None


ProsePart = Text | Subheading | TextList


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs, sub-headings and lists in order."""

    parts: tuple[ProsePart, ...]
    span: Span

    @property
    def texts(self) -> tuple[Text, ...]:
        """Every paragraph, heading and item, in order."""
        return tuple(_texts(self.parts))


def _texts(parts: Iterable[ProsePart]) -> Iterator[Text]:
    for part in parts:
        match part:
            case Text():
                yield part
            case Subheading():
                yield part.content
            case TextList():
                for item in part.items:
                    yield from _texts(item)
