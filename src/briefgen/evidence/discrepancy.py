"""How a claim departs from the excerpt on which it rests: the kinds, and the sentence that tells an author.

Enters: figures of both. Leaves: `Discrepancy`. Never: that a figure is false; only that the excerpt does not say it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from briefgen.evidence.figure import Figure


class Kind(StrEnum):
    """The ways in which figures go wrong between a source and a text."""

    FIGURE = "figure not in excerpt"
    SCALE = "wrong scale"
    UNIT = "wrong unit"
    CURRENCY = "wrong currency"
    HEDGE_DROPPED = "hedge dropped"
    HEDGE_REVERSED = "hedge reversed"
    HEDGE_ADDED = "hedge added"
    RANGE_COLLAPSED = "range collapsed"
    RANGE_ALTERED = "range altered"
    VAGUE_MADE_PRECISE = "vague made precise"
    DATE = "date altered"
    RANK = "rank altered"
    MULTIPLE = "fraction or multiple altered"
    DIRECTION = "direction of change reversed"


SENTENCES: Mapping[Kind, str] = MappingProxyType({
    Kind.FIGURE: "the excerpt does not give the figure `{claim}`{nearest}",
    Kind.SCALE: "`{claim}` is of another scale than `{excerpt}` in the excerpt",
    Kind.UNIT: "`{claim}` counts something else than `{excerpt}` in the excerpt",
    Kind.CURRENCY: "`{claim}` is in another currency than `{excerpt}` in the excerpt",
    Kind.HEDGE_DROPPED: "`{claim}` drops the hedge of `{excerpt}` in the excerpt",
    Kind.HEDGE_REVERSED: "`{claim}` is hedged in another way than `{excerpt}` in the excerpt",
    Kind.HEDGE_ADDED: "`{claim}` has a hedge that `{excerpt}` in the excerpt has not",
    Kind.RANGE_COLLAPSED: "`{claim}` is one point of the range `{excerpt}` in the excerpt",
    Kind.RANGE_ALTERED: "the range `{claim}` is not that of `{excerpt}` in the excerpt",
    Kind.VAGUE_MADE_PRECISE: "`{claim}` is more precise than `{excerpt}` in the excerpt",
    Kind.DATE: "the date `{claim}` is not that of `{excerpt}` in the excerpt",
    Kind.RANK: "the rank `{claim}` is not that of `{excerpt}` in the excerpt",
    Kind.MULTIPLE: "`{claim}` is not the part or multiple that the excerpt gives, `{excerpt}`",
    Kind.DIRECTION: "`{claim}` goes the other way than `{excerpt}` in the excerpt, or is another part of the change",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """One departure: the figure of the claim, and that of the excerpt with which it was matched, if any."""

    kind: Kind
    claim: Figure
    excerpt: Figure | None = None

    @property
    def sentence(self) -> str:
        """What is wrong, for an author."""
        other = self.excerpt.words if self.excerpt else ""
        nearest = f", the nearest is `{other}`" if other else ""
        return SENTENCES[self.kind].format(claim=self.claim.words, excerpt=other, nearest=nearest)
