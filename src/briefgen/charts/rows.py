"""Rows that bear a figure each: those that have one, and their data in words.

Enters: rows, answers of `Lookup`. Leaves: rows with their values, a table. Never: marks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from briefgen.charts.chart import DataTable, Lookup, heads
from briefgen.inline import plain
from briefgen.model.evidence import Valued
from briefgen.model.fields import declared
from briefgen.model.quantity import Quantity
from briefgen.model.text import Text

R = TypeVar("R", bound=Valued)


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledRow(Valued):
    """A figure and what it is of; each kind says of its own rows what the label stands for."""

    label: Text = declared("What the figure is of.")
    highlight: bool = declared("Whether this is what the chart is about.", default=False)

    @property
    def colour(self) -> str:
        return "signal" if self.highlight else "accent"


def valued(lookup: Lookup, rows: Sequence[R]) -> list[tuple[R, Quantity]]:
    """The rows that have a value, each with it."""
    return [(row, value) for row in rows if (value := lookup.value(row)[0])]


def values(lookup: Lookup, rows: Sequence[Valued]) -> list[Quantity]:
    return [value for _, value in valued(lookup, rows)]


def said(lookup: Lookup, row: Valued) -> str:
    """The value of a row in words; "" where it has none."""
    value, _ = lookup.value(row)
    return lookup.language.quantity(value) if value else ""


def in_words(lookup: Lookup, rows: Sequence[LabelledRow]) -> DataTable:
    """Label and value of each row."""
    return (heads(lookup, "entry", "value"), *((plain(lookup.inline(row.label)), said(lookup, row)) for row in rows))
