"""The frame a line chart is drawn in: its size, what stands above and below it, its two axes.

Each chart is drawn twice, wide and narrow, and the style sheet shows the one that fits. All lengths
are tenths of a unit; one unit is a pixel where there is room for the whole chart.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from laasite.charts.data import LineChart
from laasite.charts.scale import Scale, scale_for, tick_labels
from laasite.charts.svg import number, text_at, words
from laasite.charts.text import clipped, width


@dataclass(frozen=True, slots=True)
class Variant:
    """One of the two sizes a chart is drawn in."""

    name: str
    width: int
    height: int
    text: int
    intervals: int
    end_labels_at_the_right: bool

    @property
    def leading(self) -> int:
        """From the foot of one line of text to the next."""
        return self.text * 13 // 10


WIDE = Variant("wide", 7200, 2400, 160, 5, end_labels_at_the_right=True)
NARROW = Variant("narrow", 3200, 2100, 140, 4, end_labels_at_the_right=False)

_EDGE = 10
_BESIDE_TICKS = 80


@dataclass(frozen=True, slots=True)
class Frame:
    """Where things go: the plot's edges, its scale, and the lines above it."""

    variant: Variant
    scale: Scale
    heading: tuple[str, ...]
    tick_names: tuple[str, ...]
    left: int
    right: int
    top: int
    bottom: int
    count: int

    def x(self, period: int) -> int:
        """The middle of a period's slot."""
        return self.left + (2 * period + 1) * (self.right - self.left) // (2 * self.count)

    def slot_edges(self, period: int) -> tuple[int, int]:
        """The two ends of a period's slot."""
        across = self.right - self.left
        start = self.left + period * across // self.count
        return start, self.left + (period + 1) * across // self.count

    @property
    def slot(self) -> int:
        """How wide one period is."""
        return (self.right - self.left) // self.count

    @property
    def floor(self) -> int:
        """The height of the firm line: zero where it is on the axis, else the foot of the plot."""
        return self.y(Decimal(0)) if self.scale.whole else self.bottom

    def y(self, value: Decimal) -> int:
        """The height of a figure: larger figures are higher."""
        return self.top + self.scale.tenths_down(value, self.bottom - self.top)


def frame_for(
    chart: LineChart, values: tuple[Decimal, ...], variant: Variant, end_labels: tuple[str, ...]
) -> Frame:
    """The frame that holds `values`, with room at the right for `end_labels`."""
    scale = scale_for(values, chart.decimals, variant.intervals)
    names = tick_labels(scale, chart.prefix, chart.suffix, chart.words)
    heading = _heading(chart, variant)
    lines = len(heading) + (1 if _illustrative(chart) else 0)
    top = lines * variant.leading + 240
    left = _EDGE + max(width(name, variant.text) for name in names) + _BESIDE_TICKS
    left = min(left, variant.width // 3)
    right = variant.width - _margin_at_the_right(chart, variant, end_labels, left)
    bottom = top + variant.height
    return Frame(variant, scale, heading, names, left, right, top, bottom, len(chart.periods))


def _margin_at_the_right(
    chart: LineChart, variant: Variant, end_labels: tuple[str, ...], left: int
) -> int:
    """Room for the last period's name, and for the labels of lines that run to the last period."""
    across, slots = variant.width - left, 2 * len(chart.periods)
    longest = width(chart.periods[-1].short, variant.text) // 2
    if variant.end_labels_at_the_right and end_labels:
        longest = max(width(label, variant.text) for label in end_labels) + 130 + _EDGE
    half_a_slot = (across - longest) // slots
    return max(2 * _EDGE, min(longest - half_a_slot, variant.width // 3))


def _heading(chart: LineChart, variant: Variant) -> tuple[str, ...]:
    """What the vertical axis measures, and which way is better: on one line if both fit."""
    room, unit, direction = variant.width - 2 * _EDGE, chart.unit, chart.direction
    if unit and direction:
        both = chart.words.unit_and_direction.format(unit=unit, direction=direction)
        lines = clipped(both, room, variant.text, 2)
        if len(lines) == 1:
            return lines
    better = direction[:1].upper() + direction[1:]
    return clipped(unit, room, variant.text, 3) + clipped(better, room, variant.text, 2)


def _illustrative(chart: LineChart) -> str:
    """The words that mark invented figures, if there are any."""
    marks = [actual.illustrative for actual in chart.actuals if actual.value is not None]
    if not any(marks):
        return ""
    return chart.words.all_illustrative if all(marks) else chart.words.some_illustrative


def drawn_heading(chart: LineChart, frame: Frame) -> str:
    """The lines above the plot."""
    variant, foot = frame.variant, frame.variant.text
    parts: list[str] = []
    if mark := _illustrative(chart):
        parts.append(text_at(_EDGE, foot, [mark], variant.leading, "ch-mark"))
        foot += variant.leading
    parts.append(text_at(_EDGE, foot, frame.heading, variant.leading, "ch-quiet"))
    return "".join(parts)


def drawn_ticks(frame: Frame) -> str:
    """The vertical axis: a fine line and a name for each tick, and a firm line at the foot."""
    ticks = tuple(zip(frame.scale.ticks(), frame.tick_names, strict=True))
    across = f"H{number(frame.right)}"
    grid = "".join(f"M{number(frame.left)} {number(frame.y(tick))}{across}" for tick, _ in ticks)
    axis = f"M{number(frame.left)} {number(frame.floor)}{across}"
    drop = frame.variant.text * 35 // 100
    names = "".join(
        f'<text x="{number(frame.left - _BESIDE_TICKS)}" y="{number(frame.y(tick) + drop)}">'
        f"{words(name)}</text>"
        for tick, name in ticks
    )
    return (
        f'<path class="ch-grid" d="{grid}" stroke="currentColor" stroke-opacity=".2"/>'
        f'<path class="ch-axis" d="{axis}" stroke="currentColor"/>'
        f'<g class="ch-quiet" text-anchor="end">{names}</g>'
    )
