"""Bars beside one another."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest

from laasite.charts import Bar, BarChart, bar_chart


def bars(*values: str | None, **changes: object) -> BarChart:
    """A bar for each value, None being suppressed."""
    made = tuple(
        Bar(f"Ward {at}", None if one is None else Decimal(one), one or "Suppressed")
        for at, one in enumerate(values)
    )
    return replace(BarChart("w", "By ward", "Golborne 5", made), **changes)  # type: ignore[arg-type]


def drawn(chart: BarChart) -> ET.Element:
    """The drawing."""
    return next(ET.fromstring(bar_chart(chart)).iter("svg"))


def lengths(chart: BarChart) -> list[Decimal]:
    """How long the bars are."""
    return [Decimal(one.get("width", "")) for one in drawn(chart).iter("rect")]


def test_a_bar_is_as_long_as_its_figure_is_large() -> None:
    """From zero, whatever the others are."""
    small, large = lengths(bars("95", "190"))
    assert abs(2 * small - large) <= 1


def test_figures_below_zero_run_the_other_way() -> None:
    """Zero is on the axis then too."""
    first, second = drawn(bars("-10", "10")).iter("rect")
    end = Decimal(first.get("x", "")) + Decimal(first.get("width", ""))
    assert abs(end - Decimal(second.get("x", ""))) <= 1


def test_a_reason_stands_in_the_place_of_a_bar() -> None:
    """Nobody takes a suppressed figure for nought."""
    chart = bars("5", None)
    assert len(lengths(chart)) == 1
    assert "Suppressed" in [node.text for node in drawn(chart).iter("text")]


def test_the_whole_is_a_line_with_its_name() -> None:
    """It is there beside the parts."""
    found = drawn(bars("5", "9", whole=Bar("The whole area", Decimal(7), "7.0")))
    assert "The whole area 7.0" in [node.text for node in found.iter("text")]
    assert [node for node in found.iter("path") if node.get("class") == "ch-other"]


@pytest.mark.parametrize("chart", [bars(), bars(None), bars(*["1"] * 31), bars("1e17")])
def test_what_cannot_be_drawn_is_told_in_words(chart: BarChart) -> None:
    """Nothing, too much and too large."""
    assert "<svg" not in bar_chart(chart)
    assert "chart--empty" in bar_chart(chart)


def test_every_bar_and_label_is_inside_the_picture() -> None:
    """However long labels are, bars give way."""
    label = "1,234,567,890 thousand"
    chart = bars("5", bars=(Bar("A", Decimal(5), label), Bar("B", Decimal(0), "0")))
    across = Decimal((drawn(chart).get("viewBox") or "").split()[2])
    for node in drawn(chart).iter("rect"):
        assert Decimal(node.get("x", "")) + Decimal(node.get("width", "")) < across
