"""Dates as officers know them: a day, but often only a month, a season or a year.

A PartialDate keeps what is known and no more. It covers every day from its earliest to its latest,
and whether it lies before another day is answered "surely" or "possibly".
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import total_ordering
from typing import TypeAlias

from laasite.model.language import manner, marked, say
from laasite.model.manners import BRITISH

FIRST_YEAR, LAST_YEAR = 1900, 2100


class DatePrecision(Enum):
    """How exactly a date is known, from the most exact to the least."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    FINANCIAL_YEAR = "financial year"
    BY = "by"


class Season(Enum):
    """The meteorological seasons, each with the number of its first month."""

    SPRING = 3
    SUMMER = 6
    AUTUMN = 9
    WINTER = 12


_OF_SEASON = {
    Season.SPRING: marked("spring {years}"),
    Season.SUMMER: marked("summer {years}"),
    Season.AUTUMN: marked("autumn {years}"),
    Season.WINTER: marked("winter {years}"),
}
_RANK = {precision: rank for rank, precision in enumerate(DatePrecision)}


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to lie between two days, both included, and how exactly it was stated.

    `BY` is known only as not later than `latest`; its `earliest` is the first day there is. The
    order is that of the latest days, since that is when a promise falls due.
    """

    earliest: date
    latest: date
    precision: DatePrecision

    def __post_init__(self) -> None:
        """Raise ValueError for days in the wrong order: a fault of ours, never of an officer."""
        if self.earliest > self.latest:
            raise ValueError(f"{self.earliest} is after {self.latest}")

    def __lt__(self, other: PartialDate) -> bool:
        """Whether this date comes first in a list: by latest day, then earliest, then precision."""
        return self.sort_key < other.sort_key

    def __str__(self) -> str:
        """The date in words."""
        return self.in_words()

    @property
    def sort_key(self) -> tuple[date, date, int]:
        """What dates are put in order by."""
        return (self.latest, self.earliest, _RANK[self.precision])

    @property
    def exact(self) -> date | None:
        """The day itself, if it is known to the day."""
        return self.latest if self.precision is DatePrecision.DAY else None

    def surely_before(self, other: AnyDate) -> bool:
        """Whether every day this may be is before every day `other` may be."""
        return self.latest < _earliest(other)

    def surely_after(self, other: AnyDate) -> bool:
        """Whether every day this may be is after every day `other` may be."""
        return self.earliest > _latest(other)

    def possibly_before(self, other: AnyDate) -> bool:
        """Whether some day this may be is before some day `other` may be."""
        return self.earliest < _latest(other)

    def possibly_after(self, other: AnyDate) -> bool:
        """Whether some day this may be is after some day `other` may be."""
        return self.latest > _earliest(other)

    def possibly_on(self, day: date) -> bool:
        """Whether this may be `day`."""
        return self.earliest <= day <= self.latest

    def surely_come(self, as_at: date) -> bool:
        """Whether this has come by the end of `as_at`, whichever day it is."""
        return self.latest <= as_at

    def possibly_come(self, as_at: date) -> bool:
        """Whether this may have come by the end of `as_at`."""
        return self.earliest <= as_at

    def due_passed(self, as_at: date) -> bool:
        """Whether this, as a deadline, has passed by `as_at`: only after its latest day."""
        return as_at > self.latest

    def days_past(self, as_at: date) -> int:
        """How many days `as_at` lies after this deadline; 0 while it has not passed."""
        return max(0, (as_at - self.latest).days)

    def in_words(self) -> str:
        """The date as GOV.UK writes it: "18 May 2006", "autumn 2006", "2006 to 2007"."""
        first, last = self.earliest, self.latest
        match self.precision:
            case DatePrecision.DAY:
                return day_in_words(last)
            case DatePrecision.BY:
                return say("by {day}", day=day_in_words(last))
            case DatePrecision.MONTH:
                return manner().month(last)
            case DatePrecision.SEASON:
                return say(_OF_SEASON[Season(first.month)], years=_years(first, last))
            case DatePrecision.YEAR | DatePrecision.FINANCIAL_YEAR:
                return _years(first, last)


AnyDate: TypeAlias = date | PartialDate


def _earliest(when: AnyDate) -> date:
    return when.earliest if isinstance(when, PartialDate) else when


def _latest(when: AnyDate) -> date:
    return when.latest if isinstance(when, PartialDate) else when


def _years(first: date, last: date) -> str:
    if first.year == last.year:
        return str(last.year)
    return say("{first} to {last}", first=first.year, last=last.year)


def day_in_words(day: date) -> str:
    """A day as the language that is spoken writes it; in English as GOV.UK does: "18 May 2006"."""
    return manner().day(day)


def day_as_typed(day: date) -> str:
    """A day as officers may type it, whatever is spoken."""
    return BRITISH.day(day)


def last_day_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def add_months(first: date, months: int) -> date:
    """The first day of the month `months` after that of `first`; before it, if negative."""
    index = first.year * 12 + first.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def on_day(day: date) -> PartialDate:
    """A date known to the day."""
    return PartialDate(day, day, DatePrecision.DAY)


def in_month(year: int, month: int) -> PartialDate:
    """A date known to the month."""
    return PartialDate(date(year, month, 1), last_day_of_month(year, month), DatePrecision.MONTH)


def in_season(season: Season, year: int) -> PartialDate:
    """A date known to the season that begins in `year`: winter runs on into the next year."""
    first = date(year, season.value, 1)
    last = add_months(first, 3) - timedelta(days=1)
    return PartialDate(first, last, DatePrecision.SEASON)


def in_year(year: int) -> PartialDate:
    """A date known to the calendar year."""
    return PartialDate(date(year, 1, 1), date(year, 12, 31), DatePrecision.YEAR)


def in_financial_year(year: int) -> PartialDate:
    """A date known to the financial year that begins on 1 April of `year`."""
    return PartialDate(date(year, 4, 1), date(year + 1, 3, 31), DatePrecision.FINANCIAL_YEAR)


def by_day(day: date) -> PartialDate:
    """A date known only as not later than `day`."""
    return PartialDate(date.min, day, DatePrecision.BY)


def year_or_month(year: int, second: int) -> bool:
    """Whether `year-second` may be years as well as a month: `2005-08` may, `2006-04` not."""
    return year % 100 < second <= 12
