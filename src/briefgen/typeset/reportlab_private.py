"""Every private part of ReportLab that this room touches, each with its reason.

Enters: objects of ReportLab. Leaves: what could not be had by its public means.
Never: patches a module or class in place; all is done by subclass or on one instance.

Pinned to ReportLab 5.1 (see pyproject.toml); each entry is to be read again before the pin is moved.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping, Sequence
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import TTFontFace
from reportlab.pdfgen.canvas import Canvas


def outlines(data: bytes) -> TTFontFace:
    """`charToGlyph`, `charWidths` of one face: emptied, since our codes stand for glyphs and not for characters."""
    face = TTFontFace(io.BytesIO(data))
    face.charToGlyph = {}
    face.charWidths = {}
    return face


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
