"""Small charts of one frame: a course over time, what was promised, and its ends in figures.

All of a page have the same size and the same axis of time, so that the eye can run along them. Each
has a scale of its own, whose two ends are named, unless `span` makes them share one. All lengths
are tenths of a unit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal, localcontext

from laasite.charts.data import Certainty, SmallChart, SmallLevel, SmallPoint
from laasite.charts.labels import Box, Run, Side, Wanted, around, placed
from laasite.charts.marks import drawn_open, hollow_mark, ring
from laasite.charts.scale import EXACT, Scale, drawable, figure, kept, scale_for, tick_labels
from laasite.charts.svg import drawing, number, only_words, polyline, text_at, words
from laasite.charts.text import clipped, width

Point = tuple[int, int]

_WIDTH, _HEIGHT, _TEXT = 2600, 1460, 140
_TOP, _BOTTOM, _RIGHT = 250, 1180, 2550
_BESIDE_TICKS, _MARK = 70, 40


def small_chart(chart: SmallChart) -> str:
    """The chart as HTML: a `div` with one drawing, or words where there is nothing to draw."""
    values = tuple(_values(chart))
    if not values:
        return only_words(chart.words.no_figures_yet)
    if not all(map(drawable, values)):
        return only_words(chart.words.too_large_to_draw)
    with localcontext(EXACT):
        scale = scale_for(tuple(map(kept, values)), chart.decimals, 2)
        body = _Frame(chart, scale).drawn()
    size = (_WIDTH, _HEIGHT)
    made = drawing(chart.id, "small", chart.title, chart.desc, size, _TEXT, body)
    return f'<div class="chart">{made}</div>'


def _values(chart: SmallChart) -> Iterator[Decimal]:
    """Every figure that the scale must hold; those to share it count only beside others."""
    own = [point.value for point in chart.points]
    own += [side for level in chart.levels for side in (level.low, level.high)]
    yield from own
    if own:
        yield from (point.value for point in chart.beside)
        yield from chart.span


class _Frame:
    """A small chart on its scale."""

    __slots__ = ("chart", "left", "names", "scale")

    def __init__(self, chart: SmallChart, scale: Scale) -> None:
        self.chart, self.scale = chart, scale
        self.names = tick_labels(scale, chart.prefix, chart.suffix, chart.words)
        ends = (self.names[0], self.names[-1])
        self.left = min(max(width(name, _TEXT) for name in ends) + _BESIDE_TICKS + 20, _WIDTH // 3)

    def x(self, at: int) -> int:
        """The place of a thousandth of the axis of time; marks keep clear of both ends."""
        return self.left + 60 + at * (_RIGHT - self.left - 120) // 1000

    def y(self, value: Decimal) -> int:
        """The height of a figure."""
        return _TOP + self.scale.tenths_down(kept(value), _BOTTOM - _TOP)

    def drawn(self) -> str:
        """Everything in the drawing, in the order in which it is laid down."""
        return "".join(
            (
                self._axes(),
                self._levels(),
                self._breaks(),
                self._course(self.chart.beside, "ch-other", 'stroke-dasharray="1 3"'),
                self._course(self.chart.points, "ch-actual", 'stroke-width="3"'),
                self._points(),
                self._labels(),
            )
        )

    def _axes(self) -> str:
        """Both ends of the scale with their names, and both ends of time with theirs."""
        drop, edge = _TEXT * 35 // 100, number(self.left - _BESIDE_TICKS)
        top, foot = number(_TOP), number(_BOTTOM)
        across = f"H{number(_RIGHT)}"
        names = "".join(
            f'<text x="{edge}" y="{number(y + drop)}" text-anchor="end">{words(name)}</text>'
            for y, name in ((_TOP, self.names[-1]), (_BOTTOM, self.names[0]))
        )
        low = _BOTTOM + _TEXT + 60
        half = (_RIGHT - self.left) // 2 - 50
        first, last = (
            clipped(name, half, _TEXT, 1) for name in (self.chart.first, self.chart.last)
        )
        names += text_at(self.left, low, first, _TEXT) if first else ""
        names += text_at(_RIGHT, low, last, _TEXT, anchor="end") if last and last != first else ""
        return (
            f'<path class="ch-grid" d="M{number(self.left)} {top}{across}" stroke="currentColor" '
            f'stroke-opacity=".2"/><path class="ch-axis" d="M{number(self.left)} {foot}{across}" '
            f'stroke="currentColor"/><g class="ch-quiet">{names}</g>'
        )

    def _levels(self) -> str:
        """What was promised: a ledge each, filled between its two lines where it is a range."""
        levels = self.chart.levels
        lines = "".join(
            f"M{number(self.x(one.start))} {number(self.y(side))}H{number(self.x(one.end))}"
            for one in levels
            for side in dict.fromkeys((one.low, one.high))
        )
        areas = "".join(self._area(one) for one in levels if one.low != one.high)
        band = f'<path class="ch-band" d="{areas}" fill-opacity=".1"/>' if areas else ""
        return band + (f'<path class="ch-due" d="{lines}" stroke="currentColor"/>' if lines else "")

    def _area(self, level: SmallLevel) -> str:
        left, right = number(self.x(level.start)), number(self.x(level.end))
        return f"M{left} {number(self.y(level.high))}H{right}V{number(self.y(level.low))}H{left}Z"

    def _breaks(self) -> str:
        """A line from top to bottom where figures begin to be counted another way."""
        lines = "".join(
            f"M{number(self.x(at))} {number(_TOP)}V{number(_BOTTOM)}" for at in self.chart.breaks
        )
        dashes = 'stroke="currentColor" stroke-dasharray="8 3 2 3"'
        return f'<path class="ch-break" d="{lines}" {dashes}/>' if lines else ""

    def _runs(self, points: Sequence[SmallPoint]) -> list[tuple[Point, ...]]:
        """A course in unbroken pieces."""
        runs: list[tuple[Point, ...]] = []
        for each in sorted(points, key=lambda point: point.at):
            place = (self.x(each.at), self.y(each.value))
            if runs and each.joined:
                runs[-1] = (*runs[-1], place)
            else:
                runs.append((place,))
        return runs

    def _course(self, points: Sequence[SmallPoint], css: str, how: str) -> str:
        path = "".join(polyline(run) for run in self._runs(points) if len(run) > 1)
        if not path:
            return ""
        return f'<path class="{css}" d="{path}" fill="none" stroke="currentColor" {how}/>'

    def _points(self) -> str:
        """The last figure's mark, and those of figures that aren't final, were revised or lone."""
        shown = sorted(self.chart.points, key=lambda point: point.at)
        lone = {run[0] for run in self._runs(shown) if len(run) == 1}
        filled, hollow, rings = "", "", ""
        for each in shown:
            x, y = self.x(each.at), self.y(each.value)
            rings += ring(x, y, _MARK) if each.revised else ""
            if each.certainty is not Certainty.FINAL:
                hollow += hollow_mark(each.certainty, x, y, _MARK)
            elif each is shown[-1] or each is shown[0] or each.revised or (x, y) in lone:
                filled += f"M{number(x)} {number(y)}h.01"
        dots = f'<path class="ch-dots" d="{filled}" stroke="currentColor" ' if filled else ""
        dots += 'stroke-width="9" stroke-linecap="round"/>' if filled else ""
        return dots + drawn_open(hollow, rings)

    def _labels(self) -> str:
        """The last figure and the first, and the last level, each where it covers nothing."""
        wanted = tuple(self._wanted())
        runs = self._runs(self.chart.points)
        marks = [around(x, y) for run in runs for x, y in run]
        ledges = [
            Run(((self.x(one.start), self.y(side)), (self.x(one.end), self.y(side))))
            for one in self.chart.levels
            for side in (one.low, one.high)
        ]
        lines = [*(Run(run) for run in runs), *ledges]
        page = Box(self.left + 20, 20, _WIDTH - 10, _BOTTOM - 30)
        places = placed([each for each, _ in wanted], _TEXT, page, marks, lines)
        texts = "".join(
            text_at(place.x, place.y, [place.text], _TEXT, css, place.anchor)
            for (_, css), place in zip(wanted, places, strict=True)
        )
        return f'<g class="ch-label">{texts}</g>' if texts else ""

    def _wanted(self) -> Iterator[tuple[Wanted, str]]:
        shown = sorted(self.chart.points, key=lambda point: point.at)
        if shown:
            yield self._beside(shown[-1].at, shown[-1].value, shown[-1].label), "ch-strong"
        if len(shown) > 1:
            yield self._beside(shown[0].at, shown[0].value, shown[0].label), ""

    def _beside(self, at: int, value: Decimal, label: str) -> Wanted:
        chart = self.chart
        said = label or figure(kept(value), max(0, chart.decimals), chart.prefix, chart.suffix)
        text = "".join(clipped(said, _WIDTH // 2, _TEXT, 1))
        return Wanted(text, self.x(at), self.y(value), _SIDES)


_SIDES = (
    Side.ABOVE,
    Side.BELOW,
    Side.ABOVE_LEFT,
    Side.ABOVE_RIGHT,
    Side.BELOW_LEFT,
    Side.BELOW_RIGHT,
    Side.HIGH_ABOVE,
    Side.FAR_BELOW,
    Side.LEFT,
    Side.RIGHT,
)
