"""Groups and boards: who sits on them, how they connect, how they were rated."""

from __future__ import annotations

from dataclasses import dataclass

from laasite.model.cycles import Review
from laasite.model.dates import PartialDate
from laasite.model.origin import Marks, Origin, Text
from laasite.model.partners import Holder
from laasite.model.words import BodyState, Unknown


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
    """What an outside assessor thought of a body, in the words of a named scale.

    `undated_because` says why its own date isn't known, and what that leaves open.
    """

    rated_by: str | Unknown
    date: PartialDate | Unknown
    rating: str
    scale: str | Unknown
    why: str | None
    marks: Marks
    undated_because: str | None = None


@dataclass(frozen=True, slots=True)
class TermsVersion:
    """A version of a body's terms of reference, which are its rules.

    `mentions` are the ids of bodies that it speaks of. `out_of_date` says what is to be done about
    what in it no longer holds.
    """

    version: str
    since: PartialDate | Unknown | None
    note: str | None
    mentions: tuple[str, ...]
    marks: Marks
    out_of_date: str | None = None


@dataclass(frozen=True, slots=True)
class Champion:
    """The seat whose holder speaks for a cluster: written `steering-group/health`."""

    body: str
    seat: str


@dataclass(frozen=True, slots=True)
class Body:
    """A board, cluster, sub-group, partnership or panel.

    `realignment` says what is to become of a cluster whose strategy has ended.
    """

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
    realignment: str | None = None
