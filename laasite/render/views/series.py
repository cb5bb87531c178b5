"""A measure's figures: their chart, their table and their breakdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from markupsafe import Markup

from laasite.charts import data, line
from laasite.model.assessment import Due, Rating
from laasite.model.dates import day_in_words
from laasite.model.gaps import Absence, Gap, words_for
from laasite.model.history import History
from laasite.model.measures import Figure, Series
from laasite.model.period import Period
from laasite.model.targets import Promise, Target
from laasite.model.words import Better, ChangeKind, FigureState, Frequency, Path
from laasite.render.desk import Desk
from laasite.render.formats import (
    affixes,
    capital,
    full_figure,
    plain_figure,
    sentence,
    unit_words,
)

MOST_GAPS = 40
"""How many missing periods are filled in between two figures; beyond that the axis jumps."""

NO_LEVEL = "No level"
"""What stands where nothing was promised for a period: no cell is blank."""

_BETTER = {
    Better.HIGHER: "higher is better",
    Better.LOWER: "lower is better",
    Better.HOLD: "steady is best",
    Better.RANGE: "within the range is best",
    Better.NONE: "",
}

_CERTAINTY = {
    FigureState.PROVISIONAL: data.Certainty.PROVISIONAL,
    FigureState.ESTIMATED: data.Certainty.ESTIMATED,
}


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A period in the table of figures.

    period: which. figure: as printed, or the reason why there is none. missing: whether it is a
    reason. mark: one word on the figure: provisional, revised, illustrative. promised: the level of
    each commitment in the table's order, or that there is none. notes: what is to be said below it.
    """

    period: str
    figure: str
    missing: bool
    mark: str
    promised: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BreakdownRow:
    """A place or group in the breakdown.

    names: its own, one for each column. figure, missing, mark and notes: as in FigureRow.
    """

    names: tuple[str, ...]
    figure: str
    missing: bool
    mark: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A period broken down.

    caption: what the table shows. columns: what it is broken down by. rows: the largest first.
    whole: the figure for everything together.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[BreakdownRow, ...]
    whole: str | None


@dataclass(frozen=True, slots=True)
class SeriesView:
    """A measure over time.

    title: of the part; None for the target's own. what: what is counted, with the unit and which
    way is better. source: where the figures come from, and how often. chart: the drawing.
    caption: of the table. promised: a heading for each commitment with levels. rows: the newest
    period first. breakdown: of the newest period that has one.
    """

    title: str | None
    what: str
    source: str
    chart: Markup
    caption: str
    promised: tuple[str, ...]
    rows: tuple[FigureRow, ...]
    breakdown: Breakdown | None


def series_view(desk: Desk, target: Target, series: Series) -> SeriesView:
    """A measure of a target, with its ratings' levels beside the figures."""
    ratings = tuple(
        rating for rating in desk.press.ratings.get(target.id, ()) if rating.part == series.part
    )
    measure = series.measure
    name = series.title or measure.what
    made_up = " (illustrative)" if target.marks.illustrative else ""
    gaps = desk.press.assessments.gaps_of(target.id, series.part)
    return SeriesView(
        title=series.title,
        what=_what(series),
        source=_source(desk, series),
        chart=series_chart(target, series, ratings, gaps, desk.press.assessments.history),
        caption=f"{name}: {unit_words(measure) or measure.unit}{made_up}",
        promised=tuple(_promised_heading(desk, rating) for rating in ratings if rating.dues),
        rows=tuple(figure_rows(series, [rating for rating in ratings if rating.dues], gaps)),
        breakdown=_breakdown(series),
    )


def _what(series: Series) -> str:
    measure = series.measure
    unit = f", {measure.unit}" if measure.unit else ""
    better = _BETTER[measure.better]
    return sentence(f"{measure.what}{unit}{f' ({better})' if better else ''}")


def _source(desk: Desk, series: Series) -> str:
    measure = series.measure
    by = f" Supplied by {desk.party(measure.supplied_by).text}." if measure.supplied_by else ""
    return f"{sentence(f'Source: {measure.source}') if measure.source else ''}{by}".strip()


def _promised_heading(desk: Desk, rating: Rating) -> str:
    under = desk.press.commitments[rating.commitment].under
    return f"Promised: {desk.under(under).text}"


