"""What happened to a measure, as one sentence: the heading of its chart, and what a picture says.

`Burglaries fell from 1,200 in 2003/04 to 980 in 2005/06; 950 was promised by 2006/07.` Only like is
compared with like: figures since the last break, that count equally long times, and of a quarter
or month that of the same season, because the others move with the year and not with the work.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from laasite.model.assessment import Due, Rating
from laasite.model.coverage import same_length, when
from laasite.model.gaps import Absence, Gap
from laasite.model.measures import Figure, Measure, Series
from laasite.model.periods import Period, PeriodKind
from laasite.model.targets import Target
from laasite.model.words import Covers, FigureState
from laasite.render.formats import full_figure, plain_figure, sentence


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
    return f"{sentence('; '.join(told))}{_made_up(target, alike, promised)}"


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
        return f"{subject}: no figure has been published yet"
    first, last = alike[0], alike[-1]
    if first.value is None or last.value is None:
        raise ValueError("only figures can be told, and these have none")
    then, now = _when(first.period, measure), _when(last.period, measure)
    if first is last:
        return f"{subject} stood at {full_figure(last.value, measure)}{_sure(last)} {now}"
    if first.value == last.value:
        stood = full_figure(last.value, measure)
        return f"{subject} stood at {stood} {then} and at the same{_sure(last)} {now}"
    moved = "rose" if last.value > first.value else "fell"
    start = full_figure(first.value, measure, last.value)
    end = plain_figure(last.value, measure, first.value)
    return f"{subject} {moved} from {start} {then} to {end}{_sure(last)} {now}"


def _when(period: Period, measure: Measure) -> str:
    """The time of a figure, a year in its short form: two long ones can't be told apart."""
    if period.kind is not PeriodKind.YEAR:
        return when(period, measure.covers)
    return f"in {_name(period)}"


def _name(period: Period) -> str:
    """A period by name, a year as `2005/06`: `from 9 in 2003 to 2004 to 8` is hard to read."""
    return period.canonical() if period.kind is PeriodKind.YEAR else period.label()


def _sure(figure: Figure) -> str:
    """That a figure isn't final."""
    return "" if figure.state is FigureState.FINAL else f" ({figure.state.value})"


def _broken(known: Sequence[Figure], measure: Measure) -> Iterator[str]:
    """From when on figures count something else, where earlier ones are left out for that."""
    last = known[-1].period if known else None
    if last and any(measure.breaks_between(one.period, last) for one in known):
        newest = max(one.period for one in measure.breaks if one.period.start <= last.start)
        yield f"earlier figures can't be compared with those from {_name(newest)} on"


def _wanting(series: Series, known: Sequence[Figure], gaps: Sequence[Gap]) -> Iterator[str]:
    """Why there is no figure for the newest period that should have one by now."""
    absent = {one.period.end: _absent(one) for one in gaps if one.why is not Absence.NOT_DUE}
    for one in series.whole:
        if one.value is None:
            absent[one.period.end] = f"for {_name(one.period)} it is {one.state.value}"
    later = [end for end in absent if not known or end > known[-1].period.end]
    if later:
        yield absent[max(later)]


def _absent(gap: Gap) -> str:
    """That a figure is late, or that there is none."""
    if gap.why is Absence.LATE:
        return f"the figure for {_name(gap.period)} is {gap.words}"
    return f"no figure was published for {_name(gap.period)}"


def _promise(measure: Measure, promised: Promised) -> Iterator[str]:
    """What was promised in the end, and what was promised at first if that was something else."""
    final = promised.rating.final if promised.rating else None
    if final is None:
        return
    first = promised.first.final if promised.first else None
    before = ""
    if first and (first.low, first.high) != (final.low, final.high):
        before = f" (at first {_level(first, measure)})"
    by = "for the" if final.period.kind is PeriodKind.SPAN else "by"
    yield f"{_level(final, measure)}{before} was promised {by} {_name(final.period)}"


def _level(due: Due, measure: Measure) -> str:
    low = plain_figure(due.low, measure)
    return low if due.low == due.high else f"{low} to {plain_figure(due.high, measure)}"


def _made_up(target: Target, alike: Sequence[Figure], promised: Promised) -> str:
    """A second sentence where some of what was told isn't real."""
    marks = [one.illustrative for one in (*alike[:1], *alike[-1:])]
    if promised.rating and promised.rating.final:
        own = (one for one in target.commitments if one.id == promised.rating.commitment)
        marks += [one.marks.illustrative for one in own]
    if not marks or not (any(marks) or target.marks.illustrative):
        return ""
    whole = target.marks.illustrative or all(marks)
    return f" {'These' if whole else 'Some of these'} figures are illustrative."
