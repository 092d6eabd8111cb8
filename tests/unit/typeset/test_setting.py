"""Set text: lines within their measure, citations raised, every character to be extracted as it was written."""

from __future__ import annotations

import io
import unicodedata
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.inline import Cite, CiteItem, Inlines, Link, PageNumber, Run
from briefgen.language import language
from briefgen.marks import Align
from briefgen.model.archive import Conformance
from briefgen.story import Paragraph, Said
from briefgen.typeset.archive import archive
from briefgen.typeset.canvas import PageCanvas
from briefgen.typeset.embedding import to_unicode
from briefgen.typeset.faces import Face
from briefgen.typeset.ledger import Artifact, Ledger
from briefgen.typeset.setter import Setter
from briefgen.typeset.structuring import structure
from unit.making import SPAN, loaded_style, setter, story_of_pieces, words

SETTER = setter()
PROSE = (
    "The first efficient office confirmed that an investigation of administrative responsibilities would continue, "
    "although the representatives of the neighbouring municipalities had objected to its recommendations. "
) * 3


def page(setter: Setter, content: Inlines, role: str, measure: float) -> bytes:
    paragraph = Paragraph(role, content, SPAN)
    story = story_of_pieces(paragraph)
    elements = structure(story)
    canvas = PageCanvas(setter, Ledger(elements), (600, 2000))
    text = replace(setter.set(content, role, measure), element=elements.of(Said(content, paragraph)))
    canvas.draw(text, (50, 1900))
    canvas.end_page()
    return archive(canvas, story, Conformance.UA_1)


