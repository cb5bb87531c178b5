"""Small charts of one frame."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest

from laasite.charts import Certainty, SmallChart, SmallLevel, SmallPoint, small_chart

HOSTILE = "</svg><script>alert(1)</script>\" onload='x' & ]]> \x00"


def small(*values: str, **changes: object) -> SmallChart:
    """A chart of figures in even steps over the whole axis."""
    step = 1000 // max(1, len(values) - 1)
    points = tuple(SmallPoint(at * step, Decimal(value)) for at, value in enumerate(values))
    plain = SmallChart("one", "Burglaries", "Fell.", points, "2001/02", "2008/09")
    return replace(plain, **changes)  # type: ignore[arg-type]


def drawing(chart: SmallChart) -> ET.Element:
    """The one drawing."""
    (found,) = ET.fromstring(small_chart(chart)).iter("svg")
    return found


def said(chart: SmallChart) -> str:
    """Everything a reader sees."""
    return " ".join(node.text or "" for node in drawing(chart).iter("text"))


def path(chart: SmallChart, css: str) -> str:
    """The data of the paths of one class."""
    nodes = drawing(chart).iter("path")
    return "".join(node.get("d", "") for node in nodes if node.get("class") == css)


def test_it_is_one_picture_with_a_name_and_a_description() -> None:
    """Assistive technology finds both by the ids that the drawing names."""
    found = drawing(small("5", "4"))
    assert found.get("role") == "img"
    named = (found.get("aria-labelledby") or "").split()
    texts = {node.get("id"): node.text for node in found.iter()}
    assert [texts[one] for one in named] == ["Burglaries", "Fell."]


def test_it_names_both_ends_of_its_line_and_of_both_axes() -> None:
    """So that it can be read without the table."""
    words = said(small("28.4", "27", "22.9", decimals=1))
    assert all(one in words.split() for one in ("28.4", "22.9", "2001/02", "2008/09"))
    assert "30" in words.split()


def test_every_chart_has_the_same_frame() -> None:
    """Whatever its figures, the drawing is as large and its axis as low as all others'."""
    charts = [small("1", "2"), small("-5"), small("123456789", "99", prefix="\u00a3"), small("0")]
    assert len({drawing(one).get("viewBox") for one in charts}) == 1
    floors = {re.findall(r"M[\d.]+ ([\d.]+)", path(one, "ch-axis"))[0] for one in charts}
    assert len(floors) == 1


def test_a_shared_span_gives_the_same_heights() -> None:
    """The figure of one chart lies as high as the same figure in another."""
    span = (Decimal(0), Decimal(100))
    heights = [
        re.findall(r"M[\d.]+ ([\d.]+)", path(small(value, "50", span=span), "ch-dots"))[1]
        for value in ("10", "90")
    ]
    assert heights[0] == heights[1]


def test_a_figure_that_does_not_follow_begins_a_new_piece_of_line() -> None:
    """Nothing is drawn over what is missing."""
    points = (
        SmallPoint(0, Decimal(1)),
        SmallPoint(300, Decimal(2)),
        SmallPoint(800, Decimal(3), joined=False),
        SmallPoint(1000, Decimal(4)),
    )
    assert path(small(points=points), "ch-actual").count("M") == 2


def test_what_is_not_final_is_hollow_and_what_was_revised_ringed() -> None:
    """As in the large charts."""
    points = (
        SmallPoint(0, Decimal(1), certainty=Certainty.PROVISIONAL),
        SmallPoint(1000, Decimal(2), revised=True),
    )
    found = drawing(small(points=points))
    groups = {node.get("class"): len(list(node)) for node in found.iter("g")}
    assert (groups["ch-hollow"], groups["ch-ring"]) == (1, 1)


def test_levels_ranges_and_breaks_are_drawn() -> None:
    """A level is a line, a range an area between two, a break a line across."""
    levels = (
        SmallLevel(0, 500, Decimal(4), Decimal(4)),
        SmallLevel(500, 1000, Decimal(2), Decimal(3)),
    )
    chart = small("5", "4", levels=levels, breaks=(400,))
    assert path(chart, "ch-due").count("M") == 3
    assert path(chart, "ch-band").count("Z") == 1
    assert path(chart, "ch-break").count("M") == 1


@pytest.mark.parametrize("value", ["1e16", "NaN"])
def test_what_cannot_be_drawn_is_told_in_words(value: str) -> None:
    """No size of figure makes a drawing of nothing."""
    assert "too large to draw" in small_chart(small(value))


def test_nothing_at_all_is_told_in_words() -> None:
    """And a promise alone is drawn."""
    level = SmallLevel(0, 1000, Decimal(4), Decimal(4))
    assert "No figures yet." in small_chart(small(span=(Decimal(3),)))
    assert path(small(levels=(level,)), "ch-due")


def test_hostile_words_stay_words() -> None:
    """Whatever an officer wrote ends up as text."""
    point = SmallPoint(0, Decimal(1), label=HOSTILE)
    made = small_chart(
        SmallChart(HOSTILE, HOSTILE, HOSTILE, (point,), HOSTILE, HOSTILE, prefix="<b>")
    )
    assert {node.tag for node in ET.fromstring(made).iter()} <= {
        "div", "svg", "title", "desc", "path", "text", "g",
    }  # fmt: skip
    assert " style=" not in made
