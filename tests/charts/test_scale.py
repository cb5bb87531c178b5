"""The vertical axis: round ticks with short names."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laasite.charts.scale import scale_for, tick_labels
from laasite.charts.words import ENGLISH


def names(low: str, high: str, decimals: int = 0, prefix: str = "", suffix: str = "") -> list[str]:
    """The ticks of an axis for figures from low to high."""
    scale = scale_for((Decimal(low), Decimal(high)), decimals, 5)
    return list(tick_labels(scale, prefix, suffix, ENGLISH))


@pytest.mark.parametrize(
    ("low", "high", "decimals", "expected"),
    [
        ("0", "48", 0, ["0", "10", "20", "30", "40", "50"]),
        ("0", "1", 0, ["0", "1"]),
        ("0", "0", 2, ["0", "1"]),
        ("7", "7", 0, ["0", "2", "4", "6", "8"]),
        ("0.001", "0.0024", 4, ["0", "0.0005", "0.0010", "0.0015", "0.0020", "0.0025"]),
        ("61", "64", 1, ["60", "61", "62", "63", "64"]),
        ("-120", "140", 0, ["−200", "−100", "0", "100", "200"]),
        ("-64", "-61", 0, ["−64", "−63", "−62", "−61", "−60"]),
        ("0", "48000", 0, ["0", "10,000", "20,000", "30,000", "40,000", "50,000"]),
    ],
)
def test_ticks_are_round(low: str, high: str, decimals: int, expected: list[str]) -> None:
    """Steps are 1, 2, 2.5 or 5 times a power of ten, and no finer than the figures."""
    assert names(low, high, decimals) == expected


def test_large_ticks_are_short() -> None:
    """Millions and billions have a letter of their own, and zero has none."""
    assert names("0", "140000000", prefix="£") == ["£0", "£50m", "£100m", "£150m"]
    assert names("0", "2500000000", prefix="£")[-1] == "£2.5bn"
    assert names("-5000000", "0", prefix="£")[0] == "−£5m"
    assert names("1000000", "1000009")[0].startswith("999,99")
    assert names("0", "80", suffix="%")[-1] == "80%"


VALUES = st.decimals(min_value=Decimal("-1e14"), max_value=Decimal("1e14"), places=4)


@given(st.lists(VALUES, min_size=1, max_size=6), st.integers(0, 9), st.integers(2, 8))
def test_the_axis_holds_every_figure_in_few_steps(
    values: list[Decimal], decimals: int, intervals: int
) -> None:
    """From the lowest tick to the highest, at most three steps more than asked for."""
    scale = scale_for(values, decimals, intervals)
    assert scale.low <= min(values) <= max(values) <= scale.high
    assert 2 <= len(scale.ticks()) <= intervals + 4
    assert scale.ticks()[-1] == scale.high
