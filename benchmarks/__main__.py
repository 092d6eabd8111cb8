"""`python -m benchmarks`: measure briefgen beside Typst and say what came of it.

Enters: arguments. Leaves: tables on standard output, all timings as JSON where they are asked for.
Never: more than one build at a time; other work on the machine is noted as its load.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from benchmarks.machine import load, machine
from benchmarks.report import data, growth_table, table
from benchmarks.runs import Grown, Timings, run_cold, run_edited, run_growth, run_long, run_reworded, run_warm
from benchmarks.workload import repeated

LATEST = Path(__file__).parent / "results" / "latest.json"
LONG = 100
SIZES = (1, 2, 4, 8, 16, 32, 64)


def main() -> None:
    options = _options()
    found: dict[str, object] = {**machine(), "load before": load()}
    with tempfile.TemporaryDirectory() as folder:
        runs = list(_runs(Path(folder), options))
        _say(*table(runs), "")
        grown = _growth(Path(folder), options)
    if grown:
        _say(*growth_table(grown), "")
    found["load after"] = load()
    _say(", ".join(f"{name}: {value}" for name, value in found.items()))
    if options.save:
        LATEST.parent.mkdir(exist_ok=True)
        LATEST.write_text(json.dumps(data(found, runs, grown), indent=1) + "\n", "utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description=__doc__.splitlines()[0] if __doc__ else ""
    )
    parser.add_argument("--rounds", type=int, default=15, help="rounds that count, after one that does not")
    parser.add_argument("--long-rounds", type=int, default=3, help="rounds of the brief that is 100 times longer")
    parser.add_argument("--quick", action="store_true", help="three rounds, nothing long")
    parser.add_argument("--save", action="store_true", help=f"write all timings to {LATEST.name}")
    options = parser.parse_args()
    if options.quick:
        options.rounds = 3
    return options


def _runs(folder: Path, options: argparse.Namespace) -> list[Timings]:
    flagship = repeated(folder, 1)
    runs = []
    for run in (run_cold, run_warm, run_edited):
        runs.append(run(flagship, options.rounds))
        _progress(runs[-1].name)
    runs.append(run_reworded(folder, options.rounds))
    _progress(runs[-1].name)
    if not options.quick:
        runs.append(run_long(repeated(folder, LONG), options.long_rounds))
        _progress(runs[-1].name)
    return runs


def _growth(folder: Path, options: argparse.Namespace) -> list[Grown]:
    grown = []
    for step in run_growth(folder, SIZES[:4] if options.quick else SIZES, rounds=1 if options.quick else 3):
        grown.append(step)
        _progress(f"{step.times} times")
    return grown


def _progress(name: str) -> None:
    print(f"measured: {name}", file=sys.stderr)


def _say(*lines: str) -> None:
    print("\n".join(lines))


if __name__ == "__main__":
    main()
