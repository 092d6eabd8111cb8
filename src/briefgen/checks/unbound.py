"""Figures in text that rest on no evidence, in a brief that binds others.

Enters: a `Brief`. Leaves: V640. Never: a date, a rank, a number below ten in words; a brief whose text binds nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from briefgen.checks.claims import Claim, claims
from briefgen.diagnostics import Diagnostic, warning
from briefgen.evidence import figures
from briefgen.evidence.figure import Figure, Sort
from briefgen.language import DEFAULT, match
from briefgen.model.brief import Brief
from briefgen.model.evidence import Valued
from briefgen.model.quantity import Hedge
from briefgen.model.walk import instances

# "two sources" counts what the sentence itself names; whoever means a figure writes it in digits or with a hedge
LEAST_IN_WORDS = 10
Ends = tuple[Decimal | None, Decimal | None]


def unbound(brief: Brief) -> Iterator[Diagnostic]:
    tag = match(brief.language.text) if brief.language else DEFAULT
    found = list(claims(brief)) if tag and brief.evidence else []
    if not tag or not any(claim.evidence for claim in found):
        return
    told = set(_borne(brief, tag))
    for claim in found:
        for figure in () if claim.evidence else figures(claim.words, tag):
            ends = figure.low, figure.high
            if ends not in told and _is_asked(figure) and not _is_in_passage(claim, figure):
                # once is enough: a headline says it, then the words in place of the drawing
                told.add(ends)
                message = f"the figure `{figure.words}` rests on no evidence"
                hint = "name it with the citation: `[@key#evidence]`; or say `# briefgen: allow V640` and why"
                yield warning("V640", claim.span, message, hint)


def _borne(brief: Brief, tag: str) -> Iterator[Ends]:
    """The figures of excerpts, and the values with a citation, which text may say again."""
    for entry in (brief.evidence or {}).values():
        yield from ((figure.low, figure.high) for figure in figures(entry.exact.text, tag))
    for valued in instances(brief, Valued):
        if valued.value:
            yield valued.value.low, valued.value.high


def _is_asked(figure: Figure) -> bool:
    if figure.sort is not Sort.AMOUNT or figure.is_weak:
        return False
    small = figure.value is not None and figure.value < LEAST_IN_WORDS
    is_in_words = not any(sign.isdigit() for sign in figure.words)
    return not (is_in_words and small and figure.kind is Hedge.EXACT)


def _is_in_passage(claim: Claim, figure: Figure) -> bool:
    """Whether a bound passage of the sentence holds the figure."""
    return any(figure.words in words for words in claim.passages)
