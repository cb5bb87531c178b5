"""When figures are due: reporting periods by the measure's frequency, and their due days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from laasite.model.coverage import months_between
from laasite.model.dates import add_months
from laasite.model.measures import Measure, Series
from laasite.model.periods import Period, PeriodKind
from laasite.model.words import Frequency

_KINDS = {
    Frequency.YEAR: (PeriodKind.YEAR, 12),
    Frequency.QUARTER: (PeriodKind.QUARTER, 3),
    Frequency.MONTH: (PeriodKind.MONTH, 1),
    Frequency.ONCE: (PeriodKind.YEAR, 12),
    Frequency.EVERY_2_YEARS: (PeriodKind.YEAR, 12),
}
"""The kind of period that is reported with each frequency, and its months."""

_STEPS = {
    Frequency.YEAR: 12,
    Frequency.QUARTER: 3,
    Frequency.MONTH: 1,
    Frequency.EVERY_2_YEARS: 24,
}
"""Months from one figure to the next; a figure reported once has no next."""


@dataclass(frozen=True, slots=True)
class Window:
    """The days for which figures are owed: a period counts if it ends within. None is open."""

    start: date | None
    end: date | None

    def ended_before(self, period: Period) -> bool:
        """Whether figures are no longer owed for `period`."""
        return self.end is not None and period.end > self.end


@dataclass(frozen=True, slots=True)
class Owed:
    """A figure that is owed: for which period, and the last day on which it is in time."""

    period: Period
    due: date

    def days_late(self, as_at: date) -> int:
        """How many days `as_at` lies after the due date; negative before it."""
        return (as_at - self.due).days


def reporting_period(day: date, measure: Measure) -> Period:
    """The period reported with the measure's frequency in which `day` lies."""
    kind, months = _KINDS[measure.frequency]
    into = (day.month - measure.year.first_month) % months
    start = add_months(day, -into)
    return Period(kind, measure.year, start, add_months(start, months) - timedelta(days=1))


def step_months(measure: Measure) -> int | None:
    """Months from one figure to the next; None for a figure that is reported once."""
    return _STEPS.get(measure.frequency)


def due_on(period: Period, measure: Measure) -> date | None:
    """The last day on which the figure of `period` is in time; None where no lag is stated."""
    if measure.lag_days is None:
        return None
    longest = (date.max - period.end).days
    return period.end + timedelta(days=min(measure.lag_days, longest))


def owed_figures(series: Series, window: Window) -> Iterator[Owed]:
    """The figures owed after the newest row, without end where the window has none."""
    for period in _after_the_newest(series, window):
        if window.ended_before(period):
            return
        due = due_on(period, series.measure)
        if due is not None:
            yield Owed(period, due)


def _after_the_newest(series: Series, window: Window) -> Iterator[Period]:
    """The reporting periods after the newest row; all from the window's start if there is none.

    A row with a reason in place of the figure is a row: what it stands for is told, not late.
    """
    step = step_months(series.measure)
    period = _first_owed(series, window)
    while period is not None:
        yield period
        if step is None or period.end.year >= _LAST_YEAR:
            return
        period = period.shifted(step)


_LAST_YEAR = 2200
"""Nothing is looked for beyond this year; officers can write none after 2100."""


def _first_owed(series: Series, window: Window) -> Period | None:
    newest = max((figure.period for figure in series.whole), default=None)
    step = step_months(series.measure)
    if newest is None:
        return reporting_period(window.start, series.measure) if window.start else None
    if step is None:
        return None
    if newest.kind is PeriodKind.SPAN:
        following = newest.shifted(12)
    else:
        following = reporting_period(newest.end + timedelta(days=1), series.measure)
        following = following.shifted(12) if step == 24 else following
    return _moved_into(window, following, step)


def _moved_into(window: Window, period: Period, step: int) -> Period:
    """The first of the periods from `period` on that ends within the window."""
    if window.start is None or period.end >= window.start:
        return period
    steps = -(-months_between(period.end, window.start) // step)
    return period.shifted(steps * step)
