"""Names of outputs by a pattern of the author's: `{date}_{slug}_{edition}.pdf`.

Enters: a pattern, a `Brief`, names of editions. Leaves: a name for each edition, or what is wrong with the pattern.
Never: a name that stands for two outputs, or one that is missing a part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from briefgen.diagnostics import Diagnostic, Outcome, Span, did_you_mean, error
from briefgen.inline import Link, Run, plain
from briefgen.language import DEFAULT
from briefgen.model.brief import Brief
from briefgen.model.text import Text, Word
from briefgen.publish.names import default_name
from briefgen.publish.safe_names import alike, part, safe, slug

ENDING = ".pdf"
FIELDS = ("date", "as_of", "id", "number", "version", "status", "slug", "edition", "language", "series", "name")
_FIELD = re.compile(r"\{([^{}]*)\}")


def pattern_faults(pattern: Word) -> Iterator[Diagnostic]:
    """What is wrong with a pattern whatever the brief."""
    for field in _FIELD.findall(pattern.text):
        if field not in FIELDS:
            hints = did_you_mean(field, FIELDS) or (f"the fields are {', '.join(f'`{{{it}}}`' for it in FIELDS)}",)
            yield error("P910", _within(pattern, field), f"there is no field `{{{field}}}` in names of files", *hints)
    rest = _FIELD.sub("", pattern.text)
    if "{" in rest or "}" in rest:
        hint = "write each field as `{id}`, between one brace and another"
        yield error("P911", pattern.span, "a brace of this pattern has no partner", hint)
    if "/" in rest or "\\" in rest:
        hint = "write the name alone; `--out-dir` names the folder"
        yield error("P912", pattern.span, "this pattern of a name holds a folder", hint)


def names(
    pattern: Word | None, brief: Brief, path: Path, editions: Sequence[str], *, sound: bool = True
) -> Outcome[tuple[str, ...]]:
    """A name for each edition; without a pattern, names after the file or folder of the brief.

    Of a brief that is not `sound`, what it does not have may only not have been read.
    """
    if pattern is None:
        several = len(editions) > 1
        return Outcome(tuple(default_name(path, edition if several else "") for edition in editions))
    found = list(pattern_faults(pattern))
    if sound and not found:
        found = [*_missing(pattern, values(brief, path, editions[0]))]
    if found:
        return Outcome(None, tuple(found))
    made = tuple(_filled(pattern.text, values(brief, path, edition)) for edition in editions)
    found = list(_twice(pattern, made, editions))
    return Outcome(None if found else made, tuple(found))


def values(brief: Brief, path: Path, edition: str) -> Mapping[str, str]:
    """What each field stands for in one edition of a brief."""
    return {
        "date": part(brief.date.words),
        "as_of": part(brief.as_of.words) if brief.as_of else "",
        "id": _part(brief.id),
        "number": _part(brief.number),
        "version": _part(brief.version),
        "status": str(brief.status),
        "slug": slug(_said(brief.title)),
        "edition": part(edition),
        "language": _part(brief.language) or DEFAULT,
        "series": _part(brief.series),
        "name": part(default_name(path).removesuffix(ENDING)),
    }


def _part(word: Word | None) -> str:
    return part(word.text) if word else ""


def _said(title: Text) -> str:
    return plain(item for item in title.content if isinstance(item, Run | Link))


def _missing(pattern: Word, known: Mapping[str, str]) -> Iterator[Diagnostic]:
    for field in dict.fromkeys(_FIELD.findall(pattern.text)):
        if not known[field]:
            message = f"the name needs `{{{field}}}`, which this brief does not have"
            key = "title" if field == "slug" else field
            yield error(
                "P913", _within(pattern, field), message, f"write `{key}:` in the brief, or leave the field out"
            )


def _within(pattern: Word, field: str) -> Span:
    """Where a field stands, if the pattern stands in its line as it is read."""
    span, sought = pattern.span, f"{{{field}}}"
    place = span.source.line(span.line).find(sought, span.column - 1)
    return Span(span.source, span.line, place + 1, len(sought)) if place >= 0 else span


def _filled(pattern: str, known: Mapping[str, str]) -> str:
    stem = pattern[: -len(ENDING)] if pattern.lower().endswith(ENDING) else pattern
    return (safe(_FIELD.sub(lambda field: known[field[1]], stem)) or "brief") + ENDING


def _twice(pattern: Word, made: Sequence[str], editions: Sequence[str]) -> Iterator[Diagnostic]:
    seen: dict[str, str] = {}
    for name, edition in zip(made, editions, strict=True):
        if alike(name) in seen:
            message = f"the editions `{seen[alike(name)]}` and `{edition}` would both be `{name}`"
            yield error("P914", pattern.span, message, "add `{edition}` to the pattern")
        seen.setdefault(alike(name), edition)
