"""Tags of languages (BCP 47): which are set, and which of them stands for another.

Enters: a tag. Leaves: a `Language`. Never: a language for a tag that names a script or a language that is not set.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

from briefgen.language.spoken import Language

SUPPORTED = ("en-GB", "en-US", "de", "es", "fr", "it", "nl", "pl", "pt")
DEFAULT = SUPPORTED[0]
# a language and a region: two letters, or the three digits of a part of the world, as in es-419
_REGIONAL = re.compile(r"([A-Za-z]{2})-(?:[A-Za-z]{2}|\d{3})")

# a language of two or three letters, then script, region or variant (RFC 5646, section 2.1)
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def is_tag(text: str) -> bool:
    """Whether a text has the form of a language tag."""
    return _TAG.fullmatch(text) is not None


def match(tag: str) -> str | None:
    """The supported tag that stands for a tag: itself, or its language where it names a region: de for de-AT."""
    known = {name.lower(): name for name in SUPPORTED} | {"en": DEFAULT}
    regional = _REGIONAL.fullmatch(tag)
    return known.get(tag.lower()) or (known.get(regional[1].lower()) if regional else None)


@cache
def language(tag: str) -> Language:
    """The language of a tag.

    Raises:
        KeyError: a language that is not supported.
    """
    found = match(tag)
    if found is None:
        raise KeyError(tag)
    text = resources.files("briefgen").joinpath("languages", f"{found}.toml").read_text("utf-8")
    return Language(tag, tomllib.loads(text))
