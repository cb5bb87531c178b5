"""How a figure moved: against the same period a year before, and from the baseline to the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from laasite.assess.exact import exact
from laasite.assess.judgement import shortfall_of
from laasite.assess.levels import Band, Course
from laasite.assess.words import full
from laasite.model.assessment import Direction
from laasite.model.coverage import same_length, when
from laasite.model.language import marked, say
from laasite.model.measures import Figure, Measure, Series
from laasite.model.periods import Period
from laasite.model.words import Better


@dataclass(frozen=True, slots=True)
class Movement:
    """A direction with the sentence that tells both figures."""

    direction: Direction
    sentence: str


def movement(figure: Figure | None, series: Series, due: Band | None) -> Movement | None:
    """How `figure` moved against the same period a year before; None if either isn't there.

    `due` is the band that *hold* and *range* measures should stay in; nearer to it is better.
    """
    before = _a_year_before(figure, series) if figure else None
    if figure is None or before is None or figure.value is None or before.value is None:
        return None
    measure = series.measure
    change = _gain(exact(before.value), exact(figure.value), measure, due)
    found = _direction(change, measure, due)
    told = full(before.value, measure, figure.value)
    span = when(before.period, measure.covers)
    return Movement(found, say(_WORDS[found], when=span, figure=told))


_WORDS = {
    Direction.BETTER: marked("A year before, {when}, it was {figure}: it has got better."),
    Direction.WORSE: marked("A year before, {when}, it was {figure}: it has got worse."),
    Direction.SAME: marked("A year before, {when}, it was {figure}: about the same."),
    Direction.UP: marked("A year before, {when}, it was {figure}: it has gone up."),
    Direction.DOWN: marked("A year before, {when}, it was {figure}: it has gone down."),
}


def _a_year_before(figure: Figure, series: Series) -> Figure | None:
    wanted = figure.period.same_period_a_year_before()
    if series.measure.breaks_between(wanted, figure.period):
        return None
    return next((one for one in series.whole if one.period == wanted), None)


def _gain(before: Fraction, now: Fraction, measure: Measure, due: Band | None) -> Fraction:
    """By how much it got better, in the measure's unit; without a polarity, by how much it rose."""
    match measure.better:
        case Better.LOWER:
            return before - now
        case Better.HOLD | Better.RANGE if due is not None:
            outside = _outside(due, measure)
            return outside(before) - outside(now)
        case _:
            return now - before


def _outside(due: Band, measure: Measure) -> Callable[[Fraction], Fraction]:
    return lambda value: max(Fraction(0), shortfall_of(value, due, measure.better))


def _direction(change: Fraction, measure: Measure, due: Band | None) -> Direction:
    """The smallest change that means something is declared; up to it, nothing has moved."""
    noise = abs(exact(measure.smallest_change)) if measure.smallest_change else Fraction(0)
    if abs(change) <= noise:
        return Direction.SAME
    judged = measure.better in (Better.HIGHER, Better.LOWER) or (
        measure.better is not Better.NONE and due is not None
    )
    if judged:
        return Direction.BETTER if change > 0 else Direction.WORSE
    return Direction.UP if change > 0 else Direction.DOWN


def distance(figure: Figure | None, course: Course) -> Fraction | None:
    """The share of the way from baseline to last level that `figure` has gone; 1 is all of it.

    (actual − baseline) ÷ (target − baseline), where the two differ and all three cover equally
    long times; not for bands.
    """
    last = course.resolved(course.last) if course.last else None
    if figure is None or figure.value is None or course.baseline is None:
        return None
    if not isinstance(last, Band) or not last.is_value or last.low == course.baseline:
        return None
    if not _alike(figure.period, last.period, course):
        return None
    return (exact(figure.value) - course.baseline) / (last.low - course.baseline)


def _alike(figure: Period, last: Period, course: Course) -> bool:
    """Whether figure, baseline and last level cover equally long times, as far as it is known."""
    covers = course.measure.covers
    baseline = course.promise.baseline
    start = baseline.period if baseline and baseline.period else last
    return same_length(figure, last, covers) and same_length(start, last, covers)
