"""Citations and the sources they name.

Enters: nothing. Leaves: `Citation` (unresolved: keys, no numbers), `EvidenceKey`.
Never: formatted entries.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.diagnostics import Span


@dataclass(frozen=True, slots=True)
class EvidenceKey:
    """The name of a piece of evidence: the value of an `evidence:` field, or what binds a stretch of text to it."""

    key: str
    span: Span


@dataclass(frozen=True, slots=True)
class CitationItem:
    """One key in a citation: `@hall2019#toll, p. 4` has key `hall2019`, evidence `toll` and locator `p. 4`."""

    key: str
    span: Span
    locator: str = ""
    evidence: EvidenceKey | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """`[@a; @b, p. 4]` in text, or the value of a `cite:` field."""

    items: tuple[CitationItem, ...]
    span: Span
