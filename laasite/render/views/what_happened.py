"""What happened to a measure, as one sentence: the heading of its chart, and what a picture says.

`Burglaries fell from 1,200 in 2003/04 to 980 in 2005/06; 950 was promised by 2006/07.` Only like is
compared with like: figures since the last break, that count equally long times, and of a quarter
or month that of the same season, because the others move with the year and not with the work.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from laasite.model.assessment import Due, Rating
from laasite.model.coverage import same_length, when
from laasite.model.gaps import Absence, Gap
from laasite.model.language import marked, say
from laasite.model.measures import Figure, Measure, Series
from laasite.model.periods import Period, PeriodKind
from laasite.model.sentences import sentence
from laasite.model.targets import Target
from laasite.model.words import Covers, FigureState
from laasite.render.formats import full_figure, plain_figure


@dataclass(frozen=True, slots=True)
class Promised:
    """The promise told first: its rating, and that against what was first agreed, if changed."""

    rating: Rating | None = None
    first: Rating | None = None


def what_happened(
    target: Target, series: Series, promised: Promised, gaps: Sequence[Gap] = ()
) -> str:
    """One sentence, and a second where figures are illustrative.

    It tells the first and the newest figure that can be compared, why there is none for a later
    period, and what was promised in the end.
    """
    with_a_figure = (one for one in series.whole if one.value is not None)
    known = sorted(with_a_figure, key=lambda one: one.period.end)
    alike = tuple(_alike(known, series.measure))
    subject = series.measure.what or series.title or target.title
    told = [_course(subject, alike, series.measure), *_broken(known, series.measure)]
    told += [*_wanting(series, known, gaps), *_promise(series.measure, promised)]
    return f"{sentence('; '.join(told))} {_made_up(target, alike, promised)}".rstrip()


def _alike(known: Sequence[Figure], measure: Measure) -> Iterator[Figure]:
    """Of figures in their order, those that can be compared with the newest, which is the last."""
    for figure in known:
        last = known[-1].period
        alike = same_length(figure.period, last, measure.covers)
        joined = alike and not measure.breaks_between(figure.period, last)
        if joined and _same_season(figure.period, last, measure):
            yield figure


def _same_season(period: Period, last: Period, measure: Measure) -> bool:
    """Whether two periods lie at the same time of a year, where that makes a difference."""
    if last.kind in (PeriodKind.YEAR, PeriodKind.SPAN):
        return True
    if measure.covers in (Covers.LAST_12_MONTHS, Covers.POINT_IN_TIME):
        return True
    return period.start.month == last.start.month


def _course(subject: str, alike: Sequence[Figure], measure: Measure) -> str:
    """From where to where it went."""
    if not alike:
        return say("{measure}: no figure has been published yet", measure=subject)
    first, last = alike[0], alike[-1]
    if first.value is None or last.value is None:
        raise ValueError("only figures can be told, and these have none")
    if first is last:
        return say(
            "{measure} stood at {figure} {when}",
            measure=subject,
            figure=_with_state(full_figure(last.value, measure), last),
            when=_when(last.period, measure),
        )
    if first.value == last.value:
        return _stayed(subject, full_figure(last.value, measure), (first, last), measure)
    return _moved(subject, (first, first.value), (last, last.value), measure)


def _stayed(subject: str, figure: str, ends: tuple[Figure, Figure], measure: Measure) -> str:
    """That the newest figure, the last of `ends`, is the same as the first."""
    then, now = (_when(one.period, measure) for one in ends)
    state = ends[1].state
    if state is FigureState.FINAL:
        return say(
            "{measure} stood at {figure} {then} and at the same {now}",
            measure=subject,
            figure=figure,
            then=then,
            now=now,
        )
    return say(
        "{measure} stood at {figure} {then} and at the same ({state}) {now}",
        measure=subject,
        figure=figure,
        then=then,
        state=say(state.value),
        now=now,
    )


_MOVED = {
    True: marked("{measure} rose from {start} {then} to {end} {now}"),
    False: marked("{measure} fell from {start} {then} to {end} {now}"),
}


def _moved(
    subject: str, first: tuple[Figure, Decimal], last: tuple[Figure, Decimal], measure: Measure
) -> str:
    """From which figure it went to which."""
    (earlier, before), (later, after) = first, last
    return say(
        _MOVED[after > before],
        measure=subject,
        start=full_figure(before, measure, after),
        then=_when(earlier.period, measure),
        end=_with_state(plain_figure(after, measure, before), later),
        now=_when(later.period, measure),
    )


def _when(period: Period, measure: Measure) -> str:
    """The time of a figure, a year in its short form: two long ones can't be told apart."""
    if period.kind is not PeriodKind.YEAR:
        return when(period, measure.covers)
    return say("in {period}", period=_name(period))


