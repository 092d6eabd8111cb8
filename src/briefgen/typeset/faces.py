"""A font face: what it covers, how it shapes text, and how its glyphs are numbered for a PDF.

Enters: the bytes of a TrueType file. Leaves: shaped glyphs and their metrics. Never: a document; see `embedding`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from types import MappingProxyType

import uharfbuzz as hb
from reportlab.pdfbase.ttfonts import TTFontFace

from briefgen.typeset import reportlab_private as private

# codes for glyphs in ReportLab's tables: above all characters, so that none is mistaken for one
FIRST_CODE = 0x110000
PER_EM = 1000
# what HarfBuzz takes in the place of a character without a glyph
STANDS_FOR: Mapping[str, str] = MappingProxyType({"\u2011": "\u2010"})


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph of a shaped text; lengths are thousandths of the type size.

    `code` stands for the pair of glyph and source text, so that a ligature or a small capital is extracted as
    the letters that it was written as.
    """

    code: int
    advance: float
    natural: float
    x_offset: float
    y_offset: float


class Face:
    """One face, opened once for a build; shaped texts are kept."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self._data = data
        self._hb_face = hb.Face(hb.Blob(data))
        self._hb_font = hb.Font(self._hb_face)
        self._scale = PER_EM / self._hb_face.upem
        self._codes: dict[tuple[int, str], int] = {}
        self._shaped: dict[tuple[str, tuple[str, ...], str], tuple[Glyph, ...]] = {}
        self.texts: dict[int, str] = {}

    @cached_property
    def covered(self) -> frozenset[int]:
        """Code points for which the face has a glyph."""
        return frozenset(self._hb_face.unicodes)

    def prints(self, character: str) -> bool:
        """Whether there is a glyph, or what HarfBuzz sets in its place: letter and marks, room for a space.

        A character of private use says nothing to those who do not see its glyph (ISO 19005-3, 6.2.11.7.3).
        """
        category = unicodedata.category(character)
        if category in {"Zs", "Co"}:
            return category == "Zs"
        parts = STANDS_FOR.get(character) or unicodedata.normalize("NFD", character)
        return ord(character) in self.covered or all(ord(part) in self.covered for part in parts)

    @cached_property
    def cap_height(self) -> float:
        """Height of capitals, in thousandths of the size."""
        return float(self.outlines.capHeight)

    @cached_property
    def outlines(self) -> TTFontFace:
        """ReportLab's view of the file, from which subsets are cut; its characters are our codes."""
        face = private.outlines(self._data)
        for (glyph, _), code in self._codes.items():
            private.give_glyph(face, code, glyph, self._natural(glyph))
        return face

    def shape(self, text: str, features: tuple[str, ...], language: str) -> tuple[Glyph, ...]:
        """Glyphs for `text` in the forms of its language, with OpenType features such as `onum` or `-liga`."""
        key = (text, features, language)
        if key not in self._shaped:
            self._shaped[key] = self._shape(text, features, language)
        return self._shaped[key]

    def _shape(self, text: str, features: tuple[str, ...], language: str) -> tuple[Glyph, ...]:
        buffer = hb.Buffer()
        # marks keep clusters of their own, so that each glyph has its own text
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        # an added hyphen looks like any other, and reads as U+00AD (ISO 32000-1, 14.8.2.2.3)
        buffer.add_str(text.replace("\u00ad", "-"))
        # set first, as HarfBuzz would else ask the machine for its language
        buffer.language = language
        buffer.guess_segment_properties()
        hb.shape(self._hb_font, buffer, {feature.lstrip("-"): not feature.startswith("-") for feature in features})
        infos, positions = buffer.glyph_infos, buffer.glyph_positions
        sources = _sources([info.cluster for info in infos], text)
        placed = zip(infos, sources, positions, strict=True)
        return tuple(self._glyph(info.codepoint, source, position) for info, source, position in placed)

    def _glyph(self, glyph: int, source: str, position: hb.GlyphPosition) -> Glyph:
        scale = self._scale
        offsets = position.x_offset * scale, position.y_offset * scale
        return Glyph(self._numbered(glyph, source), position.x_advance * scale, self._natural(glyph), *offsets)

    def _natural(self, glyph: int) -> float:
        return float(self._hb_font.get_glyph_h_advance(glyph) * self._scale)

    def _numbered(self, glyph: int, source: str) -> int:
        """The code of a glyph that stands for some text; a new one the first time."""
        key = (glyph, source)
        if key not in self._codes:
            code = FIRST_CODE + len(self._codes)
            self._codes[key] = code
            self.texts[code] = source
            if "outlines" in self.__dict__:
                private.give_glyph(self.outlines, code, glyph, self._natural(glyph))
        return self._codes[key]


def _sources(clusters: list[int], text: str) -> Iterator[str]:
    """What each glyph reads as; of a letter set as letter and marks, each has its part (ISO 14289-1, 7.21.7)."""
    starts = sorted(set(clusters))
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    for start, together in groupby(clusters):
        count, source = len(list(together)), text[start : ends[start]]
        parts = unicodedata.normalize("NFD", source) if count > 1 else source
        yield from parts if count == len(parts) > 1 else (source, *[""] * (count - 1))
