"""What text is bound to evidence says no more than the excerpts of that evidence do.

Enters: a `Brief`. Leaves: V62x, V63x. Never: a figure that one of several excerpts bears, or one of unbound text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefgen.checks.claims import Claim, claims
from briefgen.checks.figures import compared_in, finding
from briefgen.diagnostics import Diagnostic
from briefgen.evidence import Discrepancy, compare
from briefgen.evidence.figure import Sort
from briefgen.model.brief import Brief
from briefgen.model.evidence import Evidence


def bound(brief: Brief) -> Iterator[Diagnostic]:
    known = {name.text: entry for name, entry in (brief.evidence or {}).items()}
    for claim in claims(brief) if known else ():
        entries = [known[name] for name in claim.evidence if name in known]
        tags = {compared_in(brief, entry) for entry in entries}
        # a figure may rest on words in another language, which are not compared
        if len(entries) == len(claim.evidence) and len(tags) == 1 and (tag := tags.pop()):
            yield from _held(claim, entries, tag)


def _held(claim: Claim, entries: list[Evidence], tag: str) -> Iterator[Diagnostic]:
    """Figures with which every excerpt disagrees, as the finding says that names a figure of one."""
    against = [_by_place(claim, entry, tag) for entry in entries]
    for place in sorted(set.intersection(*(set(found) for found in against))):
        pairs = [(found[place], entry) for found, entry in zip(against, entries, strict=True)]
        found, entry = next((pair for pair in pairs if pair[0].excerpt is not None), pairs[0])
        yield finding(found, claim.span, entry)


def _by_place(claim: Claim, entry: Evidence, tag: str) -> Mapping[int, Discrepancy]:
    """How a claim departs from an excerpt, by where in the claim."""
    found = compare(claim.words, entry.exact.text, tag)
    return {item.claim.start: item for item in found if claim.is_passage or not _is_beside(item)}


def _is_beside(found: Discrepancy) -> bool:
    """Whether this is a date in a sentence whose excerpt has none: it says when, and the excerpt how many."""
    return found.claim.sort is Sort.DATE and found.excerpt is None
