"""What holds for every sparkline."""

from __future__ import annotations

import re
from decimal import Decimal
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from laasite.charts import Sparkline, sparkline


def spark(*values: int | None, **changes: bool) -> Sparkline:
    """A sparkline of whole figures; None is a gap."""
    figures = tuple(None if value is None else Decimal(value) for value in values)
    return Sparkline("Fell <from> 3 to 1", figures, **changes)  # type: ignore[arg-type]


def test_it_says_its_title_or_is_hidden() -> None:
    """Words for those who don't see it, or none where the table has them."""
    shown = ET.fromstring(sparkline(spark(3, 1)))
    assert (shown.get("role"), shown.findtext("title")) == ("img", "Fell <from> 3 to 1")
    hidden = ET.fromstring(sparkline(spark(3, 1, hidden=True)))
    assert (hidden.get("aria-hidden"), hidden.find("title")) == ("true", None)


def test_gaps_break_the_line() -> None:
    """Three pieces, one of them a lone point, and a mark on the last figure."""
    made = ET.fromstring(sparkline(spark(3, 4, None, 2, None, 5, 1, None)))
    data = "".join(n.get("d", "") for n in made.iter("path") if n.get("class") == "ch-actual")
    assert data.count("M") == 3
    assert [node.get("cy") for node in made.iter("circle")] == ["23"]


def test_a_last_figure_that_is_not_final_is_hollow() -> None:
    """Told by shape."""
    assert "ch-hollow" in sparkline(spark(1, 2, last_is_final=False))
    assert "ch-hollow" not in sparkline(spark(1, 2))


def test_without_figures_there_is_only_the_title() -> None:
    """Nothing is drawn from nothing, nor from what can't be drawn."""
    assert "<path" not in sparkline(spark())
    assert "<path" not in sparkline(spark(None))
    assert "<path" not in sparkline(Sparkline("x", (Decimal("NaN"), Decimal(1))))


@given(st.lists(st.none() | st.decimals(-1000, 1000, places=2), max_size=70))
def test_it_stays_in_its_cell(values: list[Decimal | None]) -> None:
    """All coordinates lie within 100 by 28, and there is no style attribute."""
    made = sparkline(Sparkline("x", tuple(values), Decimal(50)))
    ET.fromstring(made)
    assert "style=" not in made
    for x, y in re.findall(r"[ML](-?[\d.]+) (-?[\d.]+)", made):
        assert 0 <= Decimal(x) <= 100
        assert 0 <= Decimal(y) <= 28
