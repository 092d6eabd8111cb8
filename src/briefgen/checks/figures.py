"""The figure of each piece of evidence is the one that its excerpt gives, with its hedge and its unit.

Enters: a `Brief`. Leaves: V62x, V63x. Never: whether the source is right; the source says this, and no more is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from briefgen.diagnostics import Diagnostic, error, warning
from briefgen.evidence import Kind, compare
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
    tag = match(brief.language.text) if brief.language else DEFAULT
    for entry in (brief.evidence or {}).values():
        own = entry.language
        if own and not is_tag(own.text):
            yield error("F224", own.span, f"`{own.text}` is not a language tag", "write a tag such as `fr` or `pt-BR`")
        # a value is in the brief's language, and words of two languages are not compared
        elif tag and (own is None or own.text.partition("-")[0] == tag.partition("-")[0]):
            yield from _held_to_excerpt(entry, tag)


def matches(entry: Evidence, brief: Brief) -> bool:
    """Whether the figure of a piece of evidence was compared with its excerpt, and nothing was found."""
    tag = match(brief.language.text) if brief.language else DEFAULT
    own = entry.language
    alike = tag and (own is None or own.text.partition("-")[0] == tag.partition("-")[0])
    if not (tag and alike and entry.figure):
        return False
    # words in which no figure can be read were not compared
    return bool(read(_claim(entry.figure), tag)) and not any(_held_to_excerpt(entry, tag))


def _claim(figure: EvidenceFigure) -> str:
    return f"{figure.value.words} {figure.unit.text}" if figure.unit else figure.value.words


def _held_to_excerpt(entry: Evidence, tag: str) -> Iterator[Diagnostic]:
    if entry.figure is None:
        return
    value, claim = entry.figure.value, _claim(entry.figure)
    hint = f"the excerpt says: {entry.exact.text}"
    for found in compare(claim, entry.exact.text, tag):
        # doubt that the source has not misleads less than certainty that it has not
        report = warning if found.kind is Kind.HEDGE_ADDED else error
        yield report(CODES[found.kind], value.span, found.sentence, hint)
