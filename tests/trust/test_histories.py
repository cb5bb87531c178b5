"""As at a day of the past, the site is the one that was made on that day."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.site.sites import Files, made
from tests.trust.histories import EDITABLE, HOLDER, Edit, Figure, History, on, today

FIRST, LAST = date(2005, 4, 10), date(2007, 11, 30)
NO_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)
"""Each example builds two sites: a failure is told as it was found."""

days = st.dates(FIRST, LAST)
VALUES = {
    "level": st.integers(260, 400),
    "level before": st.integers(221, 300),
    "baseline": st.integers(150, 215),
    "lead": st.integers(0, 1),
}


@st.composite
def histories(draw: st.DrawFn) -> History:
    """Figures that come and are corrected, and edits of anything that may change."""
    return History(tuple(_figures(draw)), tuple(_edits(draw)))


def _figures(draw: st.DrawFn) -> list[Figure]:
    """The first figure of a period after its end, and corrections after that."""
    found = []
    for year in draw(st.sets(st.sampled_from([2004, 2005, 2006]))):
        came = draw(st.sets(st.dates(date(year + 1, 4, 20), date(2007, 12, 20)), max_size=3))
        for number, day in enumerate(sorted(came)):
            value = draw(st.integers(200, 320))
            found.append(Figure(day, year, value, draw(st.booleans()), correction=number > 0))
    return sorted(found, key=lambda one: (one.day, one.year))


def _edits(draw: st.DrawFn) -> list[Edit]:
    """Edits on days of their own; none gives a thing the value that it has already."""
    value = {what: one.first for what, one in EDITABLE.items()} | {HOLDER: 0}
    found = []
    for day in sorted(draw(st.sets(days, max_size=6))):
        what = draw(st.sampled_from([*sorted(EDITABLE), HOLDER]))
        new = draw(VALUES.get(what, st.integers(1, 9)))
        if what == HOLDER or new != value[what]:
            found.append(Edit(day, what, new))
            value[what] = new
    return found


def made_both_ways(history: History, day: date) -> tuple[Files, Files]:
    """The site as at a day from the sources of today, and from those of that day."""
    with TemporaryDirectory() as folder:
        now = today(history, Path(folder) / "today")
        then = on(history, day, Path(folder) / "then")
        return made(now, day).files, made(then, day).files


def hold(history: History, day: date) -> None:
    """Every byte of the two sites is the same."""
    now, then = made_both_ways(history, day)
    assert sorted(now) == sorted(then)
    assert [path for path in now if now[path] != then[path]] == []


@st.composite
def looks_back(draw: st.DrawFn) -> tuple[History, date]:
    """A history, and a day on or just before or after which something happened, or any."""
    history = draw(histories())
    happened = [FIRST, *(one.day for one in history.figures), *(one.day for one in history.edits)]
    near = st.builds(
        lambda day, by: day + timedelta(days=by), st.sampled_from(happened), st.integers(-1, 1)
    )
    return history, draw(near | days)


@settings(max_examples=3, phases=NO_SHRINKING)
@given(looks_back())
def test_as_at_a_day_is_what_was_built_on_that_day(look: tuple[History, date]) -> None:
    """All of its files: figures, levels and statuses, and every word about them."""
    hold(*look)


@pytest.mark.long
@settings(max_examples=250, phases=NO_SHRINKING)
@given(looks_back())
def test_as_at_many_days_is_what_was_built_on_them(look: tuple[History, date]) -> None:
    """Hundreds of histories in the long run."""
    hold(*look)


EVERYTHING = History(
    figures=(
        Figure(date(2005, 6, 1), 2004, 225, provisional=False, correction=False),
        Figure(date(2006, 6, 1), 2005, 235, provisional=True, correction=False),
        Figure(date(2007, 2, 1), 2005, 250, provisional=False, correction=True),
    ),
    edits=tuple(
        Edit(date(2006, 7 + n // 4, 1 + n % 4 * 7), what, value)
        for n, (what, value) in enumerate(
            [
                ("title", 1), ("promise", 2), ("tolerance", 4), ("smallest", 3), ("level", 301),
                ("level before", 240), ("baseline", 190), ("lead", 1), (HOLDER, 1), ("level", 290),
                ("tolerance", 7), ("lead", 0), (HOLDER, 2), ("level", 302),
            ]
        )
    ),
)  # fmt: skip
"""A history with one of everything, the last level promised told in each of the three ways."""


def test_a_history_of_everything_at_a_day_between_any_two() -> None:
    """So that no kind of edit is left to chance; five days, from before all to after all."""
    for day in (2, 5, 8, 11, 13):
        hold(EVERYTHING, EVERYTHING.edits[day].day - timedelta(days=1))


def test_the_histories_show() -> None:
    """An edit and a figure change what is seen; so the tests above don't compare nothing."""
    early, late = (made_both_ways(EVERYTHING, day)[0] for day in (FIRST, LAST))
    page = "targets/trees.html"
    assert early[page] != late[page]
    assert b"More trees 1" in late[page]
    assert b"More trees 1" not in early[page]
    assert b"Holder 2" in late["bodies/board.html"]
    assert b"Holder 1" not in early["bodies/board.html"]
