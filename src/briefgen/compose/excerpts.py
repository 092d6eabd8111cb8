"""The annex of evidence: the words of the sources that bear the figures, and where those are printed.

Enters: `Resolved`. Leaves: one more appendix, without a letter. Never: an excerpt without its source.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.inline import Inline, Inlines, Link, PageNumber, Run, evidence_anchor, in_language, run, when
from briefgen.model.evidence import Evidence
from briefgen.resolve import Resolved
from briefgen.resolve.excerpts import Excerpt
from briefgen.resolve.resolved import EXCERPTS_ANCHOR
from briefgen.resolve.snapshots import holder
from briefgen.story import Group, Heading, Paragraph, Piece

NO_BREAK = "\u00a0"


def evidence_annex(resolved: Resolved) -> Iterator[Group]:
    """An entry for each piece of evidence that the brief uses, in the order in which it is met."""
    if not resolved.excerpts:
        return
    language, span = resolved.language, resolved.brief.span
    label = Paragraph("appendix-label", run(language.word("appendix"), span), span)
    heading = Heading("appendix", 2, run(language.word("evidence-annex"), span), span)
    entries = tuple(_entry(resolved, entry) for entry in resolved.excerpts.values())
    listed = Group("evidence-list", entries, span)
    yield Group("appendix", (label, heading, listed), span, EXCERPTS_ANCHOR, wide=True)


def _entry(resolved: Resolved, entry: Excerpt) -> Group:
    evidence, span = entry.evidence, entry.evidence.span
    excerpt = run(resolved.language.quoted(evidence.exact.text), evidence.exact.span)
    pieces: list[Piece] = [
        Paragraph("evidence-label", run(resolved.evidence_label(entry), span), span),
        Heading("evidence-figure", 3, _figure(resolved, entry), span),
    ]
    counted = _counted(resolved, evidence)
    if counted:
        pieces.append(Paragraph("evidence-counts", counted, span))
    spoken = in_language(excerpt, evidence.language.text) if evidence.language else excerpt
    pieces.append(Paragraph("evidence-excerpt", spoken, evidence.exact.span))
    pieces.append(Paragraph("evidence-source", _source(resolved, evidence), evidence.source.span))
    page = resolved.language.counted("page").of(1)
    for place in entry.places:
        opening = f"{resolved.language.word(place.word)}, {page}\u00a0"
        pieces.append(Paragraph("evidence-place", (PageNumber(place.anchor, span, opening=opening),), span))
    return Group("evidence-entry", tuple(pieces), span, evidence_anchor(entry.number))


def _figure(resolved: Resolved, entry: Excerpt) -> Inlines:
    """The figure as printed; of evidence without one, its name."""
    figure = entry.evidence.figure
    return run(resolved.language.quantity(figure.value) if figure else entry.name, entry.evidence.span)


def _counted(resolved: Resolved, evidence: Evidence) -> Inlines:
    """What the figure counts, or the unit where nothing more is said."""
    unit = evidence.figure.unit if evidence.figure else None
    return when(evidence.counts, resolved.inline) or when(unit, lambda word: run(word.text, word.span))


def _source(resolved: Resolved, evidence: Evidence) -> Inlines:
    """Name and number, who quotes it, when it was published and read, where a copy is kept."""
    language, span = resolved.language, evidence.source.span
    reference = resolved.references.get(evidence.source.text)
    if reference is None:
        return ()
    content: list[Inline] = [*_named(resolved, reference.id.text), Run(".", span)]
    for through, word in ((reference.quoted_in, "quoted-in"), (reference.reported_in, "reported-in")):
        if through and through.text in resolved.numbers:
            content += [Run(f" {language.word(word)} ", span), *_named(resolved, through.text), Run(".", span)]
    found = holder(reference.id.text, resolved.references)
    snapshot = found.snapshot if found else None
    dates = (("published", reference.issued), ("retrieved", snapshot.retrieved if snapshot else None))
    for word, dated in dates:
        if dated:
            said = f"{language.word(f'evidence-{word}')} {language.date(dated)}.".replace(" ", NO_BREAK)
            content.append(Run(f" {said}", span, quiet=True))
    if snapshot and snapshot.archived:
        address = snapshot.archived
        content.append(Run(f" {language.word('evidence-archived')} ", span, quiet=True))
        content.append(Link((Run(address.text, address.span),), address.text))
    return tuple(content)


def _named(resolved: Resolved, key: str) -> Inlines:
    return (*resolved.short_names[resolved.numbers[key]], resolved.cited(key))
