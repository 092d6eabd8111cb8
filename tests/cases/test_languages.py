"""A brief in each language comes out without a finding, and without a word of English that its author did not write."""

from __future__ import annotations

import io
import re
from decimal import Decimal
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from briefgen.compose import compose
from briefgen.decode import decode
from briefgen.inline import Run
from briefgen.language import SUPPORTED, language
from briefgen.model.brief import Brief
from briefgen.pipeline import typeset_editions
from briefgen.resolve import resolve
from briefgen.source import Files, read
from briefgen.story import Paragraph, walk
from unit.making import MINIMAL

BRIEFS = Path(__file__).parent / "languages"
OTHERS = tuple(tag for tag in SUPPORTED if not tag.startswith("en"))
# what English shares with the language, or what the author wrote in English as a passage
SHARED = {"Page", "Source", "Version", "Contact", "page", "minute", "No.", "and", "Contents"}

QUOTE = """\
    blocks:
      - kind: quote
        text: Wasser genügt, [voilà]{lang=fr}!
        attribution: A citizen
        cite: who
        language: de
"""


def extracted(tag: str) -> str:
    outcome = typeset_editions(BRIEFS / f"{tag}.yaml")
    assert outcome.value is not None, outcome.diagnostics
    assert not outcome.diagnostics
    document = pypdfium2.PdfDocument(outcome.value[0].pdf)
    pages = [page.get_textpage().get_text_range() for page in document]
    return " ".join(re.sub("\u00ad|\ufffe|\x02", "", "\n".join(pages)).split())


def fixed(tag: str) -> set[str]:
    """Fixed words of a language, those that stand in a brief of any kind, long enough to be told from others."""
    data = language(tag).data
    counted = {form for forms in data["counted"].values() for form in forms.values()}
    words = {*data["words"].values(), *counted, *data["dates"]["months"]}
    return {word for word in words if "{" not in word and len(word) > 2}


def test_there_is_a_brief_for_every_language() -> None:
    assert {path.stem for path in BRIEFS.glob("*.yaml")} == set(SUPPORTED)


@pytest.mark.parametrize("tag", OTHERS)
def test_no_word_of_english_is_left(tag: str) -> None:
    text = extracted(tag)
    strangers = fixed("en-GB") - fixed(tag) - SHARED
    assert len(strangers) > 50
    assert not {word for word in strangers if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text)}


@pytest.mark.parametrize("tag", SUPPORTED)
def test_the_words_of_the_language_stand_in_its_brief(tag: str) -> None:
    text, words = extracted(tag), language(tag).data["words"]
    for key in ("bottom-line", "prepared-by", "firmness", "table-caution", "named", "unknown", "terms", "cited",
                "status-draft", "colophon-licence", "hatched-range", "no-figure"):  # fmt: skip
        assert " ".join(words[key].split()) in text, key
    assert language(tag).glance(2) in text
    assert language(tag).number(Decimal(12000)).replace("\u202f", " ").replace("\u00a0", " ") in text


@pytest.mark.parametrize(("tag", "regional"), [("fr", "fr-CA"), ("de", "de-AT"), ("pt", "pt-BR"), ("en-GB", "en")])
def test_a_regional_tag_is_set_as_its_language_and_kept_in_the_file(tag: str, regional: str, tmp_path: Path) -> None:
    text = (BRIEFS / f"{tag}.yaml").read_text("utf-8").replace(f"language: {tag}", f"language: {regional}")
    (tmp_path / "brief.yaml").write_text(text, "utf-8")
    outcome = typeset_editions(tmp_path / "brief.yaml")
    assert outcome.value is not None
    with pikepdf.open(io.BytesIO(outcome.value[0].pdf)) as pdf:
        assert str(pdf.Root.Lang) == regional


def test_passages_and_quotations_keep_their_language_in_the_story(tmp_path: Path) -> None:
    (tmp_path / "brief.yaml").write_text(
        MINIMAL.replace("There is enough.", "There is [assez]{lang=fr}.").replace("references:", QUOTE + "references:"),
        "utf-8",
    )
    files = Files(tmp_path)
    tree = read(files, "brief.yaml")
    assert tree.value is not None
    brief = decode(tree.value, Brief, files).value
    assert brief is not None
    resolved = resolve(brief, language("en-GB"), files).value
    assert resolved is not None
    paragraphs = [piece for piece in walk(compose(resolved).pieces) if isinstance(piece, Paragraph)]
    runs = [run for piece in paragraphs for run in piece.content if isinstance(run, Run) and run.language]
    assert [(run.text, run.language) for run in runs] == [
        ("assez", "fr"), ("Wasser genügt, ", "de"), ("voilà", "fr"), ("!", "de"),
    ]  # fmt: skip
