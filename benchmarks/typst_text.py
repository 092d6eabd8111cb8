"""Words to Typst: runs, links, citations, numbers of pages, and the calls that hold them.

Enters: `Inlines` and the role of the style that holds them. Leaves: Typst markup and code.
Never: words that are not in the content, or a sign that Typst would take for markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefgen.inline import Cite, Inline, Inlines, Link, PageNumber, Run
from briefgen.model.style import CitationForm, TextRole

_MARKUP = re.compile(r"""[\\*_`$#@<>\[\]~"'/=+-]""")
# a number and a full stop at the start of content would open a list
_LISTED = re.compile(r"^\d+\.")


def quoted(text: str) -> str:
    """A string of Typst's code."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def listed(values: Iterable[str]) -> str:
    """An array of Typst; the last comma makes one of a single value too."""
    return "(" + "".join(f"{value}, " for value in values) + ")"


def call(name: str, *values: str, **named: str) -> str:
    """A call of a function, one argument a line."""
    arguments = [*values, *(f"{key.replace('_', '-')}: {value}" for key, value in named.items())]
    return f"{name}(\n" + "".join(f"  {argument},\n" for argument in arguments) + ")"


def escaped(text: str) -> str:
    """Text in which nothing is markup."""
    return _MARKUP.sub(lambda match: "\\" + match[0], text)


def content(inlines: Inlines, role: TextRole) -> str:
    """A content block of Typst, brackets included; calls end with `;`, lest they take what follows for theirs."""
    words = "".join(_inline(item, following, role) for item, following in _with_following(inlines))
    opened = f"#[]{words}" if _LISTED.match(words) else words
    return f"[{opened}]"


def _with_following(inlines: Inlines) -> list[tuple[Inline, Inline | None]]:
    return list(zip(inlines, [*inlines[1:], None], strict=True))


def _inline(item: Inline, following: Inline | None, role: TextRole) -> str:
    match item:
        case Run():
            # a citation follows its word without a space
            text = item.text.rstrip(" ") if isinstance(following, Cite) else item.text
            return _run(item, escaped(text), role)
        case Link():
            words = "".join(_run(run, escaped(run.text), role) for run in item.runs)
            target = f"label({quoted(item.target[1:])})" if item.target.startswith("#") else quoted(item.target)
            return f"#link({target})[{words}];"
        case Cite():
            listed = ", ".join(f"({part.number}, {quoted(part.locator)})" for part in item.items)
            form = "bracketed" if role.citation is CitationForm.BRACKET else "superior"
            return f"#{form}({listed});"
        case PageNumber():
            return _page(item, role)


def _run(run: Run, words: str, role: TextRole) -> str:
    if run.strong and role.strong:
        words = f"#strong(voice({quoted(role.strong.text)})[{words}]);"
    elif run.emphasis and role.emphasis:
        words = f"#emph(voice({quoted(role.emphasis.text)})[{words}]);"
    if run.strong and role.strong_colour:
        words = f"#tinted({quoted(role.strong_colour.text)})[{words}];"
    if run.quiet and role.quiet:
        words = f"#tinted({quoted(role.quiet.text)})[{words}];"
    return words


def _page(number: PageNumber, role: TextRole) -> str:
    if number.counted:
        return f"#counted-pages({quoted(number.counted.of(1))}, {quoted(number.counted.of(2))});"
    words = {"": "#this-page;", "*": "#last-page;"}.get(number.anchor, f"#page-of({quoted(number.anchor)});")
    return _run(Run("", number.span, strong=number.strong), words, role)
