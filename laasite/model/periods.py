"""How periods are written: what is read, and what is refused with its possible meanings.

What a period is stands in `period.py`; its names can be had from here too.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from laasite.model.dates import month_like, month_number, parse_date
from laasite.model.excel import damage, serial_day
from laasite.model.language import ENGLISH, speaking
from laasite.model.partial_date import (
    FIRST_YEAR,
    LAST_YEAR,
    PartialDate,
    day_as_typed,
    year_or_month,
)
from laasite.model.period import (
    Period,
    PeriodKind,
    YearKind,
    month_of,
    periods_between,
    quarter_of,
    share_elapsed,
    span_of,
    year_of,
    year_pair,
)
from laasite.model.problems import LONGEST_VALUE, Problem, choices, quoted, tidy
from laasite.model.rules import values

__all__ = [
    "Period",
    "PeriodKind",
    "YearKind",
    "month_of",
    "parse_agreement_period",
    "parse_period",
    "periods_between",
    "quarter_of",
    "share_elapsed",
    "span_of",
    "year_of",
    "year_pair",
]

Reading: TypeAlias = Period | Problem


def parse_period(text: str, year: YearKind, *, folder: bool = False) -> Reading:
    """The period that `text` states in a measure with this kind of year, or what is wrong.

    Read are `2006/07`, `2006 to 2007`, `2006/07 Q1`, `Q1 2006 to 2007`, `2006-04`, `April 2006`,
    `2004/05 to 2006/07`, for calendar years `2006`, `2006 Q1` and `2005 to 2007` (three years
    pooled), and every label. With `folder` the text is a folder's name: `2006-to-2007-q1`.
    What has two meanings is never guessed.
    """
    if len(text) > LONGEST_VALUE:
        return _unreadable(text)
    if folder:
        return _folder(text, year)
    plain = tidy(text)
    return damage(plain) or _read(plain, year) or _trap(plain, year) or _unreadable(plain)


def parse_agreement_period(text: str) -> Reading:
    """The period of an agreement or strategy, in financial years, or what is wrong with it.

    As in parse_period, and also `2005 to 2015`, `2005-2008` and `2005-08`, which run from 1 April
    of the first year to 31 March of the last.
    """
    if len(text) > LONGEST_VALUE:
        return _unreadable(text)
    plain = tidy(text)
    if match := _FROM_TO.fullmatch(plain):
        return _agreement_years(plain, int(match[1]), match[2])
    when = parse_period(plain, YearKind.FINANCIAL)
    if isinstance(when, Problem) or when.kind in (PeriodKind.YEAR, PeriodKind.SPAN):
        return when
    message = f"{quoted(plain)} is too short: this period is made of whole financial years."
    return Problem(values.PERIOD_IMPOSSIBLE, message, None, "Write it as `2006/07 to 2008/09`.")


_FROM_TO = re.compile(r"([0-9]{4})(?: to |[-–])([0-9]{4}|[0-9]{2})")


def _agreement_years(text: str, first: int, second: str) -> Reading:
    last = _full_year(first, second)
    if problem := _years_problem(text, first, last):
        return problem
    if last == first + 1 and len(second) == 2:
        message = f"{quoted(text)} is written like a month."
        meant = f"`{year_pair(first, YearKind.FINANCIAL)}`"
        return Problem(values.PERIOD_AMBIGUOUS, message, meant)
    return span_of(first, last - 1, YearKind.FINANCIAL)


def _full_year(first: int, second: str) -> int:
    """The year that two digits after `first` stand for: the next one that ends so."""
    if len(second) == 4:
        return int(second)
    return first + (int(second) - first) % 100


def _unreadable(text: str) -> Problem:
    if not text.strip():
        return Problem(values.PERIOD_UNREADABLE, "There is no period here.")
    return Problem(values.PERIOD_UNREADABLE, f"{quoted(text)} is not a period.")


def _written(period: Period) -> str:
    """A period as an officer may type it in YAML and CSV."""
    return _in_english(period) if period.kind is PeriodKind.MONTH else period.canonical()


def _in_english(period: Period) -> str:
    """The label as officers type it, whatever is spoken."""
    with speaking(ENGLISH):
        return period.label()


def _ambiguous(text: str, *meanings: Period | None) -> Problem:
    message = f"{quoted(text)} can be read in two ways."
    meant = choices(*(_written(period) for period in meanings if period))
    return Problem(values.PERIOD_AMBIGUOUS, message, meant)


def _years_problem(text: str, first: int, last: int) -> Problem | None:
    """What is wrong with these years, if they are out of bounds or in the wrong order."""
    if not FIRST_YEAR <= first <= LAST_YEAR or not FIRST_YEAR <= last <= LAST_YEAR:
        message = f"A year in {quoted(text)} is not between {FIRST_YEAR} and {LAST_YEAR}."
        return Problem(values.PERIOD_IMPOSSIBLE, message)
    if last > first:
        return None
    return Problem(values.PERIOD_IMPOSSIBLE, f"{quoted(text)} doesn't end after it begins.")


def _read(text: str, kind: YearKind) -> Reading | None:
    """The first form that fits; None if none does."""
    for pattern, reader in _FORMS:
        if match := pattern.fullmatch(text):
            return reader(match, kind)
    return None


def _year_pair(match: re.Match[str], kind: YearKind) -> Reading:
    """`2006/07`."""
    text, first, last = match[0], int(match[1]), _full_year(int(match[1]), match[2])
    if problem := _years_problem(text, first, last):
        return problem
    if last != first + 1:
        return _not_following(text, first, last, kind)
    return _calendar_wanted(text, first) if kind is YearKind.CALENDAR else year_of(first, kind)


def _not_following(text: str, first: int, last: int, kind: YearKind) -> Problem:
    if kind is YearKind.CALENDAR:
        meant = choices(str(first), f"{first} to {last}")
    else:
        meant = choices(year_pair(first, kind), _written(span_of(first, last - 1, kind)))
    message = f"{quoted(text)} is not a year: its second part doesn't follow the first."
    return Problem(values.PERIOD_IMPOSSIBLE, message, meant)


def _calendar_wanted(text: str, first: int) -> Problem:
    message = f"{quoted(text)} is not a calendar year, but the years here are."
    return Problem(values.PERIOD_OF_ANOTHER_YEAR, message, choices(str(first), str(first + 1)))


def _year_range(match: re.Match[str], kind: YearKind) -> Reading:
    """`2006 to 2007`: one year, or for calendar years a span of two."""
    text, first, last = match[0], int(match[1]), int(match[2])
    if problem := _years_problem(text, first, last):
        return problem
    if kind is YearKind.CALENDAR:
        return span_of(first, last, kind)
    if last == first + 1:
        return year_of(first, kind)
    return _ambiguous(text, span_of(first, last - 1, kind), span_of(first, last, kind))


def _span(match: re.Match[str], kind: YearKind) -> Reading:
    """`2004/05 to 2006/07`."""
    text, start, end = match[0], int(match[1]), int(match[3])
    for first, second in ((start, match[2]), (end, match[4])):
        if _full_year(first, second) != first + 1:
            return _not_following(f"{first}/{second}", first, _full_year(first, second), kind)
    if problem := _years_problem(text, start, end):
        return problem
    if kind is YearKind.CALENDAR:
        message = f"{quoted(text)} has years that are not calendar years, but the years here are."
        return Problem(values.PERIOD_OF_ANOTHER_YEAR, message, f"`{start} to {end}`")
    return span_of(start, end, kind)


def _one_year(match: re.Match[str], kind: YearKind) -> Reading:
    """`2006`: a year only where years are calendar years."""
    text, year = match[0], int(match[0])
    if problem := _years_problem(text, year, year + 1):
        return problem
    if kind is YearKind.CALENDAR:
        return year_of(year, kind)
    message = f"{quoted(text)} is a calendar year, but the years here are {kind.value} years."
    meant = choices(year_pair(year - 1, kind), year_pair(year, kind))
    return Problem(values.PERIOD_OF_ANOTHER_YEAR, message, meant)


def _quarter(match: re.Match[str], kind: YearKind) -> Reading:
    """`2006/07 Q1`, `Q1 2006 to 2007`, `2006 Q1`, in any order."""
    number = int(match["quarter"])
    year = _read(tidy(match["year"]), kind)
    if not 1 <= number <= 4:
        message = f"{quoted(match[0])} is not a period: a year has quarters Q1 to Q4."
        return Problem(values.PERIOD_IMPOSSIBLE, message)
    if isinstance(year, Period) and year.kind is PeriodKind.YEAR:
        return quarter_of(year.start.year, number, kind)
    if re.fullmatch("[0-9]{4}", match["year"]) and kind is not YearKind.CALENDAR:
        return _quarter_of_which(match[0], int(match["year"]), number, kind)
    return year if isinstance(year, Problem) else _unreadable(match[0])


def _quarter_of_which(text: str, year: int, number: int, kind: YearKind) -> Problem:
    """`Q1 2006` where years aren't calendar years: from January, or from the year's first month."""
    if problem := _years_problem(text, year, year + 1):
        return problem
    calendar = quarter_of(year, number, YearKind.CALENDAR)
    own = quarter_of(year, number, kind)
    others = (quarter_of(at, n, kind) for at in (year - 1, year) for n in (1, 2, 3, 4))
    same = next((other for other in others if other.start == calendar.start), None)
    before = quarter_of(year - 1, number, kind)
    return _ambiguous(text, own, same or before)


def _iso_month(match: re.Match[str], kind: YearKind) -> Reading:
    """`2006-04`; refused where the second part might be a year: `2006-07`, `2005-08`."""
    text, year, second = match[0], int(match[1]), int(match[2])
    if problem := _years_problem(text, year, year + 1):
        return problem
    follows = second == (year + 1) % 100
    if not 1 <= second <= 12:
        meant = f"`{year_pair(year, kind)}`" if follows else None
        return Problem(values.PERIOD_UNREADABLE, f"{quoted(text)} is not a period.", meant)
    month = month_of(year, second, kind)
    calendar_month = follows and kind is YearKind.CALENDAR
    if calendar_month or not year_or_month(year, second):
        return month
    last = _full_year(year, match[2]) - (kind is not YearKind.CALENDAR)
    return _ambiguous(text, month, span_of(year, last, kind))


def _named_month(match: re.Match[str], kind: YearKind) -> Reading | None:
    """`April 2006`."""
    text, year, number = match[0], int(match[2]), month_number(match[1])
    if number is None:
        meant = month_like(match[1])
        message = f"{quoted(text)} is not a period: {quoted(match[1])} is not a month."
        return Problem(values.PERIOD_UNREADABLE, message, f"`{meant} {year}`") if meant else None
    return _years_problem(text, year, year + 1) or month_of(year, number, kind)


def _long_quarter(match: re.Match[str], kind: YearKind) -> Reading | None:
    """`Quarter 1 (April to June) 2006`, as the site itself writes it."""
    year, number = int(match[2]), int(match[1])
    if _years_problem("", year, year + 1) or not 1 <= number <= 4:
        return None
    found = (quarter_of(at, number, kind) for at in (year - 1, year))
    return next((q for q in found if _in_english(q).lower() == match[0].lower()), None)


def _long_span(match: re.Match[str], kind: YearKind) -> Reading | None:
    """`3 years 2004 to 2007`, as the site itself writes it."""
    count, first, last = int(match[1]), int(match[2]), int(match[3])
    if _years_problem("", first, last) or count < 2:
        return None
    span = span_of(first, first + count - 1, kind)
    return span if span.end.year == last else None


_ANY_CASE = re.IGNORECASE
_A_YEAR = r"(?P<year>[0-9]{4}(?:/[0-9]{2}| to [0-9]{4})?)"
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], YearKind], Reading | None]], ...] = (
    (re.compile(r"([0-9]{4})/([0-9]{2})"), _year_pair),
    (re.compile(r"([0-9]{4}) to ([0-9]{4})", _ANY_CASE), _year_range),
    (re.compile(rf"{_A_YEAR} Q(?P<quarter>[0-9])", _ANY_CASE), _quarter),
    (re.compile(rf"Q(?P<quarter>[0-9]) {_A_YEAR}", _ANY_CASE), _quarter),
    (re.compile(r"([0-9]{4})/([0-9]{2}) to ([0-9]{4})/([0-9]{2})", _ANY_CASE), _span),
    (re.compile(r"([0-9]{4})-([0-9]{2})"), _iso_month),
    (re.compile(r"([a-z]+) ([0-9]{4})", _ANY_CASE), _named_month),
    (re.compile(r"[0-9]{4}"), _one_year),
    (re.compile(r"Quarter ([0-9]) \([a-z0-9 ]+?([0-9]{4})\)", _ANY_CASE), _long_quarter),
    (re.compile(r"Quarter ([0-9]) \([a-z ]+\) ([0-9]{4})", _ANY_CASE), _long_quarter),
    (re.compile(r"([0-9]{1,3}) years ([0-9]{4}) to ([0-9]{4})", _ANY_CASE), _long_span),
)


# --- folders --------------------------------------------------------------------------------------

_FOLDER_MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")


def _folder(text: str, kind: YearKind) -> Reading:
    """The period a folder is named after, spelt as `slug` spells it or as `2006-04`."""
    match = _FOLDER_MONTH.fullmatch(text)
    if match and year_or_month(int(match[1]), int(match[2])):
        return _ambiguous_folder(text, int(match[1]), int(match[2]), kind)
    when = parse_period(_out_of_folder(text), kind)
    if isinstance(when, Problem):
        message = f"The folder's name {quoted(text)} is not a period that fits here."
        return replace(when, message=message, meant=_into_folder(when.meant), cure=_FOLDER_CURE)
    if text == when.slug() or match:
        return when
    message = f"The folder's name {quoted(text)} is not how a folder for {when} is called."
    return Problem(values.PERIOD_FOLDER, message, f"`{when.slug()}`")


_FOLDER_CURE = values.PERIOD_FOLDER.cure


def _out_of_folder(name: str) -> str:
    """A folder's name as the same period is written in a file."""
    spaced = name.lower().replace("-to-", " to ").replace("-q", " q")
    spaced = re.sub(r"\b([0-9]{4})-([0-9]{2}) to ([0-9]{4})-([0-9]{2})$", r"\1/\2 to \3/\4", spaced)
    return re.sub(r"([a-z])-(?=[0-9]{4}$)", r"\1 ", spaced)


