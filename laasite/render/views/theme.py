"""The page of a theme: goals, the aims on the way to them, the objectives and their targets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from laasite.model.assessment import Rating
from laasite.model.language import say
from laasite.model.measures import Series
from laasite.model.origin import Marks
from laasite.model.periods import Period
from laasite.model.sentences import sentence
from laasite.model.strategies import Aim, Goal, Objective, Theme
from laasite.model.targets import Target
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import date_words
from laasite.render.views.base import Head, Link, Tag
from laasite.render.views.marked import marked
from laasite.render.views.objective import Outcome, outcome, targets_of
from laasite.render.views.periods import period_words
from laasite.render.views.rows import Standing, TargetRow, standing, status_tag, target_row
from laasite.render.views.series_chart import headline_of
from laasite.render.views.small import Course, small_drawing, time_axis
from laasite.render.views.target_table import dates_of, grouped, ratings_of


@dataclass(frozen=True, slots=True)
class ObjectiveItem:
    """An objective on its theme's page.

    objective: its words and page. rows: its targets in force, or else those that ended.
    ended: whether the rows are of promises that have ended. others: targets that never
    began. information: targets that nobody has promised anything for.
    outcome: why it has none, what became of it.
    """

    objective: Link
    rows: tuple[TargetRow, ...]
    ended: bool
    others: tuple[Link, ...]
    information: tuple[Link, ...]
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class AimItem:
    """An aim. text: its words, None for objectives without one. due: when. objectives: of it."""

    text: str | None
    due: str | None
    objectives: tuple[ObjectiveItem, ...]


@dataclass(frozen=True, slots=True)
class GoalItem:
    """A goal. text: its words, None for aims without one. aims: on the way to it."""

    text: str | None
    aims: tuple[AimItem, ...]


@dataclass(frozen=True, slots=True)
class SmallView:
    """A target of the theme as a small chart in the frame of all.

    target: its name and page. part: the part that is rated, if it is one. tag: how it stands.
    told: what happened, as a sentence. chart: the drawing.
    """

    target: Link
    part: str | None
    tag: Tag
    told: str
    chart: Markup


@dataclass(frozen=True, slots=True)
class ThemeView:
    """The page of a theme.

    head: the page's frame. title: its name. strategy: whose theme it is. years: of the strategy.
    text: the officers' words. standing: how its targets stand; None if none is in force.
    goals: with all below them. charts: of its targets with figures or levels, or else of those
    that ended. list: to the table of its targets; None if it has none.
    easy: to the same in easy words.
    """

    head: Head
    title: str
    strategy: Link
    years: str | None
    text: Markup
    standing: Standing | None
    goals: tuple[GoalItem, ...]
    charts: tuple[SmallView, ...]
    list: Link | None
    easy: Link


def theme(desk: Desk) -> ThemeView:
    """The page of the theme that is the page's subject."""
    found = next(one for one in desk.report.themes if one.key == desk.here.subject)
    strategy = desk.report.strategies[found.strategy]
    targets = desk.targets_of_theme(found.key)
    ratings = desk.ratings(targets)
    address = addresses.targets_by_theme(found.strategy, found.id)
    return ThemeView(
        head=desk.head(
            say(
                "{theme}, a theme of {strategy}: what it wants and how it is going.",
                theme=found.title,
                strategy=strategy.title,
            ),
            dates=[found.marks.published, *dates_of(targets)],
            illustrative=_illustrative(found),
        ),
        title=found.title,
        strategy=desk.link(strategy.title, addresses.strategy(strategy.id)),
        years=period_words(strategy.period),
        text=desk.text(found.text, 2),
        standing=standing(desk, ratings) if ratings else None,
        goals=_goals(desk, found),
        charts=tuple(_charts(desk, targets)),
        easy=desk.link(say("Easy-to-read page"), addresses.easy(found.strategy, found.id)),
        list=desk.link(say("See the targets of this theme as a table"), address)
        if targets
        else None,
    )


def _illustrative(found: Theme) -> str | None:
    if found.marks.illustrative:
        return say(
            "The goals, aims and objectives of this theme, and their targets, are illustrative."
        )
    return None


