"""Figures and dates in words, read with their hedges; a claim held to the excerpt on which it rests.

Enters: the text of a value, or of a passage. Leaves: `Quantity`, `When`, `Figure`, `Discrepancy`.
Never: a number that the words do not give.
"""

from __future__ import annotations

from briefgen.evidence.compare import compare
from briefgen.evidence.dates import NotADate, when
from briefgen.evidence.discrepancy import Discrepancy, Kind
from briefgen.evidence.figure import Figure
from briefgen.evidence.quantities import NotAQuantity, quantity
from briefgen.evidence.reader import figures

__all__ = ["Discrepancy", "Figure", "Kind", "NotADate", "NotAQuantity", "compare", "figures", "quantity", "when"]
