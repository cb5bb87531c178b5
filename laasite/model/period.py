"""Reporting periods: the year, quarter, month or run of years that a figure is about.

A period knows its days, its place among other periods, and its names: one for residents, a short
one for charts, one for folders and addresses, and one for data.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from fractions import Fraction
from functools import total_ordering

from laasite.model.language import manner, say, say_number
from laasite.model.manners import MONTHS
from laasite.model.partial_date import add_months, year_or_month


class YearKind(Enum):
    """The kinds of year a measure may be counted in."""

    FINANCIAL = "financial"
    ACADEMIC = "academic"
    CALENDAR = "calendar"

    @property
    def first_month(self) -> int:
        """The month in which such a year begins: April, September or January."""
        return _FIRST_MONTHS[self]


class PeriodKind(Enum):
    """How long a period is; a span is a run of whole years, pooled into one figure."""

    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"
    SPAN = "span"


_FIRST_MONTHS = {YearKind.FINANCIAL: 4, YearKind.ACADEMIC: 9, YearKind.CALENDAR: 1}
_KIND_RANK = {kind: rank for rank, kind in enumerate(PeriodKind)}
_YEAR_RANK = {kind: rank for rank, kind in enumerate(YearKind)}
_STEP = {PeriodKind.QUARTER: 3, PeriodKind.MONTH: 1}
"""Months from one period to the next; for years and spans it is twelve."""


@total_ordering
@dataclass(frozen=True, slots=True)
class Period:
    """A period of whole months, from its first day to its last, both included.

    Periods stand in the order of their ends, then of their starts.
    """

    kind: PeriodKind
    year_kind: YearKind
    start: date
    end: date

    def __post_init__(self) -> None:
        """Raise ValueError unless these are whole months: a fault of ours, never of an officer."""
        if self.start.day != 1 or (self.end + timedelta(days=1)).day != 1 or self.months < 1:
            raise ValueError(f"{self.start} to {self.end} is not a run of whole months")

    def __lt__(self, other: Period) -> bool:
        """Whether this period comes first in a list."""
        return self.sort_key < other.sort_key

    def __str__(self) -> str:
        """The period for residents."""
        return self.label()

    @property
    def sort_key(self) -> tuple[date, date, int, int]:
        """What periods are put in order by."""
        return (self.end, self.start, _KIND_RANK[self.kind], _YEAR_RANK[self.year_kind])

    @property
    def months(self) -> int:
        """How many months it has."""
        return (self.end.year - self.start.year) * 12 + self.end.month - self.start.month + 1

    @property
    def quarter(self) -> int:
        """Which quarter of its year it starts in, from 1 to 4."""
        return (self.start.month - self.year_kind.first_month) % 12 // 3 + 1

    def label(self) -> str:
        """The period for residents: "2006 to 2007", "Quarter 1 (April to June) 2006"."""
        match self.kind:
            case PeriodKind.YEAR:
                return self.years()
            case PeriodKind.MONTH:
                return manner().month(self.start)
            case PeriodKind.QUARTER:
                return self._quarter_label()
            case PeriodKind.SPAN:
                return self._span_label()

    def years(self) -> str:
        """The years it runs from and to, as for an agreement: "2006 to 2009"; or one: "2006"."""
        first, last = self.start.year, self.end.year
        return str(first) if first == last else say("{first} to {last}", first=first, last=last)

    def short(self) -> str:
        """The period for the axis of a chart: "2006 to 07", "2006", "Q1 2006 to 07", "Apr 2006"."""
        if self.kind is PeriodKind.MONTH:
            return manner().short_month(self.start)
        if self.kind is PeriodKind.QUARTER:
            return say("Q{quarter} {year}", quarter=self.quarter, year=self._year().short())
        first, last = self.start.year, self.end.year
        if first == last:
            return str(first)
        return say("{first} to {last}", first=first, last=f"{last % 100:02}")

    def slug(self) -> str:
        """The period in folder names and addresses: "2006-to-2007-q1", "2006-04", "july-2006".

        A month is "2006-04" unless that could be taken for a range of years.
        """
        first = self.start
        match self.kind:
            case PeriodKind.MONTH if year_or_month(first.year, first.month):
                return f"{MONTHS[first.month - 1].lower()}-{first.year}"
            case PeriodKind.MONTH:
                return f"{first.year}-{first.month:02}"
            case PeriodKind.QUARTER:
                return f"{self._year().slug()}-q{self.quarter}"
            case PeriodKind.SPAN if self.year_kind is not YearKind.CALENDAR:
                return self.canonical().replace("/", "-").replace(" ", "-")
            case _:
                return self._years_slug()

    def canonical(self) -> str:
        """The period in data: "2006/07", "2006/07 Q1", "2006-04", "2004/05 to 2006/07", "2006"."""
        match self.kind:
            case PeriodKind.MONTH:
                return f"{self.start.year}-{self.start.month:02}"
            case PeriodKind.QUARTER:
                return f"{self._year().canonical()} Q{self.quarter}"
            case PeriodKind.YEAR:
                return year_pair(self.start.year, self.year_kind)
            case PeriodKind.SPAN:
                first, last = self.start.year, add_months(self.end, -11).year
                kind = self.year_kind
                return f"{year_pair(first, kind)} to {year_pair(last, kind)}"

    def contains(self, other: date | Period) -> bool:
        """Whether a day, or the whole of another period, lies within this one."""
        first, last = (other, other) if isinstance(other, date) else (other.start, other.end)
        return self.start <= first and last <= self.end

    def alike(self, other: Period) -> bool:
        """Whether the two are of one kind and length, so that one can follow the other."""
        return (self.kind, self.year_kind, self.months) == (
            other.kind,
            other.year_kind,
            other.months,
        )

    def next(self) -> Period:
        """The reporting period after this one. A pooled span moves on by one year, as it rolls."""
        return self.shifted(_STEP.get(self.kind, 12))

    def same_period_a_year_before(self) -> Period:
        """The period twelve months earlier."""
        return self.shifted(-12)

    def shifted(self, months: int) -> Period:
        """The period of the same kind and length, `months` later (or, negative, earlier)."""
        start = add_months(self.start, months)
        return Period(self.kind, self.year_kind, start, _last_day(start, self.months))

    def _year(self) -> Period:
        """The whole year that a quarter or month belongs to."""
        before = (self.start.month - self.year_kind.first_month) % 12
        return year_of(add_months(self.start, -before).year, self.year_kind)

    def _years_slug(self) -> str:
        first, last = self.start.year, self.end.year
        return str(first) if first == last else f"{first}-to-{last}"

    def _quarter_label(self) -> str:
        ours, first, last = manner(), self.start, self.end
        if first.year == last.year:
            return say(
                "Quarter {quarter} ({first} to {last}) {year}",
                quarter=self.quarter,
                first=ours.name_of_month(first),
                last=ours.name_of_month(last),
                year=first.year,
            )
        return say(
            "Quarter {quarter} ({first} to {last})",
            quarter=self.quarter,
            first=ours.month(first),
            last=ours.month(last),
        )

    def _span_label(self) -> str:
        return say_number(
            "{number} year {years}", "{number} years {years}", self.months // 12, years=self.years()
        )


def year_pair(year: int, kind: YearKind) -> str:
    """A year as officers write it: `2006/07`, or `2006` for a calendar year."""
    return str(year) if kind is YearKind.CALENDAR else f"{year}/{(year + 1) % 100:02}"


def _last_day(start: date, months: int) -> date:
    return add_months(start, months) - timedelta(days=1)


def year_of(year: int, kind: YearKind) -> Period:
    """The year of this kind that begins in `year`."""
    return _years(PeriodKind.YEAR, year, 1, kind)


def span_of(first: int, last: int, kind: YearKind) -> Period:
    """The years beginning in `first` to `last`, as one: a span, or a year if there is only one."""
    if first == last:
        return year_of(first, kind)
    return _years(PeriodKind.SPAN, first, last - first + 1, kind)


def _years(kind: PeriodKind, first: int, count: int, year_kind: YearKind) -> Period:
    start = date(first, year_kind.first_month, 1)
    return Period(kind, year_kind, start, _last_day(start, 12 * count))


def quarter_of(year: int, quarter: int, kind: YearKind) -> Period:
    """Quarter 1 to 4 of the year of this kind that begins in `year`."""
    start = add_months(date(year, kind.first_month, 1), 3 * (quarter - 1))
    return Period(PeriodKind.QUARTER, kind, start, _last_day(start, 3))


def month_of(year: int, month: int, kind: YearKind) -> Period:
    """A month, in a measure whose years are of this kind."""
    start = date(year, month, 1)
    return Period(PeriodKind.MONTH, kind, start, _last_day(start, 1))


def periods_between(first: Period, last: Period) -> int:
    """How many reporting periods lie from `first` to `last`, negative if `last` is earlier.

    From 2005/06 to 2008/09 there are 3. Raises ValueError if the two are not alike.
    """
    if not first.alike(last):
        raise ValueError(f"{first} and {last} are not periods of one kind")
    months = (last.start.year - first.start.year) * 12 + last.start.month - first.start.month
    return months // _STEP.get(first.kind, 12)


def share_elapsed(first: Period, here: Period, last: Period) -> Fraction:
    """How far `here` is on the way from `first` to `last`, by reporting periods: 0 to 1 between.

    A due level on a straight line is baseline + (level - baseline) * numerator / denominator, the
    division last. Raises ValueError if the three are not alike, or if `first` is `last`.
    """
    if first == last:
        raise ValueError(f"there is no way from {first} to itself")
    return Fraction(periods_between(first, here), periods_between(first, last))
