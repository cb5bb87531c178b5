"""The same day gives the same bytes, for a dozen days, on a machine where all else is different."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.output.sites import standing
from tests.site.sites import LATER, SITES, run

A_FEW = ("2006-07-31", "2004-04-01", "2003-02-10")
MORE = (
    "2002-06-30", "2003-10-31", "2004-12-31", "2005-03-31", "2005-06-01", "2005-10-31",
    "2006-02-28", "2006-03-31", "2006-05-18",
)  # fmt: skip


def hold(day: str, folder: Path) -> None:
    """Every byte is the same under another clock, zone, locale, hash seed and order of folders."""
    words = ("build", "--source", SITES["content"], "--as-at", day, "-q", "-d")
    here = run(*words, folder / "here", clock=LATER)
    far = datetime(2061, 7, 28, 23, 59, tzinfo=UTC)
    elsewhere = {"PYTHONHASHSEED": "3", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
    there = run(*words, folder / "there", clock=far, shuffle=5, umask=0o077, environment=elsewhere)
    assert here.code == there.code == 0, here.all + there.all
    one, other = standing(folder / "here"), standing(folder / "there")
    assert sorted(one) == sorted(other)
    assert [path for path in one if one[path] != other[path]] == []


@pytest.mark.parametrize("day", A_FEW[1:2])
def test_a_day_of_the_past_has_the_same_bytes_anywhere(day: str, tmp_path: Path) -> None:
    """The day at which the site stands is held by the tests of the same bytes already."""
    hold(day, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("day", [*A_FEW, *MORE])
def test_a_dozen_days_have_the_same_bytes_anywhere(day: str, tmp_path: Path) -> None:
    """From before the first figure to the day at which the site stands."""
    hold(day, tmp_path)
