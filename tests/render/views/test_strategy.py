"""Strategies, themes and objectives: what they want, and what became of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from laasite.model.assessment import Assessments, Rating, Status, Unrated
from laasite.model.origin import Marks
from laasite.model.partial_date import in_year
from laasite.model.report import Report
from laasite.model.strategies import Aim, Goal, Strategy
from laasite.pages.plan import PageKind
from laasite.render.views.cadence import months_words
from laasite.render.views.objective import ObjectiveView, objective
from laasite.render.views.strategies import strategies
from laasite.render.views.strategy import strategy
from laasite.render.views.theme import ThemeView, theme
from tests.builders import (
    a_rating,
    a_report,
    a_strategy,
    a_target,
    a_theme,
    an_objective,
    an_unrated,
    assessments,
)
from tests.render.views.desks import a_desk, html


def of(*found: Strategy, **said: Any) -> Report:
    return a_report(strategies={one.id: one for one in found}, **said)


def test_a_strategy_tells_what_came_before_and_after_it() -> None:
    first = a_strategy("first", title="The first", themes=())
    second = a_strategy(follows="first")
    report = of(first, second)
    before = strategy(a_desk(PageKind.STRATEGY, "2005-2015", report)).facts
    after = strategy(a_desk(PageKind.STRATEGY, "first", report)).facts
    assert [x.text for one in before for x in one.links if one.name == "Came before it"] == [
        "The first"
    ]
    assert [x.href for one in after for x in one.links if one.name == "Came after it"] == [
        "2005-2015.html"
    ]


def test_a_theme_is_summed_up_in_numbers_with_their_nouns() -> None:
    found = a_theme(
        goals=(Goal("g", "be safe", Marks()),), aims=(Aim("a", "g", "less crime", None, Marks()),)
    )
    desk = a_desk(
        PageKind.STRATEGY, "2005-2015", of(a_strategy(themes=(found,))), assessments(a_rating())
    )
    (summary,) = strategy(desk).themes
    assert summary.holds == "1 goal, 1 aim and 1 objective"
    assert summary.goals == ("Be safe.",)
    assert summary.standing is not None


@pytest.mark.parametrize(
    ("months", "told"), [(12, "every year"), (36, "every 3 years"), (2, "every 2 months")]
)
def test_how_often_a_review_comes_is_told_in_words(months: int, told: str) -> None:
    assert months_words(months) == told


def test_the_newest_strategy_stands_first() -> None:
    report = of(a_strategy("2002-2005", themes=()), a_strategy())
    view = strategies(a_desk(PageKind.STRATEGIES, report=report))
    assert [row.title.href for row in view.rows] == [
        "strategies/2005-2015.html",
        "strategies/2002-2005.html",
    ]


def test_a_made_up_vision_says_so_beside_itself() -> None:
    report = of(a_strategy(vision="A better borough.", vision_illustrative=True))
    assert "A better borough. (illustrative)" in html(
        a_desk(PageKind.STRATEGY, "2005-2015", report)
    )


# --- themes ---------------------------------------------------------------------------------------


def a_theme_page(judged: Assessments | None = None, **said: Any) -> ThemeView:
    report = of(a_strategy(themes=(a_theme(**said),)))
    return theme(a_desk(PageKind.THEME, "2005-2015/safer", report, judged))


def test_objectives_stand_below_their_aim_and_that_below_its_goal() -> None:
    view = a_theme_page(
        goals=(Goal("g", "be safe", Marks()),),
        aims=(Aim("a", "g", "less crime", in_year(2009), Marks()),),
        objectives=(an_objective(aim="a"),),
    )
    (goal,) = view.goals
    (aim,) = goal.aims
    assert (goal.text, aim.text, aim.due) == ("Be safe.", "Less crime.", "2009")
    assert [one.objective.text for one in aim.objectives] == ["Reduce burglary of homes"]


def test_objectives_without_an_aim_are_not_lost() -> None:
    (goal,) = a_theme_page().goals
    assert goal.text is None
    assert len(goal.aims[0].objectives) == 1


def test_an_objective_shows_its_targets_in_force() -> None:
    (goal,) = a_theme_page(assessments(a_rating())).goals
    (item,) = goal.aims[0].objectives
    assert [row.tag.word for row in item.rows] == ["On track"]
    assert not item.ended


def test_an_objective_whose_promises_ended_shows_how_they_ended() -> None:
    rating = a_rating(status=Status.MET, in_force=False)
    (goal,) = a_theme_page(assessments(rating)).goals
    (item,) = goal.aims[0].objectives
    assert item.ended
    assert [row.tag.word for row in item.rows] == ["Met"]


def test_a_target_that_never_began_is_told_as_that() -> None:
    rating = an_unrated(unrated=Unrated.DROPPED, in_force=False)
    (goal,) = a_theme_page(assessments(rating)).goals
    (item,) = goal.aims[0].objectives
    assert (item.rows, [one.text for one in item.others]) == ((), ["Fewer burglaries"])


def test_a_made_up_goal_is_marked_where_its_theme_is_real() -> None:
    goals = (Goal("g", "be safe", Marks(illustrative=True)),)
    assert a_theme_page(goals=goals).goals[0].text == "Be safe. (illustrative)"


# --- objectives -----------------------------------------------------------------------------------


def an_objective_page(*ratings: Rating, targets: bool = True, **said: Any) -> ObjectiveView:
    found = an_objective(**said)
    later = an_objective("later", text="Do it later")
    report = of(a_strategy(themes=(a_theme(objectives=(found, later)),)))
    if not targets:
        report = replace(report, targets={})
    return objective(
        a_desk(PageKind.OBJECTIVE, "2005-2015/cut-burglary", report, assessments(*ratings))
    )


def test_an_objective_has_its_targets_in_a_table() -> None:
    table = an_objective_page(a_rating()).groups.in_force
    assert table is not None
    assert [line.under.text for line in table.lines] == ["Local Area Agreement"]
    assert table.under


@pytest.mark.parametrize(
    ("said", "notes"),
    [
        ({"no_target_because": "nobody counts it"}, ("No target: nobody counts it.",)),
        ({"dropped_because": "it was done"}, ("Dropped: it was done.",)),
        ({}, ("It has no target, and no reason is given.",)),
        ({"became": ("2005-2015/later",)}, ()),
    ],
)
def test_an_objective_without_a_target_says_why(
    said: dict[str, Any], notes: tuple[str, ...]
) -> None:
    assert an_objective_page(targets=False, **said).outcome.notes == notes


def test_an_objective_leads_to_what_it_became_and_back() -> None:
    report = of(
        a_strategy(
            themes=(
                a_theme(
                    objectives=(
                        an_objective(became=("2005-2015/later",)),
                        an_objective("later", text="Do it later"),
                    )
                ),
            )
        )
    )
    before = objective(a_desk(PageKind.OBJECTIVE, "2005-2015/cut-burglary", report))
    after = objective(a_desk(PageKind.OBJECTIVE, "2005-2015/later", report))
    assert [one.text for one in before.outcome.became] == ["Do it later"]
    came = [one for one in after.facts if one.name == "Came from"]
    assert [link.text for one in came for link in one.links] == ["Reduce burglary of homes"]


def test_a_target_for_information_is_named_on_its_objective() -> None:
    target = a_target(commitments=())
    desk = a_desk(PageKind.OBJECTIVE, "2005-2015/cut-burglary", a_report(target))
    assert [one.text for one in objective(desk).information] == ["Fewer burglaries"]
