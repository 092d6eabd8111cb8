"""Scripts that are not set yet: they run from right to left, join their letters, or want fonts that no style has.

Enters: a character. Leaves: the name of its script. Never: a guess from the language of the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

# the first word of a character's name in Unicode, and what authors call its script
_SCRIPTS: Mapping[str, str] = MappingProxyType(
    {name.upper(): name for name in (
        "Arabic", "Syriac", "Thaana", "Hebrew", "Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Oriya", "Tamil",
        "Telugu", "Kannada", "Malayalam", "Sinhala", "Thai", "Lao", "Tibetan", "Myanmar", "Khmer", "Mongolian",
        "Ethiopic", "Armenian", "Georgian", "Cherokee",
    )}
    | {
        "NKO": "N’Ko", "CJK": "Chinese", "IDEOGRAPHIC": "Chinese", "FULLWIDTH": "Chinese", "BOPOMOFO": "Chinese",
        "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HALFWIDTH": "Japanese", "HANGUL": "Korean",
    }
)  # fmt: skip


def unset_script(character: str) -> str:
    """The name of a character's script, if it is one that cannot be set; else ""."""
    first = re.split("[ -]", unicodedata.name(character, ""), maxsplit=1)[0]
    return _SCRIPTS.get(first, "")


def stretch(text: str, start: int) -> int:
    """How many characters from `start` on are of the script of the first, with the spaces between its words."""
    script = unset_script(text[start])
    end = start
    for index in range(start, len(text)):
        if unset_script(text[index]) == script:
            end = index + 1
        elif not text[index].isspace():
            break
    return end - start
