"""A build knows every file that it rests on, and no others."""

from __future__ import annotations

import shutil
from pathlib import Path

from briefgen.pipeline import typeset_editions
from briefgen.resolve.styles import styles_folder
from conftest import FLAGSHIP, ROOT
from unit.making import MINIMAL, write

BLOCKS = """\
    blocks:
      - {kind: image, file: a.png, caption: A weir, credit: The author, licence: CC0, alt: A weir in winter}
      - kind: bar
        headline: Supply covers demand
        unit: megalitres a day
        columns: {label: place, value: amount}
        data: data/a.csv
        cite: who
        alt: Bar chart. Supply 12, demand 10.
references: sources.yaml
style: house.yaml
"""
SOURCES = "- {id: who, type: report, title: A report on water}\n"


def test_the_flagship_rests_on_its_folder_and_its_style() -> None:
    inputs = typeset_editions(FLAGSHIP, ("letter",)).inputs
    # the text of its source stays outside; where it is put there, it counts
    assert {path.name for path in inputs if path.is_relative_to(FLAGSHIP.parent)} == {
        "brief.yaml", "evidence.yaml", "sources.yaml", "article.txt",
    }  # fmt: skip
    styles = {str(path.relative_to(styles_folder())) for path in inputs if path.is_relative_to(styles_folder())}
    assert {"four-questions.yaml", "editions/letter.yaml"} < styles
    assert sum(name.endswith(".ttf") for name in styles) == 11
    assert list(inputs) == sorted(inputs)


def test_includes_data_pictures_and_styles_of_the_brief_are_inputs(tmp_path: Path) -> None:
    write(tmp_path, SOURCES, "sources.yaml")
    write(tmp_path, "extends: note\n", "house.yaml")
    write(tmp_path, "not read", "other.yaml")
    (tmp_path / "data").mkdir()
    write(tmp_path, "place,amount\nSupply,12\nDemand,10\n", "data/a.csv")
    shutil.copy(ROOT / "docs" / "images" / "page.png", tmp_path / "a.png")
    walk = typeset_editions(write(tmp_path, MINIMAL.split("references:")[0] + BLOCKS))
    assert walk.diagnostics == ()
    assert {str(path.relative_to(tmp_path)) for path in walk.inputs if path.is_relative_to(tmp_path)} == {
        "brief.yaml", "sources.yaml", "house.yaml", "data/a.csv", "a.png",
    }  # fmt: skip


def test_a_faulty_brief_rests_also_on_what_is_missing(tmp_path: Path) -> None:
    walk = typeset_editions(write(tmp_path, MINIMAL.split("references:")[0] + "references: sources.yaml\n"))
    assert walk.value is None
    assert tmp_path / "sources.yaml" in walk.inputs
