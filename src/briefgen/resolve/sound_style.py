"""Whether a style holds together: its colours are colours, and every name in it is known.

Enters: a decoded `Style`. Leaves: findings. Never: a judgement of taste.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from briefgen.diagnostics import Diagnostic, did_you_mean, error
from briefgen.model.style import Style, TextRole
from briefgen.model.text import Word

_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
# a page must hold a chart and its words
LEAST_MEASURE = 300


def faults(style: Style) -> Iterator[Diagnostic]:
    """Every fault that would make a page fail."""
    for value in style.colours.values():
        if not _COLOUR.fullmatch(value.text):
            yield error("S223", value.span, f"`{value}` is not a colour", 'write it as `"#RRGGBB"`, in quotes')
    for role in style.type.values():
        yield from _role(style, role)
    page = style.page
    if page.width - 2 * page.margin < LEAST_MEASURE or page.height < page.width / 2:
        hint = "make the paper larger or the margin smaller"
        yield error("S224", page.span, "this page leaves no room for text", hint)


def _role(style: Style, role: TextRole) -> Iterator[Diagnostic]:
    faces, colours = _names(style.faces), _names(style.colours)
    for face in (role.face, role.strong, role.emphasis):
        yield from _known(face, faces, "S225", "face")
    for colour in (role.colour, role.strong_colour, role.quiet):
        yield from _known(colour, colours, "S226", "colour")


def _names(words: Collection[Word]) -> list[str]:
    return [word.text for word in words]


def _known(name: Word | None, known: list[str], code: str, what: str) -> Iterator[Diagnostic]:
    if name is not None and name.text not in known:
        hints = did_you_mean(name.text, known) or (f"the {what}s of this style are {', '.join(known)}",)
        yield error(code, name.span, f"there is no {what} `{name}` in this style", *hints)
