"""The report of an earlier day, as far as the statuses of one target rest on it.

It says what `report_at` would say of that day, for less: figures are filtered by the day on which
they were published, and only what ever changed has been read more than once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from laasite.model.measures import Figure, Series
from laasite.model.past import all_as_they_stood, as_it_stood
from laasite.model.report import Report
from laasite.model.targets import Milestone, Target
from laasite.model.words import ChangeKind


@dataclass(frozen=True, slots=True)
class Rows:
    """Which rows are to be seen: those published up to `day`.

    With `revised`, of that day's own rows only those that change an earlier figure.
    """

    day: date
    revised: bool = False

    def seen(self, chain: tuple[Figure, ...]) -> tuple[Figure, ...]:
        """What of the versions of one figure, the oldest first, is to be seen."""
        kept = tuple(one for one in chain if one.published <= self.day)
        if self.revised and kept and kept[-1].published == self.day:
            last = kept[-1]
            changes = len(kept) > 1 and last.change is not ChangeKind.NEW_DATA
            return kept if changes else kept[:-1]
        return kept


def worlds(report: Report) -> Callable[[date], Report]:
    """The report's settings, agreements and strategies as they stood on a day; kept once asked."""
    past = report.past

    @cache
    def world(day: date) -> Report:
        return replace(
            report,
            as_at=day,
            site=as_it_stood(past.sites, report.site, day) or report.site,
            agreements=all_as_they_stood(past.agreements, report.agreements, day),
            strategies=all_as_they_stood(past.strategies, report.strategies, day),
        )

    return world


def target_on(report: Report, id: str, day: date) -> Target | None:
    """A target as it stood on a day, with all its rows; None if it wasn't to be seen."""
    return as_it_stood(report.past.targets.get(id, ()), report.targets[id], day)


def with_rows(target: Target, rows: Rows) -> Target:
    """A target with only the rows that are to be seen."""
    return replace(
        target,
        series=tuple(_series(one, rows) for one in target.series),
        milestones=tuple(_milestone(one, rows) for one in target.milestones),
    )


def _series(series: Series, rows: Rows) -> Series:
    return replace(series, figures=tuple(_figures(series.figures, rows)))


def _figures(figures: tuple[Figure, ...], rows: Rows) -> Iterator[Figure]:
    for figure in figures:
        kept = rows.seen((*figure.earlier, figure))
        if kept:
            newest = kept[-1]
            yield figure if newest is figure else replace(newest, earlier=kept[:-1])


def _milestone(milestone: Milestone, rows: Rows) -> Milestone:
    """A milestone with its rows; none of them revises an earlier one in silence."""
    last = rows.day - timedelta(days=1) if rows.revised else rows.day
    done = tuple(one for one in milestone.done if one.published <= last)
    return milestone if done == milestone.done else replace(milestone, done=done)


# --- what happened on a day --------------------------------------------------------------------


def any_changed(before: Report, now: Report) -> bool:
    """Whether settings, agreements or strategies changed from one day's report to another's."""
    lists = ((before.agreements, now.agreements), (before.strategies, now.strategies))
    return before.site is not now.site or any(
        old is not new and (len(old) != len(new) or any(old[id] is not new[id] for id in new))
        for old, new in lists
    )


def any_published(target: Target, day: date) -> bool:
    """Whether a row was published on `day`: a figure, or a step that was done."""
    done = (one for milestone in target.milestones for one in milestone.done)
    return any(row.published == day for row in _all_rows(target)) or any(
        one.published == day for one in done
    )


def any_revised(target: Target, day: date) -> bool:
    """Whether a row published on `day` changes an earlier figure."""
    chains = ((*one.earlier, one) for series in target.series for one in series.figures)
    return any(row.published == day for chain in chains for row in chain[1:])


def _all_rows(target: Target) -> Iterator[Figure]:
    for series in target.series:
        for figure in series.figures:
            yield from (*figure.earlier, figure)
