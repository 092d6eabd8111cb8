"""Words that are given as one source's and stand in the text of another: known at second hand, and not marked so.

Enters: evidence whose source has no text here, the texts of the other sources. Leaves: V670.
Never: a word about a source that says through which other one it is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefgen.diagnostics import Diagnostic, warning
from briefgen.evidence.excerpts import folded, places
from briefgen.model.evidence import Evidence
from briefgen.model.references import Reference

# two sources may have a few words in common by chance, such as a figure and its unit
LEAST_WORDS = 5


def second_hand(entry: Evidence, source: Reference, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """What is found of an excerpt whose source has no snapshot, if exactly one other source has the words."""
    excerpt = folded(entry.exact.text)
    if source.quoted_in or source.reported_in or len(excerpt.split()) < LEAST_WORDS:
        return
    holders = [name for name, text in texts.items() if any(True for _ in places(excerpt, text))]
    if len(holders) == 1:
        message = (
            f"these words are in the snapshot of `{holders[0]}`, and `{source.id}` does not say that it is known by it"
        )
        hint = f"if you read them there, write `quoted-in: {holders[0]}` with the source `{source.id}`"
        yield warning("V670", entry.source.span, message, hint)
