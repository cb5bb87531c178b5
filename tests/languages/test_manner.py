"""How other languages write numbers, money, dates and lists: as Unicode's tables (CLDR) have it."""

from __future__ import annotations

from copy import copy
from datetime import date
from decimal import Decimal

import pytest

from laasite.languages.catalogue import Catalogue
from laasite.languages.manner import manner_of
from laasite.model.language import speaking
from laasite.model.manners import BRITISH
from laasite.model.numbers import format_money, format_number, format_percentage
from laasite.model.partial_date import day_in_words
from laasite.model.periods import Period, YearKind, month_of, parse_period, quarter_of, span_of
from laasite.model.quantity import with_sign

DAY = date(2006, 5, 18)
HARD = "\N{NO-BREAK SPACE}"


def language(tag: str) -> Catalogue:
    """A language without a word of its own."""
    return Catalogue(tag, "", "n != 1", {}, {})


@pytest.mark.parametrize(
    ("tag", "number", "share", "money", "day"),
    [
        ("de", "−1.234,50".replace("−", "-"), f"60{HARD}%", f"400.000{HARD}£", "18. Mai 2006"),
        ("hi", "-1,234.50", "60%", "£4,00,000", "18 मई 2006"),
        ("el", "-1.234,50", "60%", f"400.000{HARD}£", "18 Μαΐου 2006"),
        ("cy", "-1,234.50", "60%", "£400,000", "18 Mai 2006"),
    ],
)
def test_each_language_writes_in_its_manner(
    tag: str, number: str, share: str, money: str, day: str
) -> None:
    with speaking(language(tag)):
        assert format_number(Decimal("-1234.5"), 2) == number
        assert format_percentage(Decimal("0.6")) == share
        assert format_money(Decimal(400_000)) == money
        assert day_in_words(DAY) == day


def test_an_amount_below_nought_keeps_its_sign_in_front() -> None:
    with speaking(language("de")):
        assert format_money(Decimal(-3)) == f"-3{HARD}£"
        assert with_sign("-3", "£") == f"-3{HARD}£"
    with speaking(language("cy")):
        assert with_sign("-3", "£") == "-£3"


@pytest.mark.parametrize(
    ("period", "label", "short"),
    [
        (month_of(2006, 9, YearKind.FINANCIAL), "Medi 2006", "Medi 2006"),
        (
            quarter_of(2006, 1, YearKind.FINANCIAL),
            "Quarter 1 (Ebrill to Mehefin) 2006",
            "Q1 2006 to 07",
        ),
        (span_of(2004, 2006, YearKind.CALENDAR), "3 years 2004 to 2006", "2004 to 06"),
    ],
)
def test_months_are_named_in_the_language_and_addresses_never(
    period: Period, label: str, short: str
) -> None:
    with speaking(language("cy")):
        assert (period.label(), period.short()) == (label, short)
        spoken = (period.slug(), period.canonical())
    assert spoken == (period.slug(), period.canonical())


def test_what_officers_type_is_read_in_english_whatever_is_spoken() -> None:
    with speaking(language("cy")):
        quarter = parse_period("Quarter 1 (April to June) 2006", YearKind.FINANCIAL)
        wrong = str(parse_period("04/2006", YearKind.FINANCIAL))
    assert quarter == quarter_of(2006, 1, YearKind.FINANCIAL)
    assert wrong == str(parse_period("04/2006", YearKind.FINANCIAL))


@pytest.mark.parametrize("tag", ["en", "en-GB", "xx-unknown"])
def test_english_and_unknown_tongues_write_the_british_way(tag: str) -> None:
    assert manner_of(tag) is BRITISH


def test_a_list_has_the_words_of_its_language() -> None:
    names = ("a", "b", "c")
    assert [manner_of(tag).row(names) for tag in ("en", "fr", "de")] == [
        "a, b and c",
        "a, b et c",
        "a, b und c",
    ]
    assert [manner_of("fr").row(names[:many]) for many in (0, 1, 2)] == ["", "a", "a et b"]


def test_a_catalogue_writes_the_same_when_it_is_made_again() -> None:
    sent = copy(language("de"))
    assert sent.manner.day(DAY) == "18. Mai 2006"
