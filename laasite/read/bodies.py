"""Bodies: `content/bodies/<id>.md`."""

from __future__ import annotations

from typing import Annotated

from laasite.model.bodies import Applicant, Body, BodyLink, Champion, Rating, Seat, TermsVersion
from laasite.model.origin import Origin, Text
from laasite.model.problems import Problem, quoted
from laasite.model.rules import values as rules
from laasite.model.words import BodyState, Unknown
from laasite.read.fields import (
    AnyDate,
    Id,
    IdOrUnknown,
    Key,
    Line,
    LineOrUnknown,
    Whole,
    WholeOrUnknown,
    Words,
    YesNo,
    aliased,
    choice,
    or_unknown,
    parse_id,
    reading,
)
from laasite.read.partners import HolderRecord
from laasite.read.records import Record
from laasite.read.reviews import ReviewRecord, months_between, to_review


def _champion(text: str) -> Champion | Problem:
    found = parse_id(text)
    if isinstance(found, Problem):
        return found
    body, _, seat = found.partition("/")
    if not seat:
        cure = "Write the body and the seat with a stroke between: `steering-group/health`."
        return Problem(rules.WRONG_ID, f"{quoted(text)} doesn't name a seat.", cure=cure)
    return Champion(body, seat)


ChampionOrUnknown = Annotated[Champion | Unknown, reading(or_unknown(_champion))]


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

    rated_by: IdOrUnknown
    date: AnyDate
    rating: Line
    scale: LineOrUnknown = Unknown.NOT_RECORDED
    why: Line | None = None
    undated_because: Words | None = None


class TermsRecord(Record):
    """A version of a body's terms of reference."""

    version: Line
    since: AnyDate | None = aliased("from")
    note: Words | None = None
    mentions: tuple[Id, ...] = ()
    out_of_date: Words | None = None


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
    reviews: tuple[ReviewRecord, ...] = ()
    terms_of_reference: tuple[TermsRecord, ...] = ()
    formerly: tuple[Line, ...] = ()
    themes: tuple[Key, ...] = ()
    champion: ChampionOrUnknown | None = None
    realignment: Words | None = None
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
        meets_months=months_between(record.meets),
        reviews=tuple(to_review(one) for one in record.reviews),
        terms_of_reference=tuple(_terms(one) for one in record.terms_of_reference),
        themes=record.themes,
        champion=record.champion,
        realignment=record.realignment,
    )


def _terms(record: TermsRecord) -> TermsVersion:
    return TermsVersion(
        record.version,
        record.since,
        record.note,
        record.mentions,
        record.marks,
        record.out_of_date,
    )


def _seat(record: SeatRecord) -> Seat:
    holders = tuple(holder.holder() for holder in record.holders)
    return Seat(record.id, record.kind, record.number, record.partner, holders, record.marks)


def _rating(record: RatingRecord) -> Rating:
    return Rating(
        record.rated_by,
        record.date,
        record.rating,
        record.scale,
        record.why,
        record.marks,
        record.undated_because,
    )
