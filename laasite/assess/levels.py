"""What is due when: declared levels, and the straight line between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from laasite.assess.exact import decimal, exact
from laasite.assess.reporting import reporting_period, step_months
from laasite.model.assessment import Due, Unrated
from laasite.model.coverage import months_between, same_length, same_time
from laasite.model.measures import Baseline, Figure, Level, Measure, Series
from laasite.model.periods import Period, PeriodKind
from laasite.model.targets import Promise
from laasite.model.words import Path, Unknown


@dataclass(frozen=True, slots=True)
class Band:
    """What is due for a period, exactly: from `low` to `high`, which are the same for one value."""

    period: Period
    low: Fraction
    high: Fraction
    level: Level | None
    towards: Level | None = None

    @property
    def is_value(self) -> bool:
        """Whether one value is due and not a band."""
        return self.low == self.high

    def to_due(self) -> Due:
        """The same as it is handed to pages."""
        return Due(self.period, decimal(self.low), decimal(self.high), self.level, not self.level)


@dataclass(frozen=True, slots=True)
class Mark:
    """A point that a straight line runs from or to; `held` is None where it isn't known."""

    period: Period
    held: Band | None
    level: Level | None


@dataclass(frozen=True, slots=True)
class Course:
    """A promise worked out: where it starts, and what is due when."""

    measure: Measure
    promise: Promise
    baseline: Fraction | None

    @property
    def last(self) -> Level | None:
        """The last level, known or not."""
        return self.promise.levels[-1] if self.promise.levels else None

    def level_for(self, period: Period) -> Level | None:
        """The declared level that a figure of `period` is held against."""
        exactly = (one for one in self.promise.levels if measured_for(one, self.measure) == period)
        alike = (one for one in self.promise.levels if self._is_held_against(one, period))
        return next(exactly, None) or next(alike, None)

    def _is_held_against(self, level: Level, period: Period) -> bool:
        if level.measured_on is None:
            return same_time(level.period, period, self.measure.covers)
        return period.contains(measured_for(level, self.measure)) or _holds(period, level)

    def due_for(self, period: Period) -> Band | Unrated | None:
        """What is due for `period`; a reason where it isn't known; None where nothing is."""
        level = self.level_for(period)
        if level is not None:
            return self.resolved(level)
        return self._on_the_line(period) if self.promise.path is Path.STRAIGHT else None

    def resolved(self, level: Level) -> Band | Unrated:
        """A declared level in figures, or the reason why it can't be had."""
        if level.words is not None:
            return _UNKNOWN_LEVELS.get(level.words, Unrated.LEVEL_NOT_KNOWN)
        if level.change_from_baseline is not None:
            if self.baseline is None:
                return Unrated.NO_BASELINE
            value = self.baseline + exact(level.change_from_baseline)
            return Band(level.period, value, value, level)
        if level.value is not None:
            return Band(level.period, exact(level.value), exact(level.value), level)
        if level.low is None or level.high is None:
            return Unrated.LEVEL_NOT_KNOWN
        low, high = sorted((exact(level.low), exact(level.high)))
        return Band(level.period, low, high, level)

    def _on_the_line(self, period: Period) -> Band | Unrated | None:
        for start, end in pairwise(self._marks()):
            if start.period.end < period.end < end.period.end:
                return self._between(start, end, period)
        return None

    def _between(self, start: Mark, end: Mark, period: Period) -> Band | Unrated | None:
        """The line from one mark to the next at `period`, by reporting periods."""
        covers = self.measure.covers
        if not (
            same_length(start.period, period, covers) and same_length(period, end.period, covers)
        ):
            return None
        if start.held is None or end.held is None:
            return self._reason(start) or self._reason(end)
        whole = months_between(start.period.end, end.period.end)
        share = Fraction(months_between(start.period.end, period.end), whole)
        low = start.held.low + (end.held.low - start.held.low) * share
        high = start.held.high + (end.held.high - start.held.high) * share
        return Band(period, low, high, None, end.level)

    def _reason(self, mark: Mark) -> Unrated | None:
        found = self.resolved(mark.level) if mark.level else Unrated.NO_BASELINE
        return found if isinstance(found, Unrated) else None

    def _marks(self) -> list[Mark]:
        """The baseline and every level, in the order of time."""
        marks = []
        for level in self.promise.levels:
            held = self.resolved(level)
            known = held if isinstance(held, Band) else None
            marks.append(Mark(measured_for(level, self.measure), known, level))
        return sorted([*self._start(), *marks], key=lambda mark: mark.period)

    def _start(self) -> Iterator[Mark]:
        baseline = self.promise.baseline
        if baseline is None or baseline.period is None:
            return
        value = self.baseline
        held = None if value is None else Band(baseline.period, value, value, None)
        yield Mark(baseline.period, held, None)

    def dues(self) -> tuple[Due, ...]:
        """Everything that is due, declared or on the line between, oldest first."""
        known = [self.resolved(level) for level in self.promise.levels]
        bands = [one for one in known if isinstance(one, Band)]
        if self.promise.path is Path.STRAIGHT:
            bands += self._in_between()
        return tuple(band.to_due() for band in sorted(bands, key=lambda band: band.period))

    def _in_between(self) -> Iterator[Band]:
        for start, end in pairwise(self._marks()):
            for period in _periods_between(start.period, end.period, self.measure):
                found = self._between(start, end, period)
                if isinstance(found, Band):
                    yield found


