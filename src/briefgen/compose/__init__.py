"""A resolved brief to a story: what is said, in reading order, each piece with its role and its place in the YAML.

Enters: `Resolved`. Leaves: `Story`. Never: looks anything up, measures, or knows on what page a piece falls.
"""

from __future__ import annotations

from briefgen.compose.back import back
from briefgen.compose.front import front
from briefgen.compose.furniture import furniture, metadata
from briefgen.compose.questions import questions
from briefgen.resolve import Resolved
from briefgen.story import Story


def compose(resolved: Resolved) -> Story:
    """The whole story of a brief."""
    pieces = (*front(resolved), *questions(resolved), *back(resolved))
    return Story(pieces, furniture(resolved), metadata(resolved))
