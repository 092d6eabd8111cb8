"""Every character of the story can be extracted, in the story's order, by two independent readers."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from briefgen.inline import Cite, Inlines, Link, PageNumber, Run
from briefgen.story import Figure, Heading, Items, Paragraph, Story, Table, walk
from building import story_of
from conftest import FLAGSHIP
from flagship.reading import built


@pytest.fixture(scope="module")
def story() -> Story:
    return story_of(FLAGSHIP)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return built()


def spoken(content: Inlines, *, brackets: bool = False) -> str:
    parts = []
    for item in content:
        match item:
            case Run():
                parts.append(item.text)
            case Link():
                parts += [run.text for run in item.runs]
            case Cite():
                numbers = ",".join(str(cited.number) for cited in item.items)
                parts.append(f"[{numbers}]" if brackets else numbers)
            case PageNumber():
                parts.append("\0")
    return "".join(parts)


def texts(story: Story) -> Iterator[str]:
    """The words of every piece in reading order, page by page as they were set; charts by their headlines."""
    # a brief as short as this one leaves out its contents
    printed = [piece for piece in story.pieces if getattr(piece, "role", "") != "contents-if-long"]
    for piece in walk(printed):
        match piece:
            case Heading() | Paragraph():
                yield spoken(piece.content)
            case Items():
                for item in piece.items:
                    yield spoken(item.label)
                    yield spoken(item.content)
            case Table():
                for row in (piece.head, *piece.rows):
                    yield from (spoken(cell) for cell in row)
            case Figure():
                yield spoken(piece.headline)
                yield spoken(piece.subtitle)
                yield spoken(piece.source, brackets=True)
            case _:
                pass


def squeezed(text: str) -> str:
    """A text without white space and added hyphens."""
    for sign in ("\u00ad", "\ufffe", "\x02", "\u00a0"):
        text = text.replace(sign, "")
    return "".join(text.split())


def in_order(story: Story, text: str) -> list[str]:
    """Pieces of the story that do not stand in the text after the pieces before them."""
    text, at, lost = squeezed(text), 0, []
    for piece in texts(story):
        for part in piece.split("\0"):
            words = squeezed(part)
            if not words:
                continue
            found = text.find(words, at)
            if found < 0:
                lost.append(part)
            else:
                at = found + len(words)
    return lost


def test_pdfium_reads_the_story_in_order(story: Story, pdf: bytes) -> None:
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]
    text = "".join(pages)
    assert len(list(texts(story))) > 150
    assert in_order(story, text) == []


def test_poppler_reads_the_story_in_order(story: Story, pdf: bytes, tmp_path: Path) -> None:
    command = shutil.which("pdftotext")
    if command is None:
        pytest.skip("pdftotext is not installed")
    path = tmp_path / "brief.pdf"
    path.write_bytes(pdf)
    text = subprocess.run([command, "-raw", path, "-"], capture_output=True, check=True).stdout.decode()
    joined = text.replace("\u00ad\n", "").replace("-\n", "-")
    assert in_order(story, joined) == []


def test_every_word_of_a_chart_can_be_extracted(story: Story, pdf: bytes) -> None:
    text = squeezed("".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)))
    charts = [piece for piece in walk(story.pieces) if isinstance(piece, Figure)]
    labels = [label for chart in charts for _, label in chart.data[1:] if chart.role == "timeline"]
    labels += [row[0] for chart in charts for row in chart.data[1:]]
    assert len(charts) == 5
    assert len(labels) > 20
    for label in labels:
        assert squeezed(label) in text, label


def test_a_lost_word_is_seen(story: Story, pdf: bytes) -> None:
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))
    assert in_order(story, text.replace("Sinjar", ""))


def test_small_capitals_and_ligatures_read_as_letters(pdf: bytes) -> None:
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))
    assert "(SDF), a US-backed" in text.replace("\u00ad", "")
    assert "ﬁ" not in text
    assert "firm are the figures" in text


def test_links_lead_both_ways(pdf: bytes) -> None:
    import io

    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as document:
        numbers = {page.objgen: number for number, page in enumerate(document.pages, 1)}
        links = [annotation for page in document.pages for annotation in page.get("/Annots", [])]
        leading = [link.A.D for link in links if link.A.S == "/GoTo"]
        places = [(numbers[to[0].objgen], float(to[2]), float(to[3])) for to in leading]
    assert len(leading) > 70
    # nine sources on the last page, and four questions on the pages before it
    assert len({place for place in places if place[0] == 4}) >= 9
    assert len({place for place in places if place[0] in (2, 3)}) == 4


def test_fonts_are_embedded_and_metadata_is_set(pdf: bytes) -> None:
    import io

    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as document:
        fonts = [font for page in document.pages for font in page.Resources.Font.values()]
        assert fonts
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)
        assert str(document.docinfo["/Title"]) == "After the caliphate"
        assert str(document.Root.Lang) == "en-GB"
        with document.open_outline() as outline:
            (title,) = outline.root
            assert title.title == "After the caliphate"
            assert [entry.title for entry in title.children][::5] == ["1. Is this the end of Isis?", "Sources"]
