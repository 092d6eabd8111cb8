"""The text of the two inner pages stands on one grid, and nothing but a citation is smaller than 7 points."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from flagship.reading import RAISED, built
from unit.making import loaded_style


def characters(page: pypdfium2.PdfPage) -> Iterator[tuple[str, float, float]]:
    """Each character with its size and its baseline from the top of the page, in points."""
    text, height = page.get_textpage(), page.get_height()
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(text.count_chars()):
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        yield chr(pdfium.FPDFText_GetUnicode(text, index)), pdfium.FPDFText_GetFontSize(text, index), height - y.value


def test_body_text_stands_on_half_lines_of_the_grid() -> None:
    document = pypdfium2.PdfDocument(built())
    baselines = {
        round(baseline, 2)
        for number in (1, 2)
        for character, size, baseline in characters(document[number])
        if abs(size - 10.2) < 0.01 and character.isalpha()
    }
    assert len(baselines) > 20
    for baseline in baselines:
        steps = (baseline - 58) / 6.5
        assert abs(steps - round(steps)) < 0.02, baseline


def test_nothing_but_citations_is_smaller_than_seven_points() -> None:
    for page in pypdfium2.PdfDocument(built()):
        host = 0.0
        for character, size, _ in characters(page):
            if character.isspace() or not size:
                continue
            if size < 7 - 0.01:
                assert character in "0123456789,", (character, size)
                assert size < RAISED * host
            else:
                host = size


def test_no_role_of_the_style_is_smaller_than_seven_points() -> None:
    style = loaded_style().style
    sizes = [size for role in style.type.values() for size in (role.size, *role.sizes)]
    assert len(sizes) > 50
    assert min(sizes) >= 7
