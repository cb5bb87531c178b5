"""Bodies: `content/bodies/<id>.md`."""

from __future__ import annotations

from typing import Annotated

from laasite.model.report import Applicant, Body, BodyLink, Origin, Rating, Seat, Text
from laasite.model.words import BodyState, Unknown
from laasite.read.fields import (
    AnyDate,
    Id,
    Line,
    LineOrUnknown,
    Whole,
    WholeOrUnknown,
    YesNo,
    choice,
)
from laasite.read.partners import HolderRecord
from laasite.read.records import Record


class SeatRecord(Record):
    """A kind of seat on a body."""

    id: Id
    kind: Line
    number: WholeOrUnknown = Unknown.NOT_RECORDED
    partner: Id | None = None
    holders: tuple[HolderRecord, ...] = ()


class LinkRecord(Record):
    """How a body is tied to another."""

    to: Id
    how: Line


class ApplicantRecord(Record):
    """An organisation that has asked for a seat."""

    who: Line
    recorded: AnyDate | None = None
    why: Line | None = None


class RatingRecord(Record):
    """What an outside assessor thought of a body."""

    rated_by: Id
    date: AnyDate
    rating: Line
    scale: LineOrUnknown = Unknown.NOT_RECORDED
    why: Line | None = None


class BodyRecord(Record):
    """A board, cluster, sub-group, partnership or panel."""

    title: Line
    kind: Line
    state: Annotated[BodyState, choice(BodyState)] = BodyState.EXISTING
    area: Id | None = None
    meets: LineOrUnknown | None = None
    away_days: Line | None = None
    chair: Id | None = None
    seats_total: Whole | None = None
    seats: tuple[SeatRecord, ...] = ()
    reports_to: Id | None = None
    links: tuple[LinkRecord, ...] = ()
    applicants: tuple[ApplicantRecord, ...] = ()
    ratings: tuple[RatingRecord, ...] = ()
    formerly: tuple[Line, ...] = ()
    open_to_volunteers: YesNo = False


def to_body(id: str, record: BodyRecord, origin: Origin, text: Text) -> Body:
    """The body that a record describes."""
    return Body(
        id=id,
        title=record.title,
        kind=record.kind,
        state=record.state,
        area=record.area,
        meets=record.meets,
        away_days=record.away_days,
        chair=record.chair,
        seats_total=record.seats_total,
        seats=tuple(_seat(seat) for seat in record.seats),
        reports_to=record.reports_to,
        links=tuple(BodyLink(link.to, link.how) for link in record.links),
        applicants=tuple(Applicant(one.who, one.recorded, one.why) for one in record.applicants),
        ratings=tuple(_rating(rating) for rating in record.ratings),
        formerly=record.formerly,
        open_to_volunteers=record.open_to_volunteers,
        text=text,
        marks=record.marks,
        origin=origin,
    )


def _seat(record: SeatRecord) -> Seat:
    holders = tuple(holder.holder() for holder in record.holders)
    return Seat(record.id, record.kind, record.number, record.partner, holders, record.marks)


def _rating(record: RatingRecord) -> Rating:
    return Rating(
        record.rated_by, record.date, record.rating, record.scale, record.why, record.marks
    )
