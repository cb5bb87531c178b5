"""The marks of a line chart: ranges, the promised path, the measured line, points and gaps.

Measured is strong and solid, promised thin and dashed; what is not final is hollow. All lengths are
tenths of a unit.
"""

from __future__ import annotations

from collections.abc import Sequence

from laasite.charts.data import Certainty, DuePath, LineChart
from laasite.charts.foot import Gap
from laasite.charts.frame import Frame
from laasite.charts.series import Known, baseline_stands_alone, measured, pieces
from laasite.charts.svg import number, polyline

Point = tuple[int, int]

# Closer than this, the points of a long series would touch: only the telling ones are drawn.
_CROWDED = 160
_MARK, _SMALL_MARK = 45, 30


def drawn_bands(chart: LineChart, frame: Frame) -> str:
    """The promised ranges: an area a period wide, dashed above and below where it is closed."""
    areas = ""
    for band in chart.bands:
        left, right = map(number, frame.slot_edges(band.period))
        top = frame.top if band.high is None else frame.y(band.high)
        bottom = frame.bottom if band.low is None else frame.y(band.low)
        areas += f"M{left} {number(top)}H{right}V{number(bottom)}H{left}Z"
    if not areas:
        return ""
    edges = "".join(polyline(edge) for edge in band_edges(chart, frame))
    return (
        f'<path class="ch-band" d="{areas}" fill-opacity=".1"/>'
        f'<path class="ch-due" d="{edges}" stroke="currentColor" stroke-dasharray="6 4"/>'
    )


def promised_runs(chart: LineChart, frame: Frame) -> tuple[tuple[Point, ...], ...]:
    """The corners of the promised path in unbroken pieces, from the baseline on."""
    if chart.path is DuePath.STEPS:
        return _ledges(chart, frame)
    levels = {level.period: level.value for level in chart.due}
    start = chart.baseline
    if start and levels and start.period < min(levels):
        levels[start.period] = start.value
    run = tuple((frame.x(period), frame.y(levels[period])) for period in sorted(levels))
    return (run,) if run else ()


def _ledges(chart: LineChart, frame: Frame) -> tuple[tuple[Point, ...], ...]:
    """A ledge as wide as its period for each level, joined where periods follow one another."""
    runs: list[tuple[Point, ...]] = []
    before = -2
    for level in sorted(chart.due, key=lambda each: each.period):
        left, right = frame.slot_edges(level.period)
        height = frame.y(level.value)
        ledge = ((left, height), (right, height))
        if level.period == before + 1:
            runs[-1] += ledge
        else:
            runs.append(ledge)
        before = level.period
    return tuple(runs)


def band_edges(chart: LineChart, frame: Frame) -> tuple[tuple[Point, ...], ...]:
    """The closed sides of the promised ranges."""
    return tuple(
        tuple((x, frame.y(side)) for x in frame.slot_edges(band.period))
        for band in chart.bands
        for side in (band.low, band.high)
        if side is not None
    )


def drawn_promise(chart: LineChart, frame: Frame) -> str:
    """The promised path, a mark at each declared level, and the baseline where it stands alone."""
    path = "".join(polyline(run) for run in promised_runs(chart, frame))
    marks = "" if chart.path is DuePath.STEPS else _level_marks(chart, frame)
    promise = f'<path class="ch-due" d="{path}" fill="none" stroke="currentColor" ' if path else ""
    promise += 'stroke-dasharray="6 4"/>' if path else ""
    promise += f'<path class="ch-level" d="{marks}" stroke="currentColor"/>' if marks else ""
    return promise + _drawn_baseline(chart, frame)


