"""A brief, whole, as its author means it.

Enters: nothing. Leaves: `Brief` and its parts. Never: numbers of citations, open files, colours, points.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from briefgen.diagnostics import Span
from briefgen.model.archive import Attached, Attachments, Conformance
from briefgen.model.block import Block
from briefgen.model.evidence import Evidence, EvidenceKey
from briefgen.model.fields import declared
from briefgen.model.level import Level
from briefgen.model.quantity import Count, When
from briefgen.model.question import Question
from briefgen.model.references import Reference
from briefgen.model.text import Phrase, Prose, Text, Word


class Status(StrEnum):
    """Where a brief stands in its life; all but `final` show on every page."""

    DRAFT = "draft"
    FINAL = "final"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """One of those who wrote the brief."""

    span: Span
    name: Phrase = declared("Name as printed.", example="Ada Byron")
    role: Phrase | None = declared("What the author is or did.", default=None, example="Editor")


@dataclass(frozen=True, slots=True, kw_only=True)
class Firmness:
    """ "How firm are the figures?": what the brief rests on, and its figures with their cautions."""

    span: Span
    statement: Text = declared("What the brief rests on, in two or three lines.")
    figures: tuple[EvidenceKey, ...] = declared("Evidence to list in the table of figures, in order.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Appendix:
    """What only some readers need, after the sources; lettered A, B, C."""

    span: Span
    title: Text = declared("Title of the appendix.")
    body: Prose | None = declared("Paragraphs, lists and sub-headings.", default=None)
    blocks: tuple[Block, ...] = declared("Charts, tables and other blocks, in order.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Colophon:
    """The last lines: how to cite, reuse, pass on and reach."""

    span: Span
    cite: Text | None = declared("How to cite the brief.", default=None)
    licence: Text | None = declared("Under what licence text and charts may be reused.", default=None)
    distribution: Text | None = declared("To whom the brief may be passed on.", default=None)
    contact: Text | None = declared("Whom to write to.", default=None)
    production: Text | None = declared("How the brief was made.", default=None)
    checked: When | None = declared(
        "Day on which the figures were last held to their sources; prints how many match.", default=None
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The whole brief."""

    span: Span
    briefgen: Word = declared("Version of the format: 1.", example="1")
    title: Text = declared("Title, at most three or four words.", example="After the caliphate")
    standfirst: Text | None = declared("Two or three lines under the title.", default=None)
    series: Phrase | None = declared(
        "Name of the series, the nameplate of page 1.", default=None, example="Four Questions"
    )
    number: Word | None = declared("Number within the series.", default=None, example="1")
    id: Word | None = declared("Identifier of the brief, in a form of your own.", default=None, example="FQ-2019-001")
    date: When = declared("Date of the last significant change, as 2019-03-23.")
    as_of: When | None = declared("Date up to which the information runs.", default=None)
    version: Word | None = declared("Version of the document.", default=None, example="1.0")
    status: Status = declared(
        "Where the brief stands in its life; all but final show on every page.", default=Status.FINAL
    )
    language: Word | None = declared(
        "Language of the fixed words, of numbers, dates and hyphens.", default=None, example="en-GB"
    )
    marking: Word | None = declared(
        "Handling mark, printed on every page.", default=None, example="TLP:CLEAR", kind="plain"
    )
    style: Word | None = declared(
        "Name of a style, or of a file in the brief's folder: house.yaml.", default=None, example="four-questions"
    )
    editions: tuple[Word, ...] = declared(
        "Editions to build: a4, letter, mono, or a style's own; a+b lays b over a.", default=()
    )
    output: Word | None = declared(
        "Name of the PDF, with fields in braces.", default=None, example="{date}_{slug}_{edition}.pdf"
    )
    conformance: Conformance | None = declared(
        "Standard of accessibility that the PDF keeps, where the style names none; without it, ua-1.", default=None
    )
    attachments: Attachments = declared(
        "What the PDF carries: data of the charts; source, that and the brief as written; or none.",
        default=Attachments.DATA,
    )
    attach: tuple[Attached, ...] = declared(
        "What else it carries for programs: evidence, as Web Annotations; references, as CSL-JSON.", default=()
    )
    checks: Mapping[Word, Level] | None = declared(
        "How much findings weigh, by code: error, warning or off; over what the style says.", default=None
    )
    stale_after: Word | None = declared(
        "Age from which figures are reported as old: years, months or days.", default=None, example="2y"
    )
    citation_style: Word | None = declared("How citations are set.", default=None, example="numbered")
    authors: tuple[Author, ...] = declared("Who wrote the brief.", default=())
    prepared_from: Text | None = declared("What the brief was prepared from.", default=None)
    bottom_line: Text | None = declared("The answer in 40 to 60 words, cited.", default=None)
    questions: tuple[Question, ...] = declared("The questions, in order.")
    contents: bool | None = declared(
        "Whether contents follow page 1; without it, they do in a brief of more than six pages.", default=None
    )
    pages: Count | None = declared("The most pages that the brief may have.", default=None)
    timeline: Block | None = declared("Timeline on page 1.", default=None, kind="timeline")
    notice: Text | None = declared("What a reader must know of the brief itself, on page 1.", default=None)
    firmness: Firmness | None = declared("How firm the figures are.", default=None)
    unknowns: tuple[Text, ...] = declared("What is not known.", default=())
    terms: Mapping[Word, Text] | None = declared("Names and terms with their meaning.", default=None)
    acronyms: Mapping[Word, Text] | None = declared("Acronyms with what they stand for.", default=None)
    further_reading: tuple[Text, ...] = declared("What to read next, each with a link or a citation.", default=())
    references: tuple[Reference, ...] = declared("Sources, as CSL items; or the file that holds them.", default=())
    evidence: Mapping[Word, Evidence] | None = declared(
        "Excerpts that bear the figures, by name; or the file that holds them.", default=None
    )
    appendix: tuple[Appendix, ...] = declared("Appendices, in order.", default=())
    data_annex: bool = declared("Whether a table of the data of each chart follows the appendices.", default=False)
    evidence_annex: bool = declared(
        "Whether the excerpts that bear the figures follow the appendices, linked with the figures both ways.",
        default=False,
    )
    colophon: Colophon | None = declared("The last lines.", default=None)
    meta: Word | None = declared("Free data of your own; not printed.", default=None, kind="free")
