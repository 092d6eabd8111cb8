"""The gallery shows every case as it is written now."""

from __future__ import annotations

import importlib.util
import sys

from conftest import ROOT


def test_the_gallery_is_fresh_and_has_a_picture_of_every_case() -> None:
    spec = importlib.util.spec_from_file_location("make_gallery", ROOT / "docs" / "gallery" / "make_gallery.py")
    assert spec
    assert spec.loader
    made = importlib.util.module_from_spec(spec)
    sys.modules["make_gallery"] = made
    spec.loader.exec_module(made)
    folder = ROOT / "docs" / "gallery"
    assert (folder / "README.md").read_text("utf-8") == made.page(), "run `make gallery`"
    cases = {case.stem for case in (ROOT / "tests" / "cases" / "blocks").glob("*.yaml")}
    assert {picture.stem for picture in folder.glob("*.png")} == cases
