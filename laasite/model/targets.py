"""Targets: what was promised under each agreement, and what was said of it since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from laasite.model.dates import PartialDate
from laasite.model.findings import Place
from laasite.model.measures import Baseline, Level, Series, Tolerance
from laasite.model.origin import Change, Marks, Origin, PostRef, Text
from laasite.model.periods import Period
from laasite.model.sign_offs import SignOff
from laasite.model.words import (
    CommitmentKind,
    CommitmentStage,
    CommitmentState,
    CountsFrom,
    FigureState,
    Forecast,
    Path,
    Thinks,
    Unknown,
)


@dataclass(frozen=True, slots=True)
class Promise:
    """What is rated: a commitment's baseline and levels for a target, or for one part of it."""

    part: str | None
    baseline: Baseline | None
    path: Path
    levels: tuple[Level, ...]
    without_stretch: tuple[Level, ...]
    interim: Level | None


@dataclass(frozen=True, slots=True)
class Commitment:
    """A target as one agreement or strategy promises it: who leads, from where, to where, when."""

    target: str
    under: str
    kind: CommitmentKind
    category: str | None
    block: str | None
    indicator: str | None
    chosen_by: str | None
    stage: CommitmentStage
    why_dropped: str | None
    agreed: PartialDate | Unknown | None
    lead: tuple[str, ...]
    leader: PostRef | Unknown | None
    contributing: tuple[str, ...] | Unknown
    how_to_help: str | None
    promises: tuple[Promise, ...]
    state: CommitmentState
    state_reason: str | None
    changes: tuple[Change, ...]
    marks: Marks
    place: Place

    @property
    def id(self) -> str:
        """The commitment's id in the whole site: `burglary/lpsa-2002`."""
        return f"{self.target}/{self.under}"


@dataclass(frozen=True, slots=True)
class Done:
    """A row of the CSV of a milestone target: an occurrence, and when it was done."""

    milestone: str
    occurrence: str | None
    done: PartialDate | Unknown | None
    state: FigureState | None
    published: date
    note: str | None
    illustrative: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Milestone:
    """Something to be done once by a date, or again and again."""

    id: str
    what: str
    due: PartialDate | Unknown | None
    every_months: int | None
    first_due: PartialDate | Unknown | None
    counts_from: CountsFrom
    done: tuple[Done, ...]
    marks: Marks
    place: Place


@dataclass(frozen=True, slots=True)
class Update:
    """What those responsible say about a target for a period, in words."""

    target: str
    period: Period
    written_by: PostRef | None
    forecast: Forecast | None
    text: Text
    marks: Marks
    origin: Origin
    signed_off: SignOff | None = None


@dataclass(frozen=True, slots=True)
class SecondOpinion:
    """What somebody else thinks of a target, beside the partnership's own view."""

    by: str
    view: str
    date: PartialDate | Unknown | None
    marks: Marks
    thinks: Thinks | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """Something promised that can be judged: a measure with figures, or milestones."""

    id: str
    title: str
    promise: str | None
    objectives: tuple[str, ...]
    no_objective_because: str | None
    series: tuple[Series, ...]
    milestones: tuple[Milestone, ...]
    commitments: tuple[Commitment, ...]
    tolerance: Tolerance | None
    updates: tuple[Update, ...]
    second_opinions: tuple[SecondOpinion, ...]
    changes: tuple[Change, ...]
    text: Text
    marks: Marks
    origin: Origin
    signed_off: SignOff | None = None

    def series_of(self, part: str | None) -> Series | None:
        """The series of a part, or of the target itself for None."""
        return next((series for series in self.series if series.part == part), None)
