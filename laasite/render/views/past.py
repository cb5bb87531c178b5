"""The past of a target: its figures as they were published, its statuses over time, delays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import dropwhile

from laasite.model.assessment import Rating, Unrated
from laasite.model.dates import day_in_words
from laasite.model.history import Cause, LateSpell, StatusHistory, StatusStep, TargetHistory
from laasite.model.language import marked, say, say_number
from laasite.model.measures import Figure, Series
from laasite.model.sentences import sentence
from laasite.model.targets import Target
from laasite.model.words import FigureState
from laasite.render.desk import Desk
from laasite.render.views.base import Tag
from laasite.render.views.detail import Cell, Grid, cells
from laasite.render.views.figures import figure_words
from laasite.render.views.rows import status_tag


@dataclass(frozen=True, slots=True)
class StepView:
    """A day on which a status became another.

    date: the day. word: the status from then on. cause: why it changed, in a few words.
    told: the reason that was given, and how the status came about, as it was told that day.
    """

    date: str
    word: str
    cause: str
    told: str


@dataclass(frozen=True, slots=True)
class StatusesView:
    """How one promise came to stand as it does.

    title: of the promise, and of the part if it has several. steps: the newest first.
    """

    title: str
    steps: tuple[StepView, ...]


@dataclass(frozen=True, slots=True)
class OriginalView:
    """How a promise stands against the levels that were first agreed.

    tag: the status that it would have. sentence: why, with the numbers.
    """

    tag: Tag
    sentence: str


@dataclass(frozen=True, slots=True)
class PastView:
    """The past of a target.

    reported: how many figures were changed, in a sentence; None without figures. tables: every
    version of every figure, a table for each measure. statuses: for each promise. late: how often
    figures and steps came late, in a sentence. spells: each time, the oldest first.
    """

    reported: str | None
    tables: tuple[Grid, ...]
    statuses: tuple[StatusesView, ...]
    late: str | None
    spells: tuple[str, ...]


def past_view(desk: Desk, found: Target) -> PastView:
    """The past of a target."""
    history = desk.press.assessments.history.of(found.id)
    tables = tuple(_table(series) for series in found.series if series.whole)
    return PastView(
        reported=_reported(found) if tables else None,
        tables=tables,
        statuses=tuple(_statuses(desk, found, history)),
        late=_late(history.late),
        spells=tuple(_spell(one) for one in history.late),
    )


def original_view(desk: Desk, rating: Rating) -> OriginalView | None:
    """How a promise stands against what was first agreed; None where nothing was agreed anew."""
    first = desk.press.assessments.history.of(rating.target).original_of(rating)
    return OriginalView(status_tag(first.status), first.sentence) if first else None


# --- as we reported it -------------------------------------------------------------------------

COLUMNS = (
    marked("Period"),
    marked("Figure"),
    marked("Published"),
    marked("Stands"),
    marked("Why"),
)


def _reported(found: Target) -> str:
    whole = [figure for series in found.series for figure in series.whole]
    changed = sum(bool(figure.earlier) for figure in whole)
    if not changed:
        return say_number(
            "{number} figure published; none was changed afterwards.",
            "{number} figures published; none was changed afterwards.",
            len(whole),
        )
    return say_number(
        "{figures}; {number} of them was changed afterwards.",
        "{figures}; {number} of them were changed afterwards.",
        changed,
        figures=say_number("{number} figure published", "{number} figures published", len(whole)),
    )


def _table(series: Series) -> Grid:
    rows = tuple(row for figure in reversed(series.whole) for row in _versions(series, figure))
    name = series.title or series.measure.what
    caption = say("{measure}: every figure as it was published", measure=name)
    return Grid(caption, tuple(say(one) for one in COLUMNS), rows)


def _versions(series: Series, figure: Figure) -> Iterator[tuple[Cell, ...]]:
    """Every version of a figure, the newest first."""
    versions = (*figure.earlier, figure)
    for place in range(len(versions) - 1, -1, -1):
        row = versions[place]
        later = versions[place + 1] if place + 1 < len(versions) else None
        yield cells(
            row.period.label(),
            _with_state(row, series),
            _shown(row.published),
            say("Until {day}", day=day_in_words(later.published)) if later else say("Newest"),
            sentence(row.reason or row.note or say("First published")),
        )


def _with_state(row: Figure, series: Series) -> str:
    """A version of a figure, with the word that says that it isn't final."""
    words = figure_words(row, series)
    if row.value is None or row.state is FigureState.FINAL:
        return words
    return say("{figure} ({state})", figure=words, state=say(row.state.value))


def _shown(day: date) -> str:
    """The day of publication; a draft, which only a preview shows, has none."""
    return say("Draft") if day == date.max else day_in_words(day)


# --- statuses ----------------------------------------------------------------------------------


def _statuses(desk: Desk, found: Target, history: TargetHistory) -> Iterator[StatusesView]:
    for one in history.statuses:
        steps = tuple(_step(step) for step in _told(one))
        if steps:
            yield StatusesView(_title(desk, found, one), steps[::-1])


def _told(history: StatusHistory) -> Iterator[StatusStep]:
    """The steps from the day on which the promise began to count."""
    return dropwhile(lambda step: step.unrated is Unrated.NOT_STARTED, history.steps)


def _title(desk: Desk, found: Target, history: StatusHistory) -> str:
    under = desk.under(history.commitment.partition("/")[2]).text
    series = found.series_of(history.part) if history.part else None
    return f"{under}: {series.title or history.part}" if series else under


def _step(step: StatusStep) -> StepView:
    why = sentence(step.why) if step.why else ""
    return StepView(
        date=day_in_words(step.day),
        word=say(step.status.value),
        cause="" if step.cause is Cause.FIRST else say(step.cause.value),
        told=f"{why} {step.sentence}".strip(),
    )


# --- lateness ----------------------------------------------------------------------------------


def _late(spells: tuple[LateSpell, ...]) -> str | None:
    """How often something came late, and for how long at most; None where nothing did."""
    if not spells:
        return None
    longest = max(one.days for one in spells)
    days = say_number("{number} day", "{number} days", longest)
    if len(spells) == 1:
        return say("Late once, by {days}.", days=days)
    if len(spells) == 2:
        return say("Late twice. The longest was {days}.", days=days)
    return say_number(
        "Late {number} time. The longest was {days}.",
        "Late {number} times. The longest was {days}.",
        len(spells),
        days=days,
    )


def _spell(one: LateSpell) -> str:
    due = day_in_words(one.due)
    if one.came is None:
        return say_number(
            "{what} was due on {day} and is still missing, {number} day later.",
            "{what} was due on {day} and is still missing, {number} days later.",
            one.days,
            what=one.what,
            day=due,
        )
    return say_number(
        "{what} was due on {day} and came {number} day late.",
        "{what} was due on {day} and came {number} days late.",
        one.days,
        what=one.what,
        day=due,
    )
