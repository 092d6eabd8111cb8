"""Every figure of the flagship's evidence, distorted in every way that fits it, is found by the check."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pytest
import yaml

from briefgen.evidence import Kind, compare, quantity
from briefgen.language import language
from briefgen.model.quantity import Hedge, Quantity
from conftest import ROOT
from unit.making import SPAN

WRITTEN = yaml.safe_load((ROOT / "briefs" / "after-the-caliphate" / "evidence.yaml").read_text("utf-8"))
EVIDENCE = {name: entry for name, entry in WRITTEN.items() if "figure" in entry}
ENGLISH = language("en-GB")


def bare(value: Quantity) -> str:
    """The number of a figure, or the upper end of a range, without its hedge."""
    end = value.high if value.high is not None else value.low
    return "" if end is None else ENGLISH.amount(end, value).replace("\u00a0", " ")


def other_digits(value: Quantity) -> str:
    end = value.high if value.high is not None else value.low
    return "" if end is None else f"{value.opening} {ENGLISH.amount(end * 7 / 4, value)}".strip()


def ten_times(value: Quantity) -> str:
    end = value.high if value.high is not None else value.low
    return "" if end is None else f"{value.opening} {ENGLISH.amount(end * 10, value)}".strip()


def turned(value: Quantity) -> str:
    opening = {
        Hedge.UP_TO: "at least",
        Hedge.AT_LEAST: "up to",
        Hedge.MORE_THAN: "fewer than",
        Hedge.ABOUT: "more than",
    }
    return f"{opening[value.hedge]} {bare(value)}" if value.hedge in opening else ""


def hedged(value: Quantity) -> str:
    return f"about {bare(value)}" if value.hedge is Hedge.EXACT else ""


def dropped(value: Quantity) -> str:
    return bare(value) if value.hedge not in (Hedge.EXACT, Hedge.WORDS) else ""


def in_dollars(value: Quantity) -> str:
    return value.words.replace("£", "$") if value.currency else ""


def made_precise(value: Quantity) -> str:
    return "300" if value.hedge is Hedge.WORDS else ""


WAYS: Mapping[str, tuple[Callable[[Quantity], str], set[Kind]]] = {
    "other digits": (other_digits, {Kind.FIGURE, Kind.RANGE_ALTERED}),
    "ten times": (ten_times, {Kind.SCALE, Kind.FIGURE}),
    "hedge dropped": (dropped, {Kind.HEDGE_DROPPED, Kind.RANGE_COLLAPSED}),
    "hedge turned": (turned, {Kind.HEDGE_REVERSED}),
    "hedge added": (hedged, {Kind.HEDGE_ADDED}),
    "other currency": (in_dollars, {Kind.CURRENCY}),
    "made precise": (made_precise, {Kind.VAGUE_MADE_PRECISE}),
}


def planted() -> Iterator[object]:
    for name, entry in EVIDENCE.items():
        value = quantity(entry["figure"]["value"], SPAN)
        for way, (distort, kinds) in WAYS.items():
            wrong = distort(value)
            if wrong:
                yield pytest.param(wrong, entry, kinds, id=f"{name}: {way}: {wrong}")


@pytest.mark.parametrize(("wrong", "entry", "kinds"), list(planted()))
def test_a_distorted_figure_is_found(wrong: str, entry: dict[str, object], kinds: set[Kind]) -> None:
    figure = entry["figure"]
    assert isinstance(figure, dict)
    found = compare(f"{wrong} {figure.get('unit', '')}", str(entry["exact"]))
    assert {discrepancy.kind for discrepancy in found} & kinds


def test_many_were_planted() -> None:
    assert len(list(planted())) >= 30
