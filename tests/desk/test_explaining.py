"""`laasite explain`: the sum, where each number stands, and what changes on which day to come."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from laasite.desk.explaining import UnknownTargetError, explained
from laasite.pipeline import Order
from tests.cli.running import laasite
from tests.site.sites import LATER, MINIMAL, added, copied

FIGURES = "content/progress/trees.csv"
AS_AT = date(2006, 7, 31)


def test_it_tells_the_sum_with_the_place_of_each_number() -> None:
    """Status, sentence, starting point, figure, what was due, what counts as close, the history."""
    told = explained(Order(MINIMAL, LATER), "trees")
    assert "OFF TRACK: as promised under `laa`" in told
    assert "Starting point: 200 trees." in told
    assert f"({FIGURES}:3:1)" in told
    assert "The level for that period: 250 trees (content/targets/trees.md:25:16)." in told
    assert "What counts as close: Within 12.5 trees, which is 5% of what was due." in told
    assert "How near is close: 5% of the due level, as `site.yaml` says." in told
    assert "20 May 2005: On track. A new figure." in told


def test_a_day_to_come_is_told_with_what_it_changes(tmp_path: Path) -> None:
    """A figure under embargo is named with its place, and the status that it will bring."""
    site = copied(MINIMAL, tmp_path / "site")
    added(site, FIGURES, "2005/06,251,,2006-09-01,new data,All roads are counted,,yes\n")
    told = explained(Order(site, LATER, AS_AT), "trees")
    assert f"figure: trees, 2005/06: from 1 September 2006 ({FIGURES}:4:" in told
    assert "On 1 September 2006, if nothing else comes: Off track becomes On track" in told
    assert "On 31 May 2007, if nothing else comes: On track becomes Out of date" in told


def test_a_name_nearly_right_is_helped(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2, with what was probably meant."""
    with pytest.raises(UnknownTargetError, match="`trees`"):
        explained(Order(MINIMAL, LATER), "tres")
    said = laasite(capsys, "explain", "tres", "--source", MINIMAL)
    assert (said.code, "Did you mean `trees`?" in said.err) == (2, True)
