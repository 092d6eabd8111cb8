"""Whether a style holds together: its colours are colours, and every name in it is known.

Enters: a decoded `Style`. Leaves: findings. Never: a judgement of taste.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from briefgen.diagnostics import Diagnostic, did_you_mean, error
from briefgen.model.style import GRID, Columns, Style, TextRole
from briefgen.model.text import Word
from briefgen.units import Points

_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
# a page must hold a chart and its words
LEAST_MEASURE = 300
# the longest side of a page that PDF/A allows, in points (ISO 19005-3, 6.1.13)
MOST_PAPER = 14_400


# parts of a style whose names components and charts ask for, and what one of each is called
ASKED_FOR: Mapping[str, str] = MappingProxyType(
    {"type": "text role", "strokes": "stroke", "metrics": "metric", "setting": "setting"}
)
# settings by which something is divided
DIVISORS = frozenset({"slack", "superior-size"})


def faults(style: Style, known: Mapping[str, Collection[str]]) -> Iterator[Diagnostic]:
    """Every fault that would make a page fail; `known` has the names that the house's own style has in each part."""
    for value in style.colours.values():
        if not _COLOUR.fullmatch(value.text):
            yield error("S223", value.span, f"`{value}` is not a colour", 'write it as `"#RRGGBB"`, in quotes')
    for role in style.type.values():
        yield from _role(style, role)
    page = style.page
    if page.width - 2 * page.margin < LEAST_MEASURE or page.height < page.width / 2:
        hint = "make the paper larger or the margin smaller"
        yield error("S224", page.span, "this page leaves no room for text", hint)
    if max(page.width, page.height) > MOST_PAPER:
        yield error("S224", page.span, "this page is larger than a PDF can have it", "make it smaller than 5 m")
    for columns in (style.layout.main, style.layout.side):
        yield from _on_grid(columns)
    yield from _nothing(style)
    for part, what in ASKED_FOR.items():
        for name in getattr(style, part):
            if name.text not in known[part]:
                hints = did_you_mean(name.text, known[part]) or ("take a name that the style `four-questions` has",)
                yield error("S227", name.span, f"there is no {what} `{name}`", *hints)


def _on_grid(columns: Columns) -> Iterator[Diagnostic]:
    if columns.first < 0 or columns.count < 1 or columns.first + columns.count > GRID:
        hint = f"`from:` counts from 0, and `from:` and `columns:` together make at most {GRID}"
        yield error("S229", columns.span, f"these columns do not stand on the grid of {GRID}", hint)


def _nothing(style: Style) -> Iterator[Diagnostic]:
    """Lengths and settings that must be more than nothing."""
    measured = [(style.page.span, "line", style.page.line)]
    for role in style.type.values():
        measured += [(role.span, "size", size) for size in (role.size, *role.sizes)]
        measured.append((role.span, "leading", role.leading))
    measured += [
        (name.span, name.text, Points(value)) for name, value in style.setting.items() if name.text in DIVISORS
    ]
    for span, name, value in measured:
        if value <= 0:
            yield error(
                "S228", span, f"this `{name}` must be more than nothing", "write a greater one, or leave it out"
            )


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
