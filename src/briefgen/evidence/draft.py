"""A figure as it is first seen: its value and its tokens, before what stands round it is read.

Enters: nothing. Leaves: `Draft`. Never: hedges, nouns or directions; those are read when all figures are known.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from briefgen.evidence.figure import Moment, Sort, Unit
from briefgen.model.quantity import Hedge


@dataclass(frozen=True, slots=True)
class Draft:
    """`first` and `end` are the tokens of the figure itself; `unit` is empty until what follows is read."""

    sort: Sort
    first: int
    end: int
    low: Decimal | None = None
    high: Decimal | None = None
    kind: Hedge = Hedge.EXACT
    unit: Unit = Unit()
    moment: Moment | None = None
    is_weak: bool = False
    is_spelt: bool = False
