"""Figures and dates in words, read with their hedges.

Enters: the text of a value. Leaves: `Quantity`, `When`. Never: a number that the words do not give.
"""

from __future__ import annotations

from briefgen.evidence.dates import NotADate, when
from briefgen.evidence.quantities import NotAQuantity, quantity

__all__ = ["NotADate", "NotAQuantity", "quantity", "when"]
