"""The pictures of a brief, read and proved to be pictures.

Enters: a `Brief`, the files of its folder. Leaves: each picture by the name of its file. Never: a form but PNG and
JPEG, colours but RGB and grey, or a picture of more pixels than a page can show.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefgen.blocks.image import ImageBlock
from briefgen.diagnostics import Diagnostic, Outcome, error
from briefgen.marks import Image
from briefgen.model.brief import Brief
from briefgen.model.text import Word
from briefgen.model.walk import instances
from briefgen.resolve.colours import wrong_colours
from briefgen.source import FileFault, Files

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

MOST_BYTES = 50 * 1024 * 1024
# within what Pillow takes without a warning
MOST_PIXELS = 89_000_000
# the forms of picture, and the bytes with which each opens
OPENINGS: Mapping[str, bytes] = MappingProxyType({"PNG": b"\x89PNG\r\n\x1a\n", "JPEG": b"\xff\xd8\xff"})


class _NotAnImage(Exception):
    """Why a file is no picture that can be printed: a code, what is wrong, a hint."""


def images(brief: Brief, files: Files) -> Outcome[Mapping[str, Image]]:
    """Every picture that the brief names; one that cannot be read is a finding at its name."""
    found: dict[str, Image] = {}
    findings: list[Diagnostic] = []
    for block in instances(brief, ImageBlock):
        name = block.file
        if name.text in found:
            continue
        try:
            found[name.text] = _image(files.read(name.text, MOST_BYTES), name)
        except FileFault as fault:
            findings.append(fault.at(name.span))
        except _NotAnImage as fault:
            code, message, hint = fault.args
            findings.append(error(code, name.span, message, hint))
    return Outcome(found, tuple(findings))


def _image(data: bytes, name: Word) -> Image:
    form = next((form for form, opening in OPENINGS.items() if data.startswith(opening)), None)
    if form is None:
        raise _NotAnImage("P906", f"`{name}` is not a PNG or JPEG picture", "save it as PNG or JPEG")
    wrong = None
    try:
        with _opened(form, data) as opened:
            width, height = opened.size
            if width * height <= MOST_PIXELS:
                opened.load()
                wrong = wrong_colours(opened)
    except (OSError, ValueError, SyntaxError, MemoryError) as fault:
        raise _NotAnImage("P906", f"`{name}` is a picture that is cut off or damaged", "save it again") from fault
    if width * height > MOST_PIXELS:
        message = f"`{name}` has more than {MOST_PIXELS // 1_000_000} million pixels"
        raise _NotAnImage("P907", message, "make it smaller; a page shows far fewer")
    if wrong:
        message, hint = wrong
        raise _NotAnImage("P908", f"`{name}` {message}", hint)
    return Image(data, width, height, hashlib.sha256(data).hexdigest())


def _opened(form: str, data: bytes) -> ImageFile:
    """The picture, by the class of its form: the general way warns of large ones, and to silence a warning in one
    thread is to silence it in all.
    """
    from PIL.JpegImagePlugin import JpegImageFile
    from PIL.PngImagePlugin import PngImageFile

    return PngImageFile(io.BytesIO(data)) if form == "PNG" else JpegImageFile(io.BytesIO(data))
