"""The past of a target: its figures as they were published, its statuses over time, delays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import dropwhile

from laasite.model.assessment import Rating, Unrated
from laasite.model.dates import day_in_words
from laasite.model.history import Cause, LateSpell, StatusHistory, StatusStep, TargetHistory
from laasite.model.measures import Figure, Series
from laasite.model.targets import Target
from laasite.render.desk import Desk
from laasite.render.formats import counted, sentence
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

COLUMNS = ("Period", "Figure", "Published", "Stands", "Why")


def _reported(found: Target) -> str:
    whole = [figure for series in found.series for figure in series.whole]
    changed = sum(bool(figure.earlier) for figure in whole)
    told = f"{counted(len(whole), 'figure')} published"
    if not changed:
        return sentence(f"{told}; none was changed afterwards")
    return sentence(
        f"{told}; {changed} of them {'was' if changed == 1 else 'were'} changed afterwards"
    )


def _table(series: Series) -> Grid:
    rows = tuple(row for figure in reversed(series.whole) for row in _versions(series, figure))
    name = series.title or series.measure.what
    return Grid(f"{name}: every figure as it was published", COLUMNS, rows)


def _versions(series: Series, figure: Figure) -> Iterator[tuple[Cell, ...]]:
    """Every version of a figure, the newest first."""
    versions = (*figure.earlier, figure)
    for place in range(len(versions) - 1, -1, -1):
        row = versions[place]
        later = versions[place + 1] if place + 1 < len(versions) else None
        stands = f"Until {day_in_words(later.published)}" if later else "Newest"
        sure = "" if row.value is None or row.state.value == "final" else f" ({row.state.value})"
        yield cells(
            row.period.label(),
            f"{figure_words(row, series)}{sure}",
            _shown(row.published),
            stands,
            sentence(row.reason or row.note or "First published"),
        )


def _shown(day: date) -> str:
    """The day of publication; a draft, which only a preview shows, has none."""
    return "Draft" if day == date.max else day_in_words(day)


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
        word=step.status.value,
        cause="" if step.cause is Cause.FIRST else step.cause.value,
        told=f"{why} {step.sentence}".strip(),
    )


# --- lateness ----------------------------------------------------------------------------------


def _late(spells: tuple[LateSpell, ...]) -> str | None:
    """How often something came late, and for how long at most; None where nothing did."""
    if not spells:
        return None
    longest = counted(max(one.days for one in spells), "day")
    if len(spells) == 1:
        return f"Late once, by {longest}."
    times = "twice" if len(spells) == 2 else f"{len(spells)} times"
    return f"Late {times}. The longest was {longest}."


def _spell(one: LateSpell) -> str:
    due, days = day_in_words(one.due), counted(one.days, "day")
    if one.came is None:
        return f"{one.what} was due on {due} and is still missing, {days} later."
    return f"{one.what} was due on {due} and came {days} late."
