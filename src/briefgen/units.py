"""Lengths with a unit, as styles write them: `4mm`, `12.5pt`.

Enters: text. Leaves: points (1/72 inch). Never: a length without a unit.
"""

from __future__ import annotations

import re
from typing import NewType

Points = NewType("Points", float)

_PER_UNIT = {"pt": 1.0, "mm": 72 / 25.4, "cm": 720 / 25.4, "in": 72.0}
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)\s*(pt|mm|cm|in)")


def points(text: str) -> Points:
    """Points for a length such as `4mm`.

    Raises:
        ValueError: the text is no number followed by `pt`, `mm`, `cm` or `in`.
    """
    match = _LENGTH.fullmatch(text.strip())
    if match is None:
        raise ValueError(text)
    return Points(float(match[1]) * _PER_UNIT[match[2]])
