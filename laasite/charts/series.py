"""What a line chart has to show, drawn out of what it was given: figures known, ends and starts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from laasite.charts.data import Certainty, LineChart
from laasite.charts.scale import figure, kept


@dataclass(frozen=True, slots=True)
class Known:
    """A measured figure, its gaps left behind; `label` is how it is printed."""

    period: int
    value: Decimal
    label: str
    certainty: Certainty
    revised: bool = False


@dataclass(frozen=True, slots=True)
class End:
    """A point of a line that carries a label."""

    period: int
    value: Decimal
    text: str


def every_value(chart: LineChart) -> Iterator[Decimal]:
    """Every figure that the vertical axis must hold."""
    known = [actual.value for actual in chart.actuals]
    sides = [side for band in chart.bands for side in (band.low, band.high)]
    yield from (value for value in (*known, *sides) if value is not None)
    yield from (level.value for level in (*chart.due, *chart.original))
    yield from (value for other in chart.others for _, value in other.known)
    if chart.baseline:
        yield chart.baseline.value


def every_period(chart: LineChart) -> Iterator[int]:
    """Every period that something is drawn at."""
    yield from (actual.period for actual in chart.actuals)
    yield from (level.period for level in (*chart.due, *chart.original))
    yield from (band.period for band in chart.bands)
    yield from (each.period for each in chart.breaks)
    yield from (period for other in chart.others for period, _ in other.known)
    if chart.baseline:
        yield chart.baseline.period


def measured(chart: LineChart) -> tuple[Known, ...]:
    """The actuals that have a figure, in the order of their periods."""
    known = [
        Known(each.period, each.value, each.label, each.certainty, each.revised)
        for each in chart.actuals
        if each.value is not None
    ]
    return tuple(sorted(known, key=lambda each: each.period))


def pieces(chart: LineChart) -> tuple[tuple[Known, ...], ...]:
    """The figures in unbroken runs: no line leads over a missing figure, a break or a new count."""
    figures = measured(chart)
    anew = {*(each.period for each in chart.breaks), *chart.restarts}
    runs: list[tuple[Known, ...]] = []
    for each in figures:
        if runs and each.period == runs[-1][-1].period + 1 and each.period not in anew:
            runs[-1] = (*runs[-1], each)
        else:
            runs.append((each,))
    return tuple(runs)


def last_measured(chart: LineChart) -> End | None:
    """The newest figure."""
    figures = measured(chart)
    if not figures:
        return None
    last = figures[-1]
    return End(last.period, last.value, _named(chart, chart.words.actual, last.value, last.label))


def last_promised(chart: LineChart) -> End | None:
    """The end of the promised path."""
    if not chart.due:
        return None
    last = max(chart.due, key=lambda level: level.period)
    text = _named(chart, chart.words.promised, last.value, last.label)
    return End(last.period, last.value, text)


def last_original(chart: LineChart) -> End | None:
    """The last of the levels as they were first promised."""
    if not chart.original:
        return None
    last = max(chart.original, key=lambda level: level.period)
    text = _named(chart, chart.words.first_promised, last.value, last.label)
    return End(last.period, last.value, text)


@dataclass(frozen=True, slots=True)
class OtherEnd(End):
    """The newest point of somebody else's line; `start` is the period and value of its oldest."""

    start: tuple[int, Decimal]


def ends_of_others(chart: LineChart) -> Iterator[OtherEnd]:
    """The newest figure of each of the others, with their name."""
    for other in chart.others:
        if other.known:
            period, value = max(other.known)
            text = _named(chart, other.name, value, other.label)
            yield OtherEnd(period, value, text, min(other.known))


def baseline_stands_alone(chart: LineChart) -> bool:
    """Whether the baseline is a point of its own, and not a measured figure as well."""
    start = chart.baseline
    if start is None:
        return False
    return all((each.period, each.value) != (start.period, start.value) for each in chart.actuals)


def starts(chart: LineChart) -> Iterator[End]:
    """The baseline, and the first figure where that is another point; neither where it is the last.

    The newest figure has its own name, and with both names on one point neither could be read.
    """
    start, figures = chart.baseline, measured(chart)
    newest = figures[-1] if figures else None
    told = newest and start and (newest.period, newest.value) == (start.period, start.value)
    if start and not told:
        text = _named(chart, chart.words.baseline, start.value, start.label)
        yield End(start.period, start.value, text)
    if len(figures) < 2:
        return
    first = figures[0]
    if start is None or baseline_stands_alone(chart) or start.period != first.period:
        yield End(first.period, first.value, _printed(chart, first.value, first.label))


def end_labels(chart: LineChart) -> tuple[str, ...]:
    """The labels that stand to the right of the last period."""
    ends = (
        last_measured(chart),
        last_promised(chart),
        last_original(chart),
        *ends_of_others(chart),
    )
    return tuple(end.text for end in ends if end and end.period == len(chart.periods) - 1)


def _printed(chart: LineChart, value: Decimal, label: str) -> str:
    """A figure as its label says it, or to the measure's decimals."""
    return label or figure(kept(value), max(0, chart.decimals), chart.prefix, chart.suffix)


def _named(chart: LineChart, name: str, value: Decimal, label: str) -> str:
    """A figure with the name of its line before it."""
    return f"{name} {_printed(chart, value, label)}"
