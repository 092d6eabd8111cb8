"""A brief with nothing left to look up.

Enters: a `Brief`, its `Language`, numbers for its sources. Leaves: inline content, values, credits, entries.
Never: a fault; what is unknown was reported before, and is passed over here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from string import ascii_uppercase

from briefgen.charts.chart import Chart
from briefgen.citations import entry, short_name
from briefgen.diagnostics import Span
from briefgen.inline import (
    Cite,
    CiteItem,
    Inline,
    Inlines,
    Link,
    Run,
    appendix_anchor,
    evidence_anchor,
    question_anchor,
    run,
    unlinked,
)
from briefgen.language import Language
from briefgen.marks import Image
from briefgen.model.brief import Appendix, Brief
from briefgen.model.citation import Citation, CitationItem
from briefgen.model.evidence import Evidence, EvidenceKey, Valued
from briefgen.model.quantity import Quantity
from briefgen.model.references import Reference
from briefgen.model.text import Prose, Text, Word
from briefgen.model.walk import citations, instances, walk
from briefgen.resolve.excerpts import FIRMNESS_ANCHOR, Excerpt, excerpts_of
from briefgen.resolve.matching import Tally
from briefgen.resolve.numbering import in_reading_order

EVIDENCE_ANCHOR, SOURCES_ANCHOR, ANNEX_ANCHOR = FIRMNESS_ANCHOR, "sources", appendix_anchor("data")
EXCERPTS_ANCHOR = appendix_anchor("evidence")


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """One entry of the source list."""

    number: int
    content: Inlines
    span: Span


@dataclass(frozen=True)
class Resolved:
    """Answers what blocks, charts and the story ask; see `content.Lookup`.

    `written` are the files of YAML that the brief was written in, by name, as they were read.
    """

    brief: Brief
    language: Language
    numbers: Mapping[str, int]
    images: Mapping[str, Image] = field(default_factory=dict)
    written: Mapping[str, bytes] = field(default_factory=dict)
    tally: Tally | None = None

    @cached_property
    def references(self) -> Mapping[str, Reference]:
        return {reference.id.text: reference for reference in self.brief.references}

    @cached_property
    def _evidence(self) -> Mapping[str, Evidence]:
        return {name.text: evidence for name, evidence in (self.brief.evidence or {}).items()}

    def inline(self, text: Text) -> Inlines:
        """Text with its citations numbered."""
        content: list[Inline] = []
        for item in text.content:
            if isinstance(item, Citation):
                cite = self.cite(item)
                content += [cite] if cite.items else []
            else:
                content.append(item)
        return tuple(content)

    def cite(self, citation: Citation) -> Cite:
        """A citation by number, in order of number; keys that are unknown are left out."""
        items = [CiteItem(self.numbers[item.key], item.locator) for item in citation.items if item.key in self.numbers]
        return Cite(tuple(sorted(items, key=lambda item: item.number)), citation.span)

    def image(self, file: Word) -> Image | None:
        return self.images.get(file.text)

    @property
    def outline(self) -> tuple[tuple[Inlines, Inlines, str], ...]:
        """Label, title and anchor of questions, appendices and the last sections."""
        brief, span = self.brief, self.brief.span
        listed = [
            (run(str(number), span), unlinked(self.inline(question.question)), question_anchor(question.id.text))
            for number, question in enumerate(brief.questions, 1)
        ]
        if brief.firmness:
            listed.append(((), run(self.language.word("firmness"), span), EVIDENCE_ANCHOR))
        if self.numbers:
            listed.append(((), run(self.language.word("sources"), span), SOURCES_ANCHOR))
        for letter, appendix in self.appendices:
            listed.append((run(letter, span), unlinked(self.inline(appendix.title)), appendix_anchor(letter)))
        if self.excerpts:
            listed.append(((), run(self.language.word("evidence-annex"), span), EXCERPTS_ANCHOR))
        if self.has_annex:
            listed.append(((), run(self.language.word("data-annex"), span), ANNEX_ANCHOR))
        return tuple(listed)

    @cached_property
    def excerpts(self) -> Mapping[str, Excerpt]:
        """The entries of the annex of evidence, by name; none where the author does not ask for it."""
        return excerpts_of(self.brief) if self.brief.evidence_annex else {}

    @cached_property
    def _places(self) -> Mapping[int, str]:
        return {place.part: place.anchor for entry in self.excerpts.values() for place in entry.places}

    def place(self, part: object) -> str:
        """The anchor to which the annex of evidence leads back; "" where nothing does."""
        return self._places.get(id(part), "")

    def borne(self, valued: Valued, figure: str) -> Inlines:
        """A printed figure, which leads to its evidence where that is printed."""
        entry = self.excerpts.get(valued.evidence.key) if valued.evidence else None
        figures = (Run(figure, valued.span),)
        return (Link(figures, f"#{evidence_anchor(entry.number)}"),) if entry else figures

    @property
    def has_annex(self) -> bool:
        """Whether the data of charts is printed: where the author asks for it, and there is a chart."""
        return self.brief.data_annex and any(instances(self.brief, Chart))

    @property
    def appendices(self) -> tuple[tuple[str, Appendix], ...]:
        """Each appendix with its letter: A to Z, then AA, AB."""
        letters = [*ascii_uppercase, *(a + b for a in ascii_uppercase for b in ascii_uppercase)]
        return tuple(zip(letters, self.brief.appendix, strict=False))

    def evidence(self, key: EvidenceKey) -> Evidence | None:
        return self._evidence.get(key.key)

    def value(self, valued: Valued) -> tuple[Quantity | None, Cite | None]:
        """The figure of a key figure or a row of a chart, and the citation that bears it."""
        found = self.evidence(valued.evidence) if valued.evidence else None
        if found is not None:
            cited = Citation((CitationItem(found.source.text, found.source.span),), found.source.span)
            return (found.figure.value if found.figure else None), self.cite(cited)
        return valued.value, self.cite(valued.cite) if valued.cite else None

    def credits(self, part: object) -> Inlines:
        """`Sources: US envoy for Syria [3]; The Independent [1]`, from all that a part cites."""
        cites: dict[int, Cite] = {}
        for found in citations(part):
            citation = self._cited(found)
            for item in self.cite(citation).items if citation else ():
                cites.setdefault(item.number, Cite((item,), found.span))
        if not cites:
            return ()
        span = next(iter(cites.values())).span
        content: list[Inline] = [Run(self.language.counted("credit").of(len(cites)), span)]
        for index, (number, cite) in enumerate(cites.items()):
            content.append(Run(self.language.word("separator") if index else " ", span))
            content += [*self.short_names[number], cite]
        return (*content, *self._evidence_of(part, span))

    def _evidence_of(self, part: object, span: Span) -> Iterator[Inline]:
        """`. Evidence: E1, E2`, each of which leads to its entry in the annex."""
        keys = {found.key: None for found in citations(part) if isinstance(found, EvidenceKey)}
        found = sorted((self.excerpts[key] for key in keys if key in self.excerpts), key=lambda bears: bears.number)
        for index, bears in enumerate(found):
            yield Run(", " if index else f". {self.language.word('evidence')}: ", span)
            yield Link((Run(self.evidence_label(bears), span),), f"#{evidence_anchor(bears.number)}")

    def evidence_label(self, entry: Excerpt) -> str:
        """What an entry of the annex is called: E1."""
        return f"{self.language.word('evidence-sign')}{entry.number}"

    def cited(self, key: str) -> Cite:
        """A citation of one source."""
        span = self.references[key].span
        return self.cite(Citation((CitationItem(key, span),), span))

    def _cited(self, found: Citation | EvidenceKey) -> Citation | None:
        if isinstance(found, Citation):
            return found
        evidence = self.evidence(found)
        if evidence is None:
            return None
        return Citation((CitationItem(evidence.source.text, evidence.source.span),), found.span)

    @cached_property
    def sources(self) -> tuple[SourceEntry, ...]:
        """The source list in order of number."""
        return tuple(
            SourceEntry(number, self._entry(self.references[key]), self.references[key].span)
            for key, number in sorted(self.numbers.items(), key=lambda pair: pair[1])
        )

    def _entry(self, reference: Reference) -> Inlines:
        note = self.inline(reference.note) if reference.note else ()
        return entry(reference, self.numbers, self.language, note)

    @cached_property
    def short_names(self) -> Mapping[int, Inlines]:
        """Names for chart credits and the foot of the page, by number."""
        return {number: short_name(self.references[key]) for key, number in self.numbers.items()}

    @cached_property
    def words(self) -> int:
        """Words that a reader reads, for the time that reading takes."""
        texts = [leaf for part in in_reading_order(self.brief) for leaf in walk(part) if isinstance(leaf, Text | Prose)]
        every = [text for leaf in texts for text in (leaf.texts if isinstance(leaf, Prose) else (leaf,))]
        return sum(len(_spoken(text).split()) for text in every)


def _spoken(text: Text) -> str:
    runs = (item.runs if isinstance(item, Link) else (item,) for item in text.content if not isinstance(item, Citation))
    return "".join(run.text for group in runs for run in group)
