"""The words that a language puts round figures in running text, ready to be looked for.

Enters: the data of a language, its sections `reading` and `figures`. Leaves: `Lexicon`. Never: a word of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from briefgen.evidence.figure import Measure, Unit
from briefgen.evidence.grammar import Grammar, grammar
from briefgen.evidence.phrases import Phrases, among
from briefgen.language import language
from briefgen.language.notation import Notation
from briefgen.model.quantity import Hedge

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Bound:
    """What a hedge says: its kind, and for an estimate the side on which the truth lies."""

    kind: Hedge
    side: int = 0


@dataclass(frozen=True)
class Lexicon:
    """Phrases and words by their part in a figure; the comments of the data say what each part is."""

    notation: Notation
    numbers: Mapping[str, int]
    scales: Mapping[str, int]
    groups: Mapping[str, int]
    vague: Phrases[tuple[int, int]]
    several: Phrases[tuple[int, int]]
    fractions: Mapping[str, Decimal]
    multiples: Mapping[str, int]
    ranks: Mapping[str, int]
    superlatives: Phrases[str]
    hedges: Phrases[Bound]
    after: Phrases[Bound]
    distant: Phrases[str]
    modal: Phrases[str]
    units: Phrases[Unit]
    signs: Phrases[Unit]
    per: Phrases[str]
    per_number: Phrases[str]
    change: Phrases[int]
    near_change: Phrases[int]
    relations: Phrases[int]
    behind: Phrases[int]
    behind_time: Phrases[int]
    implied: Phrases[Bound]
    far: Phrases[Bound]
    spans: Mapping[str, tuple[int, str]]
    tables: Phrases[int]
    half_days: Phrases[int]
    noons: Mapping[str, int]
    weekdays: Words
    months: Mapping[str, int]
    decades: Mapping[str, int]
    no_figure: Phrases[str]
    labels: Phrases[str]
    unlike: tuple[Mapping[str, int], ...]
    words: Mapping[str, Words]
    phrases: Mapping[str, Phrases[str]]
    openings: Words
    first: Words
    second: Words


@cache
def lexicon(tag: str) -> Lexicon | None:
    """The lexicon of a supported language; None for one whose texts cannot be read yet."""
    data = language(tag).data
    texts = data.get("figures")
    if texts is None:
        return None
    return lexicon(str(texts["like"])) if "like" in texts else _lexicon(tag, texts, data)


def _lexicon(tag: str, texts: Mapping[str, Any], data: Mapping[str, Any]) -> Lexicon:
    known = grammar(tag)
    numbers = _of_numbers(texts, known) | {"months": _months(texts["dates"], data["dates"]["months"])}
    phrases, words = _of_phrases(texts), _of_words(texts)
    hedges = Phrases(_hedges(texts, known.hedges))
    places = _places(texts, numbers, phrases, words["words"])
    return Lexicon(notation=known.notation, hedges=hedges, **numbers, **phrases, **words, **places)


def _of_numbers(texts: Mapping[str, Any], known: Grammar) -> dict[str, Any]:
    """Numbers by single words."""
    clock = texts["clock"]
    return {
        "numbers": {**known.names, **texts["numbers"]},
        "scales": {**known.scales, **texts["scales"]},
        "groups": texts["groups"],
        "fractions": {word: Decimal(part) / Decimal(whole) for word, (part, whole) in texts["fractions"].items()},
        "multiples": texts["multiples"],
        "ranks": texts["ranks"],
        "spans": {word: (count, name) for word, (count, name) in texts["spans"].items()},
        "noons": dict.fromkeys(clock["noon"], 720) | dict.fromkeys(clock["midnight"], 0),
        "decades": texts["dates"]["decades"],
        "unlike": tuple(_numbered(group) for group in texts["unlike"].values()),
    }


def _of_phrases(texts: Mapping[str, Any]) -> dict[str, Any]:
    """Phrases with what they mean."""
    signs = _signs(texts)
    ways = ("change", "near_change", "relations", "behind", "behind_time")
    return {
        "vague": Phrases({phrase: (least, most) for phrase, (least, most) in texts["vague"].items()}),
        "several": Phrases({phrase: (least, most) for phrase, (least, most) in texts["several"].items()}),
        "no_figure": among((*texts["not"]["names"], *texts["not"]["idioms"])),
        "labels": among(texts["not"]["labels"]),
        "units": Phrases({**_units(texts), **signs, **_hundredths(texts)}),
        "signs": Phrases(signs),
        "per": _meanings(texts["per"]),
        "tables": Phrases(texts["tables"]),
        "half_days": Phrases(_half_days(texts["clock"])),
        **{name: among(texts[name]) for name in ("superlatives", "distant", "modal", "per_number")},
        **{name: Phrases(_bounds(texts[name])) for name in ("after", "implied", "far")},
        **{name: _ways(texts[name]) for name in ways},
    }


def _of_words(texts: Mapping[str, Any]) -> dict[str, Any]:
    """Words and phrases that mean nothing but their part."""
    clock = texts["clock"]
    listed = {**texts["words"], "past": clock["past"], "oclock": clock["oclock"]}
    return {
        "words": {name: frozenset(words) for name, words in listed.items()},
        "phrases": {name: among(phrases) for name, phrases in {**texts["phrases"], "hours": clock["hours"]}.items()},
        "weekdays": frozenset(texts["dates"]["weekdays"]),
    }


def _places(
    texts: Mapping[str, Any], numbers: Mapping[str, Any], phrases: Mapping[str, Any], words: Mapping[str, Words]
) -> dict[str, Any]:
    """The words with which a figure begins, those with which it may, and those that then follow."""
    folds = {f"{number}{ending}" for number in numbers["numbers"] for ending in words["fold"]}
    single = ("numbers", "fractions", "multiples", "ranks", "months", "decades", "noons", "spans")
    opening = [words[name] for name in ("quarter", "halving", "minus", "apostrophe")]
    tables = [phrases[name].openings for name in ("vague", "several", "superlatives", "no_figure", "labels")]
    measures = Phrases(_units(texts)).openings
    counts = (numbers[name] for name in ("fractions", "scales", "groups", "numbers"))
    return {
        "openings": frozenset(folds).union(*(numbers[name] for name in single), *opening, texts["dates"]["weekdays"]),
        "first": words["one"].union(numbers["scales"], *tables),
        "second": measures.union(*counts),
    }


def _each(table: Mapping[str, Iterable[str]]) -> Iterable[tuple[str, str]]:
    return [(name, phrase) for name, phrases in table.items() for phrase in phrases]


def _ways(table: Mapping[str, Iterable[str]]) -> Phrases[int]:
    """Phrases that point up or on (1), down or back (-1)."""
    return Phrases({phrase: {"up": 1, "down": -1}[way] for way, phrase in _each(table)})


def _meanings(table: Mapping[str, Iterable[str]]) -> Phrases[str]:
    return Phrases({phrase: name for name, phrase in _each(table)})


def _bounds(table: Mapping[str, Iterable[str]]) -> dict[str, Bound]:
    return {phrase: Bound(Hedge(name)) for name, phrase in _each(table)}


def _hedges(texts: Mapping[str, Any], plain: Mapping[Hedge, Iterable[str]]) -> dict[str, Bound]:
    """Hedges before a figure: those of value fields, those of texts, signs, and those that say on which side."""
    found = {phrase: Bound(kind) for kind, phrases in plain.items() for phrase in phrases}
    found |= _bounds(texts["hedges"]) | _bounds(texts["operators"])
    sides = {"below": -1, "above": 1}
    return found | {phrase: Bound(Hedge.ABOUT, sides[name]) for name, phrase in _each(texts["near"])}


def _signs(texts: Mapping[str, Any]) -> dict[str, Unit]:
    return {phrase: Unit(Measure.CURRENCY, name) for name, phrase in _each(texts["currencies"])}


def _hundredths(texts: Mapping[str, Any]) -> dict[str, Unit]:
    hundredth = Decimal("0.01")
    return {phrase: Unit(Measure.CURRENCY, name, size=hundredth) for name, phrase in _each(texts["hundredths"])}


def _half_days(clock: Mapping[str, Iterable[str]]) -> dict[str, int]:
    """The minutes by which words put a time off: none before noon."""
    return dict.fromkeys(clock["morning"], 0) | dict.fromkeys(clock["evening"], 720)


def _units(texts: Mapping[str, Any]) -> dict[str, Unit]:
    """All that may stand behind a number and say what it measures, but for currencies."""
    found: dict[str, Unit] = {}
    for dimension, names in texts["measures"].items():
        for name, (size, *phrases) in names.items():
            unit = Unit(Measure.MEASURE, name, dimension, Decimal(size))
            found |= dict.fromkeys(phrases, unit)
    make: Mapping[str, Callable[[str], Unit]] = {
        "percent": lambda name: Unit(Measure.SHARE, name, size=Decimal("0.01")),
        "points": lambda name: Unit(Measure.POINTS, name),
        "basis_points": lambda _: Unit(Measure.POINTS, "points", size=Decimal("0.01")),
        "times": lambda name: Unit(Measure.TIMES, name),
    }
    return found | {phrase: make[name](name) for name, phrase in _each(texts["shares"])}


def _months(dates: Mapping[str, Any], names: Iterable[str]) -> dict[str, int]:
    full = {name.lower(): number for number, name in enumerate(names, 1)}
    return full | dict(dates["months_short"])


def _numbered(group: Iterable[Iterable[str]]) -> dict[str, int]:
    return {word: number for number, words in enumerate(group) for word in words}
