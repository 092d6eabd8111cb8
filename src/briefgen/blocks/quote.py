"""Somebody's words, set apart, with who said them.

Enters: words and an attribution. Leaves: a `quote` group. Never: words without a name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.content import Content, Lookup
from briefgen.diagnostics import Diagnostic, error
from briefgen.inline import in_language
from briefgen.language import is_tag
from briefgen.model.citation import Citation
from briefgen.model.fields import declared
from briefgen.model.text import Text, Word
from briefgen.story import Group, Paragraph, Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteBlock(Content):
    """Somebody's words, set apart, with who said them."""

    text: Text = declared("The words, with their quotation marks.")
    attribution: Text = declared("Who said or wrote them, where and when.")
    cite: Citation | None = declared("The source.", default=None)
    language: Word | None = declared("Language of the words, where it is not the brief's.", default=None, example="fr")

    def check(self) -> tuple[Diagnostic, ...]:
        if self.language is None or is_tag(self.language.text):
            return ()
        hint = "write a language tag such as `fr` or `pt-BR`"
        return (error("F224", self.language.span, f"`{self.language}` is not a language tag", hint),)

    def compose(self, lookup: Lookup) -> Iterator[Piece]:
        tag = self.language.text if self.language else ""
        said = Paragraph("quote", in_language(lookup.inline(self.text), tag), self.text.span)
        cite = (lookup.cite(self.cite),) if self.cite else ()
        by = Paragraph("quote-attribution", (*lookup.inline(self.attribution), *cite), self.attribution.span)
        yield Group("quote", (said, by), self.span)
