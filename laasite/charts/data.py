"""What charts are made from: frozen values of numbers and words, and nothing else.

Figures are `Decimal` in the unit of their measure. Words arrive ready to print: dates, period names
and formatted figures are the business of whoever asks for a chart.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from laasite.charts.words import ChartWords, chart_words


class Certainty(Enum):
    """How sure a figure is; each has a shape of its own on a chart."""

    FINAL = "final"
    PROVISIONAL = "provisional"
    ESTIMATED = "estimated"


class DuePath(Enum):
    """How promised levels are joined: a straight line, or a ledge as wide as its period."""

    STRAIGHT = "straight"
    STEPS = "steps"


class MilestoneState(Enum):
    """Where a milestone stands; each has a shape and a word of its own."""

    DONE = "done"
    DUE = "due"
    LATE = "late"
    NOT_YET = "not yet"
    NOT_RECORDED = "not recorded"


@dataclass(frozen=True, slots=True)
class Period:
    """One place on the horizontal axis: "2006 to 2007" in full, "2006/07" where room is short."""

    long: str
    short: str


@dataclass(frozen=True, slots=True)
class Actual:
    """What was measured in a period, counted from 0.

    A `value` of None is a gap, and `reason` says in two or three words why ("not comparable"); one
    that is `pending` isn't missing, only still to come. `label` is the figure as printed; without
    one the chart prints it to the measure's decimals. `revised`: it was another when it was first
    published.
    """

    period: int
    value: Decimal | None
    label: str = ""
    certainty: Certainty = Certainty.FINAL
    illustrative: bool = False
    reason: str = ""
    revised: bool = False
    pending: bool = False


@dataclass(frozen=True, slots=True)
class Break:
    """A period from which figures are counted another way: no line leads across its start."""

    period: int


@dataclass(frozen=True, slots=True)
class Other:
    """The figures of somebody else for the same measure: a neighbour, or a published average.

    `known` has their periods, counted from 0, and values; `label` the last of them as printed.
    """

    name: str
    known: tuple[tuple[int, Decimal], ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Level:
    """A level due in a period; not `declared`, it only lies on the way to one."""

    period: int
    value: Decimal
    declared: bool = True
    label: str = ""


@dataclass(frozen=True, slots=True)
class Baseline:
    """The figure a promise starts from, and the period it was measured in."""

    period: int
    value: Decimal
    label: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """The range promised for a period; a side that is None is open."""

    period: int
    low: Decimal | None
    high: Decimal | None


@dataclass(frozen=True, slots=True)
class LineChart:
    """One measure over time against its promise.

    `id` must be the chart's own on its page. `title` names the chart and `desc` tells what it shows
    to those who don't see it. `unit` heads the vertical axis, with `direction` ("lower is better");
    `prefix` and `suffix` ("£", "%") stand on each tick. `decimals` are those of the measure.
    `original` are the levels as they were first promised, where they were agreed anew since.
    `breaks` are where figures can't be compared with those before, `others` whom to compare with;
    `restarts` are the periods at which a count since the beginning of the year starts anew.
    """

    id: str
    title: str
    desc: str
    unit: str
    periods: tuple[Period, ...]
    actuals: tuple[Actual, ...] = ()
    decimals: int = 0
    prefix: str = ""
    suffix: str = ""
    direction: str = ""
    baseline: Baseline | None = None
    due: tuple[Level, ...] = ()
    path: DuePath = DuePath.STRAIGHT
    bands: tuple[Band, ...] = ()
    original: tuple[Level, ...] = ()
    breaks: tuple[Break, ...] = ()
    restarts: tuple[int, ...] = ()
    others: tuple[Other, ...] = ()
    words: ChartWords = field(default_factory=chart_words)


@dataclass(frozen=True, slots=True)
class SmallPoint:
    """A figure in a small chart, `at` so many thousandths of the way along its axis of time.

    `joined` draws a line to it from the figure before; `label` is the figure as printed.
    """

    at: int
    value: Decimal
    label: str = ""
    certainty: Certainty = Certainty.FINAL
    revised: bool = False
    joined: bool = True


@dataclass(frozen=True, slots=True)
class SmallLevel:
    """A promised level from one thousandth of the axis to another; `high` makes it a range."""

    start: int
    end: int
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class SmallChart:
    """One of several small charts in the same frame, to be looked along.

    `title` and `desc` as for a line chart, whose `decimals`, `prefix` and `suffix` these are too.
    `first` and `last` name the two ends of the axis of time. `beside` is a course to compare with,
    `span` figures that the scale must hold too, so that several charts can share one. `breaks` are
    the places, in thousandths, from which figures are counted another way.
    """

    id: str
    title: str
    desc: str
    points: tuple[SmallPoint, ...]
    first: str
    last: str
    decimals: int = 0
    prefix: str = ""
    suffix: str = ""
    levels: tuple[SmallLevel, ...] = ()
    beside: tuple[SmallPoint, ...] = ()
    span: tuple[Decimal, ...] = ()
    breaks: tuple[int, ...] = ()
    words: ChartWords = field(default_factory=chart_words)


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with its name; a `value` of None has the reason in its `label` and no bar."""

    name: str
    value: Decimal | None
    label: str


@dataclass(frozen=True, slots=True)
class BarChart:
    """Groups or places beside one another, and a line for the `whole`; `id` to `desc` as above."""

    id: str
    title: str
    desc: str
    bars: tuple[Bar, ...]
    whole: Bar | None = None
    words: ChartWords = field(default_factory=chart_words)


@dataclass(frozen=True, slots=True)
class Sparkline:
    """A measure's course in the space of a table cell; None in `values` is a gap.

    `title` says it in words; with `hidden` the words around it do, and assistive technology skips
    the picture. `level` is the promised level to draw across it.
    """

    title: str
    values: tuple[Decimal | None, ...]
    level: Decimal | None = None
    last_is_final: bool = True
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Milestone:
    """One milestone, or one occurrence of a recurring one, with its date in words.

    `state_words` replaces the ordinary word of the state ("Late by 47 days").
    """

    what: str
    state: MilestoneState
    date: str = ""
    state_words: str = ""


@dataclass(frozen=True, slots=True)
class MilestoneStrip:
    """Milestones in the order they fall due; `id`, `title` and `desc` as for a line chart."""

    id: str
    title: str
    desc: str
    milestones: tuple[Milestone, ...]
    words: ChartWords = field(default_factory=chart_words)
