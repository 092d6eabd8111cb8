"""Small makers of inline content that several parts of the story share.

Enters: text, spans, resolved parts of a brief. Leaves: `Inlines` and pieces. Never: markup.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from briefgen.diagnostics import Span
from briefgen.inline import Inline, Inlines, Run

T = TypeVar("T")


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


def when(value: T | None, make: Callable[[T], Inlines]) -> Inlines:
    """`make(value)`, or nothing where there is no value."""
    return () if value is None else make(value)
