"""Why a commitment isn't rated: which reason is told first, and the sentence that tells it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from laasite.assess.lateness import Schedule
from laasite.assess.levels import Band, Course, measured_for
from laasite.assess.reporting import due_on
from laasite.assess.terms import Standing, Term
from laasite.assess.words import because, figure_words, late_words
from laasite.model.assessment import Unrated
from laasite.model.dates import day_in_words
from laasite.model.language import marked, say
from laasite.model.measures import Figure, Level, Series
from laasite.model.periods import Period
from laasite.model.targets import Commitment
from laasite.model.words import Better, CommitmentStage, CommitmentState


@dataclass(frozen=True, slots=True)
class Case:
    """Everything that a rating is made from."""

    commitment: Commitment
    course: Course
    series: Series
    standing: Standing
    term: Term
    schedule: Schedule
    as_at: date

    @property
    def newest(self) -> Figure | None:
        """The newest row, be it a figure or the reason why there is none."""
        return max(self.series.whole, key=lambda figure: figure.period, default=None)

    @property
    def newest_known(self) -> Figure | None:
        """The newest row with a figure."""
        known = (figure for figure in self.series.whole if figure.value is not None)
        return max(known, key=lambda figure: figure.period, default=None)


# --- which reason ------------------------------------------------------------------------------

_BY_STANDING = {
    Standing.DROPPED: Unrated.DROPPED,
    Standing.NOT_AGREED: Unrated.NOT_IN_FORCE,
    Standing.NOT_STARTED: Unrated.NOT_STARTED,
}


def before_any_figure(case: Case) -> Unrated | None:
    """The reason that holds whatever the figures say, in the order in which reasons are told."""
    if case.standing in _BY_STANDING:
        return _BY_STANDING[case.standing]
    if case.course.measure.better is Better.NONE:
        return Unrated.FOR_INFORMATION
    if case.commitment.state is CommitmentState.PLACEHOLDER:
        return Unrated.LEVEL_TO_BE_AGREED
    return _no_level_known(case.course)


def _no_level_known(course: Course) -> Unrated | None:
    levels = [course.resolved(level) for level in course.promise.levels]
    if any(isinstance(level, Band) for level in levels):
        return None
    unknown = [level for level in levels if isinstance(level, Unrated)]
    return unknown[0] if unknown else Unrated.NO_LEVEL


def nothing_held(case: Case) -> Unrated:
    """The reason where no row is for a period with a level."""
    first = first_due(case)
    if first is not None and case.as_at <= first[1]:
        return Unrated.NOT_DUE
    if case.newest is None:
        return Unrated.NO_FIGURE
    if case.newest.value is None:
        return Unrated.NO_FIGURE_IN_PLACE
    return Unrated.NOT_COMPARABLE if _overlaps(case) else Unrated.NO_LEVEL


def first_due(case: Case) -> tuple[Period, date] | None:
    """The first period for which something is due, and when its figure is, or else it ends."""
    course = case.course
    periods = {due.period for due in course.dues() if due.level is None}
    periods |= {measured_for(level, course.measure) for level in course.promise.levels}
    if not periods:
        return None
    first = min(periods)
    return first, due_on(first, course.measure) or first.end


def _overlaps(case: Case) -> bool:
    """Whether some row is for a part of a level's time, or for more than that."""
    levels = [measured_for(level, case.course.measure) for level in case.course.promise.levels]
    rows = [figure.period for figure in case.series.whole]
    return any(level.contains(row) or row.contains(level) for level in levels for row in rows)


# --- in words ----------------------------------------------------------------------------------


def reason_words(reason: Unrated, case: Case, row: Figure | None) -> str:
    """Why `case` isn't rated, as sentences. `row` is the row that the reason is about."""
    told = _TELL.get(reason, _plainly(reason))(case, row)
    late = case.schedule.late
    return " ".join([told, *([late_words(late)] if late else []), *_renegotiating(case)])


def _plainly(reason: Unrated) -> Callable[[Case, Figure | None], str]:
    return lambda _, __: say("Not rated: {reason}.", reason=say(reason.value))


def _renegotiating(case: Case) -> Iterator[str]:
    if case.commitment.state is CommitmentState.RENEGOTIATING:
        yield because(say("The promise is being renegotiated."), case.commitment.state_reason)


def _dropped(case: Case, _: Figure | None) -> str:
    commitment = case.commitment
    if commitment.stage is CommitmentStage.DROPPED:
        return because(say("It was dropped."), commitment.why_dropped)
    return because(say("It was removed."), commitment.state_reason)


