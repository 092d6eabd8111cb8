"""Rules of fonts and of the text that they show.

Enters: an opened PDF. Leaves: faults. Never: how the text looks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pikepdf import Dictionary

from conformance.fonts import Font
from conformance.opened import Opened
from conformance.pages import ObjGen
from conformance.rule import Fault, Rule

SUBSET = re.compile(r"[A-Z]{6}\+.+")
SYMBOLIC = 4
# thousandths of the size between a width as it is written and as the program has it
NEARLY = 1
UNSAID = frozenset({"\0", "\ufeff", "\ufffe", "\ufffd"})


def used(found: Opened) -> Iterator[tuple[str, Font, bytes]]:
    """Each font by name with the codes that any page shows in it."""
    codes: dict[ObjGen, set[int]] = {}
    for page in found.pages:
        for item in page.painted:
            if item.font:
                codes.setdefault(item.font, set()).update(item.codes)
    for number, shown in codes.items():
        yield found.fonts[number].name, found.fonts[number], bytes(sorted(shown))


def fonts_are_embedded(found: Opened) -> Iterator[Fault]:
    return (("a font is not embedded", name) for name, font, _ in used(found) if not font.embedded)


def fonts_are_simple(found: Opened) -> Iterator[Fault]:
    """The checker reads codes of one byte; text in others would go by it."""
    return ((f"a font of the kind {font.subtype}", name) for name, font, _ in used(found) if font.subtype != "TrueType")


def codes_have_meanings(found: Opened) -> Iterator[Fault]:
    for name, font, codes in used(found):
        if font.unicode is None:
            yield "a font has no ToUnicode", name
        else:
            yield from ((f"code {code} means nothing", name) for code in codes if code not in font.unicode)


def meanings_are_characters(found: Opened) -> Iterator[Fault]:
    for name, font, codes in used(found):
        for code in codes:
            said = (font.unicode or {}).get(code, " ")
            if not said or UNSAID & set(said):
                yield f"code {code} means {said!r}", name


def no_meaning_is_private(found: Opened) -> Iterator[Fault]:
    for name, font, codes in used(found):
        for code in codes:
            said = (font.unicode or {}).get(code, " ")
            if any("\ue000" <= sign <= "\uf8ff" or ord(sign) >= 0xF0000 for sign in said):
                yield f"code {code} means {said!r}, of the private use area", name


def widths_are_those_of_the_program(found: Opened) -> Iterator[Fault]:
    for name, font, codes in used(found):
        for code in codes:
            glyph = (font.glyphs or {}).get(code)
            if glyph and abs(font.widths.get(code, 0) - font.advances[glyph]) > NEARLY:
                yield f"code {code} is {font.widths.get(code)} wide, its glyph {font.advances[glyph]:.0f}", name


def every_code_has_a_glyph(found: Opened) -> Iterator[Fault]:
    for name, font, codes in used(found):
        if font.glyphs is not None:
            yield from ((f"code {code} shows .notdef", name) for code in codes if code not in font.glyphs)
        elif font.embedded:
            yield "the program cannot be read", name


def subsets_are_tagged(found: Opened) -> Iterator[Fault]:
    for name, font, _ in used(found):
        written = str(font.obj.get("/FontDescriptor", Dictionary()).get("/FontName", "/-"))[1:]
        if not SUBSET.fullmatch(name) or written != name:
            yield f"the descriptor's name is {written}", name
    for name, times in Counter(font.name for font in found.fonts.values()).items():
        if times > 1:
            yield f"{times} subsets have one name", name


def symbolic_fonts_have_no_encoding(found: Opened) -> Iterator[Fault]:
    for name, font, _ in used(found):
        flags = int(font.obj.get("/FontDescriptor", Dictionary()).get("/Flags", 0))
        if flags & SYMBOLIC and "/Encoding" in font.obj:
            yield "a symbolic font has an Encoding", name


def text_has_a_font(found: Opened) -> Iterator[Fault]:
    for page in found.pages:
        for item in page.painted:
            if item.shows and item.font is None:
                yield "text in a font that the page does not name", page.where(item)


RULES = (
    Rule("ua1:7.21.4.1-1", fonts_are_embedded),
    Rule("own:simple-fonts", fonts_are_simple),
    Rule("ua1:7.21.7-1", codes_have_meanings),
    Rule("ua1:7.21.7-2", meanings_are_characters),
    Rule("3a:6.2.11.7.3-1", no_meaning_is_private),
    Rule("ua1:7.21.5-1", widths_are_those_of_the_program),
    Rule("ua1:7.21.8-1", every_code_has_a_glyph),
    Rule("own:subset-tags", subsets_are_tagged),
    Rule("ua1:7.21.6-3", symbolic_fonts_have_no_encoding),
    Rule("own:named-fonts", text_has_a_font),
)
