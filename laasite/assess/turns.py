"""The days on which a status may become another: what is published, changed, due or over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from laasite.assess.levels import Course, course_of, measured_for
from laasite.assess.promises import Stand
from laasite.assess.reporting import due_on
from laasite.assess.terms import Term, term_of, term_of_agreement, term_of_strategy
from laasite.model.assessment import Occurrence, Rating
from laasite.model.dates import PartialDate
from laasite.model.measures import Measure
from laasite.model.past import Version
from laasite.model.period import Period
from laasite.model.report import Report
from laasite.model.targets import Target

DAY = timedelta(days=1)


def turns(report: Report, target: Target) -> frozenset[date]:
    """Every day up to `report.as_at` that is known beforehand to be one of them."""
    versions = [*(one.thing for one in report.past.targets.get(target.id, ())), target]
    stood = [one for one in versions if one is not None]
    unders = sorted({found.under for one in stood for found in one.commitments})
    days = {*_days_of_versions(report, target, unders), *_terms(unders, report)}
    for one in stood:
        days |= {*_published(one), *_levels(one)}
    return frozenset(day for day in days if day <= report.as_at)


def _days_of_versions(report: Report, target: Target, unders: Iterable[str]) -> Iterator[date]:
    """The first day of each version of the target and of all that it rests on."""
    past = report.past
    lists: list[Sequence[Version[Any]]] = [past.targets.get(target.id, ()), past.sites]
    for id in unders:
        lists += [past.agreements.get(id, ()), past.strategies.get(id, ())]
    return (version.until + DAY for versions in lists for version in versions)


def _published(target: Target) -> Iterator[date]:
    """The days of the rows; a milestone's row also tells on which day it was done."""
    for series in target.series:
        for figure in series.figures:
            yield from (row.published for row in (*figure.earlier, figure))
    for milestone in target.milestones:
        for done in milestone.done:
            yield done.published
            if isinstance(done.done, PartialDate):
                yield from _around(done.done)


def _around(when: PartialDate) -> Iterator[date]:
    """The first day that a date may be, the last, and the day after it."""
    yield from (when.earliest, when.latest)
    if when.latest < date.max:
        yield when.latest + DAY


def _terms(unders: Iterable[str], report: Report) -> Iterator[date]:
    """The first day of each agreement and the day after its last, in every version of it."""
    for under in unders:
        for term in _every_term(under, report):
            yield from (day for day in (term.start,) if day)
            yield from (day + DAY for day in (term.end,) if day)


def _every_term(under: str, report: Report) -> Iterator[Term]:
    yield term_of(under, report)
    for agreement in report.past.agreements.get(under, ()):
        if agreement.thing is not None:
            yield term_of_agreement(agreement.thing)
    for strategy in report.past.strategies.get(under, ()):
        if strategy.thing is not None:
            yield term_of_strategy(strategy.thing)


def _levels(target: Target) -> Iterator[date]:
    """The day after each promised period, and after the day on which its figure is due."""
    for commitment in target.commitments:
        for promise in commitment.promises:
            series = target.series_of(promise.part)
            if series is not None:
                yield from _course(course_of(promise, series))


def _course(course: Course) -> Iterator[date]:
    for level in course.promise.levels:
        yield from after(measured_for(level, course.measure), course.measure)
    for due in course.dues():
        yield from after(due.period, course.measure)


def after(period: Period, measure: Measure) -> Iterator[date]:
    """The day after a period, and the day after its figure is due."""
    yield period.end + DAY
    due = due_on(period, measure)
    if due is not None and due < date.max:
        yield due + DAY


def next_turns(
    ratings: Iterable[Rating | Stand], occurrences: Iterable[Occurrence]
) -> Iterator[date]:
    """The days that only the judgement of an earlier day brings to light: what falls due next."""
    for rating in ratings:
        if rating.next_due is not None and rating.next_due < date.max:
            yield rating.next_due + DAY
    for one in occurrences:
        if one.due is not None:
            yield from _around(one.due)
