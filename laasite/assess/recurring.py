"""Due dates that come again: every so many months, with months' ends and leap years right."""

from __future__ import annotations

from datetime import date, timedelta

from laasite.model.dates import (
    DatePrecision,
    PartialDate,
    add_months,
    by_day,
    last_day_of_month,
    on_day,
)

_MONTHS_OF = {
    DatePrecision.MONTH: 1,
    DatePrecision.SEASON: 3,
    DatePrecision.YEAR: 12,
    DatePrecision.FINANCIAL_YEAR: 12,
}
"""A date as vague as this can be moved by so many months and by multiples of it."""


def months_later(when: PartialDate, months: int) -> PartialDate:
    """`when` moved on by `months`, as exact as it was.

    The day of the month stays, or is the last day of a shorter month: a month after 31 January is
    28 or 29 February. A season or year moved by a part of itself is known only by its last day.
    """
    whole = _MONTHS_OF.get(when.precision)
    if whole is not None and months % whole == 0:
        earliest = add_months(when.earliest, months)
        after = add_months(when.latest + timedelta(days=1), months)
        return PartialDate(earliest, after - timedelta(days=1), when.precision)
    latest = day_later(when.latest, months)
    return on_day(latest) if when.precision is DatePrecision.DAY else by_day(latest)


def day_later(day: date, months: int) -> date:
    """The same day `months` later, or the last day of a month that is too short for it."""
    first = add_months(day, months)
    last = last_day_of_month(first.year, first.month)
    return first.replace(day=min(day.day, last.day))
