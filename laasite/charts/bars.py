"""Bars beside one another: places or groups in one period, and a line for the whole.

Each bar starts at zero, because a bar is read by its length. All lengths are tenths of a unit.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal, localcontext

from laasite.charts.data import Bar, BarChart
from laasite.charts.scale import EXACT, drawable, kept
from laasite.charts.svg import drawing, number, only_words, text_at
from laasite.charts.text import clipped, width

_WIDTH, _TEXT, _LEADING = 3000, 140, 190
_ROW, _BAR, _EDGE = 440, 140, 10
_BEFORE_LABEL = 60
_MOST_BARS = 30


def bar_chart(chart: BarChart) -> str:
    """The chart as HTML: a `div` with one drawing, or words where there is nothing to draw.

    More than thirty bars aren't drawn: the table beside the chart has them.
    """
    values = [bar.value for bar in (*chart.bars, *_whole(chart)) if bar.value is not None]
    if not any(bar.value is not None for bar in chart.bars):
        return only_words(chart.words.no_figures_yet)
    if len(chart.bars) > _MOST_BARS or not all(map(drawable, values)):
        return only_words(chart.words.too_large_to_draw)
    with localcontext(EXACT):
        body, height = _drawn(chart, [kept(value) for value in values])
    made = drawing(chart.id, "small", chart.title, chart.desc, (_WIDTH, height), _TEXT, body)
    return f'<div class="chart">{made}</div>'


def _whole(chart: BarChart) -> tuple[Bar, ...]:
    return (chart.whole,) if chart.whole and chart.whole.value is not None else ()


def _drawn(chart: BarChart, values: Sequence[Decimal]) -> tuple[str, int]:
    """The bars from the top, the line of the whole with its name below; and how high that is."""
    low, high = min(*values, Decimal(0)), max(*values, Decimal(0))
    room = max(width(bar.label, _TEXT) for bar in chart.bars if bar.value is not None)
    right = _WIDTH - min(room + _BEFORE_LABEL + _EDGE, _WIDTH // 2)
    along = (high - low) or Decimal(1)

    def x(value: Decimal) -> int:
        return _EDGE + int((right - _EDGE) * (kept(value) - low) / along)

    rows = [_row(bar, place * _ROW, x) for place, bar in enumerate(chart.bars)]
    foot = len(rows) * _ROW
    nought = number(x(Decimal(0)))
    axis = f'<path class="ch-axis" d="M{nought} 0V{number(foot)}" stroke="currentColor"/>'
    line, below = _line(chart, x, foot)
    names = f'<g class="ch-label">{"".join(rows)}</g>'
    return axis + line + names, foot + below


def _row(bar: Bar, top: int, x: Callable[[Decimal], int]) -> str:
    """A name, and below it the bar with its figure, or the reason why there is none."""
    name = clipped(bar.name, _WIDTH - 2 * _EDGE, _TEXT, 1)
    said = text_at(_EDGE, top + _TEXT, name, _LEADING)
    foot = top + _TEXT + 220
    if bar.value is None:
        why = clipped(bar.label, _WIDTH - 2 * _EDGE, _TEXT, 1)
        return said + text_at(_EDGE, foot, why, _LEADING, "ch-quiet")
    start, end = sorted((x(Decimal(0)), x(bar.value)))
    shape = (
        f'<rect class="ch-bar" x="{number(start)}" y="{number(foot - _BAR)}" '
        f'width="{number(max(end - start, 10))}" height="{number(_BAR)}"/>'
    )
    return (
        said + shape + text_at(end + _BEFORE_LABEL, foot - 10, [bar.label], _LEADING, "ch-strong")
    )


def _line(chart: BarChart, x: Callable[[Decimal], int], foot: int) -> tuple[str, int]:
    """The line of the whole through all bars, and the height of the words below it."""
    whole = next(iter(_whole(chart)), None)
    if whole is None or whole.value is None:
        return "", 20
    at = x(whole.value)
    told = clipped(f"{whole.name} {whole.label}", _WIDTH - 2 * _EDGE, _TEXT, 1)
    long = width(told[0], _TEXT)
    start = max(_EDGE, min(at - long // 2, _WIDTH - _EDGE - long))
    line = f'<path class="ch-other" d="M{number(at)} 0V{number(foot + 30)}" stroke="currentColor" '
    line += 'stroke-dasharray="6 4"/>'
    return line + text_at(start, foot + 30 + _TEXT, told, _LEADING), _TEXT + 90
