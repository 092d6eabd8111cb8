"""Every private part of ReportLab that this room touches, each with its reason.

Enters: objects of ReportLab. Leaves: what could not be had by its public means.
Never: patches a module or class in place; all is done by subclass or on one instance.

Pinned to ReportLab 5.1 (see pyproject.toml); each entry is to be read again before the pin is moved.
"""

from __future__ import annotations

import hashlib
import io
import struct
from collections.abc import Mapping, Sequence
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import TTFontFace
from reportlab.pdfgen.canvas import Canvas


def outlines(data: bytes) -> TTFontFace:
    """One face as ReportLab sees it, from which it cuts subsets."""
    return _GlyphFace(io.BytesIO(data))


class _GlyphFace(TTFontFace):  # type: ignore[misc]  # ReportLab carries no types
    """`extractInfo`: a face without its characters, since our codes stand for glyphs.

    ReportLab reads the map of all characters number by number, which takes longer than all else; what subsets need
    besides, the widths and places of the glyphs, is read here in one step each.
    """

    def extractInfo(self, charInfo: int = 1) -> None:  # noqa: ARG002, N802, N803  # the names are ReportLab's
        super().extractInfo(charInfo=0)
        self.charToGlyph: dict[int, int] = {}
        self.charWidths: dict[int, float] = {}
        self.hmetrics = self._metrics()
        self.defaultWidth = self._pdfScale(self.hmetrics[0][0])
        self.glyphPos = self._places()

    def _metrics(self) -> list[tuple[float, int]]:
        """`hmtx`: advance and side bearing of each glyph; the last advance is that of all glyphs after it."""
        (count,) = struct.unpack_from(">H", self.get_table("hhea"), 34)
        table = self.get_table("hmtx")
        pairs: list[tuple[float, int]] = list(struct.iter_unpack(">HH", table[: 4 * count]))
        bearings = struct.unpack_from(f">{self.numGlyphs - count}H", table, 4 * count)
        last = self._pdfScale(pairs[-1][0])
        return [*pairs, *((last, bearing) for bearing in bearings)]

    def _places(self) -> list[int]:
        """`loca`: where the outlines of each glyph start; halved where the table is of short numbers."""
        (long,) = struct.unpack_from(">H", self.get_table("head"), 50)
        places = struct.unpack_from(f">{self.numGlyphs + 1}{'L' if long else 'H'}", self.get_table("loca"))
        return list(places) if long else [2 * place for place in places]


def give_glyph(face: TTFontFace, code: int, glyph: int, width: float) -> None:
    """Let `code` stand for a glyph of the face, its width in thousandths of the size."""
    face.charToGlyph[code] = glyph
    face.charWidths[code] = width


def add_font(document: pdfdoc.PDFDocument, resource: str, font: pdfdoc.PDFTrueTypeFont) -> None:
    """`idToObject["BasicFonts"]`: the font resources of all pages; the public way goes through a global registry."""
    font.Name = resource
    document.Reference(font, resource)
    document.idToObject["BasicFonts"].dict[resource] = font


def delay_font(document: pdfdoc.PDFDocument, font: Any) -> None:
    """`delayedFonts`: fonts that are written when the document is, once all their glyphs are known."""
    document.delayedFonts.append(font)


def document_of(canvas: Canvas) -> pdfdoc.PDFDocument:
    """`Canvas._doc`: the document under construction; there is no public way to it."""
    document: pdfdoc.PDFDocument = canvas._doc  # noqa: SLF001
    return document


def describe(document: pdfdoc.PDFDocument, information: Mapping[str, str], packet: str) -> None:
    """`info`, `Catalog.Metadata`, `signature`: what the file says of itself, and its identifier, made from that.

    The signature that ReportLab begins with holds a time.
    """
    document.info = Information(information)
    document.signature = hashlib.md5(packet.encode(), usedforsecurity=False)
    # no filter: readers that know nothing of PDF look for the packet in plain sight
    document.Catalog.Metadata = pdfdoc.XMP(creator=lambda _document: packet.encode())


class Information(pdfdoc.PDFInfo):  # type: ignore[misc]  # ReportLab carries no types
    """An Info dictionary of the given entries and no others.

    `PDFInfo.format` would fill in `anonymous`, and a date from the clock or the environment.
    """

    def __init__(self, entries: Mapping[str, str]) -> None:
        super().__init__()
        self._entries = entries

    def digest(self, signature: Any) -> None:
        """The packet, which says as much, is in the signature already."""

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        entries = {name: pdfdoc.PDFString(value) for name, value in self._entries.items()}
        written: bytes = pdfdoc.PDFDictionary(entries).format(document)
        return written


def write(canvas: Canvas, operators: Sequence[str]) -> None:
    """`Canvas._code`: the operators of the page, for text and paths that ReportLab cannot express itself."""
    canvas._code.extend(operators)  # noqa: SLF001


class BareCanvas(Canvas):  # type: ignore[misc]  # ReportLab carries no types
    """A canvas that opens each page without a font.

    `_make_preamble` would select Helvetica, which is never embedded (ISO 19005-3, 6.2.11.4).
    """

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"
