"""A promise without measure, starting point, owner or date can't be judged, and is told."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from laasite.assess.report import assess
from laasite.model.agreements import Agreement
from laasite.model.dates import parse_date
from laasite.model.judgeable import CannotBeJudged, Missing
from laasite.model.measures import Level
from laasite.model.origin import Marks
from laasite.model.report import Report
from laasite.model.strategies import Aim
from laasite.model.targets import Target
from laasite.model.words import Better, CommitmentStage, Unknown
from tests.assess.cases import AGREEMENT, level, lower, milestone
from tests.builders import (
    a_commitment,
    a_figure,
    a_promise,
    a_report,
    a_series,
    a_strategy,
    a_target,
    a_theme,
    an_agreement,
    an_objective,
)

M = Missing
ALL = (M.MEASURE, M.BASELINE, M.OWNER, M.DATE)


def judged(target: Target, **said: Any) -> tuple[CannotBeJudged, ...]:
    """What can't be judged of a report with one target."""
    deals: dict[str, Agreement] = {"laa-2006": an_agreement(period=AGREEMENT)}
    return assess(replace(a_report(target, agreements=deals), **said)).unjudged


def of_target(target: Target) -> list[tuple[tuple[Missing, ...], bool]]:
    """What its commitment lacks, and whether it is rated all the same."""
    found = [one for one in judged(target) if one.target]
    return [(one.missing, one.judged_all_the_same) for one in found]


def promised(*levels: Level, **said: Any) -> Target:
    """A target with a figure, and levels."""
    series = a_series(a_figure(2005, "22.9"), measure=lower())
    promise = replace(a_promise(), levels=levels, **said)
    return a_target(series=(series,), commitments=(a_commitment(promises=(promise,)),))


def test_a_promise_with_all_four_can_be_judged() -> None:
    assert judged(promised(level(2005, "23"))) == ()


def test_without_a_starting_point_it_is_told_though_it_has_a_status() -> None:
    """The level is held against the figure all the same."""
    assert of_target(promised(level(2005, "23"), baseline=None)) == [((M.BASELINE,), True)]


def test_to_hold_something_needs_no_starting_point() -> None:
    series = a_series(a_figure(2005, "22.9"), measure=replace(lower(), better=Better.HOLD))
    target = replace(promised(level(2005, "23"), baseline=None), series=(series,))
    assert of_target(target) == []


@pytest.mark.parametrize("levels", [(), (level(2006, words=Unknown.TO_BE_AGREED),)])
def test_without_a_known_level_it_has_no_date(levels: tuple[Level, ...]) -> None:
    assert of_target(promised(*levels)) == [((M.DATE,), False)]


def test_without_a_lead_it_has_no_owner() -> None:
    target = promised(level(2005, "23"))
    leaderless = replace(target.commitments[0], lead=())
    assert of_target(replace(target, commitments=(leaderless,))) == [((M.OWNER,), True)]


def test_without_figures_or_steps_it_has_no_measure() -> None:
    bare = a_target(series=(), commitments=(a_commitment(promises=()),))
    assert of_target(bare) == [((M.MEASURE, M.BASELINE, M.DATE), False)]


def test_a_step_needs_a_date_and_no_starting_point() -> None:
    step = milestone(due=parse_date("31 March 2006"))
    made = a_target(series=(), milestones=(step,), commitments=(a_commitment(promises=()),))
    assert of_target(made) == []
    undated = replace(made, milestones=(milestone(due=Unknown.NOT_STATED),))
    assert of_target(undated) == [((M.DATE,), False)]


@pytest.mark.parametrize(
    "said", [{"stage": CommitmentStage.DROPPED}, {"stage": CommitmentStage.LONG_LIST}]
)
def test_what_was_never_promised_isnt_counted(said: dict[str, Any]) -> None:
    bare = a_target(series=(), commitments=(replace(a_commitment(promises=()), **said),))
    assert of_target(bare) == []


def test_what_is_for_information_isnt_counted() -> None:
    assert of_target(a_target(commitments=())) == []


# --- objectives -----------------------------------------------------------------------------------


def objectives(report: Report) -> list[tuple[Missing, ...]]:
    """What the objectives of a report lack."""
    return [one.missing for one in assess(report).unjudged if one.objective]


def test_an_objective_without_a_target_lacks_everything() -> None:
    alone = a_report(a_target(objectives=()))
    assert objectives(alone) == [ALL]


def test_the_aim_of_an_objective_may_give_it_a_date() -> None:
    due = parse_date("March 2008")
    aim = Aim("a", "g", "Less", due, Marks())  # type: ignore[arg-type]
    theme = replace(a_theme(), aims=(aim,), objectives=(an_objective(aim="a"),))
    strategy = a_strategy(themes=(theme,))
    one = a_report(a_target(objectives=()), strategies={strategy.id: strategy})
    assert objectives(one) == [ALL[:3]]


def test_an_objective_lacks_what_the_best_of_its_targets_lacks() -> None:
    good = promised(level(2005, "23"))
    poor = replace(promised(level(2005, "23"), baseline=None), id="theft")
    deals = {"laa-2006": an_agreement(period=AGREEMENT)}
    moved = replace(poor, commitments=(replace(poor.commitments[0], target="theft"),))
    assert objectives(a_report(moved, agreements=deals)) == [(M.BASELINE,)]
    assert objectives(a_report(good, moved, agreements=deals)) == []


def test_a_target_for_information_measures_an_objective_but_promises_nothing() -> None:
    assert objectives(a_report(a_target(commitments=()))) == [ALL[1:]]


@pytest.mark.parametrize("said", [{"dropped_because": "No money"}, {"became": ("2005-2015/x",)}])
def test_an_objective_that_was_given_up_isnt_counted(said: dict[str, Any]) -> None:
    theme = replace(a_theme(), objectives=(replace(an_objective(), **said),))
    strategy = a_strategy(themes=(theme,))
    one = a_report(a_target(objectives=()), strategies={strategy.id: strategy})
    assert objectives(one) == []


def test_an_objective_of_a_strategy_that_has_ended_isnt_counted() -> None:
    strategy = a_strategy(ended=parse_date("1 March 2006"))
    one = a_report(a_target(objectives=()), strategies={strategy.id: strategy})
    assert objectives(one) == []
