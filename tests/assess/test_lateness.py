"""When figures are due, which are late, and who owes them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from laasite.assess.report import assess
from laasite.model.assessment import Status, Unrated
from laasite.model.dates import by_day
from laasite.model.period import Period, span_of
from laasite.model.periods import YearKind
from laasite.model.words import (
    CommitmentStage,
    CommitmentState,
    Covers,
    FigureState,
    Frequency,
)
from tests.assess.cases import (
    AGREEMENT,
    figure,
    level,
    lower,
    month,
    quarter,
    rating,
    report,
)
from tests.builders import (
    a_commitment,
    a_report,
    a_series,
    a_strategy,
    a_target,
    a_year,
    an_agreement,
)

LEVELS = [level(2004, "10"), level(2005, "10"), level(2006, "10")]


@pytest.mark.parametrize(
    ("as_at", "days"),
    [
        (date(2006, 5, 18), None),
        (date(2006, 5, 19), 1),
        (date(2006, 7, 4), 47),
    ],
)
def test_a_figure_is_in_time_up_to_the_end_of_its_due_day(as_at: date, days: int | None) -> None:
    """The year ends on 31 March 2006; 48 days later is 18 May."""
    found = rating([figure(2004, "9")], LEVELS, as_at=as_at)

    assert [late.days for late in found.late] == ([] if days is None else [days])
    assert found.status is (Status.ON_TRACK if days is None else Status.OUT_OF_DATE)


def test_a_late_figure_is_told_with_its_date_and_the_newest_that_there_is() -> None:
    found = rating([figure(2004, "9")], LEVELS, as_at=date(2006, 7, 4))

    assert found.sentence == (
        "The figure for 2005 to 2006 was due on 18 May 2006 and is 47 days late. "
        "The newest is 9.0 per 1,000 households in 2004 to 2005."
    )
    assert found.next_due == date(2007, 5, 18)
    assert found.next_due_period == a_year(2006)


def test_it_is_owed_by_its_supplier_and_else_by_those_who_lead() -> None:
    supplied = rating([figure(2004, "9")], LEVELS, measure=lower(supplied_by="council"))
    led = rating([figure(2004, "9")], LEVELS)

    assert [late.owed_by for late in supplied.late] == [("council",)]
    assert [late.owed_by for late in led.late] == [("police",)]


@pytest.mark.parametrize(
    "state", [state for state in FigureState if state.stands_in_place_of_a_figure]
)
def test_a_reason_in_place_of_the_figure_isnt_late(state: FigureState) -> None:
    rows = [figure(2004, "9"), figure(2005, None, state=state, note="Why")]

    assert rating(rows, LEVELS).late == ()


def test_without_a_lag_nobody_can_say_that_a_figure_is_late() -> None:
    found = rating([figure(2004, "9")], LEVELS, measure=lower(lag_days=None))

    assert (found.late, found.next_due, found.status) == ((), None, Status.ON_TRACK)


def test_every_figure_that_is_missing_is_late() -> None:
    measure = lower(frequency=Frequency.MONTH, covers=Covers.LAST_12_MONTHS, lag_days=21)
    levels = [level(month(2006, 3), "9"), level(month(2007, 3), "9")]
    found = rating([figure(month(2006, 3), "9")], levels, measure=measure, as_at=date(2006, 7, 1))

    assert [late.period for late in found.late] == [month(2006, 4), month(2006, 5)]
    assert found.sentence.startswith("2 figures are late; the figure for April 2006 was due on 21")
    assert found.next_due_period == month(2006, 6)


def test_after_the_last_level_no_figure_is_owed() -> None:
    found = rating([figure(2005, "9")], [level(2005, "10")], as_at=date(2008, 1, 1))

    assert (found.late, found.next_due, found.status) == ((), None, Status.MET)


def test_the_last_figure_of_an_agreement_that_has_ended_is_still_owed() -> None:
    years = span_of(2003, 2005, YearKind.FINANCIAL)
    found = rating([figure(2004, "9")], LEVELS[:2], years=years)

    assert not found.in_force
    assert found.status is Status.OUT_OF_DATE


def test_a_figure_before_the_agreement_isnt_owed_to_it() -> None:
    measure = lower(frequency=Frequency.MONTH, lag_days=21)
    found = rating(
        [figure(month(2004, 1), "9")],
        [level(month(2006, 3), "9")],
        measure=measure,
        as_at=date(2005, 6, 30),
    )

    assert [late.period for late in found.late] == [month(2005, 4), month(2005, 5)]


@pytest.mark.parametrize(
    "commitment",
    [
        a_commitment(stage=CommitmentStage.DROPPED),
        a_commitment(stage=CommitmentStage.PROPOSED),
        a_commitment(state=CommitmentState.PLACEHOLDER),
    ],
)
def test_nothing_is_owed_to_what_isnt_agreed(commitment: object) -> None:
    found = rating([figure(2004, "9")], LEVELS, commitment=commitment)

    assert (found.late, found.next_due) == ((), None)


def test_without_any_figure_the_first_of_the_agreement_is_owed_first() -> None:
    found = rating([], [level(2007, "10")], as_at=date(2007, 6, 1))

    assert [late.period for late in found.late] == [a_year(2005), a_year(2006)]
    assert found.unrated is Unrated.NOT_DUE
    assert "2 figures are late" in found.sentence


def test_a_measure_without_polarity_is_owed_figures_while_its_agreement_runs() -> None:
    found = rating([figure(2004, "9")], [], as_at=date(2010, 1, 1))

    assert [late.period for late in found.late] == [a_year(year) for year in range(2005, 2009)]


@pytest.mark.parametrize(
    ("frequency", "newest", "expected"),
    [
        (Frequency.YEAR, a_year(2005), a_year(2006)),
        (Frequency.EVERY_2_YEARS, a_year(2005), a_year(2007)),
        (Frequency.QUARTER, quarter(2005, 4), quarter(2006, 1)),
        (Frequency.QUARTER, a_year(2005), quarter(2006, 1)),
        (Frequency.MONTH, month(2006, 12), month(2007, 1)),
        (Frequency.YEAR, month(2006, 2), a_year(2005)),
        (
            Frequency.YEAR,
            span_of(2003, 2005, YearKind.FINANCIAL),
            span_of(2004, 2006, YearKind.FINANCIAL),
        ),
        (Frequency.ONCE, a_year(2005), None),
    ],
)
def test_the_next_figure_follows_from_the_frequency(
    frequency: Frequency, newest: Period, expected: Period | None
) -> None:
    found = rating(
        [figure(newest, "9")],
        [level(2008, "9")],
        measure=lower(frequency=frequency, lag_days=400),
        as_at=date(2006, 4, 1),
    )

    assert found.next_due_period == expected


def test_an_enormous_lag_is_no_fault() -> None:
    found = rating([figure(2004, "9")], LEVELS, measure=lower(lag_days=999_999_999))

    assert found.next_due == date.max


def test_a_figure_that_two_commitments_wait_for_is_late_once() -> None:
    made = report([figure(2004, "9")], LEVELS)
    target = made.targets["burglary"]
    second = replace(target.commitments[0], under="laa-2007", lead=("council",))
    both = replace(target, commitments=(*target.commitments, second))
    agreements = {id: an_agreement(id, period=AGREEMENT) for id in ("laa-2006", "laa-2007")}

    found = assess(replace(made, targets={"burglary": both}, agreements=agreements))

    assert [len(one.late) for one in found.ratings] == [1, 1]
    assert [late.owed_by for late in found.late] == [("police",)]


def test_the_longest_late_stand_first() -> None:
    made = report([figure(2004, "9")], LEVELS)
    quick = a_series(figure(2004, "9"), measure=lower(lag_days=10))
    other = replace(
        made.targets["burglary"],
        id="arson",
        series=(quick,),
        commitments=(replace(made.targets["burglary"].commitments[0], target="arson"),),
    )

    found = assess(replace(made, targets={**made.targets, "arson": other}))

    assert [(late.target, late.days) for late in found.late] == [("arson", 112), ("burglary", 74)]


def test_of_figures_for_information_only_the_first_that_is_missing_is_told() -> None:
    target = a_target(series=(a_series(figure(2003, "9")),), commitments=())

    found = assess(a_report(target))

    assert [late.period for late in found.late] == [a_year(2004)]
    assert found.information[0].next_due_period == a_year(2006)
    assert found.ratings == ()


def test_a_strategy_that_was_ended_early_is_owed_nothing_after_that() -> None:
    strategy = a_strategy(period=AGREEMENT, ended=by_day(date(2005, 11, 30)))
    made = report([figure(2004, "9")], [], commitment=a_commitment(under="2005-2015"))

    found = assess(replace(made, strategies={strategy.id: strategy}))

    assert found.late == ()
    assert not found.ratings[0].in_force
