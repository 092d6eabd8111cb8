"""How many figures of the evidence that is used match what they rest on, for the last lines of a brief.

Enters: a `Brief`, the files of its folder and of the one aside. Leaves: `Tally`. Never: a figure counted that was not
compared, or an excerpt as verified that no snapshot had in this run.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.checks.figures import matches
from briefgen.model.brief import Brief
from briefgen.model.evidence import Evidence
from briefgen.model.quantity import Quantity
from briefgen.model.references import Reference
from briefgen.resolve.excerpts import excerpts_of
from briefgen.resolve.snapshots import is_verified
from briefgen.source import Files


@dataclass(frozen=True, slots=True)
class Tally:
    """Figures in all; those that match their excerpts, have verified excerpts, have both; those with one source."""

    figures: int
    matching: int
    verified: int
    sound: int
    on_one_source: int


def tally(brief: Brief, files: Files) -> Tally | None:
    """The count, where the author asks for it and there is something to count."""
    if not (brief.colophon and brief.colophon.checked):
        return None
    used = [entry.evidence for entry in excerpts_of(brief).values() if entry.evidence.figure]
    matching = [entry for entry in used if matches(entry, brief)]
    verified = [entry for entry in used if is_verified(entry, brief, files)]
    known = {reference.id.text: reference for reference in brief.references}
    alone = [entry for entry in used if not any(_supports(other, entry, known) for other in used)]
    sound = [entry for entry in matching if entry in verified]
    return Tally(len(used), len(matching), len(verified), len(sound), len(alone)) if used else None


def _supports(other: Evidence, entry: Evidence, known: dict[str, Reference]) -> bool:
    """Whether another source, from which this one does not come, gives the same figure of the same thing."""
    sources = _origin(other.source.text, known), _origin(entry.source.text, known)
    return _said(other) == _said(entry) and sources[0] != sources[1]


def _said(entry: Evidence) -> tuple[object, ...]:
    figure = entry.figure
    assert figure is not None
    value: Quantity = figure.value
    return value.hedge, value.low, value.high, value.currency, value.percent, figure.unit.text if figure.unit else ""


def _origin(name: str, known: dict[str, Reference]) -> str:
    """The source that was read: what quotes or reports another is where both come from."""
    passed: set[str] = set()
    while name in known and name not in passed:
        passed.add(name)
        through = known[name].quoted_in or known[name].reported_in
        if through is None:
            break
        name = through.text
    return name