def _into_folder(meant: str | None) -> str | None:
    """Suggestions as folders are named: `2006/07 Q1` becomes `2006-to-2007-q1`."""
    if meant is None:
        return None
    named = re.sub(r"/([0-9]{2})( to [0-9]{4})/([0-9]{2})", r"-\1\2-\3", meant)
    return re.sub("`.*?`", lambda quote: _whole_years(quote[0]).lower().replace(" ", "-"), named)


def _whole_years(text: str) -> str:
    """`2006/07` as `2006 to 2007`, wherever it stands."""
    return re.sub(r"([0-9]{4})/[0-9]{2}", lambda pair: f"{pair[1]} to {int(pair[1]) + 1}", text)


def _ambiguous_folder(text: str, year: int, second: int, kind: YearKind) -> Problem:
    last = _full_year(year, f"{second:02}") - (kind is not YearKind.CALENDAR)
    meanings = (month_of(year, second, kind), span_of(year, last, kind))
    message = f"The folder's name {quoted(text)} can be read in two ways."
    meant = choices(*(period.slug() for period in meanings))
    return Problem(values.PERIOD_AMBIGUOUS, message, meant, _FOLDER_CURE)


# --- what is often written in place of a period ---------------------------------------------------

_EXCEL_MONTH = re.compile(r"([a-z]{3,9})[-– ]([0-9]{2})", _ANY_CASE)
_EXCEL_DAY = re.compile(r"([0-9]{1,2})[-– ]([a-z]{3})", _ANY_CASE)
_NEARLY_A_YEAR = re.compile(
    r"(?:FY ?|year )?([0-9]{4})(?:/|-|–| - | – | / )([0-9]{4}|[0-9]{1,2})", _ANY_CASE
)
_NO_CENTURY = re.compile(r"([0-9]{2})[/-]([0-9]{2})")


