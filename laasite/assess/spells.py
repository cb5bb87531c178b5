"""What came late: each due date against the day on which the figure was first published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from laasite.assess.lateness import the_figure
from laasite.assess.levels import course_of, measured_for
from laasite.assess.reporting import Window, due_on, reporting_period
from laasite.assess.terms import Standing, owed_window, standing_of, term_of
from laasite.model.assessment import Lateness, Occurrence, OccurrenceState, Rating
from laasite.model.history import LateSpell
from laasite.model.language import say
from laasite.model.measures import Figure, Series
from laasite.model.report import Report
from laasite.model.targets import Commitment, Target
from laasite.model.words import CommitmentState

LATE = (OccurrenceState.LATE, OccurrenceState.DONE_LATE)


def late_spells(
    target: Target,
    report: Report,
    ratings: Iterable[Rating],
    occurrences: Iterable[Occurrence],
) -> tuple[LateSpell, ...]:
    """Every figure and step of a target that came late, the oldest first.

    What hasn't come yet is told with the days up to `report.as_at`, if it is late by then. Figures
    count that were owed: of a whole reporting period within a promise that binds.
    """
    missing = (_missing(late) for rating in ratings for late in rating.late if late.period)
    found = [*_figures(target, report), *missing, *_steps(occurrences)]
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (one.due, one.what)))


def _missing(late: Lateness) -> LateSpell:
    return LateSpell(late.what, late.part, late.period, late.due, None, late.days)


def _figures(target: Target, report: Report) -> Iterator[LateSpell]:
    for series in target.series:
        windows = tuple(_windows(target, series, report))
        for figure in series.whole:
            due = due_on(figure.period, series.measure)
            came = _first(figure).published
            if due is not None and came > due and _is_owed(figure, series, windows):
                what = the_figure(figure.period, series)
                days = (min(came, report.as_at) - due).days
                yield LateSpell(what, series.part, figure.period, due, came, days)


def _first(figure: Figure) -> Figure:
    return figure.earlier[0] if figure.earlier else figure


def _is_owed(figure: Figure, series: Series, windows: Iterable[Window]) -> bool:
    """Whether a figure is of a period that is reported, and was owed under some promise."""
    period = figure.period
    reported = reporting_period(period.end, series.measure)
    return reported.alike(period) and any(_within(window, period.end) for window in windows)


def _within(window: Window, day: date) -> bool:
    after_start = window.start is None or day >= window.start
    return after_start and (window.end is None or day <= window.end)


def _windows(target: Target, series: Series, report: Report) -> Iterator[Window]:
    """The days for which each promise that binds is owed figures of the series."""
    for commitment in target.commitments:
        term = term_of(commitment.under, report)
        standing = standing_of(commitment, term, report.as_at)
        binds = standing in (Standing.IN_FORCE, Standing.ENDED)
        if binds and commitment.state is not CommitmentState.PLACEHOLDER:
            yield owed_window(term, _last_day(commitment, series))


def _last_day(commitment: Commitment, series: Series) -> date | None:
    promise = next((one for one in commitment.promises if one.part == series.part), None)
    last = course_of(promise, series).last if promise else None
    return max(last.period.end, measured_for(last, series.measure).end) if last else None


def _steps(occurrences: Iterable[Occurrence]) -> Iterator[LateSpell]:
    for one in occurrences:
        if one.state in LATE and one.due is not None and one.days_late:
            came = one.done.latest if one.done else None
            what = say("“{step}”", step=one.what)
            yield LateSpell(what, None, None, one.due.latest, came, one.days_late)
