"""The report: everything that was written and may be seen, resolved and frozen.

Things refer to each other by id; the report looks them up. Figures are `Decimal`, in the unit of
their measure. Where something is not known, an `Unknown` says in which way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from laasite.model.consultations import Consultation
from laasite.model.dates import PartialDate
from laasite.model.deals import Terms
from laasite.model.engagement import Event
from laasite.model.findings import Place
from laasite.model.indicators import Library, Relevance
from laasite.model.meetings import Decision, Meeting, Paper
from laasite.model.money import Fund
from laasite.model.origin import Change, Marks, Origin, PostRef, Text
from laasite.model.periods import Period, YearKind
from laasite.model.restructuring import Obligation, StructureReview
from laasite.model.words import (
    Better,
    BodyState,
    ChangeKind,
    CommitmentKind,
    CommitmentStage,
    CommitmentState,
    ComplianceStatus,
    CountsFrom,
    Covers,
    FigureState,
    Forecast,
    Frequency,
    Layout,
    Path,
    Role,
    Unknown,
)

__all__ = ["Change", "Marks", "Origin", "PostRef", "Text"]
"""What stands in a module of its own and may be had from here too."""
if TYPE_CHECKING:
    from laasite.model.plans import LinkedPlan


# --- who ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Contact:
    """How a post is reached. Only a contact marked `public: true` ever gets here."""

    phone: str | None
    email: str | None


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who holds a post or a seat, for a time. A name is optional."""

    name: str | None
    post: PostRef | None
    since: PartialDate | Unknown | None
    until: PartialDate | Unknown | None


@dataclass(frozen=True, slots=True)
class Post:
    """A post in a partner organisation: people appear as posts."""

    ref: PostRef
    title: str
    seen: PartialDate | Unknown | None
    confirmed: bool
    holders: tuple[Holder, ...]
    contact: Contact | None
    marks: Marks


@dataclass(frozen=True, slots=True)
class Partner:
    """An organisation: a partner, a department of Government, or another."""

    id: str
    title: str
    short: str
    role: Role
    sector: str | None
    area: str | None
    answers_to: str | None
    website: str | None
    also_written: tuple[str, ...]
    follows: str | None
    since: PartialDate | Unknown | None
    until: PartialDate | Unknown | None
    posts: Mapping[str, Post]
    text: Text
    marks: Marks
    origin: Origin


@dataclass(frozen=True, slots=True)
class Seat:
    """A kind of seat on a body: how many, for whom, held by whom."""

    id: str
    kind: str
    number: int | Unknown
    partner: str | None
    holders: tuple[Holder, ...]
    marks: Marks


@dataclass(frozen=True, slots=True)
class BodyLink:
    """How one body is tied to another."""

    to: str
    how: str


@dataclass(frozen=True, slots=True)
class Applicant:
    """An organisation that has asked for a seat."""

    who: str
    recorded: PartialDate | Unknown | None
    why: str | None


@dataclass(frozen=True, slots=True)
class Rating:
    """What an outside assessor thought of a body, in the words of a named scale."""

    rated_by: str | Unknown
    date: PartialDate | Unknown
    rating: str
    scale: str | Unknown
    why: str | None
    marks: Marks


@dataclass(frozen=True, slots=True)
class Review:
    """A promise to look at a strategy or a body again, every so many months.

    `done` holds when it was done, in the order typed; before the first, the months are counted from
    `counted_from`.
    """

    what: str
    every_months: int
    counted_from: PartialDate | Unknown | None
    done: tuple[PartialDate | Unknown, ...] = ()
    marks: Marks = field(default_factory=Marks)


@dataclass(frozen=True, slots=True)
class TermsVersion:
    """A version of a body's terms of reference, which are its rules.

    `mentions` are the ids of bodies that it speaks of.
    """

    version: str
    since: PartialDate | Unknown | None
    note: str | None
    mentions: tuple[str, ...]
    marks: Marks


@dataclass(frozen=True, slots=True)
class Champion:
    """The seat whose holder speaks for a cluster: written `steering-group/health`."""

    body: str
    seat: str


@dataclass(frozen=True, slots=True)
class Body:
    """A board, cluster, sub-group, partnership or panel."""

    id: str
    title: str
    kind: str
    state: BodyState
    area: str | None
    meets: str | Unknown | None
    away_days: str | None
    chair: str | None
    seats_total: int | None
    seats: tuple[Seat, ...]
    reports_to: str | None
    links: tuple[BodyLink, ...]
    applicants: tuple[Applicant, ...]
    ratings: tuple[Rating, ...]
    formerly: tuple[str, ...]
    open_to_volunteers: bool
    text: Text
    marks: Marks
    origin: Origin
    meets_months: int | None = None
    reviews: tuple[Review, ...] = ()
    terms_of_reference: tuple[TermsVersion, ...] = ()
    themes: tuple[str, ...] = ()
    champion: Champion | Unknown | None = None


