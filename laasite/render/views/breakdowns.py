"""A measure broken down: by ward, by age, by whatever its officers count; as charts and a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from laasite.charts import bars, data
from laasite.model.language import marked, say
from laasite.model.measures import Figure, Series
from laasite.model.periods import Period
from laasite.model.sentences import sentence
from laasite.render.formats import full_figure, in_a_row, plain_figure, unit_words
from laasite.render.views.figures import figure_words, mark, notes
from laasite.render.views.small import Course, small_drawing, time_axis

MOST_PERIODS = 4
"""How many periods the table of a breakdown has: it must fit beside the names."""

MOST_CHARTS = 12
"""How many groups are drawn over time; beyond that the eye compares nothing any more."""

THE_WHOLE = marked("The whole area")

Group = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class BreakdownRow:
    """A place or group in the breakdown.

    names: its own, one for each column. figure, missing, mark and notes: as in FigureRow.
    earlier: its figures for the earlier periods of the table.
    """

    names: tuple[str, ...]
    figure: str
    missing: bool
    mark: str
    notes: tuple[str, ...]
    earlier: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupChart:
    """A place or group over time.

    name: its own. chart: the drawing, in the frame of the others, or why there is none.
    """

    name: str
    chart: Markup


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A measure broken down.

    caption: what the table shows. told: what the drawings show. charts: a small one for each
    group, where there are figures for several periods. bars: all groups in one drawing, where there
    aren't. columns: what it is broken down by. period: the newest. earlier: the periods before it,
    newest first. rows: the largest first. whole: the figure for everything together; None where it
    isn't known. whole_earlier: the same for the earlier periods.
    """

    caption: str
    told: str
    charts: tuple[GroupChart, ...]
    bars: Markup | None
    columns: tuple[str, ...]
    period: str
    earlier: tuple[str, ...]
    rows: tuple[BreakdownRow, ...]
    whole: str | None
    whole_earlier: tuple[str, ...]


def breakdown_of(series: Series, id: str) -> Breakdown | None:
    """The newest periods that are broken down; `id` is the series' own on the page."""
    broken = series.broken_down
    if not broken:
        return None
    newest = max((figure.period for figure in broken), key=lambda one: one.end)
    periods = _periods(broken, newest)
    rows = [figure for figure in broken if figure.period == newest]
    rows.sort(key=lambda one: (one.value is None, -(one.value or 0), one.breakdown))
    columns = tuple(dict.fromkeys(name for one in rows for name, _ in one.breakdown))
    by = in_a_row(columns)
    over_time = len(periods) > 1
    whole = [_cell(series, series.whole, (), period) for period in periods]
    return Breakdown(
        caption=say(
            "{subject}, {period}, by {groups}",
            subject=_subject(series),
            period=newest.label(),
            groups=by,
        ),
        told=_told(series, by, newest, over_time=over_time),
        charts=tuple(_charts(series, rows, id)) if over_time else (),
        bars=None if over_time else _bars(series, rows, newest, id),
        columns=tuple(column.capitalize() for column in columns),
        period=newest.label(),
        earlier=tuple(period.label() for period in periods[1:]),
        rows=tuple(_row(series, one, columns, periods) for one in rows),
        whole=whole[0] if any(one.period == newest for one in series.whole) else None,
        whole_earlier=tuple(whole[1:]),
    )


NONE = marked("No figure")
"""What stands where a group has no figure for a period: no cell is blank."""


def _periods(broken: Sequence[Figure], newest: Period) -> tuple[Period, ...]:
    """The newest periods that are broken down like the newest of all, newest first."""
    alike = {figure.period for figure in broken if figure.period.alike(newest)}
    return tuple(sorted(alike, key=lambda one: one.end, reverse=True)[:MOST_PERIODS])


