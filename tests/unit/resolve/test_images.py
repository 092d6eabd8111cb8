"""Pictures are read, and what is none is refused at its name."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image as Pictures

from briefgen.pipeline import typeset_editions
from unit.making import MINIMAL, write

PICTURE = """\
    blocks:
      - {kind: image, file: a.png, caption: A weir, credit: The author, licence: CC0, alt: A weir in winter}
references:"""


def png(width: int, height: int) -> bytes:
    """A PNG that claims a size, and has hardly any of its pixels."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 100))


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def saved(form: str) -> bytes:
    buffer = io.BytesIO()
    Pictures.new("RGB", (400, 300), "grey").save(buffer, form)
    return buffer.getvalue()


def codes(folder: Path, data: bytes) -> list[str]:
    (folder / "a.png").write_bytes(data)
    brief = write(folder, MINIMAL.replace("references:", PICTURE))
    return [finding.code for finding in typeset_editions(brief).diagnostics]


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_a_picture_is_known_by_its_bytes_not_its_name(form: str, tmp_path: Path) -> None:
    assert codes(tmp_path, saved(form)) == []


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"no picture at all", "P906"),
        (saved("GIF"), "P906"),
        (saved("PNG")[:100], "P906"),
        (saved("JPEG")[:300], "P906"),
        (png(9_400, 9_400), "P906"),
        (png(20_000, 20_000), "P907"),
    ],
)
def test_what_is_no_picture_for_a_page_is_refused(data: bytes, code: str, tmp_path: Path) -> None:
    assert codes(tmp_path, data) == [code]