def _name(period: Period) -> str:
    """A period by name, a year as `2005/06`: `from 9 in 2003 to 2004 to 8` is hard to read."""
    return period.canonical() if period.kind is PeriodKind.YEAR else period.label()


def _with_state(words: str, figure: Figure) -> str:
    """A figure in words, and that it isn't final."""
    if figure.state is FigureState.FINAL:
        return words
    return say("{figure} ({state})", figure=words, state=say(figure.state.value))


def _broken(known: Sequence[Figure], measure: Measure) -> Iterator[str]:
    """From when on figures count something else, where earlier ones are left out for that."""
    last = known[-1].period if known else None
    if last and any(measure.breaks_between(one.period, last) for one in known):
        newest = max(one.period for one in measure.breaks if one.period.start <= last.start)
        yield say(
            "earlier figures can't be compared with those from {period} on", period=_name(newest)
        )


def _wanting(series: Series, known: Sequence[Figure], gaps: Sequence[Gap]) -> Iterator[str]:
    """Why there is no figure for the newest period that should have one by now."""
    absent = {one.period.end: _absent(one) for one in gaps if one.why is not Absence.NOT_DUE}
    for one in series.whole:
        if one.value is None:
            absent[one.period.end] = say(
                "for {period} it is {state}", period=_name(one.period), state=say(one.state.value)
            )
    later = [end for end in absent if not known or end > known[-1].period.end]
    if later:
        yield absent[max(later)]


def _absent(gap: Gap) -> str:
    """That a figure is late, or that there is none."""
    if gap.why is Absence.LATE:
        return say("the figure for {period} is {late}", period=_name(gap.period), late=gap.words)
    return say("no figure was published for {period}", period=_name(gap.period))


def _promise(measure: Measure, promised: Promised) -> Iterator[str]:
    """What was promised in the end, and what was promised at first if that was something else."""
    final = promised.rating.final if promised.rating else None
    if final is None:
        return
    level, first = _level(final, measure), promised.first.final if promised.first else None
    if first and (first.low, first.high) != (final.low, final.high):
        level = say("{level} (at first {before})", level=level, before=_level(first, measure))
    if final.period.kind is PeriodKind.SPAN:
        yield say("{level} was promised for the {period}", level=level, period=_name(final.period))
    else:
        yield say("{level} was promised by {period}", level=level, period=_name(final.period))


def _level(due: Due, measure: Measure) -> str:
    low, high = plain_figure(due.low, measure), plain_figure(due.high, measure)
    return low if due.low == due.high else say("{low} to {high}", low=low, high=high)


def _made_up(target: Target, alike: Sequence[Figure], promised: Promised) -> str:
    """A second sentence where some of what was told isn't real."""
    marks = [one.illustrative for one in (*alike[:1], *alike[-1:])]
    if promised.rating and promised.rating.final:
        own = (one for one in target.commitments if one.id == promised.rating.commitment)
        marks += [one.marks.illustrative for one in own]
    if not marks or not (any(marks) or target.marks.illustrative):
        return ""
    if target.marks.illustrative or all(marks):
        return say("These figures are illustrative.")
    return say("Some of these figures are illustrative.")
