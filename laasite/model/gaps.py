"""Why there is no figure for a period: the same words in chart, table and CSV."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from laasite.model.language import marked, say, say_number
from laasite.model.period import Period


class Absence(Enum):
    """Why there is no row for a period; the value is what is told, but for how late a figure is."""

    NOT_DUE = marked("not due yet")
    LATE = marked("late")
    NOT_PUBLISHED = marked("no figure was published")


@dataclass(frozen=True, slots=True)
class Gap:
    """A period without a row in a series, and why.

    `declared` is whether a level was promised for just this period; `days` is how late the figure
    is, or nought.
    """

    target: str
    part: str | None
    period: Period
    why: Absence
    days: int = 0
    declared: bool = False

    @property
    def words(self) -> str:
        """The reason as it is told everywhere: `late by 47 days`."""
        if self.why is Absence.LATE:
            return say_number("late by {number} day", "late by {number} days", self.days)
        return say(self.why.value)


def words_for(gaps: Iterable[Gap], end: date) -> str:
    """Why there is no figure for the period that ends on `end`."""
    found = next((gap for gap in gaps if gap.period.end == end), None)
    return found.words if found else say(Absence.NOT_PUBLISHED.value)
