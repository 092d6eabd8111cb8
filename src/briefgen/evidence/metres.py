"""What "m" means: a million or metres. Where one text says metres, or feet, the other's "400m" is a length.

Enters: figures of two texts. Leaves: figures. Never: a length for an amount of money.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from briefgen.evidence.figure import Figure, Measure, Sort, Unit
from briefgen.evidence.lexicon import Lexicon
from briefgen.evidence.tokens import words_of

MILLION = Decimal(1_000_000)
METRE = Unit(Measure.MEASURE, "metre", "length")


def in_metres(figures: Sequence[Figure], others: Sequence[Figure], known: Lexicon) -> tuple[Figure, ...]:
    """The figures, with those in "m" as lengths where the other text has lengths."""
    if not any(other.unit.dimension == METRE.dimension for other in others):
        return tuple(figures)
    # a number that the other text gives without a unit is compared as it stands
    bare = {other.value for other in others if other.unit.measure is Measure.NONE}
    return tuple(figure if figure.value in bare else _in_metres(figure, known) for figure in figures)


def _in_metres(figure: Figure, known: Lexicon) -> Figure:
    if figure.sort is not Sort.AMOUNT or figure.unit.measure is not Measure.NONE:
        return figure
    noun = words_of(figure.unit.noun)
    if noun and noun[0] in known.words["metre"]:
        return replace(figure, unit=replace(METRE, per=figure.unit.per))
    if words_of(figure.words)[-1] not in known.words["metre"] or figure.unit.noun:
        return figure
    low, high = (None if end is None else end / MILLION for end in (figure.low, figure.high))
    return replace(figure, low=low, high=high, unit=replace(METRE, per=figure.unit.per))