def _trap(text: str, kind: YearKind) -> Problem | None:
    return (
        _excel_date(text, kind)
        or _excel_month(text, kind)
        or _excel_day(text, kind)
        or _other_pair(text, kind)
        or _joined_span(text, kind)
        or _no_century(text, kind)
    )


def _excel_date(text: str, kind: YearKind) -> Problem | None:
    """A whole date, or Excel's number for one: `2006/07` becomes 1 July 2006."""
    if day := serial_day(text):
        rule, what = values.EXCEL_SERIAL, f"Excel's own number for {day_as_typed(day)}"
    else:
        when = parse_date(text, day_first=True)
        day = when.exact if isinstance(when, PartialDate) else None
        rule = values.EXCEL_MONTH if "/" in text else values.PERIOD_UNREADABLE
        what = "a day, where a period is needed"
    if day is None:
        return None
    meant = choices(*(_written(period) for period in _as_excel_took_it(day.year, day.month, kind)))
    return Problem(rule, f"{quoted(text)} is {what}.", meant or None)


def _as_excel_took_it(year: int, month: int, kind: YearKind) -> tuple[Period, ...]:
    """What may have been typed where Excel has a month: the year `2006/07`, or July 2006."""
    if not FIRST_YEAR <= year < LAST_YEAR:
        return ()
    itself = month_of(year, month, kind)
    is_year = month == (year + 1) % 100 and kind is not YearKind.CALENDAR
    return (year_of(year, kind), itself) if is_year else (itself,)


