"""What every chart has, and what it may ask of a resolved brief.

Enters: nothing. Leaves: `Chart`, the base of every kind; `Lookup`. Never: marks; each kind makes its own.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Protocol

from briefgen.diagnostics import Diagnostic
from briefgen.inline import Cite, Inlines
from briefgen.language import Language
from briefgen.marks import Plot
from briefgen.model.block import Block
from briefgen.model.evidence import Valued
from briefgen.model.fields import declared
from briefgen.model.quantity import Quantity
from briefgen.model.text import Text, Word

DataTable = tuple[tuple[str, ...], ...]


class Lookup(Protocol):
    """What a resolved brief answers to charts."""

    @property
    def language(self) -> Language: ...
    def inline(self, text: Text) -> Inlines: ...
    def value(self, valued: Valued) -> tuple[Quantity | None, Cite | None]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart(Block, ABC):
    """A chart of any kind."""

    headline: Text = declared("The finding, as a sentence without a full stop.")
    subtitle: Text | None = declared("What is shown: measure, unit, place, date.", default=None)
    unit: Text | None = declared("Unit of the figures, where there is no subtitle.", default=None)
    note: Text | None = declared("Definitions, gaps, and what was not drawn.", default=None)
    alt: Word = declared("What the chart shows, in words, for those who cannot see it.")

    @abstractmethod
    def check(self) -> tuple[Diagnostic, ...]:
        """Faults that only this kind of chart can have."""

    @abstractmethod
    def plot(self, lookup: Lookup) -> Plot:
        """The drawing, to be laid out when its width and type are known."""

    @abstractmethod
    def table(self, lookup: Lookup) -> DataTable:
        """The data in words, first row the heads: every number with its hedge."""

    def legend(self, _lookup: Lookup) -> str:
        """How to read what is drawn in an unusual way; "" where nothing is."""
        return ""
