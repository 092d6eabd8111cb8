"""Whether one number is another, rounded as an editor may round it.

Enters: the number of a claim and that of its excerpt. Leaves: yes or no. Never: more digits than the source has.
"""

from __future__ import annotations

from decimal import Decimal

from briefgen.evidence.figure import Figure
from briefgen.model.quantity import CEILINGS, FLOORS, Hedge

# shares of the source's number by which a rounded one may differ: plain, "about", of what was rounded before, of bounds
PLAIN, ABOUT, AGAIN, BOUND = Decimal("0.05"), Decimal("0.06"), Decimal("0.03"), Decimal("0.25")
# digits that a rounded number without a hedge keeps
FEWEST_DIGITS = 2


def digits(value: Decimal) -> int:
    """The significant digits of a number: two of 1,200."""
    return len(value.normalize().as_tuple().digits)


def is_rounded(claim: Figure, excerpt: Figure, ours: Decimal, theirs: Decimal) -> bool:
    """Whether a claim rounds a number of its excerpt, on the side that its hedge names."""
    is_shorter = claim.is_spelt or digits(ours) < digits(theirs)
    if not theirs or not is_shorter or excerpt.kind in (Hedge.RANGE, Hedge.WORDS):
        return False
    off = (ours - theirs) / abs(theirs)
    most = BOUND if excerpt.kind is Hedge.EXACT else AGAIN
    if excerpt.kind is Hedge.EXACT and claim.kind in (Hedge.AT_LEAST, Hedge.UP_TO):
        # "more than 1,200" is plainly true of 1,250; "at least 1,200" says that nobody knows
        return False
    if claim.kind in FLOORS:
        return excerpt.kind not in CEILINGS and -most <= off < 0
    if claim.kind in CEILINGS:
        return excerpt.kind not in FLOORS and 0 < off <= most
    if claim.kind is Hedge.ABOUT:
        return _is_about(claim, excerpt, off) and (claim.side != 0 or claim.is_spelt or _is_nearest(ours, theirs))
    is_plain = excerpt.kind is Hedge.EXACT and not excerpt.tentative
    return is_plain and digits(ours) >= FEWEST_DIGITS and abs(off) <= PLAIN and _is_nearest(ours, theirs)


def _is_about(claim: Figure, excerpt: Figure, off: Decimal) -> bool:
    if excerpt.kind in FLOORS or excerpt.kind in CEILINGS:
        return False
    if claim.side:
        return 0 < -claim.side * off <= 2 * ABOUT
    return abs(off) <= (ABOUT if excerpt.kind is Hedge.EXACT else AGAIN)


def _is_nearest(ours: Decimal, theirs: Decimal) -> bool:
    """Whether a number is the nearest with its digits: 1.2 million for 1,234,567, not 1.3 million."""
    exponent = ours.normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    return abs(ours - theirs) <= Decimal(10) ** exponent / 2
