"""Words are divided where pyphen, whose patterns these are, divides them."""

from __future__ import annotations

import re

import pytest
from pyphen import Pyphen

from briefgen.typeset.patterns import patterns
from conftest import FLAGSHIP, ROOT

TEXTS = [FLAGSHIP, ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
WORDS = sorted({word for text in TEXTS for word in re.findall(r"[a-z]{5,}", text.read_text("utf-8"))})


@pytest.mark.parametrize("name", ["en_GB", "en_US", "de_DE", "fr", "hu_HU"])
def test_offsets_are_those_of_pyphen(name: str) -> None:
    pyphen = Pyphen(lang=name, left=0, right=0)
    ours = patterns(name)
    assert len(WORDS) > 500
    for word in WORDS:
        assert [offset for offset in ours.offsets(word) if 0 <= offset <= len(word)] == pyphen.positions(word), word


def test_a_name_falls_back_to_its_language() -> None:
    assert patterns("en_ZZ").offsets("hyphenation") == patterns("en").offsets("hyphenation")
