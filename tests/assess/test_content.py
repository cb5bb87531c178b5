"""The demonstration shows at 31 July 2006 what its author means it to show."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from laasite.model.assessment import (
    Assessments,
    Direction,
    OccurrenceState,
    Status,
    Unrated,
)
from tests.assess.sites import judged

ROOT = Path(__file__).resolve().parents[2]
S, U, D = Status, Unrated, Direction

LPSA = [
    ("burglary", None, S.MET, None, "22.9", "23.0"),
    ("recycling", None, S.MET, None, "21.3", "20.0"),
    ("library-visits", None, S.MET, None, "5530", "5400"),
    ("older-people-at-home", "a", S.MET, None, "24.3", "24.0"),
    ("older-people-at-home", "b", S.UNRATED, U.NO_FIGURE_IN_PLACE, None, None),
    ("value-for-money", None, S.MET, None, "106.1", "106.0"),
    ("adult-skills", None, S.MET, None, "688", "650"),
    ("road-casualties", None, S.MISSED, None, "121", "115"),
    ("decent-homes", None, S.MISSED, None, "71.6", "72"),
    ("drug-treatment", None, S.ON_TRACK, None, "1284", "1250"),
    ("exam-results", None, S.ON_TRACK, None, "61.2", "60.0"),
    ("accessible-buildings", None, S.OUT_OF_DATE, None, "46", None),
    ("care-leavers", None, S.UNRATED, U.NO_FIGURE_IN_PLACE, None, None),
    *(
        (dropped, None, S.UNRATED, U.DROPPED, None, None)
        for dropped in (
            "car-crime",
            "graffiti",
            "museum-hours",
            "primary-reading",
            "bus-delays",
            "benefit-claims",
            "warm-homes",
        )
    ),
]
LAA = [
    ("burglary", None, S.UNRATED, U.NOT_DUE, "22.9", None),
    ("robbery", None, S.OFF_TRACK, None, "792", "731.5"),
    ("home-fires", None, S.ON_TRACK, None, "41", "45"),
    ("domestic-violence", None, S.CLOSE, None, "28.4", "29.5"),
    ("stop-smoking", None, S.OFF_TRACK, None, "184", "205"),
    ("temporary-homes", None, S.CLOSE, None, "1168", "1162"),
    ("community-empowerment", None, S.UNRATED, U.LEVEL_TO_BE_AGREED, None, None),
    ("school-absence", None, S.UNRATED, U.NOT_DUE, "7.2", None),
    ("childcare-places", None, S.ON_TRACK, None, "4365", "4350"),
    ("work-after-12-weeks", None, S.ON_TRACK, None, "47", "40"),
]
STRATEGY = [
    ("feeling-safe", None, S.CLOSE, None, "60", "62"),
    ("hate-crime", None, S.UNRATED, U.FOR_INFORMATION, "197", None),
    ("recycling", None, S.UNRATED, U.NOT_DUE, "21.3", None),
    ("clean-streets", None, S.OUT_OF_DATE, None, "15", None),
    ("air-quality", None, S.ON_TRACK, None, "31", "32"),
    ("sport", None, S.ON_TRACK, None, "24", "24"),
    ("parks", None, S.ON_TRACK, None, "84", "82"),
    ("child-accidents", None, S.CLOSE, None, "9.4", "9.1"),
    ("direct-payments", None, S.ON_TRACK, None, "131", "120"),
    ("care-home-places", None, S.OFF_TRACK, None, "88", "70"),
    ("decent-homes", None, S.UNRATED, U.NOT_DUE, "71.6", None),
    ("empty-homes", None, S.OUT_OF_DATE, None, "52", None),
    ("affordable-homes", None, S.ON_TRACK, None, "143", "100"),
    ("volunteering", None, S.UNRATED, U.NO_FIGURE_IN_PLACE, None, None),
    ("poorest-wards", None, S.OFF_TRACK, None, "6.4", "6.0"),
    ("new-businesses", None, S.UNRATED, U.NOT_DUE, "116", None),
    ("estate-wardens", None, S.ON_TRACK, None, None, None),
    ("partnership-review", None, S.UNRATED, U.NOT_DUE, None, None),
    ("new-structure", None, S.UNRATED, U.NOT_RECORDED, None, None),
    ("action-plan", None, S.UNRATED, U.NOT_RECORDED, None, None),
]
EVERY = [
    *((f"{row[0]}/lpsa-2002", *row[1:]) for row in LPSA),
    *((f"{row[0]}/laa-2006", *row[1:]) for row in LAA),
    *((f"{row[0]}/2005-2015", *row[1:]) for row in STRATEGY),
]


@pytest.fixture(scope="module")
def assessments() -> Assessments:
    """The judgement of the demonstration."""
    return judged(ROOT)


@pytest.mark.parametrize(
    ("commitment", "part", "status", "unrated", "figure", "due"),
    EVERY,
    ids=[f"{row[0]}{row[1] or ''}" for row in EVERY],
)
def test_each_commitment_stands_as_it_was_meant_to(
    assessments: Assessments,
    commitment: str,
    part: str | None,
    status: Status,
    unrated: Unrated | None,
    figure: str | None,
    due: str | None,
) -> None:
    (found,) = (
        rating
        for rating in assessments.ratings
        if (rating.commitment, rating.part) == (commitment, part)
    )

    assert (found.status, found.unrated) == (status, unrated)
    assert (found.figure.value if found.figure else None) == (Decimal(figure) if figure else None)
    assert (found.due.low if found.due else None) == (Decimal(due) if due else None)


def test_no_commitment_is_left_out_of_the_table(assessments: Assessments) -> None:
    assert sorted((row[0], row[1] or "") for row in EVERY) == sorted(
        (rating.commitment, rating.part or "") for rating in assessments.ratings
    )


@pytest.mark.parametrize(
    ("target", "direction"),
    [
        ("robbery", D.SAME),
        ("home-fires", D.BETTER),
        ("feeling-safe", D.SAME),
        ("hate-crime", D.UP),
        ("air-quality", D.BETTER),
        ("parks", D.SAME),
        ("care-home-places", D.BETTER),
        ("poorest-wards", D.BETTER),
        ("temporary-homes", D.BETTER),
        ("childcare-places", D.BETTER),
    ],
)
def test_figures_moved_as_they_were_meant_to(
    assessments: Assessments, target: str, direction: Direction
) -> None:
    found = assessments.headline(target)

    assert found is not None
    assert found.direction is direction


@pytest.mark.parametrize(
    ("commitment", "percent"),
    [
        ("burglary/lpsa-2002", 102),
        ("recycling/lpsa-2002", 112),
        ("library-visits/lpsa-2002", 133),
        ("adult-skills/lpsa-2002", 119),
        ("road-casualties/lpsa-2002", 86),
        ("decent-homes/lpsa-2002", 98),
    ],
)
def test_the_way_gone_is_what_it_was_meant_to_be(
    assessments: Assessments, commitment: str, percent: int
) -> None:
    (found,) = (one for one in assessments.ratings if one.commitment == commitment)

    assert found.distance is not None
    assert round(found.distance * 100) == percent


def test_three_figures_are_late_and_the_council_owes_them(assessments: Assessments) -> None:
    assert [(late.target, late.due, late.days, late.owed_by) for late in assessments.late] == [
        ("empty-homes", date(2006, 5, 15), 77, ("council",)),
        ("accessible-buildings", date(2006, 5, 30), 62, ("council",)),
        ("clean-streets", date(2006, 7, 20), 11, ("council",)),
    ]


def test_what_was_promised_first_is_told_first(assessments: Assessments) -> None:
    headline = assessments.headline("burglary")

    assert headline is not None
    assert headline.commitment == "burglary/laa-2006"


def test_a_figure_near_its_level_is_printed_so_that_the_difference_shows(
    assessments: Assessments,
) -> None:
    missed, _ = assessments.of_target("decent-homes")

    assert missed.sentence == (
        "71.6% in 2005 to 2006, against a promised 72% or higher: missed by 0.4 percentage points."
    )


def test_counts_tell_those_in_force_apart_from_those_that_ended(assessments: Assessments) -> None:
    counts = assessments.counts

    assert counts.by_status == {
        S.ON_TRACK: 9,
        S.CLOSE: 4,
        S.OFF_TRACK: 4,
        S.OUT_OF_DATE: 2,
        S.UNRATED: 11,
    }
    assert (counts.rated, counts.in_force, counts.good) == (17, 30, 9)
    assert counts.ended == {S.ON_TRACK: 2, S.MET: 6, S.MISSED: 2, S.OUT_OF_DATE: 1, S.UNRATED: 2}
    assert (counts.dropped, counts.coming) == (7, 0)


def test_milestones_stand_as_they_were_meant_to(assessments: Assessments) -> None:
    state = OccurrenceState
    assert [(one.milestone, one.state, one.days_late) for one in assessments.occurrences] == [
        ("publication", state.NOT_RECORDED, None),
        ("first-estate", state.DONE, None),
        ("second-estate", state.DONE_LATE, 32),
        ("third-estate", state.DUE, None),
        ("proposals", state.NOT_RECORDED, None),
        ("implementation", state.DUE, None),
        ("annual-review", state.DUE, None),
        ("external-evaluation", state.DUE, None),
    ]


def test_what_nobody_promised_is_for_information(assessments: Assessments) -> None:
    (found,) = assessments.information

    assert (found.target, found.direction) == ("museum-visits", D.BETTER)
    assert found.figure is not None
    assert found.figure.value == 228


@pytest.mark.parametrize(
    "day",
    [date(2002, 9, 30), date(2004, 9, 19), date(2005, 12, 1), date(2007, 6, 1), date(2010, 1, 1)],
)
def test_the_demonstration_can_be_judged_at_any_other_day(day: date) -> None:
    found = judged(ROOT, day)

    assert all(rating.sentence.endswith(".") for rating in found.ratings)
    assert all(late.due < day for late in found.late)
