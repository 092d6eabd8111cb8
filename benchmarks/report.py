"""What was measured, as a table for people and as data.

Enters: timings. Leaves: lines of text; a mapping that JSON can hold. Never: measures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from benchmarks.numbers import Summary, exponent, ratio, summary
from benchmarks.runs import Grown, Timings
from benchmarks.sides import SIDES

# at most so many times Typst's time; what has no bar is told and not judged
BARS = {"cold": 3.0, "warm": 3.0, "long": 1.5}
# time that grows with more than this power of the pages is not called linear
LINEAR = 1.1
# growth is judged from so many times on
FROM = 4


def table(runs: Sequence[Timings]) -> Iterator[str]:
    yield "| run | briefgen | typst | ratio | ratio of processor time | bar | rounds |"
    yield "|---|---|---|---|---|---|---|"
    for run in runs:
        cells = [run.name, *(_spread(summary(run.wall(side))) for side in SIDES)]
        walls = ratio(*(run.wall(side) for side in SIDES))
        cells.append(f"{walls.median:.2f} ({walls.lower:.2f} to {walls.upper:.2f})")
        cells.append(f"{ratio(*(run.processor(side) for side in SIDES)).median:.2f}")
        cells += [_verdict(run.name, walls.median), str(len(run.rounds))]
        yield f"| {' | '.join(cells)} |"


def _spread(timing: Summary) -> str:
    return f"{timing.median:.3f} s ({timing.lower:.3f} to {timing.upper:.3f})"


def _verdict(name: str, measured: float) -> str:
    if name not in BARS:
        return "none"
    return f"{BARS[name]:.1f}: {'met' if measured <= BARS[name] else 'missed'}"


def growth_table(grown: Sequence[Grown]) -> Iterator[str]:
    yield "| times | briefgen: pages | s | ms a page | typst: pages | s | ms a page |"
    yield "|---|---|---|---|---|---|---|"
    for step in grown:
        cells = [str(step.times)]
        for side in SIDES:
            pages, seconds = step.pages[side], step.seconds[side]
            cells += [str(pages), f"{seconds:.2f}", f"{1000 * seconds / pages:.1f}"]
        yield f"| {' | '.join(cells)} |"
    yield ""
    for side, power in exponents(grown).items():
        said = "linear" if power <= LINEAR else "not linear"
        yield f"{side}: time grows with the pages to the power of {power:.2f} from {FROM} times on; {said}."


def exponents(grown: Sequence[Grown]) -> dict[str, float]:
    """From briefs of some length on, where what every brief costs no longer hides how time grows."""
    steps = [step for step in grown if step.times >= FROM]
    return {
        side: exponent([step.pages[side] for step in steps], [step.seconds[side] for step in steps]) for side in SIDES
    }


def data(machine: dict[str, Any], runs: Sequence[Timings], grown: Sequence[Grown]) -> dict[str, Any]:
    """All timings, so that another summary can be made of them."""
    return {
        "machine": machine,
        "runs": {
            run.name: {side: {"wall": run.wall(side), "processor": run.processor(side)} for side in SIDES}
            for run in runs
        },
        "growth": [{"times": step.times, "pages": step.pages, "processor": step.seconds} for step in grown],
    }