def extracted(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = document[0].get_textpage().get_text_range()
    joined = text.replace("\u00ad\r\n", "").replace("\ufffe", "").replace("\x02", "").replace("\r\n", " ")
    return " ".join(joined.replace("\u00ad", "").replace("\u00a0", " ").split())


def test_no_line_is_wider_than_the_measure() -> None:
    for measure in (60.0, 120.0, 370.0):
        text = SETTER.set(words(PROSE), "body", measure)
        assert len(text.lines) > 1
        assert max(line.width for line in text.lines) <= measure + 1


def test_a_word_too_long_for_any_line_is_divided() -> None:
    text = SETTER.set(words("x" * 200), "body", 100)
    assert len(text.lines) > 5
    assert max(line.width for line in text.lines) <= 100


def test_long_words_are_hyphenated_in_the_body_only() -> None:
    narrow = 90
    assert "\u00ad" in "".join(_texts(SETTER.set(words(PROSE), "body", narrow)))
    assert "\u00ad" not in "".join(_texts(SETTER.set(words(PROSE), "answer", narrow)))


def _texts(text: object) -> list[str]:
    return [
        segment.face.texts[glyph.code]
        for line in text.lines  # type: ignore[attr-defined]
        for segment in line.segments
        for glyph in segment.glyphs
    ]


def test_no_more_than_two_hyphens_in_a_row() -> None:
    text = SETTER.set(words(PROSE), "body", 120)
    run = longest = 0
    for line in text.lines:
        last = line.segments[-1]
        run = run + 1 if last.face.texts[last.glyphs[-1].code] == "\u00ad" else 0
        longest = max(longest, run)
    assert longest <= 2


def test_headings_are_balanced() -> None:
    text = SETTER.set(words("How did the group become so very powerful?"), "glance-question", 130)
    widths = [line.width for line in text.lines]
    assert len(widths) == 2
    assert min(widths) / max(widths) > 0.65


def test_a_title_takes_the_largest_size_that_fits_one_line() -> None:
    assert SETTER.set(words("After the caliphate"), "title", 507).size == 61
    assert SETTER.set(words("After the long caliphate"), "title", 507).size < 61


def test_a_citation_stays_with_its_word() -> None:
    cite = Cite((CiteItem(1), CiteItem(12, "p. 4")), SPAN)
    text = SETTER.set((Run("it is so. ", SPAN), cite), "body", 300)
    assert "".join(_texts(text)) == "it is so.1,12\u00a0(p.\u00a04)"
    raised = [segment for segment in text.lines[0].segments if segment.voice.rise]
    assert raised[0].voice.target == "#source-1"
    assert all(segment.voice.size < 10.2 for segment in raised)


def test_a_citation_in_a_source_line_stands_in_brackets() -> None:
    text = SETTER.set((Run("Airwars", SPAN), Cite((CiteItem(5),), SPAN)), "chart-source", 300)
    assert "".join(_texts(text)) == "Airwars\u00a0[5]"


def test_acronyms_are_small_capitals_in_the_body_and_capitals_elsewhere() -> None:
    body = SETTER.set(words("the SDF, a US-backed force, and MI6"), "body", 300)
    assert sum("smcp" in segment.voice.features for segment in body.lines[0].segments) == 3
    note = SETTER.set(words("the SDF"), "note", 300)
    assert not any("smcp" in segment.voice.features for segment in note.lines[0].segments)


def test_an_opening_quote_hangs() -> None:
    text = SETTER.set(words("“So it is”"), "body", 300)
    assert text.lines[0].shift < 0


@pytest.mark.parametrize(
    "text",
    [
        "office affluent fjord first",
        "the SDF and NGOs, US-backed, MI6 in 2019",
        "Ångström façade Łódź Škoda naïve",
        "Ελληνικά κείμενα",
        "Русский текст",
        "“quoted” – 15,000–20,000 … £2bn",
        PROSE.strip(),
    ],
)
def test_every_character_is_extracted_in_order(text: str) -> None:
    assert extracted(page(SETTER, words(text), "body", 200)) == " ".join(text.split())


COVERED = sorted(SETTER.faces["serif-text"].covered & SETTER.faces["sans-semibold"].covered)
LETTERS = [chr(code) for code in COVERED if chr(code).isalpha() and code < 0x590]


@given(st.lists(st.text(st.sampled_from(LETTERS), min_size=1, max_size=14), min_size=1, max_size=30))
@settings(max_examples=60)
def test_any_letters_that_the_faces_cover_are_extracted(parts: list[str]) -> None:
    text = " ".join(parts)
    found = extracted(page(setter(), words(text), "body", 180))
    form = "NFKC"
    assert unicodedata.normalize(form, found).replace(" ", "") == unicodedata.normalize(form, text).replace(" ", "")


def test_missing_glyphs_are_found() -> None:
    found = list(SETTER.missing((Run("a水", SPAN), Link((Run("\u202e", SPAN),), "https://x")), "body"))
    assert [character for character, _, _ in found] == ["水", "\u202e"]


def test_work_grows_no_faster_than_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    from briefgen.typeset import linebreak

    weighed = []
    cost = linebreak._cost
    monkeypatch.setattr(linebreak, "_cost", lambda *args, **named: weighed.append(1) or cost(*args, **named))

    def work(copies: int) -> int:
        weighed.clear()
        setter().set(words(PROSE * copies), "body", 370)
        return len(weighed)

    assert work(10) > 1000
    assert work(40) <= 2.1 * work(20)


def test_only_embedded_fonts() -> None:
    with pikepdf.open(io.BytesIO(page(SETTER, words("only embedded"), "body", 300))) as pdf:
        fonts = [
            found for found in pdf.objects if isinstance(found, pikepdf.Dictionary) and found.get("/Type") == "/Font"
        ]
        assert [font.Subtype for font in fonts] == ["/TrueType"]
        assert "/FontFile2" in fonts[0].FontDescriptor


def test_alignment_moves_a_line_by_its_width() -> None:
    canvas = PageCanvas(SETTER, Ledger(structure(story_of_pieces())), (600, 800))
    text = SETTER.set(words("12,000"), "chart-value")
    for align in Align:
        canvas.draw(text, (300, 400), align, owner=Artifact.FOOT)
    starts = [float(line.split(" Tm")[0].split()[-2]) for line in canvas._code if " Tm" in line]
    assert starts[0] == 300
    assert starts[1] == pytest.approx(300 - text.width / 2, abs=0.01)
    assert starts[2] == pytest.approx(300 - text.width, abs=0.01)


def test_pages_are_counted_in_words() -> None:
    made = setter()
    content = (PageNumber("*", SPAN, counted=language("en-GB").counted("page")),)
    for pages, said in ((1, "1\u00a0page"), (4, "4\u00a0pages")):
        made.pages = {"*": pages}
        assert "".join(_texts(made.set(content, "about", 100))) == said


def broken(tag: str, language: str, text: str) -> list[str]:
    """The parts before added hyphens, where `text` is set narrowly."""
    loaded = loaded_style()
    made = Setter(loaded.style, loaded.fonts, tag)
    text = "".join(_texts(made.set((Run(text, SPAN, language=language),), "body", 90)))
    return [part.split()[-1] for part in text.split("\u00ad")[:-1]]


def test_words_are_divided_as_their_language_does() -> None:
    nouns = "Wasserversorgungsgesellschaft Gewässerbewirtschaftung Donaudampfschifffahrt"
    assert broken("de", "", nouns)
    # a capital is that of a name, but in German
    assert not broken("en-GB", "", "Northumberlandshires Southumberlandshires")
    assert broken("en-GB", "de-AT", nouns) == broken("de", "", nouns)
    words = "constitutionnellement gouvernementalement"
    assert broken("en-GB", "fr", words) == broken("fr", "", words)
    assert broken("en-GB", "fr", words) != broken("en-GB", "", words)
    # there are no patterns for this language, so nothing is divided by those of another
    assert not broken("en-GB", "mi", "whakawhanaungatanga kotahitangarua")


def test_letters_with_marks_are_set_composed() -> None:
    composed, decomposed = (
        SETTER.set(words(text), "body") for text in ("Café Ångström", "Cafe\u0301 A\u030angstro\u0308m")
    )
    assert composed == decomposed
    assert list(SETTER.missing(words("q\u0301, ĭ, a\u2011b, em\u2003space"), "body")) == []


def test_a_letter_set_as_letter_and_marks_reads_as_both() -> None:
    """A mark that reads as nothing would have no meaning in the file (ISO 14289-1, 7.21.7)."""
    texts = _texts(SETTER.set(words("ĭ ǟ ӓ q\u0301"), "body"))
    assert all(texts)
    assert unicodedata.normalize("NFC", "".join(texts)) == "ĭ ǟ ӓ q\u0301"


def test_a_kern_before_a_mark_stays_a_number_of_its_own() -> None:
    with pikepdf.open(io.BytesIO(page(SETTER, words("Vĭ Tǟ Yӓ ǰ"), "body", 200))) as pdf:
        assert len(pikepdf.parse_content_stream(pdf.pages[0])) > 5


def test_a_character_of_private_use_is_never_printed() -> None:
    face = SETTER.faces["sans"]
    face = Face(face.name, face._data)
    face.__dict__["covered"] = frozenset({0xE000, ord("a")})
    assert [face.prints(sign) for sign in "a\ue000"] == [True, False]


def test_a_mark_of_the_order_of_bytes_reads_as_a_joiner() -> None:
    assert to_unicode(["\ufeff"]) == to_unicode(["\u2060"])


def test_acronyms_are_small_in_every_alphabet() -> None:
    for acronym in ("SDF", "ÖVP", "ΝΔ", "США"):
        segments = SETTER.set(words(f"the {acronym} said"), "body").lines[0].segments
        assert any("smcp" in segment.voice.features for segment in segments), acronym


@pytest.mark.parametrize("role", ["title", "body", "glance-answer"])
def test_a_word_without_an_end_fills_its_lines(role: str) -> None:
    text = setter().set(words("Quillmouth" * 200), role, 360)
    *full, last = text.lines
    assert len(full) > 10
    assert all(0.9 * 360 <= line.width <= 361 for line in full), [line.width for line in full]
    assert last.width <= 361
