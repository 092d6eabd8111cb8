"""What YAML's parser says, in words for authors.

Enters: a fault of the parser, or a sign of one. Leaves: diagnostics. Never: the parser's own terms.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml

from briefgen.diagnostics import Diagnostic, Source, Span, error, warning
from briefgen.source.nodes import Node, Scalar

_OPERATOR = re.compile(r"(?::|^\s*-(?:\s+-)*\s)\s*([<>]=?)\s*\d")
_ALIAS = re.compile(r"(?:^\s*-|:)\s+(\*)\*?\w?")
_CLOSED_EARLY = re.compile(r"(?::|^\s*-)\s+([\"'\[{]).*[\"'\]}]\s*$")
_KEY = re.compile(r"\s*(?:- )?[A-Za-z_][\w-]*: ")
_COMMENT = re.compile(r"\s+(#[^\s#]\S*)")
MOST_DEPTH = 32
QUOTE = "put the whole value in quotes"
HEDGES = "write the hedge in words: `at least 425`, `more than 30,000`, `up to 12,000`"

# part of the parser's message, our message, our hint
_SYNTAX = (
    ("mapping values are not allowed", "a second `: ` in one value", QUOTE),
    ("could not find expected ':'", "a key without a colon, or a value that runs on without indentation",
     "write `key: value`, and indent the lines that belong to a value"),
    ("are not allowed in this context", "a value cannot start with this character", QUOTE),
    ("did not find expected key", "the indentation does not fit what stands above, or a quote is not closed",
     "line the keys up with the ones above them"),
    ("did not find expected '-' indicator", "a list item that does not line up with the others",
     "start each item with `- ` in the same column"),
    ("did not find expected ',' or '}'", "a `{` without its `}`, or a missing comma",
     "close it, or write one key a line"),
    ("did not find expected ',' or ']'", "a `[` without its `]`, or a missing comma",
     "close it, or quote a text that starts with `[`"),
    ("cannot start any token", "a value cannot start with this character", QUOTE),
    ("found unexpected end of stream", "a quote is opened and not closed", "close the quote"),
    ("unknown escape", "a backslash that stands for nothing in double quotes", "use single quotes, or write `\\\\`"),
    ("did not find expected node content", "a value is missing", "write the value after the colon"),
    ("block scalar", "a value cannot start with `>` or `|` in this way", QUOTE),
    ("did not find expected comment or line break", "a value cannot start with `>` or `|` in this way", QUOTE),
)  # fmt: skip


def syntax(fault: yaml.MarkedYAMLError, source: Source) -> Diagnostic:
    """A syntax error, at the place where the parser saw it."""
    said = f"{fault.context or ''} {fault.problem or ''}"
    # where something is left open, its start tells more than the place at which the parser gave up
    opened = "found unexpected end of stream" in said or "could not find expected ':'" in said
    mark = (fault.context_mark if opened else None) or fault.problem_mark or fault.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    line = min(line, source.text.count("\n") + 1)
    span = Span(source, line, column)
    if "maximum nesting depth" in said:
        return too_deep(span)
    return _sign(source, line) or _known(said, span)


def quote_runs_on(fault: yaml.MarkedYAMLError, opened: Span | None) -> Diagnostic | None:
    """A quote that was not closed ends at the next one, however far below; the parser gives up only there.

    `opened` is where the last quoted value of several lines starts.
    """
    mark = fault.problem_mark
    if opened is None or mark is None:
        return None
    last = mark.line + 1
    lines = [opened.source.line(line) for line in range(opened.line, last + 1)]
    sign = lines[0][opened.column - 1]
    swallows_keys = any(_KEY.match(line) for line in lines[1:])
    if not swallows_keys or lines[-1][: mark.column].count(sign) % 2 == 0:
        return None
    return error("Y114", opened, f"this quote is not closed before line {last}", "close the quote")


def _sign(source: Source, line: int) -> Diagnostic | None:
    """A sign at the start of a value, that YAML keeps for itself."""
    text = source.line(line)
    operator = _OPERATOR.search(text)
    if operator:
        span = Span(source, line, operator.start(1) + 1, len(operator[1]))
        return error("Y115", span, f"`{operator[1]}` cannot start a value", HEDGES)
    alias = _ALIAS.search(text)
    if alias:
        span = Span(source, line, alias.start(1) + 1)
        return error("Y117", span, "a value that starts with `*` must stand in quotes", "write it as '**No.** …'")
    return None


def _known(said: str, span: Span) -> Diagnostic:
    """What the parser said, in our words."""
    text = span.source.line(span.line)
    before = text[: span.column - 1]
    closed = _CLOSED_EARLY.search(before)
    if closed and "did not find expected key" in said:
        end = {"[": "]", "{": "}"}.get(closed[1], closed[1])
        message = f"this value starts with `{closed[1]}` and goes on after its closing `{end}`"
        hint = "put the whole value in quotes of the other kind, as in '\"No\" is no answer'"
        return error("Y114", span, message, QUOTE if end in "]}" else hint)
    if "mapping values are not allowed" in said and before[:1] == " " and ": " not in before:
        hint = "line it up with the keys above, or put the whole value above in quotes"
        return error("Y114", span, "this line is indented as if it belonged to the value above", hint)
    if text[span.column - 1 : span.column] == "@" and "cannot start any token" in said:
        hint = "write the key of a source without it, as in `cite: hall2019`; put any other value in quotes"
        return error("Y114", span, "a value cannot start with `@`", hint)
    for part, message, hint in _SYNTAX:
        if part in said:
            return error("Y114", span, message, hint)
    return error("Y114", span, "this cannot be read as YAML", QUOTE)


def too_deep(span: Span) -> Diagnostic:
    return error("Y106", span, f"nested deeper than {MOST_DEPTH} levels", "check the indentation")


def tag(name: str, span: Span) -> Diagnostic:
    written = name.replace("tag:yaml.org,2002:", "!!")
    return error("Y105", span, f"the tag `{written}` is not supported",
                 f"remove it, as every value is text; or {QUOTE} if `!` belongs to it")  # fmt: skip


def unused_name(name: str, span: Span) -> Diagnostic:
    """`title: &co Water`: YAML takes `&co` for a name, and it would vanish from the page."""
    message = f"`&{name}` is read as a name of this value, and nothing uses it"
    return error("Y118", span, message, f"{QUOTE} if `&` belongs to it, or remove `&{name}`")


def comment_cuts(written: str, end: Span) -> tuple[Diagnostic, ...]:
    """`title: Issue #5`: YAML takes `#5` for a comment, and it would vanish from the page."""
    match = _COMMENT.match(written, end.column - 1)
    if not match:
        return ()
    span = Span(end.source, end.line, match.start(1) + 1, len(match[1]))
    message = f"a space before `#` starts a comment, so `{match[1]}` is not printed"
    return (warning("Y119", span, message, f"{QUOTE} if `{match[1]}` belongs to it, or write a space after `#`"),)


def comma_in_flow(written: str, before: tuple[Scalar, Node], lonely: Sequence[Scalar]) -> Diagnostic:
    """Commas that ended a value within `{…}`: `{value: up to 12,000}` is read as `up to 12` and a key `000`.

    `written` is the line of the first key that was cut off.
    """
    key, value = before
    first, last = lonely[0].span, lonely[-1].span
    cut = " and ".join(f"`{piece.text}`" for piece in lonely)
    message = f"within `{{…}}` a comma ends a value, so {cut} {'stands' if len(lonely) == 1 else 'stand'} alone"
    whole = f"…,{lonely[-1].text}"
    if isinstance(value, Scalar) and value.plain and value.span.line == first.line == last.line:
        whole = written[value.span.column - 1 : last.column - 1 + last.length]
    quote = "'" if '"' in whole else '"'
    hint = f"put the value in quotes, as in `{key.text}: {quote}{whole}{quote}`, or write one key a line"
    return error("Y116", first, message, hint)
