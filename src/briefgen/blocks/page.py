"""What concerns the page alone: the contents, a break.

Enters: nothing. Leaves: a `contents` group, a `Break`. Never: a page number; pages are not known yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.content import Content, Lookup
from briefgen.diagnostics import Span
from briefgen.inline import PageNumber, run
from briefgen.story import Break, Group, Heading, Item, Items, Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsBlock(Content):
    """The contents, where they should stand elsewhere than after page 1."""

    def compose(self, lookup: Lookup) -> Iterator[Piece]:
        yield contents(lookup, self.span)


def contents(lookup: Lookup, span: Span) -> Group:
    """Questions, appendices and sources, each with its page."""
    heading = Heading("section", 2, run(lookup.language.word("contents"), span), span)
    items = tuple(
        Item(label, (*title, PageNumber(anchor, span)), span, target=anchor) for label, title, anchor in lookup.outline
    )
    return Group("contents", (heading, Items("contents", items, span)), span)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBreak(Content):
    """What follows starts a new page."""

    def compose(self, lookup: Lookup) -> Iterator[Piece]:  # noqa: ARG002  # it has nothing to look up
        yield Break(self.span)