# --- goals, aims, objectives ----------------------------------------------------------------------


def _goals(desk: Desk, found: Theme) -> tuple[GoalItem, ...]:
    """Every goal with its aims; then the aims and objectives that hang on nothing above them."""
    goals = [_goal(desk, found, one) for one in found.goals]
    known = {goal.id for goal in found.goals}
    loose = [_aim(desk, found, one) for one in found.aims if one.goal not in known]
    aims = {aim.id for aim in found.aims}
    free = [one for one in found.objectives if one.aim not in aims]
    if free:
        loose.append(AimItem(None, None, tuple(_objective(desk, one) for one in free)))
    return (*goals, *([GoalItem(None, tuple(loose))] if loose else []))


def _goal(desk: Desk, found: Theme, goal: Goal) -> GoalItem:
    aims = tuple(_aim(desk, found, one) for one in found.aims if one.goal == goal.id)
    return GoalItem(_marked(found, goal.text, goal.marks), aims)


def _aim(desk: Desk, found: Theme, aim: Aim) -> AimItem:
    own = [one for one in found.objectives if one.aim == aim.id]
    objectives = tuple(_objective(desk, one) for one in own)
    return AimItem(_marked(found, aim.text, aim.marks), date_words(aim.due), objectives)


def _marked(found: Theme, text: str, marks: Marks) -> str:
    """A goal or aim as a sentence, marked if it is made up and the theme isn't as a whole."""
    return sentence(text) if found.marks.illustrative else marked(sentence(text), marks)


def _objective(desk: Desk, found: Objective) -> ObjectiveItem:
    targets = targets_of(desk, found)
    ratings = ratings_of(desk, targets)
    shown = _shown(ratings)
    told = {rating.target for rating in shown}
    rated = {rating.target for rating in ratings}
    return ObjectiveItem(
        objective=desk.link(found.text, addresses.objective(found.key)),
        rows=tuple(target_row(desk, one) for one in shown),
        ended=bool(shown) and not shown[0].in_force,
        others=tuple(desk.target(one.id) for one in targets if one.id in rated - told),
        information=tuple(desk.target(one.id) for one in targets if one.id not in rated),
        outcome=outcome(desk, found, targets),
    )


def _charts(desk: Desk, targets: Sequence[Target]) -> Iterator[SmallView]:
    """A small chart for each target, or part of one, all over the same stretch of time."""
    shown = _drawn_once(desk, _shown(ratings_of(desk, targets)))
    axis = time_axis(period for rating, series in shown for period in _periods(rating, series))
    if axis is None:
        return
    judged = desk.press.assessments
    for rating, series in shown:
        target = desk.report.targets[rating.target]
        gaps = judged.gaps_of(target.id, series.part)
        told = headline_of(target, series, (rating,), gaps, judged.history)
        title = f"{target.title}: {series.title}" if series.part and series.title else target.title
        course = Course(
            f"{target.id}-{series.part or 'whole'}", title, told, series.whole, rating.dues
        )
        yield SmallView(
            target=desk.target(target.id),
            part=series.title if series.part else None,
            tag=status_tag(rating.status),
            told=told,
            chart=small_drawing(course, series, axis),
        )


def _drawn_once(desk: Desk, ratings: Iterable[Rating]) -> list[tuple[Rating, Series]]:
    """The first rating of each series that has something to draw, with the series."""
    found: dict[tuple[str, str | None], tuple[Rating, Series]] = {}
    for rating in ratings:
        series = desk.report.targets[rating.target].series_of(rating.part)
        if series and _periods(rating, series):
            found.setdefault((rating.target, rating.part), (rating, series))
    return list(found.values())


def _periods(rating: Rating, series: Series) -> list[Period]:
    """The periods that are drawn: those with a figure, and those with a level."""
    figures = [one.period for one in series.whole if one.value is not None]
    return [*figures, *(due.period for due in rating.dues)]


def _shown(ratings: tuple[Rating, ...]) -> tuple[Rating, ...]:
    groups = grouped(ratings)
    return groups.in_force or groups.ended
