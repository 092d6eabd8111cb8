"""A face in one document: codes of one byte in subsets of 255 glyphs, and what each code reads as.

Enters: glyph codes of a `Face`, in the order in which they are drawn. Leaves: PDF font objects.
Never: a font that is not embedded, or a code without its text.

Every private part of ReportLab that the room touches stands in `reportlab_private`.
"""

from __future__ import annotations

from reportlab.pdfbase import pdfdoc

from briefgen.typeset import reportlab_private as private
from briefgen.typeset.faces import Face

# code 0 is the glyph of what is missing, which nothing ever shows
PER_SUBSET = 255
PER_BLOCK = 100
# a mark of the order of bytes means nothing (ISO 14289-1, 7.21.7); what it says within a text, U+2060 says
BYTE_ORDER, JOINER = "\ufeff", "\u2060"


class EmbeddedFace:
    """Collects the glyphs of a face that a document shows, and writes them when the document is finished."""

    def __init__(self, face: Face, number: int) -> None:
        self.face = face
        self.number = number
        self._places: dict[int, tuple[str, int]] = {}
        self._subsets: list[list[int]] = []

    def place(self, code: int) -> tuple[str, int]:
        """The name of the font resource that holds a glyph, and its byte there."""
        if code not in self._places:
            if not self._subsets or len(self._subsets[-1]) > PER_SUBSET:
                self._subsets.append([0])
            self._subsets[-1].append(code)
            self._places[code] = self.resource(len(self._subsets) - 1), len(self._subsets[-1]) - 1
        return self._places[code]

    def resource(self, subset: int) -> str:
        return f"F{self.number}-{subset}"

    def addObjects(self, document: pdfdoc.PDFDocument) -> None:  # noqa: N802  # the name is ReportLab's
        """Called by the document when it is written."""
        for index, subset in enumerate(self._subsets):
            name = f"{self._tag(index)}+{self.face.outlines.name.decode('ascii')}"
            private.add_font(document, self.resource(index), self._font(document, name, subset))

    def _tag(self, subset: int) -> str:
        """Six capitals that no other subset of the document has (ISO 32000-1, 9.6.4)."""
        number, letters = self.number * 1000 + subset, ""
        for _ in range(6):
            number, letter = divmod(number, 26)
            letters = chr(ord("A") + letter) + letters
        return letters

    def _font(self, document: pdfdoc.PDFDocument, name: str, subset: list[int]) -> pdfdoc.PDFTrueTypeFont:
        font = pdfdoc.PDFTrueTypeFont()
        font.BaseFont = name
        font.FirstChar, font.LastChar = 0, len(subset) - 1
        font.Widths = pdfdoc.PDFArray([round(self.face.outlines.getCharWidth(code), 3) for code in subset])
        stream = pdfdoc.PDFStream(content=to_unicode([self.face.texts.get(code, "") for code in subset]))
        stream.filters = [pdfdoc.PDFZCompress]
        font.ToUnicode = document.Reference(stream, f"toUnicode:{name}")
        font.FontDescriptor = self.face.outlines.addSubsetObjects(document, name, subset)
        return font


def to_unicode(texts: list[str]) -> str:
    """A ToUnicode CMap (ISO 32000-1, 9.10.3) that maps each code to a string of any length."""
    said = [text.replace(BYTE_ORDER, JOINER).encode("utf-16-be").hex().upper() for text in texts]
    rows = [f"<{code:02X}> <{text}>" for code, text in enumerate(said) if text]
    blocks = [rows[start : start + PER_BLOCK] for start in range(0, len(rows), PER_BLOCK)]
    mapped = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<00> <FF>\nendcodespacerange\n{mapped}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )
