"""How much each finding weighs: the levels of house and brief, and what comments allow.

Enters: `checks:` of a style and of a brief, comments, findings. Leaves: `Levels`, and findings at their levels.
Never: a finding lowered that keeps pages from being made.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from briefgen.diagnostics import Allowed, Diagnostic, Severity, has_error, in_file_order, warning
from briefgen.levels.allowing import Allowance, Spot, allowances, spot, spots
from briefgen.levels.faults import firm, unknown
from briefgen.levels.known import JUDGEMENTS, codes
from briefgen.model.level import Level
from briefgen.model.text import Word
from briefgen.source import Comment

__all__ = ["Levels", "Weighed", "levels"]

Checks = Mapping[Word, Level] | None


@dataclass(frozen=True, slots=True)
class Weighed:
    """Findings at their levels, in file order, and those that are allowed."""

    diagnostics: tuple[Diagnostic, ...]
    allowed: tuple[Allowed, ...]


@dataclass(frozen=True, slots=True)
class Levels:
    """What counts in one run; `findings` are the faults in what house and brief say of it."""

    set: Mapping[str, Level]
    allowances: tuple[Allowance, ...]
    spots: Mapping[Spot, Allowance]
    findings: tuple[Diagnostic, ...]
    strict: bool = False

    def faulty(self, found: Iterable[Diagnostic]) -> bool:
        """Whether findings, once weighed, keep pages from being made."""
        return has_error(self._levelled(finding for finding in found if self._allowance(finding) is None))

    def weighed(self, found: Iterable[Diagnostic]) -> Weighed:
        """All findings of a run; where they show no error, also which allowances were not needed."""
        found = in_file_order(found)
        pairs = [(finding, self._allowance(finding)) for finding in found]
        allowed = tuple(Allowed(finding, allowance.reason) for finding, allowance in pairs if allowance)
        said = [*self._levelled(finding for finding, allowance in pairs if allowance is None)]
        if not has_error(said):
            said += self._levelled(self._idle(found))
        return Weighed(in_file_order(said), allowed)

    def _allowance(self, finding: Diagnostic) -> Allowance | None:
        return self.spots.get(spot(finding))

    def _levelled(self, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        for finding in found:
            level = self.set.get(finding.code, Level(finding.severity))
            if level is Level.WARNING and self.strict:
                level = Level.ERROR
            if level is not Level.OFF:
                yield replace(finding, severity=Severity(level))

    def _idle(self, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        used = {allowance.reach for finding in found if (allowance := self._allowance(finding))}
        for allowance in self.allowances:
            if allowance.reach not in used:
                hint = "remove the comment, or write it at the end of the line that the finding points at"
                message = f"this allows `{allowance.code}`, which is not found here"
                yield warning("K104", allowance.comment.span, message, hint)


def levels(house: Checks, brief: Checks, comments: Collection[Comment], *, strict: bool = False) -> Levels:
    """The levels that a house sets, those that the brief sets over them, and what comments allow."""
    said = [*(house or {}).items(), *(brief or {}).items()]
    known = codes() if said or comments else ()
    allowed, findings = allowances(comments, known)
    faults = tuple(fault for code, level in said for fault in _faults(code, level, known))
    wrong = {fault.span for fault in faults}
    sound = {code.text: level for code, level in said if code.span not in wrong}
    return Levels(sound, allowed, spots(allowed), (*faults, *findings), strict)


def _faults(code: Word, level: Level, known: Collection[str]) -> Iterator[Diagnostic]:
    if code.text not in known:
        yield unknown(code.text, code.span, known)
    elif level is not Level.ERROR and code.text not in JUDGEMENTS:
        yield firm(f"`{code}` cannot be set to `{level}`", code.span)
