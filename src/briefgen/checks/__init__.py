"""Rules across a brief: one line a rule.

Enters: a decoded `Brief`. Leaves: diagnostics. Never: a file, a page, a rule that one field can know by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from briefgen.checks.age import age
from briefgen.checks.blocks import blocks, data
from briefgen.checks.bound import bound
from briefgen.checks.citations import citations
from briefgen.checks.evidence import evidence
from briefgen.checks.figures import figures
from briefgen.checks.headings import headings
from briefgen.checks.identity import identity
from briefgen.checks.rivals import rivals
from briefgen.checks.setting import setting
from briefgen.checks.standing import standing
from briefgen.checks.unbound import unbound
from briefgen.checks.unused import unused
from briefgen.diagnostics import Diagnostic, has_error, in_file_order
from briefgen.model.brief import Brief

Rule = Callable[[Brief], Iterator[Diagnostic]]

RULES: tuple[Rule, ...] = (
    setting,
    identity,
    headings,
    citations,
    evidence,
    figures,
    bound,
    unbound,
    rivals,
    standing,
    age,
    blocks,
    data,
)
# what says nothing where the list of sources could not be read
OF_SOURCES: tuple[Rule, ...] = (citations, evidence)
# what would mislead in a brief that has errors: a source may be unused because its citation could not be read
OF_SOUND_BRIEFS: tuple[Rule, ...] = (unused,)


def check(
    brief: Brief, faulty: Callable[[Iterable[Diagnostic]], bool] = has_error, *, sound: bool = True
) -> tuple[Diagnostic, ...]:
    """What every rule finds, in file order.

    `sound` says that no error was found before; `faulty` says whether findings have one, at the levels of the house.
    """
    rules = RULES if sound or brief.references else tuple(rule for rule in RULES if rule not in OF_SOURCES)
    found = [finding for rule in rules for finding in rule(brief)]
    if sound and not faulty(found):
        found += [finding for rule in OF_SOUND_BRIEFS for finding in rule(brief)]
    return in_file_order(found)
