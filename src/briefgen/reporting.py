"""Diagnostics for people and programs: text with the source line and a caret, JSON, GitHub annotations.

Enters: diagnostics. Leaves: text. Never: prints; never changes an order.
"""

from __future__ import annotations

import json as json_format
import unicodedata
from collections.abc import Sequence

from briefgen.diagnostics import Allowed, Diagnostic, Severity

WIDEST = 120
MOST = 20
# Unicode's controls, formats, line and paragraph separators
STEERING = ("Cc", "Cf", "Zl", "Zp")
_COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m"}
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


def text(diagnostics: Sequence[Diagnostic], allowed: Sequence[Allowed] = (), *, colour: bool = False) -> str:
    """Each finding with its place, its line and its hints, how many there are, and every one that is allowed."""
    permitted = "".join(f"{_permitted(each)}\n" for each in allowed)
    if not diagnostics:
        return permitted
    shown = [_one(diagnostic, colour=colour) for diagnostic in diagnostics[:MOST]]
    more = len(diagnostics) - MOST
    closing = [f"and {more} more"] if more > 0 else []
    return "\n\n".join([*shown, *closing, counted(diagnostics)]) + "\n" + permitted


def _permitted(allowed: Allowed) -> str:
    span = allowed.diagnostic.span
    return f"allowed: {allowed.diagnostic.code} at {span.source.path}:{span.line}: {_shown(allowed.reason)}"


def counted(diagnostics: Sequence[Diagnostic]) -> str:
    """`2 errors, 1 warning`."""
    parts = []
    for severity in Severity:
        count = sum(diagnostic.severity is severity for diagnostic in diagnostics)
        if count:
            parts.append(f"{count} {severity.value}{'' if count == 1 else 's'}")
    return ", ".join(parts)


def _one(diagnostic: Diagnostic, *, colour: bool) -> str:
    span = diagnostic.span
    label = f"{diagnostic.severity.value}[{diagnostic.code}]"
    place = f"{span.source.path}:{span.line}:{span.column}"
    if colour:
        label, place = f"{_COLOURS[diagnostic.severity]}{label}{_PLAIN}", f"{_BOLD}{place}{_PLAIN}"
    lines = [f"{place}: {label}: {diagnostic.message}", *_excerpt(diagnostic)]
    return "\n".join([*lines, *(f"  hint: {hint}" for hint in diagnostic.hints)])


def _excerpt(diagnostic: Diagnostic) -> list[str]:
    """The source line with a caret under the place; a long line is cut about it."""
    span = diagnostic.span
    line = _shown(span.source.line(span.line))
    if not line.strip():
        return []
    start = max(0, span.column - 1 - WIDEST // 2) if len(line) > WIDEST else 0
    shown = line[start : start + WIDEST]
    before = shown[: span.column - 1 - start]
    length = max(1, min(span.length, len(shown) - len(before)))
    number = f"{span.line}"
    return [f"  {number} | {shown}", f"  {' ' * len(number)} | {' ' * _columns(before)}{'^' * length}"]


def _shown(line: str) -> str:
    """A line that a terminal prints as it stands: what would steer the terminal is shown as a dot."""
    return "".join("·" if unicodedata.category(character) in STEERING else character for character in line)


def _columns(words: str) -> int:
    """Columns of a terminal that some words take."""
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in words)
    return len(words) + wide - sum(bool(unicodedata.combining(character)) for character in words)


def json(diagnostics: Sequence[Diagnostic], allowed: Sequence[Allowed] = ()) -> str:
    """A list of objects with file, line, column, severity, code, message and hints.

    After the findings come those that are allowed, whose severity is `allowed`, each with its reason.
    """
    found = [_object(diagnostic) for diagnostic in diagnostics]
    found += [{**_object(each.diagnostic), "severity": "allowed", "reason": each.reason} for each in allowed]
    return json_format.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _object(diagnostic: Diagnostic) -> dict[str, object]:
    return {
        "file": diagnostic.span.source.path,
        "line": diagnostic.span.line,
        "column": diagnostic.span.column,
        "length": diagnostic.span.length,
        "severity": diagnostic.severity.value,
        "code": diagnostic.code,
        "message": diagnostic.message,
        "hints": list(diagnostic.hints),
    }


def github(diagnostics: Sequence[Diagnostic], allowed: Sequence[Allowed] = ()) -> str:
    """Workflow commands, one a line, escaped as GitHub asks; what is allowed is a notice."""
    notices = (_notice(each) for each in allowed)
    return "".join((*(_annotation(diagnostic) for diagnostic in diagnostics), *notices))


def _notice(allowed: Allowed) -> str:
    span = allowed.diagnostic.span
    place = f"file={_escaped(span.source.path, ':,')},line={span.line},col={span.column}"
    return f"::notice {place},title={allowed.diagnostic.code}::{_escaped(f'allowed: {allowed.reason}')}\n"


def _annotation(diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    message = "; ".join((diagnostic.message, *diagnostic.hints))
    place = f"file={_escaped(span.source.path, ':,')},line={span.line},col={span.column}"
    return f"::{diagnostic.severity.value} {place},title={diagnostic.code}::{_escaped(message)}\n"


def _escaped(words: str, also: str = "") -> str:
    for character in "%\r\n" + also:
        words = words.replace(character, f"%{ord(character):02X}")
    return words
