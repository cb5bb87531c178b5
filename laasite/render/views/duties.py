"""What a partner or body has to do: the targets it leads and helps with, the figures it owes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from laasite.model.assessment import Information, Lateness, Rating
from laasite.model.dates import day_in_words
from laasite.model.language import say
from laasite.model.sentences import capital
from laasite.model.targets import Target
from laasite.render.desk import Desk
from laasite.render.views.base import Link
from laasite.render.views.rows import LateRow, late_row
from laasite.render.views.target_table import lateness_order


@dataclass(frozen=True, slots=True)
class ComingRow:
    """A figure or step that is due next. target: whose. what: it is. due: the day, in words.

    owed_by: who owes it.
    """

    target: Link
    what: str
    due: str
    owed_by: tuple[Link, ...]


def led_by(desk: Desk, id: str) -> tuple[Rating, ...]:
    """The ratings of the commitments that a partner or body leads."""
    return tuple(
        one
        for one in desk.press.assessments.ratings
        if id in desk.press.commitments[one.commitment].lead
    )


def helped_by(desk: Desk, id: str) -> tuple[Rating, ...]:
    """The ratings of the commitments to which a partner or body contributes."""
    found = []
    for one in desk.press.assessments.ratings:
        contributing = desk.press.commitments[one.commitment].contributing
        if isinstance(contributing, tuple) and id in contributing:
            found.append(one)
    return tuple(found)


def late_from(desk: Desk, id: str) -> tuple[LateRow, ...]:
    """What a partner or body owes and is late with, the longest overdue first."""
    return tuple(late_row(desk, one) for one in _late(desk) if id in one.owed_by)


def all_late(desk: Desk) -> tuple[LateRow, ...]:
    """Everything that is late, the longest overdue first."""
    return tuple(late_row(desk, one) for one in _late(desk))


def _late(desk: Desk) -> list[Lateness]:
    return sorted(desk.press.assessments.late, key=lateness_order)


# --- what comes next ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Coming:
    """A figure or step that is due: the day, the words, the target, who owes it."""

    due: date
    target: str
    what: str
    owed_by: tuple[str, ...]


def coming_from(desk: Desk, id: str) -> tuple[ComingRow, ...]:
    """What a partner or body owes next, the soonest first."""
    return tuple(_row(desk, one) for one in _coming(desk) if id in one.owed_by)


def all_coming(desk: Desk, most: int) -> tuple[ComingRow, ...]:
    """What is due next, the soonest first: at most so many, and all of the last one's day."""
    coming = _coming(desk)
    last = coming[most - 1].due if len(coming) >= most else date.max
    return tuple(_row(desk, one) for one in coming if one.due <= last)


def _row(desk: Desk, one: _Coming) -> ComingRow:
    return ComingRow(
        target=desk.target(one.target),
        what=capital(one.what),
        due=day_in_words(one.due),
        owed_by=desk.parties(one.owed_by),
    )


def _coming(desk: Desk) -> list[_Coming]:
    """Every figure that is due next, once each, in order."""
    judged = desk.press.assessments
    rated = [_next(desk, one) for one in judged.ratings if one.in_force]
    informed = [_next(desk, one) for one in judged.information]
    once = dict.fromkeys(one for found in (*rated, *informed) for one in found)
    return sorted(once, key=lambda one: (one.due, one.target, one.what, one.owed_by))


def _next(desk: Desk, one: Rating | Information) -> Iterator[_Coming]:
    if one.next_due is None:
        return
    target = desk.report.targets[one.target]
    period = one.next_due_period
    what = say("the figure for {period}", period=period.label()) if period else _step(desk, one)
    yield _Coming(one.next_due, target.id, _of_part(target, one, what), _owed_by(desk, target, one))


def _step(desk: Desk, one: Rating | Information) -> str:
    """The step that is due on that day."""
    steps = [
        found.what
        for found in desk.press.assessments.occurrences
        if found.target == one.target and found.due and found.due.latest == one.next_due
    ]
    return steps[0] if steps else say("the next step")


def _of_part(target: Target, one: Rating | Information, what: str) -> str:
    series = target.series_of(one.part)
    return f"{what}: {series.title}" if one.part and series else what


def _owed_by(desk: Desk, target: Target, one: Rating | Information) -> tuple[str, ...]:
    """Who supplies the figure, else those who lead."""
    series = target.series_of(one.part)
    if series and series.measure.supplied_by:
        return (series.measure.supplied_by,)
    return desk.press.commitments[one.commitment].lead if isinstance(one, Rating) else ()
