"""Objects to the bytes of a file: object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).

Enters: the body of every object, by number from 1 on. Leaves: a PDF. Never: a clock; the identifier of a file is made
from what stands in it.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from briefgen.typeset.objects import dictionary

# objects in one object stream; more of them compress no better, and a reader must open the whole for one of them
PER_STREAM = 200
# above 127, so that programs that move files take this one for binary (7.5.2)
BINARY = b"%\xe2\xe3\xcf\xd3\n"
STREAM_END = b"endstream\n"
# how wide the columns of the cross-reference stream are, in bytes, and how they are packed
WIDTHS, ENTRY = "[1 4 2]", struct.Struct(">BIH")
FREE, PLAIN, COMPRESSED = 0, 1, 2


@dataclass(slots=True)
class _File:
    """What is written so far, and the entry of each object in the cross-reference stream."""

    parts: list[bytes] = field(default_factory=list)
    size: int = 0
    entries: dict[int, tuple[int, int, int]] = field(default_factory=lambda: {0: (FREE, 0, 0xFFFF)})

    def add(self, data: bytes) -> None:
        self.parts.append(data)
        self.size += len(data)

    def add_object(self, number: int, body: bytes) -> None:
        self.entries[number] = (PLAIN, self.size, 0)
        self.add(b"%d 0 obj\n%s\nendobj\n" % (number, body.rstrip(b"\n")))


def write_file(objects: Iterable[tuple[int, bytes]], version: str, trailer: Mapping[str, str]) -> bytes:
    """The whole file; `trailer` has the entries of the trailer but for `ID` and `Size`."""
    file, small = _File(), {}
    file.add(f"%PDF-{version}\n".encode() + BINARY)
    for number, body in objects:
        if body.endswith(STREAM_END):
            file.add_object(number, _ended(body))
        else:
            small[number] = body.strip()
    following = _pack(file, small, first=max((*file.entries, *small)) + 1)
    identifier = hashlib.md5(b"".join(file.parts), usedforsecurity=False).hexdigest()
    _cross_reference(file, following, {**trailer, "ID": f"[<{identifier}> <{identifier}>]"})
    return b"".join(file.parts)


def _ended(body: bytes) -> bytes:
    """A stream with an end of line before its last word (ISO 19005-3, 6.1.7.1), of which ReportLab writes none."""
    return body[: -len(STREAM_END)] + b"\n" + STREAM_END


def _pack(file: _File, small: Mapping[int, bytes], first: int) -> int:
    """Write objects without data into object streams numbered from `first` on; the number after the last of them."""
    numbers = list(small)
    for start in range(0, len(numbers), PER_STREAM):
        here, offsets, offset = numbers[start : start + PER_STREAM], [], 0
        for index, number in enumerate(here):
            file.entries[number] = (COMPRESSED, first, index)
            offsets.append(f"{number} {offset}")
            offset += len(small[number]) + 1
        opening = f"{' '.join(offsets)}\n".encode()
        body = opening + b"\n".join(small[number] for number in here)
        file.add_object(first, _stream({"Type": "/ObjStm", "N": str(len(here)), "First": str(len(opening))}, body))
        first += 1
    return first


def _stream(entries: Mapping[str, str], body: bytes) -> bytes:
    data = zlib.compress(body)
    opening = dictionary({**entries, "Filter": "/FlateDecode", "Length": str(len(data))})
    return b"%s\nstream\n%s\nendstream" % (opening.encode("latin-1"), data)


def _cross_reference(file: _File, number: int, trailer: Mapping[str, str]) -> None:
    start = file.size
    file.entries[number] = (PLAIN, start, 0)
    rows = b"".join(ENTRY.pack(*file.entries[index]) for index in range(number + 1))
    file.add_object(number, _stream({"Type": "/XRef", "Size": str(number + 1), "W": WIDTHS, **trailer}, rows))
    file.add(f"startxref\n{start}\n%%EOF\n".encode())
