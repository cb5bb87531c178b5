"""The vertical axis: which values it spans, its round ticks and what they are called."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

from laasite.charts.words import ChartWords
from laasite.model.language import manner

# Fixed here so that a caller's own context can't move a point: 50 digits hold any span of the
# figures that are drawn, which are below 10^15 and kept to nine decimals.
EXACT = Context(prec=50)
MOST_DECIMALS = 9
_TOO_LARGE = 15

_NICE = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10), Decimal(20))
# A span smaller than this share of its largest figure would be squashed by starting at zero.
_SQUASHED = Decimal("0.3")
_MILLION, _BILLION = Decimal(10) ** 6, Decimal(10) ** 9


@dataclass(frozen=True, slots=True)
class Scale:
    """The axis from `low` to `high` with a tick every `step`; `whole` if 0 is on it."""

    low: Decimal
    high: Decimal
    step: Decimal

    @property
    def whole(self) -> bool:
        """Whether zero lies on the axis."""
        return self.low <= 0 <= self.high

    def ticks(self) -> tuple[Decimal, ...]:
        """The round values from low to high."""
        count = int((self.high - self.low) / self.step)
        return tuple(self.low + index * self.step for index in range(count + 1))

    def tenths_down(self, value: Decimal, height: int) -> int:
        """How far below the top `value` lies on an axis of this height."""
        share = (self.high - value) / (self.high - self.low)
        return int((share * height).to_integral_value())


def drawable(value: Decimal) -> bool:
    """Whether a figure is of a size that an axis can show: finite and below 10^15."""
    return value.is_finite() and value.adjusted() < _TOO_LARGE


def kept(value: Decimal) -> Decimal:
    """The figure to nine decimals, as far as a drawing could ever tell two apart."""
    return round(value, MOST_DECIMALS)


def scale_for(values: Collection[Decimal], decimals: int, intervals: int) -> Scale:
    """The axis that holds all `values` (at least one), in about `intervals` round steps."""
    low, high = min(values), max(values)
    if not _squashed(low, high):
        return _from_zero(low, high, decimals, intervals)
    step = _round_step((high - low) / intervals, decimals)
    bottom, top = _floor(low, step), _ceiling(high, step)
    # A point near the floor of an axis that doesn't start at 0 would look like next to nothing.
    bottom = bottom - step if low - bottom < step / 2 and low > 0 else bottom
    top = top + step if top - high < step / 2 and high < 0 else top
    if bottom <= 0 <= top:
        return _from_zero(low, high, decimals, intervals)
    return Scale(bottom, top, step)


def _squashed(low: Decimal, high: Decimal) -> bool:
    """Whether starting at zero would press the figures into a flat line at the far end."""
    largest = max(abs(low), abs(high))
    one_sided = low > 0 or high < 0
    return one_sided and low != high and high - low < largest * _SQUASHED


def _from_zero(low: Decimal, high: Decimal, decimals: int, intervals: int) -> Scale:
    """The axis that holds zero as well; all figures being zero, one step of it."""
    bottom, top = min(low, Decimal(0)), max(high, Decimal(0))
    if bottom == top:
        return Scale(Decimal(0), Decimal(1), Decimal(1))
    step = _round_step((top - bottom) / intervals, decimals)
    return Scale(_floor(bottom, step), _ceiling(top, step), step)


def _round_step(least: Decimal, decimals: int) -> Decimal:
    """The smallest round step of at least `least`, no finer than the figures are printed."""
    finest = Decimal(1).scaleb(-min(decimals, MOST_DECIMALS))
    if least <= finest:
        return finest
    size = Decimal(1).scaleb(least.adjusted())
    steps = (nice * size for nice in _NICE)
    return next(step for step in steps if step >= least and step % finest == 0)


def _floor(value: Decimal, step: Decimal) -> Decimal:
    """The round value at or below."""
    return (value / step).to_integral_value(rounding=ROUND_FLOOR) * step


def _ceiling(value: Decimal, step: Decimal) -> Decimal:
    """The round value at or above."""
    return (value / step).to_integral_value(rounding=ROUND_CEILING) * step


def tick_labels(scale: Scale, prefix: str, suffix: str, words: ChartWords) -> tuple[str, ...]:
    """The ticks' names, all in the same unit: "£140m", "0.25", "−5%"."""
    size, told = _short_unit(scale, words)
    places = _places(scale.step / size)
    return tuple(
        figure(tick / size, places, prefix, suffix, told) if tick else f"{prefix}0{suffix}"
        for tick in scale.ticks()
    )


def figure(value: Decimal, places: int, prefix: str, suffix: str, told: str = "{amount}") -> str:
    """A figure as charts print it: a real minus sign, commas between thousands.

    `told` is what says the size of its unit: "{amount}m".
    """
    ours, size = manner(), Decimal(f"{abs(value):.{places}f}")
    minus = ours.minus if value < 0 and size else ""
    return f"{minus}{prefix}{told.replace('{amount}', ours.number(size))}{suffix}"


def _short_unit(scale: Scale, words: ChartWords) -> tuple[Decimal, str]:
    """Millions or billions, where they keep the names of ticks short."""
    largest = max(abs(scale.low), abs(scale.high))
    for size, told in ((_BILLION, words.billion), (_MILLION, words.million)):
        if largest >= size and _places(scale.step / size) <= 2:
            return size, told
    return Decimal(1), "{amount}"


def _places(step: Decimal) -> int:
    """How many decimals it takes to print every multiple of `step`."""
    exponent = step.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
