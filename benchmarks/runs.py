"""The runs: each builds the same brief on both sides by turns, round after round.

Enters: a folder, numbers of rounds. Leaves: `Timings` of each run, `Growth`. Never: a side twice running in one round.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.sides import SIDES, Took, Worker, cold, worker
from benchmarks.workload import Job, edit, other_words, repeated

Build = Callable[[str, int], Took]
# words that no other run has
OTHER = 1009


@dataclass(frozen=True, slots=True)
class Timings:
    """What each round of one run took, side by side."""

    name: str
    rounds: tuple[dict[str, Took], ...]

    def wall(self, side: str) -> list[float]:
        return [took[side].wall for took in self.rounds]

    def processor(self, side: str) -> list[float]:
        return [took[side].processor for took in self.rounds]


@dataclass(frozen=True, slots=True)
class Grown:
    """A brief so many times over: its pages and the seconds of each side, the least of a few builds."""

    times: int
    pages: dict[str, int]
    seconds: dict[str, float]


def interleaved(name: str, rounds: int, build: Build) -> Timings:
    """Both sides in each round, the one that starts changing from round to round; the first round does not count."""
    made = []
    for number in range(rounds + 1):
        order = SIDES if number % 2 else SIDES[::-1]
        took = {side: build(side, number) for side in order}
        made += [took] if number else []
    return Timings(name, tuple(made))


def run_cold(job: Job, rounds: int) -> Timings:
    return interleaved("cold", rounds, lambda side, _: cold(side, job.sources[side], job.output(side)))


def run_long(job: Job, rounds: int) -> Timings:
    return interleaved("long", rounds, lambda side, _: cold(side, job.sources[side], job.output(side)))


def run_warm(job: Job, rounds: int) -> Timings:
    """The same brief again in a process that is kept."""
    with _workers() as workers:
        return interleaved("warm", rounds, lambda side, _: _by(workers, side, job))


def run_edited(job: Job, rounds: int) -> Timings:
    """The brief after one sentence of it has changed on disk, in a process that is kept."""

    def build(side: str, number: int) -> Took:
        edit(job, side, number)
        return _by(workers, side, job)

    with _workers() as workers:
        return interleaved("edited", rounds, build)


def run_reworded(folder: Path, rounds: int) -> Timings:
    """A brief in other words each time, in a process that is kept."""
    jobs = [other_words(folder, number) for number in range(rounds + 1)]
    with _workers() as workers:
        return interleaved("reworded", rounds, lambda side, number: _by(workers, side, jobs[number]))


def run_growth(folder: Path, sizes: tuple[int, ...], rounds: int) -> Iterator[Grown]:
    """Briefs longer and longer, each first built in a process that has built another brief before."""
    before = other_words(folder, OTHER)
    for times in sizes:
        job = repeated(folder, times)
        seconds: dict[str, float] = {}
        for _ in range(rounds):
            for side in SIDES:
                with worker(side) as kept:
                    kept.build(before.sources[side], before.output(side))
                    took = kept.build(job.sources[side], job.output(side)).processor
                seconds[side] = min(took, seconds.get(side, took))
        yield Grown(times, {side: pages(job.output(side)) for side in SIDES}, seconds)


def pages(pdf: Path) -> int:
    import pypdfium2

    return len(pypdfium2.PdfDocument(pdf))


@contextmanager
def _workers() -> Iterator[dict[str, Worker]]:
    """A kept process for each side."""
    with ExitStack() as stack:
        yield {side: stack.enter_context(worker(side)) for side in SIDES}


def _by(workers: dict[str, Worker], side: str, job: Job) -> Took:
    return workers[side].build(job.sources[side], job.output(side))
