"""What is due when: declared levels, lines between them, and what they are held against."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest

from laasite.model.assessment import Status, Unrated
from laasite.model.dates import on_day
from laasite.model.period import Period, span_of
from laasite.model.periods import YearKind
from laasite.model.words import Covers, Frequency, Path, Unknown
from tests.assess.cases import (
    baseline,
    figure,
    higher,
    level,
    lower,
    month,
    quarter,
    rating,
)
from tests.builders import a_measure, a_promise, a_year

MONTHLY = lower(frequency=Frequency.MONTH, covers=Covers.LAST_12_MONTHS, lag_days=400)
QUARTERLY = {"frequency": Frequency.QUARTER, "lag_days": None}


def test_a_straight_line_runs_by_reporting_periods_from_the_baseline_to_the_next_level() -> None:
    found = rating(
        [figure(month(2006, 6), "792")],
        [level(month(2007, 3), "700"), level(month(2008, 3), "660")],
        measure=MONTHLY,
        promise=a_promise(path=Path.STRAIGHT, baseline=baseline(month(2006, 3), "742")),
    )

    assert found.due is not None
    assert found.due.value == Decimal("731.5")
    assert found.due.interpolated
    assert [due.value for due in found.dues[:3]] == [
        Decimal("738.5"),
        Decimal(735),
        Decimal("731.5"),
    ]
    assert len(found.dues) == 24


def test_between_declared_levels_the_line_bends() -> None:
    found = rating(
        [figure(2007, "0")],
        [level(2006, "10"), level(2008, "30")],
        measure=higher(lag_days=4000),
        promise=a_promise(path=Path.STRAIGHT, baseline=baseline(a_year(2005), "0")),
    )

    assert found.due is not None
    assert found.due.value == 20


def test_a_line_is_exact_whatever_the_ambient_context() -> None:
    """A third of the way isn't rounded before it is compared, and the context is not asked."""
    measure = higher(lag_days=4000)
    promise = a_promise(path=Path.STRAIGHT, baseline=baseline(a_year(2005), "0"))
    with localcontext(prec=2):
        found = rating(
            [figure(2006, "3.333")], [level(2008, "10")], measure=measure, promise=promise
        )

    assert found.due is not None
    assert abs(Fraction(found.due.value) - Fraction(10, 3)) < Fraction(1, 10**50)
    assert found.status is Status.OFF_TRACK


def test_in_steps_nothing_is_due_between_levels() -> None:
    figures = [figure(2005, "12"), figure(2006, "99")]
    found = rating(figures, [level(2005, "10"), level(2008, "30")], measure=lower(lag_days=4000))

    assert found.figure == figures[0]
    assert [due.period for due in found.dues] == [a_year(2005), a_year(2008)]


def test_a_line_needs_a_baseline_and_a_next_level() -> None:
    """Where the next level isn't agreed, nobody can say what is due on the way to it."""
    found = rating(
        [figure(2006, "12")],
        [level(2005, "10"), level(2007, words=Unknown.TO_BE_AGREED), level(2008, "30")],
        measure=lower(lag_days=4000),
        promise=a_promise(path=Path.STRAIGHT, baseline=None),
    )

    assert found.unrated is Unrated.LEVEL_TO_BE_AGREED


def test_a_change_is_counted_from_the_baseline_as_the_figures_now_give_it() -> None:
    rows = [figure(quarter(2005, 4), "1182"), figure(quarter(2006, 1), "1168")]
    found = rating(
        rows,
        [level(quarter(2006, 4), change_from_baseline=Decimal(-80))],
        measure=lower(covers=Covers.POINT_IN_TIME, **QUARTERLY),
        promise=a_promise(
            path=Path.STRAIGHT, baseline=baseline(quarter(2005, 4), None, from_figures=True)
        ),
    )

    assert found.baseline == 1182
    assert found.due is not None
    assert found.due.value == 1162
    assert found.final is not None
    assert found.final.value == 1102


# --- only like with like -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("covers", "held"),
    [
        (Covers.THE_PERIOD, False),
        (Covers.YEAR_TO_DATE, True),
        (Covers.LAST_12_MONTHS, True),
        (Covers.POINT_IN_TIME, True),
    ],
)
def test_a_last_quarter_is_held_against_the_years_level_only_if_it_covers_the_same(
    covers: Covers, held: bool
) -> None:
    found = rating(
        [figure(quarter(2005, 4), "10")],
        [level(2005, "10")],
        measure=lower(covers=covers, **QUARTERLY),
    )

    assert (found.status is Status.MET) is held
    assert found.unrated is (None if held else Unrated.NOT_COMPARABLE)