# --- the table ------------------------------------------------------------------------------------


def figure_rows(
    series: Series, ratings: Sequence[Rating], gaps: Sequence[Gap]
) -> Iterator[FigureRow]:
    """The figures, the levels and the gaps by the end of their period, newest first."""
    figures = {figure.period.end: figure for figure in series.whole}
    levels = [{due.period.end: due for due in rating.dues} for rating in ratings]
    periods = {gap.period.end: gap.period for gap in gaps if gap.declared or _is_past(gap)}
    periods |= {end: figure.period for end, figure in figures.items()}
    for by_end in levels:
        declared = {end: due.period for end, due in by_end.items() if not due.interpolated}
        periods = declared | periods
    for end in sorted(periods, reverse=True):
        figure = figures.get(end)
        promised = tuple(
            band_words(by_end[end].low, by_end[end].high, series) if end in by_end else NO_LEVEL
            for by_end in levels
        )
        beside = next((by_end[end].low for by_end in levels if end in by_end), None)
        yield FigureRow(
            period=periods[end].label(),
            figure=figure_words(figure, series, beside)
            if figure
            else capital(words_for(gaps, end)),
            missing=figure is None or figure.value is None,
            mark=mark(figure) if figure else "",
            promised=promised,
            notes=notes(figure, series) if figure else (),
        )


def _is_past(gap: Gap) -> bool:
    """Whether a figure is wanting, and not only still to come."""
    return gap.why is not Absence.NOT_DUE


def band_words(low: Decimal, high: Decimal, series: Series) -> str:
    """A level, or a band, as tables print it."""
    first = plain_figure(low, series.measure)
    return first if low == high else f"{first} to {plain_figure(high, series.measure)}"


def figure_words(figure: Figure, series: Series, beside: Decimal | None = None) -> str:
    """A figure as tables print it, or the reason that stands in its place."""
    if figure.value is None:
        return figure.state.value.capitalize()
    return plain_figure(figure.value, series.measure, beside)


def mark(figure: Figure) -> str:
    """What stands beside a figure: how sure it is, that it was changed, that it is made up."""
    words = []
    if figure.value is not None and figure.state is not FigureState.FINAL:
        words.append(figure.state.value)
    if figure.earlier and _before(figure).value != figure.value:
        words.append(_revision(figure).lower())
    if figure.illustrative:
        words.append("illustrative")
    return ", ".join(words)


def notes(figure: Figure, series: Series) -> tuple[str, ...]:
    """What has to be said of a figure below the table: why there is none, what it was before."""
    found = [sentence(figure.note)] if figure.note else []
    if figure.earlier:
        found.append(_revised(figure, series))
    return tuple(found)


_REVISED = {
    ChangeKind.CORRECTION: "Corrected",
    ChangeKind.SCHEDULED_REVISION: "Revised",
    ChangeKind.NEW_DATA: "First published",
}


def _before(figure: Figure) -> Figure:
    """What stood there directly before."""
    return max(figure.earlier, key=lambda earlier: earlier.published)


def _revision(figure: Figure) -> str:
    return _REVISED.get(figure.change, "Changed") if figure.change else "Changed"


def _revised(figure: Figure, series: Series) -> str:
    """What a figure was before: `Revised from 22.6 on 20 July 2006: late crimes were added.`."""
    before, when = _before(figure), day_in_words(figure.published)
    why = f": {figure.reason}" if figure.reason else ""
    if before.value == figure.value:
        return sentence(f"Confirmed on {when}{why}")
    was = "" if figure.change is ChangeKind.NEW_DATA else f" from {figure_words(before, series)}"
    return sentence(f"{_revision(figure)}{was} on {when}{why}")


# --- the breakdown --------------------------------------------------------------------------------


