"""The page of an objective, and how a theme's page tells it: its targets, or why it has none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from laasite.model.language import say
from laasite.model.sentences import sentence
from laasite.model.strategies import Objective, Theme
from laasite.model.targets import Target
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import date_words
from laasite.render.views.base import Fact, Head, Link
from laasite.render.views.target_groups import Columns, TargetGroups, target_groups
from laasite.render.views.target_table import dates_of, illustrative_words, ratings_of
from laasite.render.views.unjudged import lacks


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an objective, where that isn't told by its targets.

    notes: as sentences. became: the objectives that took its place.
    """

    notes: tuple[str, ...]
    became: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ObjectiveView:
    """The page of an objective.

    head: the page's frame. title: the objective. facts: its strategy, theme, goal and aim.
    groups: its targets. information: its targets that nobody has promised anything for.
    outcome: why it has no target, what became of it.
    """

    head: Head
    title: str
    facts: tuple[Fact, ...]
    groups: TargetGroups
    information: tuple[Link, ...]
    outcome: Outcome


def objective(desk: Desk) -> ObjectiveView:
    """The page of the objective that is the page's subject."""
    found = desk.press.objectives[desk.here.subject or ""]
    theme = _theme(desk, found)
    targets = targets_of(desk, found)
    ratings = ratings_of(desk, targets)
    groups = target_groups(
        desk, ratings, say("of this objective"), Columns(themes=False, under=True)
    )
    rated = {rating.target for rating in ratings}
    made_up = say("This objective is illustrative: it was made up to show how the site works.")
    return ObjectiveView(
        head=desk.head(
            say(
                "{objective} An objective of {theme}.",
                objective=sentence(found.text),
                theme=theme.title,
            ),
            dates=[found.marks.published, *dates_of(targets)],
            illustrative=made_up
            if found.marks.illustrative or theme.marks.illustrative
            else illustrative_words(groups.lines),
            # A later strategy may promise in the same words; tabs and bookmarks tell them apart.
            title=f"{found.text} – {desk.report.strategies[found.strategy].title}",
        ),
        title=found.text,
        facts=tuple(_facts(desk, found, theme)),
        groups=groups,
        information=tuple(desk.target(one.id) for one in targets if one.id not in rated),
        outcome=outcome(desk, found, targets),
    )


def _theme(desk: Desk, found: Objective) -> Theme:
    themes = desk.report.strategies[found.strategy].themes
    return next(theme for theme in themes if theme.id == found.theme)


def targets_of(desk: Desk, found: Objective) -> tuple[Target, ...]:
    """The targets by which an objective is measured, in the report's order."""
    return tuple(one for one in desk.report.targets.values() if found.key in one.objectives)


def outcome(desk: Desk, found: Objective, targets: tuple[Target, ...]) -> Outcome:
    """Why an objective has no target, what became of it, why it was dropped."""
    became = tuple(
        desk.link(desk.press.objectives[key].text, addresses.objective(key)) for key in found.became
    )
    return Outcome(tuple(_notes(found, has_targets=bool(targets))), became)


def _notes(found: Objective, *, has_targets: bool) -> Iterator[str]:
    if found.no_target_because:
        yield sentence(say("No target: {why}", why=found.no_target_because))
    if found.dropped_because:
        yield sentence(say("Dropped: {why}", why=found.dropped_because))
    told = found.no_target_because or found.dropped_because or found.became
    if not (has_targets or told):
        yield say("It has no target, and no reason is given.")


def _facts(desk: Desk, found: Objective, theme: Theme) -> Iterator[Fact]:
    strategy = desk.report.strategies[found.strategy]
    yield Fact(say("Strategy"), links=(desk.link(strategy.title, addresses.strategy(strategy.id)),))
    address = addresses.theme(strategy.id, theme.id)
    yield Fact(say("Theme"), links=(desk.link(theme.title, address),))
    if aim := next((one for one in theme.aims if one.id == found.aim), None):
        yield from (
            Fact(say("Goal"), sentence(goal.text)) for goal in theme.goals if goal.id == aim.goal
        )
        due = date_words(aim.due)
        told = say("{aim}, by {date}", aim=aim.text, date=due) if due else aim.text
        yield Fact(say("Aim"), sentence(told))
    for one in desk.press.assessments.unjudged:
        if one.objective == found.key:
            yield Fact(say("Can’t be judged"), lacks(one))
    if before := _before(desk, found):
        yield Fact(say("Came from"), links=before)


def _before(desk: Desk, found: Objective) -> tuple[Link, ...]:
    """The earlier objectives that became this one."""
    return tuple(
        desk.link(one.text, addresses.objective(one.key))
        for one in desk.press.objectives.values()
        if found.key in one.became
    )
