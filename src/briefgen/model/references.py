"""A source in the list of sources: a CSL item with the fields that briefgen prints.

Enters: nothing. Leaves: `Reference`, `Grade`, `Name`, `Snapshot`. Never: formatting.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefgen.diagnostics import Span
from briefgen.model.fields import declared
from briefgen.model.quantity import When
from briefgen.model.text import Phrase, Text, Word


class Grade(StrEnum):
    """What kind of source it is, by how far its word can be relied on."""

    OFFICIAL = "official"
    PRIMARY_DATA = "primary-data"
    RESEARCH = "research"
    PRESS = "press"
    PARTY = "party"
    ANONYMOUS = "anonymous"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person (`family`, `given`) or a body (`literal`)."""

    span: Span
    family: Phrase | None = declared("Family name of a person.", default=None, example="Hall")
    given: Phrase | None = declared("Given name of a person.", default=None, example="Richard")
    literal: Phrase | None = declared(
        "Name of a body, printed as it stands.", default=None, example="Northmoor Council"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The text of a source as it was when it was read, by which its excerpts are checked."""

    span: Span
    file: Word = declared("File with the text of the source, in the brief's folder.", example="snapshots/hall2019.txt")
    sha256: Word = declared("SHA-256 digest of the file, 64 hexadecimal digits.")
    retrieved: When | None = declared(
        "Day on which the text was taken from the source.", default=None, example="2026-11-22", kind="plain"
    )
    archived: Word | None = declared(
        "Web address of a copy in an archive.", default=None, example="https://example.org/copy"
    )
    public: bool = declared("Whether the file travels with the brief; one that may not stays outside.", default=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One source, in the terms of CSL (Citation Style Language 1.0.2, appendix IV)."""

    span: Span
    id: Word = declared("Key by which the text cites this source.", example="hall2019")
    type: Word = declared("CSL type, such as article-newspaper, report or speech.", example="article-newspaper")
    title: Phrase = declared("Title of the source, or a description of it.")
    author: tuple[Name, ...] = declared("Authors, persons or bodies.", default=())
    container_title: Phrase | None = declared(
        "Newspaper, journal or book.", default=None, example="The Independent", key="container-title"
    )
    publisher: Phrase | None = declared("Who published it.", default=None)
    issued: When | None = declared("Date of publication.", default=None, kind="plain")
    url: Word | None = declared(
        "Web address (http or https).", default=None, example="https://example.org/report", key="URL"
    )
    short: Phrase | None = declared(
        "Short name for chart credits and the foot of the page.", default=None, example="Hall"
    )
    note: Text | None = declared("A remark printed after the entry.", default=None)
    grade: Grade | None = declared(
        "What kind of source it is: a party has a stake in what it says, an anonymous one is not named.", default=None
    )
    quoted_in: Word | None = declared("Key of the source that quotes this one.", default=None, key="quoted-in")
    reported_in: Word | None = declared("Key of the source that reports this one.", default=None, key="reported-in")
    snapshot: Snapshot | None = declared("The text of the source, by which its excerpts are checked.", default=None)
