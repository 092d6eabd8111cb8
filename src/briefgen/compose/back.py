"""The back of a brief: how firm the figures are, what is not known, terms, sources, appendices, colophon.

Enters: `Resolved`. Leaves: the last pieces of the story. Never: a part that has nothing in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefgen.blocks.prose import prose
from briefgen.compose.questions import composed
from briefgen.inline import Inlines, Run, appendix_anchor, run, source_anchor, strong, when
from briefgen.model.brief import Appendix, Firmness
from briefgen.model.evidence import Evidence, EvidenceKey, Valued
from briefgen.model.text import Text, Word
from briefgen.resolve import Resolved
from briefgen.resolve.matching import Tally
from briefgen.resolve.resolved import EVIDENCE_ANCHOR, SOURCES_ANCHOR
from briefgen.story import Group, Heading, Item, Items, Paragraph, Piece, Table

NAMED, UNNAMED = "●", "○"


def back(resolved: Resolved) -> Iterator[Piece]:
    brief = resolved.brief
    if brief.firmness:
        yield firmness(resolved, brief.firmness)
    known = tuple(part for part in (unknowns(resolved), terms(resolved, "terms", brief.terms)) if part)
    if known:
        yield Group("pair", known, brief.span)
    more = tuple(part for part in (terms(resolved, "acronyms", brief.acronyms), further_reading(resolved)) if part)
    if more:
        yield Group("pair", more, brief.span)
    if resolved.sources:
        yield sources(resolved)
    for letter, appendix in resolved.appendices:
        yield appended(resolved, letter, appendix)


def appended(resolved: Resolved, letter: str, appendix: Appendix) -> Group:
    """An appendix under its letter."""
    label = f"{resolved.language.word('appendix')}\u00a0{letter}"
    pieces: list[Piece] = [
        Paragraph("appendix-label", run(label, appendix.span), appendix.span),
        Heading("appendix", 2, resolved.inline(appendix.title), appendix.title.span),
    ]
    if appendix.body:
        pieces += prose(resolved, appendix.body)
    pieces += composed(resolved, appendix.blocks)
    return Group("appendix", tuple(pieces), appendix.span, appendix_anchor(letter), wide=True)


def firmness(resolved: Resolved, firmness: Firmness) -> Group:
    language, span = resolved.language, firmness.span
    heading = Heading("question", 2, run(language.word("firmness"), span), span)
    statement = Paragraph("answer", resolved.inline(firmness.statement), firmness.statement.span)
    heads = ("table-figure", "table-counts", "table-says", "table-source", "table-caution")
    listed = [(key, resolved.evidence(key)) for key in firmness.figures]
    rows = tuple(_row(resolved, key, evidence) for key, evidence in listed if evidence)
    table = Table("figures", tuple(run(language.word(head), span) for head in heads), rows, span)
    return Group("firmness", (heading, statement, table) if rows else (heading, statement), span, EVIDENCE_ANCHOR)


def _row(resolved: Resolved, key: EvidenceKey, evidence: Evidence) -> tuple[Inlines, ...]:
    valued = Valued(span=key.span, evidence=key)
    quantity, cite = resolved.value(valued)
    language, span = resolved.language, evidence.span
    sign, word = (NAMED, "named") if evidence.named else (UNNAMED, "unnamed")
    says = when(evidence.says, resolved.inline) or run(language.word("not-stated"), span)
    return (
        resolved.borne(valued, language.quantity(quantity)) if quantity else (),
        when(evidence.counts, resolved.inline),
        (*says, cite) if cite else says,
        (Run(sign, span), Run(f" {language.word(word)}", span)),
        when(evidence.caution, resolved.inline),
    )


def unknowns(resolved: Resolved) -> Group | None:
    brief = resolved.brief
    if not brief.unknowns:
        return None
    span = brief.unknowns[0].span
    heading = Heading("section", 2, run(resolved.language.word("unknown"), span), span)
    items = tuple(Item(run("?", text.span), resolved.inline(text), text.span) for text in brief.unknowns)
    return Group("unknowns", (heading, Items("unknowns", items, span)), span)


def terms(resolved: Resolved, role: str, listed: Mapping[Word, Text] | None) -> Group | None:
    """Terms or acronyms with their meaning; `role` is the key of the heading."""
    if not listed:
        return None
    span = next(iter(listed)).span
    heading = Heading("section", 2, run(resolved.language.word(role), span), span)
    items = tuple(
        Item(strong(term.text, term.span), resolved.inline(meaning), term.span) for term, meaning in listed.items()
    )
    return Group(role, (heading, Items("terms", items, span)), span)


def further_reading(resolved: Resolved) -> Group | None:
    listed = resolved.brief.further_reading
    if not listed:
        return None
    span = listed[0].span
    heading = Heading("section", 2, run(resolved.language.word("further-reading"), span), span)
    items = tuple(Item(run("•", text.span), resolved.inline(text), text.span) for text in listed)
    return Group("further-reading", (heading, Items("unknowns", items, span)), span)


def sources(resolved: Resolved) -> Group:
    span = resolved.brief.span
    heading = Heading("section", 2, run(resolved.language.word("sources"), span), span)
    items = tuple(
        Item(run(str(entry.number), entry.span), entry.content, entry.span, source_anchor(entry.number))
        for entry in resolved.sources
    )
    return Group("sources", (heading, Items("sources", items, span)), span, SOURCES_ANCHOR)


def closing(resolved: Resolved) -> Iterator[Group]:
    """The colophon, if there is one."""
    colophon = resolved.brief.colophon
    if colophon is None:
        return
    parts = ("cite", "licence", "distribution", "contact", "production")
    items = tuple(
        Item(run(resolved.language.word(f"colophon-{part}"), text.span), resolved.inline(text), text.span)
        for part in parts
        if (text := getattr(colophon, part))
    )
    if colophon.checked and resolved.tally:
        span = colophon.checked.span
        items += (Item(run(resolved.language.word("colophon-checked"), span), checked(resolved, resolved.tally), span),)
    yield Group("colophon", (Items("colophon", items, colophon.span),), colophon.span)


def checked(resolved: Resolved, tally: Tally) -> Inlines:
    """When, and how many figures match; their sources are named only if every excerpt was verified in this run."""
    colophon, language = resolved.brief.colophon, resolved.language
    assert colophon is not None
    assert colophon.checked is not None
    span = colophon.checked.span
    verified = 0 < tally.matching == tally.sound
    key = "checked-sources" if verified else "checked-excerpts"
    said = [
        f"{language.date(colophon.checked)}.",
        language.word(key).format(count=tally.matching, all=tally.figures),
        *([] if verified else [language.word("checked-found").format(count=tally.verified, all=tally.figures)]),
        language.word("checked-one-source").format(count=tally.on_one_source),
    ]
    return run(" ".join(said), span)
