"""What briefgen never writes: catalog, pages, elements, content and pictures have what is listed here, and no more.

So layers, forms, threads, scripts, signatures and other parts of PDF cannot occur, with all that standards ask of them.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import product

import pikepdf
import pytest
from pikepdf import Dictionary, Pdf, Stream

from conformance.planting import FLAGSHIP
from conformance.rule import FIRST, SECOND
from conformance.samples import ODD, sample, typeset

CATALOG = {
    "Type", "Version", "Pages", "Lang", "MarkInfo", "StructTreeRoot", "ViewerPreferences", "Outlines",
    "Metadata", "OutputIntents", "Names", "AF",
}  # fmt: skip
PAGE = {"Type", "Parent", "MediaBox", "Resources", "Contents", "Rotate", "Annots", "StructParents", "Tabs"}
ELEMENT = {"Type", "S", "P", "Pg", "K", "Alt", "Lang", "ID", "A", "AF", "Ref", "NS"}
LINK = {"Type", "Subtype", "Rect", "Border", "F", "StructParent", "Contents", "A"}
PICTURE = {"Type", "Subtype", "Width", "Height", "ColorSpace", "BitsPerComponent", "Filter", "Length", "SMask"}
OPERATORS = {
    "BT", "ET", "Tf", "Tm", "TJ", "Ts", "rg", "RG", "w", "m", "l", "c", "h", "re", "f", "S", "B", "W", "n", "q",
    "Q", "cm", "Do", "BDC", "EMC",
}  # fmt: skip
TYPES = {
    "Document", "Sect", "Div", "Aside", "BlockQuote", "P", "H1", "H2", "H3", "H4", "H5", "H6", "Lbl", "L", "LI",
    "LBody", "TOC", "TOCI", "Reference", "Link", "Span", "Note", "FENote", "Figure", "Caption", "Table",
    "THead", "TBody", "TR", "TH", "TD",
}  # fmt: skip
SAMPLES = list(product((FIRST, SECOND), (FLAGSHIP, "image", ODD.stem)))


@pytest.fixture(params=SAMPLES, ids=" ".join)
def pdf(request: pytest.FixtureRequest) -> Iterator[Pdf]:
    conformance, name = request.param
    data = typeset(ODD, conformance) if name == ODD.stem else sample(name, conformance)
    with pikepdf.open(io.BytesIO(data)) as opened:
        yield opened


def others(obj: pikepdf.Object, known: set[str]) -> set[str]:
    return {key[1:] for key in obj.keys()} - known  # noqa: SIM118  # an object of PDF is no mapping


def dictionaries(pdf: Pdf, kind: str) -> list[pikepdf.Object]:
    return [obj for obj in pdf.objects if isinstance(obj, Dictionary | Stream) and obj.get("/Type") == kind]


def test_the_catalog(pdf: Pdf) -> None:
    assert others(pdf.Root, CATALOG) == set()
    assert others(pdf.Root.Names, {"EmbeddedFiles"}) == set()
    assert others(pdf.trailer, {"Root", "Info", "ID", "Size", "Type", "W", "Length", "Filter"}) == set()


def test_pages_and_their_links(pdf: Pdf) -> None:
    for page in pdf.pages:
        assert others(page.obj, PAGE) == set()
        assert others(page.obj.Resources, {"Font", "XObject", "ProcSet"}) == set()
        for link in page.obj.get("/Annots", ()):
            assert others(link, LINK) == set()
            assert others(link.A, {"S", "URI", "D", "SD"}) == set()


def test_elements(pdf: Pdf) -> None:
    found = dictionaries(pdf, "/StructElem")
    assert {str(element.S)[1:] for element in found} - TYPES == set()
    assert [others(element, ELEMENT) for element in found if others(element, ELEMENT)] == []


def test_content(pdf: Pdf) -> None:
    used = {str(step.operator) for page in pdf.pages for step in pikepdf.parse_content_stream(page)}
    assert used - OPERATORS == set()


def test_pictures(pdf: Pdf) -> None:
    for picture in dictionaries(pdf, "/XObject"):
        assert picture.Subtype == "/Image"
        assert others(picture, PICTURE) == set()
        assert picture.BitsPerComponent == 8
