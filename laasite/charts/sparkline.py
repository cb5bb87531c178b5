"""The sparkline: a measure's course in a table cell, 100 by 28 units, without axes or words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal, localcontext

from laasite.charts.data import Sparkline
from laasite.charts.scale import EXACT, drawable, kept
from laasite.charts.svg import number, polyline, words

Point = tuple[int, int]

_LEFT, _ACROSS, _TOP, _DOWN = 40, 900, 50, 180


def sparkline(spark: Sparkline) -> str:
    """The sparkline as one `svg` element, empty but for its title if there is nothing to draw."""
    known = [value for value in spark.values if value is not None]
    with localcontext(EXACT):
        drawn = _drawn(spark, known) if known and all(map(drawable, _shown(spark, known))) else ""
    name = "" if spark.hidden else f"<title>{words(spark.title)}</title>"
    role = 'aria-hidden="true"' if spark.hidden else 'role="img"'
    return (
        f'<svg class="chart--spark" viewBox="0 0 100 28" width="100" height="28" {role}>'
        f"{name}{drawn}</svg>"
    )


def _shown(spark: Sparkline, known: Sequence[Decimal]) -> list[Decimal]:
    """Every figure the drawing must hold."""
    return [*known, *([spark.level] if spark.level is not None else [])]


def _drawn(spark: Sparkline, known: Sequence[Decimal]) -> str:
    """The promised level, the line and the mark of the last figure."""
    shown = [kept(value) for value in _shown(spark, known)]
    low, high = min(shown), max(shown)
    runs = tuple(_runs(spark.values, low, high))
    path = "".join(polyline(run) if len(run) > 1 else _dot(run[0]) for run in runs)
    x, y = runs[-1][-1]
    css = "ch-dots" if spark.last_is_final else "ch-hollow"
    fill = "currentColor" if spark.last_is_final else "Canvas"
    return (
        f"{_drawn_level(spark.level, low, high)}"
        f'<path class="ch-actual" d="{path}" fill="none" stroke="currentColor" '
        'stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>'
        f'<circle class="{css}" cx="{number(x)}" cy="{number(y)}" r="3.5" fill="{fill}" '
        'stroke="currentColor"/>'
    )


def _drawn_level(level: Decimal | None, low: Decimal, high: Decimal) -> str:
    """The promised level as a thin dashed line across, if there is one."""
    if level is None:
        return ""
    height = number(_height(level, low, high))
    path = f"M0 {height}H100"
    return f'<path class="ch-due" d="{path}" stroke="currentColor" stroke-dasharray="4 3"/>'


def _dot(point: Point) -> str:
    """A lone point as a dash, short enough to read as a point."""
    return f"M{number(point[0] - 15)} {number(point[1])}h3"


def _height(value: Decimal, low: Decimal, high: Decimal) -> int:
    """How far down a figure lies; all of them in the middle when they are equal."""
    if low == high:
        return _TOP + _DOWN // 2
    share = (high - kept(value)) / (high - low)
    return _TOP + int((share * _DOWN).to_integral_value())


def _runs(
    values: Sequence[Decimal | None], low: Decimal, high: Decimal
) -> Iterator[tuple[Point, ...]]:
    """The line in pieces, broken at every gap."""
    run: list[Point] = []
    for index, value in enumerate(values):
        if value is not None:
            across = _LEFT + index * _ACROSS // max(1, len(values) - 1)
            run.append((across, _height(value, low, high)))
        elif run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)
