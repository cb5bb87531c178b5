"""One row of every list: a commitment, or one part of it, held against its newest figure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from laasite.assess.exact import decimal, exact
from laasite.assess.judgement import Judgement, judge
from laasite.assess.lateness import Schedule, schedule
from laasite.assess.levels import Band, Course, course_of, measured_for
from laasite.assess.movement import distance, movement
from laasite.assess.reasons import Case, before_any_figure, nothing_held, reason_words
from laasite.assess.terms import Standing, Term, owed_window
from laasite.assess.words import due_words, figure_words, late_words, verdict_words
from laasite.model.assessment import Rating, Status, Unrated
from laasite.model.language import say
from laasite.model.measures import Figure, Series, Tolerance
from laasite.model.sentences import sentence
from laasite.model.targets import Commitment, Promise
from laasite.model.words import CommitmentState, FigureState


@dataclass(frozen=True, slots=True)
class Held:
    """A row, and what was due for its period or the reason why that isn't known."""

    figure: Figure
    due: Band | Unrated


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is said of a promise, with the figure and level that it is said of."""

    status: Status
    unrated: Unrated | None
    sentence: str
    figure: Figure | None
    due: Band | None = None
    judged: Judgement | None = None


def rate(
    commitment: Commitment,
    promise: Promise,
    series: Series,
    term: Term,
    standing: Standing,
    tolerance: Tolerance | None,
    as_at: date,
) -> Rating:
    """The rating of one promise at the end of `as_at`, with everything that led to it."""
    course = course_of(promise, series)
    owed = _schedule(commitment, course, series, term, standing, as_at)
    case = Case(commitment, course, series, standing, term, owed, as_at)
    return _rating(case, _verdict(case, tolerance))


# --- the verdict -------------------------------------------------------------------------------


def _verdict(case: Case, tolerance: Tolerance | None) -> Verdict:
    reason = before_any_figure(case)
    if reason is not None:
        return _unrated(case, reason, case.newest_known)
    if case.schedule.late and case.newest is not None:
        return _out_of_date(case)
    held = newest_held(case.course, case.series)
    if held is None:
        reason = nothing_held(case)
        in_place = reason is Unrated.NO_FIGURE_IN_PLACE
        return _unrated(case, reason, case.newest if in_place else case.newest_known)
    if isinstance(held.due, Unrated):
        return _unrated(case, held.due, held.figure)
    if held.figure.value is None:
        return _unrated(case, Unrated.NO_FIGURE_IN_PLACE, held.figure)
    return _judged(case, held.figure, held.due, tolerance)


def newest_held(course: Course, series: Series) -> Held | None:
    """The newest row, whole and not broken down, for whose period something is due."""
    for figure in sorted(series.whole, key=lambda figure: figure.period, reverse=True):
        due = course.due_for(figure.period)
        if due is not None:
            return Held(figure, due)
    return None


def _unrated(case: Case, reason: Unrated, row: Figure | None) -> Verdict:
    return Verdict(Status.UNRATED, reason, reason_words(reason, case, row), row)


def _out_of_date(case: Case) -> Verdict:
    told = late_words(case.schedule.late)
    newest = case.newest_known
    if newest is not None:
        figure = figure_words(newest, case.course.measure)
        told = say("{late} The newest is {figure}.", late=told, figure=figure)
    return Verdict(Status.OUT_OF_DATE, None, told, newest)


def _judged(case: Case, figure: Figure, due: Band, tolerance: Tolerance | None) -> Verdict:
    measure = case.course.measure
    judged = judge(
        _value(figure), due, measure.better, tolerance, final=_is_final(case, figure, due)
    )
    told = say(
        "{figure}, against {due}: {verdict}.",
        figure=figure_words(figure, measure, due),
        due=due_words(due, measure),
        verdict=verdict_words(judged, due, measure),
    )
    return Verdict(judged.status, judged.unrated, sentence(told), figure, due, judged)


def _value(figure: Figure) -> Fraction:
    return Fraction(0) if figure.value is None else exact(figure.value)


def _is_final(case: Case, figure: Figure, due: Band) -> bool:
    """Whether this is the final figure of the last promised period: then it is met or missed."""
    return (
        figure.state is FigureState.FINAL
        and due.level is not None
        and due.level is case.course.last
    )


# --- what is owed ------------------------------------------------------------------------------


def _schedule(
    commitment: Commitment,
    course: Course,
    series: Series,
    term: Term,
    standing: Standing,
    as_at: date,
) -> Schedule:
    """What is owed: nothing for what isn't agreed, nor while there is no definition to count by."""
    binding = standing in (Standing.IN_FORCE, Standing.ENDED)
    if not binding or commitment.state is CommitmentState.PLACEHOLDER:
        return Schedule((), None, None)
    window = owed_window(term, _last_day(course))
    return schedule(commitment.target, series, window, as_at, commitment.lead)


def _last_day(course: Course) -> date | None:
    """The last day of the period of the last level, or of the figure that it is held against."""
    last = course.last
    return max(last.period.end, measured_for(last, course.measure).end) if last else None


# --- the rating --------------------------------------------------------------------------------


def _rating(case: Case, verdict: Verdict) -> Rating:
    course, judged, figure = case.course, verdict.judged, verdict.figure
    moved = movement(figure, case.series, verdict.due or _band_near(course, figure))
    gone = distance(figure, course)
    final = course.resolved(course.last) if course.last else None
    return Rating(
        commitment=case.commitment.id,
        target=case.commitment.target,
        part=course.promise.part,
        status=verdict.status,
        unrated=verdict.unrated,
        sentence=verdict.sentence,
        figure=figure,
        due=verdict.due.to_due() if verdict.due else None,
        shortfall=decimal(judged.shortfall) if judged else None,
        tolerance=None if judged is None or judged.tolerance is None else decimal(judged.tolerance),
        direction=moved.direction if moved else None,
        direction_sentence=moved.sentence if moved else None,
        baseline=None if course.baseline is None else decimal(course.baseline),
        final=final.to_due() if isinstance(final, Band) else None,
        distance=None if gone is None else decimal(gone),
        late=case.schedule.late,
        next_due=case.schedule.next_due,
        next_due_period=case.schedule.next_period,
        dues=course.dues(),
        in_force=case.standing is Standing.IN_FORCE,
    )


def _band_near(course: Course, figure: Figure | None) -> Band | None:
    """What was due for a figure's period, else the first level that is known."""
    due = course.due_for(figure.period) if figure else None
    if isinstance(due, Band):
        return due
    known = (course.resolved(level) for level in course.promise.levels)
    return next((level for level in known if isinstance(level, Band)), None)
