"""Which stretch of time a figure counts: only like is compared with like.

A quarter's count is never held against a year's level; but a count for the year to date at the
last quarter, one for the last 12 months, and a state on the last day cover what the year's do.
"""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

from laasite.model.dates import add_months
from laasite.model.language import manner, say
from laasite.model.periods import Period, PeriodKind
from laasite.model.words import Covers

Stretch: TypeAlias = tuple[date, date]


def covered(period: Period, covers: Covers) -> Stretch:
    """The first and the last day that the figure of `period` counts."""
    match covers:
        case Covers.THE_PERIOD:
            return (period.start, period.end)
        case Covers.YEAR_TO_DATE:
            return (_start_of_year(period), period.end)
        case Covers.LAST_12_MONTHS if period.kind is not PeriodKind.SPAN:
            return (add_months(period.end, -11), period.end)
        case Covers.LAST_12_MONTHS:
            return (period.start, period.end)
        case Covers.POINT_IN_TIME:
            return (period.end, period.end)


def _start_of_year(period: Period) -> date:
    into_the_year = (period.start.month - period.year_kind.first_month) % 12
    return add_months(period.start, -into_the_year)


def same_time(first: Period, second: Period, covers: Covers) -> bool:
    """Whether the figures of two periods count the very same stretch of time."""
    return covered(first, covers) == covered(second, covers)


def same_length(first: Period, second: Period, covers: Covers) -> bool:
    """Whether the figures of two periods count equally long stretches, so fit on one line."""
    return _months_covered(first, covers) == _months_covered(second, covers)


def _months_covered(period: Period, covers: Covers) -> int:
    if covers is Covers.POINT_IN_TIME:
        return 0
    start, end = covered(period, covers)
    return months_between(start, end) + 1


def months_between(first: date, last: date) -> int:
    """How many months lie from the month of one day to that of another."""
    return (last.year - first.year) * 12 + last.month - first.month


def when(period: Period, covers: Covers) -> str:
    """The time a figure counts, in words that follow the figure: `in 2005 to 2006`."""
    if period.kind is PeriodKind.SPAN:
        return say("in the {period}", period=period.label())
    if period.kind is PeriodKind.YEAR:
        return say("in {period}", period=period.label())
    if covers is Covers.POINT_IN_TIME:
        return say("at the end of {period}", period=period.label())
    if covers is Covers.LAST_12_MONTHS:
        return say("in the 12 months to {month}", month=manner().month(period.end))
    start, end = covered(period, covers)
    if covers is Covers.YEAR_TO_DATE and (start.year, start.month) != (end.year, end.month):
        same = start.year == end.year
        first = manner().name_of_month(start) if same else manner().month(start)
        return say("from {first} to {last}", first=first, last=manner().month(end))
    return say("in {period}", period=period.label())
