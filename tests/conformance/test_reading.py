"""What is read out of the flagship, and that its tags leave no trace on its pages."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from conformance.opened import opened
from conformance.planting import saved
from conformance.rule import FIRST, SECOND
from conformance.samples import flagship
from conformance.words import structure_text

GOLDEN = Path(__file__).parent.parent / "golden" / "flagship-structure.txt"
# pixels for each point, finer than any screen needs
SCALE = 2
MARKS = frozenset({"BDC", "BMC", "EMC", "DP", "MP"})


def untagged(pdf: bytes) -> bytes:
    """The same pages without marks and without a structure tree."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            kept = [step for step in pikepdf.parse_content_stream(page) if str(step.operator) not in MARKS]
            page.obj.Contents = document.make_stream(pikepdf.unparse_content_stream(kept))
            del page.obj["/StructParents"]
        del document.Root["/StructTreeRoot"]
        del document.Root["/MarkInfo"]
        return saved(document)


def pixels(pdf: bytes) -> list[bytes]:
    return [page.render(scale=SCALE).to_pil().tobytes() for page in pypdfium2.PdfDocument(pdf)]


@pytest.mark.parametrize("conformance", [FIRST, SECOND])
def test_tags_leave_no_trace_on_the_page(conformance: str) -> None:
    pdf = flagship(conformance)
    assert pixels(pdf) == pixels(untagged(pdf))


def test_both_conformances_look_alike_and_read_alike() -> None:
    first, second = flagship(FIRST), flagship(SECOND)
    assert pixels(first) == pixels(second)
    assert [text for _, text in structure_text(first)] == [text for _, text in structure_text(second)]


def test_a_reader_of_the_structure_is_told_every_word(tmp_path: Path, *, update_goldens: bool) -> None:
    """As poppler reads the tree: read it when it changes."""
    command = shutil.which("pdfinfo")
    if not command:
        pytest.skip("pdfinfo is not installed")
    path = tmp_path / "flagship.pdf"
    path.write_bytes(flagship(FIRST))
    done = subprocess.run([command, "-struct-text", str(path)], capture_output=True, check=True, timeout=60)
    told = done.stdout.decode("utf-8")
    if update_goldens:
        GOLDEN.write_text(told, "utf-8")
    assert told == GOLDEN.read_text("utf-8")
    assert not done.stderr


def test_what_is_in_the_structure_is_all_that_is_shown() -> None:
    """Letter for letter: what is tagged on any page is in the tree, once."""
    pdf = flagship(FIRST)
    found = opened(pdf)
    shown = Counter("".join(
        found.fonts[item.font].text(item.codes)
        for page in found.pages
        for item in page.painted
        if item.font and any(mark.mcid is not None for mark in item.marks)
    ))  # fmt: skip
    told = Counter("".join(text for _, text in structure_text(pdf)))
    assert told == shown
    assert sum(told.values()) > 1000
    assert "\ufffd" not in told
