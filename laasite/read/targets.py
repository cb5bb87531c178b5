"""Targets: `content/targets/<id>.md`, with their measures, commitments and milestones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import model_validator

from laasite.model.findings import Parsed
from laasite.model.measures import COMPARATOR, Measure, Series, SeriesBreak, Tolerance
from laasite.model.origin import Origin, Text
from laasite.model.periods import YearKind, parse_period
from laasite.model.problems import Problem
from laasite.model.rules import values as rules
from laasite.model.targets import Commitment, Milestone, SecondOpinion, Target, Update
from laasite.model.tree import Mapping, Sequence
from laasite.model.words import (
    Better,
    CommitmentKind,
    CommitmentStage,
    CommitmentState,
    CountsFrom,
    Covers,
    Frequency,
    Thinks,
    Unknown,
)
from laasite.read import fields
from laasite.read.fields import (
    AnyDate,
    DaysOrUnknown,
    Figure,
    Id,
    IdOrUnknown,
    IdsOrUnknown,
    Key,
    Line,
    Months,
    PostOrUnknown,
    Share,
    Whole,
    Words,
    choice,
)
from laasite.read.progress import Rows
from laasite.read.promises import PromiseKeys, promises_of
from laasite.read.records import Record, changes_of
from laasite.read.signing import SignOffRecord, to_sign_off

MOST_DECIMALS = 6


class ToleranceRecord(Record):
    """How far behind still counts as close: one of the two."""

    share_of_due: Share | None = None
    absolute: Figure | None = None

    @model_validator(mode="after")
    def _one_of_two(self) -> ToleranceRecord:
        if (self.share_of_due is None) is (self.absolute is None):
            raise fields.refuse(
                Problem(
                    rules.WRONG_TOLERANCE,
                    "`close_within` has to say either `share_of_due` or `absolute`.",
                )
            )
        return self


class BreakRecord(Record):
    """The first period that is counted another way."""

    since: Line | None = fields.aliased("from")
    why: Words

    @model_validator(mode="after")
    def _has_a_period(self) -> BreakRecord:
        if self.since is None:
            message = "This break doesn't say from which period on."
            raise fields.refuse(Problem(rules.MISSING_KEY, message, cure="Add `from:`."))
        return self


class MeasureRecord(Record):
    """What is counted, in which unit, and which way is better."""

    what: Line | None = None
    unit: Line
    better: Annotated[Better, choice(Better)]
    decimals: Whole = 0
    source: Line | None = None
    frequency: Annotated[Frequency, choice(Frequency)] = Frequency.YEAR
    year: Annotated[YearKind, choice(YearKind)] = YearKind.FINANCIAL
    covers: Annotated[Covers, choice(Covers)] = Covers.THE_PERIOD
    lag: DaysOrUnknown | None = None
    supplied_by: IdOrUnknown | None = None
    smallest_change: Figure | None = None
    breakdowns: tuple[Id, ...] = ()
    comparators: tuple[Line, ...] = ()
    breaks: tuple[BreakRecord, ...] = ()

    @model_validator(mode="after")
    def _breaks_have_periods(self) -> MeasureRecord:
        if COMPARATOR in self.breakdowns:
            message = "`comparator` can't be a breakdown: it is the column of comparators."
            cure = "Name neighbours and averages under `comparators`."
            raise fields.refuse(Problem(rules.NOT_A_CHOICE, message, cure=cure))
        for one in self.breaks:
            found = parse_period(one.since or "", self.year)
            if isinstance(found, Problem):
                raise fields.refuse(found)
        return self


class PartRecord(Record):
    """A part of a target (a sub-target), with a measure of its own."""

    id: Id
    title: Line
    measure: MeasureRecord


class MilestoneRecord(Record):
    """Something to be done once by a date, or again and again."""

    id: Id
    what: Words
    due: AnyDate | None = None
    every: Months | None = None
    first_due: AnyDate | None = None
    next_due_counts_from: Annotated[CountsFrom, choice(CountsFrom)] = CountsFrom.FIRST_DUE


class CommitmentRecord(PromiseKeys):
    """A target as one agreement or strategy promises it."""

    under: Id
    kind: Annotated[CommitmentKind, choice(CommitmentKind)] = CommitmentKind.LOCAL
    category: Id | None = None
    block: Id | None = None
    indicator: Key | None = None
    chosen_by: Line | None = None
    stage: Annotated[CommitmentStage, choice(CommitmentStage)] = CommitmentStage.FINAL
    why: Words | None = None
    agreed: AnyDate | None = None
    lead: IdsOrUnknown = ()
    leader: PostOrUnknown | None = None
    contributing: IdsOrUnknown = ()
    how_to_help: Words | None = None
    state: Annotated[CommitmentState, choice(CommitmentState)] = CommitmentState.AGREED
    reason: Words | None = None
    parts: dict[str, PromiseKeys] = {}


class OpinionRecord(Record):
    """What somebody else thinks of a target."""

    by: Line
    view: Words
    date: AnyDate | None = None
    thinks: Annotated[Thinks, choice(Thinks)] | None = None


class TargetRecord(Record):
    """Something promised that can be judged."""

    title: Line
    promise: Words | None = None
    objectives: tuple[Key, ...] = ()
    no_objective_because: Words | None = None
    measure: MeasureRecord | None = None
    close_within: ToleranceRecord | None = None
    parts: tuple[PartRecord, ...] = ()
    milestones: tuple[MilestoneRecord, ...] = ()
    commitments: tuple[CommitmentRecord, ...] = ()
    headline: Id | None = None
    second_opinions: tuple[OpinionRecord, ...] = ()
    signed_off: SignOffRecord | None = None

    def measures(self) -> tuple[tuple[str | None, str | None, MeasureRecord], ...]:
        """Part, title and measure of each series: one of the target itself, or one a part."""
        own = ((None, None, self.measure),) if self.measure else ()
        return (*own, *((part.id, part.title, part.measure) for part in self.parts))


def to_target(
    id: str,
    record: TargetRecord,
    origin: Origin,
    text: Text,
    rows: Rows,
    updates: tuple[Update, ...],
) -> Parsed[Target]:
    """The target that a record describes, with its figures and updates."""
    measures = {part: to_measure(measure) for part, _, measure in record.measures()}
    listed = [
        _commitment(id, commitment, _item(origin.tree, "commitments", index), measures)
        for index, commitment in enumerate(record.commitments)
    ]
    target = Target(
        id=id,
        title=record.title,
        promise=record.promise,
        objectives=record.objectives,
        no_objective_because=record.no_objective_because,
        series=_series(record, measures, rows),
        milestones=_milestones(record, origin, rows),
        commitments=_headline_first([found.value for found in listed], record.headline),
        tolerance=to_tolerance(record.close_within),
        updates=tuple(sorted(updates, key=lambda update: update.period)),
        second_opinions=tuple(
            SecondOpinion(one.by, one.view, one.date, one.marks, one.thinks)
            for one in record.second_opinions
        ),
        changes=changes_of(record, origin.tree),
        text=text,
        marks=record.marks,
        origin=origin,
        signed_off=to_sign_off(record.signed_off, origin),
    )
    return Parsed(target, tuple(finding for found in listed for finding in found.findings))


def _item(tree: Mapping, key: str, index: int) -> Mapping:
    listed = tree.get(key)
    item = listed.items[index] if isinstance(listed, Sequence) else None
    return item if isinstance(item, Mapping) else tree


def _headline_first(commitments: list[Commitment], headline: str | None) -> tuple[Commitment, ...]:
    """The commitments with the one under `headline` in front, the others as they were typed."""
    return tuple(sorted(commitments, key=lambda commitment: commitment.under != headline))


def _series(
    record: TargetRecord, measures: dict[str | None, Measure], rows: Rows
) -> tuple[Series, ...]:
    return tuple(
        Series(part, title, measures[part], rows.figures.get(part, ()))
        for part, title, _ in record.measures()
    )


def to_measure(record: MeasureRecord) -> Measure:
    """The measure that a record describes."""
    return Measure(
        what=record.what or "",
        unit=record.unit,
        better=record.better,
        decimals=min(record.decimals, MOST_DECIMALS),
        source=record.source,
        frequency=record.frequency,
        year=record.year,
        covers=record.covers,
        lag_days=record.lag if isinstance(record.lag, int) else None,
        supplied_by=record.supplied_by if isinstance(record.supplied_by, str) else None,
        smallest_change=record.smallest_change.value if record.smallest_change else None,
        breakdowns=record.breakdowns,
        comparators=tuple(dict.fromkeys(record.comparators)),
        breaks=tuple(sorted(_breaks(record), key=lambda one: one.period)),
    )


def _breaks(record: MeasureRecord) -> Iterator[SeriesBreak]:
    """The breaks of a measure; the record has seen that each period can be read."""
    for one in record.breaks:
        period = parse_period(one.since or "", record.year)
        if not isinstance(period, Problem):
            yield SeriesBreak(period, one.why)


def to_tolerance(record: ToleranceRecord | None) -> Tolerance | None:
    """The tolerance that a record describes."""
    if record is None:
        return None
    return Tolerance(record.absolute.value if record.absolute else None, record.share_of_due)


def _milestones(record: TargetRecord, origin: Origin, rows: Rows) -> tuple[Milestone, ...]:
    return tuple(
        Milestone(
            id=milestone.id,
            what=milestone.what,
            due=milestone.due,
            every_months=milestone.every,
            first_due=milestone.first_due,
            counts_from=milestone.next_due_counts_from,
            done=tuple(done for done in rows.done if done.milestone == milestone.id),
            marks=milestone.marks,
            place=origin.at("milestones", index),
        )
        for index, milestone in enumerate(record.milestones)
    )


def _commitment(
    target: str, record: CommitmentRecord, node: Mapping, measures: dict[str | None, Measure]
) -> Parsed[Commitment]:
    promises, findings = promises_of(record, record.parts, node, measures)
    commitment = Commitment(
        target=target,
        under=record.under,
        kind=record.kind,
        category=record.category,
        block=record.block,
        indicator=record.indicator,
        chosen_by=record.chosen_by,
        stage=record.stage,
        why_dropped=record.why,
        agreed=record.agreed,
        lead=() if isinstance(record.lead, Unknown) else record.lead,
        leader=record.leader,
        contributing=record.contributing,
        how_to_help=record.how_to_help,
        promises=promises,
        state=record.state,
        state_reason=record.reason,
        changes=changes_of(record, node),
        marks=record.marks,
        place=node.place,
    )
    return Parsed(commitment, findings)
