"""Looking everything up, once: numbers of citations, values from evidence, entries of the source list.

Enters: a checked `Brief`, its `Language`. Leaves: `Resolved`, which has nothing left to look up.
Never: ReportLab, points; an error that `checks` has already reported.
"""

from __future__ import annotations

from briefgen.language import Language
from briefgen.model.brief import Brief
from briefgen.resolve.numbering import numbers
from briefgen.resolve.resolved import Resolved

__all__ = ["Resolved", "resolve"]


def resolve(brief: Brief, language: Language) -> Resolved:
    """The brief with its citations numbered in the order in which a reader meets them."""
    return Resolved(brief, language, numbers(brief))
