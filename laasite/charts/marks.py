"""The marks of a line chart: ranges, the promised path, the measured line, points and gaps.

Measured is strong, promised thin, what was first promised dashed; what is not final is hollow, what
was revised has a ring. All lengths are tenths of a unit.
"""

from __future__ import annotations

from collections.abc import Sequence

from laasite.charts.data import Certainty, DuePath, LineChart
from laasite.charts.foot import Gap
from laasite.charts.frame import Frame
from laasite.charts.series import Known, baseline_stands_alone, measured, pieces
from laasite.charts.svg import number, polyline, text_at
from laasite.charts.text import width

Point = tuple[int, int]

# Closer than this, the points of a long series would touch: only the telling ones are drawn.
_CROWDED = 160
_MARK, _SMALL_MARK = 45, 30


def drawn_bands(chart: LineChart, frame: Frame) -> str:
    """The promised ranges: an area a period wide, lined above and below where it is closed."""
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
        f'<path class="ch-due" d="{edges}" stroke="currentColor"/>'
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
    promise = f'<path class="ch-due" d="{path}" fill="none" stroke="currentColor"/>' if path else ""
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
    """Levels as first promised: dashed, with an open diamond, unlike the solid path of now."""
    ledges = "".join(polyline(run) for run in original_runs(chart, frame))
    if not ledges:
        return ""
    places = ((frame.x(level.period), frame.y(level.value)) for level in chart.original)
    diamonds = "".join(f"M{number(x)} {number(y)}m0-6l6 6-6 6-6-6z" for x, y in places)
    return (
        f'<path class="ch-due" d="{ledges}" stroke="currentColor" stroke-dasharray="6 4"/>'
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
        for piece in pieces(chart)
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
    filled, hollow, rings = "", "", ""
    for each in _marked(chart, frame):
        x, y = frame.x(each.period), frame.y(each.value)
        rings += ring(x, y, half) if each.revised else ""
        if each.certainty is Certainty.FINAL:
            # A line of no length with round ends is a dot: one path holds them all.
            filled += f"M{number(x)} {number(y)}h.01"
        else:
            hollow += hollow_mark(each.certainty, x, y, half)
    dots = f'<path class="ch-dots" d="{filled}" stroke="currentColor" ' if filled else ""
    dots += f'stroke-width="{number(2 * half + 10)}" stroke-linecap="round"/>' if filled else ""
    return dots + drawn_open(hollow, rings)


def drawn_open(hollow: str, rings: str) -> str:
    """Hollow marks, and the rings round marks, where there are any."""
    opened = f'<g class="ch-hollow" fill="Canvas" stroke="currentColor">{hollow}</g>'
    ringed = f'<g class="ch-ring" fill="none" stroke="currentColor">{rings}</g>'
    return (opened if hollow else "") + (ringed if rings else "")


def ring(x: int, y: int, half: int) -> str:
    """The ring round the mark of a figure that was revised."""
    return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(half + 35)}"/>'


def _marked(chart: LineChart, frame: Frame) -> tuple[Known, ...]:
    """All figures; in a crowd only the first, the last, those alone and those not final."""
    figures = measured(chart)
    if frame.slot >= _CROWDED:
        return figures
    telling = {figures[0].period, figures[-1].period} if figures else set()
    telling |= {piece[0].period for piece in pieces(chart) if len(piece) == 1}
    return tuple(
        each
        for each in figures
        if each.period in telling or each.revised or each.certainty is not Certainty.FINAL
    )


def hollow_mark(certainty: Certainty, x: int, y: int, half: int) -> str:
    """The open shape of a figure that is not final."""
    if certainty is Certainty.PROVISIONAL:
        return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(half)}"/>'
    side = number(2 * half)
    return f'<rect x="{number(x - half)}" y="{number(y - half)}" width="{side}" height="{side}"/>'


def drawn_gaps(gaps: Sequence[Gap], frame: Frame) -> str:
    """A small cross on the axis at each period whose figure is missing, not where it isn't due."""
    foot = number(frame.bottom)
    lacking = [gap for gap in gaps if not gap.pending]
    missing = [period for gap in lacking for period in range(gap.first, gap.last + 1)]
    crosses = "".join(f"M{number(frame.x(period))} {foot}m-4-13l8 8m0-8l-8 8" for period in missing)
    return f'<path class="ch-gap" d="{crosses}" stroke="currentColor"/>' if crosses else ""


def drawn_breaks(chart: LineChart, frame: Frame) -> str:
    """A line from top to bottom with its word, where figures begin to be counted another way."""
    if not chart.breaks:
        return ""
    edges = [frame.slot_edges(each.period)[0] for each in chart.breaks]
    top, bottom = number(frame.top - 60), number(frame.bottom)
    lines = "".join(f"M{number(x)} {top}V{bottom}m-4-4h8m-8-4h8" for x in edges)
    said = chart.words.series_break
    texts = "".join(_beside_break(x, frame, said) for x in edges)
    return (
        f'<path class="ch-break" d="{lines}" fill="none" stroke="currentColor" '
        f'stroke-dasharray="8 3 2 3"/><g class="ch-quiet">{texts}</g>'
    )


def _beside_break(x: int, frame: Frame, said: str) -> str:
    """The word to the right of a break's line, or to its left where there is no room."""
    size, leading = frame.variant.text, frame.variant.leading
    fits = x + 60 + width(said, size) <= frame.variant.width
    if fits:
        return text_at(x + 50, frame.top - 90, [said], leading)
    return text_at(x - 50, frame.top - 90, [said], leading, anchor="end")


def other_runs(chart: LineChart, frame: Frame) -> tuple[tuple[Point, ...], ...]:
    """The lines of those compared with, in pieces: nothing leads across a missing figure."""
    runs: list[tuple[Point, ...]] = []
    for other in chart.others:
        before = -2
        for period, value in sorted(other.known):
            point = (frame.x(period), frame.y(value))
            if period == before + 1:
                runs[-1] = (*runs[-1], point)
            else:
                runs.append((point,))
            before = period
    return tuple(runs)


def drawn_others(chart: LineChart, frame: Frame) -> str:
    """Those compared with: a dotted line each, a small upright cross at each figure."""
    runs = other_runs(chart, frame)
    if not runs:
        return ""
    lines = "".join(polyline(run) for run in runs if len(run) > 1)
    line = f'<path class="ch-other" d="{lines}" fill="none" stroke="currentColor" ' if lines else ""
    line += 'stroke-dasharray="1 3"/>' if lines else ""
    plus = "".join(f"M{number(x - 35)} {number(y)}h7m-3.5-3.5v7" for run in runs for x, y in run)
    return line + f'<path class="ch-other" d="{plus}" stroke="currentColor"/>'
