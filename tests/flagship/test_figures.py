"""Every number that the flagship prints, in digits or words, is declared and borne by a claim, with its hedge."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

from flagship.reading import NUMBER, built, pages, raw

DECLARED = tomllib.loads((Path(__file__).parent / "figures.toml").read_text("utf-8"))
HEDGE_WORDS = {
    "range": ("between", "–", " to "),
    "about": ("some", "about", "around", "roughly", "≈"),
    "at least": ("at least", "≥"),
    "more than": ("more than", "≥"),
    "up to": ("up to", "as many as", "as high as", "≤"),
    "vague": ("vague", "hundreds", "thousands", "a few hundred", "tens of thousands"),
    "none": ("",),
}
WORKINGS = {
    "outside": lambda tiles: sum(not context for _, context in tiles),
    "places": len,
    "regions": lambda tiles: sum(name == "North Caucasus" for name, _ in tiles),
    "ceilings": lambda _: len(_ceilings()),
    "direct sources": lambda _: sum(not {"quoted-in", "reported-in"} & set(item) for item in raw("sources.yaml")),
    "enemies": lambda _: 1,
}  # fmt: skip
WORDS = {"one": 1, "two": 2, "nine": 9}


@pytest.fixture(scope="module")
def text() -> str:
    return " ".join(pages(built()))


def _questions() -> list[dict[str, object]]:
    return raw()["questions"]  # type: ignore[return-value]


def _ceilings() -> list[object]:
    evidence = raw("evidence.yaml")
    return [item for item in evidence.values() if item.get("figure", {}).get("value", "").startswith("up to")]  # type: ignore[attr-defined]


def tiles() -> list[tuple[str, bool]]:
    charts = [block for question in _questions() for block in question["blocks"]]  # type: ignore[attr-defined]
    groups = next(chart for chart in charts if chart["kind"] == "tiles")["data"]
    return [(item["label"], item.get("context") == "yes") for group in groups for item in group["items"]]


def structural(text: str) -> str:
    """The text without numbers that belong to the document: pages, date, issue, scales of charts, source list."""
    brief = raw()
    patterns = [
        r"Page \d( of \d)?", r"\b\d pages, \d minutes", rf"(Brief no\.|No\.|no\.) {brief['number']}\b",
        re.escape(str(brief["id"])), rf"(?i)version {re.escape(str(brief['version']))}", r"CC BY 4\.0",
        r"Four Questions", r"Four answers at a glance", r"MI6", r"Source (Serif 4|Sans 3)",
        r"(Quoted|Reported) in 1\b", r"\[\d\]",
        # the scales: years of the timeline's band, and of the chart of starting years
        r"2006 07 08 09 10 11 2012 13 14 15 16 17 18 19", r"2006 2007 2008 2009 2010 2011 2012 2013 2014",
    ]  # fmt: skip
    for pattern in patterns:
        text = re.sub(pattern, " ", text)
    for number, question in enumerate(_questions(), 1):
        # the number of a question stands before its heading, and before it at a glance
        heading = re.escape(str(question["question"]))
        text = re.sub(rf"\b{number} (?={heading})", " ", text)
    for group in ("Middle East 4", "North Africa 3", "South Asia 2", "West Africa 1", "Caucasus 1"):
        text = text.replace(group, " ")
    sources = len(raw("sources.yaml"))
    strip = r"Cited here( \d [A-Z][\w’ ]*?)+(?= ?(No\.|Page|$| TLP))"
    text = re.sub(strip, " ", text)
    return re.sub(
        rf"\b[1-{sources}] (?=R\. Hall|M\. Bali|J\. Jeffrey|Counter|Jane|United N|Airwars|The Souf|A\. Young)",
        " ",
        text,
    )


def undeclared(text: str) -> list[str]:
    """Numbers left when all that is structural or declared has been taken out."""
    phrases = [phrase for kind in ("figure", "date") for entry in DECLARED[kind] for phrase in entry["printed"]] + [
        entry["printed"] for entry in DECLARED["own"]
    ]
    for phrase in sorted(phrases, key=len, reverse=True):
        text = re.sub(re.escape(phrase), " ", text, flags=re.IGNORECASE)
    text = structural(text)
    return [f"{match[0]} in: {text[max(0, match.start() - 50) : match.end() + 30]}" for match in NUMBER.finditer(text)]


def test_every_printed_number_is_declared(text: str) -> None:
    assert len(NUMBER.findall(text)) > 100
    assert undeclared(text) == []


@pytest.mark.parametrize(
    "planted",
    ["killed 17 people", "some seventeen attacks", "12,000 civilians", "at least 30,000 deaths", "half of them"],
)
def test_a_number_that_is_not_declared_is_found(text: str, planted: str) -> None:
    assert undeclared(f"{text} {planted}")


HEDGED = [
    (phrase, word)
    for entry in DECLARED["figure"]
    for phrase in entry["printed"]
    for word in HEDGE_WORDS[entry["hedge"]]
    if entry["hedge"] != "vague" and word.strip(" –") and word in phrase.lower()
]


@pytest.mark.parametrize(("phrase", "hedge"), HEDGED)
def test_a_hedge_that_is_dropped_or_reversed_is_found(text: str, phrase: str, hedge: str) -> None:
    for other in ("", "at most exactly"):
        changed = re.sub(re.escape(hedge), other, phrase, flags=re.IGNORECASE)
        tampered = re.sub(re.escape(phrase), changed, text, flags=re.IGNORECASE)
        assert tampered != text, phrase
        assert undeclared(tampered), changed


def test_many_hedges_were_tampered_with() -> None:
    assert len(HEDGED) >= 7


def claims(shared: Path) -> dict[str, dict[str, str]]:
    found = json.loads((shared / "source" / "claims.json").read_text("utf-8"))
    return {claim["id"]: claim for claim in found}


def numbers(text: str) -> set[str]:
    text = text.replace("£2 billion", "£2bn").lower()
    return {match[0] for match in NUMBER.finditer(text)}


@pytest.mark.parametrize("kind", ["figure", "date"])
def test_each_declared_number_is_borne_by_its_claim(shared: Path, kind: str) -> None:
    known = claims(shared)
    for entry in DECLARED[kind]:
        claim = known[entry["claim"]]
        borne = numbers(f"{claim['figures']} {claim['exact']} {claim['date']} {claim['attributed']}")
        borne |= {number.rstrip("s") for number in borne}
        for phrase in entry["printed"]:
            assert numbers(phrase), phrase
            assert numbers(phrase) <= borne | {"2019"}, (phrase, borne)


def test_each_figure_keeps_the_hedge_of_its_claim(shared: Path) -> None:
    known = claims(shared)
    for entry in DECLARED["figure"]:
        claim = known[entry["claim"]]
        said = f"{claim['figures']} {claim['hedge']} {claim['exact']}".lower()
        words = HEDGE_WORDS[entry["hedge"]]
        assert any(word in said for word in words), entry
        if entry["hedge"] not in ("none", "range"):
            assert all(any(word in phrase.lower() for word in words) for phrase in entry["printed"]), entry


def test_our_own_counts_are_right() -> None:
    places = tiles()
    for entry in DECLARED["own"]:
        names = [name for name in entry["working"].split(", ") if name in WORKINGS]
        if not names:
            continue
        counted = [WORKINGS[name](places) for name in names]
        printed = [WORDS.get(number.lower()) or int(number) for number in NUMBER.findall(entry["printed"])]
        assert printed == counted, entry


def test_every_sentence_of_a_body_is_cited() -> None:
    for question in _questions():
        for paragraph in str(question["body"]).split("\n\n"):
            sentences = re.split(r"(?<=[.!?”])\s+(?=[A-Z])", " ".join(paragraph.split()))
            cited = " ".join(sentences)
            for sentence in re.findall(r"[^\[\]]+?(?=\[@|$)", cited):
                if NUMBER.search(sentence):
                    assert f"{sentence}[@" in cited, sentence
