"""What can be said about a brief, and where: sources, spans, diagnostics and outcomes.

Enters: nothing. Leaves: the values that every stage hands on beside its result.
Never: prints, reads a file, or knows what a brief is.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Source:
    """One input file as it was read: its path as the author would write it, and its text."""

    path: str
    text: str = field(repr=False)

    @cached_property
    def lines(self) -> list[str]:
        """The lines, split once for all that is found in them."""
        return self.text.split("\n")

    def line(self, number: int) -> str:
        """The text of line `number` (counted from 1), or "" where there is none."""
        return self.lines[number - 1].rstrip("\r") if 0 < number <= len(self.lines) else ""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one line of a source: line and column from 1, length in characters."""

    source: Source
    line: int
    column: int
    length: int = 1

    @property
    def place(self) -> tuple[str, int, int]:
        return self.source.path, self.line, self.column


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: `code` names the kind of fault, `message` says what, `hints` how to mend it."""

    code: str
    severity: Severity
    span: Span
    message: str
    hints: tuple[str, ...] = ()


def error(code: str, span: Span, message: str, *hints: str) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, span, message, hints)


def warning(code: str, span: Span, message: str, *hints: str) -> Diagnostic:
    return Diagnostic(code, Severity.WARNING, span, message, hints)


@dataclass(frozen=True, slots=True)
class Allowed:
    """A finding that a comment in the brief allows, and the reason that it gives."""

    diagnostic: Diagnostic
    reason: str


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What a stage hands on: its value, if one could be made, and all that it found."""

    value: T | None
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def failed(self) -> bool:
        return self.value is None or has_error(self.diagnostics)


def has_error(diagnostics: Iterable[Diagnostic]) -> bool:
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)


def in_file_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Each finding once, in the order in which an author meets them."""
    return tuple(sorted(dict.fromkeys(diagnostics), key=lambda d: (d.span.place, d.code)))


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name that is most like another, or "" where none is near."""
    near = difflib.get_close_matches(name, list(known), 1, 0.6)
    return near[0] if near else ""


def did_you_mean(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """A hint that names the nearest known name, or no hint where none is near."""
    near = nearest(name, known)
    return (f"did you mean `{near}`?",) if near else ()
