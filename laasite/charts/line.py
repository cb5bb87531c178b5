"""The line chart: what was measured, against what was promised.

The measured line is strong, the promised one thin, what was first promised dashed, others dotted;
each carries its name. What is missing is a gap with its reason. Nothing is told by colour alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal, localcontext

from laasite.charts.data import DuePath, LineChart
from laasite.charts.foot import drawn_foot, gaps_of
from laasite.charts.frame import NARROW, WIDE, Frame, Variant, drawn_heading, drawn_ticks, frame_for
from laasite.charts.labels import BEFORE_POINT, Box, Place, Run, Side, Wanted, around, placed
from laasite.charts.marks import (
    band_edges,
    drawn_bands,
    drawn_breaks,
    drawn_gaps,
    drawn_measured,
    drawn_original,
    drawn_others,
    drawn_promise,
    measured_runs,
    original_runs,
    other_runs,
    promised_runs,
)
from laasite.charts.scale import EXACT, drawable, kept
from laasite.charts.series import (
    End,
    end_labels,
    ends_of_others,
    every_period,
    every_value,
    last_measured,
    last_original,
    last_promised,
    starts,
)
from laasite.charts.svg import drawing, number, only_words, text_at
from laasite.charts.text import clipped


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


def drawn_inside(chart: LineChart, variant: Variant) -> tuple[str, int] | None:
    """What is within one of the two drawings, and how high it is in tenths; None for no drawing.

    For a picture that has its own frame. Raises ValueError as `line_chart` does.
    """
    _on_the_axis(chart)
    if not has_drawing(chart):
        return None
    with localcontext(EXACT):
        return _body(chart, tuple(map(kept, every_value(chart))), variant)


def has_drawing(chart: LineChart) -> bool:
    """Whether there is something to draw, and not only words in its place."""
    values = tuple(every_value(chart))
    return bool(values) and all(map(drawable, values))


def _on_the_axis(chart: LineChart) -> None:
    """Refuse figures for periods that the axis doesn't have."""
    if any(not 0 <= period < len(chart.periods) for period in every_period(chart)):
        raise ValueError(f"chart {chart.id!r} has a figure outside its periods")


def _drawn(chart: LineChart, values: tuple[Decimal, ...], variant: Variant) -> str:
    """One of the two drawings."""
    body, height = _body(chart, values, variant)
    size = (variant.width, height)
    return drawing(chart.id, variant.name, chart.title, chart.desc, size, variant.text, body)


def _body(chart: LineChart, values: tuple[Decimal, ...], variant: Variant) -> tuple[str, int]:
    """What is within a drawing, and how far down it reaches."""
    frame = frame_for(chart, values, variant, end_labels(chart))
    gaps = gaps_of(chart)
    foot, height = drawn_foot(chart, frame, gaps)
    body = "".join(
        (
            drawn_heading(chart, frame),
            drawn_ticks(frame),
            drawn_bands(chart, frame),
            drawn_promise(chart, frame),
            drawn_original(chart, frame),
            drawn_others(chart, frame),
            drawn_breaks(chart, frame),
            drawn_measured(chart, frame),
            drawn_gaps(gaps, frame),
            _drawn_labels(chart, frame),
            foot,
        )
    )
    return body, height


# A label of the measured line that stands beside a promised level's bar would seem to be the bar's.
_BAR = 160


def _drawn_labels(chart: LineChart, frame: Frame) -> str:
    """The names and figures of the lines' ends, each where it covers nothing."""
    variant = frame.variant
    wanted = tuple(_wanted(chart, frame))
    measured, promised = measured_runs(chart, frame), promised_runs(chart, frame)
    axis = ((frame.left, frame.floor), (frame.right, frame.floor))
    edges = (*band_edges(chart, frame), *original_runs(chart, frame), *other_runs(chart, frame))
    lines = [Run(run) for run in (*measured, *promised, *edges, axis)]
    marks = [around(x, y) for run in measured for x, y in run]
    marks += [around(x, y, _BAR) for run in promised for x, y in run[:-1]]
    marks += [around(x, y) for run in other_runs(chart, frame) for x, y in run]
    page = Box(frame.left - 40, frame.top - 230, variant.width - 10, frame.bottom + 60)
    places = placed([each for each, _ in wanted], variant.text, page, marks, lines)
    leads = "".join(map(_lead, places))
    drawn = f'<path class="ch-axis" d="{leads}" stroke="currentColor"/>' if leads else ""
    texts = "".join(
        text_at(place.x, place.y, [place.text], variant.leading, css, place.anchor)
        for (_, css), place in zip(wanted, places, strict=True)
    )
    return drawn + (f'<g class="ch-label">{texts}</g>' if texts else "")


def _lead(place: Place) -> str:
    """A line up or down from a label to its point, where it had to stand far away."""
    if not place.far:
        return ""
    lead = place.lead_from(BEFORE_POINT)
    return f"M{number(lead.left)} {number(lead.top)}V{number(lead.bottom)}"


