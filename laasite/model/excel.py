"""What Excel leaves in a file in place of what was typed, recognised by its look."""

from __future__ import annotations

import re
from datetime import date, timedelta

from laasite.model.problems import Problem, quoted
from laasite.model.rules import values

_HASHES = re.compile(r"#{2,}")
_ERRORS = frozenset(
    ("#DIV/0!", "#REF!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#VALUE!", "#SPILL!", "#CALC!")
)
_SERIAL = re.compile(r"([0-9]{5})(?:\.[0-9]{1,15})?")
_DAY_ZERO = date(1899, 12, 30)
"""Excel counts 1 January 1900 as 1 and believes in a 29 February 1900: from March 1900 on this
day is its 0."""


def damage(text: str) -> Problem | None:
    """The problem, if `text` is `########` or an error cell such as `#DIV/0!`."""
    if _HASHES.fullmatch(text):
        message = f"{quoted(text)} is what Excel shows when a column is too narrow for its value."
        return Problem(values.EXCEL_HASHES, message)
    if text.upper() in _ERRORS:
        return Problem(values.EXCEL_ERROR, f"{quoted(text)} is an error from an Excel formula.")
    return None


FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""

_PLAIN_NUMBER = re.compile(r"[-+] ?£? ?[0-9][0-9,]*(?:\.[0-9]+)?%?", re.ASCII)


def formula_like(text: str) -> Problem | None:
    """The problem, if a spreadsheet would run `text` out of a downloaded table as a formula.

    A bare number with its sign (`-3`, `+5%`) is shown by every spreadsheet as what it says.
    """
    if not text.startswith(FORMULA) or _PLAIN_NUMBER.fullmatch(text):
        return None
    message = f"{quoted(text)} begins like a formula, and spreadsheets would run it."
    return Problem(values.FORMULA_LIKE, message)


def harmless(text: str) -> str:
    """`text` as no spreadsheet runs it, for officers' own lists of what isn't right yet."""
    return f" {text}" if text.startswith(FORMULA) else text


def serial_day(text: str) -> date | None:
    """The day that a five-digit number such as `38855` stands for inside Excel, if by 2100."""
    match = _SERIAL.fullmatch(text)
    day = _DAY_ZERO + timedelta(days=int(match[1])) if match else None
    return day if day and day.year <= 2100 else None
