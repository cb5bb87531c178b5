"""What stands below the plot: the names of periods, why figures are missing, and short notes.

All lengths are tenths of a unit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from laasite.charts.data import Actual, Certainty, LineChart, Period
from laasite.charts.frame import Frame
from laasite.charts.svg import text_at
from laasite.charts.text import clipped, whole, width
from laasite.model.language import say_number

_BETWEEN = 60
_EDGE = 10
_MOST_GAPS_TOLD = 3
_WIDEST_REASON = 1800


@dataclass(frozen=True, slots=True)
class Gap:
    """A run of periods, both ends included, without a figure for one reason.

    A `pending` one isn't missing: it is still to come.
    """

    first: int
    last: int
    reason: str
    pending: bool = False


@dataclass(frozen=True, slots=True)
class Caption:
    """Lines of text centred on a place across, and their longest line."""

    middle: int
    lines: tuple[str, ...]
    long: int

    @property
    def left(self) -> int:
        """Where it begins."""
        return self.middle - self.long // 2

    @property
    def right(self) -> int:
        """Where it ends."""
        return self.middle + self.long // 2


def gaps_of(chart: LineChart) -> tuple[Gap, ...]:
    """Where figures are missing: those told so, and holes between figures that nobody explains."""
    known = {actual.period: actual for actual in chart.actuals}
    measured = [period for period, actual in known.items() if actual.value is not None]
    start = chart.baseline.period if chart.baseline else -1
    gaps: list[Gap] = []
    for period in range(len(chart.periods)):
        unexplained = bool(measured) and min(measured) < period < max(measured) != start
        reason = _reason(known.get(period), chart.words.no_figure, between_figures=unexplained)
        if reason is None:
            continue
        if gaps and gaps[-1].last == period - 1 and gaps[-1].reason == reason:
            gaps[-1] = Gap(gaps[-1].first, period, reason, gaps[-1].pending)
        else:
            actual = known.get(period)
            gaps.append(Gap(period, period, reason, actual is not None and actual.pending))
    return tuple(gaps)


def _reason(actual: Actual | None, otherwise: str, *, between_figures: bool) -> str | None:
    """Why a period has no figure, or None where nothing is missing."""
    if actual is None:
        return otherwise if between_figures else None
    return (actual.reason or otherwise) if actual.value is None else None


def drawn_foot(chart: LineChart, frame: Frame, gaps: Sequence[Gap]) -> tuple[str, int]:
    """Everything below the plot, and how far down it reaches."""
    variant = frame.variant
    names = _period_names(chart.periods, frame)
    foot = frame.bottom + variant.leading + 30
    parts = [_drawn(names, foot, variant.leading, "ch-quiet")]
    foot += variant.leading * max((len(name.lines) for name in names), default=1)
    reasons = _reasons_in_place(gaps, frame)
    if reasons:
        parts.append(_drawn(reasons, foot, variant.leading, "ch-why"))
        foot += variant.leading * max(len(reason.lines) for reason in reasons)
    untold = () if reasons else gaps
    for note in _notes(chart, frame, untold):
        lines = clipped(note, variant.width - 2 * _EDGE, variant.text, 3)
        foot += variant.leading * 3 // 10
        parts.append(text_at(_EDGE, foot, lines, variant.leading, "ch-quiet"))
        foot += variant.leading * len(lines)
    return "".join(parts), foot - variant.leading + variant.text * 4 // 10


def _drawn(captions: Sequence[Caption], foot: int, leading: int, css: str) -> str:
    """A row of captions."""
    texts = "".join(text_at(each.middle, foot, each.lines, leading) for each in captions)
    return f'<g class="{css}" text-anchor="middle">{texts}</g>'


def _caption(frame: Frame, middle: int, lines: tuple[str, ...]) -> Caption:
    """Lines centred on `middle`, or as near to it as the chart's edges allow."""
    size = frame.variant.text
    long = max((width(line, size) for line in lines), default=0)
    furthest = frame.variant.width - _EDGE - long // 2
    return Caption(max(_EDGE + long // 2, min(middle, furthest)), lines, long)


def _period_names(periods: Sequence[Period], frame: Frame) -> tuple[Caption, ...]:
    """The names of periods: in full if all fit, else short, else as many short ones as fit."""
    room, size = frame.slot - _BETWEEN, frame.variant.text
    full, short = [each.long for each in periods], [each.short for each in periods]
    for names, most in ((full, 2), (short, 1)):
        lines = [whole(name, room, size, most) for name in names]
        fitting = [each for each in lines if each is not None]
        if len(fitting) == len(lines):
            return tuple(
                _caption(frame, frame.x(index), each) for index, each in enumerate(fitting)
            )
    return _thinned(short, frame)


def _thinned(names: Sequence[str], frame: Frame) -> tuple[Caption, ...]:
    """Every second, third or later name counted from the last, and the first if there is room."""
    size, most = frame.variant.text, frame.variant.width // 3
    short = [clipped(name, most, size, 1) for name in names]
    longest = max(width(line, size) for lines in short for line in lines or ("",))
    stride = -(-(longest + _BETWEEN) // max(1, frame.slot))
    last = len(names) - 1
    kept = [index for index in range(last, 0, -1) if (last - index) % stride == 0]
    row: list[Caption] = []
    for index in [*kept, 0]:
        caption = _caption(frame, frame.x(index), short[index])
        if not row or caption.right + _BETWEEN <= row[-1].left:
            row.append(caption)
    return tuple(reversed(row))


def _reasons_in_place(gaps: Sequence[Gap], frame: Frame) -> tuple[Caption, ...]:
    """Each gap's reason under its periods, or nothing if one of them has no room there."""
    middles = [(frame.x(gap.first) + frame.x(gap.last)) // 2 for gap in gaps]
    row: list[Caption] = []
    for gap, middle, room in zip(gaps, middles, _rooms(middles), strict=True):
        lines = whole(gap.reason, min(room, _WIDEST_REASON), frame.variant.text, 3)
        if lines is None:
            return ()
        caption = _caption(frame, middle, lines)
        if row and row[-1].right + _BETWEEN > caption.left:
            return ()
        row.append(caption)
    return tuple(row)


def _rooms(middles: Sequence[int]) -> Iterator[int]:
    """How wide a caption at each place may be without meeting its neighbours'."""
    for index, middle in enumerate(middles):
        near = [abs(middle - other) for other in middles[max(0, index - 1) : index + 2]]
        yield min((gap - _BETWEEN for gap in near if gap), default=_WIDEST_REASON)


def _notes(chart: LineChart, frame: Frame, gaps: Sequence[Gap]) -> Iterator[str]:
    """Short sentences on what the drawing can't say by itself."""
    words = chart.words
    missing = [gap for gap in gaps if not gap.pending]
    for gap in missing[:_MOST_GAPS_TOLD]:
        yield words.gap.format(periods=_periods_of(gap, chart), reason=gap.reason)
    if len(missing) > _MOST_GAPS_TOLD:
        yield _more_gaps(len(missing) - _MOST_GAPS_TOLD)
    for gap in gaps:
        if gap.pending:
            yield words.pending.format(periods=_periods_of(gap, chart), reason=gap.reason)
    shown = {actual.certainty for actual in chart.actuals if actual.value is not None}
    shapes = ((Certainty.PROVISIONAL, words.provisional), (Certainty.ESTIMATED, words.estimated))
    told = [sentence for certainty, sentence in shapes if certainty in shown]
    told += [words.revised] if any(each.revised for each in chart.actuals) else []
    told += [words.broken] if chart.breaks else []
    told += [] if shown else [words.no_figures_yet]
    if not frame.scale.whole:
        told.append(words.scale_not_from_zero)
    if told:
        yield " ".join(told)


def _more_gaps(number: int) -> str:
    return say_number(
        "× {number} more without a figure: see the table.",
        "× {number} more without a figure: see the table.",
        number,
    )


def _periods_of(gap: Gap, chart: LineChart) -> str:
    """The periods of a gap in words."""
    first, last = chart.periods[gap.first], chart.periods[gap.last]
    if gap.first == gap.last:
        return first.long
    return chart.words.run_of_periods.format(first=first.short, last=last.short)