# --- what was promised -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Goal:
    """What a theme wants to reach in ten years."""

    id: str
    text: str
    marks: Marks


@dataclass(frozen=True, slots=True)
class Aim:
    """What a theme wants to reach in three years, on the way to a goal."""

    id: str
    goal: str
    text: str
    due: PartialDate | Unknown | None
    marks: Marks


@dataclass(frozen=True, slots=True)
class Objective:
    """What is to be done for an aim; targets say how it is measured."""

    id: str
    strategy: str
    theme: str
    aim: str | None
    text: str
    no_target_because: str | None
    became: tuple[str, ...]
    dropped_because: str | None
    marks: Marks

    @property
    def key(self) -> str:
        """The objective's id in the whole site: `2005-2015/cut-burglary`."""
        return f"{self.strategy}/{self.id}"


@dataclass(frozen=True, slots=True)
class Theme:
    """One subject of a strategy, with its goals, aims and objectives."""

    id: str
    strategy: str
    title: str
    order: int
    goals: tuple[Goal, ...]
    aims: tuple[Aim, ...]
    objectives: tuple[Objective, ...]
    text: Text
    marks: Marks
    origin: Origin

    @property
    def key(self) -> str:
        """The theme's id in the whole site: `2005-2015/safer-communities`."""
        return f"{self.strategy}/{self.id}"


@dataclass(frozen=True, slots=True)
class Strategy:
    """A community strategy: the residents' long view, in themes."""

    id: str
    title: str
    period: Period | Unknown | None
    vision: str | None
    vision_illustrative: bool
    draft_issued: PartialDate | Unknown | None
    issued: PartialDate | Unknown | None
    ended: PartialDate | Unknown | None
    follows: str | None
    reviews: tuple[Review, ...]
    themes: tuple[Theme, ...]
    text: Text
    marks: Marks
    origin: Origin


@dataclass(frozen=True, slots=True)
class Block:
    """One of the parts into which an agreement is divided."""

    id: str
    title: str
    lead: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """A step on an agreement's way: when it was due and when it was reached."""

    stage: str
    due: PartialDate | Unknown | None
    reached: PartialDate | Unknown | None
    note: str | None
    marks: Marks


@dataclass(frozen=True, slots=True)
class Signatory:
    """Whether a partner has signed an agreement."""

    partner: str
    signed: PartialDate | Unknown | str
    signed_by: PostRef | None
    expected: PartialDate | Unknown | None
    marks: Marks


@dataclass(frozen=True, slots=True)
class Agreement:
    """A deal with Government or between partners: targets for a period."""

    id: str
    title: str
    kind: str
    period: Period | Unknown | None
    period_note: str | None
    follows: str | None
    with_: str | None
    between: tuple[str, ...]
    led_by: str | None
    monitored_by: str | None
    area: str | None
    voluntary: bool
    layout: Layout
    blocks: tuple[Block, ...]
    targets_agreed: int | None
    categories: Mapping[str, str]
    stages: tuple[Stage, ...]
    signatories: tuple[Signatory, ...] | Unknown
    changes: tuple[Change, ...]
    text: Text
    marks: Marks
    origin: Origin
    terms: Terms = field(default_factory=Terms)


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far behind still counts as close: in the measure's unit, or a share of the due level."""

    absolute: Decimal | None
    share_of_due: Decimal | None


@dataclass(frozen=True, slots=True)
class Measure:
    """What is counted, in which unit, which way is better and when its figures are due."""

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


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure for a period, as the newest row that may be seen gives it, with the earlier rows.

    `value` is None exactly where `state` says why there is no figure; `note` then gives the reason.
    `breakdown` holds the columns with a value (`(("ward", "Golborne"),)`); empty means the whole.
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


@dataclass(frozen=True, slots=True)
class SecondOpinion:
    """What somebody else thinks of a target, beside the partnership's own view."""

    by: str
    view: str
    date: PartialDate | Unknown | None
    marks: Marks


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

    def series_of(self, part: str | None) -> Series | None:
        """The series of a part, or of the target itself for None."""
        return next((series for series in self.series if series.part == part), None)


