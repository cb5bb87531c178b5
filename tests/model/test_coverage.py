"""Which days a figure counts, and when two figures count the same."""

from __future__ import annotations

from datetime import date

import pytest

from laasite.model.coverage import covered, same_length, same_time
from laasite.model.period import Period, month_of, quarter_of, span_of, year_of
from laasite.model.periods import YearKind
from laasite.model.words import Covers

YEAR = year_of(2005, YearKind.FINANCIAL)
QUARTER_2 = quarter_of(2005, 2, YearKind.FINANCIAL)
QUARTER_4 = quarter_of(2005, 4, YearKind.FINANCIAL)
SPRING_TERM = quarter_of(2005, 2, YearKind.ACADEMIC)
POOLED = span_of(2003, 2005, YearKind.FINANCIAL)


@pytest.mark.parametrize(
    ("period", "covers", "first", "last"),
    [
        (QUARTER_2, Covers.THE_PERIOD, date(2005, 7, 1), date(2005, 9, 30)),
        (QUARTER_2, Covers.YEAR_TO_DATE, date(2005, 4, 1), date(2005, 9, 30)),
        (QUARTER_2, Covers.LAST_12_MONTHS, date(2004, 10, 1), date(2005, 9, 30)),
        (QUARTER_2, Covers.POINT_IN_TIME, date(2005, 9, 30), date(2005, 9, 30)),
        (QUARTER_4, Covers.YEAR_TO_DATE, date(2005, 4, 1), date(2006, 3, 31)),
        (SPRING_TERM, Covers.YEAR_TO_DATE, date(2005, 9, 1), date(2006, 2, 28)),
        (YEAR, Covers.YEAR_TO_DATE, date(2005, 4, 1), date(2006, 3, 31)),
        (POOLED, Covers.LAST_12_MONTHS, date(2003, 4, 1), date(2006, 3, 31)),
        (
            month_of(2006, 3, YearKind.FINANCIAL),
            Covers.YEAR_TO_DATE,
            date(2005, 4, 1),
            date(2006, 3, 31),
        ),
    ],
)
def test_the_days_that_a_figure_counts(
    period: Period, covers: Covers, first: date, last: date
) -> None:
    assert covered(period, covers) == (first, last)


@pytest.mark.parametrize("covers", Covers)
def test_only_a_count_of_the_quarter_alone_differs_from_the_years(covers: Covers) -> None:
    assert same_time(QUARTER_4, YEAR, covers) is (covers is not Covers.THE_PERIOD)
    assert not same_time(QUARTER_2, YEAR, covers)


def test_points_in_time_lie_on_one_line_whatever_their_periods() -> None:
    assert same_length(QUARTER_2, YEAR, Covers.POINT_IN_TIME)
    assert same_length(QUARTER_2, QUARTER_4, Covers.THE_PERIOD)
    assert not same_length(QUARTER_2, QUARTER_4, Covers.YEAR_TO_DATE)
    assert not same_length(YEAR, POOLED, Covers.THE_PERIOD)
