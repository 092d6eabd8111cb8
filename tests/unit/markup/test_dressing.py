"""Text is dressed as the readers of each language are used to: marks, and spaces at which no line ends."""

from __future__ import annotations

import pytest

from briefgen.language import SUPPORTED
from briefgen.markup.dressing import Dresser

NESTED = "\"They said 'so' there\", he wrote."
MARKS = {
    "en-GB": "“They said ‘so’ there”, he wrote.",
    "en-US": "“They said ‘so’ there”, he wrote.",
    "de": "„They said ‚so‘ there“, he wrote.",
    "es": "«They said “so” there», he wrote.",
    "fr": "«\u202fThey said “so” there\u202f», he wrote.",
    "it": "«They said “so” there», he wrote.",
    "nl": "‘They said “so” there’, he wrote.",
    "pl": "„They said «so» there”, he wrote.",
    "pt": "“They said ‘so’ there”, he wrote.",
}


def test_quotation_marks() -> None:
    assert {tag: Dresser(tag).dress(NESTED) for tag in SUPPORTED} == MARKS


@pytest.mark.parametrize(
    ("tag", "text", "printed"),
    [
        ("fr", "Quoi ? Non ! Si : oui ; bon", "Quoi\u202f? Non\u202f! Si\u202f: oui\u202f; bon"),
        ("fr", "Quoi? à 12:30, https://example.org?a=1", "Quoi\u202f? à 12:30, https://example.org?a=1"),
        ("fr", "Vraiment ?!", "Vraiment\u202f?!"),
        ("fr", "« mot » et «mot»", "«\u202fmot\u202f» et «\u202fmot\u202f»"),
        ("fr", "l'\"affaire\" d'hier", "l’«\u202faffaire\u202f» d’hier"),
        ("fr", "12 000 personnes, 25 %, 3 M€", "12\u202f000 personnes, 25\u00a0%, 3\u00a0M€"),
        ("fr", "le 1er mars, nº 3, p. 4", "le 1er\u00a0mars, nº\u00a03, p.\u00a04"),
        ("de", "am 8. März, Nr. 3, S. 4, 12 %", "am 8.\u00a0März, Nr.\u00a03, S.\u00a04, 12\u00a0%"),
        ("de", "2 Mrd. € sind's", "2\u00a0Mrd.\u00a0€ sind’s"),
        ("es", "el 8 de marzo, n.º 3", "el 8\u00a0de marzo, n.º\u00a03"),
        ("it", "l'8 marzo è l'ora", "l’8\u00a0marzo è l’ora"),
        ("nl", "'s ochtends, zo'n € 2 mln.", "’s ochtends, zo’n €\u00a02\u00a0mln."),
        ("pl", "8 marca i w lesie o 12 000 osób", "8\u00a0marca i\u00a0w\u00a0lesie o\u00a012\u00a0000 osób"),
        ("pt", "em 8 de março, R$ 2 mi", "em 8\u00a0de março, R$\u00a02\u00a0mi"),
        ("en-GB", "Why? So: 12 000, 12 %; No. 3", "Why? So: 12 000, 12 %; No.\u00a03"),
    ],
)
def test_spaces(tag: str, text: str, printed: str) -> None:
    assert Dresser(tag).dress(text) == printed


def test_signs_and_marks_look_back_over_runs() -> None:
    dresser = Dresser("fr")
    assert [dresser.dress(part) for part in ('Le "', "mot", '" ; ', "fin", " !")] == [
        "Le «\u202f", "mot", "\u202f»\u202f; ", "fin", "\u202f!",
    ]  # fmt: skip


def test_a_letter_stays_with_the_run_after_it() -> None:
    dresser = Dresser("pl")
    assert dresser.dress("jest w ") + dresser.dress("Gazecie") == "jest w\u00a0Gazecie"


def test_a_passage_is_dressed_as_its_own_language_does() -> None:
    dresser = Dresser("en-GB")
    assert dresser.dress("Why: ") + dresser.dress("quoi ?", "fr") == "Why: quoi\u202f?"
