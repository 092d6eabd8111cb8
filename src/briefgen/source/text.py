"""Bytes to text: UTF-8 that YAML can hold.

Enters: bytes. Leaves: text, its line ends `\\n`. Never: any other character replaced or dropped.
"""

from __future__ import annotations

import re

from briefgen.diagnostics import Diagnostic, Source, Span, error

# what YAML 1.2 calls c-printable (5.1), less the three signs that YAML 1.1 still takes for line ends (5.4): editors
# do not, so every place after one would be wrong
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_ENDS = "\x85\u2028\u2029"
# how a PDF begins
PDF = b"%PDF-"
_TAB = re.compile(r"^ *\t", re.MULTILINE)


class Fault(Exception):
    """A fault after which a file cannot be read on."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def shown(data: bytes) -> str:
    """The text of a file for a reader, a sign in place of what is not UTF-8."""
    return _lines(data.decode("utf-8", "replace"))


def decoded(data: bytes, source: Source) -> str:
    """The text of a file.

    Raises:
        Fault: bytes that are not UTF-8, a control character, a tab in the indentation.
    """
    if data.startswith(PDF):
        hint = "name the brief, a file such as `brief.yaml`"
        raise Fault(error("Y120", _place(source, "", 0), "this is a PDF", hint))
    try:
        text = _lines(data.decode("utf-8"))
    except UnicodeDecodeError as fault:
        good = _lines(data[: fault.start].decode("utf-8"))
        message = f"the byte 0x{data[fault.start]:02x} is not UTF-8"
        found = error("Y111", _place(source, good, len(good)), message, "save the file with the encoding UTF-8")
        raise Fault(found) from fault
    offset = unprintable(text)
    if offset is not None:
        raise Fault(control(text[offset], _place(source, text, offset)))
    tab = _TAB.search(text)
    if tab:
        span = _place(source, text, tab.end() - 1)
        raise Fault(error("Y113", span, "a tab in the indentation", "indent with spaces"))
    return text


def unprintable(text: str) -> int | None:
    """The offset of the first character that no text may hold."""
    match = _UNPRINTABLE.search(text)
    return match.start() if match else None


def printable(text: str) -> str:
    """What is left for further checks of a text that was found faulty."""
    return _UNPRINTABLE.sub("", text)


def control(character: str, span: Span) -> Diagnostic:
    """The fault of a character that no text may hold."""
    if character in _LINE_ENDS:
        message = f"a line end of another kind (U+{ord(character):04X})"
        return error("Y112", span, message, "put a space or a new line in its place")
    return error("Y112", span, f"a control character (U+{ord(character):04X})", "delete it")


def _lines(text: str) -> str:
    """Text without its byte order mark, its line ends as YAML reads them."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _place(source: Source, text: str, offset: int) -> Span:
    return Span(source, text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1)
