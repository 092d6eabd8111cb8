"""Cells side by side: how many to a row.

Enters: how many they are, and how many there is room for. Leaves: a number. Never: a last row of one where it can be
helped.
"""

from __future__ import annotations

import math


def abreast(count: int, most: int) -> int:
    """How many cells stand in a row, in rows of like length: five of which four have room stand three and two."""
    rows = math.ceil(count / max(1, most))
    return math.ceil(count / rows)


def room_for(width: float, least: float, gap: float) -> int:
    """How many cells of at least `least` points stand side by side in a width, with gaps between them."""
    return int((width + gap) / (least + gap))