_UNKNOWN_LEVELS = {
    Unknown.TO_BE_AGREED: Unrated.LEVEL_TO_BE_AGREED,
    Unknown.NOT_YET: Unrated.LEVEL_TO_BE_AGREED,
}


def course_of(promise: Promise, series: Series) -> Course:
    """A promise with its baseline looked up."""
    return Course(series.measure, promise, _baseline_value(promise.baseline, series))


def _baseline_value(baseline: Baseline | None, series: Series) -> Fraction | None:
    if baseline is None:
        return None
    if baseline.from_figures:
        figure = _figure_of(baseline.period, series)
        return exact(figure.value) if figure and figure.value is not None else None
    return None if baseline.value is None else exact(baseline.value)


def _figure_of(period: Period | None, series: Series) -> Figure | None:
    """The series' current figure of a period, or of one that covers the same time."""
    if period is None:
        return None
    exactly = (figure for figure in series.whole if figure.period == period)
    covers = series.measure.covers
    alike = (figure for figure in series.whole if same_time(figure.period, period, covers))
    return next(exactly, None) or next(alike, None)


def measured_for(level: Level, measure: Measure) -> Period:
    """The period of the figure that a level is held against."""
    match level.measured_on:
        case None:
            return level.period
        case Period() as period:
            return period
        case day:
            return reporting_period(day.latest, measure)


def _holds(period: Period, level: Level) -> bool:
    """Whether the day that a level is measured on lies within `period`."""
    day = level.measured_on
    return day is not None and not isinstance(day, Period) and period.contains(day.latest)


_FINENESS = (PeriodKind.SPAN, PeriodKind.YEAR, PeriodKind.QUARTER, PeriodKind.MONTH)
_STEPS = {PeriodKind.QUARTER: 3, PeriodKind.MONTH: 1}


def _periods_between(start: Period, end: Period, measure: Measure) -> Iterator[Period]:
    """The reporting periods that end between the ends of two others."""
    step = step_months(measure)
    if step is None:
        return
    shape = _shape(end, measure)
    step = _STEPS.get(shape.kind, step)
    between = shape.shifted(-step)
    while between.end > start.end:
        yield between
        between = between.shifted(-step)


def _shape(end: Period, measure: Measure) -> Period:
    """The period ending with `end` that is reported: a year's last quarter, where quarters are."""
    reported = reporting_period(end.end, measure)
    finer = _FINENESS.index(reported.kind) > _FINENESS.index(end.kind)
    pooled = end.kind is PeriodKind.SPAN
    return reported if finer and not pooled and reported.end == end.end else end
