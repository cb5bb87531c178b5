"""How often something happens, in words: `1 year` is "every year"."""

from __future__ import annotations

import re

from laasite.model.language import marked, say, say_number

_INTERVAL = re.compile(r"(?:every )?([0-9]+) (month|week|quarter|year|day)s?", re.IGNORECASE)


def every_words(interval: str) -> str:
    """An interval as the words of a sentence: `every year`, `every 2 months`.

    What isn't a number of days, weeks, months, quarters or years stays as it was typed.
    """
    match = _INTERVAL.fullmatch(interval.strip())
    if match is None:
        return interval
    number, unit = int(match[1]), match[2].lower()
    return say(_ONCE[unit]) if number == 1 else _several(number, unit)


_ONCE = {
    "day": marked("every day"),
    "week": marked("every week"),
    "month": marked("every month"),
    "quarter": marked("every quarter"),
    "year": marked("every year"),
}


def _several(number: int, unit: str) -> str:
    match unit:
        case "day":
            return say_number("every {number} day", "every {number} days", number)
        case "week":
            return say_number("every {number} week", "every {number} weeks", number)
        case "month":
            return say_number("every {number} month", "every {number} months", number)
        case "quarter":
            return say_number("every {number} quarter", "every {number} quarters", number)
        case _:
            return say_number("every {number} year", "every {number} years", number)


def months_words(months: int) -> str:
    """A number of months as the words of a sentence: `every year`, `every 2 months`."""
    return every_words(f"{months} month" if months % 12 else f"{months // 12} year")
