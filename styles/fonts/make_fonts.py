"""Bake the style's static fonts from the variable fonts of two pinned packages.

Enters: the packages `fontpkg-source-serif-4==4.4` and `fontpkg-source-sans-3==3.52` (SIL Open Font License 1.1).
Leaves: eleven TrueType files beside this script. Never: runs when a brief is built; the files are committed.

The reserved font name of the originals may stand in no name record of a derived font (OFL 1.1, clause 3), so the
records are written afresh. Run: `python styles/fonts/make_fonts.py [folder]`.
"""

from __future__ import annotations

import importlib.util
import sys
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

SERIF = ("fontpkg_source_serif_4", "SourceSerif4[opsz,wght].ttf")
SERIF_ITALIC = ("fontpkg_source_serif_4", "SourceSerif4-Italic[opsz,wght].ttf")
SANS = ("fontpkg_source_sans_3", "SourceSans3[wght].ttf")
SANS_ITALIC = ("fontpkg_source_sans_3", "SourceSans3-Italic[wght].ttf")

FEATURES = [
    "kern",
    "liga",
    "onum",
    "pnum",
    "lnum",
    "tnum",
    "smcp",
    "c2sc",
    "sups",
    "frac",
    "case",
    "ccmp",
    "locl",
    "mark",
    "mkmk",
]
# Latin with its extensions, combining marks, Greek, Cyrillic, punctuation, currency, arrows, signs, list marks
RANGES = (
    (0x20, 0x24F), (0x2B0, 0x36F), (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1EFF), (0x2000, 0x206F),
    (0x2070, 0x209C), (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2150, 0x218B), (0x2190, 0x21FF), (0x2200, 0x22FF),
    (0x25A0, 0x25FF), (0x2713, 0x2717), (0xFB00, 0xFB04),
)  # fmt: skip
# the day on which the originals were published, in seconds since 1904
EPOCH = 3_600_000_000


@dataclass(frozen=True)
class Face:
    """One static font: its family and style, the package file it comes from, and its place on the axes."""

    family: str
    style: str
    origin: tuple[str, str]
    axes: dict[str, float]

    @property
    def file(self) -> str:
        return f"{self.family.replace(' ', '')}-{self.style}.ttf"


FACES = (
    Face("Brief Serif Text", "Regular", SERIF, {"opsz": 10, "wght": 400}),
    Face("Brief Serif Text", "Bold", SERIF, {"opsz": 10, "wght": 650}),
    Face("Brief Serif Text", "Italic", SERIF_ITALIC, {"opsz": 10, "wght": 400}),
    Face("Brief Serif Subhead", "Regular", SERIF, {"opsz": 16, "wght": 380}),
    Face("Brief Serif Subhead", "Semibold", SERIF, {"opsz": 16, "wght": 600}),
    Face("Brief Serif Display", "Light", SERIF, {"opsz": 60, "wght": 300}),
    Face("Brief Serif Display", "Semibold", SERIF, {"opsz": 60, "wght": 600}),
    Face("Brief Sans", "Regular", SANS, {"wght": 400}),
    Face("Brief Sans", "Italic", SANS_ITALIC, {"wght": 400}),
    Face("Brief Sans", "Semibold", SANS, {"wght": 600}),
    Face("Brief Sans", "Bold", SANS, {"wght": 700}),
)


def original(origin: tuple[str, str]) -> Path:
    """The variable font in its installed package."""
    package, file = origin
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed")
    return Path(spec.origin).parent / "files" / file


def bake(face: Face) -> TTFont:
    """A static, subset, renamed font."""
    font = TTFont(original(face.origin), recalcTimestamp=False)
    instancer.instantiateVariableFont(font, face.axes, inplace=True)
    options = Options(layout_features=FEATURES, name_IDs=[], notdef_outline=True, hinting=False, glyph_names=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    subsetter.subset(font)
    rename(font, face)
    font["head"].created = font["head"].modified = EPOCH
    font["OS/2"].fsType = 0
    return font


def rename(font: TTFont, face: Face) -> None:
    """Name records of our own; the licence stays."""
    full = f"{face.family} {face.style}"
    records = {
        1: full, 2: "Regular", 3: f"1.0;{full}", 4: full, 5: "Version 1.0", 6: face.file.removesuffix(".ttf"),
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        14: "https://openfontlicense.org", 16: face.family, 17: face.style,
    }  # fmt: skip
    font["name"].names = []
    for number, text in records.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    if "STAT" in font:
        del font["STAT"]


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    folder.mkdir(parents=True, exist_ok=True)
    for face in FACES:
        bake(face).save(folder / face.file, reorderTables=True)


if __name__ == "__main__":
    main()
