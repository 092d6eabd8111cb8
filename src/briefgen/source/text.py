"""Bytes to text: UTF-8 that YAML can hold.

Enters: bytes. Leaves: text. Never: a character replaced or dropped.
"""

from __future__ import annotations

import re

from briefgen.diagnostics import Diagnostic, Source, Span, error

# what YAML 1.2 calls c-printable, less the line separators that it does not count as line ends (5.1, 5.4)
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TAB = re.compile(r"^ *\t", re.MULTILINE)


class Fault(Exception):
    """A fault after which a file cannot be read on."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def decoded(data: bytes, source: Source) -> str:
    """The text of a file.

    Raises:
        Fault: bytes that are not UTF-8, a control character, a tab in the indentation.
    """
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as fault:
        good = data[: fault.start].decode("utf-8")
        span = Span(source, good.count("\n") + 1, len(good) - (good.rfind("\n") + 1) + 1)
        message = f"the byte 0x{data[fault.start]:02x} is not UTF-8"
        raise Fault(error("Y111", span, message, "save the file with the encoding UTF-8")) from fault
    for pattern, code, what, hint in (
        (_UNPRINTABLE, "Y112", "a control character", "delete it"),
        (_TAB, "Y113", "a tab in the indentation", "indent with spaces"),
    ):
        match = pattern.search(text)
        if match:
            offset = match.end() - 1
            span = Span(source, text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1)
            name = f"{what} (U+{ord(text[offset]):04X})" if code == "Y112" else what
            raise Fault(error(code, span, name, hint))
    return text