def _level_marks(chart: LineChart, frame: Frame) -> str:
    """A short bar at each level that was declared."""
    declared = (level for level in chart.due if level.declared)
    places = ((frame.x(level.period), frame.y(level.value)) for level in declared)
    half = min(80, frame.slot // 2)
    return "".join(f"M{number(x - half)} {number(y)}h{number(2 * half)}" for x, y in places)


def original_runs(chart: LineChart, frame: Frame) -> tuple[tuple[Point, ...], ...]:
    """A ledge as wide as its period for each level as it was first promised."""
    return tuple(
        tuple((x, frame.y(level.value)) for x in frame.slot_edges(level.period))
        for level in chart.original
    )


def drawn_original(chart: LineChart, frame: Frame) -> str:
    """Levels as first promised: dotted, with an open diamond, unlike the dashed path of now."""
    ledges = "".join(polyline(run) for run in original_runs(chart, frame))
    if not ledges:
        return ""
    places = ((frame.x(level.period), frame.y(level.value)) for level in chart.original)
    diamonds = "".join(f"M{number(x)} {number(y)}m0-6l6 6-6 6-6-6z" for x, y in places)
    return (
        f'<path class="ch-due" d="{ledges}" stroke="currentColor" stroke-dasharray="1 4"/>'
        f'<path class="ch-open" d="{diamonds}" fill="Canvas" stroke="currentColor"/>'
    )


def _drawn_baseline(chart: LineChart, frame: Frame) -> str:
    """A diamond where the promise starts, unless a measured point is there already."""
    if chart.baseline is None or not baseline_stands_alone(chart):
        return ""
    x, y = number(frame.x(chart.baseline.period)), number(frame.y(chart.baseline.value))
    return f'<path class="ch-base" d="M{x} {y}m0-6l6 6-6 6-6-6z"/>'


def measured_runs(chart: LineChart, frame: Frame) -> tuple[tuple[Point, ...], ...]:
    """The measured line in pieces, broken wherever a period has no figure."""
    return tuple(
        tuple((frame.x(each.period), frame.y(each.value)) for each in piece)
        for piece in pieces(measured(chart))
    )


def drawn_measured(chart: LineChart, frame: Frame) -> str:
    """The measured line and its points: filled when final, a hollow shape when not."""
    runs = measured_runs(chart, frame)
    path = "".join(polyline(run) for run in runs if len(run) > 1)
    line = f'<path class="ch-actual" d="{path}" fill="none" stroke="currentColor" ' if path else ""
    line += 'stroke-width="3" stroke-linejoin="round"/>' if path else ""
    return line + _drawn_points(chart, frame)


def _drawn_points(chart: LineChart, frame: Frame) -> str:
    """The marks of the figures that are to be seen one by one."""
    half = _SMALL_MARK if frame.slot < _CROWDED else _MARK
    filled, hollow = "", ""
    for each in _marked(chart, frame):
        x, y = frame.x(each.period), frame.y(each.value)
        if each.certainty is Certainty.FINAL:
            # A line of no length with round ends is a dot: one path holds them all.
            filled += f"M{number(x)} {number(y)}h.01"
        else:
            hollow += _hollow(each.certainty, x, y, half)
    dots = f'<path class="ch-dots" d="{filled}" stroke="currentColor" ' if filled else ""
    dots += f'stroke-width="{number(2 * half + 10)}" stroke-linecap="round"/>' if filled else ""
    opened = f'<g class="ch-hollow" fill="Canvas" stroke="currentColor">{hollow}</g>'
    return dots + (opened if hollow else "")


def _marked(chart: LineChart, frame: Frame) -> tuple[Known, ...]:
    """All figures; in a crowd only the first, the last, those alone and those not final."""
    figures = measured(chart)
    if frame.slot >= _CROWDED:
        return figures
    telling = {figures[0].period, figures[-1].period} if figures else set()
    telling |= {piece[0].period for piece in pieces(figures) if len(piece) == 1}
    return tuple(
        each for each in figures if each.period in telling or each.certainty is not Certainty.FINAL
    )


def _hollow(certainty: Certainty, x: int, y: int, half: int) -> str:
    """The open shape of a figure that is not final."""
    if certainty is Certainty.PROVISIONAL:
        return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(half)}"/>'
    side = number(2 * half)
    return f'<rect x="{number(x - half)}" y="{number(y - half)}" width="{side}" height="{side}"/>'


def drawn_gaps(gaps: Sequence[Gap], frame: Frame) -> str:
    """A small cross on the axis at each period whose figure is missing."""
    foot = number(frame.bottom)
    missing = [period for gap in gaps for period in range(gap.first, gap.last + 1)]
    crosses = "".join(f"M{number(frame.x(period))} {foot}m-4-13l8 8m0-8l-8 8" for period in missing)
    return f'<path class="ch-gap" d="{crosses}" stroke="currentColor"/>' if crosses else ""
