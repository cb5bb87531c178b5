"""What follows from the rules of a partnership: reviews due, meetings kept, strategies covered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from laasite.model.cycles import Review
from laasite.model.dates import PartialDate


@dataclass(frozen=True, slots=True)
class ReviewState:
    """How a promised review stands on a day.

    `owner` is the id of the strategy or body that promised it. `last` is when it was last done,
    None if it isn't recorded. `due` is when it is next due, None where nobody said from when the
    months are counted. `days_late` counts from the end of the due date; None if it isn't overdue.
    """

    owner: str
    review: Review
    last: PartialDate | None
    due: PartialDate | None
    days_late: int | None


@dataclass(frozen=True, slots=True)
class Gap:
    """The time between two meetings that follow each other, held against how often a body meets.

    `days` lie between the two. `days_over` is by how many of them the later meeting came after the
    day by which it was promised; None if the promise was kept.
    """

    first: date
    second: date
    days: int
    days_over: int | None


@dataclass(frozen=True, slots=True)
class Cadence:
    """How a body kept to its promise to meet every so many months, by the dates of its meetings."""

    body: str
    every_months: int
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class StrategyCoverage:
    """How many of a strategy's objectives have a target, one with a lead, one with a figure.

    `excused` of those without a target say why, what became of them, or why they were dropped.
    """

    strategy: str
    objectives: int
    with_target: int
    with_lead: int
    with_data: int
    excused: int


@dataclass(frozen=True, slots=True)
class Governance:
    """What follows from the rules at `as_at`, each list in the order of the ids."""

    reviews: tuple[ReviewState, ...] = ()
    cadences: tuple[Cadence, ...] = ()
    coverage: tuple[StrategyCoverage, ...] = ()


NOTHING_PROMISED = Governance()
"""Where no rules say anything."""
