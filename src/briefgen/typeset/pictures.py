"""Pictures as image XObjects, in RGB or grey.

Enters: a picture as it was read. Leaves: entries of a stream dictionary and its data, with those of its transparency.
Never: a loss of quality; the data of a JPEG file goes into the PDF as it is.
"""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefgen.marks import Image

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

SPACES = {"L": "DeviceGray", "RGB": "DeviceRGB"}
JPEG = b"\xff\xd8"


@dataclass(frozen=True, slots=True)
class Embedded:
    """An image XObject (ISO 32000-1, 8.9.5): its entries, its data, and the picture of its transparency, if any."""

    entries: str
    data: bytes
    mask: Embedded | None = None


def embed(image: Image) -> Embedded:
    from PIL.Image import open as opened_by_pillow

    with opened_by_pillow(io.BytesIO(image.data)) as opened:
        if image.data.startswith(JPEG):
            return Embedded(_entries(opened.mode, opened.size, "DCTDecode"), image.data)
        transparent = opened.has_transparency_data
        # Pillow cuts off 16 bits at 8 instead of scaling them down
        scaled = opened.point(lambda value: value / 256) if opened.mode.startswith("I") else opened
        shown = scaled.convert("RGBA" if transparent else _mode(opened.mode))
    if not transparent:
        return _flat(shown)
    return replace(_flat(shown.convert("RGB")), mask=_flat(shown.getchannel("A")))


def _mode(mode: str) -> str:
    """Grey stays grey; all else becomes RGB."""
    return "L" if mode in {"1", "L", "I;16"} else "RGB"


def _flat(picture: Picture) -> Embedded:
    return Embedded(_entries(picture.mode, picture.size, "FlateDecode"), zlib.compress(picture.tobytes()))


def _entries(mode: str, size: tuple[int, int], stored: str) -> str:
    width, height = size
    return (
        f"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /{SPACES[mode]} "
        f"/BitsPerComponent 8 /Filter /{stored}"
    )
