"""Evidence: the words of a source that bear a figure.

Enters: nothing. Leaves: `Evidence`, `EvidenceKey`, `Valued`. Never: a verdict on whether prose and source agree.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.diagnostics import Span
from briefgen.model.citation import Citation, EvidenceKey
from briefgen.model.fields import declared
from briefgen.model.quantity import Quantity, When
from briefgen.model.text import Text, Word

__all__ = ["Evidence", "EvidenceFigure", "EvidenceKey", "Valued"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceFigure:
    """The figure that an excerpt bears."""

    span: Span
    value: Quantity = declared("The figure with its hedge, in words: up to 12,000.")
    unit: Word | None = declared("What is counted.", default=None, example="people")
    as_of: When | None = declared("Date of the figure, where it is not that of its source.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One excerpt, its source, and the figure in it; with what a reader should know before using it."""

    span: Span
    source: Word = declared("Key of the source.", example="hall2019")
    exact: Word = declared("The source's own words, at most 20.", example="about twelve litres a day")
    prefix: Word | None = declared("What stands right before, where the words occur more than once.", default=None)
    suffix: Word | None = declared("What stands right after, where the words occur more than once.", default=None)
    language: Word | None = declared(
        "Language of the excerpt, where it is not the brief's.", default=None, example="fr"
    )
    figure: EvidenceFigure | None = declared("The figure in the excerpt.", default=None)
    counts: Text | None = declared("What the figure counts, for the table of figures.", default=None)
    says: Text | None = declared("Who says so, for the table of figures.", default=None)
    named: bool = declared("Whether the source of the figure is named.", default=False)
    caution: Text | None = declared("What to beware of, for the table of figures.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Valued:
    """A figure that is printed or drawn: by its evidence, or as a value with a citation."""

    span: Span
    evidence: EvidenceKey | None = declared("The evidence that bears the figure.", default=None)
    value: Quantity | None = declared("The figure with its hedge, where there is no evidence entry.", default=None)
    cite: Citation | None = declared("The source of the figure, where there is no evidence entry.", default=None)
