"""Every block and chart, in every style and edition: built without a finding, no words over others, none lost.

Drop a brief into `blocks/` and it is built here, validated against the schema, and shown in the gallery.
"""

from __future__ import annotations

import shutil
from itertools import product
from pathlib import Path

import pytest

from briefgen.blocks import BLOCKS
from briefgen.resolve.styles import edition_names, style_names
from building import typeset_brief
from flagship.test_stretching import overlaps

FOLDER = Path(__file__).parent / "blocks"
CASES = sorted(FOLDER.glob("*.yaml"))
# a timeline stands at the top of a brief, where its kind need not be said
IMPLIED = {"timeline"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_block_is_built_without_a_finding(case: Path) -> None:
    outcome = typeset_brief(case)
    assert outcome.value is not None, outcome.diagnostics
    assert not outcome.diagnostics
    assert overlaps(outcome.value.pdf) == []


@pytest.mark.parametrize(("style", "edition"), list(product(style_names(), [*edition_names(), "letter+mono"])))
def test_every_style_and_edition_holds_the_whole_gallery(style: str, edition: str, tmp_path: Path) -> None:
    for name in ("data", "images"):
        shutil.copytree(FOLDER / name, tmp_path / name)
    for case in CASES:
        path = tmp_path / case.name
        path.write_text(case.read_text("utf-8") + f"\nstyle: {style}\n", "utf-8")
        outcome = typeset_brief(path, edition)
        assert outcome.value is not None, (case.stem, outcome.diagnostics)
        assert overlaps(outcome.value.pdf) == [], case.stem


def test_every_kind_is_among_them() -> None:
    written = "".join(case.read_text("utf-8") for case in CASES)
    assert {kind for kind in BLOCKS if f"kind: {kind}" not in written} == IMPLIED | {"contents"}
