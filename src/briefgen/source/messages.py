"""What YAML's parser says, in words for authors.

Enters: a fault of the parser, or a sign of one. Leaves: diagnostics. Never: the parser's own terms.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml

from briefgen.diagnostics import Diagnostic, Source, Span, error
from briefgen.source.nodes import Node, Scalar

_OPERATOR = re.compile(r":\s*([<>]=?)\s*\d")
_ALIAS = re.compile(r"(?:^\s*-|:)\s+(\*)\*?\w?")
MOST_DEPTH = 32
QUOTE = "put the whole value in quotes"

# part of the parser's message, our message, our hint
_SYNTAX = (
    ("mapping values are not allowed", "a second `: ` in one value", QUOTE),
    ("could not find expected ':'", "a key without a colon, or a value that runs on without indentation",
     "write `key: value`, and indent the lines that belong to a value"),
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
    unclosed = "found unexpected end of stream" in (fault.problem or "")
    mark = (fault.context_mark if unclosed else None) or fault.problem_mark or fault.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    line = min(line, source.text.count("\n") + 1)
    text = source.line(line)
    if "maximum nesting depth" in (fault.problem or ""):
        return too_deep(Span(source, line, column))
    operator = _OPERATOR.search(text)
    if operator:
        span = Span(source, line, operator.start(1) + 1, len(operator[1]))
        message = f"`{operator[1]}` cannot start a value"
        return error(
            "Y115", span, message, "write the hedge in words: `at least 425`, `more than 30,000`, `up to 12,000`"
        )
    alias = _ALIAS.search(text)
    if alias:
        span = Span(source, line, alias.start(1) + 1)
        return error("Y117", span, "a value that starts with `*` must stand in quotes", "write it as '**No.** …'")
    span = Span(source, line, column)
    said = f"{fault.context or ''} {fault.problem or ''}"
    for part, message, hint in _SYNTAX:
        if part in said:
            return error("Y114", span, message, hint)
    return error("Y114", span, "this cannot be read as YAML", QUOTE)


def too_deep(span: Span) -> Diagnostic:
    return error("Y106", span, f"nested deeper than {MOST_DEPTH} levels", "check the indentation")


def comma_in_flow(key: Scalar, before: Mapping[str, tuple[Scalar, Node]]) -> Diagnostic:
    """A comma that ended a value within `{…}`: `{value: up to 12,000}` is read as `up to 12` and a key `000`."""
    name, (_, value) = list(before.items())[-1]
    start = value.text if isinstance(value, Scalar) else "…"
    message = f"within `{{…}}` a comma ends a value, so `{key.text}` stands alone"
    hint = f'put the value in quotes, as in `{name}: "{start},{key.text}"`, or write one key a line'
    return error("Y116", key.span, message, hint)
