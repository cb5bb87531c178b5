"""The table of targets that lists and many pages show: what was promised, and how it goes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from laasite.model.assessment import (
    Due,
    Lateness,
    Occurrence,
    OccurrenceState,
    Rating,
    Status,
    Unrated,
)
from laasite.model.language import marked, say, say_number
from laasite.model.measures import Series
from laasite.model.period import Period, PeriodKind
from laasite.model.sentences import capital
from laasite.model.strategies import Objective, Theme
from laasite.model.targets import Commitment, Promise, Target
from laasite.model.words import Better
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import Numbered, by_number, unit_words
from laasite.render.views.base import Link, Tag
from laasite.render.views.figures import band_words
from laasite.render.views.periods import strategy_is_over
from laasite.render.views.rows import is_illustrative, late_words, newest_figure, status_tag

SOME_MADE_UP = marked("Some of this page is illustrative. It is marked where it stands.")
"""The banner above a page with marks of its own; said where it is used."""


@dataclass(frozen=True, slots=True)
class TargetLine:
    """A commitment, or one part of it, as a row of the table.

    target: its name and page. part: the name of the part that is rated, if it is one.
    themes: of the strategy that runs, else of all. lead: who leads. under: what promises it.
    promised: the last level, in words. by_when: its period, as words that follow.
    by_day: the same as a day to sort by. figure: the newest, or why there is none.
    period: of that, as words that follow. tag: how it stands. rank: the place of the status,
    best first. late: how late a figure is. illustrative: made up.
    """

    target: Link
    part: str | None
    themes: tuple[Link, ...]
    lead: tuple[Link, ...]
    under: Link
    promised: str
    by_when: str | None
    by_day: str
    figure: str
    period: str | None
    tag: Tag
    rank: int
    late: str | None
    illustrative: bool


@dataclass(frozen=True, slots=True)
class TargetTable:
    """A table of targets.

    caption: what it shows, for those who don't see where it stands. lines: its rows.
    themes, lead, under: whether there is such a column; a page leaves out what is the same for all.
    """

    caption: str
    lines: tuple[TargetLine, ...]
    themes: bool = True
    lead: bool = True
    under: bool = False


@dataclass(frozen=True, slots=True)
class Grouped:
    """Ratings by whether they count: in force; ended, by their last status; and never begun."""

    in_force: tuple[Rating, ...]
    ended: tuple[Rating, ...]
    others: tuple[Rating, ...]


_NOT_BEGUN = frozenset({Unrated.DROPPED, Unrated.NOT_IN_FORCE, Unrated.NOT_STARTED})


def grouped(ratings: Iterable[Rating]) -> Grouped:
    """`ratings` by whether they count, each group in the order given."""
    every = tuple(ratings)
    past = [one for one in every if not one.in_force]
    return Grouped(
        in_force=tuple(one for one in every if one.in_force),
        ended=tuple(one for one in past if one.unrated not in _NOT_BEGUN),
        others=tuple(one for one in past if one.unrated in _NOT_BEGUN),
    )


def ratings_of(desk: Desk, targets: Iterable[Target]) -> tuple[Rating, ...]:
    """Every rating of some targets, in their order."""
    return tuple(one for target in targets for one in desk.press.ratings.get(target.id, ()))


def target_lines(desk: Desk, ratings: Sequence[Rating]) -> tuple[TargetLine, ...]:
    """Ratings as rows, by the targets' titles; ties by ids."""
    ordered = sorted(ratings, key=lambda one: _order(desk, one))
    return tuple(target_line(desk, rating) for rating in ordered)


def _order(desk: Desk, rating: Rating) -> tuple[Numbered, str, str, str]:
    title = by_number(desk.report.targets[rating.target].title)
    return title, rating.target, rating.commitment, rating.part or ""


def target_line(desk: Desk, rating: Rating) -> TargetLine:
    """A commitment, or one part of it, as a row."""
    target = desk.report.targets[rating.target]
    commitment = desk.press.commitments[rating.commitment]
    series = target.series_of(rating.part)
    return TargetLine(
        target=desk.target(target.id),
        part=series.title if series and rating.part else None,
        themes=theme_links(desk, target),
        lead=tuple(_short(desk, id) for id in commitment.lead),
        under=desk.under(commitment.under),
        promised=promised_words(desk, target, commitment, rating),
        by_when=in_period(rating.final.period) if rating.final else None,
        by_day=rating.final.period.end.isoformat() if rating.final else "",
        figure=_figure(desk, target, rating),
        period=in_period(rating.figure.period) if rating.figure else None,
        tag=status_tag(rating.status),
        rank=_RANKS[rating.status],
        late=late_words(rating.late),
        illustrative=target.marks.illustrative or is_illustrative(commitment, rating),
    )


