"""What a row of timings says: medians, quartiles, ratios round by round, growth.

Enters: seconds. Leaves: `Summary`, `Ratio`, an exponent. Never: a clock.
"""

from __future__ import annotations

import math
import random
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

RESAMPLES = 2000


@dataclass(frozen=True, slots=True)
class Summary:
    """The median of timings, and the quartiles about it."""

    median: float
    lower: float
    upper: float
    count: int


@dataclass(frozen=True, slots=True)
class Ratio:
    """The median of the ratios of all rounds, and the middle 95 in 100 of the medians of resampled rounds."""

    median: float
    lower: float
    upper: float


def summary(seconds: Sequence[float]) -> Summary:
    lower, upper = _quartiles(seconds)
    return Summary(statistics.median(seconds), lower, upper, len(seconds))


def _quartiles(values: Sequence[float]) -> tuple[float, float]:
    if len(values) < 2:
        return values[0], values[0]
    lower, _, upper = statistics.quantiles(values, n=4, method="inclusive")
    return lower, upper


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> Ratio:
    """Ours to theirs within each round, so that a slow spell of the machine weighs on both."""
    ratios = [mine / other for mine, other in zip(ours, theirs, strict=True)]
    # the same draw every time: a report of the same timings is the same report
    chance = random.Random(1)  # noqa: S311  # no secret hangs on it
    medians = sorted(statistics.median(chance.choices(ratios, k=len(ratios))) for _ in range(RESAMPLES))
    return Ratio(statistics.median(ratios), medians[RESAMPLES // 40], medians[-RESAMPLES // 40])


def exponent(sizes: Sequence[float], seconds: Sequence[float]) -> float:
    """The power of the size with which time grows, by least squares of the logarithms; 1 is linear."""
    return statistics.linear_regression([math.log(size) for size in sizes], [math.log(each) for each in seconds]).slope