def _breakdown(series: Series) -> Breakdown | None:
    """The newest period that is broken down."""
    broken = [figure for figure in series.figures if figure.breakdown]
    if not broken:
        return None
    period = max(figure.period for figure in broken)
    rows = [figure for figure in broken if figure.period == period]
    rows.sort(key=lambda one: (one.value is None, -(one.value or 0), one.breakdown))
    columns = tuple(dict.fromkeys(name for one in rows for name, _ in one.breakdown))
    whole = next((one for one in series.whole if one.period == period), None)
    return Breakdown(
        caption=f"{series.measure.what}, {period.label()}, by {' and '.join(columns)}",
        columns=tuple(column.capitalize() for column in columns),
        rows=tuple(
            BreakdownRow(
                tuple(dict(one.breakdown).get(column, "All") for column in columns),
                figure_words(one, series),
                one.value is None,
                mark(one),
                notes(one, series),
            )
            for one in rows
        ),
        whole=figure_words(whole, series) if whole and whole.value is not None else None,
    )


# --- the chart ------------------------------------------------------------------------------------


def series_chart(
    target: Target,
    series: Series,
    ratings: Sequence[Rating],
    gaps: Sequence[Gap],
    history: History,
    id: str | None = None,
) -> Markup:
    """The drawing of a series; `id` is its own on the page where the target's won't do."""
    drawn = line.line_chart(_chart(target, series, ratings, gaps, history, id))
    return Markup(drawn)  # noqa: S704 - our own SVG


def _chart(
    target: Target,
    series: Series,
    ratings: Sequence[Rating],
    gaps: Sequence[Gap],
    history: History,
    id: str | None,
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
        desc=_desc(series, rating, _first_agreed(history, rating)),
        unit=series.measure.unit,
        periods=tuple(data.Period(period.label(), period.short()) for period in axis),
        actuals=tuple(_actuals(series, axis, gaps, made_up=target.marks.illustrative)),
        decimals=series.measure.decimals,
        prefix=before,
        suffix=behind,
        direction=_BETTER[series.measure.better],
        baseline=_baseline(series, rating, promise, index),
        due=(*_moved_levels(history, series, ratings, index), *_levels(series, rating, index)),
        path=_path(promise),
        bands=tuple(_bands(rating, index)),
        original=tuple(_original(history, series, ratings, index)),
    )


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
    for figure in series.whole:
        by_end[figure.period.end] = figure.period
    known = [by_end[end] for end in sorted(by_end)]
    if series.measure.frequency is not Frequency.EVERY_2_YEARS:
        by_end = {between.end: between for between in _missing(known)} | by_end
    past = {gap.period.end: gap.period for gap in gaps if _is_past(gap)}
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
    missing = {gap.period.end: gap.words for gap in gaps}
    for place, period in enumerate(axis):
        figure = figures.get(period.end)
        if figure is not None:
            yield _actual(place, figure, series, made_up=made_up)
        elif period.end in missing:
            yield data.Actual(place, None, reason=missing[period.end])


def _actual(place: int, figure: Figure, series: Series, *, made_up: bool) -> data.Actual:
    return data.Actual(
        period=place,
        value=figure.value,
        label=figure_words(figure, series) if figure.value is not None else "",
        certainty=_CERTAINTY.get(figure.state, data.Certainty.FINAL),
        illustrative=figure.illustrative or made_up,
        reason=figure.state.value if figure.value is None else "",
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


def _first_agreed(history: History, rating: Rating | None) -> Rating | None:
    """The same promise against the levels that were first agreed, where it was agreed anew."""
    if rating is None:
        return None
    return history.of(rating.target).original_of(rating)


def _agreed_anew(history: History, ratings: Sequence[Rating]) -> Iterator[tuple[Due, Due]]:
    """Each level that was agreed anew under any promise: as it was first, and as it is now."""
    for rating in ratings:
        first = _first_agreed(history, rating)
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


def _desc(series: Series, rating: Rating | None, agreed: Rating | None) -> str:
    """What the chart shows, for those who don't see it."""
    known = sorted(
        (figure.period, figure.value) for figure in series.whole if figure.value is not None
    )
    if not known:
        return "No figures have been published yet."
    (first, start), (last, end) = known[0], known[-1]
    told = f"{full_figure(end, series.measure)} in {last.label()}"
    if first != last:
        told = f"From {full_figure(start, series.measure)} in {first.label()} to {told}"
    if rating and rating.final:
        level = band_words(rating.final.low, rating.final.high, series)
        told += f". Promised: {level} in {rating.final.period.label()}"
    if agreed and agreed.final and rating and agreed.final != rating.final:
        level = band_words(agreed.final.low, agreed.final.high, series)
        told += f". First promised: {level}"
    return sentence(told)
