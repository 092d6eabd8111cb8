"""Every private part of ReportLab that this room touches, each with its reason.

Enters: objects of ReportLab. Leaves: what could not be had by its public means.
Never: patches a module or class in place; all is done by subclass or on one instance.

Pinned to ReportLab 5.1 (see pyproject.toml); each entry is to be read again before the pin is moved.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import TTFontFace
from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from briefgen.typeset.pictures import Embedded


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


def write(canvas: Canvas, operators: Sequence[str]) -> None:
    """`Canvas._code`: the operators of the page, for text and paths that ReportLab cannot express itself."""
    canvas._code.extend(operators)  # noqa: SLF001


def use_picture(canvas: Canvas, key: str, embed: Callable[[], Embedded]) -> str:
    """`_formsinuse`: the resource by which this page shows a picture, which is embedded the first time."""
    document = document_of(canvas)
    name: str = document.getXObjectName(key)
    if name not in document.idToObject:
        picture = embed()
        entries = picture.entries
        if picture.mask is not None:
            mask = f"{name}.mask"
            document.Reference(Raw(picture.mask.entries, picture.mask.data), mask)
            entries += f" /SMask {document.idToObjectNumberAndVersion[mask][0]} 0 R"
        document.Reference(Raw(entries, picture.data), name)
    canvas._formsinuse.append(key)  # noqa: SLF001
    return name


class BareCanvas(Canvas):  # type: ignore[misc]  # ReportLab carries no types
    """A canvas that opens each page without a font, and closes it with what tags need.

    `_make_preamble` would select Helvetica, which is never embedded (ISO 19005-3, 6.2.11.4). `_setAnnotations` is the
    one place that sees a page before it is added: its key in the parent tree, the order of tabs, and no `Trans`, of
    which ReportLab writes an empty one. Its content is compressed, and not written as ASCII besides.
    """

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"

    def _setAnnotations(self, page: pdfdoc.PDFPage) -> None:  # noqa: N802  # the name is ReportLab's
        super()._setAnnotations(page)
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.Trans = None
        page.Tabs = pdfdoc.PDFName("S")
        page.StructParents = len(document_of(self).Pages.pages)
        page.Contents = pdfdoc.PDFStream(content=page.stream, filters=[pdfdoc.PDFZCompress])


class Raw(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab carries no types
    """An object written here: the entries of a dictionary, or a whole object, and the data of a stream."""

    __RefOnly__ = 1

    def __init__(self, body: str = "", data: bytes | None = None) -> None:
        self.body = body
        self.data = data

    def format(self, _document: pdfdoc.PDFDocument) -> bytes:
        if self.data is None:
            return self.body.encode("latin-1")
        opening = f"<<{self.body} /Length {len(self.data)}>>\nstream\n".encode("latin-1")
        return opening + self.data + b"endstream\n"


class Objects:
    """The objects of a document by number: those of ReportLab, and those added here.

    `idToObjectNumberAndVersion`, `numberToId` and `idToObject` are ReportLab's tables of them; its way to write them
    knows neither object streams nor an end of line before `endstream`.
    """

    def __init__(self, canvas: Canvas) -> None:
        self._document = document_of(canvas)
        self._canvas = canvas

    def add(self, body: str = "", data: bytes | None = None) -> int:
        """The number of a new object; one whose body is not known yet is given it by `fill`."""
        return self._number(self._document.Reference(Raw(body, data)).name)

    def add_stream(self, entries: str, data: bytes) -> int:
        """The same of data that are compressed."""
        return self.add(f"{entries} /Filter /FlateDecode", zlib.compress(data))

    def fill(self, number: int, body: str) -> None:
        self._document.idToObject[self._document.numberToId[number]].body = body

    def page(self, page: int) -> int:
        """The number of a page, which is counted from 1."""
        return self._number(f"Page{page}")

    def page_tree(self) -> int:
        return self._number(self._document.Reference(self._document.Pages).name)

    def annotate(self, page: int, numbers: Sequence[int]) -> None:
        """Give a page annotations, which are objects added here."""
        names = [self._document.numberToId[number] for number in numbers]
        self._document.Pages.pages[page - 1].Annots = [pdfdoc.PDFObjectReference(name) for name in names]

    def finish_fonts(self) -> None:
        """Cut the subsets; no text may be drawn any more."""
        for font in self._document.delayedFonts:
            font.addObjects(self._document)

    def bodies(self) -> Iterator[tuple[int, bytes]]:
        """Every object as it stands in the file; writing one may bring forth others."""
        names, number = self._document.numberToId, 1
        while number in names:
            yield number, self._document.idToObject[names[number]].format(self._document)
            number += 1

    def _number(self, name: str) -> int:
        number: int = self._document.idToObjectNumberAndVersion[name][0]
        return number
