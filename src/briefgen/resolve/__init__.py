"""Looking everything up, once: numbers of citations, values from evidence, entries of the source list, pictures,
excerpts.

Enters: a checked `Brief`, its `Language`, the files of its folder. Leaves: `Resolved`, with nothing left to look up.
Never: ReportLab, points; an error that `checks` has already reported.
"""

from __future__ import annotations

from collections.abc import Mapping

from briefgen.content import Content
from briefgen.diagnostics import Outcome
from briefgen.language import Language
from briefgen.model.brief import Brief
from briefgen.model.walk import instances
from briefgen.resolve.images import images
from briefgen.resolve.matching import tally
from briefgen.resolve.numbering import numbers
from briefgen.resolve.quoted import quoted
from briefgen.resolve.resolved import Resolved
from briefgen.resolve.snapshots import ABSENT, excerpts
from briefgen.source import Files

__all__ = ["ABSENT", "Resolved", "resolve"]


def resolve(
    brief: Brief, language: Language, files: Files, written: Mapping[str, bytes] | None = None
) -> Outcome[Resolved]:
    """The brief with its citations numbered in the order in which a reader meets them, its pictures read, its excerpts
    looked up.

    `written` are the files that it was written in, which may be attached to the PDF.
    """
    pictures = images(brief, files)
    resolved = Resolved(brief, language, numbers(brief), pictures.value or {}, written or {}, tally(brief, files))
    values = [finding for block in instances(brief, Content) for finding in block.check_values(resolved)]
    return Outcome(resolved, (*pictures.diagnostics, *excerpts(brief, files), *quoted(brief, language, files), *values))
