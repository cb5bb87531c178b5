"""Late figures: what should have been there, since when, and who owes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import islice

from laasite.assess.reporting import Owed, Window, owed_figures
from laasite.model.assessment import Lateness
from laasite.model.language import say
from laasite.model.measures import Series
from laasite.model.periods import Period


@dataclass(frozen=True, slots=True)
class Schedule:
    """Which figures of a series are late, and which is due next."""

    late: tuple[Lateness, ...]
    next_due: date | None
    next_period: Period | None


def schedule(
    target: str,
    series: Series,
    window: Window,
    as_at: date,
    lead: tuple[str, ...],
    at_most: int | None = None,
) -> Schedule:
    """What is owed of `series` at `as_at`; with `at_most`, no more late figures than that.

    A figure is in time up to the end of its due day. It is owed by whom the measure names as its
    supplier, else by those who lead the commitment.
    """
    owed_by = (series.measure.supplied_by,) if series.measure.supplied_by else lead
    late: list[Lateness] = []
    for owed in owed_figures(series, window):
        if owed.days_late(as_at) <= 0:
            return Schedule(tuple(islice(late, at_most)), owed.due, owed.period)
        late.append(_lateness(target, series, owed, as_at, owed_by))
    return Schedule(tuple(islice(late, at_most)), None, None)


def the_figure(period: Period, series: Series) -> str:
    """What is late, as a sentence begins with it: `The figure for 2005 to 2006 (Cars)`."""
    if series.part and series.title:
        return say("The figure for {period} ({part})", period=period.label(), part=series.title)
    return say("The figure for {period}", period=period.label())


def _lateness(
    target: str, series: Series, owed: Owed, as_at: date, owed_by: tuple[str, ...]
) -> Lateness:
    return Lateness(
        what=the_figure(owed.period, series),
        target=target,
        part=series.part,
        period=owed.period,
        milestone=None,
        due=owed.due,
        days=owed.days_late(as_at),
        owed_by=owed_by,
    )
