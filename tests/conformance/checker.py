"""A checker of PDF/UA and PDF/A of our own, which needs no Java: the rules that a writer of tagged PDF may break.

Enters: the bytes of a PDF. Leaves: findings. Never: a rule; to add one, write a function in the file of its subject and
name it in the table at that file's end, and break it once in `mutations.py`.
"""

from __future__ import annotations

from conformance import attachments, content, document, headings, links, lists, metadata, shown, structure, tables
from conformance.opened import opened
from conformance.rule import EVERY, FIRST, SECOND, Finding

SUBJECTS = (document, metadata, content, structure, headings, lists, tables, links, shown, attachments)
RULES = tuple(rule for subject in SUBJECTS for rule in subject.RULES)


def findings(pdf: bytes) -> list[Finding]:
    """All that is wrong with a PDF, rule by rule."""
    found = opened(pdf)
    held = (EVERY, SECOND if found.second else FIRST)
    return [Finding(rule.code, *fault) for rule in RULES if rule.of in held for fault in rule.check(found)]
