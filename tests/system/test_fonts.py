"""The committed fonts keep to their licence and can be made again."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from briefgen.typeset.faces import Face
from conftest import ROOT

FONTS = sorted((ROOT / "styles" / "fonts").glob("*.ttf"))


def test_eleven_faces_and_two_licences() -> None:
    assert len(FONTS) == 11
    for name in ("OFL-serif.txt", "OFL-sans.txt"):
        assert "SIL OPEN FONT LICENSE Version 1.1" in (ROOT / "styles" / "fonts" / name).read_text("utf-8")


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_a_face_bears_no_reserved_name_and_may_be_embedded(path: Path) -> None:
    font = TTFont(path)
    records = [record.toUnicode() for record in font["name"].names]
    assert any(record.startswith("Brief S") for record in records)
    assert not any("source" in record.lower() for record in records)
    assert font["OS/2"].fsType == 0
    assert "glyf" in font
    assert "fvar" not in font


def test_a_face_is_made_again_byte_for_byte(tmp_path: Path) -> None:
    if importlib.util.find_spec("fontpkg_source_sans_3") is None:
        pytest.skip("the package of the original font is not installed")
    sys.path.insert(0, str(ROOT / "styles" / "fonts"))
    try:
        import make_fonts
    finally:
        sys.path.pop(0)
    face = next(face for face in make_fonts.FACES if face.file == "BriefSans-Italic.ttf")
    make_fonts.bake(face).save(tmp_path / face.file, reorderTables=True)
    assert (tmp_path / face.file).read_bytes() == (ROOT / "styles" / "fonts" / face.file).read_bytes()


# letters of these that the serif faces lack: ligatures of Dutch that nobody types, a letter of Northern Sámi
NOT_IN_SERIF = {0x132, 0x133, 0x166, 0x167}
LATIN = (range(0xA0, 0x100), range(0x100, 0x180))
# Greek as it is written today, with its accents; Cyrillic with the letters of all Slavic languages
GREEK = (range(0x386, 0x38B), range(0x38C, 0x38D), range(0x38E, 0x3A2), range(0x3A3, 0x3CF))
CYRILLIC = (range(0x400, 0x460), range(0x490, 0x492))


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_a_face_has_every_letter_of_latin_greek_and_cyrillic(path: Path) -> None:
    face = Face(path.stem, path.read_bytes())
    letters = {code for part in (*LATIN, *GREEK, *CYRILLIC) for code in part if chr(code).isalpha()}
    assert len(letters) > 340
    missing = {code for code in letters if not face.prints(chr(code))}
    assert missing == (NOT_IN_SERIF if "Serif" in path.stem else set())


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_letter_and_mark_are_set_as_one_letter_or_with_the_mark_over_it(path: Path) -> None:
    face = Face(path.stem, path.read_bytes())
    shape = lambda text: face.shape(text, (), "en-GB")  # noqa: E731
    assert [glyph.advance for glyph in shape("e\u0301")] == [glyph.advance for glyph in shape("é")]
    letter, mark = shape("q\u0301")
    assert mark.advance == 0
    assert letter.advance > 0
    # over the letter, not after it
    assert -letter.advance < mark.x_offset <= 0


# the italics have no small capitals: acronyms keep their capitals there
@pytest.mark.parametrize("path", [path for path in FONTS if "Italic" not in path.stem], ids=lambda path: path.stem)
def test_small_capitals_reach_beyond_ascii(path: Path) -> None:
    face = Face(path.stem, path.read_bytes())
    for text in ("ÉÄŁ", "ΑΒΓ", "ЖЩЯ"):
        small = sum(glyph.advance for glyph in face.shape(text, ("smcp", "c2sc"), "en-GB"))
        full = sum(glyph.advance for glyph in face.shape(text, (), "en-GB"))
        assert small < full, text
