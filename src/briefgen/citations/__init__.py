"""Citations: pandoc's syntax in text, numbers in order of first use, entries of the source list.

Enters: text and references. Leaves: `Citation`, numbers, formatted entries. Never: a style that is not built.
"""

from __future__ import annotations

from briefgen.citations.entries import entry, short_name
from briefgen.citations.syntax import Item, Refused, citation_at, items

__all__ = ["Item", "Refused", "citation_at", "entry", "items", "short_name"]
