"""A chart as a file of its own."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from xml.etree import ElementTree as ET

from laasite.charts import (
    Actual,
    Band,
    Baseline,
    Break,
    Certainty,
    Level,
    LineChart,
    Other,
    Period,
    picture,
)

HOSTILE = "</svg><script>alert(1)</script> class=\"ch-grid\" onload='x' & \x00"
SVG = "{http://www.w3.org/2000/svg}"


def everything() -> LineChart:
    """A chart with every kind of mark."""
    years = tuple(Period(f"{y} to {y + 1}", f"{y}/{y + 1}") for y in range(2001, 2007))
    figures = (
        Actual(0, Decimal(9), illustrative=True),
        Actual(1, Decimal(8), certainty=Certainty.PROVISIONAL, revised=True),
        Actual(2, Decimal(7), certainty=Certainty.ESTIMATED),
        Actual(3, None, reason="suppressed"),
    )
    return LineChart(
        "x", "Burglaries", "Fell.", "per 1,000", years, figures,
        baseline=Baseline(0, Decimal("9.5")), due=(Level(4, Decimal(6)),),
        bands=(Band(5, Decimal(5), Decimal(6)),), original=(Level(4, Decimal(5)),),
        breaks=(Break(2),), others=(Other("England", ((0, Decimal(6)), (1, Decimal(5)))),),
    )  # fmt: skip


def made(chart: LineChart, heading: str = "Burglaries fell", *foot: str) -> str:
    """The file; it is there."""
    found = picture(chart, heading, foot)
    assert found is not None
    return found


def test_nothing_in_it_waits_for_a_style_sheet() -> None:
    """No class, no `style`, and no colour that the page round it would choose."""
    file = made(everything())
    assert not [
        node for node in ET.fromstring(file).iter() if node.get("class") or node.get("style")
    ]
    assert "Canvas" not in file


def test_it_is_a_whole_file_of_a_size_on_white_paper() -> None:
    """So that it shows within an `img`, by day and by night."""
    root = ET.fromstring(made(everything()))
    assert root.tag == f"{SVG}svg"
    assert float(root.get("width") or 0) > 700
    paper = next(root.iter(f"{SVG}rect"))
    assert (paper.get("fill"), paper.get("width")) == ("#fff", root.get("width"))


def test_heading_source_and_what_is_invented_stand_in_the_picture() -> None:
    """Wherever it is copied to, it takes them along."""
    file = made(everything(), "Burglaries fell", "Source: The police.", "As at 20 July 2006. Us")
    words = "".join(ET.fromstring(file).itertext())
    for one in ("Burglaries fell", "illustrative", "Source: The police.", "As at 20 July 2006."):
        assert one in words


def test_it_has_a_name_and_a_description() -> None:
    """For those who open the file itself; an `img` has its own words."""
    root = ET.fromstring(made(everything()))
    texts = {node.get("id"): node.text for node in root.iter()}
    assert [texts[one] for one in (root.get("aria-labelledby") or "").split()] == [
        "Burglaries",
        "Fell.",
    ]


def test_hostile_words_stay_words() -> None:
    """What looks like our own markup isn't dressed like it."""
    chart = replace(everything(), title=HOSTILE, desc=HOSTILE, unit=HOSTILE)
    root = ET.fromstring(made(chart, HOSTILE, HOSTILE))
    assert not [node for node in root.iter() if "script" in node.tag]
    assert 'class="ch-grid"' in "".join(root.itertext())


def test_where_nothing_can_be_drawn_there_is_no_file() -> None:
    """A picture of a sentence would say nothing that the page doesn't."""
    empty = replace(
        everything(), actuals=(), baseline=None, due=(), bands=(), original=(), others=()
    )
    assert picture(empty, "Nothing", ()) is None
    huge = replace(empty, actuals=(Actual(0, Decimal("1e20")),))
    assert picture(huge, "Much", ()) is None
