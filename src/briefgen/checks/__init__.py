"""Rules across a brief: one line a rule.

Enters: a decoded `Brief`. Leaves: diagnostics. Never: a file, a page, a rule that one field can know by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefgen.checks.charts import charts
from briefgen.checks.citations import citations
from briefgen.checks.evidence import evidence
from briefgen.checks.identity import identity
from briefgen.checks.setting import setting
from briefgen.checks.unused import unused
from briefgen.diagnostics import Diagnostic, in_file_order
from briefgen.model.brief import Brief

RULES: tuple[Callable[[Brief], Iterator[Diagnostic]], ...] = (setting, identity, citations, evidence, charts, unused)


def check(brief: Brief) -> tuple[Diagnostic, ...]:
    """What every rule finds, in file order."""
    return in_file_order(finding for rule in RULES for finding in rule(brief))
