"""How a status is worked out, step by step."""

from __future__ import annotations

from decimal import Decimal

import pytest

from laasite.model.measures import Tolerance
from laasite.model.words import Better
from laasite.render.working import difference_words, working
from tests.builders import a_measure, a_rating, an_unrated


def test_the_sum_has_the_targets_own_numbers() -> None:
    """Where it starts, what was due, what happened, how far apart they are, and the end of it."""
    steps = working(a_rating(), a_measure(), None)
    assert [one.name for one in steps] == [
        "Starting point",
        "Due for 2005 to 2006",
        "Figure",
        "The difference",
        "What counts as close",
        "So it is",
    ]
    told = " ".join(one.words for one in steps)
    for number in ("28.4", "23.0", "22.9", "ahead by 0.1", "within 0.5", "on track"):
        assert number in told


def test_nothing_is_worked_out_where_nothing_was_compared() -> None:
    """The reason is told elsewhere."""
    assert working(an_unrated(), a_measure(), None) == ()


def test_a_band_has_no_side_on_which_to_be_behind() -> None:
    """A steady figure isn't ahead."""
    steps = working(a_rating(), a_measure(better=Better.RANGE), None)
    assert "The difference" not in [one.name for one in steps]


@pytest.mark.parametrize(
    ("shortfall", "unit", "words"),
    [
        ("2", "%", "behind by 2 percentage points"),
        ("-2", "%", "ahead by 2 percentage points"),
        ("0", "%", "none: exactly as due"),
    ],
)
def test_a_difference_of_shares_is_in_percentage_points(
    shortfall: str, unit: str, words: str
) -> None:
    """From 20% to 22% is two points, and no two per cent."""
    assert difference_words(Decimal(shortfall), a_measure(unit=unit, decimals=0)) == words


def test_a_tolerance_says_of_what_it_is_a_share() -> None:
    """So that a reader can do the sum."""
    steps = working(a_rating(), a_measure(), Tolerance(None, Decimal("0.05")))
    assert any("5% of what was due" in one.words for one in steps)
