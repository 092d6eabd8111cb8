"""What text is bound to evidence says no more than the excerpts of that evidence do.

Enters: a `Brief`. Leaves: V62x, V63x. Never: a figure that one of several excerpts bears, or one of unbound text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefgen.checks.claims import Claim, claims
from briefgen.checks.figures import CODES
from briefgen.diagnostics import Diagnostic, error, warning
from briefgen.evidence import Discrepancy, Kind, compare
from briefgen.evidence.figure import Sort
from briefgen.language import DEFAULT, match
from briefgen.model.brief import Brief
from briefgen.model.evidence import Evidence


def bound(brief: Brief) -> Iterator[Diagnostic]:
    tag = match(brief.language.text) if brief.language else DEFAULT
    known = {name.text: entry for name, entry in (brief.evidence or {}).items()}
    if not tag or not known:
        return
    for claim in claims(brief):
        entries = [known[name] for name in claim.evidence if name in known]
        # a figure may rest on words in another language, which are not compared
        if entries and len(entries) == len(claim.evidence) and all(_is_in(entry, tag) for entry in entries):
            yield from _held(claim, entries, tag)


def _is_in(entry: Evidence, tag: str) -> bool:
    return entry.language is None or entry.language.text.partition("-")[0] == tag.partition("-")[0]


def _held(claim: Claim, entries: list[Evidence], tag: str) -> Iterator[Diagnostic]:
    """Figures with which every excerpt disagrees, as the finding says that names a figure of one."""
    against = [_by_place(claim, entry, tag) for entry in entries]
    for place in sorted(set.intersection(*(set(found) for found in against))):
        pairs = [(found[place], entry) for found, entry in zip(against, entries, strict=True)]
        found, entry = next((pair for pair in pairs if pair[0].excerpt is not None), pairs[0])
        report = warning if found.kind is Kind.HEDGE_ADDED else error
        yield report(CODES[found.kind], claim.span, found.sentence, f"the excerpt says: {entry.exact.text}")


def _by_place(claim: Claim, entry: Evidence, tag: str) -> Mapping[int, Discrepancy]:
    """How a claim departs from an excerpt, by where in the claim."""
    found = compare(claim.words, entry.exact.text, tag)
    return {item.claim.start: item for item in found if claim.is_passage or not _is_beside(item)}


def _is_beside(found: Discrepancy) -> bool:
    """Whether this is a date in a sentence whose excerpt has none: it says when, and the excerpt how many."""
    return found.claim.sort is Sort.DATE and found.excerpt is None
