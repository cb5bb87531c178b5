"""One row of every list: a commitment, or one part of it, held against its newest figure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import partial

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
from laasite.model.measures import Figure, Measure, Series, Tolerance
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
    """How a promise stands, with the figure and level by which it does.

    `told` gives the sentence that says so: of most days of the past nobody asks for it.
    """

    status: Status
    unrated: Unrated | None
    told: Callable[[], str]
    figure: Figure | None
    due: Band | None = None
    judged: Judgement | None = None


@dataclass(frozen=True, slots=True)
class Stand:
    """How a promise stands at the end of a day: of its rating what tells one day from another."""

    commitment: str
    part: str | None
    verdict: Verdict
    schedule: Schedule

    @property
    def status(self) -> Status:
        """Its status."""
        return self.verdict.status

    @property
    def unrated(self) -> Unrated | None:
        """Why it has none of the others, if it has not."""
        return self.verdict.unrated

    @property
    def figure(self) -> Figure | None:
        """The row by which it stands so."""
        return self.verdict.figure

    @property
    def sentence(self) -> str:
        """What is said of it."""
        return self.verdict.told()

    @property
    def next_due(self) -> date | None:
        """The day on which the next figure is due."""
        return self.schedule.next_due


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
    case = _case(commitment, promise, series, term, standing, as_at)
    return _rating(case, _verdict(case, tolerance))


def stand(
    commitment: Commitment,
    promise: Promise,
    series: Series,
    term: Term,
    standing: Standing,
    tolerance: Tolerance | None,
    as_at: date,
) -> Stand:
    """How the same promise stands then, for less than half of what its rating takes."""
    case = _case(commitment, promise, series, term, standing, as_at)
    return Stand(commitment.id, promise.part, _verdict(case, tolerance), case.schedule)


def _case(
    commitment: Commitment,
    promise: Promise,
    series: Series,
    term: Term,
    standing: Standing,
    as_at: date,
) -> Case:
    course = course_of(promise, series)
    owed = _schedule(commitment, course, series, term, standing, as_at)
    return Case(commitment, course, series, standing, term, owed, as_at)


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
    return Verdict(Status.UNRATED, reason, partial(reason_words, reason, case, row), row)


def _out_of_date(case: Case) -> Verdict:
    newest = case.newest_known
    return Verdict(Status.OUT_OF_DATE, None, partial(_out_of_date_words, case, newest), newest)


def _out_of_date_words(case: Case, newest: Figure | None) -> str:
    told = late_words(case.schedule.late)
    if newest is None:
        return told
    figure = figure_words(newest, case.course.measure)
    return say("{late} The newest is {figure}.", late=told, figure=figure)


def _judged(case: Case, figure: Figure, due: Band, tolerance: Tolerance | None) -> Verdict:
    measure = case.course.measure
    judged = judge(
        _value(figure), due, measure.better, tolerance, final=_is_final(case, figure, due)
    )
    told = partial(_judged_words, figure, due, judged, measure)
    return Verdict(judged.status, judged.unrated, told, figure, due, judged)


def _judged_words(figure: Figure, due: Band, judged: Judgement, measure: Measure) -> str:
    told = say(
        "{figure}, against {due}: {verdict}.",
        figure=figure_words(figure, measure, due),
        due=due_words(due, measure),
        verdict=verdict_words(judged, due, measure),
    )
    return sentence(told)


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
        sentence=verdict.told(),
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
