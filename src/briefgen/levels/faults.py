"""What is wrong with a level or an allowance, in one wording for both.

Enters: a code and its place. Leaves: K101, K102. Never: a finding on the brief itself.
"""

from __future__ import annotations

from collections.abc import Collection

from briefgen.diagnostics import Diagnostic, Span, did_you_mean, error


def unknown(code: str, span: Span, known: Collection[str]) -> Diagnostic:
    hints = did_you_mean(code.upper(), known) or ("`briefgen explain` lists all codes",)
    return error("K101", span, f"there is no finding `{code}`", *hints)


def firm(message: str, span: Span) -> Diagnostic:
    """Where an error would be set aside under which no sound page can be made."""
    hint = "mend what it finds, and remove this; warnings can be lowered and allowed, and a few errors of judgement"
    return error("K102", span, f"{message}: with it, no sound page can be made", hint)
