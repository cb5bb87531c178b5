"""Agreements: `content/agreements/<id>.md`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Discriminator, Tag

from laasite.model.agreements import Agreement, Block, Signatory, Stage
from laasite.model.deals import Terms
from laasite.model.origin import Origin, Text
from laasite.model.words import Layout, Unknown
from laasite.read import fields
from laasite.read.deals import (
    CompositionRecord,
    NegotiationRecord,
    SelectionRecord,
    to_composition,
    to_negotiation,
    to_selection,
)
from laasite.read.fields import AnyDate, Id, Line, Whole, Words, YesNo, choice
from laasite.read.records import Record, changes_of
from laasite.read.rewards import RewardRecord, to_reward
from laasite.read.strategies import WholePeriod


class BlockRecord(Record):
    """A part of an agreement."""

    id: Id
    title: Line
    lead: tuple[Id, ...] = ()


class StageRecord(Record):
    """A step on an agreement's way."""

    stage: Line
    due: AnyDate | None = None
    reached: AnyDate | None = None
    note: Line | None = None


class SignatoryRecord(Record):
    """Whether a partner has signed: a date, `not yet`, `not recorded` or `declined`."""

    partner: Id
    signed: fields.DateOrDeclined = Unknown.NOT_RECORDED
    signed_by: fields.Post | None = None
    expected: AnyDate | None = None


Signatories = Annotated[
    Annotated[fields.UnknownWord, Tag("word")]
    | Annotated[tuple[SignatoryRecord, ...], Tag("list")],
    Discriminator(fields.list_or_word),
]


class AgreementRecord(Record):
    """A deal with Government or between partners."""

    title: Line
    kind: Line
    period: WholePeriod = None
    period_note: Line | None = None
    follows: Id | None = None
    with_: Id | None = fields.aliased("with")
    between: tuple[Id, ...] = ()
    led_by: Id | None = None
    monitored_by: Id | None = None
    area: Id | None = None
    voluntary: YesNo = False
    layout: Annotated[Layout, choice(Layout)] = Layout.SINGLE_POT
    blocks: tuple[BlockRecord, ...] = ()
    targets_agreed: Whole | None = None
    targets_agreed_illustrative: YesNo = False
    categories: dict[str, Line] = {}
    issued: AnyDate | None = None
    composition: tuple[CompositionRecord, ...] = ()
    selection: SelectionRecord | None = None
    negotiation: NegotiationRecord | None = None
    stages: tuple[StageRecord, ...] = ()
    reward: RewardRecord | None = None
    delivery_plan_holds: Line | None = None
    delivery_plan: tuple[Id, ...] = ()
    commits_to: Words | None = None
    signatories: Signatories = ()


def to_agreement(id: str, record: AgreementRecord, origin: Origin, text: Text) -> Agreement:
    """The agreement that a record describes."""
    return Agreement(
        id=id,
        title=record.title,
        kind=record.kind,
        period=record.period,
        period_note=record.period_note,
        follows=record.follows,
        with_=record.with_,
        between=record.between,
        led_by=record.led_by,
        monitored_by=record.monitored_by,
        area=record.area,
        voluntary=record.voluntary,
        layout=record.layout,
        blocks=tuple(Block(block.id, block.title, block.lead) for block in record.blocks),
        targets_agreed=record.targets_agreed,
        categories=record.categories,
        stages=tuple(_stage(stage) for stage in record.stages),
        signatories=_signatories(record.signatories),
        changes=changes_of(record, origin.tree),
        text=text,
        marks=record.marks,
        origin=origin,
        terms=_terms(record, origin),
        targets_agreed_illustrative=record.targets_agreed_illustrative,
    )


def _terms(record: AgreementRecord, origin: Origin) -> Terms:
    return Terms(
        issued=record.issued,
        composition=tuple(
            to_composition(version, origin.at("composition", index))
            for index, version in enumerate(record.composition)
        ),
        negotiation=to_negotiation(record.negotiation, origin) if record.negotiation else None,
        selection=to_selection(record.selection, origin) if record.selection else None,
        reward=to_reward(record.reward, origin, record.period) if record.reward else None,
        delivery_plan_holds=record.delivery_plan_holds,
        delivery_plan=record.delivery_plan,
        commits_to=record.commits_to,
    )


def _stage(record: StageRecord) -> Stage:
    return Stage(record.stage, record.due, record.reached, record.note, record.marks)


def _signatories(
    records: tuple[SignatoryRecord, ...] | Unknown,
) -> tuple[Signatory, ...] | Unknown:
    if isinstance(records, Unknown):
        return records
    return tuple(
        Signatory(one.partner, one.signed, one.signed_by, one.expected, one.marks)
        for one in records
    )