def _excel_month(text: str, kind: YearKind) -> Problem | None:
    """`Jul-06`: what Excel makes of `2006/07`."""
    match = _EXCEL_MONTH.fullmatch(text)
    month = month_number(month_like(match[1]) or "") if match else None
    if match is None or month is None:
        return None
    year = int(match[2]) + (2000 if int(match[2]) < 50 else 1900)
    meanings = _as_excel_took_it(year, month, kind)
    year_taken = f"`{year_pair(year, kind)}`, which it takes for a month"
    message = f"{quoted(text)} is what Excel makes of "
    message += f"{year_taken}." if len(meanings) > 1 else "a month."
    return Problem(values.EXCEL_MONTH, message, choices(*map(_written, meanings)))


def _excel_day(text: str, kind: YearKind) -> Problem | None:
    """`06-Jul`: what Excel makes of `06/07`."""
    match = _EXCEL_DAY.fullmatch(text)
    month = month_number(month_like(match[2]) or "") if match else None
    if match is None or month is None:
        return None
    typed = f"{int(match[1]):02}/{month:02}"
    message = f"{quoted(text)} is what Excel makes of `{typed}`, which it takes for a day."
    year = 2000 + int(match[1])
    follows = month == int(match[1]) + 1 and kind is not YearKind.CALENDAR
    return Problem(values.EXCEL_MONTH, message, f"`{year_pair(year, kind)}`" if follows else None)


