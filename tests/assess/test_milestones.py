"""Milestones: once or again and again, late or in time, recorded or not."""

from __future__ import annotations

from datetime import date

import pytest

from laasite.assess.recurring import months_later
from laasite.model.assessment import Assessments, OccurrenceState, Status, Unrated
from laasite.model.dates import (
    PartialDate,
    Season,
    by_day,
    in_financial_year,
    in_month,
    in_season,
    in_year,
    on_day,
)
from laasite.model.words import CommitmentStage, CountsFrom, FigureState, Unknown
from tests.assess.cases import milestone, row, steps

O = OccurrenceState  # noqa: E741 - short for a table
MAY = on_day(date(2006, 5, 31))


def states(found: Assessments) -> list[tuple[str, str, int | None]]:
    """Due when, how it stands, late by how many days."""
    return [(str(one.due), one.state.value, one.days_late) for one in found.occurrences]


@pytest.mark.parametrize(
    ("due", "done", "state", "days"),
    [
        (MAY, on_day(date(2006, 5, 31)), O.DONE, None),
        (MAY, on_day(date(2006, 6, 1)), O.DONE_LATE, 1),
        (in_month(2006, 5), on_day(date(2006, 5, 31)), O.DONE, None),
        (MAY, in_month(2006, 5), O.DONE, None),
        (MAY, in_month(2006, 6), O.DONE_LATE, 1),
        (MAY, by_day(date(2006, 7, 1)), O.DONE, None),
        (MAY, None, O.LATE, 61),
        (MAY, Unknown.NOT_YET, O.LATE, 61),
        (MAY, Unknown.NOT_RECORDED, O.NOT_RECORDED, None),
        (in_season(Season.SPRING, 2006), None, O.LATE, 61),
        (in_season(Season.AUTUMN, 2006), None, O.DUE, None),
        (in_season(Season.AUTUMN, 2006), Unknown.NOT_RECORDED, O.DUE, None),
        (on_day(date(2006, 7, 31)), None, O.DUE, None),
        (on_day(date(2006, 7, 30)), None, O.LATE, 1),
        (MAY, on_day(date(2006, 9, 1)), O.LATE, 61),
        (Unknown.NOT_STATED, None, O.NO_DATE, None),
        (Unknown.NOT_STATED, on_day(date(2006, 5, 1)), O.DONE, None),
    ],
)
def test_what_comes_once_stands_by_its_last_possible_day(
    due: PartialDate | Unknown,
    done: PartialDate | Unknown | None,
    state: OccurrenceState,
    days: int | None,
) -> None:
    rows = () if done is None else (row(done),)
    (found,) = steps(milestone("plan", *rows, due=due)).occurrences

    assert (found.state, found.days_late) == (state, days)


def test_a_row_with_a_state_in_place_of_the_date_says_that_it_isnt_known() -> None:
    unsaid = row(None, state=FigureState.NOT_RECORDED, note="The papers end in March")
    found = steps(milestone("plan", unsaid, due=MAY))

    assert found.occurrences[0].note == "The papers end in March"
    assert found.ratings[0].unrated is Unrated.NOT_RECORDED
    assert "whether it was done isn't recorded" in found.ratings[0].sentence


def test_a_later_row_replaces_an_earlier_one() -> None:
    first = row(Unknown.NOT_RECORDED, published=date(2006, 6, 1))
    second = row(on_day(date(2006, 5, 20)), published=date(2006, 7, 1), line=3)

    assert steps(milestone("plan", second, first, due=MAY)).occurrences[0].state is O.DONE


# --- again and again ---------------------------------------------------------------------------


def yearly(*rows: object, counts_from: CountsFrom, as_at: date) -> Assessments:
    """A review every year, first due in November 2005."""
    return steps(
        milestone(
            "plan",
            *rows,  # type: ignore[arg-type]
            every_months=12,
            first_due=in_month(2005, 11),
            counts_from=counts_from,
        ),
        as_at=as_at,
    )


