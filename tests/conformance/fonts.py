"""Fonts of a PDF as the checker reads them: what a code means, how wide its glyph is, by the file and by the program.

Enters: font dictionaries. Leaves: `Font`s. Never: a guess; what a font does not say stays empty.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fontTools.ttLib import TTFont, TTLibError
from pikepdf import Dictionary, Object, Stream

_PART = re.compile(r"begin(bfchar|bfrange)(.*?)endbf", re.DOTALL)
_CHARACTER = re.compile(r"<(\w+)>\s*<(\w*)>")
_RANGE = re.compile(r"<(\w+)>\s*<(\w+)>\s*(?:<(\w+)>|\[(.*?)\])", re.DOTALL)


@dataclass(frozen=True)
class Font:
    """One font dictionary. `unicode` is what its ToUnicode says, None where it has none; `glyphs` are names by code."""

    obj: Object
    name: str
    subtype: str
    unicode: Mapping[int, str] | None
    widths: Mapping[int, float]
    glyphs: Mapping[int, str] | None
    advances: Mapping[str, float]

    @property
    def descriptor(self) -> Object | None:
        return self.obj.get("/FontDescriptor")

    @property
    def embedded(self) -> bool:
        return self.descriptor is not None and any(key in self.descriptor for key in ("/FontFile2", "/FontFile3"))

    def text(self, codes: bytes) -> str:
        """What the codes say; U+FFFD for one that the font does not explain."""
        return "".join((self.unicode or {}).get(code, "\ufffd") for code in codes)


def font(obj: Object) -> Font:
    glyphs, advances = _program(obj.get("/FontDescriptor"))
    first = int(obj.get("/FirstChar", 0))
    widths = {first + place: float(width) for place, width in enumerate(obj.get("/Widths", ()))}
    unicode = dict(_unicode(_read(obj.ToUnicode))) if "/ToUnicode" in obj else None
    return Font(obj, _name(obj, "/BaseFont"), _name(obj, "/Subtype"), unicode, widths, glyphs, advances)


def _name(obj: Object, key: str) -> str:
    return str(obj.get(key, "/-"))[1:]


def _read(stream: Object) -> str:
    return bytes(stream.read_bytes()).decode("latin-1")


def _unicode(cmap: str) -> Iterator[tuple[int, str]]:
    for kind, body in _PART.findall(cmap):
        if kind == "bfchar":
            yield from ((int(code, 16), _utf16(value)) for code, value in _CHARACTER.findall(body))
            continue
        for low, high, start, listed in _RANGE.findall(body):
            codes = range(int(low, 16), int(high, 16) + 1)
            values = re.findall(r"<(\w*)>", listed) if listed else [_after(start, step) for step in range(len(codes))]
            yield from zip(codes, map(_utf16, values), strict=False)


def _after(start: str, step: int) -> str:
    return f"{int(start, 16) + step:0{len(start)}X}"


def _utf16(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be", "replace")


def _program(descriptor: Object | None) -> tuple[Mapping[int, str] | None, Mapping[str, float]]:
    """The glyph of each code, and the advance of each glyph in thousandths of the size, by the embedded TrueType."""
    if not isinstance(descriptor, Dictionary) or not isinstance(descriptor.get("/FontFile2"), Stream):
        return None, {}
    try:
        program: Any = TTFont(io.BytesIO(bytes(descriptor.FontFile2.read_bytes())), lazy=True)
        unit = 1000 / program["head"].unitsPerEm
        advances = {name: advance * unit for name, (advance, _) in program["hmtx"].metrics.items()}
        order = program.getGlyphOrder()
        tables = program["cmap"].tables
    except (TTLibError, KeyError, AssertionError):
        return None, {}
    # a symbolic font's codes stand alone, or from U+F000 on
    coded = tables[0].cmap if tables else {}
    return {code & 0xFF: name for code, name in coded.items() if name != order[0]}, advances
