"""Words as authors write them: plain, one paragraph with markup, several paragraphs.

Enters: nothing. Leaves: `Word`, `Text`, `Prose` and the inline nouns of unresolved text.
Never: markup as a string; it was read when the brief was decoded.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.diagnostics import Span
from briefgen.inline import Link, Run
from briefgen.model.citation import Citation

TextInline = Run | Link | Citation


@dataclass(frozen=True, slots=True)
class Word:
    """Plain text without markup: a key, a name, an identifier, an alternative text."""

    text: str
    span: Span

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Text:
    """One paragraph: emphasis, strong, links and citations; typographic quotes and spaces set."""

    content: tuple[TextInline, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs in order."""

    paragraphs: tuple[Text, ...]
    span: Span
