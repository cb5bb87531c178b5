"""How numbers, money, dates and lists are written: the British manner, which others are made from.

What differs from one language to another and isn't a word stands here; words are said by
`model/language.py`. This is GOV.UK's way, the same on every machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

MONTHS: tuple[str, ...] = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True, slots=True)
class Affixes:
    """What stands directly before and behind a number to tell its unit: `£` and nothing."""

    before: str
    behind: str

    def around(self, number: str, minus: str) -> str:
        """A printed number with both; a minus that it begins with stays in front."""
        if self.before and number.startswith(minus):
            return f"{minus}{self.before}{number.removeprefix(minus)}{self.behind}"
        return f"{self.before}{number}{self.behind}"


class Manner:
    """The British manner."""

    @property
    def minus(self) -> str:
        """What a number below nought begins with."""
        return MINUS

    @property
    def percent(self) -> Affixes:
        """What makes a number a percentage: `60%`."""
        return Affixes("", "%")

    @property
    def pounds(self) -> Affixes:
        """What makes a number an amount of money: `£60`."""
        return Affixes("£", "")

    def number(self, value: Decimal) -> str:
        """A number with all its decimals, and with marks between its thousands: `1,234.50`."""
        return f"{value:,f}".replace("-", MINUS)

    def day(self, day: date) -> str:
        """A day: `18 May 2006`."""
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"

    def month(self, day: date) -> str:
        """The month of a day with its year: `May 2006`."""
        return f"{MONTHS[day.month - 1]} {day.year}"

    def short_month(self, day: date) -> str:
        """The same for the axis of a chart: `Sep 2006`."""
        return f"{MONTHS[day.month - 1][:3]} {day.year}"

    def name_of_month(self, day: date) -> str:
        """The month of a day without its year, alone: `May`."""
        return MONTHS[day.month - 1]

    def row(self, words: Sequence[str]) -> str:
        """Words as a list in a sentence: `police, council and health service`."""
        if len(words) < 2:
            return "".join(words)
        return f"{', '.join(words[:-1])} and {words[-1]}"


BRITISH = Manner()
