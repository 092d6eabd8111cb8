"""The parts of ISO standards that a file keeps, by what was asked for and whether anything is attached.

Enters: a conformance. Leaves: a `Profile`. Never: a rule; `docs/conformance` says which room keeps each.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.model.archive import Conformance


@dataclass(frozen=True, slots=True)
class Profile:
    """Versions and parts as a file names them.

    Attributes:
        version: of PDF: 1.7 or 2.0.
        accessible: part of ISO 14289 (PDF/UA).
        archival: part of ISO 19005 (PDF/A).
        level: conformance level of that part.
    """

    version: str
    accessible: int
    archival: int
    level: str

    @property
    def second(self) -> bool:
        """Whether the file is one of PDF 2.0."""
        return self.version == "2.0"

    @property
    def name(self) -> str:
        return f"PDF/UA-{self.accessible}, PDF/A-{self.archival}{self.level.lower()}"


def profile_of(conformance: Conformance, *, carries: bool) -> Profile:
    """PDF/A-3 and PDF/A-4f are for files that may carry others; where the author wants none, their sisters do."""
    if conformance is Conformance.UA_2:
        return Profile("2.0", 2, 4, "F" if carries else "")
    return Profile("1.7", 1, 3 if carries else 2, "A")
