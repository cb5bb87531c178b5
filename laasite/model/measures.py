"""What is measured: units and polarity, figures, levels and baselines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from laasite.model.dates import PartialDate
from laasite.model.findings import Place
from laasite.model.periods import Period, YearKind
from laasite.model.words import Better, ChangeKind, Covers, FigureState, Frequency, Unknown


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far behind still counts as close: in the measure's unit, or a share of the due level."""

    absolute: Decimal | None
    share_of_due: Decimal | None


COMPARATOR = "comparator"
"""The column that says whose figure it is, where it is somebody else's: `England`."""


@dataclass(frozen=True, slots=True)
class SeriesBreak:
    """The first period that is counted another way, not to be held against those before; why."""

    period: Period
    why: str


@dataclass(frozen=True, slots=True)
class Measure:
    """What is counted, in which unit, which way is better and when its figures are due.

    `comparators` are the neighbours and averages that it is compared with, by name.
    """

    what: str
    unit: str
    better: Better
    decimals: int
    source: str | None
    frequency: Frequency
    year: YearKind
    covers: Covers
    lag_days: int | None
    supplied_by: str | None
    smallest_change: Decimal | None
    breakdowns: tuple[str, ...]
    comparators: tuple[str, ...] = ()
    breaks: tuple[SeriesBreak, ...] = ()

    def breaks_between(self, earlier: Period, later: Period) -> bool:
        """Whether two periods were counted in different ways."""
        return any(earlier.start < one.period.start <= later.start for one in self.breaks)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure for a period, as the newest row that may be seen gives it, with the earlier rows.

    `value` is None exactly where `state` says why there is no figure; `note` then gives the reason.
    `breakdown` holds the columns with a value (`(("ward", "Golborne"),)`); empty means the whole,
    and `(("comparator", "England"),)` a figure of somebody else.
    """

    period: Period
    breakdown: tuple[tuple[str, str], ...]
    value: Decimal | None
    state: FigureState
    published: date
    change: ChangeKind | None
    reason: str | None
    note: str | None
    source: str | None
    illustrative: bool
    place: Place
    earlier: tuple[Figure, ...] = ()

    @property
    def comparator(self) -> str | None:
        """Whose figure it is, where it isn't ours."""
        return dict(self.breakdown).get(COMPARATOR)


@dataclass(frozen=True, slots=True)
class Series:
    """A target's figures for one measure: of the target itself, or of one of its parts."""

    part: str | None
    title: str | None
    measure: Measure
    figures: tuple[Figure, ...]

    @property
    def whole(self) -> tuple[Figure, ...]:
        """The figures that aren't broken down, oldest period first."""
        return tuple(figure for figure in self.figures if not figure.breakdown)

    @property
    def broken_down(self) -> tuple[Figure, ...]:
        """Our own figures for a part of the whole: a ward, an age."""
        own = (figure for figure in self.figures if figure.comparator is None)
        return tuple(figure for figure in own if figure.breakdown)

    def compared(self, comparator: str) -> tuple[Figure, ...]:
        """The figures of a neighbour or average, oldest period first."""
        return tuple(figure for figure in self.figures if figure.comparator == comparator)


@dataclass(frozen=True, slots=True)
class Level:
    """What is promised for a period: a value, a change from the baseline, a band, or words.

    Exactly one of `value`, `change_from_baseline`, (`low`, `high`) and `words` is there.
    `measured_on` names the period of the figure that it is held against, where that is another.
    """

    period: Period
    value: Decimal | None
    change_from_baseline: Decimal | None
    low: Decimal | None
    high: Decimal | None
    words: Unknown | None
    reason: str | None
    measured_on: Period | PartialDate | None
    place: Place


@dataclass(frozen=True, slots=True)
class Baseline:
    """Where a commitment starts from: a value as agreed, the series' own figure, or words."""

    period: Period | None
    value: Decimal | None
    from_figures: bool
    words: Unknown | None
    reason: str | None
    place: Place
