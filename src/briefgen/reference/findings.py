"""A page for every finding: what it says, why it matters, an example, the cure.

Enters: the pages in `findings/`, a Markdown file for each code. Leaves: `Page`, and its words for a terminal.
Never: a message of its own; the examples quote those that briefgen gives.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

FOLDER = Path(__file__).parent / "findings"
FENCE = "```"
WIDTH = 80
# in the order in which a brief is read; a code is a letter of these and a number
SUBJECTS: Mapping[str, str] = MappingProxyType(
    {
        "Y": "YAML",
        "F": "Fields",
        "T": "Text",
        "Q": "Figures and dates",
        "C": "Citations",
        "V": "Evidence",
        "D": "Data files",
        "B": "Blocks",
        "G": "Charts",
        "S": "Styles",
        "L": "Layout",
        "P": "Files",
        "K": "Levels of findings",
    }
)


@dataclass(frozen=True, slots=True)
class Page:
    """The page of one code, as Markdown."""

    code: str
    title: str
    text: str

    @property
    def plain(self) -> str:
        """The page for a terminal: headings without signs, examples indented."""
        return "\n".join(_plain(self.text)).strip() + "\n"


def codes() -> tuple[str, ...]:
    """Every code that has a page, by subject and number."""
    order = "".join(SUBJECTS)
    return tuple(sorted((path.stem for path in FOLDER.glob("*.md")), key=lambda code: (order.find(code[0]), code)))


def page(code: str) -> Page:
    """The page of a code that has one."""
    text = (FOLDER / f"{code}.md").read_text("utf-8")
    heading = text.partition("\n")[0]
    return Page(code, heading.removeprefix(f"# {code} "), text)


def pages() -> Iterator[Page]:
    for code in codes():
        yield page(code)


def _plain(text: str) -> Iterator[str]:
    paragraphs, *fences = text.split(FENCE)
    yield from _paragraphs(paragraphs)
    for index, part in enumerate(fences):
        if index % 2:
            yield from _paragraphs(part)
        else:
            yield from _example(part)


def _paragraphs(text: str) -> Iterator[str]:
    """Headings without their signs, paragraphs as wide as a terminal."""
    for paragraph in filter(None, text.strip("\n").split("\n\n")):
        yield from (*textwrap.wrap(paragraph.lstrip("# "), WIDTH, break_on_hyphens=False), "")


def _example(text: str) -> Iterator[str]:
    """The lines within a fence, indented, below the name of their file where the fence gives one."""
    fence, *lines = text.rstrip("\n").split("\n")
    name = fence.partition(" ")[2]
    yield from (f"    {line}".rstrip() for line in ((f"{name}:", *lines) if "." in name else lines))
    yield ""