@pytest.mark.parametrize(
    "covers", [Covers.YEAR_TO_DATE, Covers.LAST_12_MONTHS, Covers.POINT_IN_TIME]
)
def test_no_other_quarter_is_held_against_the_years_level(covers: Covers) -> None:
    found = rating(
        [figure(quarter(2005, 3), "10")],
        [level(2005, "10")],
        measure=lower(covers=covers, **QUARTERLY),
        as_at=date(2008, 1, 1),
    )

    assert found.unrated is Unrated.NOT_COMPARABLE


@pytest.mark.parametrize(
    ("first", "last", "status"),
    [(2003, 2005, Status.MET), (2004, 2005, Status.UNRATED), (2005, 2005, Status.UNRATED)],
)
def test_pooled_years_are_held_against_the_same_years_only(
    first: int, last: int, status: Status
) -> None:
    period = span_of(first, last, YearKind.FINANCIAL)
    pooled = span_of(2003, 2005, YearKind.FINANCIAL)
    found = rating([figure(period, "9")], [level(pooled, "9.1")], measure=lower(lag_days=None))

    assert found.status is status


# --- measured at another time ------------------------------------------------------------------


@pytest.mark.parametrize("measured_on", [on_day(date(2005, 12, 31)), quarter(2005, 3)])
def test_a_level_is_held_against_the_figure_of_the_time_that_it_is_measured_on(
    measured_on: Period,
) -> None:
    rows = [figure(quarter(2005, 3), "10"), figure(quarter(2005, 4), "99")]
    found = rating(
        rows,
        [level(2005, "10", measured_on=measured_on), level(2008, "1")],
        measure=lower(covers=Covers.POINT_IN_TIME, **QUARTERLY),
    )

    assert found.figure == rows[0]
    assert found.status is Status.ON_TRACK


def test_a_year_that_contains_the_day_of_measuring_is_the_figure() -> None:
    found = rating(
        [figure(2006, "150")],
        [level(2006, "150", measured_on=on_day(date(2006, 12, 31)))],
        measure=higher(lag_days=None),
    )

    assert found.status is Status.MET


def test_a_figure_for_the_month_that_is_named_is_the_one_compared() -> None:
    found = rating(
        [figure(month(2006, 2), "28")],
        [level(2005, "28.9", measured_on=month(2006, 2))],
        measure=a_measure(lag_days=None),
    )

    assert found.status is Status.MET


def test_a_quarters_own_level_goes_before_that_of_the_year() -> None:
    found = rating(
        [figure(quarter(2005, 4), "10")],
        [level(2005, "20"), level(quarter(2005, 4), "10"), level(2008, "1")],
        measure=lower(covers=Covers.POINT_IN_TIME, **QUARTERLY),
    )

    assert found.due is not None
    assert found.due.period == quarter(2005, 4)


def test_a_breakdown_is_never_what_is_rated() -> None:
    ward = figure(2005, "33.1", breakdown=(("ward", "Golborne"),))
    found = rating([ward], [level(2005, "30")], measure=lower(lag_days=None))

    assert found.unrated is Unrated.NO_FIGURE


def test_the_line_of_quarters_between_years_is_drawn_where_a_point_in_time_is_measured() -> None:
    found = rating(
        [figure(quarter(2006, 2), "5")],
        [level(2006, "10")],
        measure=higher(covers=Covers.POINT_IN_TIME, **QUARTERLY),
        promise=a_promise(path=Path.STRAIGHT, baseline=baseline(a_year(2005), "0")),
    )

    assert found.due is not None
    assert found.due.value == 5
    assert [due.period for due in found.dues[:3]] == [quarter(2006, n) for n in (1, 2, 3)]


def test_counts_of_the_year_to_date_have_no_line_from_quarter_to_quarter() -> None:
    found = rating(
        [figure(quarter(2006, 2), "5")],
        [level(quarter(2006, 4), "10")],
        measure=higher(covers=Covers.YEAR_TO_DATE, **QUARTERLY),
        promise=a_promise(path=Path.STRAIGHT, baseline=baseline(quarter(2005, 4), "9")),
    )

    assert found.unrated is Unrated.NOT_DUE
    assert len(found.dues) == 1
