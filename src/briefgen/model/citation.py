"""Citations and the sources they name.

Enters: nothing. Leaves: `Citation` (unresolved: keys, no numbers), `Reference` (a CSL item), names and dates.
Never: formatted entries.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.diagnostics import Span


@dataclass(frozen=True, slots=True)
class CitationItem:
    """One key in a citation: `@hall2019, p. 4` has the key `hall2019` and the locator `p. 4`."""

    key: str
    span: Span
    locator: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """`[@a; @b, p. 4]` in text, or the value of a `cite:` field."""

    items: tuple[CitationItem, ...]
    span: Span
