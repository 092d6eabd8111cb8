"""A brief as far as its story, from which the Typst source is written.

Enters: the path of a brief. Leaves: `Composed`. Never: pages; a brief that has errors.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from briefgen.compose import compose
from briefgen.decode import decode
from briefgen.diagnostics import Outcome
from briefgen.language import Language, language
from briefgen.model.brief import Brief
from briefgen.model.style import Style
from briefgen.pipeline import INCLUDES
from briefgen.resolve import resolve
from briefgen.resolve.styles import load_styles
from briefgen.source import Files, read
from briefgen.story import Story

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Composed:
    """A story with the style that it is to be set in, and the language of its words."""

    story: Story
    style: Style
    fonts: Mapping[str, bytes]
    language: Language


def composed(path: Path) -> Composed:
    """Read, decode, resolve and compose a brief."""
    files = Files(path.parent, str(path.parent))
    tree = read(files, path.name, INCLUDES)
    assert tree.value is not None
    brief = _sound(decode(tree.value, Brief, files))
    assert isinstance(brief, Brief)
    (loaded,) = _sound(load_styles(brief.style, (), files))
    spoken = language(brief.language.text) if brief.language else language("en-GB")
    return Composed(compose(_sound(resolve(brief, spoken, files))), loaded.style, loaded.fonts, spoken)


def _sound(outcome: Outcome[Value]) -> Value:
    assert outcome.value is not None
    assert not outcome.failed
    return outcome.value
