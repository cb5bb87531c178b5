"""The chart of a measure: its figures against what was promised."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from markupsafe import Markup

from laasite.charts import data, line
from laasite.model.assessment import Due, Rating
from laasite.model.coverage import covered
from laasite.model.gaps import Gap
from laasite.model.history import History
from laasite.model.language import marked, say
from laasite.model.measures import Figure, Series
from laasite.model.period import Period, PeriodKind
from laasite.model.targets import Promise, Target
from laasite.model.words import Better, Covers, FigureState, Frequency, Path
from laasite.render.formats import affixes, plain_figure
from laasite.render.views.figures import figure_words, is_past, is_ringed
from laasite.render.views.what_happened import Promised, what_happened

MOST_GAPS = 40
"""How many missing periods are filled in between two figures; beyond that the axis jumps."""

MOST_OTHERS = 3
"""How many others are drawn beside our own figures before nobody can tell the lines apart."""

BETTER = {
    Better.HIGHER: marked("higher is better"),
    Better.LOWER: marked("lower is better"),
    Better.HOLD: marked("steady is best"),
    Better.RANGE: marked("within the range is best"),
}

CERTAINTY = {
    FigureState.PROVISIONAL: data.Certainty.PROVISIONAL,
    FigureState.ESTIMATED: data.Certainty.ESTIMATED,
}


def better_words(better: Better) -> str:
    """Which way a measure gets better, in words; empty where no way is better than another."""
    return say(BETTER[better]) if better in BETTER else ""


def series_chart(
    target: Target,
    series: Series,
    ratings: Sequence[Rating],
    gaps: Sequence[Gap],
    history: History,
    id: str | None = None,
) -> Markup:
    """The drawing of a series; `id` is its own on the page where the target's won't do."""
    return drawn(chart_of(target, series, ratings, gaps, history, id))


def drawn(chart: data.LineChart) -> Markup:
    """A chart as it stands in a page."""
    return Markup(line.line_chart(chart))  # noqa: S704 - our own SVG


def headline_of(
    target: Target,
    series: Series,
    ratings: Sequence[Rating],
    gaps: Sequence[Gap],
    history: History,
) -> str:
    """The sentence that says what happened, with the promise that is told first."""
    rating = next(iter(ratings), None)
    promised = Promised(rating, first_agreed(history, rating))
    return what_happened(target, series, promised, gaps)


def chart_of(
    target: Target,
    series: Series,
    ratings: Sequence[Rating],
    gaps: Sequence[Gap],
    history: History,
    id: str | None = None,
) -> data.LineChart:
    """The figures against the levels of the commitment that is told first."""
    rating = next(iter(ratings), None)
    promise = _promise(target, rating)
    axis = _axis(series, rating, promise, gaps)
    index = {period.end: place for place, period in enumerate(axis)}
    before, behind = affixes(series.measure)
    title = series.title or series.measure.what or target.title
    return data.LineChart(
        id=id or f"{target.id}-{series.part or 'whole'}",
        title=title,
        desc=headline_of(target, series, ratings, gaps, history),
        unit=series.measure.unit,
        periods=tuple(data.Period(period.label(), period.short()) for period in axis),
        actuals=tuple(_actuals(series, axis, gaps, made_up=target.marks.illustrative)),
        decimals=series.measure.decimals,
        prefix=before,
        suffix=behind,
        direction=better_words(series.measure.better),
        baseline=_baseline(series, rating, promise, index),
        due=(*_moved_levels(history, series, ratings, index), *_levels(series, rating, index)),
        path=_path(promise),
        bands=tuple(_bands(rating, index)),
        original=tuple(_original(history, series, ratings, index)),
        breaks=tuple(_breaks(series, axis)),
        restarts=tuple(at for at, each in enumerate(axis) if starts_anew(each, series)),
        others=tuple(_others(series, index))[:MOST_OTHERS],
    )


def _breaks(series: Series, axis: Sequence[Period]) -> Iterator[data.Break]:
    """The places on the axis from which figures are counted another way."""
    for one in series.measure.breaks:
        place = next((at for at, each in enumerate(axis) if each.start >= one.period.start), 0)
        if place > 0:
            yield data.Break(place)


def starts_anew(period: Period, series: Series) -> bool:
    """Whether a period's count is the first since the beginning of the year."""
    if series.measure.covers is not Covers.YEAR_TO_DATE or period.kind is PeriodKind.YEAR:
        return False
    return covered(period, Covers.YEAR_TO_DATE)[0] == period.start


def _others(series: Series, index: Mapping[date, int]) -> Iterator[data.Other]:
    """The neighbours and averages with figures; only the first are drawn, the table has all."""
    for name in series.measure.comparators:
        known = {
            index[one.period.end]: (one.value, figure_words(one, series))
            for one in series.compared(name)
            if one.value is not None
        }
        if known:
            course = tuple((place, value) for place, (value, _) in known.items())
            yield data.Other(name, course, known[max(known)][1])


def _promise(target: Target, rating: Rating | None) -> Promise | None:
    """What the commitment of a rating promises for the rating's part."""
    for commitment in target.commitments:
        if rating and commitment.id == rating.commitment:
            return next((one for one in commitment.promises if one.part == rating.part), None)
    return None


