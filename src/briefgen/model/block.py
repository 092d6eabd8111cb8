"""What every block in a brief has in common.

Enters: nothing. Leaves: `Block`, the base of every kind. Never: a kind's own fields; each kind is one file.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefgen.diagnostics import Span
from briefgen.model.fields import declared
from briefgen.model.text import Word


class Width(StrEnum):
    """How much of the page a block takes: the column of the text, or the whole width."""

    COLUMN = "column"
    PAGE = "page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A chart or another block; the decoder chooses the kind by `kind:`."""

    span: Span
    kind: Word = declared("What the block is: a chart of some kind, a table, a box, more text.", example="bar")
