"""The committed fonts keep to their licence and can be made again."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

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