def _not_agreed(case: Case, _: Figure | None) -> str:
    if case.commitment.stage is CommitmentStage.LONG_LIST:
        return say("It is on the long list of what may be promised, and isn't in force.")
    return say("It has been proposed, and isn't in force.")


def _not_started(case: Case, _: Figure | None) -> str:
    start = case.term.start
    if start is None:
        return say("It hasn't started yet.")
    return say("It starts on {day}.", day=day_in_words(start))


def _for_information(case: Case, _: Figure | None) -> str:
    told = say("It is shown for information: no direction of improvement is set.")
    return _after_newest(case, told)


def _after_newest(case: Case, told: str) -> str:
    """The newest figure in a sentence, if there is one, and what is told of it."""
    figure = case.newest_known
    if figure is None:
        return told
    words = figure_words(figure, case.course.measure)
    return say("The newest figure is {figure}. {what_of_it}", figure=words, what_of_it=told)


def _no_level(case: Case, _: Figure | None) -> str:
    if case.newest_known is None or not case.course.promise.levels:
        return _after_newest(case, say("No level has been promised."))
    return _after_newest(case, say("No level was promised for that period."))


def _level_unknown(words: str, of_period: str) -> Callable[[Case, Figure | None], str]:
    """What tells that a level isn't known: `of_period` for that of a period, else `words`."""

    def tell(case: Case, row: Figure | None) -> str:
        level = _unknown_level(case, row)
        told = say(of_period, period=level.period.label()) if level else say(words)
        why = (level.reason if level else None) or case.commitment.state_reason
        return because(told, why)

    return tell


def _unknown_level(case: Case, row: Figure | None) -> Level | None:
    """The level of the row's period if that isn't known, else the first that isn't."""
    course = case.course
    own = course.level_for(row.period) if row else None
    unknown = (one for one in course.promise.levels if one.words is not None)
    return own if own and own.words is not None else next(unknown, None)


def _no_baseline(case: Case, _: Figure | None) -> str:
    baseline = case.course.promise.baseline
    return because(
        say("The promise is a change from a baseline that isn't known."),
        baseline.reason if baseline else None,
    )


def _not_due(case: Case, _: Figure | None) -> str:
    found = first_due(case)
    if found is None:
        return say("Nothing is due yet.")
    period, day = found
    is_figure = due_on(period, case.course.measure) is not None
    words = _FIRST_FIGURE_DUE if is_figure else _FIRST_PERIOD_ENDS
    return _after_newest(case, say(words, period=period.label(), day=day_in_words(day)))


_FIRST_FIGURE_DUE = marked(
    "Nothing is due yet: the first level is for {period}, and its figure is due on {day}."
)
_FIRST_PERIOD_ENDS = marked(
    "Nothing is due yet: the first level is for {period}, and that ends on {day}."
)


def _in_place(case: Case, row: Figure | None) -> str:
    if row is None:
        return say("There is no figure.")
    period, state = row.period.label(), say(row.state.value)
    words = say("There is no figure for {period} ({state}).", period=period, state=state)
    told = because(words, row.note)
    last = case.newest_known
    if last is None:
        return told
    figure = figure_words(last, case.course.measure)
    return say("{no_figure} The last was {figure}.", no_figure=told, figure=figure)


def _not_comparable(case: Case, _: Figure | None) -> str:
    told = say(
        "It doesn't cover the same time as the promised level, so the two can't be compared."
    )
    return _after_newest(case, told)


_LEVEL_TO_BE_AGREED = _level_unknown(
    marked("The level hasn't been agreed."),
    marked("The level for {period} hasn't been agreed."),
)
_LEVEL_NOT_KNOWN = _level_unknown(
    marked("The level isn't known."), marked("The level for {period} isn't known.")
)


_TELL: dict[Unrated, Callable[[Case, Figure | None], str]] = {
    Unrated.DROPPED: _dropped,
    Unrated.NOT_IN_FORCE: _not_agreed,
    Unrated.NOT_STARTED: _not_started,
    Unrated.FOR_INFORMATION: _for_information,
    Unrated.NO_LEVEL: _no_level,
    Unrated.LEVEL_TO_BE_AGREED: _LEVEL_TO_BE_AGREED,
    Unrated.LEVEL_NOT_KNOWN: _LEVEL_NOT_KNOWN,
    Unrated.NO_BASELINE: _no_baseline,
    Unrated.NO_FIGURE: lambda _, __: say("No figure has been published."),
    Unrated.NO_FIGURE_IN_PLACE: _in_place,
    Unrated.NOT_DUE: _not_due,
    Unrated.NOT_COMPARABLE: _not_comparable,
}