# --- the site ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Page:
    """A page of plain text."""

    id: str
    title: str
    text: Text
    marks: Marks
    origin: Origin


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the glossary, with its plain meaning."""

    term: str
    in_full: str | None
    means: str
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AreaNote:
    """What a smaller place adds to a target that is promised for the larger one round it."""

    target: str
    note: str
    marks: Marks


@dataclass(frozen=True, slots=True)
class Area:
    """A place that a figure, body or agreement can belong to."""

    id: str
    title: str
    kind: str
    within: str | None
    code: str | None
    also_written: tuple[str, ...]
    place: Place
    notes: tuple[AreaNote, ...] = ()


@dataclass(frozen=True, slots=True)
class Inaccessible:
    """A part of the site that isn't accessible (SI 2018/952, regulation 8)."""

    what: str
    criterion: str | None
    why: str
    instead: str
    fix_by: PartialDate | Unknown | None


@dataclass(frozen=True, slots=True)
class Accessibility:
    """What the accessibility statement says (SI 2018/952, regulation 8). None is a blank."""

    status: ComplianceStatus | None
    prepared: PartialDate | None
    last_reviewed: PartialDate | None
    last_tested: PartialDate | None
    tested_by: str | None
    method: str | None
    not_accessible: tuple[Inaccessible, ...]
    disproportionate_burden: str | None
    response_days: int | None
    enforcement: str | None
    enforcement_link: str | None
    marks: Marks


@dataclass(frozen=True, slots=True)
class ReportAProblem:
    """Where a resident turns with a problem: a form, and the post that answers."""

    post: PostRef | None
    form: str | None


@dataclass(frozen=True, slots=True)
class Release:
    """A date announced ahead on which the figures of a period are published."""

    period: Period
    published: date
    moved_from: date | None
    reason: str | None
    marks: Marks


@dataclass(frozen=True, slots=True)
class Site:
    """The settings of the whole site (`site.yaml`)."""

    title: str
    strapline: str | None
    address: str | None
    partnership: str | None
    area: str | None
    licence: str
    languages: tuple[str, ...]
    timezone: str
    publish_time: str
    day_first: bool
    frozen_at: date | None
    repository_is_public: bool
    releases: tuple[Release, ...]
    tolerance: Tolerance | None
    report_a_problem: ReportAProblem | None
    accessibility: Accessibility | None
    marks: Marks
    origin: Origin


@dataclass(frozen=True, slots=True)
class Report:
    """All that may be seen at `as_at`, resolved: every id in it leads somewhere."""

    as_at: date
    site: Site
    home: Page | None
    strategies: Mapping[str, Strategy]
    agreements: Mapping[str, Agreement]
    targets: Mapping[str, Target]
    partners: Mapping[str, Partner]
    bodies: Mapping[str, Body]
    pages: Mapping[str, Page]
    areas: Mapping[str, Area]
    glossary: tuple[Term, ...]
    money: Mapping[str, Fund] = field(default_factory=dict)
    libraries: Mapping[str, Library] = field(default_factory=dict)
    relevance: tuple[Relevance, ...] = ()
    plans: Mapping[str, LinkedPlan] = field(default_factory=dict)
    meetings: Mapping[str, Meeting] = field(default_factory=dict)
    consultations: Mapping[str, Consultation] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    reviews: Mapping[str, StructureReview] = field(default_factory=dict)
    obligations: tuple[Obligation, ...] = ()

    @property
    def themes(self) -> Iterator[Theme]:
        """Every theme, by strategy and then in the order the strategy gives."""
        return (theme for strategy in self.strategies.values() for theme in strategy.themes)

    @property
    def objectives(self) -> Mapping[str, Objective]:
        """Every objective by its key (`2005-2015/cut-burglary`)."""
        return {objective.key: objective for theme in self.themes for objective in theme.objectives}

    @property
    def commitments(self) -> Iterator[Commitment]:
        """Every commitment, by target."""
        return (found for target in self.targets.values() for found in target.commitments)

    @property
    def papers(self) -> Mapping[str, Paper]:
        """Every paper by its key, the oldest meeting first."""
        return {paper.key: paper for one in self.meetings.values() for paper in one.papers}

    @property
    def decisions(self) -> Mapping[str, Decision]:
        """Every decision by its key, the oldest meeting first."""
        return {found.key: found for one in self.meetings.values() for found in one.decisions}

    def party(self, id: str) -> Partner | Body:
        """Who leads or contributes: a partner or a body. Raises KeyError for an unknown id."""
        return self.partners[id] if id in self.partners else self.bodies[id]

    def post(self, ref: PostRef) -> Post:
        """The post behind a reference. Raises KeyError if there is none."""
        return self.partners[ref.partner].posts[ref.post]
