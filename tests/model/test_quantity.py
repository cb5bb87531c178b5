"""Figures with their units, and how exactly differences are told."""

from __future__ import annotations

from decimal import Decimal

import pytest

from laasite.model.quantity import decimals_told, difference, printed, with_sign, with_unit


@pytest.mark.parametrize(
    ("number", "unit", "told"),
    [
        ("26.9", "per 1,000 households", "26.9 per 1,000 households"),
        ("72", "per cent", "72%"),
        ("72", "%", "72%"),
        ("1,200", "£", "£1,200"),
        ("1,200", "Pounds", "£1,200"),
        ("−3", "£", "−£3"),
        ("3", "", "3"),
    ],
)
def test_a_unit_is_a_sign_or_is_spelt_out(number: str, unit: str, told: str) -> None:
    assert with_unit(number, unit) == told


def test_a_table_leaves_words_out() -> None:
    assert with_sign("26.9", "per 1,000 households") == "26.9"
    assert with_sign("26.9", "%") == "26.9%"


def test_a_figure_never_looks_like_the_target_that_it_is_not() -> None:
    value, target = Decimal("26.44"), Decimal("26.4")
    assert printed(value, 1, target) == "26.44"
    assert printed(target, 1, value) == "26.40"
    assert printed(target, 1, target) == "26.4"
    assert printed(Decimal("24.1"), 1, target) == "24.1"


def test_a_worked_out_figure_is_told_with_one_decimal_more() -> None:
    assert printed(Decimal("26.25"), 1) == "26.25"
    assert printed(Decimal("26.40"), 1) == "26.4"


@pytest.mark.parametrize(
    ("size", "decimals", "unit", "told"),
    [
        ("0.4", 1, "per cent", "0.4 percentage points"),
        ("1", 0, "%", "1 percentage point"),
        ("1", 1, "%", "1.0 percentage points"),
        ("3", 0, "£", "£3"),
        ("0.4", 1, "per 1,000 households", "0.4"),
    ],
)
def test_a_difference_of_percentages_is_in_points(
    size: str, decimals: int, unit: str, told: str
) -> None:
    assert difference(Decimal(size), decimals, unit) == told


@pytest.mark.parametrize(
    ("value", "decimals", "places"),
    [
        ("60.5", 0, 1),
        ("60", 0, 0),
        ("36.575", 0, 1),
        ("0.455", 1, 2),
        ("0.04", 0, 2),
        ("0", 1, 1),
        ("5", 2, 2),
    ],
)
def test_one_decimal_more_is_told_where_there_is_more_and_never_a_bare_nought(
    value: str, decimals: int, places: int
) -> None:
    assert decimals_told(Decimal(value), decimals) == places