def _cell(series: Series, figures: Sequence[Figure], group: Group, period: Period) -> str:
    """The figure of a group for a period, or that there is none."""
    found = (one for one in figures if one.period == period and one.breakdown == group)
    figure = next(found, None)
    if figure is None:
        return say(NONE)
    words, sure = figure_words(figure, series), mark(figure)
    return f"{words} ({sure})" if sure else words


def _row(
    series: Series, figure: Figure, columns: Sequence[str], periods: Sequence[Period]
) -> BreakdownRow:
    own = figure.breakdown
    return BreakdownRow(
        names=tuple(dict(own).get(column, say("All")) for column in columns),
        figure=figure_words(figure, series),
        missing=figure.value is None,
        mark=mark(figure),
        notes=notes(figure, series),
        earlier=tuple(_cell(series, series.broken_down, own, period) for period in periods[1:]),
    )


# --- drawings -------------------------------------------------------------------------------------


def _told(series: Series, by: str, newest: Period, *, over_time: bool) -> str:
    """What the drawings show, above them."""
    unit = unit_words(series.measure)
    what = f"{by}, {unit}" if unit else by
    if not over_time:
        told = say("By {groups}, in {period}", groups=what, period=newest.label())
        return sentence(told)
    scale = say("All have one scale. The dotted line is the whole area.")
    return " ".join((sentence(say("By {groups}", groups=what)), scale))


def _subject(series: Series) -> str:
    """What is counted, as a heading says it."""
    return series.measure.what or series.title or say("Figures")


def _name(group: Group) -> str:
    return ", ".join(name for _, name in group)


def _charts(series: Series, rows: Sequence[Figure], id: str) -> Iterator[GroupChart]:
    """A small chart for each group, all with one scale, the whole beside each."""
    broken = series.broken_down
    axis = time_axis(one.period for one in broken)
    if axis is None:
        return
    since = [one for one in series.whole if axis.start <= one.period.start]
    span = tuple(one.value for one in (*broken, *since) if one.value is not None)
    for place, row in enumerate(rows[:MOST_CHARTS]):
        own = [one for one in broken if one.breakdown == row.breakdown]
        name = _name(row.breakdown)
        if not any(one.value is not None for one in own):
            yield GroupChart(
                name, Markup('<p class="quiet">{}</p>').format(figure_words(row, series))
            )
            continue
        told = _course_told(series, own)
        course = Course(f"{id}-{place}", name, told, own, beside=since, span=span)
        yield GroupChart(name, small_drawing(course, series, axis))


def _course_told(series: Series, figures: Sequence[Figure]) -> str:
    """The first and the last figure of a group, for those who don't see them."""
    known = [(one.period, one.value) for one in figures if one.value is not None]
    if not known:
        return say("No figure has been published.")
    (first, start), (last, end) = known[0], known[-1]
    newest = full_figure(end, series.measure)
    if first == last:
        told = say("{figure} in {period}", figure=newest, period=last.label())
        return sentence(told)
    oldest = plain_figure(start, series.measure)
    return say(
        "From {oldest} in {first} to {newest} in {last}.",
        oldest=oldest,
        first=first.label(),
        newest=newest,
        last=last.label(),
    )


def _bars(series: Series, rows: Sequence[Figure], newest: Period, id: str) -> Markup:
    """All groups of one period in one drawing, with a line for the whole."""
    found = next((one for one in series.whole if one.period == newest), None)
    whole = data.Bar(say(THE_WHOLE), found.value, figure_words(found, series)) if found else None
    drawn = bars.bar_chart(
        data.BarChart(
            id=f"{id}-by",
            title=f"{_subject(series)}, {newest.label()}",
            desc="; ".join(f"{_name(one.breakdown)} {figure_words(one, series)}" for one in rows),
            bars=tuple(
                data.Bar(_name(one.breakdown), one.value, figure_words(one, series)) for one in rows
            ),
            whole=whole,
        )
    )
    return Markup(drawn)  # noqa: S704 - our own SVG