def test_from_the_first_due_date_on_the_dates_stay_whatever_was_done_when() -> None:
    found = yearly(
        row(on_day(date(2006, 1, 20))),
        row(on_day(date(2006, 11, 3)), line=3),
        counts_from=CountsFrom.FIRST_DUE,
        as_at=date(2007, 12, 2),
    )

    assert states(found) == [
        ("November 2005", "Done late", 51),
        ("November 2006", "Done", None),
        ("November 2007", "Late", 2),
        ("November 2008", "Due", None),
    ]


def test_from_the_day_it_was_last_done_the_next_date_is_counted() -> None:
    found = yearly(
        row(on_day(date(2006, 1, 20))),
        row(on_day(date(2007, 1, 10)), line=3),
        counts_from=CountsFrom.LAST_DONE,
        as_at=date(2008, 1, 12),
    )

    assert states(found) == [
        ("November 2005", "Done late", 51),
        ("20 January 2007", "Done", None),
        ("10 January 2008", "Late", 2),
    ]


def test_what_was_done_ahead_of_time_leaves_the_one_after_it_due() -> None:
    found = yearly(
        row(on_day(date(2005, 10, 1))),
        row(on_day(date(2006, 6, 1)), line=3),
        counts_from=CountsFrom.FIRST_DUE,
        as_at=date(2006, 7, 31),
    )

    assert states(found) == [
        ("November 2005", "Done", None),
        ("November 2006", "Done", None),
        ("November 2007", "Due", None),
    ]


def test_an_occasion_passed_over_isnt_late_for_ever_but_not_recorded() -> None:
    found = yearly(
        row(on_day(date(2007, 11, 3))), counts_from=CountsFrom.FIRST_DUE, as_at=date(2008, 1, 1)
    )

    assert [state for _, state, _ in states(found)] == [
        "Not recorded",
        "Not recorded",
        "Done",
        "Due",
    ]
    assert found.ratings[0].status is Status.ON_TRACK


def test_a_row_tells_of_the_occasion_that_it_names() -> None:
    found = yearly(
        row(on_day(date(2006, 10, 1)), occurrence="November 2005"),
        counts_from=CountsFrom.FIRST_DUE,
        as_at=date(2006, 10, 2),
    )

    assert states(found)[0] == ("November 2005", "Done late", 305)
    assert states(found)[1] == ("November 2006", "Due", None)


@pytest.mark.parametrize("counts_from", CountsFrom)
def test_nothing_recurs_after_the_agreement_has_ended(counts_from: CountsFrom) -> None:
    rows = [row(on_day(date(year, 11, 1)), line=year) for year in range(2005, 2009)]
    found = yearly(*rows, counts_from=counts_from, as_at=date(2012, 1, 1))

    assert len(found.occurrences) == 4
    assert found.ratings[0].status is Status.MET


def test_what_isnt_recorded_leaves_the_next_date_open() -> None:
    found = yearly(
        row(on_day(date(2005, 11, 5))),
        row(Unknown.NOT_RECORDED, published=date(2007, 1, 1), line=3),
        counts_from=CountsFrom.LAST_DONE,
        as_at=date(2007, 2, 1),
    )

    assert states(found) == [
        ("November 2005", "Done", None),
        ("5 November 2006", "Not recorded", None),
    ]


@pytest.mark.parametrize("counts_from", CountsFrom)
def test_an_interval_beyond_all_years_is_no_fault(counts_from: CountsFrom) -> None:
    done = row(on_day(date(2005, 11, 1)))
    review = milestone(
        "plan", done, every_months=10**12, first_due=in_month(2005, 11), counts_from=counts_from
    )

    assert [one.state for one in steps(review).occurrences] == [O.DONE]


