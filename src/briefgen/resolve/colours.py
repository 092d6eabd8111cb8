"""Whether the colours of a picture can be put into a PDF as RGB or grey, so that they look as their author sees them.

Enters: a picture as Pillow reads it. Leaves: what is wrong with it, and a hint. Never: colours that are converted here;
how they should look is for the author to see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

# where an ICC profile says of what colours it is, and what it may say
SPACE = slice(16, 20)
SPACES = frozenset({"RGB", "GRAY"})
TO_RGB = "save it in RGB (sRGB) in an image editor, or run `magick old.jpg -colorspace sRGB new.jpg`, and look at it"


def wrong_colours(picture: ImageFile) -> tuple[str, str] | None:
    """What is wrong, as the rest of a sentence, and how to mend it; None where nothing is."""
    if picture.mode == "CMYK":
        return "is in CMYK, the colours of printing inks", TO_RGB
    profile = picture.info.get("icc_profile") or b""
    space = profile[SPACE].decode("latin-1").strip()
    if space and space not in SPACES:
        return f"has a colour profile for {_called(space)}", TO_RGB
    return None


def _called(space: str) -> str:
    """The name of a space of colours; a damaged profile may say anything."""
    return space if space.isascii() and space.isalnum() else "other colours than RGB"
