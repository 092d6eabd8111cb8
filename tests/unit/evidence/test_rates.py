"""How many departures are found and how many faithful claims blamed, in pairs by someone who had not seen the rules.

`python -m pytest tests/unit/evidence/test_rates.py -s` prints both by kind. Only pairs for tuning are read here;
those held out are counted elsewhere.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml

from briefgen.evidence import compare
from conftest import ROOT

PAIRS = ROOT / "tests" / "evidence" / "pairs"
# the least share found and the most blamed; of the second set fewer are found yet than the 0.97 that is the aim
BARS = {"tuning.yaml": (0.97, 0.03), "second_tuning.yaml": (0.91, 0.03)}


def rates(path: Path) -> dict[str, Counter[tuple[str, str]]]:
    """For `all` pairs and for those in which something was `found`: their number by verdict and kind."""
    counts: dict[str, Counter[tuple[str, str]]] = {"all": Counter(), "found": Counter()}
    for pair in yaml.safe_load(path.read_text("utf-8")):
        key = (pair["verdict"], pair["kind"])
        counts["all"][key] += 1
        counts["found"][key] += bool(compare(pair["claim"], pair["excerpt"]))
    return counts


def share(counts: dict[str, Counter[tuple[str, str]]], verdict: str) -> float:
    found, all_ = (sum(count for key, count in counts[name].items() if key[0] == verdict) for name in ("found", "all"))
    return found / all_


@pytest.mark.parametrize("name", BARS)
@pytest.mark.skipif(not PAIRS.exists(), reason="the independent pairs are not in this tree")
def test_rates_of_the_independent_pairs(name: str) -> None:
    counts = rates(PAIRS / name)
    for (verdict, kind), count in sorted(counts["all"].items()):
        print(f"{verdict:10} {kind:24} {counts['found'][verdict, kind]:3} of {count}")
    found, blamed = share(counts, "distorted"), share(counts, "faithful")
    print(f"found among the distorted {found:.1%}, blamed among the faithful {blamed:.1%}")
    least_found, most_blamed = BARS[name]
    assert found >= least_found
    assert blamed <= most_blamed
