"""Names of files that every system takes.

Enters: words. Leaves: slugs, and names that Windows, macOS and Linux hold alike. Never: an ending; a guess at how
another script would be spelled in Latin letters.
"""

from __future__ import annotations

import re
import unicodedata

MOST_BYTES = 120
MOST_SLUG = 60
# letters that are not a plain letter with a mark
LATIN = str.maketrans(
    {
        "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
        "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i", "ŋ": "ng", "Ŋ": "Ng", "ħ": "h",
        "Ħ": "H", "ŧ": "t", "Ŧ": "T",
    }
)  # fmt: skip
APOSTROPHES = str.maketrans("", "", "'’‘ʼ")
# what Windows refuses, and what a path is parted by
REFUSED = re.compile(r'[<>:"/\\|?*]')
# devices of Windows, whatever ending follows
RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])[ .]*(\.|$)", re.IGNORECASE)


def slug(title: str) -> str:
    """A title in small letters and hyphens, Latin letters without their marks: `Größe & Maß` becomes `grosse-mass`.

    Letters of other scripts stay as they are.
    """
    plain = "".join(_plain(sign) for sign in unicodedata.normalize("NFC", title.translate(APOSTROPHES)))
    words = "".join(sign if _belongs(sign) else "-" for sign in plain.lower()).split("-")
    kept = ""
    for word in filter(None, words):
        longer = f"{kept}-{word}" if kept else word
        if kept and len(longer) > MOST_SLUG:
            break
        kept = longer
    return kept


def _plain(sign: str) -> str:
    """A Latin letter without its marks; any other sign as it is."""
    spelled = sign.translate(LATIN)
    base = "".join(part for part in unicodedata.normalize("NFKD", spelled) if not unicodedata.combining(part))
    return base if base.isascii() else spelled


def _belongs(sign: str) -> bool:
    """Whether a sign is part of a word: a letter, a number, or a mark that a script needs."""
    return unicodedata.category(sign)[0] in "LNM"


def part(value: str) -> str:
    """A value as part of a name: no space within it, nothing that a system refuses."""
    return "-".join(_held(value).split())


def safe(stem: str) -> str:
    """A whole name without its ending: at most 120 bytes, no device of Windows, no dot, space or hyphen at an end."""
    name = _trimmed(_held(stem))
    if RESERVED.match(name):
        name = RESERVED.sub(lambda found: f"{found[1]}_{found[3]}", name, count=1)
    return _trimmed(_cut(name))


def _held(words: str) -> str:
    """Words in NFC without what some system refuses in a name."""
    unseen = "".join("-" if unicodedata.category(sign)[0] in "CZ" and sign != " " else sign for sign in words)
    return REFUSED.sub("-", unicodedata.normalize("NFC", unseen))


def _trimmed(name: str) -> str:
    return name.lstrip(" .-").rstrip(" .")


def _cut(name: str) -> str:
    """As many whole letters, each with its marks, as 120 bytes hold."""
    while len(name.encode()) > MOST_BYTES:
        shorter = name[:-1]
        name = shorter.rstrip() if not unicodedata.combining(name[-1]) else shorter
    return name


def alike(name: str) -> str:
    """What two names have in common that some system takes for one: case and the form of letters do not part them."""
    return unicodedata.normalize("NFC", name).casefold()
