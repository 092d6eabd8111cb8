"""What the file says of itself: the same in the Info dictionary and in the XMP packet.

Enters: the `Metadata` of a story. Leaves: properties, the text of a packet (ISO 16684-1), the entries of Info.
Never: a clock; every date is the brief's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from html import escape
from types import MappingProxyType

from briefgen.story import Metadata

MAKER = "briefgen"
NAMESPACES: Mapping[str, str] = MappingProxyType(
    {
        "dc": "http://purl.org/dc/elements/1.1/",
        "xmp": "http://ns.adobe.com/xap/1.0/",
        "pdf": "http://ns.adobe.com/pdf/1.3/",
        "briefgen": "urn:x-briefgen:1/",
    }
)
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


def packet(found: Iterable[Property]) -> str:
    """The XMP packet, read-only, since a change to it would part it from the pages."""
    names = "".join(f' xmlns:{prefix}="{address}"' for prefix, address in NAMESPACES.items())
    return "\n".join(
        [
            f'<?xpacket begin="\ufeff" id="{PACKET}"?>',
            '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
            f'<rdf:Description rdf:about=""{names}>',
            *(_element(item) for item in found),
            "</rdf:Description>",
            "</rdf:RDF>",
            "</x:xmpmeta>",
            '<?xpacket end="r"?>',
        ]
    )


def _element(item: Property) -> str:
    if item.form is Form.PLAIN:
        (value,) = item.values
        return f"<{item.name}>{_text(value)}</{item.name}>"
    opening = '<rdf:li xml:lang="x-default">' if item.form is Form.BY_LANGUAGE else "<rdf:li>"
    listed = "".join(f"{opening}{_text(value)}</rdf:li>" for value in item.values)
    return f"<{item.name}><{item.form}>{listed}</{item.form}></{item.name}>"


def _text(value: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", value))


def information(metadata: Metadata) -> Mapping[str, str]:
    """The entries of the Info dictionary (ISO 32000-1, 14.3.3); what the brief does not say is left out."""
    moment = f"D:{metadata.date.replace('-', '')}{'000000Z' if _is_day(metadata.date) else ''}"
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
