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
from briefgen.evidence.grammar import grammar
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
    units, signs, hedges = _units(texts), _signs(texts), _hedges(texts, known.hedges)
    tables: dict[str, Phrases[Any]] = {
        "vague": Phrases({phrase: (least, most) for phrase, (least, most) in texts["vague"].items()}),
        "several": Phrases({phrase: (least, most) for phrase, (least, most) in texts["several"].items()}),
        "superlatives": among(texts["superlatives"]),
        "no_figure": among((*texts["not"]["names"], *texts["not"]["idioms"])),
        "labels": among(texts["not"]["labels"]),
    }
    months = _months(texts["dates"], data["dates"]["months"])
    numbers = {**known.names, **texts["numbers"]}
    fractions = {word: Decimal(part) / Decimal(whole) for word, (part, whole) in texts["fractions"].items()}
    folds = {f"{number}{ending}" for number in numbers for ending in texts["words"]["fold"]}
    single = (numbers, fractions, texts["multiples"], texts["ranks"], months, texts["dates"]["decades"], folds)
    clock = texts["clock"]
    listed = {**texts["words"], "past": clock["past"], "oclock": clock["oclock"]}
    noons = dict.fromkeys(clock["noon"], 720) | dict.fromkeys(clock["midnight"], 0)
    opening = [listed[name] for name in ("quarter", "halving", "minus", "apostrophe")]
    opening += [noons, texts["spans"], texts["dates"]["weekdays"]]
    scales = {**known.scales, **texts["scales"]}
    measures = Phrases(units).openings
    return Lexicon(
        notation=known.notation,
        numbers=numbers,
        scales=scales,
        groups=texts["groups"],
        fractions=fractions,
        multiples=texts["multiples"],
        ranks=texts["ranks"],
        hedges=Phrases(hedges),
        after=Phrases(_bounds(texts["after"])),
        distant=among(texts["distant"]),
        modal=among(texts["modal"]),
        units=Phrases({**units, **signs, **_hundredths(texts)}),
        signs=Phrases(signs),
        per=_meanings(texts["per"]),
        per_number=among(texts["per_number"]),
        change=_ways(texts["change"]),
        near_change=_ways(texts["near_change"]),
        relations=_ways(texts["relations"]),
        behind=_ways(texts["behind"]),
        behind_time=_ways(texts["behind_time"]),
        implied=Phrases(_bounds(texts["implied"])),
        far=Phrases(_bounds(texts["far"])),
        spans={word: (count, name) for word, (count, name) in texts["spans"].items()},
        tables=Phrases(texts["tables"]),
        half_days=Phrases(_half_days(clock)),
        noons=noons,
        weekdays=frozenset(texts["dates"]["weekdays"]),
        months=months,
        decades=texts["dates"]["decades"],
        unlike=tuple(_numbered(group) for group in texts["unlike"].values()),
        words={name: frozenset(words) for name, words in listed.items()},
        phrases={name: among(phrases) for name, phrases in {**texts["phrases"], "hours": clock["hours"]}.items()},
        openings=frozenset[str]().union(*single, *opening),
        first=frozenset(listed["one"]).union(scales, *(table.openings for table in tables.values())),
        second=frozenset[str]().union(fractions, scales, texts["groups"], measures, numbers),
        **tables,
    )


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
