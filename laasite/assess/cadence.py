"""Whether a body meets as often as it says (paper of 15 March 2006, Annex A: "bi-monthly")."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise

from laasite.assess.recurring import day_later
from laasite.model.governance import Cadence, Gap
from laasite.model.report import Report


def cadence(dates: Iterable[date], every_months: int) -> tuple[Gap, ...]:
    """The time between each meeting and the next, in days, oldest first.

    A meeting keeps the promise if it comes no later than the same day `every_months` later.
    """
    return tuple(_gap(first, second, every_months) for first, second in pairwise(sorted({*dates})))


def _gap(first: date, second: date, every_months: int) -> Gap:
    over = (second - day_later(first, every_months)).days
    return Gap(first, second, (second - first).days, over if over > 0 else None)


def cadences(report: Report, met: Mapping[str, Iterable[date]]) -> tuple[Cadence, ...]:
    """How each body that says how often it meets kept to it; `met` holds its dates by its id.

    Dates after `as_at` haven't come, and don't count.
    """
    found = []
    for id in sorted(report.bodies):
        months = report.bodies[id].meets_months
        dates = [day for day in met.get(id, ()) if day <= report.as_at]
        if months is not None and (gaps := cadence(dates, months)):
            found.append(Cadence(id, months, gaps))
    return tuple(found)
