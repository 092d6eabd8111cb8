"""The figure of each piece of evidence is the one that its excerpt gives, with its hedge and its unit.

Enters: a `Brief`. Leaves: V62x, V63x. Never: whether the source is right; the source says this, and no more is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from briefgen.diagnostics import Diagnostic, Span, error, warning
from briefgen.evidence import Discrepancy, Kind, compare
from briefgen.evidence import figures as read
from briefgen.language import DEFAULT, is_tag, match
from briefgen.model.brief import Brief
from briefgen.model.evidence import Evidence, EvidenceFigure

CODES: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.FIGURE: "V620",
        Kind.SCALE: "V621",
        Kind.UNIT: "V622",
        Kind.CURRENCY: "V623",
        Kind.HEDGE_DROPPED: "V624",
        Kind.HEDGE_REVERSED: "V625",
        Kind.HEDGE_ADDED: "V626",
        Kind.RANGE_COLLAPSED: "V627",
        Kind.RANGE_ALTERED: "V628",
        Kind.VAGUE_MADE_PRECISE: "V629",
        Kind.DATE: "V630",
        Kind.RANK: "V631",
        Kind.MULTIPLE: "V632",
        Kind.DIRECTION: "V633",
    }
)


def figures(brief: Brief) -> Iterator[Diagnostic]:
    for entry in (brief.evidence or {}).values():
        own = entry.language
        if own and not is_tag(own.text):
            yield error("F224", own.span, f"`{own.text}` is not a language tag", "write a tag such as `fr` or `pt-BR`")
        elif entry.figure and (tag := compared_in(brief, entry)):
            for found in compare(_claim(entry.figure), entry.exact.text, tag):
                yield finding(found, entry.figure.value.span, entry)


def compared_in(brief: Brief, entry: Evidence) -> str:
    """The language in which text of the brief is compared with an excerpt; "" where they are of two, or of none known.

    Words of two languages are not compared.
    """
    tag = match(brief.language.text) if brief.language else DEFAULT
    is_own = entry.language is None or entry.language.text.partition("-")[0] == (tag or "").partition("-")[0]
    return tag if tag and is_own else ""


def finding(found: Discrepancy, span: Span, entry: Evidence) -> Diagnostic:
    """How a claim at a place departs from an excerpt, in the words of authors."""
    # doubt that the source has not misleads less than certainty that it has not
    report = warning if found.kind is Kind.HEDGE_ADDED else error
    return report(CODES[found.kind], span, found.sentence, f"the excerpt says: {entry.exact.text}")


def matches(entry: Evidence, brief: Brief) -> bool:
    """Whether the figure of a piece of evidence was compared with its excerpt, and nothing was found."""
    tag = compared_in(brief, entry)
    if not (tag and entry.figure):
        return False
    claim = _claim(entry.figure)
    # words in which no figure can be read were not compared
    return bool(read(claim, tag)) and not compare(claim, entry.exact.text, tag)


def _claim(figure: EvidenceFigure) -> str:
    return f"{figure.value.words} {figure.unit.text}" if figure.unit else figure.value.words
