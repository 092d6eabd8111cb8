"""The syntax of PDF for the few objects that are written here, not by ReportLab (ISO 32000-1, 7.3).

Enters: names, text, numbers of objects. Leaves: text in Latin-1 that stands in a file. Never: a document.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from string import ascii_letters, digits

REGULAR = frozenset(ascii_letters + digits + "-_.+")
_ESCAPES = str.maketrans({"\\": r"\\", "(": r"\(", ")": r"\)", "\r": r"\r", "\n": r"\n"})


def name(value: str) -> str:
    """A name; whatever is not a regular character is written by its number (7.3.5)."""
    return "/" + "".join(sign if sign in REGULAR else _numbered(sign, "#") for sign in value)


def _numbered(sign: str, mark: str) -> str:
    return "".join(f"{mark}{byte:02X}" for byte in sign.encode())


def string(value: str) -> str:
    """A text string (7.9.2.2): ASCII as it is, all else in UTF-16."""
    if value.isascii() and value.isprintable():
        return f"({value.translate(_ESCAPES)})"
    return f"<FEFF{value.encode('utf-16-be').hex().upper()}>"


def uri(address: str) -> str:
    """An address, which is a string of ASCII (12.6.4.7); all else is written by its number (RFC 3987, 3.1)."""
    return string("".join(sign if "!" <= sign <= "~" else _numbered(sign, "%") for sign in address))


def refer(number: int) -> str:
    return f"{number} 0 R"


def array(items: Iterable[str]) -> str:
    return f"[{' '.join(items)}]"


def dictionary(entries: Mapping[str, str]) -> str:
    """Entries in order, keys without their slash; those without a value are left out."""
    return f"<<{' '.join(f'/{key} {value}' for key, value in entries.items() if value)}>>"
