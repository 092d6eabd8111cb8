"""The pictures of a brief, read and proved to be pictures.

Enters: a `Brief`, the files of its folder. Leaves: each picture by the name of its file. Never: a form but PNG and
JPEG, or a picture of more pixels than a page can show.
"""

from __future__ import annotations

import hashlib
import io
import warnings
from collections.abc import Mapping

from briefgen.blocks.image import ImageBlock
from briefgen.diagnostics import Diagnostic, Outcome, error
from briefgen.marks import Image
from briefgen.model.brief import Brief
from briefgen.model.text import Word
from briefgen.model.walk import instances
from briefgen.source import FileFault, Files

MOST_BYTES = 50 * 1024 * 1024
MOST_PIXELS = 100_000_000
FORMS = ("PNG", "JPEG")


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
    from PIL import Image as Pictures
    from PIL import UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Pictures.open(io.BytesIO(data), formats=FORMS) as opened:
                width, height = opened.size
                if width * height <= MOST_PIXELS:
                    opened.load()
    except Pictures.DecompressionBombError:
        width = height = MOST_PIXELS
    except UnidentifiedImageError as fault:
        raise _NotAnImage("P906", f"`{name}` is not a PNG or JPEG picture", "save it as PNG or JPEG") from fault
    except (OSError, ValueError, SyntaxError, MemoryError) as fault:
        raise _NotAnImage("P906", f"`{name}` is a picture that is cut off or damaged", "save it again") from fault
    if width * height > MOST_PIXELS:
        message = f"`{name}` has more than {MOST_PIXELS // 1_000_000} million pixels"
        raise _NotAnImage("P907", message, "make it smaller; a page shows far fewer")
    return Image(data, width, height, hashlib.sha256(data).hexdigest())
