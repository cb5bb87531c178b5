"""Small charts in one frame: one for each target of a theme, one for each ward of a measure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from markupsafe import Markup

from laasite.charts import data, small
from laasite.model.assessment import Due
from laasite.model.measures import Figure, Series
from laasite.model.periods import Period
from laasite.model.words import Frequency
from laasite.render.formats import affixes
from laasite.render.views.figures import figure_words, is_ringed
from laasite.render.views.series_chart import CERTAINTY, starts_anew

_WHOLE = 1000


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """The stretch of time that all charts of a page share, with the names of its two ends."""

    start: date
    end: date
    first: str
    last: str

    def at(self, day: date) -> int:
        """How many thousandths of the way along a day lies."""
        return _WHOLE * (day - self.start).days // max(1, (self.end - self.start).days)


def time_axis(periods: Iterable[Period]) -> TimeAxis | None:
    """The axis that holds all periods; None where there is none."""
    ordered = sorted(periods, key=lambda one: (one.end, one.start))
    if not ordered:
        return None
    first = min(ordered, key=lambda one: (one.start, one.end))
    return TimeAxis(first.start, ordered[-1].end, first.short(), ordered[-1].short())


def points(figures: Sequence[Figure], series: Series, axis: TimeAxis) -> Iterator[data.SmallPoint]:
    """The figures in their places at the end of their periods, joined where they follow."""
    before: Figure | None = None
    for figure in sorted(figures, key=lambda one: one.period.end):
        if figure.value is not None:
            yield data.SmallPoint(
                at=axis.at(figure.period.end),
                value=figure.value,
                label=figure_words(figure, series),
                certainty=CERTAINTY.get(figure.state, data.Certainty.FINAL),
                revised=is_ringed(figure),
                joined=before is not None and _follows(before.period, figure.period, series),
            )
        before = figure if figure.value is not None else None


def _follows(earlier: Period, later: Period, series: Series) -> bool:
    """Whether nothing is missing between two periods, and both are counted the same way."""
    if not earlier.alike(later) or starts_anew(later, series):
        return False
    if series.measure.breaks_between(earlier, later):
        return False
    return earlier.next() == later or series.measure.frequency is Frequency.EVERY_2_YEARS


def levels(dues: Iterable[Due], axis: TimeAxis) -> Iterator[data.SmallLevel]:
    """The promised levels, each as wide as its period."""
    for due in dues:
        start, end = axis.at(due.period.start), axis.at(due.period.end)
        yield data.SmallLevel(max(0, start), end, due.low, due.high)


@dataclass(frozen=True, slots=True)
class Course:
    """What one small chart shows: the figures, and beside them what was promised or the whole.

    `title` and `told` are for those who don't see it; `span` are figures of charts that share its
    scale.
    """

    id: str
    title: str
    told: str
    figures: Sequence[Figure]
    dues: Sequence[Due] = ()
    beside: Sequence[Figure] = ()
    span: tuple[Decimal, ...] = ()


def small_drawing(course: Course, series: Series, axis: TimeAxis) -> Markup:
    """The drawing of a course on an axis of time."""
    before, behind = affixes(series.measure)
    breaks = (one.period.start for one in series.measure.breaks)
    chart = data.SmallChart(
        id=course.id,
        title=course.title,
        desc=course.told,
        points=tuple(points(course.figures, series, axis)),
        first=axis.first,
        last=axis.last,
        decimals=series.measure.decimals,
        prefix=before,
        suffix=behind,
        levels=tuple(levels(course.dues, axis)),
        beside=tuple(points(course.beside, series, axis)),
        span=course.span,
        breaks=tuple(axis.at(day) for day in breaks if axis.start < day < axis.end),
    )
    return Markup(small.small_chart(chart))  # noqa: S704 - our own SVG
