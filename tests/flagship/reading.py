"""The flagship as its readers have it: the text of the built PDF, the numbers in it, its YAML as written."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import yaml

from building import typeset_brief
from conftest import FLAGSHIP

# a citation is set at 0.62 of its host's size
RAISED = 0.7
NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|"
    "dozens?|half|twice|double|triple"
)
NUMBER = re.compile(rf"\d[\d,.]*\d|\d|\b(?:{NUMBER_WORDS})\b", re.IGNORECASE)


def built(path: Path = FLAGSHIP) -> bytes:
    outcome = typeset_brief(path)
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value.pdf


def pages(pdf: bytes) -> list[str]:
    """The text of each page without its citations; words divided at line ends are joined."""
    return [_text(page.get_textpage()) for page in pypdfium2.PdfDocument(pdf)]


def _text(page: pypdfium2.PdfTextPage) -> str:
    characters, host = [], 0.0
    for index in range(page.count_chars()):
        character = chr(pdfium.FPDFText_GetUnicode(page, index))
        size = pdfium.FPDFText_GetFontSize(page, index)
        if character in "0123456789," and size < RAISED * host:
            continue
        if not character.isspace():
            host = size
        characters.append(character)
    text = "".join(characters)
    for hyphen in ("\u00ad", "\ufffe", "\x02"):
        text = text.replace(f"{hyphen}\r\n", "").replace(hyphen, "")
    return " ".join(text.replace("\u00a0", " ").split())


def raw(name: str = "brief.yaml") -> dict[str, object]:
    """A file of the flagship, every value as text."""
    found = yaml.load((FLAGSHIP.parent / name).read_text("utf-8"), Loader=yaml.BaseLoader)
    assert isinstance(found, dict | list)
    return found  # type: ignore[return-value]