def _short(desk: Desk, id: str) -> Link:
    """A partner or body by its short name, as it begins a cell: `The Council`."""
    party = desk.party(id, short=True)
    return Link(capital(party.text), party.href)


_RANKS = {
    status: rank
    for rank, status in enumerate(
        (
            Status.MET,
            Status.ON_TRACK,
            Status.CLOSE,
            Status.OFF_TRACK,
            Status.MISSED,
            Status.OUT_OF_DATE,
            Status.UNRATED,
        )
    )
}


# --- themes ---------------------------------------------------------------------------------------


def themes_of(desk: Desk, target: Target) -> tuple[Theme, ...]:
    """The themes that a target belongs to: of strategies that run, or else of any."""
    objectives = [desk.press.objectives[key] for key in target.objectives]
    themes = {_theme_key(one): _theme(desk, one) for one in objectives}
    current = [one for one in themes.values() if not _is_over(desk, one)]
    return tuple(current or themes.values())


def _theme_key(objective: Objective) -> str:
    return f"{objective.strategy}/{objective.theme}"


def _theme(desk: Desk, objective: Objective) -> Theme:
    themes = desk.report.strategies[objective.strategy].themes
    return next(one for one in themes if one.id == objective.theme)


def _is_over(desk: Desk, theme: Theme) -> bool:
    return strategy_is_over(desk.report.strategies[theme.strategy], desk.as_at)


def theme_links(desk: Desk, target: Target) -> tuple[Link, ...]:
    """The themes that a target belongs to, each leading to its page."""
    return tuple(
        desk.link(one.title, addresses.theme(one.strategy, one.id))
        for one in themes_of(desk, target)
    )


# --- words ----------------------------------------------------------------------------------------

_AT = {Better.HIGHER: marked("At least {level}"), Better.LOWER: marked("At most {level}")}


def promised_words(desk: Desk, target: Target, commitment: Commitment, rating: Rating) -> str:
    """What is promised in the end: a level with its unit, steps, or why there is no level."""
    series = target.series_of(rating.part)
    if series and rating.final:
        return _level(rating.final, series)
    if series is None and (steps := _steps(desk, target)):
        return say_number("{number} step", "{number} steps", len(steps))
    promise = next((one for one in commitment.promises if one.part == rating.part), None)
    return _no_level(promise)


def _level(final: Due, series: Series) -> str:
    band = band_words(final.low, final.high, series)
    level = f"{band} {unit_words(series.measure)}".rstrip()
    at = _AT.get(series.measure.better) if final.low == final.high else None
    return say(at, level=level) if at else level


def _no_level(promise: Promise | None) -> str:
    words = [level.words for level in promise.levels if level.words] if promise else []
    return capital(say(words[-1].value)) if words else say("No level promised")


def in_period(period: Period) -> str:
    """A period as the words that follow a figure: `in 2005 to 2006`."""
    if period.kind is PeriodKind.SPAN:
        return say("over {period}", period=period.label())
    return say("in {period}", period=period.label())


def _figure(desk: Desk, target: Target, rating: Rating) -> str:
    """The newest figure, why there is none, or how many steps have been done."""
    series = target.series_of(rating.part)
    if found := newest_figure(rating, series):
        return found
    if rating.figure:
        return capital(say(rating.figure.state.value))
    steps = _steps(desk, target)
    if series or not steps:
        return say("None yet")
    done = sum(one.state in _DONE for one in steps)
    return say_number(
        "{done} of {number} step done", "{done} of {number} steps done", len(steps), done=done
    )


_DONE = (OccurrenceState.DONE, OccurrenceState.DONE_LATE)


def _steps(desk: Desk, target: Target) -> list[Occurrence]:
    return [one for one in desk.press.assessments.occurrences if one.target == target.id]


# --- what a page tells of its targets -------------------------------------------------------------


def dates_of(targets: Iterable[Target]) -> Iterator[date | None]:
    """When each thing that a list tells of some targets was published."""
    for target in targets:
        yield target.marks.published
        yield from (figure.published for series in target.series for figure in series.figures)
        yield from (update.marks.published for update in target.updates)
        yield from (done.published for one in target.milestones for done in one.done)


def illustrative_words(lines: Iterable[TargetLine]) -> str | None:
    """What the banner says above a table of targets; None if all in it is real."""
    if not any(line.illustrative for line in lines):
        return None
    return say(SOME_MADE_UP)


def lateness_order(late: Lateness) -> tuple[date, str, str, str]:
    """What is late in order: the longest overdue first, ties by target, part and name."""
    return late.due, late.target, late.part or "", late.what