def _path(promise: Promise | None) -> data.DuePath:
    straight = promise is not None and promise.path is Path.STRAIGHT
    return data.DuePath.STRAIGHT if straight else data.DuePath.STEPS


def _axis(
    series: Series, rating: Rating | None, promise: Promise | None, gaps: Sequence[Gap]
) -> tuple[Period, ...]:
    """Every period with a figure or a level, and those missing in between, by their ends."""
    by_end: dict[date, Period] = {}
    if promise and promise.baseline and promise.baseline.period:
        by_end[promise.baseline.period.end] = promise.baseline.period
    for due in rating.dues if rating else ():
        by_end[due.period.end] = due.period
    for name in series.measure.comparators:
        by_end |= {figure.period.end: figure.period for figure in series.compared(name)}
    for figure in series.whole:
        by_end[figure.period.end] = figure.period
    known = [by_end[end] for end in sorted(by_end)]
    if series.measure.frequency is not Frequency.EVERY_2_YEARS:
        by_end = {between.end: between for between in _missing(known)} | by_end
    past = {gap.period.end: gap.period for gap in gaps if is_past(gap)}
    by_end = (past if len(past) <= MOST_GAPS else {}) | by_end
    return tuple(by_end[end] for end in sorted(by_end))


def _missing(known: Sequence[Period]) -> Iterator[Period]:
    """The periods between two that are known and alike, within reason."""
    for earlier, later in pairwise(known):
        if not earlier.alike(later):
            continue
        between, steps = earlier.next(), 0
        while between < later and steps < MOST_GAPS:
            yield between
            between, steps = between.next(), steps + 1


def _actuals(
    series: Series, axis: Sequence[Period], gaps: Sequence[Gap], *, made_up: bool
) -> Iterator[data.Actual]:
    figures: Mapping[date, Figure] = {figure.period.end: figure for figure in series.whole}
    missing = {gap.period.end: gap for gap in gaps}
    for place, period in enumerate(axis):
        figure = figures.get(period.end)
        if figure is not None:
            yield _actual(place, figure, series, made_up=made_up)
        elif period.end in missing:
            gap = missing[period.end]
            yield data.Actual(place, None, reason=gap.words, pending=not is_past(gap))


def _actual(place: int, figure: Figure, series: Series, *, made_up: bool) -> data.Actual:
    return data.Actual(
        period=place,
        value=figure.value,
        label=figure_words(figure, series) if figure.value is not None else "",
        certainty=CERTAINTY.get(figure.state, data.Certainty.FINAL),
        illustrative=figure.illustrative or made_up,
        reason=say(figure.state.value) if figure.value is None else "",
        revised=is_ringed(figure),
    )


def _baseline(
    series: Series, rating: Rating | None, promise: Promise | None, index: Mapping[date, int]
) -> data.Baseline | None:
    period = promise.baseline.period if promise and promise.baseline else None
    if rating is None or rating.baseline is None or period is None:
        return None
    label = plain_figure(rating.baseline, series.measure)
    return data.Baseline(index[period.end], rating.baseline, label)


def _levels(
    series: Series, rating: Rating | None, index: Mapping[date, int]
) -> Iterator[data.Level]:
    for due in rating.dues if rating else ():
        if due.low == due.high:
            label = plain_figure(due.low, series.measure)
            yield data.Level(index[due.period.end], due.low, not due.interpolated, label)


def first_agreed(history: History, rating: Rating | None) -> Rating | None:
    """The same promise against the levels that were first agreed, where it was agreed anew."""
    if rating is None:
        return None
    return history.of(rating.target).original_of(rating)


def _agreed_anew(history: History, ratings: Sequence[Rating]) -> Iterator[tuple[Due, Due]]:
    """Each level that was agreed anew under any promise: as it was first, and as it is now."""
    for rating in ratings:
        first = first_agreed(history, rating)
        now = {due.period: due for due in rating.dues}
        for due in first.dues if first else ():
            after = now.get(due.period)
            same_shape = after is not None and after.low == after.high and due.low == due.high
            if due.level and after is not None and same_shape and due.low != after.low:
                yield due, after


def _original(
    history: History, series: Series, ratings: Sequence[Rating], index: Mapping[date, int]
) -> Iterator[data.Level]:
    """The levels as they were first agreed, where they are others now."""
    for before, _ in _agreed_anew(history, ratings):
        if before.period.end in index:
            label = plain_figure(before.low, series.measure)
            yield data.Level(index[before.period.end], before.low, label=label)


def _moved_levels(
    history: History, series: Series, ratings: Sequence[Rating], index: Mapping[date, int]
) -> Iterator[data.Level]:
    """Of promises that aren't told first, the levels that were agreed anew, as they are now."""
    taken = {due.period.end for due in ratings[0].dues} if ratings else set()
    for _, after in _agreed_anew(history, ratings[1:]):
        if after.period.end in index and after.period.end not in taken:
            taken.add(after.period.end)
            label = plain_figure(after.low, series.measure)
            yield data.Level(index[after.period.end], after.low, label=label)


def _bands(rating: Rating | None, index: Mapping[date, int]) -> Iterator[data.Band]:
    for due in rating.dues if rating else ():
        if due.low != due.high:
            yield data.Band(index[due.period.end], due.low, due.high)
