"""Money: `content/money/<id>.md`."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Discriminator, Tag

from laasite.model.money import (
    Fund,
    MoneyLine,
    MoneyShare,
    MoneyState,
    Priority,
    Spending,
    Years,
)
from laasite.model.origin import Origin, Text
from laasite.model.problems import Problem
from laasite.model.words import Unknown
from laasite.read import fields
from laasite.read.fields import (
    AmountOrUnknown,
    AnyDate,
    Id,
    IdOrUnknown,
    Key,
    Line,
    Part,
    Words,
    choice,
    or_unknown,
    reading,
)
from laasite.read.records import Record
from laasite.read.rewards import FinancialYear, financial_year

FROM = "from "


def _years(text: str) -> Years | Problem:
    """The years of a payment: `2006/07`, `2006/07 to 2007/08`, `from 2006/07`."""
    tidy = " ".join(text.split())
    open_ended = tidy.lower().startswith(FROM)
    period = financial_year(tidy[len(FROM) :] if open_ended else tidy)
    return period if isinstance(period, Problem) else Years(period, open_ended)


def _one_condition(text: str) -> tuple[str, ...] | Unknown:
    """A condition alone, or the word that says why none is known."""
    return fields.unknown_word(text) or (" ".join(text.split()),)


Conditions = Annotated[
    Annotated[Any, reading(_one_condition), Tag("word")]
    | Annotated[tuple[Words, ...], Tag("list")],
    Discriminator(fields.list_or_word),
]


class LineRecord(Record):
    """One amount in one state."""

    what: Line | None = None
    amount: AmountOrUnknown
    state: Annotated[MoneyState, choice(MoneyState)]
    years: Annotated[Any, reading(or_unknown(_years))] = None
    years_because: Words | None = None
    as_said_on: AnyDate | None = None


class ShareRecord(Record):
    """What one partner gets."""

    partner: Id
    share: Part


class SpendingRecord(Record):
    """What money was spent on."""

    what: Words
    area_of_work: Line | None = None
    amount: AmountOrUnknown
    year: FinancialYear | None = None


class PriorityRecord(Record):
    """What a fund was for, and what became of it."""

    id: Id
    text: Words
    became: Key | tuple[Key, ...] = ()
    dropped_because: Words | None = None


class FundRecord(Record):
    """Money from one payer for one purpose."""

    title: Line
    kind: Line
    payer: IdOrUnknown | None = None
    payee: IdOrUnknown | None = None
    under: Id | None = None
    lines: tuple[LineRecord, ...] = ()
    conditions: Conditions = Unknown.NOT_RECORDED
    areas_of_work: tuple[Line, ...] = ()
    decided_by: Id | None = None
    shares: tuple[ShareRecord, ...] = ()
    spent_on: tuple[SpendingRecord, ...] = ()
    ended: AnyDate | None = None
    priorities: tuple[PriorityRecord, ...] = ()


def to_fund(id: str, record: FundRecord, origin: Origin, text: Text) -> Fund:
    """The money that a record describes."""
    return Fund(
        id=id,
        title=record.title,
        kind=record.kind,
        payer=record.payer,
        payee=record.payee,
        under=record.under,
        lines=tuple(_line(line, origin, index) for index, line in enumerate(record.lines)),
        conditions=record.conditions,
        areas_of_work=record.areas_of_work,
        decided_by=record.decided_by,
        shares=tuple(MoneyShare(one.partner, one.share, one.marks) for one in record.shares),
        spent_on=tuple(_spending(one) for one in record.spent_on),
        ended=record.ended,
        priorities=tuple(_priority(one, id) for one in record.priorities),
        text=text,
        marks=record.marks,
        origin=origin,
    )


def _line(record: LineRecord, origin: Origin, index: int) -> MoneyLine:
    return MoneyLine(
        what=record.what,
        amount=record.amount,
        state=record.state,
        years=record.years,
        years_because=record.years_because,
        as_said_on=record.as_said_on,
        marks=record.marks,
        place=origin.at("lines", index),
    )


def _spending(record: SpendingRecord) -> Spending:
    return Spending(record.what, record.area_of_work, record.amount, record.year, record.marks)


def _priority(record: PriorityRecord, fund: str) -> Priority:
    became = (record.became,) if isinstance(record.became, str) else record.became
    return Priority(record.id, fund, record.text, became, record.dropped_because, record.marks)
