"""Every language has every word, and prints figures and dates as its readers write them: as Unicode's CLDR has it."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

import pytest
from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_currency, format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from briefgen.evidence import NotAQuantity, quantity, when
from briefgen.language import SUPPORTED, Language, language, match
from briefgen.language.notation import TwoReadings, notation
from briefgen.model.quantity import Hedge, Precision
from briefgen.plural import category
from conftest import ROOT
from unit.making import SPAN

ENGLISH = language("en-GB").data
SOURCE = "".join(path.read_text("utf-8") for path in (ROOT / "src" / "briefgen").rglob("*.py"))
# where the house goes its own way, and why
HOUSE_STYLE = {
    ("de", "short_day"): "the short months of columns serve after a day too: `8. Mär` for `8. März`",
    ("fr", "first"): "the first of a month is an ordinal in print: 1er mars",
    ("es", "four"): "the academies do not part four digits: 2500; the library does not read this from the CLDR",
    ("pl", "four"): "Polish print does not part four digits: 2500; the library does not read this from the CLDR",
    ("pt", "four"): "2500 is right in Portugal and in Brazil, 2.500 in Brazil alone",
}


def locale(tag: str) -> Locale:
    return Locale.parse(tag, sep="-")


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize("tag", SUPPORTED)
class TestData:
    def test_has_what_english_has(self, tag: str) -> None:
        data = language(tag).data
        assert list(data["words"]) == list(ENGLISH["words"])
        assert set(data["counted"]) == set(ENGLISH["counted"])
        assert set(data["reading"]["hedges"]) == set(ENGLISH["reading"]["hedges"])
        assert all("other" in forms for forms in data["counted"].values())
        assert all(data["words"].values())

    def test_placeholders_are_those_of_english(self, tag: str) -> None:
        for key, text in language(tag).data["words"].items():
            assert re.findall(r"{\w+}", text) == re.findall(r"{\w+}", ENGLISH["words"][key]), key

    def test_marks_and_spaces_are_typographic(self, tag: str) -> None:
        words = language(tag).data["words"].values()
        assert not [text for text in words if re.search(r"['\"]", text)]


@pytest.mark.parametrize("tag", SUPPORTED)
class TestUnicode:
    """Against the CLDR, by way of Babel."""

    def test_months(self, tag: str) -> None:
        dates, known = language(tag).data["dates"], locale(tag).months
        assert dates["months"] == [known["format"]["wide"][month] for month in range(1, 13)]
        alone = [known["stand-alone"]["wide"][month] for month in range(1, 13)]
        assert dates.get("months_alone", dates["months"]) == alone

    def test_short_months(self, tag: str) -> None:
        known, dates = locale(tag), language(tag).data["dates"]
        short = known.months["stand-alone"]["abbreviated"]
        assert dates["months_short"] == [short[month] for month in range(1, 13)]
        for day in (dt.date(2019, 3, 8), dt.date(2014, 8, 9)):
            printed = plain(language(tag).tick(day, Precision.DAY, None))
            if (tag, "short_day") not in HOUSE_STYLE:
                assert printed == plain(format_skeleton("MMMd", day, locale=known))

    def test_dates(self, tag: str) -> None:
        spoken = language(tag)
        for day in (dt.date(2019, 3, 1), dt.date(2019, 3, 23), dt.date(2014, 8, 9)):
            printed = plain(spoken.date(when(day.isoformat(), SPAN)))
            if day.day == 1 and (tag, "first") in HOUSE_STYLE:
                printed = printed.replace("1er", "1")
            assert printed == plain(format_date(day, "long", locale(tag)))
        month = plain(spoken.date(when("2014-08", SPAN)))
        assert month == plain(format_skeleton("yMMMM", dt.date(2014, 8, 1), locale=locale(tag)))

    def test_numbers(self, tag: str) -> None:
        spoken = language(tag)
        for text in ("0", "7.25", "999", "12000", "1250000", "12345.5"):
            assert spoken.number(Decimal(text)) == format_decimal(Decimal(text), locale=locale(tag))
        four = spoken.number(Decimal(2500))
        assert (four == "2500") if (tag, "four") in HOUSE_STYLE else four == format_decimal(2500, locale=locale(tag))

    def test_percent_and_currency(self, tag: str) -> None:
        spoken = language(tag)
        assert spoken.percent("12") == format_percent(Decimal("0.12"), locale=locale(tag))
        printed = spoken.quantity(quantity("2 €", SPAN, tag))
        pattern = format_currency(2, "EUR", locale=locale(tag), currency_digits=False, format=None)
        assert printed == re.sub(r"[.,]00", "", pattern)

    def test_plurals(self, tag: str) -> None:
        # no brief counts millions, for which some languages have a form
        rules, form = tuple(language(tag).data["plurals"].items()), locale(tag).plural_form
        assert [category(number, rules) for number in range(2000)] == [form(number) for number in range(2000)]


def test_every_word_that_is_asked_for_is_there() -> None:
    asked = set(re.findall(r"\.word\(\"([a-z-]+)\"\)", SOURCE))
    assert len(asked) > 15
    assert asked <= set(ENGLISH["words"])
    counted = set(re.findall(r"counted\([\"']([a-z-]+)[\"']\)", SOURCE))
    assert counted == set(ENGLISH["counted"])


# tag, a day, a month, by a year, by a day, a period
DATES = {
    "en-GB": ("23\u00a0March 2019", "August 2014", "By 2012", "By 8\u00a0May 2012", "2014–19"),
    "en-US": ("March\u00a023, 2019", "August 2014", "By 2012", "By May\u00a08, 2012", "2014–19"),
    "de": ("23.\u00a0März 2019", "August 2014", "Spätestens 2012", "Spätestens am 8.\u00a0Mai 2012", "2014–2019"),
    "es": ("23\u00a0de marzo de 2019", "agosto de 2014", "A más tardar en 2012",
           "A más tardar el 8\u00a0de mayo de 2012", "2014–2019"),
    "fr": ("23\u00a0mars 2019", "août 2014", "Au plus tard en 2012", "Au plus tard le 8\u00a0mai 2012", "2014–2019"),
    "it": ("23\u00a0marzo 2019", "agosto 2014", "Entro il 2012", "Entro l’8\u00a0maggio 2012", "2014–2019"),
    "nl": ("23\u00a0maart 2019", "augustus 2014", "Uiterlijk in 2012", "Uiterlijk op 8\u00a0mei 2012", "2014–2019"),
    "pl": ("23\u00a0marca 2019", "sierpień 2014", "Najpóźniej w\u00a02012\u00a0r.",
           "Najpóźniej 8\u00a0maja 2012\u00a0r.", "2014–2019"),
    "pt": ("23\u00a0de março de 2019", "agosto de 2014", "O mais tardar em 2012",
           "O mais tardar em 8\u00a0de maio de 2012", "2014–2019"),
}  # fmt: skip


@pytest.mark.parametrize("tag", SUPPORTED)
def test_dates_as_closely_as_they_are_known(tag: str) -> None:
    by = language(tag).data["reading"]["by"][0]
    written = ("2019-03-23", "2014-08", f"{by} 2012", "by 2012-05-08", "2014/2019")
    assert tuple(language(tag).date(when(text, SPAN, tag)) for text in written) == DATES[tag]


def test_by_may_have_either_apostrophe() -> None:
    for text in ("d'ici 2012", "d’ici 2012", "D’ici à 2012"):
        assert when(text, SPAN, "fr").by


def test_dates_under_an_axis_say_what_changes() -> None:
    english, first = language("en-GB"), dt.date(2023, 11, 8)
    assert plain(english.tick(first, Precision.MONTH, None)) == "Nov 2023"
    assert plain(english.tick(dt.date(2023, 12, 1), Precision.MONTH, first)) == "Dec"
    assert plain(english.tick(dt.date(2024, 2, 1), Precision.MONTH, first)) == "Feb 2024"
    assert english.tick(dt.date(2023, 11, 15), Precision.DAY, first) == "15"
    assert plain(english.tick(dt.date(2023, 12, 15), Precision.DAY, first)) == "15 Dec"


def test_months_after_by_stand_in_their_case() -> None:
    assert plain(language("pl").date(when("by 2014-09", SPAN))) == "Najpóźniej we wrześniu 2014 r."
    assert language("fr").date(when("2019-03-01", SPAN)) == "1er\u00a0mars 2019"


# what an author writes, how it is limited, its ends, what is printed
QUANTITIES = [
    ("fr", "environ 70", Hedge.ABOUT, 70, 70, "environ 70"),
    ("fr", "jusqu'à 12 000", Hedge.UP_TO, None, 12000, "jusqu’à 12 000"),
    ("fr", "jusqu’à 12\u202f000", Hedge.UP_TO, None, 12000, "jusqu’à 12 000"),
    ("fr", "plus de 30 000", Hedge.MORE_THAN, 30000, None, "plus de 30 000"),
    ("fr", "de 15 000 à 20 000", Hedge.RANGE, 15000, 20000, "15 000–20 000"),
    ("fr", "3,5 %", Hedge.EXACT, "3.5", "3.5", "3,5 %"),
    ("fr", "2,5 Md€", Hedge.EXACT, 2500000000, 2500000000, "2,5 Md €"),
    ("fr", "1250.5", Hedge.EXACT, "1250.5", "1250.5", "1 250,5"),
    ("fr", "quelques centaines", Hedge.WORDS, None, None, "quelques centaines"),
    ("de", "bis zu 12.000", Hedge.UP_TO, None, 12000, "bis zu 12.000"),
    ("de", "mindestens 425", Hedge.AT_LEAST, 425, None, "mindestens 425"),
    ("de", "Rund 2 Mrd. €", Hedge.ABOUT, 2000000000, 2000000000, "Rund 2 Mrd. €"),
    ("de", "zwischen 15.000 und 20.000", Hedge.RANGE, 15000, 20000, "15.000–20.000"),
    ("de", "1,5 bis 2 Mio. €", Hedge.RANGE, 1500000, 2000000, "1,5–2 Mio. €"),
    ("de", "neun", Hedge.EXACT, 9, 9, "9"),
    ("es", "unos 2500", Hedge.ABOUT, 2500, 2500, "unos 2500"),
    ("es", "al menos 12.000", Hedge.AT_LEAST, 12000, None, "al menos 12.000"),
    ("es", "entre 10 y 12 mil millones", Hedge.RANGE, 10**10, 12 * 10**9, "10–12 mil millones"),
    ("it", "da 15.000 a 20.000", Hedge.RANGE, 15000, 20000, "15.000–20.000"),
    ("it", "all'incirca 2 mld €", Hedge.ABOUT, 2 * 10**9, 2 * 10**9, "all’incirca 2 mld €"),
    ("nl", "zo'n € 2 mln.", Hedge.ABOUT, 2000000, 2000000, "zo’n € 2 mln."),
    ("nl", "tot 12.000", Hedge.UP_TO, None, 12000, "tot 12.000"),
    ("pl", "od 15 000 do 20 000", Hedge.RANGE, 15000, 20000, "15 000–20 000"),
    ("pl", "do 12 000", Hedge.UP_TO, None, 12000, "do 12 000"),
    ("pl", "ponad 2 mld zł", Hedge.MORE_THAN, 2 * 10**9, None, "ponad 2 mld zł"),
    ("pl", "12,5%", Hedge.EXACT, "12.5", "12.5", "12,5%"),
    ("pt", "cerca de R$ 2 mi", Hedge.ABOUT, 2000000, 2000000, "cerca de R$ 2 mi"),
    ("pt", "até 12.000", Hedge.UP_TO, None, 12000, "até 12.000"),
    ("pt", "menos de 5", Hedge.LESS_THAN, None, 5, "menos de 5"),
    ("en-GB", "€2bn", Hedge.EXACT, 2 * 10**9, 2 * 10**9, "€2bn"),
]


@pytest.mark.parametrize(("tag", "text", "hedge", "low", "high", "printed"), QUANTITIES)
def test_words_to_quantity_to_words(
    tag: str, text: str, hedge: Hedge, low: str | None, high: str | None, printed: str
) -> None:
    found = quantity(text, SPAN, tag)
    ends = tuple(None if end is None else Decimal(end) for end in (low, high))
    assert (found.hedge, found.low, found.high) == (hedge, *ends)
    assert plain(language(tag).quantity(found)) == printed


@pytest.mark.parametrize("tag", SUPPORTED)
def test_every_hedge_and_scale_is_read_and_printed(tag: str) -> None:
    reading = language(tag).data["reading"]
    for hedge, openings in reading["hedges"].items():
        for opening in openings:
            found = quantity(f"{opening} 70", SPAN, tag)
            assert found.hedge == hedge, opening
            assert plain(language(tag).quantity(found)) == f"{opening} 70".replace("'", "’")
    for scale, power in reading["scales"].items():
        found = quantity(f"2 {scale}", SPAN, tag)
        assert found.low == 2 * Decimal(10) ** power
        assert plain(language(tag).quantity(found)).replace(" ", "") == f"2{scale}".replace(" ", "")


@pytest.mark.parametrize("tag", SUPPORTED)
def test_a_printed_figure_reads_as_the_same_figure(tag: str) -> None:
    for value in (7, 2500, 12000, 1250000):
        assert quantity(language(tag).number(Decimal(value)), SPAN, tag).low == value


@given(st.text(alphabet="0123456789 .,-–%€à-zA-Z'’\u00a0\u202f", max_size=20), st.sampled_from(SUPPORTED))
def test_any_text_is_read_or_refused_in_any_language(text: str, tag: str) -> None:
    try:
        found = quantity(text, SPAN, tag)
    except NotAQuantity:
        return
    assert (found.low is None and found.high is None) == (found.hedge is Hedge.WORDS)
    assert language(tag).quantity(found) or not text.strip()


@pytest.mark.parametrize(("tag", "text"), [("fr", "12.000"), ("fr", "12,000"), ("de", "12,000"), ("pl", "1.250")])
def test_digits_with_two_readings_are_refused(tag: str, text: str) -> None:
    with pytest.raises(NotAQuantity) as fault:
        quantity(text, SPAN, tag)
    assert fault.value.code == "Q405"
    assert fault.value.hints


@pytest.mark.parametrize(
    ("tag", "text", "value"),
    [
        ("de", "1250.5", "1250.5"), ("de", "1.234.567", "1234567"), ("de", "1.250,5", "1250.5"), ("de", "-3,5", "-3.5"),
        ("fr", "12 345,5", "12345.5"), ("fr", "12.345", "12.345"), ("fr", "0.125", "0.125"), ("fr", "0,125", "0.125"),
        ("en-GB", "12,345.5", "12345.5"), ("en-GB", "12.345", "12.345"), ("de", "12.34.5", None), ("de", "1e", None),
        ("de", "12.345", TwoReadings), ("de", "12,345", TwoReadings), ("fr", "12,345", TwoReadings),
    ],
)  # fmt: skip
def test_data_in_the_notation_of_machines_or_of_the_language(tag: str, text: str, value: object) -> None:
    known = notation(language(tag))
    if value is TwoReadings:
        with pytest.raises(TwoReadings):
            known.read(text, data=True)
    else:
        assert known.read(text, data=True) == (None if value is None else Decimal(str(value)))


def test_words_that_are_counted() -> None:
    spoken = language("en-GB")
    assert [spoken.glance(count) for count in (1, 4, 21)] == [
        "The answer at a glance", "Four answers at a glance", "21 answers at a glance",
    ]  # fmt: skip
    assert [spoken.minutes(words) for words in (0, 230, 1400)] == ["1\u00a0minute", "1\u00a0minute", "6\u00a0minutes"]
    pages = language("pl").counted("page")
    assert [pages.of(number) for number in (1, 2, 5, 12, 22, 25)] == [
        "strona", "strony", "stron", "stron", "strony", "stron",
    ]  # fmt: skip
    assert language("pl").glance(4) == "Cztery odpowiedzi w skrócie"
    assert language("pt").glance(2) == "Duas respostas num relance"


def test_what_an_axis_says() -> None:
    assert [plain(language(tag).short(2_500_000_000)) for tag in ("en-GB", "de", "es", "fr")] == [
        "2.5bn", "2,5 Mrd.", "2500 M", "2,5 Md",
    ]  # fmt: skip


def test_quotations_within_quotations() -> None:
    assert language("de").quoted("Das „Tal“") == "„Das ‚Tal‘“"
    assert language("fr").quoted("Le val") == "«\u202fLe val\u202f»"


@pytest.mark.parametrize(
    ("tag", "stands_for"),
    [
        ("fr", "fr"), ("fr-FR", "fr"), ("de-AT", "de"), ("pt-BR", "pt"), ("es-419", "es"), ("EN-gb", "en-GB"),
        ("en", "en-GB"), ("en-AU", "en-GB"), ("en-US", "en-US"), ("zh", None), ("sr-Latn", None), ("fr-", None),
    ],
)  # fmt: skip
def test_a_regional_tag_falls_back_to_its_language(tag: str, stands_for: str | None) -> None:
    assert match(tag) == stands_for


def test_the_tag_of_the_brief_is_kept_and_one_that_is_not_supported_is_refused() -> None:
    assert isinstance(language("de-AT"), Language)
    assert language("de-AT").tag == "de-AT"
    with pytest.raises(KeyError):
        language("zh")
