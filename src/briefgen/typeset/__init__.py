"""A story to a PDF, in one style: the only room that knows ReportLab.

Enters: `Story`, `Style`, font files as bytes. Leaves: `Typeset`. Never: a path, a clock, a brief's YAML.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.diagnostics import Diagnostic, Outcome, in_file_order
from briefgen.model.archive import Conformance
from briefgen.model.style import Style
from briefgen.story import Figure, Group, Metadata, Story, walk
from briefgen.typeset.shutting_out import import_reportlab

# before any module of this room is read, and so before the first import of ReportLab
import_reportlab()


@dataclass(frozen=True, slots=True)
class Typeset:
    """The finished pages in one edition: bytes of the PDF, and what a name or a summary tells of them."""

    pdf: bytes
    edition: str
    metadata: Metadata
    pages: int
    sources: int
    charts: int


def prove_glyphs(story: Story, style: Style, fonts: Mapping[str, bytes]) -> tuple[Diagnostic, ...]:
    """An error for each character that no face can print."""
    from briefgen.typeset.glyphs import missing_glyphs
    from briefgen.typeset.setter import Setter

    return missing_glyphs(story, Setter(style, fonts, story.metadata.language))


def typeset(
    story: Story,
    style: Style,
    fonts: Mapping[str, bytes],
    edition: str = "",
    conformance: Conformance = Conformance.UA_1,
) -> Outcome[Typeset]:
    """Lay a story out. `fonts` are font files by name of the face."""
    from briefgen.typeset.document import make_pages
    from briefgen.typeset.furniture import too_wide
    from briefgen.typeset.glyphs import missing_glyphs
    from briefgen.typeset.kit import Kit
    from briefgen.typeset.setter import Setter
    from briefgen.typeset.sheet import sheet_of
    from briefgen.typeset.structuring import structure

    setter = Setter(style, fonts, story.metadata.language)
    missing = missing_glyphs(story, setter)
    if missing:
        return Outcome(None, missing)
    anchors = tuple(piece.anchor for piece in story.pieces if isinstance(piece, Group) and piece.role == "question")
    kit = Kit(sheet_of(style), setter, story.furniture, anchors, structure(story))
    kit.findings.extend(too_wide(kit))
    pages = make_pages(story, kit, conformance)
    findings = in_file_order(kit.findings)
    if pages is None or kit.failed:
        return Outcome(None, findings)
    charts = sum(isinstance(piece, Figure) and piece.role != "image" for piece in walk(story.pieces))
    counts = pages.numbers["*"], len(story.furniture.short_names), charts
    return Outcome(Typeset(pages.pdf, edition, story.metadata, *counts), findings)
