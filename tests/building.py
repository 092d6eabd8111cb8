"""Building a brief in one edition, for tests that want one."""

from __future__ import annotations

from pathlib import Path

from briefgen.diagnostics import Outcome
from briefgen.pipeline import typeset_editions
from briefgen.typeset import Typeset


def typeset_brief(path: Path, edition: str = "a4") -> Outcome[Typeset]:
    outcome = typeset_editions(path, (edition,))
    return Outcome(outcome.value[0] if outcome.value else None, outcome.diagnostics)
