"""What the file says of itself: the same in the Info dictionary and in the XMP packet.

Enters: the `Metadata` of a story, the `Profile` that the file keeps. Leaves: properties, the text of a packet
(ISO 16684-1), the entries of Info. Never: a clock; every date is the brief's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from html import escape
from types import MappingProxyType

from briefgen.story import Metadata
from briefgen.typeset.profile import Profile

MAKER = "briefgen"
NAMESPACES: Mapping[str, str] = MappingProxyType(
    {
        "dc": "http://purl.org/dc/elements/1.1/",
        "xmp": "http://ns.adobe.com/xap/1.0/",
        "pdf": "http://ns.adobe.com/pdf/1.3/",
        "briefgen": "urn:x-briefgen:1/",
        "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
        "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
        "pdfd": "http://pdfa.org/declarations/",
        "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
        "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
        "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
    }
)
# properties that XMP does not predefine, which PDF/A-1 to PDF/A-3 want described in the file (ISO 19005-3, 6.6.2.3.3)
SCHEMAS: Mapping[str, tuple[str, Mapping[str, str]]] = MappingProxyType(
    {
        "pdfuaid": ("PDF/UA identification", {"part": "Part of ISO 14289 that the file keeps"}),
        "briefgen": (
            "Briefs",
            {
                "series": "Name of the series",
                "number": "Number within the series",
                "version": "Version of the brief",
                "status": "Where the brief stands in its life",
                "marking": "Handling mark",
                "asOf": "Date up to which the information runs",
            },
        ),
    }
)
WELL_TAGGED = ("http://pdfa.org/declarations/wtpdf#accessibility1.0", "http://pdfa.org/declarations/wtpdf#reuse1.0")
# the mark by which readers find a packet in a file that they cannot parse (ISO 16684-1, 7.3.2)
PACKET = "W5M0MpCehiHzreSzNTczkc9d"
# what XML 1.0 has no way to hold
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Form(StrEnum):
    """How XMP holds a value: by itself, in order, without order, or by language."""

    PLAIN = ""
    ORDERED = "rdf:Seq"
    UNORDERED = "rdf:Bag"
    BY_LANGUAGE = "rdf:Alt"


@dataclass(frozen=True, slots=True)
class Property:
    """One property: its prefix in `NAMESPACES` and its name, as in `dc:title`, and its values."""

    name: str
    values: tuple[str, ...]
    form: Form = Form.PLAIN


def properties(metadata: Metadata) -> tuple[Property, ...]:
    """All that the file says of itself; what the brief does not say is left out."""
    return tuple(found for found in _every(metadata) if any(found.values))


def _every(metadata: Metadata) -> Iterator[Property]:
    moment = f"{metadata.date}T00:00:00Z" if _is_day(metadata.date) else metadata.date
    yield Property("dc:format", ("application/pdf",))
    yield Property("dc:title", (metadata.title,), Form.BY_LANGUAGE)
    yield Property("dc:creator", metadata.authors, Form.ORDERED)
    yield Property("dc:description", (metadata.subject,), Form.BY_LANGUAGE)
    yield Property("dc:language", (metadata.language,), Form.UNORDERED)
    yield Property("dc:date", (metadata.date,), Form.ORDERED)
    yield Property("dc:identifier", (metadata.id,))
    yield Property("xmp:CreateDate", (moment,))
    yield Property("xmp:ModifyDate", (moment,))
    yield Property("xmp:CreatorTool", (MAKER,))
    yield Property("pdf:Producer", (MAKER,))
    yield Property("briefgen:series", (metadata.series,))
    yield Property("briefgen:number", (metadata.number,))
    yield Property("briefgen:version", (metadata.version,))
    yield Property("briefgen:status", (metadata.status,))
    yield Property("briefgen:marking", (metadata.marking,))
    yield Property("briefgen:asOf", (metadata.as_of,))


def _is_day(date: str) -> bool:
    return date.count("-") == 2


def _kept(profile: Profile) -> Iterator[Property]:
    """The standards that the file keeps; those of PDF 2.0 name the year of their edition."""
    yield Property("pdfaid:part", (str(profile.archival),))
    yield Property("pdfaid:rev", ("2020" if profile.second else "",))
    yield Property("pdfaid:conformance", (profile.level,))
    yield Property("pdfuaid:part", (str(profile.accessible),))
    yield Property("pdfuaid:rev", ("2024" if profile.second else "",))


def packet(found: Iterable[Property], profile: Profile) -> str:
    """The XMP packet, read-only, since a change to it would part it from the pages."""
    every = (*found, *(kept for kept in _kept(profile) if any(kept.values)))
    names = "".join(f' xmlns:{prefix}="{address}"' for prefix, address in NAMESPACES.items())
    return "\n".join(
        [
            f'<?xpacket begin="\ufeff" id="{PACKET}"?>',
            '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
            f'<rdf:Description rdf:about=""{names}>',
            *(_element(item) for item in every),
            _declarations() if profile.second else _schemas(),
            "</rdf:Description>",
            "</rdf:RDF>",
            "</x:xmpmeta>",
            '<?xpacket end="r"?>',
        ]
    )


def _declarations() -> str:
    """That the file is well tagged (WTPDF 1.0, 6.1.4)."""
    declared = "".join(_resource(f"<pdfd:conformsTo>{address}</pdfd:conformsTo>") for address in WELL_TAGGED)
    return f"<pdfd:declarations><rdf:Bag>{declared}</rdf:Bag></pdfd:declarations>"


def _schemas() -> str:
    described = "".join(_schema(prefix, title, properties) for prefix, (title, properties) in SCHEMAS.items())
    return f"<pdfaExtension:schemas><rdf:Bag>{described}</rdf:Bag></pdfaExtension:schemas>"


def _schema(prefix: str, title: str, properties: Mapping[str, str]) -> str:
    listed = "".join(
        _resource(
            f"<pdfaProperty:name>{name}</pdfaProperty:name>"
            f"<pdfaProperty:valueType>{'Integer' if name == 'part' else 'Text'}</pdfaProperty:valueType>"
            "<pdfaProperty:category>internal</pdfaProperty:category>"
            f"<pdfaProperty:description>{meaning}</pdfaProperty:description>"
        )
        for name, meaning in properties.items()
    )
    return _resource(
        f"<pdfaSchema:schema>{title}</pdfaSchema:schema>"
        f"<pdfaSchema:namespaceURI>{NAMESPACES[prefix]}</pdfaSchema:namespaceURI>"
        f"<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>"
        f"<pdfaSchema:property><rdf:Seq>{listed}</rdf:Seq></pdfaSchema:property>"
    )


def _resource(body: str) -> str:
    return f'<rdf:li rdf:parseType="Resource">{body}</rdf:li>'


def _element(item: Property) -> str:
    if item.form is Form.PLAIN:
        (value,) = item.values
        return f"<{item.name}>{_text(value)}</{item.name}>"
    opening = '<rdf:li xml:lang="x-default">' if item.form is Form.BY_LANGUAGE else "<rdf:li>"
    listed = "".join(f"{opening}{_text(value)}</rdf:li>" for value in item.values)
    return f"<{item.name}><{item.form}>{listed}</{item.form}></{item.name}>"


def _text(value: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", value))


def pdf_date(date: str) -> str:
    """A date of the brief as PDF writes it (ISO 32000-1, 7.9.4), as closely as it is known."""
    return f"D:{date.replace('-', '')}{'000000Z' if _is_day(date) else ''}"


def information(metadata: Metadata) -> Mapping[str, str]:
    """The entries of the Info dictionary (ISO 32000-1, 14.3.3); what the brief does not say is left out."""
    moment = pdf_date(metadata.date)
    entries = {
        "Title": metadata.title,
        "Author": "; ".join(metadata.authors),
        "Subject": metadata.subject,
        "Creator": MAKER,
        "Producer": MAKER,
        "CreationDate": moment,
        "ModDate": moment,
    }
    return {name: value for name, value in entries.items() if value}