def _other_pair(text: str, kind: YearKind) -> Problem | None:
    """`2006/2007`, `2006/7`, `2006-2007`, `FY 2006/07`."""
    match = _NEARLY_A_YEAR.fullmatch(text)
    if match is None:
        return None
    first, second = int(match[1]), match[2]
    follows = second in (str(first + 1), str((first + 1) % 100), f"{(first + 1) % 100:02}")
    if not follows or not FIRST_YEAR <= first < LAST_YEAR:
        return None
    if kind is YearKind.CALENDAR:
        return _calendar_wanted(text, first)
    message = f"{quoted(text)} is not a period as laasite reads it."
    return Problem(values.PERIOD_UNREADABLE, message, f"`{year_pair(first, kind)}`")


def _joined_span(text: str, kind: YearKind) -> Problem | None:
    """`2006/07-2008/09`."""
    parts = re.fullmatch(r"([0-9]{4}/[0-9]{2}) ?[-–] ?([0-9]{4}/[0-9]{2})", text)
    span = _read(f"{parts[1]} to {parts[2]}", kind) if parts else None
    if not isinstance(span, Period):
        return None
    message = f"{quoted(text)} is not a period as laasite reads it."
    return Problem(values.PERIOD_UNREADABLE, message, f"`{span.canonical()}`")


def _no_century(text: str, kind: YearKind) -> Problem | None:
    """`06/07`."""
    match = _NO_CENTURY.fullmatch(text)
    if match is None or int(match[2]) != (int(match[1]) + 1) % 100:
        return None
    years = (2000 + int(match[1]), 1900 + int(match[1]))
    message = f"{quoted(text)} could be a year without its century, or a day and a month."
    return Problem(values.PERIOD_AMBIGUOUS, message, choices(*(year_pair(y, kind) for y in years)))
