"""The line chart: what was measured, against what was promised.

The measured line is strong and the promised one thin and dashed; each carries its name. What is
missing is a gap with its reason. Nothing is told by colour alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, localcontext

from laasite.charts.data import LineChart
from laasite.charts.foot import drawn_foot, gaps_of
from laasite.charts.frame import NARROW, WIDE, Frame, Variant, drawn_heading, drawn_ticks, frame_for
from laasite.charts.labels import Box, Run, Side, Wanted, around, placed
from laasite.charts.marks import (
    drawn_bands,
    drawn_gaps,
    drawn_measured,
    drawn_promise,
    measured_runs,
    promised_points,
)
from laasite.charts.scale import EXACT, drawable, kept
from laasite.charts.series import (
    End,
    end_labels,
    every_period,
    every_value,
    last_measured,
    last_promised,
    starts,
)
from laasite.charts.svg import drawing, only_words, text_at


def line_chart(chart: LineChart) -> str:
    """The chart as HTML: a `div` with a wide and a narrow drawing, of which the page shows one.

    Periods of the figures count from 0 and must lie on the axis. With no figure and no promise at
    all, or figures of 10^15 and more, there are words in place of a drawing. Raises ValueError for
    a figure outside the axis: that is the caller's fault, never an author's.
    """
    _on_the_axis(chart)
    values = tuple(every_value(chart))
    if not values:
        return only_words(chart.words.no_figures_yet)
    if not all(map(drawable, values)):
        return only_words(chart.words.too_large_to_draw)
    with localcontext(EXACT):
        exact = tuple(map(kept, values))
        drawings = "".join(_drawn(chart, exact, variant) for variant in (WIDE, NARROW))
    return f'<div class="chart chart--line">{drawings}</div>'


def _on_the_axis(chart: LineChart) -> None:
    """Refuse figures for periods that the axis doesn't have."""
    if any(not 0 <= period < len(chart.periods) for period in every_period(chart)):
        raise ValueError(f"chart {chart.id!r} has a figure outside its periods")


def _drawn(chart: LineChart, values: tuple[Decimal, ...], variant: Variant) -> str:
    """One of the two drawings."""
    frame = frame_for(chart, values, variant, end_labels(chart))
    gaps = gaps_of(chart)
    foot, height = drawn_foot(chart, frame, gaps)
    body = "".join(
        (
            drawn_heading(chart, frame),
            drawn_ticks(frame),
            drawn_bands(chart, frame),
            drawn_promise(chart, frame),
            drawn_measured(chart, frame),
            drawn_gaps(gaps, frame),
            _drawn_labels(chart, frame),
            foot,
        )
    )
    size = (variant.width, height)
    return drawing(chart.id, variant.name, chart.title, chart.desc, size, variant.text, body)


def _drawn_labels(chart: LineChart, frame: Frame) -> str:
    """The names and figures of the lines' ends, each where it covers nothing."""
    variant = frame.variant
    wanted = tuple(_wanted(chart, frame))
    page = Box(10, frame.top - 190, variant.width - 10, frame.bottom - 10)
    runs = [Run(run) for run in measured_runs(chart, frame)]
    runs.append(Run(promised_points(chart, frame)))
    points = [around(x, y) for run in runs for x, y in run.corners]
    texts = "".join(
        text_at(place.x, place.y, [place.text], variant.leading, css, place.anchor)
        for (_, css), place in zip(
            wanted,
            placed([each for each, _ in wanted], variant.text, page, points, runs),
            strict=True,
        )
    )
    return f'<g class="ch-label">{texts}</g>' if texts else ""


_AT_THE_END = (
    Side.RIGHT,
    Side.RIGHT_UP,
    Side.RIGHT_DOWN,
    Side.ABOVE,
    Side.BELOW,
    Side.ABOVE_RIGHT,
    Side.BELOW_LEFT,
    Side.ABOVE_LEFT,
    Side.BELOW_RIGHT,
    Side.HIGH_ABOVE,
    Side.FAR_BELOW,
    Side.LEFT,
)
_AT_THE_START = (
    Side.ABOVE,
    Side.BELOW,
    Side.ABOVE_RIGHT,
    Side.BELOW_RIGHT,
    Side.HIGH_ABOVE,
    Side.FAR_BELOW,
    Side.RIGHT,
)


def _wanted(chart: LineChart, frame: Frame) -> Iterator[tuple[Wanted, str]]:
    """The labels in the order of their claim to a place, each with its class."""
    last, promised = last_measured(chart), last_promised(chart)
    for end, css in ((last, "ch-strong"), (promised, "")):
        if end:
            yield _beside(end, frame, _AT_THE_END), css
    if not promised and chart.bands:
        yield _band_label(chart, frame), ""
    for start in starts(chart):
        yield _beside(start, frame, _AT_THE_START), ""


def _beside(end: End, frame: Frame, sides: tuple[Side, ...]) -> Wanted:
    """The label wanted beside a point."""
    return Wanted(end.text, frame.x(end.period), frame.y(end.value), sides)


def _band_label(chart: LineChart, frame: Frame) -> Wanted:
    """The name of the promised range, over its first closed edge."""
    band = chart.bands[0]
    edge = band.high if band.high is not None else band.low
    height = frame.top if edge is None else frame.y(edge)
    sides = (Side.ABOVE, Side.BELOW, Side.HIGH_ABOVE, Side.FAR_BELOW)
    return Wanted(chart.words.promised_range, frame.x(band.period), height, sides)
