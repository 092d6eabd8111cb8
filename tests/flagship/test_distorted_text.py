"""What the flagship's text says of its sources, distorted in one place after another, is found by the check."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from briefgen import api
from conftest import FLAGSHIP


@pytest.mark.parametrize(
    ("said", "distorted", "code"),
    [
        ("coalition of some 70 countries", "coalition of 70 countries", "V624"),
        ("cost tens of thousands of lives", "cost thousands of lives", "V621"),
        ("More than 30,000 coalition", "Almost 30,000 coalition", "V625"),
        ("At least 425", "Some 425", "V624"),
        ("around £2bn a year. [", "around £2m a year. [", "V621"),
        ("around £2bn a year. [", "around $2bn a year. [", "V623"),
        ("State in Iraq in 2006. [", "State in Iraq in 2007. [", "V630"),
        ("that [a few hundred]", "that [400]", "V629"),
        ("at 15,000 to 20,000. [", "at 20,000. [", "V627"),
        ("at 15,000 to 20,000. [", "at 15,000 to 25,000. [", "V628"),
        ("in more than 30 countries", "in 30 countries", "V624"),
        ("[By 2012]", "[By 2011]", "V630"),
        ("all of the 2,000 US", "all of the 20,000 US", "V621"),
        ("killing thousands of civilians and enslaving", "killing 4,000 civilians and enslaving", "V629"),
        ("“potentially very dangerous”", "“extremely very dangerous”", "V660"),
    ],
)
def test_a_distortion_is_found(said: str, distorted: str, code: str, tmp_path: Path, shared: Path) -> None:
    for name in ("brief.yaml", "sources.yaml", "evidence.yaml"):
        shutil.copy(FLAGSHIP.parent / name, tmp_path)
    brief = tmp_path / "brief.yaml"
    text = brief.read_text("utf-8")
    assert text.count(said) == 1
    brief.write_text(text.replace(said, distorted), "utf-8")
    assert code in [finding.code for finding in api.check(brief, snapshots=shared / "source")]
