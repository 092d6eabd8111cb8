"""A resolved brief to a story: what is said, in reading order, each piece with its role and its place in the YAML.

Enters: `Resolved`. Leaves: `Story`. Never: looks anything up, measures, or knows on what page a piece falls.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.blocks.page import ContentsBlock, contents
from briefgen.compose.annex import annex
from briefgen.compose.attached import attached
from briefgen.compose.back import back, closing
from briefgen.compose.excerpts import evidence_annex
from briefgen.compose.front import front
from briefgen.compose.furniture import furniture, metadata
from briefgen.compose.questions import questions
from briefgen.model.archive import Attachments
from briefgen.model.walk import instances
from briefgen.resolve import Resolved
from briefgen.story import Budget, Group, Story


def compose(resolved: Resolved) -> Story:
    """The whole story of a brief."""
    body = (*front(resolved), *_contents(resolved), *questions(resolved), *back(resolved))
    pieces = (*body, *evidence_annex(resolved), *annex(resolved, body), *closing(resolved))
    pages = resolved.brief.pages
    return Story(
        pieces,
        furniture(resolved),
        metadata(resolved),
        Budget(pages.value, pages.span) if pages else None,
        tuple(attached(resolved)),
        attach_data=resolved.brief.attachments is not Attachments.NONE,
    )


def _contents(resolved: Resolved) -> Iterator[Group]:
    """The contents, which a short brief leaves out unless it asks for them."""
    brief = resolved.brief
    if brief.contents is False or any(instances(brief, ContentsBlock)):
        return
    group = contents(resolved, brief.span)
    yield group if brief.contents else replace(group, role="contents-if-long")
