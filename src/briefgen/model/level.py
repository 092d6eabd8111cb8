"""How much a finding weighs, as a house or a brief says under `checks:`.

Enters: nothing. Leaves: `Level`. Never: which findings may be lowered.
"""

from __future__ import annotations

from enum import StrEnum


class Level(StrEnum):
    """An `error` keeps the PDF from being made, a `warning` does not, and what is `off` is not said."""

    ERROR = "error"
    WARNING = "warning"
    OFF = "off"
