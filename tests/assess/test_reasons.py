"""Every reason for not rating, and which is told first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from laasite.assess.report import assess
from laasite.model.assessment import Status, Unrated
from laasite.model.words import (
    Better,
    CommitmentStage,
    CommitmentState,
    Covers,
    FigureState,
    Frequency,
    Unknown,
)
from tests.assess.cases import (
    baseline,
    figure,
    higher,
    level,
    lower,
    milestone,
    quarter,
    rating,
    report,
    steps,
)
from tests.builders import a_commitment, a_measure, a_promise, a_report, a_target, a_year

RATED: dict[str, Any] = {"figures": [figure(2005, "10")], "levels": [level(2005, "10")]}
UNSEEN = level(2005, words=Unknown.TO_BE_AGREED, reason="The survey is in autumn")

CASES: dict[Unrated, dict[str, Any]] = {
    Unrated.DROPPED: {
        **RATED,
        "commitment": a_commitment(stage=CommitmentStage.DROPPED, why_dropped="Too dear"),
    },
    Unrated.NOT_IN_FORCE: {**RATED, "commitment": a_commitment(stage=CommitmentStage.PROPOSED)},
    Unrated.NOT_STARTED: {**RATED, "as_at": date(2005, 3, 31)},
    Unrated.FOR_INFORMATION: {**RATED, "measure": a_measure(better=Better.NONE)},
    Unrated.NO_LEVEL: {"figures": [figure(2005, "10")], "levels": []},
    Unrated.LEVEL_TO_BE_AGREED: {"figures": [figure(2005, "10")], "levels": [UNSEEN]},
    Unrated.LEVEL_NOT_KNOWN: {
        "figures": [figure(2005, "10")],
        "levels": [level(2005, words=Unknown.NOT_RECORDED)],
    },
    Unrated.NO_BASELINE: {
        "figures": [figure(2005, "10")],
        "levels": [level(2005, change_from_baseline=Decimal(4))],
    },
    Unrated.NO_FIGURE: {"levels": [level(2005, "10")], "measure": lower(lag_days=None)},
    Unrated.NO_FIGURE_IN_PLACE: {
        "figures": [figure(2004, "9"), figure(2005, None, note="Too few")],
        "levels": [level(2004, "10"), level(2005, "10")],
    },
    Unrated.NOT_DUE: {"figures": [figure(2005, "10")], "levels": [level(2006, "9")]},
    Unrated.NO_TOLERANCE: {
        "figures": [figure(2005, "1")],
        "levels": [level(2005, "0"), level(2008, "0")],
    },
    Unrated.NOT_COMPARABLE: {
        "figures": [figure(quarter(2005, 4), "10")],
        "levels": [level(2005, "10")],
        "measure": lower(frequency=Frequency.QUARTER, lag_days=None),
    },
}


@pytest.mark.parametrize("reason", CASES, ids=lambda reason: reason.name)
def test_each_reason_comes_about(reason: Unrated) -> None:
    found = rating(**CASES[reason])

    assert (found.status, found.unrated) == (Status.UNRATED, reason)
    assert found.sentence.endswith(".")
    assert "None" not in found.sentence


def test_the_cases_and_those_of_milestones_are_all_there_are() -> None:
    """A new reason fails until somebody says here how it comes about."""
    assert {*CASES, Unrated.NO_MEASURE, Unrated.NOT_RECORDED} == set(Unrated)


def test_a_target_without_measure_and_milestones_can_measure_nothing() -> None:
    target = a_target(series=(), commitments=(a_commitment(promises=()),))

    found = assess(a_report(target)).ratings[0]

    assert found.unrated is Unrated.NO_MEASURE


def test_a_target_with_parts_and_no_promise_has_a_row_for_each_part() -> None:
    made = report([figure(2005, "10")])
    target = made.targets["burglary"]
    (commitment,) = target.commitments
    parts = tuple(replace(target.series[0], part=part, title=part) for part in "ab")
    whole = a_target(series=parts, commitments=(a_commitment(promises=()),))

    found = assess(a_report(whole, agreements=made.agreements)).ratings

    assert [(one.part, one.unrated) for one in found] == [
        ("a", Unrated.NO_LEVEL),
        ("b", Unrated.NO_LEVEL),
    ]
    assert commitment.id == found[0].commitment


# --- the order ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "case"),
    [
        (Unrated.DROPPED, {"as_at": date(2005, 3, 1), "stage": CommitmentStage.DROPPED}),
        (Unrated.DROPPED, {"state": CommitmentState.REMOVED}),
        (Unrated.NOT_IN_FORCE, {"stage": CommitmentStage.LONG_LIST}),
        (Unrated.NOT_IN_FORCE, {"stage": CommitmentStage.PROPOSED, "as_at": date(2005, 3, 1)}),
        (Unrated.FOR_INFORMATION, {"better": Better.NONE}),
        (Unrated.LEVEL_TO_BE_AGREED, {"state": CommitmentState.PLACEHOLDER}),
    ],
)
def test_without_a_figure_the_first_reason_is_another(told: Unrated, case: dict[str, Any]) -> None:
    commitment = {key: case[key] for key in ("stage", "state") if key in case}
    found = rating(
        [],
        [level(2005, "10")],
        measure=a_measure(better=case.get("better", Better.LOWER)),
        commitment=a_commitment(**commitment),
        as_at=case.get("as_at", date(2006, 7, 31)),
    )

    assert found.unrated is told


def test_a_level_that_isnt_agreed_is_told_before_a_missing_figure() -> None:
    assert rating([], [UNSEEN]).unrated is Unrated.LEVEL_TO_BE_AGREED


def test_a_missing_baseline_is_told_before_a_missing_figure() -> None:
    levels = [level(2005, change_from_baseline=Decimal(4))]

    assert rating([], levels).unrated is Unrated.NO_BASELINE


def test_a_baseline_that_stands_in_the_figures_is_known_once_they_have_it() -> None:
    promise = a_promise(baseline=baseline(a_year(2004), None, from_figures=True))
    levels = [level(2005, change_from_baseline=Decimal(-4))]

    without = rating([figure(2005, "6")], levels, promise=promise)
    found = rating([figure(2004, "10"), figure(2005, "6")], levels, promise=promise)

    assert without.unrated is Unrated.NO_BASELINE
    assert found.status is Status.MET


def test_one_level_that_is_known_is_enough_to_look_for_figures() -> None:
    found = rating([], [level(2005, "10"), level(2006, words=Unknown.TO_BE_AGREED)])

    assert found.unrated is Unrated.NO_FIGURE


def test_a_reason_in_the_newest_row_isnt_passed_over_for_an_older_figure() -> None:
    rows = [
        figure(2004, "9"),
        figure(2005, None, state=FigureState.AWAITING_GOVERNMENT, note="In autumn"),
    ]
    found = rating(rows, [level(2004, "10"), level(2005, "10")])

    assert found.unrated is Unrated.NO_FIGURE_IN_PLACE
    assert found.figure == rows[1]
    assert found.sentence == (
        "There is no figure for 2005 to 2006 (awaiting Government). In autumn. "
        "The last was 9.0 per 1,000 households in 2004 to 2005."
    )


def test_what_is_promised_first_for_a_year_to_come_isnt_due() -> None:
    found = rating([figure(2005, "22.9")], [level(2006, "22")])

    assert found.sentence == (
        "The newest figure is 22.9 per 1,000 households in 2005 to 2006. Nothing is due yet: the "
        "first level is for 2006 to 2007, and its figure is due on 18 May 2007."
    )


@pytest.mark.parametrize(
    ("as_at", "told"),
    [(date(2007, 5, 18), Unrated.NOT_DUE), (date(2007, 5, 19), Unrated.NO_FIGURE)],
)
def test_the_first_level_is_due_at_the_end_of_its_figures_due_day(
    as_at: date, told: Unrated
) -> None:
    measure = higher(lag_days=48)
    found = rating([], [level(2006, "22")], measure=measure, as_at=as_at)

    assert found.unrated is told


def test_that_a_promise_is_being_renegotiated_is_told_beside_the_reason() -> None:
    made = a_commitment(state=CommitmentState.RENEGOTIATING, state_reason="New rules on counting")
    found = rating([], [level(2006, "10")], commitment=made)

    assert found.unrated is Unrated.NOT_DUE
    assert found.sentence.endswith("The promise is being renegotiated. New rules on counting.")


def test_a_commitment_without_levels_goes_by_the_milestones_if_there_are_any() -> None:
    made = report([figure(2005, "10")], milestones=(milestone(),))

    assert assess(made).ratings[0].figure is None


def test_what_isnt_recorded_of_a_milestone_cant_be_judged() -> None:
    assert steps(milestone()).ratings[0].unrated is Unrated.NOT_DUE


def test_the_year_to_date_is_told_as_the_months_that_it_covers() -> None:
    measure = lower(
        frequency=Frequency.QUARTER, covers=Covers.YEAR_TO_DATE, unit="fires", decimals=0
    )
    levels = [level(quarter(2005, 4), "190"), level(quarter(2006, 1), "45"), level(2008, "1")]
    found = rating([figure(quarter(2006, 1), "41")], levels, measure=measure)

    assert found.sentence == (
        "41 fires from April to June 2006, against a promised 45 or lower: 4 better."
    )
