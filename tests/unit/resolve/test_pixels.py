"""What every form of pixels becomes in the PDF: RGB or grey with its own colours, or an error that says why not."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image as Pictures
from PIL import ImageCms

from briefgen.pipeline import typeset_editions
from unit.making import MINIMAL, write
from unit.resolve.test_images import PICTURE, chunk

SIZE = 8
BROWN = (180, 90, 30)
# the passes of an interlaced PNG of 8 by 8: width and height of each
PASSES = ((1, 1), (1, 1), (2, 1), (2, 2), (4, 2), (4, 4), (8, 4))


def saved(mode: str, form: str, colour: object, **options: Any) -> bytes:
    buffer = io.BytesIO()
    Pictures.new(mode, (SIZE, SIZE), colour).save(buffer, form, **options)  # type: ignore[arg-type]
    return buffer.getvalue()


def png(depth: int, kind: int, row: bytes, *chunks: bytes) -> bytes:
    return _png(depth, kind, (b"\0" + row) * SIZE, 0, *chunks)


def _png(depth: int, kind: int, data: bytes, interlaced: int, *chunks: bytes) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", SIZE, SIZE, depth, kind, 0, 0, interlaced))
    return b"".join((b"\x89PNG\r\n\x1a\n", head, *chunks, chunk(b"IDAT", zlib.compress(data)), chunk(b"IEND", b"")))


def words(*values: int) -> bytes:
    return struct.pack(f">{len(values)}H", *(value * 257 for value in values))


def profile(space: bytes) -> bytes:
    """The profile of sRGB, which says of itself that it is for other colours."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return bytes(srgb[:16] + space + srgb[20:])


def ycck() -> bytes:
    """A JPEG of four components, of which the marker of Adobe says that they are Y, Cb, Cr and K."""
    data = bytearray(saved("CMYK", "JPEG", (10, 90, 30, 0)))
    at = data.index(b"Adobe")
    data[at + 11] = 2
    return bytes(data)


PALETTE = chunk(b"PLTE", bytes((0, 0, 0, *BROWN)))
INTERLACED = b"".join((b"\0" + bytes(BROWN) * width) * height for width, height in PASSES)
KEPT = {
    "rgb": (saved("RGB", "PNG", BROWN), BROWN),
    "grey": (saved("L", "PNG", 128), (128,) * 3),
    "black and white": (saved("1", "PNG", 0), (0,) * 3),
    "two bits": (png(2, 0, b"\x55" * 2), (85,) * 3),
    "four bits": (png(4, 0, b"\x55" * 4), (85,) * 3),
    "palette": (png(8, 3, b"\1" * SIZE, PALETTE), BROWN),
    "palette with alpha": (png(8, 3, b"\1" * SIZE, PALETTE, chunk(b"tRNS", b"\0\x80")), (217, 172, 142)),
    "alpha": (saved("RGBA", "PNG", (*BROWN, 128)), (217, 172, 142)),
    "grey with alpha": (saved("LA", "PNG", (100, 128)), (177,) * 3),
    "rgb of 16 bits": (png(16, 2, words(*BROWN) * SIZE), BROWN),
    "grey of 16 bits": (png(16, 0, words(128) * SIZE), (128,) * 3),
    "RGB with a transparent colour": (
        png(8, 2, bytes(BROWN) * SIZE, chunk(b"tRNS", struct.pack(">3H", *BROWN))),
        (255,) * 3,
    ),
    "grey with a transparent one": (png(8, 0, b"\x80" * SIZE, chunk(b"tRNS", struct.pack(">H", 128))), (255,) * 3),
    "grey with alpha of 16 bits": (png(16, 4, words(128, 128) * SIZE), (191,) * 3),
    "interlaced": (_png(8, 2, INTERLACED, 1), BROWN),
    "profile of RGB": (saved("RGB", "PNG", BROWN, icc_profile=profile(b"RGB ")), BROWN),
    "profile of grey": (saved("L", "PNG", 128, icc_profile=profile(b"GRAY")), (128,) * 3),
    "JPEG": (saved("RGB", "JPEG", BROWN), BROWN),
    "JPEG in grey": (saved("L", "JPEG", 128), (128,) * 3),
    "progressive JPEG": (saved("RGB", "JPEG", BROWN, progressive=True), BROWN),
    "JPEG of RGB without a change of colours": (saved("RGB", "JPEG", BROWN, keep_rgb=True), BROWN),
}
REFUSED = {
    "CMYK": (saved("CMYK", "JPEG", (10, 90, 30, 0)), "is in CMYK"),
    "YCCK": (ycck(), "is in CMYK"),
    "JPEG with a profile of CMYK": (
        saved("RGB", "JPEG", BROWN, icc_profile=profile(b"CMYK")),
        "has a colour profile for CMYK",
    ),
    "PNG with a profile of Lab": (
        saved("RGB", "PNG", BROWN, icc_profile=profile(b"Lab ")),
        "has a colour profile for Lab",
    ),
    "a damaged profile": (
        saved("RGB", "PNG", BROWN, icc_profile=profile(b"\0\n\xff?")),
        "has a colour profile for other colours than RGB",
    ),
}


def brief(folder: Path, data: bytes) -> Path:
    (folder / "a.png").write_bytes(data)
    return write(folder, MINIMAL.replace("references:", PICTURE))


@pytest.mark.parametrize("name", KEPT)
def test_a_picture_keeps_its_colours(name: str, tmp_path: Path) -> None:
    data, expected = KEPT[name]
    walk = typeset_editions(brief(tmp_path, data))
    assert walk.value is not None, walk.diagnostics
    pdf = walk.value[0].pdf
    assert b"DeviceCMYK" not in pdf
    page = pypdfium2.PdfDocument(pdf)[0].render(scale=0.5).to_pil().convert("RGB")
    colours = page.getcolors(1 << 20)
    assert colours
    counts = {colour: count for count, colour in colours}
    near = sum(
        count
        for colour, count in counts.items()
        if max(abs(one - other) for one, other in zip(colour, expected, strict=True)) <= 1
    )
    assert near > 10_000, sorted(counts.items(), key=lambda pair: -pair[1])[:3]


@pytest.mark.parametrize("name", REFUSED)
def test_what_would_change_is_refused_by_name(name: str, tmp_path: Path) -> None:
    data, said = REFUSED[name]
    walk = typeset_editions(brief(tmp_path, data))
    assert walk.value is None
    (finding,) = walk.diagnostics
    assert (finding.code, finding.span.line) == ("P908", 10)
    assert finding.message == f"`a.png` {said}" or finding.message.startswith(f"`a.png` {said}, ")
    assert finding.hints
