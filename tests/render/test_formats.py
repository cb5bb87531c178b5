"""Figures, dates and lists as residents read them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from laasite.model.dates import in_month
from laasite.model.words import Unknown
from laasite.render import formats
from tests.builders import a_measure


@pytest.mark.parametrize(
    ("unit", "plain", "full"),
    [
        ("per 1,000 households", "1,234.5", "1,234.5 per 1,000 households"),
        ("per cent", "1,234.5%", "1,234.5%"),
        ("%", "1,234.5%", "1,234.5%"),
        ("£", "£1,234.5", "£1,234.5"),
    ],
)
def test_a_sign_stands_at_the_figure_and_a_unit_behind_it(unit: str, plain: str, full: str) -> None:
    measure = a_measure(unit=unit)
    assert formats.plain_figure(Decimal("1234.5"), measure) == plain
    assert formats.full_figure(Decimal("1234.5"), measure) == full


def test_a_figure_never_looks_like_a_level_that_it_is_not() -> None:
    assert formats.plain_figure(Decimal("26.44"), a_measure(), Decimal("26.4")) == "26.44"


@pytest.mark.parametrize(
    ("share", "words"),
    [("0.5", "50%"), ("0.996", "99%"), ("0.99", "99%"), ("1", "100%"), ("1.2", "120%")],
)
def test_a_share_is_never_rounded_up_to_all_of_it(share: str, words: str) -> None:
    assert formats.share_words(Decimal(share)) == words


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (date(2006, 7, 1), "1 July 2006"),
        (in_month(2006, 7), "July 2006"),
        (Unknown.NOT_YET, "Not yet"),
        (None, None),
    ],
)
def test_a_date_or_its_absence_in_words(when: object, words: str | None) -> None:
    assert formats.date_words(when) == words  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("names", "words"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_names_in_a_row(names: list[str], words: str) -> None:
    assert formats.in_a_row(names) == words


def test_one_is_singular_and_thousands_have_commas() -> None:
    assert formats.counted(1, "day") == "1 day"
    assert formats.counted(1200, "day") == "1,200 days"


def test_the_newest_of_known_dates() -> None:
    assert formats.newest([None, date(2006, 1, 1), date(2006, 2, 1)]) == date(2006, 2, 1)
    assert formats.newest([None]) is None


def test_titles_with_numbers_stand_in_the_order_of_the_numbers() -> None:
    """NI 9 before NI 10, whatever its zeros, however long the number; words as always."""
    long = "9" * 5000
    titles = ["NI 10: b", "ni 9: c", f"NI {long}", "NI 009: a", "Apples", "1 pear"]
    assert sorted(titles, key=formats.by_number) == [
        "1 pear",
        "Apples",
        "NI 009: a",
        "ni 9: c",
        "NI 10: b",
        f"NI {long}",
    ]
