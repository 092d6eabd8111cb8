"""What every component of a page works with: the sheet, the setter, the questions, a place for findings.

Enters: a style's sheet and setter, the story's questions. Leaves: set text and common strips.
Never: a component's own layout.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from briefgen.diagnostics import Diagnostic, has_error
from briefgen.inline import Inlines
from briefgen.story import Furniture, Heading, Paragraph, Said
from briefgen.typeset.pen import Pen
from briefgen.typeset.plan import Module
from briefgen.typeset.setter import Setter, SetText
from briefgen.typeset.sheet import Column, Sheet
from briefgen.typeset.structure import Structure

Words = Heading | Paragraph | Said | Inlines


@dataclass(frozen=True, slots=True)
class Kit:
    """`questions` are the anchors of all questions in order; `findings` collects what layout discovers.

    `structure` has the elements of the story.
    `modules` keeps, by the identity of its piece, what one pass has laid out for the next.
    """

    sheet: Sheet
    setter: Setter
    furniture: Furniture
    questions: tuple[str, ...]
    structure: Structure
    findings: list[Diagnostic] = field(default_factory=list)
    modules: dict[int, Module] = field(default_factory=dict)

    @property
    def failed(self) -> bool:
        """Whether a finding keeps the pages from being made."""
        return has_error(self.findings)

    def set(self, words: Words, role: str, measure: float = 0, *, indented: bool = False) -> SetText:
        """Words of the story for the element that they stand in; mere content belongs to whoever draws it."""
        if isinstance(words, tuple):
            return self.setter.set(words, role, measure, indented=indented)
        said = words if isinstance(words, Said) else Said(words.content, words)
        text = self.setter.set(said.content, role, measure, indented=indented)
        return replace(text, element=self.structure.of(said)) if said.content else text

    def rule(self, pen: Pen, x: float, y: float, width: float, stroke: str, colour: str = "ink") -> None:
        """A horizontal rule with its top edge at y, in a weight that the style names."""
        pen.box(x, y, width, self.sheet.strokes[stroke], colour)

    def tint(self, pen: Pen, column: Column, height: float) -> None:
        """A tinted ground; a style without tints closes it between two rules."""
        pen.box(column.x, 0, column.width, height, "tint")
        weight = self.sheet.strokes["tint"]
        if weight:
            pen.box(column.x, 0, column.width, weight, "ink")
            pen.box(column.x, height - weight, column.width, weight, "ink")

    def squares(self, pen: Pen, x: float, y: float, current: int | None, prefix: str) -> None:
        """One square a question, its foot at y; all filled, or only the current one."""
        if not self.squares_width(prefix):
            return
        side, gap = self.sheet.at(f"{prefix}.square"), self.sheet.at(f"{prefix}.square-gap")
        for index in range(len(self.questions)):
            left = x + index * (side + gap)
            if current is None or index == current:
                pen.box(left, y - side, side, side, "accent")
            else:
                pen.outline(left, y - side, side, "accent", self.sheet.strokes["square"])

    def squares_width(self, prefix: str) -> float:
        """Points that the squares take; 0 where there are too many of them to be told apart at a glance."""
        side, gap = self.sheet.at(f"{prefix}.square"), self.sheet.at(f"{prefix}.square-gap")
        width = len(self.questions) * (side + gap) - gap
        return width if 0 < width <= self.sheet.side.width else 0
