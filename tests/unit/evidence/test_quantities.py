"""Figures in words: the hedge is read, kept and printed as the author wrote it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.evidence import NotADate, NotAQuantity, quantity, when
from briefgen.language import language
from briefgen.model.quantity import Hedge
from unit.making import SPAN

TABLE = [
    ("2000", Hedge.EXACT, 2000, 2000, "2,000"),
    ("2,000", Hedge.EXACT, 2000, 2000, "2,000"),
    ("nine", Hedge.EXACT, 9, 9, "9"),
    ("about 70", Hedge.ABOUT, 70, 70, "about\u00a070"),
    ("some 70", Hedge.ABOUT, 70, 70, "some\u00a070"),
    ("at least 425", Hedge.AT_LEAST, 425, None, "at least\u00a0425"),
    ("more than 30,000", Hedge.MORE_THAN, 30000, None, "more than\u00a030,000"),
    ("up to 12,000", Hedge.UP_TO, None, 12000, "up to\u00a012,000"),
    ("as many as 12,000", Hedge.UP_TO, None, 12000, "as many as\u00a012,000"),
    ("fewer than 5", Hedge.LESS_THAN, None, 5, "fewer than\u00a05"),
    ("15,000 to 20,000", Hedge.RANGE, 15000, 20000, "15,000–20,000"),
    ("between 15,000 and 20,000", Hedge.RANGE, 15000, 20000, "15,000–20,000"),
    ("15–20 thousand", Hedge.RANGE, 15000, 20000, "15–20\u00a0thousand"),
    ("£1.5bn to £2bn", Hedge.RANGE, 1500000000, 2000000000, "£1.5–2bn"),
    ("around £2bn", Hedge.ABOUT, 2000000000, 2000000000, "around\u00a0£2bn"),
    ("12.5%", Hedge.EXACT, Decimal("12.5"), Decimal("12.5"), "12.5%"),
    ("3 million", Hedge.EXACT, 3000000, 3000000, "3\u00a0million"),
    ("a few hundred", Hedge.WORDS, None, None, "a few hundred"),
    ("tens of thousands", Hedge.WORDS, None, None, "tens of thousands"),
]


@pytest.mark.parametrize(("text", "hedge", "low", "high", "printed"), TABLE)
def test_words_to_quantity_to_words(text: str, hedge: Hedge, low: int, high: int, printed: str) -> None:
    found = quantity(text, SPAN)
    assert (found.hedge, found.low, found.high) == (hedge, low, high)
    assert language("en-GB").quantity(found) == printed


@pytest.mark.parametrize(
    ("text", "code"),
    [(">=425", "Q401"), ("~70", "Q401"), ("425+", "Q401"), ("12,00", "Q402"), ("20 to 10", "Q403"), ("1e3", "Q404")],
)
def test_what_cannot_be_read_is_refused(text: str, code: str) -> None:
    with pytest.raises(NotAQuantity) as fault:
        quantity(text, SPAN)
    assert fault.value.code == code
    assert fault.value.hints


@given(st.integers(1, 10**12), st.sampled_from(["", "about ", "at least ", "up to ", "more than "]))
def test_a_printed_figure_reads_as_the_same_figure(value: int, opening: str) -> None:
    first = quantity(f"{opening}{value}", SPAN)
    again = quantity(language("en-GB").quantity(first).replace("\u00a0", " "), SPAN)
    assert (again.hedge, again.low, again.high) == (first.hedge, first.low, first.high)


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        found = quantity(text, SPAN)
    except NotAQuantity:
        return
    assert (found.low is None and found.high is None) == (found.hedge is Hedge.WORDS)


@pytest.mark.parametrize(
    ("text", "first", "last", "printed"),
    [
        ("2014", "2014-01-01", "2014-12-31", "2014"),
        ("2014-08", "2014-08-01", "2014-08-31", "August 2014"),
        ("2019-03-23", "2019-03-23", "2019-03-23", "23\u00a0March 2019"),
        ("by 2012", "2012-01-01", "2012-12-31", "By 2012"),
        ("2014/2019", "2014-01-01", "2019-12-31", "2014–19"),
        ("2012/2019-03-23", "2012-01-01", "2019-03-23", "2012 – 23\u00a0March 2019"),
    ],
)
def test_dates_keep_their_precision(text: str, first: str, last: str, printed: str) -> None:
    found = when(text, SPAN)
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)
    assert language("en-GB").date(found) == printed


@given(st.text(max_size=20))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    try:
        found = when(text, SPAN)
    except NotADate:
        return
    assert found.first <= found.last
