"""A style: every look of a brief, as data.

Enters: nothing. Leaves: `Style` and its parts, decoded from `styles/<name>.yaml`. Never: a look in Python.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from briefgen.diagnostics import Span
from briefgen.model.archive import Conformance
from briefgen.model.fields import declared
from briefgen.model.level import Level
from briefgen.model.text import Word
from briefgen.units import Points

# columns of the grid, on which components share the width
GRID = 12


class CitationForm(StrEnum):
    """How a citation stands in text: as raised figures, or in brackets."""

    SUPERIOR = "superior"
    BRACKET = "bracket"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Paper and grid; y is measured from the top edge."""

    span: Span
    width: Points = declared("Width of the paper.")
    height: Points = declared("Height of the paper.")
    margin: Points = declared("Left and right margin.")
    gutter: Points = declared("Space between columns.")
    line: Points = declared("Distance of the lines of the baseline grid.")
    first_baseline: Points = declared("First baseline of the grid, from the top edge.")


class Masthead(StrEnum):
    """How page 1 opens: under a large nameplate, or as a letter does."""

    NAMEPLATE = "nameplate"
    LETTERHEAD = "letterhead"


class NumberPlace(StrEnum):
    """Where the number of a question stands."""

    SIDE = "side"
    HEADING = "heading"


class AsidePlace(StrEnum):
    """Where key figures and margin notes stand."""

    SIDE = "side"
    INLINE = "inline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Neighbouring columns of the grid."""

    span: Span
    first: int = declared("The first of them, counted from 0.", key="from")
    count: int = declared("How many they are.", key="columns")


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Which component stands where."""

    span: Span
    masthead: Masthead = declared("nameplate or letterhead.")
    main: Columns = declared("Columns of headings, text and charts.")
    side: Columns = declared("Columns of what stands beside the text.")
    number: NumberPlace = declared("Where the number of a question stands: side or heading.")
    asides: AsidePlace = declared("Where key figures and margin notes stand: side or inline.")
    halves: bool = declared("Whether each question seeks half a page.")


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRole:
    """How the words of one role are set."""

    span: Span
    face: Word = declared("Face of the words, by its name under `faces`.", example="serif-text")
    strong: Word | None = declared("Face of strong words.", default=None)
    emphasis: Word | None = declared("Face of emphasised words.", default=None)
    size: Points = declared("Size of the type.")
    sizes: tuple[Points, ...] = declared("Smaller sizes to try, in order, until the words fit one line.", default=())
    leading: Points = declared("Distance of baselines.")
    colour: Word = declared("Colour of the words, by its name under `colours`.", example="ink")
    strong_colour: Word | None = declared("Colour of strong words, where it differs.", default=None)
    quiet: Word | None = declared("Colour of quiet words.", default=None)
    features: tuple[Word, ...] = declared("OpenType features, such as onum or -liga.", default=())
    tracking: float = declared("Space added between letters, in thousandths of the size.", default=0.0)
    indent: Points = declared("Indent of every paragraph but the first.", default=Points(0))
    hyphenate: bool = declared("Whether long words may be divided.", default=False)
    balance: bool = declared("Whether lines are made even in length.", default=False)
    hang: bool = declared("Whether an opening quote hangs left of its line.", default=True)
    small_caps: bool = declared("Whether acronyms are set as small capitals.", default=False)
    citation: CitationForm = declared("How citations stand in these words.", default=CitationForm.SUPERIOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A whole style. `metrics` and `strokes` are lengths by name, which components and charts ask for."""

    span: Span
    name: Word = declared("Name of the style.", example="four-questions")
    extends: Word | None = declared("The style that this one overrides; without it, four-questions.", default=None)
    edition: Word = declared("The edition that the style is as it stands.", example="a4")
    editions: Word | None = declared(
        "What this style changes in an edition, by name of the edition.", default=None, kind="free"
    )
    conformance: Conformance | None = declared(
        "Standard of accessibility that PDFs keep, over what the brief says.", default=None
    )
    checks: Mapping[Word, Level] | None = declared(
        "How much findings weigh in briefs of this style, by code: error, warning or off.", default=None
    )
    page: Page = declared("Paper and grid.")
    layout: Layout = declared("Which component stands where.")
    colours: Mapping[Word, Word] = declared("Colours by name, as #RRGGBB.")
    faces: Mapping[Word, Word] = declared("Font files by name of the face, relative to the style.")
    type: Mapping[Word, TextRole] = declared("Text roles by name.")
    strokes: Mapping[Word, Points] = declared("Weights of rules and lines by name.")
    metrics: Mapping[Word, Points] = declared("Distances and sizes of components and charts by name.")
    setting: Mapping[Word, float] = declared("Costs and limits of line breaking, by name.")
