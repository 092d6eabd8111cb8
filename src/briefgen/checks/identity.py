"""Names that must be unique, and parts that must be there.

Enters: a `Brief`. Leaves: F23x, C50x. Never: a rule on what a name says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefgen.diagnostics import Diagnostic, error
from briefgen.model.brief import Brief
from briefgen.model.text import Word


def identity(brief: Brief) -> Iterator[Diagnostic]:
    if not brief.questions:
        yield error("F230", brief.span, "this brief has no question", "add one under `questions:`, with its answer")
    yield from _twice((question.id for question in brief.questions), "F231", "question")
    yield from _twice((reference.id for reference in brief.references), "C504", "source")


def _twice(names: Iterable[Word], code: str, thing: str) -> Iterator[Diagnostic]:
    seen: dict[str, Word] = {}
    for name in names:
        if name.text in seen and name.text:
            line = seen[name.text].span.line
            message = f"two {thing}s have the id `{name.text}`, the first in line {line}"
            yield error(code, name.span, message, "give one of them another id")
        seen.setdefault(name.text, name)
