"""Whole reports: which rows there are, in which order, and how they are counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from laasite.assess.report import assess
from laasite.model.assessment import Counts, Status
from laasite.model.dates import in_month
from laasite.model.targets import Commitment, Promise
from laasite.model.words import CommitmentStage, CommitmentState, Unknown
from tests.assess.cases import AGREEMENT, figure, level, lower, quarter, rating, report
from tests.builders import (
    a_commitment,
    a_promise,
    a_report,
    a_series,
    a_strategy,
    a_target,
    a_year,
    an_agreement,
)

LEVELS = (level(2005, "10"), level(2006, "10"))


def promised(part: str | None = None) -> Promise:
    """Two levels, for the target or for a part of it."""
    return a_promise(*LEVELS, part=part, baseline=None)


def part(name: str, value: str) -> object:
    """A part of a target with one figure."""
    return a_series(figure(2005, value), part=name, title=f"Part {name}")


def test_a_target_with_parts_has_a_row_for_each_and_no_average() -> None:
    target = a_target(
        series=(part("b", "9"), part("a", "99")),
        commitments=(a_commitment(promises=(promised("a"), promised("b"))),),
    )
    found = assess(a_report(target, agreements={"laa-2006": an_agreement(period=AGREEMENT)}))

    assert [(one.part, one.status) for one in found.ratings] == [
        ("b", Status.ON_TRACK),
        ("a", Status.OFF_TRACK),
    ]
    assert found.counts.in_force == 2


def test_a_commitment_to_one_part_says_nothing_of_the_other() -> None:
    target = a_target(
        series=(part("a", "9"), part("b", "9")),
        commitments=(a_commitment(promises=(promised("b"),)),),
    )

    assert [one.part for one in assess(a_report(target)).ratings] == ["b"]


def test_the_first_commitment_is_the_headline_and_targets_stand_by_their_ids() -> None:
    def target(id: str) -> object:
        first, second = a_commitment(id, under="new"), a_commitment(id, under="a-plan")
        return a_target(id, commitments=(first, second))

    found = assess(a_report(target("z"), target("a")))  # type: ignore[arg-type]

    assert [one.commitment for one in found.ratings] == ["a/new", "a/a-plan", "z/new", "z/a-plan"]
    headline = found.headline("z")
    assert headline is not None
    assert headline.commitment == "z/new"


@pytest.mark.parametrize(
    ("commitment", "as_at", "counted"),
    [
        (a_commitment(), date(2006, 7, 31), Counts({Status.ON_TRACK: 1}, 1)),
        (a_commitment(), date(2009, 3, 31), Counts({Status.MET: 1}, 1)),
        (a_commitment(), date(2009, 4, 1), Counts({}, 0, {Status.MET: 1})),
        (a_commitment(), date(2005, 3, 31), Counts({}, 0, coming=1)),
        (a_commitment(), date(2005, 4, 1), Counts({Status.ON_TRACK: 1}, 1)),
        (
            a_commitment(stage=CommitmentStage.DROPPED),
            date(2006, 7, 31),
            Counts({}, 0, dropped=1),
        ),
        (
            a_commitment(state=CommitmentState.REMOVED),
            date(2006, 7, 31),
            Counts({}, 0, dropped=1),
        ),
        (
            a_commitment(stage=CommitmentStage.LONG_LIST),
            date(2006, 7, 31),
            Counts({}, 0, coming=1),
        ),
    ],
)
def test_only_what_is_in_force_is_counted_with_the_rest_beside_it(
    commitment: Commitment, as_at: date, counted: Counts
) -> None:
    rows = [figure(2005, "9"), *([figure(2006, "9")] if as_at.year == 2009 else [])]
    made = report(rows, LEVELS, commitment=commitment, as_at=as_at, measure=lower(lag_days=None))

    assert assess(made).counts == counted


def test_out_of_date_and_unrated_are_not_among_the_rated() -> None:
    late = assess(report([figure(2004, "9")], LEVELS)).counts
    unrated = assess(report([], [level(2006, "9")])).counts

    assert (late.rated, late.good, late.in_force) == (0, 0, 1)
    assert (unrated.rated, unrated.good, unrated.in_force) == (0, 0, 1)


def test_an_agreement_whose_years_arent_known_is_taken_to_run() -> None:
    found = rating([figure(2005, "9")], LEVELS, years=None, as_at=date(2026, 1, 1))

    assert found.in_force


def test_a_strategy_without_years_runs_until_it_is_ended() -> None:
    made = report([figure(2005, "9")], LEVELS, commitment=a_commitment(under="2005-2015"))

    def in_force(strategy: object) -> bool:
        strategies = {"2005-2015": strategy}
        return assess(replace(made, strategies=strategies)).ratings[0].in_force  # type: ignore[arg-type]

    assert in_force(a_strategy(ended=None))
    assert in_force(a_strategy(ended=in_month(2006, 7)))
    assert not in_force(a_strategy(ended=in_month(2006, 6)))
    assert in_force(a_strategy(period=Unknown.NOT_RECORDED))


def test_a_commitment_under_nothing_that_exists_is_judged_without_a_fault() -> None:
    found = rating([figure(2005, "9")], LEVELS, commitment=a_commitment(under="gone"))

    assert found.status is Status.ON_TRACK


def test_a_target_without_commitments_has_no_rating_and_isnt_counted() -> None:
    target = a_target(series=(a_series(figure(quarter(2006, 1), "9")),), commitments=())
    found = assess(a_report(target))

    assert (found.ratings, found.counts.in_force) == ((), 0)
    assert found.information[0].sentence.endswith("because nothing has been promised.")


def test_information_without_figures_says_so() -> None:
    target = a_target(series=(a_series(),), commitments=())

    assert assess(a_report(target)).information[0].sentence == "No figure has been published."


def test_a_rating_carries_every_level_for_the_chart() -> None:
    found = rating([figure(2005, "9")], LEVELS)

    assert [due.period for due in found.dues] == [a_year(2005), a_year(2006)]
    assert found.final is not None
    assert found.final.period == a_year(2006)
