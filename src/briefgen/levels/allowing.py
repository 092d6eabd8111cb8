"""Comments that allow a finding where it stands: `# briefgen: allow CODE reason`.

Enters: comments. Leaves: `Allowance`s, K101, K102, K103. Never: an allowance without a reason.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from briefgen.diagnostics import Diagnostic, error
from briefgen.levels.faults import firm, unknown
from briefgen.levels.known import JUDGEMENTS
from briefgen.source import Comment

ALLOW = "allow"
FORM = "# briefgen: allow CODE reason"


@dataclass(frozen=True, slots=True)
class Allowance:
    """One code, allowed in the lines of which a comment speaks."""

    code: str
    reason: str
    comment: Comment

    @property
    def reach(self) -> tuple[str, str, int, int]:
        """What it covers: a code in the lines of a file, from the first to the last."""
        return self.code, self.comment.span.source.path, self.comment.first, self.comment.last


# a code, a file and a line in it
Spot = tuple[str, str, int]


def spot(finding: Diagnostic) -> Spot:
    return finding.code, finding.span.source.path, finding.span.line


def spots(allowed: Iterable[Allowance]) -> dict[Spot, Allowance]:
    """Where findings are allowed, line by line, so that many allowances for many findings are no long search."""
    found: dict[Spot, Allowance] = {}
    for allowance in {each.reach: each for each in reversed(tuple(allowed))}.values():
        code, path, first, last = allowance.reach
        for line in range(first, last + 1):
            found.setdefault((code, path, line), allowance)
    return found


def allowances(
    comments: Iterable[Comment], known: Collection[str]
) -> tuple[tuple[Allowance, ...], tuple[Diagnostic, ...]]:
    """What comments allow, and what is wrong with those that allow nothing; `known` are all codes."""
    allowed, findings = [], []
    for comment in comments:
        read = _read(comment, known)
        if isinstance(read, Allowance):
            allowed.append(read)
        else:
            findings.append(read)
    return tuple(allowed), tuple(findings)


def _read(comment: Comment, known: Collection[str]) -> Allowance | Diagnostic:
    word, code, reason, *_ = (*comment.words.split(maxsplit=2), "", "", "")
    if word != ALLOW or not code:
        return error("K103", comment.span, "this comment to briefgen cannot be read", f"write `{FORM}`")
    if code not in known:
        return unknown(code, comment.span, known)
    if code not in JUDGEMENTS:
        return firm(f"`{code}` cannot be allowed", comment.span)
    if not reason:
        hint = f"say why, as in `# briefgen: allow {code} kept for the next issue`"
        return error("K103", comment.span, f"this allows `{code}` and gives no reason", hint)
    return Allowance(code, reason, comment)
