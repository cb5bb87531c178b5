"""How dates are written: what is read, and what is refused with its possible meanings.

What a date is stands in `partial_date.py`; its names can be had from here too.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from difflib import get_close_matches
from functools import lru_cache
from typing import TypeAlias

from laasite.model.excel import damage, serial_day
from laasite.model.manners import MONTHS
from laasite.model.partial_date import (
    FIRST_YEAR,
    LAST_YEAR,
    AnyDate,
    DatePrecision,
    PartialDate,
    Season,
    add_months,
    by_day,
    day_as_typed,
    day_in_words,
    in_financial_year,
    in_month,
    in_season,
    in_year,
    last_day_of_month,
    on_day,
    year_or_month,
)
from laasite.model.problems import LONGEST_VALUE, Problem, choices, quoted, tidy
from laasite.model.rules import values

__all__ = [
    "FIRST_YEAR",
    "LAST_YEAR",
    "MONTHS",
    "AnyDate",
    "DatePrecision",
    "PartialDate",
    "Season",
    "add_months",
    "by_day",
    "day_as_typed",
    "day_in_words",
    "in_financial_year",
    "in_month",
    "in_season",
    "in_year",
    "last_day_of_month",
    "month_like",
    "month_number",
    "on_day",
    "parse_date",
    "parse_published",
    "stated_date",
    "year_or_month",
]

_ANY_CASE = re.IGNORECASE
_SPELT = r"([0-9]{1,2})(?:st|nd|rd|th)? ([a-z]+) ([0-9]{4})"
_SEASON = r"(spring|summer|autumn|winter) ([0-9]{4})(?:/([0-9]{2})| to ([0-9]{4}))?"
_MONTH_NUMBERS = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
_SEASONS = {season.name.lower(): season for season in Season}
_WEEKDAY = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? ", _ANY_CASE
)
_TIME = re.compile(
    r"(.+?)(?:,| at|T)? ?[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9.]+)?(?: ?[ap]m|Z)?", _ANY_CASE
)
_TOO_VAGUE = "the date could be any day of it"

Reading: TypeAlias = PartialDate | Problem


def parse_date(text: str, *, day_first: bool = False) -> Reading:
    """The date that `text` states, or what is wrong with it.

    Read are `2006-05-18`, `18 May 2006`, `18th May 2006`, `2006-05`, `May 2006`, `autumn 2006`,
    `winter 2006 to 2007`, `2006`, `2006/07` and `2006 to 2007` (financial years), and `by` before
    a day. `05/06/2006` is read only if `day_first`. What has two meanings is never guessed.
    """
    if len(text) > LONGEST_VALUE:
        return _unreadable(text)
    plain = tidy(text)
    return damage(plain) or _read(plain, day_first=day_first) or _trap(plain) or _unreadable(plain)


def stated_date(text: str, *, day_first: bool = False) -> PartialDate | None:
    """The date that `text` states as parse_date reads it, or None without asking what is wrong."""
    plain = tidy(text)
    found = (
        None if len(text) > LONGEST_VALUE or damage(plain) else _read(plain, day_first=day_first)
    )
    return found if isinstance(found, PartialDate) else None


def parse_published(text: str, *, day_first: bool = False) -> date | Problem:
    """The day on which a thing is shown: like parse_date, but exact to the day and with no time."""
    match = _TIME.fullmatch(tidy(text)) if len(text) <= LONGEST_VALUE else None
    if match and isinstance(when := parse_date(match[1], day_first=day_first), PartialDate):
        return Problem(
            values.DATE_WITH_TIME,
            f"{quoted(text)} has a time of day, but `published` is a day.",
            f"`{when}`",
            "Write only the day; the hour for the whole site is `publish_time` in `site.yaml`.",
        )
    when = parse_date(text, day_first=day_first)
    if isinstance(when, Problem):
        return when
    return when.exact or Problem(
        values.DATE_VAGUE, f"{quoted(tidy(text))} is not an exact day: {_TOO_VAGUE}."
    )


def month_number(name: str) -> int | None:
    """The number of a month from its whole English name in any case, or None."""
    return _MONTH_NUMBERS.get(name.lower())


@lru_cache(maxsize=1024)
def month_like(name: str) -> str | None:
    """The month that a misspelt or shortened name probably means, or None."""
    lower = name.lower().rstrip(".")
    starts = [month for month in MONTHS if len(lower) >= 3 and month.lower().startswith(lower)]
    near = get_close_matches(lower, _MONTH_NUMBERS, 1, 0.7)
    return starts[0] if starts else near[0].capitalize() if near else None


def _unreadable(text: str) -> Problem:
    if not text.strip():
        return Problem(values.DATE_UNREADABLE, "There is no date here.")
    return Problem(values.DATE_UNREADABLE, f"{quoted(text)} is not a date.")


def _read(text: str, *, day_first: bool) -> Reading | None:
    """The first form that fits; None if none does."""
    for pattern, reader in _FORMS:
        if match := pattern.fullmatch(text):
            return reader(match)
    if match := _SLASHED.fullmatch(text):
        return _slashed(match, day_first=day_first)
    if text[:3].lower() == "by ":
        return _by(text, day_first=day_first)
    return None


def _year_problem(text: str, *years: int) -> Problem | None:
    if all(FIRST_YEAR <= year <= LAST_YEAR for year in years):
        return None
    message = f"The year in {quoted(text)} is not between {FIRST_YEAR} and {LAST_YEAR}."
    return Problem(values.DATE_OUT_OF_RANGE, message)


def _day(text: str, year: int, month: int, day: int) -> Reading:
    """A day, if the calendar has it."""
    if problem := _year_problem(text, year):
        return problem
    if not 1 <= month <= 12:
        message = f"{quoted(text)} is not a date: there is no month {month}."
        return Problem(values.DATE_IMPOSSIBLE, message, _swapped(year, day, month))
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        of_year = f" {year}" if month == 2 else ""
        message = f"{quoted(text)} is not a date: {MONTHS[month - 1]}{of_year} has {last} days."
        return Problem(values.DATE_IMPOSSIBLE, message)
    return on_day(date(year, month, day))


def _swapped(year: int, month: int, day: int) -> str | None:
    """The date with day and month exchanged, quoted, if that is one."""
    when = _day("", year, month, day) if 1 <= month <= 12 else None
    return f"`{when}`" if isinstance(when, PartialDate) else None


def _iso(match: re.Match[str]) -> Reading:
    return _day(match[0], int(match[1]), int(match[2]), int(match[3]))


def _no_such_month(text: str, name: str) -> Problem:
    meant = month_like(name)
    message = f"{quoted(text)} is not a date: {quoted(name)} is not a month."
    fixed = f"`{text.replace(name, meant, 1)}`" if meant else None
    return Problem(values.DATE_UNREADABLE, message, fixed)


def _spelt(match: re.Match[str]) -> Reading | None:
    number = month_number(match[2])
    if number is None:
        return _no_such_month(match[0], match[2])
    return _day(match[0], int(match[3]), number, int(match[1]))


def _month(match: re.Match[str]) -> Reading | None:
    number, year = month_number(match[1]), int(match[2])
    if number is None:
        return _no_such_month(match[0], match[1]) if month_like(match[1]) else None
    return _year_problem(match[0], year) or in_month(year, number)


def _iso_month(match: re.Match[str]) -> Reading:
    text, year, month = match[0], int(match[1]), int(match[2])
    if problem := _year_problem(text, year):
        return problem
    if year_or_month(year, month):
        return Problem(
            values.DATE_AMBIGUOUS,
            f"{quoted(text)} could mean a month or a range of years.",
            choices(f"{MONTHS[month - 1]} {year}", _year_range(year, month)),
        )
    if 1 <= month <= 12:
        return in_month(year, month)
    meant = f"`{year}/{month:02}`" if month == (year + 1) % 100 else None
    return Problem(values.DATE_IMPOSSIBLE, f"{quoted(text)} has no month {month}.", meant)


def _year_range(year: int, second: int) -> str:
    last = year - year % 100 + second
    return f"{year}/{second:02}" if last == year + 1 else f"{year} to {last}"


def _season(match: re.Match[str]) -> Reading:
    season, year, second = _SEASONS[match[1].lower()], int(match[2]), match[3] or match[4]
    text = match[0]
    if problem := _year_problem(text, year):
        return problem
    if season is Season.WINTER and second is None:
        return Problem(
            values.DATE_AMBIGUOUS,
            f"{quoted(text)} could be the winter before or the winter after.",
            choices(f"winter {year - 1} to {year}", f"winter {year} to {year + 1}"),
            "Write both of its years.",
        )
    if second is None or (season is Season.WINTER and _follows(year, second)):
        return in_season(season, year)
    right = f"winter {year} to {year + 1}" if season is Season.WINTER else f"{match[1]} {year}"
    message = f"{quoted(text)} is not a season of one year."
    return Problem(values.DATE_IMPOSSIBLE, message, f"`{right}`")


def _follows(year: int, second: str) -> bool:
    """Whether `second`, of two digits or four, is the year after `year`."""
    return second in (str(year + 1), f"{(year + 1) % 100:02}")


def _calendar_year(match: re.Match[str]) -> Reading:
    return _year_problem(match[0], int(match[0])) or in_year(int(match[0]))


def _financial_year(match: re.Match[str]) -> Reading:
    year = int(match[1])
    if problem := _year_problem(match[0], year):
        return problem
    if _follows(year, match[2] or match[3]):
        return in_financial_year(year)
    message = f"{quoted(match[0])} is not a financial year: its second year does not follow."
    right = f"{year}/{(year + 1) % 100:02}"
    return Problem(values.DATE_IMPOSSIBLE, message, f"`{right}`")


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Reading | None]], ...] = (
    (re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})"), _iso),
    (re.compile(_SPELT, _ANY_CASE), _spelt),
    (re.compile(_SEASON, _ANY_CASE), _season),
    (re.compile(r"([a-z]+) ([0-9]{4})", _ANY_CASE), _month),
    (re.compile(r"([0-9]{4})-([0-9]{2})"), _iso_month),
    (re.compile(r"[0-9]{4}"), _calendar_year),
    (re.compile(r"([0-9]{4})(?:/([0-9]{2})| to ([0-9]{4}))", _ANY_CASE), _financial_year),
)
_SLASHED = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})")
_DAY_FIRST_CURE = (
    "Write the month as a word; or, if all your dates have the day first, "
    "write `dates: day first` in `site.yaml`."
)


def _slashed(match: re.Match[str], *, day_first: bool) -> Reading:
    """`05/06/2006`: read if the site says that the day stands first, else refused with both."""
    text, first, second, year = match[0], int(match[1]), int(match[3]), int(match[4])
    british = _day(text, year, second, first)
    if day_first or (isinstance(british, Problem) and british.rule is values.DATE_OUT_OF_RANGE):
        return british
    american = _day(text, year, first, second)
    meanings = [str(when) for when in (british, american) if isinstance(when, PartialDate)]
    if not meanings:
        return british
    one_way = len(set(meanings)) == 1
    how = "is written in figures only" if one_way else "could be read with the day or month first"
    meant = choices(*dict.fromkeys(meanings))
    return Problem(values.DATE_AMBIGUOUS, f"{quoted(text)} {how}.", meant, _DAY_FIRST_CURE)


def _by(text: str, *, day_first: bool) -> Reading:
    """`by` and a day. By a month is refused: that may mean its beginning or its end."""
    when = parse_date(text[3:], day_first=day_first)
    if isinstance(when, Problem):
        return when
    if when.exact:
        return by_day(when.exact)
    if when.precision is DatePrecision.BY:
        return _unreadable(text)
    message = f"{quoted(text)} could mean before it begins or by its end."
    before = when.earliest - timedelta(days=1)
    meant = choices(f"by {day_as_typed(before)}", f"by {day_as_typed(when.latest)}")
    return Problem(values.DATE_AMBIGUOUS, message, meant, "Write the last day it may be.")


# --- what is often written in place of a date -----------------------------------------------------

_SHORT_YEAR = re.compile(r"(.*[^0-9])([0-9]{2})")
_WORD = re.compile(r"[a-z]{3,}", _ANY_CASE)
_MONTH_FIRST = re.compile(r"^([a-z]+) ([0-9]{1,2})(?:st|nd|rd|th)? ", _ANY_CASE)
_COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")


def _trap(text: str) -> Problem | None:
    return _serial(text) or _short_year(text) or _with_time(text) or _nearly(text)


def _serial(text: str) -> Problem | None:
    if (day := serial_day(text)) is None:
        return None
    message = f"{quoted(text)} is Excel's own number for {day_as_typed(day)}."
    return Problem(values.EXCEL_SERIAL, message, f"`{day_as_typed(day)}`")


def _short_year(text: str) -> Problem | None:
    """A year of two digits, if the text would be a date with four."""
    match = _SHORT_YEAR.fullmatch(text)
    if match is None:
        return None
    full = [_loosely(f"{match[1]}{century}{match[2]}") for century in (20, 19)]
    meanings = [str(when) for when in full if when]
    if not meanings:
        return None
    message = f"The year in {quoted(text)} has only two digits."
    cure = "Write the year with four digits and the month as a word."
    return Problem(values.DATE_AMBIGUOUS, message, choices(*meanings), cure)


def _with_time(text: str) -> Problem | None:
    match = _TIME.fullmatch(text)
    when = _loosely(match[1]) if match else None
    message = f"{quoted(text)} has a time of day where only a day is asked for."
    return Problem(values.DATE_WITH_TIME, message, f"`{when}`") if when else None


def _nearly(text: str) -> Problem | None:
    """A date in a spelling that is clear enough to suggest but that we don't read."""
    when = _loosely(text)
    message = f"{quoted(text)} is not a date as laasite reads it."
    return Problem(values.DATE_UNREADABLE, message, f"`{when}`") if when else None


def _loosely(text: str) -> PartialDate | None:
    """The date in a text with a weekday, hyphens, commas, a short or a leading month name."""
    plain = _WEEKDAY.sub("", text, count=1) if _WEEKDAY.match(text) else text
    if match := _COMPACT.fullmatch(plain):
        plain = "-".join(match.groups())
    if match := re.fullmatch(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})", plain):
        plain = f"{match[1]}-{match[2]:>02}-{match[3]:>02}"
    if re.search("[a-z]", plain, _ANY_CASE):
        plain = tidy(re.sub(r"[-,./]|\bof\b|\bthe\b", " ", plain))
        plain = _WORD.sub(lambda word: month_like(word[0]) or word[0], plain)
        plain = _MONTH_FIRST.sub(r"\2 \1 ", plain)
    when = _read(plain, day_first=True)
    return when if isinstance(when, PartialDate) else None