_BELOW = (
    Side.BELOW,
    Side.BELOW_LEFT,
    Side.BELOW_RIGHT,
    Side.FAR_BELOW,
    Side.FARTHER_BELOW,
    Side.FARTHEST_BELOW,
)
_ABOVE = (
    Side.ABOVE,
    Side.ABOVE_RIGHT,
    Side.ABOVE_LEFT,
    Side.HIGH_ABOVE,
    Side.HIGHER_ABOVE,
    Side.HIGHEST_ABOVE,
)
_UPPER_END = (Side.RIGHT, Side.RIGHT_UP, *_ABOVE)
_LOWER_END = (Side.RIGHT, Side.RIGHT_DOWN, *_BELOW, Side.ABOVE)
_ANY_END = (
    Side.RIGHT,
    Side.RIGHT_UP,
    Side.RIGHT_DOWN,
    *(side for pair in zip(_ABOVE, _BELOW, strict=True) for side in pair),
)
_AT_THE_START = (
    Side.ABOVE,
    Side.BELOW,
    Side.ABOVE_RIGHT,
    Side.BELOW_RIGHT,
    Side.RIGHT,
    Side.HIGH_ABOVE,
    Side.FAR_BELOW,
    Side.ABOVE_LEFT,
    Side.HIGHER_ABOVE,
    Side.HIGHEST_ABOVE,
    Side.BELOW_LEFT,
)
_UPPER_START = (Side.ABOVE, Side.ABOVE_RIGHT, Side.HIGH_ABOVE, Side.RIGHT)
_LOWER_START = (Side.BELOW, Side.BELOW_RIGHT, Side.RIGHT, Side.FAR_BELOW, Side.ABOVE)


def _wanted(chart: LineChart, frame: Frame) -> Iterator[tuple[Wanted, str]]:
    """The labels in the order of their claim to a place, each with its class."""
    last, promised = last_measured(chart), last_promised(chart)
    if last:
        yield _beside(last, frame, _sides(last, promised, frame)), "ch-strong"
    if promised:
        wanted = _beside(promised, frame, _sides(promised, last, frame, gives_way=True))
        yield (_past_the_ledge(wanted, frame) if chart.path is DuePath.STEPS else wanted), ""
    elif chart.bands:
        yield _band_label(chart, frame), ""
    first = tuple(starts(chart))
    for start in first:
        yield _beside(start, frame, _start_sides(start, first)), ""
    if original := last_original(chart):
        yield _beside(original, frame, _ANY_END), ""
    for other in sorted(ends_of_others(chart), key=lambda end: end.value, reverse=True):
        wanted = _beside(other, frame, (Side.RIGHT, *_ABOVE, *_BELOW, Side.LEFT))
        yield replace(wanted, or_at=((frame.x(other.start[0]), frame.y(other.start[1])),)), ""


def _sides(
    end: End, other: End | None, frame: Frame, *, gives_way: bool = False
) -> tuple[Side, ...]:
    """Where an end's label may stand: not between two ends of the same period.

    Of two equal ends, the one that gives way stands below.
    """
    if other is None or other.period != end.period:
        return _ANY_END
    upper = end.value > other.value or (end.value == other.value and not gives_way)
    sides = _UPPER_END if upper else _LOWER_END
    close = abs(frame.y(end.value) - frame.y(other.value)) < frame.variant.leading
    return sides[1:] if close else sides


def _start_sides(start: End, all_starts: tuple[End, ...]) -> tuple[Side, ...]:
    """Where a start's label may stand: not between a baseline and a figure of the same period."""
    others = [each.value for each in all_starts if each is not start]
    if not others or len({each.period for each in all_starts}) > 1:
        return _AT_THE_START
    return _UPPER_START if start.value > others[0] else _LOWER_START


def _beside(end: End, frame: Frame, sides: tuple[Side, ...]) -> Wanted:
    """The label wanted beside a point."""
    room = (frame.variant.width - frame.left) * 3 // 4
    text = "".join(clipped(end.text, room, frame.variant.text, 1))
    return Wanted(text, frame.x(end.period), frame.y(end.value), sides)


def _past_the_ledge(wanted: Wanted, frame: Frame) -> Wanted:
    """The same label wanted at the right end of its ledge."""
    return replace(wanted, x=wanted.x + frame.slot // 2 - 60)


def _band_label(chart: LineChart, frame: Frame) -> Wanted:
    """The name of the promised range, over its first closed edge."""
    band = chart.bands[0]
    edge = band.high if band.high is not None else band.low
    height = frame.top if edge is None else frame.y(edge)
    sides = (Side.ABOVE, Side.BELOW, Side.HIGH_ABOVE, Side.FAR_BELOW)
    text = chart.words.promised_range
    return Wanted(text, frame.x(band.period), height, sides)
