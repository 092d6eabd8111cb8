"""A PDF as the rules of the checker see it, read once.

Enters: the bytes of a PDF. Leaves: `Opened`. Never: a judgement; a part that is missing is left empty.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

import pikepdf
from pikepdf import Dictionary, Object, Stream

from conformance.fonts import Font, font
from conformance.pages import ObjGen, Page, read_page
from conformance.tree import Piece, Reference, Tree, tree

SPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
    "pdfd": "http://pdfa.org/declarations/",
}


@dataclass(frozen=True)
class Opened:
    """`owners` are the elements that own each piece, `holders` those of annotations; `words` is what a piece says."""

    data: bytes
    pdf: pikepdf.Pdf
    pages: tuple[Page, ...]
    tree: Tree
    fonts: Mapping[ObjGen, Font]
    packet: bytes
    xmp: ET.Element | None
    owners: Mapping[Piece, tuple[ObjGen, ...]]
    holders: Mapping[ObjGen, tuple[ObjGen, ...]]
    words: Mapping[Piece, str]

    @property
    def catalog(self) -> Object:
        return self.pdf.Root

    @property
    def second(self) -> bool:
        """Whether it is a PDF 2.0, and so of PDF/UA-2."""
        return self.data.startswith(b"%PDF-2")

    @property
    def carries(self) -> bool:
        """Whether there is a list of attached files, which may be empty."""
        return "/EmbeddedFiles" in self.catalog.get("/Names", Dictionary())

    def property(self, name: str) -> str | None:
        """A property of the XMP by prefix and name, an array's first item; None where it is not said."""
        return next(iter(self.properties(name)), None)

    def properties(self, name: str) -> list[str]:
        space, _, local = name.partition(":")
        key = f"{{{SPACES[space]}}}{local}"
        found: list[str] = []
        for described in () if self.xmp is None else self.xmp.iter(f"{{{SPACES['rdf']}}}Description"):
            found += [described.attrib[key]] if key in described.attrib else []
            found += [text for element in described.findall(key) for text in _texts(element)]
        return found


def opened(data: bytes) -> Opened:
    pdf = pikepdf.open(io.BytesIO(data))
    pages = tuple(read_page(found, number) for number, found in enumerate(pdf.pages, 1))
    grown = tree(pdf.Root, {found.obj.objgen: found.number for found in pages})
    fonts = {number: font(obj) for found in pages for number, obj in found.fonts.items()}
    packet = _packet(pdf.Root)
    return Opened(data, pdf, pages, grown, fonts, packet, _xml(packet), *_held(grown), _words(pages, fonts))


def _words(pages: Sequence[Page], fonts: Mapping[ObjGen, Font]) -> Mapping[Piece, str]:
    said: dict[Piece, str] = {}
    for page in pages:
        replaced: set[int] = set()
        for item in page.painted:
            owner = next((mark.mcid for mark in item.marks if mark.mcid is not None), None)
            if owner is None or not item.shows or not item.font:
                continue
            text = fonts[item.font].text(item.codes)
            for mark in item.marks:
                if mark.actual is not None:
                    text = "" if mark.number in replaced else mark.actual
                    replaced.add(mark.number)
            piece = Piece(page.number, owner)
            said[piece] = said.get(piece, "") + text
    return said


def _texts(element: ET.Element) -> list[str]:
    items = [item.text or "" for item in element.iter(f"{{{SPACES['rdf']}}}li")]
    return items or [element.text or ""]


def _packet(catalog: Object) -> bytes:
    metadata = catalog.get("/Metadata")
    return bytes(metadata.read_bytes()) if isinstance(metadata, Stream) else b""


def _xml(packet: bytes) -> ET.Element | None:
    try:
        return ET.fromstring(re.sub(rb"<\?xpacket.*?\?>", b"", packet, flags=re.DOTALL).strip())
    except ET.ParseError:
        return None


def _held(grown: Tree) -> tuple[Mapping[Piece, tuple[ObjGen, ...]], Mapping[ObjGen, tuple[ObjGen, ...]]]:
    owners: dict[Piece, tuple[ObjGen, ...]] = {}
    holders: dict[ObjGen, tuple[ObjGen, ...]] = {}
    for kid, owner in _kids(grown):
        if isinstance(kid, Piece):
            owners[kid] = (*owners.get(kid, ()), owner)
        else:
            holders[kid.target] = (*holders.get(kid.target, ()), owner)
    return owners, holders


def _kids(grown: Tree) -> Iterator[tuple[Piece | Reference, ObjGen]]:
    for element in grown.elements:
        for kid in element.kids:
            if isinstance(kid, Piece | Reference):
                yield kid, element.obj.objgen
