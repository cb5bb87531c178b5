"""What the figures mean: the outcome of judging a report on a date, with every reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cached_property

from laasite.model.accounts import Accounts
from laasite.model.dates import PartialDate
from laasite.model.gaps import Gap
from laasite.model.governance import NOTHING_PROMISED, Governance
from laasite.model.history import History
from laasite.model.judgeable import CannotBeJudged
from laasite.model.language import marked
from laasite.model.measures import Figure, Level
from laasite.model.opinions import OpinionCompared
from laasite.model.periods import Period
from laasite.model.proceedings import Proceedings


class Status(Enum):
    """How a commitment stands; the value is the word that residents read."""

    ON_TRACK = marked("On track")
    CLOSE = marked("Close")
    OFF_TRACK = marked("Off track")
    MET = marked("Met")
    MISSED = marked("Missed")
    OUT_OF_DATE = marked("Out of date")
    UNRATED = marked("Not rated")

    @property
    def rated(self) -> bool:
        """Whether a judgement was possible; an out-of-date or unrated commitment isn't counted."""
        return self not in (Status.OUT_OF_DATE, Status.UNRATED)


class Unrated(Enum):
    """Why a commitment isn't rated; the value finishes the sentence "Not rated: …"."""

    FOR_INFORMATION = marked("no direction of improvement is set, so it is shown for information")
    NOT_IN_FORCE = marked("it isn't in force")
    NOT_STARTED = marked("it hasn't started yet")
    DROPPED = marked("it was dropped")
    NO_MEASURE = marked("nothing to measure has been agreed")
    NO_LEVEL = marked("no level was promised for the period of the newest figure")
    LEVEL_TO_BE_AGREED = marked("the level hasn't been agreed")
    LEVEL_NOT_KNOWN = marked("the level isn't known")
    NO_BASELINE = marked("the promise is a change from a baseline that isn't known")
    NO_FIGURE = marked("no figure has been published")
    NO_FIGURE_IN_PLACE = marked("a reason stands in place of the figure")
    NOT_DUE = marked("nothing is due yet")
    NO_TOLERANCE = marked("no tolerance is set for a due level of nought")
    NOT_COMPARABLE = marked("the figure and the promised level don't cover the same time")
    NOT_RECORDED = marked("it isn't recorded whether it was done")


class Direction(Enum):
    """How a figure moved against the same period a year before, whatever the polarity."""

    BETTER = "Better"
    WORSE = "Worse"
    SAME = "About the same"
    UP = "Up"
    DOWN = "Down"


@dataclass(frozen=True, slots=True)
class Lateness:
    """A figure or milestone that should have been there: when it was due and who owes it.

    `days` counts from the end of the due date to `as_at`; `owed_by` are ids of partners or bodies.
    """

    what: str
    target: str
    part: str | None
    period: Period | None
    milestone: str | None
    due: date
    days: int
    owed_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """What was due for a period, and how it came about."""

    period: Period
    low: Decimal
    high: Decimal
    level: Level | None
    interpolated: bool

    @property
    def value(self) -> Decimal:
        """The due level, where it is one value and not a band."""
        return self.low


@dataclass(frozen=True, slots=True)
class Rating:
    """One row of every list: a commitment, or one part of it, with its status and the reason.

    `sentence` tells in plain English, with the numbers, how the status came about. `shortfall` and
    `tolerance` are in the measure's unit; a shortfall is positive where the figure is behind.
    `distance` is the share of the way from baseline to last level, 1 meaning all of it.
    """

    commitment: str
    target: str
    part: str | None
    status: Status
    unrated: Unrated | None
    sentence: str
    figure: Figure | None
    due: Due | None
    shortfall: Decimal | None
    tolerance: Decimal | None
    direction: Direction | None
    direction_sentence: str | None
    baseline: Decimal | None
    final: Due | None
    distance: Decimal | None
    late: tuple[Lateness, ...]
    next_due: date | None
    next_due_period: Period | None
    dues: tuple[Due, ...]
    in_force: bool


class OccurrenceState(Enum):
    """How one occurrence of a milestone stands."""

    DONE = marked("Done")
    DONE_LATE = marked("Done late")
    LATE = marked("Late")
    NOT_RECORDED = marked("Not recorded")
    DUE = marked("Due")
    NO_DATE = marked("No date set")


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One occurrence of a milestone: due when, done when, late by how many days."""

    target: str
    milestone: str
    what: str
    due: PartialDate | None
    done: PartialDate | None
    state: OccurrenceState
    days_late: int | None
    note: str | None
    illustrative: bool


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of the commitments in force stand how, with their denominators.

    A commitment with parts counts once for each part. `ended` are those of agreements and
    strategies that have ended, by their last status; `dropped` were given up, `coming` haven't
    been agreed or haven't started.
    """

    by_status: Mapping[Status, int]
    in_force: int
    ended: Mapping[Status, int] = field(default_factory=dict)
    dropped: int = 0
    coming: int = 0

    @property
    def rated(self) -> int:
        """How many could be rated."""
        return sum(number for status, number in self.by_status.items() if status.rated)

    @property
    def good(self) -> int:
        """How many are on track or met."""
        return self.by_status.get(Status.ON_TRACK, 0) + self.by_status.get(Status.MET, 0)


@dataclass(frozen=True, slots=True)
class Information:
    """A series of a target that nobody has promised anything for: never rated, never counted.

    `sentence` tells the newest figure in plain English; `figure` is None where there is none.
    """

    target: str
    part: str | None
    sentence: str
    figure: Figure | None
    direction: Direction | None
    direction_sentence: str | None
    late: tuple[Lateness, ...]
    next_due: date | None
    next_due_period: Period | None


@dataclass(frozen=True)
class Assessments:
    """The judgement of a whole report at `as_at`."""

    as_at: date
    ratings: tuple[Rating, ...]
    occurrences: tuple[Occurrence, ...]
    late: tuple[Lateness, ...]
    counts: Counts
    information: tuple[Information, ...] = ()
    accounts: Accounts = field(default_factory=Accounts)
    governance: Governance = NOTHING_PROMISED
    proceedings: Proceedings = field(default_factory=Proceedings)
    gaps: tuple[Gap, ...] = ()
    unjudged: tuple[CannotBeJudged, ...] = ()
    opinions: tuple[OpinionCompared, ...] = ()
    history: History = field(default_factory=History)

    def of_target(self, target: str) -> tuple[Rating, ...]:
        """The ratings of a target, the headline commitment first."""
        return self._by_target.get(target, ())

    def gaps_of(self, target: str, part: str | None) -> tuple[Gap, ...]:
        """The periods of a series without a row, oldest first, each with its reason."""
        return self._gaps.get((target, part), ())

    def headline(self, target: str) -> Rating | None:
        """The rating that is told first, or None for a target without a commitment."""
        return next(iter(self.of_target(target)), None)

    @cached_property
    def _by_target(self) -> Mapping[str, tuple[Rating, ...]]:
        """The ratings of each target, in their order."""
        found: dict[str, list[Rating]] = {}
        for rating in self.ratings:
            found.setdefault(rating.target, []).append(rating)
        return {target: tuple(own) for target, own in found.items()}

    @cached_property
    def _gaps(self) -> Mapping[tuple[str, str | None], tuple[Gap, ...]]:
        """The gaps of each series, in their order."""
        found: dict[tuple[str, str | None], list[Gap]] = {}
        for gap in self.gaps:
            found.setdefault((gap.target, gap.part), []).append(gap)
        return {key: tuple(own) for key, own in found.items()}