@pytest.mark.parametrize(
    ("when", "months", "then"),
    [
        (on_day(date(2004, 1, 31)), 1, on_day(date(2004, 2, 29))),
        (on_day(date(2005, 1, 31)), 1, on_day(date(2005, 2, 28))),
        (on_day(date(2005, 1, 31)), 2, on_day(date(2005, 3, 31))),
        (on_day(date(2004, 2, 29)), 12, on_day(date(2005, 2, 28))),
        (on_day(date(2004, 2, 29)), 48, on_day(date(2008, 2, 29))),
        (on_day(date(2005, 12, 15)), 1, on_day(date(2006, 1, 15))),
        (in_month(2005, 11), 12, in_month(2006, 11)),
        (in_month(2003, 2), 12, in_month(2004, 2)),
        (in_season(Season.WINTER, 2005), 3, in_season(Season.SPRING, 2006)),
        (in_season(Season.WINTER, 2002), 12, in_season(Season.WINTER, 2003)),
        (in_season(Season.SPRING, 2005), 1, by_day(date(2005, 6, 30))),
        (in_year(2005), 36, in_year(2008)),
        (in_year(2005), 6, by_day(date(2006, 6, 30))),
        (in_financial_year(2005), 12, in_financial_year(2006)),
        (by_day(date(2005, 3, 15)), 12, by_day(date(2006, 3, 15))),
    ],
)
def test_dates_move_by_months_with_months_ends_and_leap_years_right(
    when: PartialDate, months: int, then: PartialDate
) -> None:
    assert months_later(when, months) == then


# --- the commitment ----------------------------------------------------------------------------

DONE = milestone("plan", row(on_day(date(2006, 5, 1))), due=MAY)
LATE = milestone("other", due=MAY)
TO_COME = milestone("other", due=in_month(2006, 12))
UNSAID = milestone("other", row(Unknown.NOT_RECORDED), due=MAY)


@pytest.mark.parametrize(
    ("milestones", "status", "unrated"),
    [
        ((DONE,), Status.MET, None),
        ((DONE, TO_COME), Status.ON_TRACK, None),
        ((TO_COME,), Status.UNRATED, Unrated.NOT_DUE),
        ((DONE, LATE), Status.OFF_TRACK, None),
        ((UNSAID, LATE), Status.OFF_TRACK, None),
        ((DONE, UNSAID), Status.UNRATED, Unrated.NOT_RECORDED),
    ],
)
def test_a_commitment_to_do_things_stands_by_what_was_done(
    milestones: tuple[object, ...], status: Status, unrated: Unrated | None
) -> None:
    found = steps(*milestones).ratings[0]  # type: ignore[arg-type]

    assert (found.status, found.unrated) == (status, unrated)


def test_a_late_milestone_is_owed_by_those_who_lead() -> None:
    found = steps(DONE, LATE, lead=("police", "council"))

    (late,) = found.late
    assert (late.milestone, late.due, late.days) == ("other", date(2006, 5, 31), 61)
    assert late.owed_by == ("police", "council")
    assert found.ratings[0].sentence == (
        "1 of 2 steps done. “The plan is published” was due on 31 May 2006 and is 61 days late."
    )


@pytest.mark.parametrize("stage", [CommitmentStage.DROPPED, CommitmentStage.PROPOSED])
def test_nothing_is_late_that_wasnt_agreed(stage: CommitmentStage) -> None:
    found = steps(LATE, stage=stage)

    assert found.late == ()
    assert found.ratings[0].status is Status.UNRATED


def test_before_the_agreement_starts_nothing_can_be_judged() -> None:
    found = steps(TO_COME, as_at=date(2005, 3, 1)).ratings[0]

    assert found.unrated is Unrated.NOT_STARTED
    assert found.sentence == "It starts on 1 April 2005."


def test_the_next_due_date_is_that_of_the_next_step() -> None:
    assert steps(DONE, TO_COME).ratings[0].next_due == date(2006, 12, 31)
