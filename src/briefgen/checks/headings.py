"""Every heading has words: one made of a citation or of signs of no width would be an empty line in the outline.

Enters: a `Brief`. Leaves: T321. Never: a heading that was not written at all; that is a finding of decoding.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.diagnostics import Diagnostic, error
from briefgen.inline import has_words, plain
from briefgen.model.brief import Brief
from briefgen.model.citation import Citation
from briefgen.model.text import Text
from briefgen.model.walk import instances

# keys of what names something on the page, wherever they stand
NAMES = ("title", "question", "headline", "caption")


def headings(brief: Brief) -> Iterator[Diagnostic]:
    parts = instances((brief.questions, brief.appendix, brief.timeline), object)
    for text in (brief.title, *(getattr(part, name, None) for part in parts for name in NAMES)):
        if isinstance(text, Text) and text.content and not _has_words(text):
            yield error("T321", text.span, "this heading has no words", "write it, or remove it")


def _has_words(text: Text) -> bool:
    return has_words(plain(item for item in text.content if not isinstance(item, Citation)))
