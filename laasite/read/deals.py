"""What an agreement lays down about choosing and negotiating its targets."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import Discriminator, Tag

from laasite.model.deals import (
    EACH_BLOCK,
    BlockLead,
    Composition,
    ExceptionState,
    Negotiation,
    Selection,
    Slot,
    SlotException,
)
from laasite.model.findings import Place
from laasite.model.origin import Origin
from laasite.model.problems import Problem, quoted
from laasite.model.rules import agreements as rules
from laasite.model.words import Layout
from laasite.read import fields
from laasite.read.fields import (
    AnyDate,
    Id,
    IdOrUnknown,
    Line,
    Post,
    Whole,
    Words,
    YesNo,
    choice,
    reading,
)
from laasite.read.records import Record

_TOTAL = re.compile(r"([0-9]{1,3})(?: (?:or|to) ([0-9]{1,3}))?", re.ASCII)


def _total(text: str) -> tuple[int, int] | Problem:
    """The fewest and the most targets: `12`, `12 or 13`, `10 to 15`."""
    found = _TOTAL.fullmatch(" ".join(text.split()))
    if found is None or int(found[2] or found[1]) < int(found[1]):
        message = f"{quoted(text)} doesn't say how many targets there have to be."
        return Problem(rules.WRONG_TOTAL, message)
    return int(found[1]), int(found[2] or found[1])


def _each_block(text: str) -> str | Problem:
    if text.strip() == EACH_BLOCK:
        return EACH_BLOCK
    cure = f"Write a list of categories, such as `[{fields.slug(text)}]`, or `{EACH_BLOCK}`."
    return Problem(rules.WRONG_SLOT, f"{quoted(text)} stands where a list belongs.", cure=cure)


AnyOf = Annotated[
    Annotated[str, reading(_each_block), Tag("word")] | Annotated[tuple[Id, ...], Tag("list")],
    Discriminator(fields.list_or_word),
]


class ExceptionRecord(Record):
    """A freedom from the rule on who chooses, with its ground."""

    chosen_by: Line | None = None
    ground: Line
    state: Annotated[ExceptionState, choice(ExceptionState)]


class SlotRecord(Record):
    """A place that a target has to fill."""

    slot: Line
    any_of: AnyOf
    at_least: Whole = 1
    chosen_by: Line | None = None
    exception: ExceptionRecord | None = None


class CompositionRecord(Record):
    """One version of the rules for choosing targets."""

    version: Line
    since: AnyDate | None = fields.aliased("from")
    why: Words | None = None
    total: Annotated[Any, reading(_total)] = None
    layout: Annotated[Layout, choice(Layout)] | None = None
    slots: tuple[SlotRecord, ...] = ()
    chosen_from: Line | None = None
    stretch_set_by: Line | None = None


class LeadRecord(Record):
    """Those who head the negotiation of one block."""

    block: IdOrUnknown
    posts: tuple[Post, ...] = ()
    unconfirmed: YesNo = False


class NegotiationRecord(Record):
    """How an agreement is negotiated with Government."""

    tranche: Line | None = None
    letter: Line | None = None
    blocks: Whole | None = None
    leads: tuple[LeadRecord, ...] = ()
    support_lead: Post | None = None
    oversight: Words | None = None
    strengths: tuple[Words, ...] = ()
    as_printed: Words | None = None


class SelectionRecord(Record):
    """How many indicators may be selected, and from which set."""

    library: Id
    designated_at_most: Whole | None = None
    statutory_number: Whole | None = None


def to_composition(record: CompositionRecord, place: Place) -> Composition:
    """The version of the rules that a record describes."""
    fewest, most = record.total or (None, None)
    return Composition(
        version=record.version,
        since=record.since,
        why=record.why,
        fewest=fewest,
        most=most,
        layout=record.layout,
        slots=tuple(_slot(slot) for slot in record.slots),
        chosen_from=record.chosen_from,
        stretch_set_by=record.stretch_set_by,
        marks=record.marks,
        place=place,
    )


def _slot(record: SlotRecord) -> Slot:
    freed = record.exception
    by_block = record.any_of == EACH_BLOCK
    return Slot(
        name=record.slot,
        any_of=() if isinstance(record.any_of, str) else record.any_of,
        by_block=by_block,
        at_least=record.at_least,
        chosen_by=record.chosen_by,
        exception=SlotException(freed.chosen_by, freed.ground, freed.state) if freed else None,
    )


def to_negotiation(record: NegotiationRecord, origin: Origin) -> Negotiation:
    """The negotiation that a record describes."""
    return Negotiation(
        tranche=record.tranche,
        letter=record.letter,
        blocks=record.blocks,
        leads=tuple(
            BlockLead(
                lead.block,
                lead.posts,
                lead.unconfirmed,
                origin.at("negotiation", "leads", index),
            )
            for index, lead in enumerate(record.leads)
        ),
        support_lead=record.support_lead,
        oversight=record.oversight,
        strengths=record.strengths,
        as_printed=record.as_printed,
        marks=record.marks,
        place=origin.at("negotiation"),
    )


def to_selection(record: SelectionRecord, origin: Origin) -> Selection:
    """The limits that a record describes."""
    place = origin.at("selection")
    return Selection(record.library, record.designated_at_most, record.statutory_number, place)
