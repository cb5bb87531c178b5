"""How often something happens, in words: `1 year` is "every year"."""

from __future__ import annotations

import re

_INTERVAL = re.compile(r"(?:every )?([0-9]+) (month|week|quarter|year|day)s?", re.IGNORECASE)


def every_words(interval: str) -> str:
    """An interval as the words of a sentence: `every year`, `every 2 months`.

    What isn't a number of days, weeks, months, quarters or years stays as it was typed.
    """
    match = _INTERVAL.fullmatch(interval.strip())
    if match is None:
        return interval
    number, unit = int(match[1]), match[2].lower()
    return f"every {unit}" if number == 1 else f"every {number} {unit}s"


def months_words(months: int) -> str:
    """A number of months as the words of a sentence: `every year`, `every 2 months`."""
    return every_words(f"{months} month" if months % 12 else f"{months // 12} year")
