"""The monitoring plan of a strategy: each objective, its targets, who leads, by when.

The plan is described in the paper of 15 March 2006, Annex A: "detailing targets against aims and
objectives, naming lead partners responsible for delivery, and noting timescales".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from laasite.model.assessment import Rating
from laasite.model.governance import StrategyCoverage
from laasite.model.language import say, say_number
from laasite.model.strategies import Objective, Strategy, Theme
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import date_words
from laasite.render.views.base import Head, Link, Tag
from laasite.render.views.objective import Outcome, outcome, targets_of
from laasite.render.views.reviews import ReviewRow, reviews_of
from laasite.render.views.target_table import dates_of, grouped, ratings_of, target_line


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A target in the plan.

    target: its name and page. part: the part that is rated, if it is one. lead: who leads.
    by: the timescale, in words. figure: the newest. tag: how it stands. late: how late a figure or
    step is; None where nothing is. illustrative: whether made up.
    """

    target: Link
    part: str | None
    lead: tuple[Link, ...]
    by: str
    figure: str
    tag: Tag
    late: str | None
    illustrative: bool


@dataclass(frozen=True, slots=True)
class PlanObjective:
    """An objective in the plan.

    objective: its words and page; None for the partnership's own targets. aim: the aim it is for.
    lines: its targets. outcome: why it has none, what became of it.
    """

    objective: Link | None
    aim: str | None
    lines: tuple[PlanLine, ...]
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class PlanTheme:
    """A theme in the plan. theme: its name and page. objectives: in the strategy's order."""

    theme: Link
    objectives: tuple[PlanObjective, ...]


@dataclass(frozen=True, slots=True)
class MonitoringPlanView:
    """The monitoring plan of a strategy.

    head: the page's frame. title: the heading. strategy: whose plan it is. coverage: how much of it
    is measured, as sentences. themes: with all their targets. own: the targets of the partnership
    itself. reviews: when the strategy is looked at again.
    """

    head: Head
    title: str
    strategy: Link
    coverage: tuple[str, ...]
    themes: tuple[PlanTheme, ...]
    own: tuple[PlanLine, ...]
    reviews: tuple[ReviewRow, ...]


def monitoring_plan(desk: Desk) -> MonitoringPlanView:
    """The monitoring plan of the strategy that is the page's subject."""
    found = desk.report.strategies[desk.here.subject or ""]
    themes = tuple(_theme(desk, one) for one in found.themes)
    own = _own(desk, found)
    lines = [line for theme in themes for one in theme.objectives for line in one.lines]
    made_up = say("Some of this page is illustrative. It is marked where it stands.")
    return MonitoringPlanView(
        head=desk.head(
            say(
                "Each objective of {strategy}: its targets, who leads, by when, how it goes.",
                strategy=found.title,
            ),
            dates=dates_of(desk.report.targets.values()),
            illustrative=made_up if any(one.illustrative for one in (*lines, *own)) else None,
        ),
        title=desk.here.title,
        strategy=desk.link(found.title, addresses.strategy(found.id)),
        coverage=coverage_sentences(desk, found.id),
        themes=themes,
        own=own,
        reviews=reviews_of(desk, found.id),
    )


def coverage_sentences(desk: Desk, strategy: str) -> tuple[str, ...]:
    """How much of a strategy is measured, as sentences; empty for one without objectives."""
    every = desk.press.assessments.governance.coverage
    found = next((one for one in every if one.strategy == strategy), None)
    return tuple(_coverage(found)) if found and found.objectives else ()


def _coverage(found: StrategyCoverage) -> Iterator[str]:
    yield say_number(
        "Of {objectives}, {number} has a target, {with_lead} a target that somebody leads, and "
        "{with_data} a target with figures.",
        "Of {objectives}, {number} have a target, {with_lead} a target that somebody leads, and "
        "{with_data} a target with figures.",
        found.with_target,
        objectives=say_number("{number} objective", "{number} objectives", found.objectives),
        with_lead=found.with_lead,
        with_data=found.with_data,
    )
    if without := found.objectives - found.with_target:
        yield _without(without, found.excused)


def _without(number: int, excused: int) -> str:
    """How many objectives have no target, and for how many of them the reason is given."""
    if excused == number:
        return say_number(
            "{number} has no target; the reason is given beside each.",
            "{number} have no target; the reason is given beside each.",
            number,
        )
    return say_number(
        "{number} has no target; for {excused} a reason is given.",
        "{number} have no target; for {excused} a reason is given.",
        number,
        excused=excused,
    )


# --- rows -----------------------------------------------------------------------------------------


def _theme(desk: Desk, theme: Theme) -> PlanTheme:
    link = desk.link(theme.title, addresses.theme(theme.strategy, theme.id))
    return PlanTheme(link, tuple(_objective(desk, theme, one) for one in theme.objectives))


def _objective(desk: Desk, theme: Theme, one: Objective) -> PlanObjective:
    targets = targets_of(desk, one)
    groups = grouped(ratings_of(desk, targets))
    aim = next((aim.text for aim in theme.aims if aim.id == one.aim), None)
    return PlanObjective(
        objective=desk.link(one.text, addresses.objective(one.key)),
        aim=aim,
        lines=_lines(desk, groups.in_force or groups.ended),
        outcome=outcome(desk, one, targets),
    )


def _own(desk: Desk, found: Strategy) -> tuple[PlanLine, ...]:
    """The strategy's own targets that serve no single objective: the partnership's about itself."""
    ratings = [
        one
        for one in desk.press.assessments.ratings
        if desk.press.commitments[one.commitment].under == found.id
        and not desk.report.targets[one.target].objectives
    ]
    groups = grouped(ratings)
    return _lines(desk, groups.in_force or groups.ended)


def _lines(desk: Desk, ratings: Sequence[Rating]) -> tuple[PlanLine, ...]:
    return tuple(_line(desk, one) for one in ratings)


def _line(desk: Desk, rating: Rating) -> PlanLine:
    line = target_line(desk, rating)
    return PlanLine(
        target=line.target,
        part=line.part,
        lead=line.lead,
        by=_timescale(desk, rating),
        figure=f"{line.figure} {line.period}" if line.period else line.figure,
        tag=line.tag,
        late=line.late,
        illustrative=line.illustrative,
    )


def _timescale(desk: Desk, rating: Rating) -> str:
    """By when: the last promised period, else the day of the last step, else that none is set."""
    if rating.final:
        return say("By the end of {period}", period=rating.final.period.label())
    steps = [
        one.due
        for one in desk.press.assessments.occurrences
        if one.target == rating.target and one.due is not None
    ]
    return (date_words(max(steps)) if steps else None) or say("To be agreed")
