"""A style's looks by name: roles, colours, faces, settings.

Enters: a `Style`. Leaves: look-ups by plain names. Never: a default for a name that the style lacks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.model.style import Style, TextRole

Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Look:
    """`colours` are red, green and blue from 0 to 1; `settings` are the costs and limits of line breaking."""

    roles: Mapping[str, TextRole]
    colours: Mapping[str, Colour]
    settings: Mapping[str, float]


def look_of(style: Style) -> Look:
    return Look(
        roles={name.text: role for name, role in style.type.items()},
        colours={name.text: _rgb(value.text) for name, value in style.colours.items()},
        settings={name.text: value for name, value in style.setting.items()},
    )


def _rgb(text: str) -> Colour:
    red, green, blue = (int(text[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue
