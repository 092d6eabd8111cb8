"""Scales and their ticks: round numbers that cover the data, as few and as simple as read best.

Enters: the least and the greatest value. Leaves: ticks, places in points. Never: a tick of a fraction of a year.

The ticks are those of Talbot, Lin and Hanrahan, "An Extension of Wilkinson's Algorithm for Positioning Tick Labels on
Axes" (IEEE InfoVis 2010): every sequence of round steps is scored for simplicity, coverage and density, and a branch
is left as soon as it cannot beat the best found so far.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import count

# steps by preference, and the weights of simplicity, coverage, density and legibility, as in the paper
STEPS = (1.0, 5.0, 2.0, 2.5, 4.0, 3.0)
SIMPLICITY, COVERAGE, DENSITY, LEGIBILITY = 0.25, 0.2, 0.5, 0.05
NEGLIGIBLE = 1e-10
YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


@dataclass(frozen=True, slots=True)
class Scale:
    """Values from `low` to `high` on a stretch that begins at `start` and is `length` points long, or less than 0."""

    low: float
    high: float
    start: float
    length: float

    def at(self, value: float) -> float:
        span = self.high - self.low
        return self.start + (self.length * (value - self.low) / span if span else self.length / 2)


@dataclass(slots=True)
class _Best:
    """The best sequence found so far."""

    score: float = -2.0
    first: int = 0
    skip: int = 1
    step: float = 1.0
    many: int = 1


@dataclass(frozen=True, slots=True)
class _Search:
    low: float
    high: float
    wanted: int

    @property
    def extent(self) -> float:
        return self.high - self.low

    def run(self) -> _Best:
        best = _Best()
        for skip in count(1):
            for rank, digit in enumerate(STEPS):
                if _score(_simplest(rank, skip), 1, 1) < best.score:
                    return best
                self._counts(best, rank, digit, skip)
        raise AssertionError

    def _counts(self, best: _Best, rank: int, digit: float, skip: int) -> None:
        simple = _simplest(rank, skip)
        for many in count(2):
            dense = 2 - (many - 1) / (self.wanted - 1) if many >= self.wanted else 1.0
            if _score(simple, 1, dense) < best.score:
                return
            power = math.ceil(math.log10(self.extent / (many + 1) / skip / digit))
            for exponent in count(power):
                step = skip * digit * 10.0**exponent
                span = step * (many - 1)
                covering = 1 - ((span - self.extent) / 2) ** 2 / (self.extent / 10) ** 2 if span > self.extent else 1.0
                if _score(simple, covering, dense) < best.score:
                    break
                self._starts(best, rank, skip, step, many)

    def _starts(self, best: _Best, rank: int, skip: int, step: float, many: int) -> None:
        first = math.floor(self.high / step) * skip - (many - 1) * skip
        for start in range(first, math.ceil(self.low / step) * skip + 1):
            low = start * step / skip
            high = low + step * (many - 1)
            score = _score(
                self._simple(rank, skip, low, high, step), self._covered(low, high), self._dense(low, high, many)
            )
            if score > best.score:
                best.score, best.first, best.skip, best.step, best.many = score, start, skip, step, many

    @staticmethod
    def _simple(rank: int, skip: int, low: float, high: float, step: float) -> float:
        rest = low % step
        holds_zero = (rest < NEGLIGIBLE * step or step - rest < NEGLIGIBLE * step) and low <= 0 <= high
        return 1 - rank / (len(STEPS) - 1) - skip + holds_zero

    def _covered(self, low: float, high: float) -> float:
        return 1 - ((self.high - high) ** 2 + (self.low - low) ** 2) / 2 / (self.extent / 10) ** 2

    def _dense(self, low: float, high: float, many: int) -> float:
        found = (many - 1) / (high - low)
        ideal = (self.wanted - 1) / (max(high, self.high) - min(low, self.low))
        return 2 - max(found / ideal, ideal / found)


def _simplest(rank: int, skip: int) -> float:
    """The most that a sequence of this step can score for simplicity."""
    return 1 - rank / (len(STEPS) - 1) - skip + 1


def _score(simple: float, covered: float, dense: float) -> float:
    return SIMPLICITY * simple + COVERAGE * covered + DENSITY * dense + LEGIBILITY


def ticks(low: float, high: float, wanted: int = 5) -> tuple[Decimal, ...]:
    """About `wanted` round values from near `low` to near `high`."""
    if high - low < NEGLIGIBLE * max(1.0, abs(high)):
        return (Decimal(repr(low)).normalize(),)
    best = _Search(low, high, max(2, wanted)).run()
    exact = Decimal(repr(best.step)) / best.skip
    return tuple(((best.first + index * best.skip) * exact).normalize() for index in range(best.many))


def covering(low: float, high: float, wanted: int = 5) -> tuple[Decimal, ...]:
    """Round values of which the first is at most `low` and the last at least `high`."""
    found = list(ticks(low, high, wanted))
    if len(found) == 1:
        least, most = min(Decimal(repr(low)), Decimal(0)), max(Decimal(repr(high)), Decimal(0))
        return (least, most) if least < most else (Decimal(0), Decimal(1))
    step = found[1] - found[0]
    while found[0] > Decimal(repr(low)):
        found.insert(0, found[0] - step)
    while found[-1] < Decimal(repr(high)):
        found.append(found[-1] + step)
    return tuple(found)


def years(first: int, last: int, most: int) -> tuple[int, ...]:
    """At most about `most` whole years, the first and the last among them."""
    step = next((step for step in YEAR_STEPS if (last - first) / step <= max(1, most - 1)), YEAR_STEPS[-1])
    inner = list(range(-(-first // step) * step, last + 1, step))
    kept = [year for year in inner if year - first >= step and last - year >= step]
    return tuple(dict.fromkeys([first, *kept, last]))


def spread(wanted: Sequence[float], room: Sequence[float], low: float, high: float) -> list[float]:
    """Middles of labels as near as can be to where they are wanted, none over another, all from `low` to `high`.

    Neighbours that collide are pooled and stand about their mean (pooled adjacent violators, exact least squares).
    """
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    offsets, reached = [], 0.0
    for index in order:
        offsets.append(reached + room[index] / 2)
        reached += room[index]
    targets = [wanted[index] - offset for index, offset in zip(order, offsets, strict=True)]
    highest = max(low, high - reached)
    placed = [0.0] * len(wanted)
    for index, offset, base in zip(order, offsets, _increasing(targets), strict=True):
        placed[index] = min(max(base, low), highest) + offset
    return placed


def _increasing(values: Sequence[float]) -> Iterator[float]:
    """The nearest sequence that never falls."""
    pools: list[tuple[float, int]] = []
    for value in values:
        mean, size = value, 1
        while pools and pools[-1][0] > mean:
            before, many = pools.pop()
            mean, size = (before * many + mean * size) / (many + size), many + size
        pools.append((mean, size))
    for mean, size in pools:
        yield from [mean] * size
