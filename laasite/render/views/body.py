"""The page of a body: what it is, who sits on it, how often it meets, how it connects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from laasite.model import language
from laasite.model.bodies import Applicant, Body, Seat
from laasite.model.language import say, say_number
from laasite.model.partial_date import PartialDate
from laasite.model.sentences import capital, sentence
from laasite.model.words import BodyState, Unknown
from laasite.render.desk import Desk
from laasite.render.formats import in_a_row
from laasite.render.views.base import Fact, Head, Link
from laasite.render.views.cadence import every_words
from laasite.render.views.clusters import cluster_facts
from laasite.render.views.duties import late_from, led_by
from laasite.render.views.holders import holding
from laasite.render.views.marked import marked
from laasite.render.views.meeting_dates import Meetings, meetings
from laasite.render.views.proceedings import body_meetings, body_reviews
from laasite.render.views.ratings import rating_sentence, ratings_note
from laasite.render.views.relations import OtherSays, Tie, ties, ties_from_others
from laasite.render.views.reviews import ReviewRow, reviews_of
from laasite.render.views.rows import LateRow
from laasite.render.views.target_groups import Columns, TargetGroups, target_groups
from laasite.render.views.target_table import dates_of, illustrative_words
from laasite.render.views.terms import TermsRow, terms_rows


@dataclass(frozen=True, slots=True)
class SeatRow:
    """A kind of seat. kind: its name. number: how many. partner: for whom; None if for no one.

    held: by whom, or that it isn't known.
    """

    kind: str
    number: str
    partner: Link | None
    held: str


@dataclass(frozen=True, slots=True)
class BodyView:
    """The page of a body.

    head: the page's frame. title: its name. warning: that it doesn't exist, or no longer does.
    facts: what it is. text: the officers' words. seats: kinds of seat. seats_sentence: how many
    there are, and how many are vacant. applicants, ratings: as sentences. ratings_note: that two of
    the ratings may be one. cadence: whether it met as often as it says; None where no date is
    known. meetings: the newest first. structure: the reviews of its structure.
    terms: its terms of reference, the newest first. reviews: what it promised to look at again.
    ties: to other bodies. others: what those say of their ties to it. reporting: the bodies that
    report to it. leads: the targets that it leads. late: what it owes and is late with.
    """

    head: Head
    title: str
    warning: str | None
    facts: tuple[Fact, ...]
    text: Markup
    seats: tuple[SeatRow, ...]
    seats_sentence: str | None
    applicants: tuple[str, ...]
    ratings: tuple[str, ...]
    ratings_note: str | None
    cadence: Meetings | None
    terms: tuple[TermsRow, ...]
    reviews: tuple[ReviewRow, ...]
    ties: tuple[Tie, ...]
    others: tuple[OtherSays, ...]
    reporting: tuple[Link, ...]
    leads: TargetGroups
    late: tuple[LateRow, ...]
    meetings: tuple[Link, ...]
    structure: tuple[Link, ...]


_WARNINGS = {
    BodyState.PROPOSED: language.marked(
        "This body does not exist. It has been proposed; nothing is decided."
    ),
    BodyState.ENDED: language.marked("This body no longer exists."),
}


def body(desk: Desk) -> BodyView:
    """The page of the body that is the page's subject."""
    found = desk.report.bodies[desk.here.subject or ""]
    led = led_by(desk, found.id)
    leads = target_groups(desk, led, say("led by {body}", body=found.title), Columns(lead=False))
    below = [one.id for one in desk.report.bodies.values() if one.reports_to == found.id]
    targets = [desk.report.targets[id] for id in dict.fromkeys(one.target for one in led)]
    warning = say(_WARNINGS[found.state]) if found.state in _WARNINGS else None
    told = warning or say("What it is, who sits on it and how it connects.")
    return BodyView(
        head=desk.head(
            f"{found.title}. {told}",
            dates=[found.marks.published, *dates_of(targets)],
            illustrative=_illustrative(found, leads),
        ),
        title=found.title,
        warning=warning,
        facts=tuple(_facts(desk, found)),
        text=desk.text(found.text, 2),
        seats=tuple(_seat(desk, one) for one in found.seats),
        seats_sentence=seats_sentence(desk, found),
        applicants=tuple(_applicant(one) for one in found.applicants),
        ratings=tuple(rating_sentence(desk, one) for one in found.ratings),
        ratings_note=ratings_note(found),
        cadence=meetings(desk, found.id),
        terms=terms_rows(desk, found),
        reviews=reviews_of(desk, found.id),
        ties=ties(desk, found.links),
        others=tuple(ties_from_others(desk, found)),
        reporting=desk.parties(below),
        leads=leads,
        late=late_from(desk, found.id),
        meetings=body_meetings(desk, found.id),
        structure=body_reviews(desk, found.id),
    )


def _illustrative(found: Body, leads: TargetGroups) -> str | None:
    if found.marks.illustrative:
        return say("This body is illustrative: it was made up to show how the site works.")
    return illustrative_words(leads.lines)


# --- facts ----------------------------------------------------------------------------------------

_EXISTS = {
    BodyState.EXISTING: language.marked("It exists"),
    BodyState.PROPOSED: language.marked("Proposed: it doesn’t exist"),
    BodyState.ENDED: language.marked("Ended: it no longer exists"),
}


def meets_words(found: Body) -> str | None:
    """How often it meets: `Meets every 2 months`; None where nothing is said."""
    match found.meets:
        case None:
            return None
        case Unknown() as unknown:
            return say("How often it meets: {unknown}", unknown=say(unknown.value))
        case words:
            return say("Meets {how_often}", how_often=every_words(words))


def _facts(desk: Desk, found: Body) -> Iterator[Fact]:
    area = desk.report.areas.get(found.area or "")
    words = (
        (say("What it is"), capital(found.kind)),
        (say("Does it exist?"), say(_EXISTS[found.state])),
        (say("Area"), area.title if area else None),
        (say("How often it meets"), _meets(found)),
        (say("Away days"), found.away_days),
        (say("Chair"), _chair(desk, found)),
        (say("Recorded as"), in_a_row(found.formerly) or None),
        (say("Can residents take part?"), say("Yes") if found.open_to_volunteers else None),
    )
    yield from (Fact(name, told) for name, told in words if told)
    yield from cluster_facts(desk, found)
    if found.reports_to:
        yield Fact(say("Reports to"), links=(desk.party(found.reports_to),))
    if found.marks.source:
        yield Fact(say("Where this comes from"), sentence(found.marks.source))


def _meets(found: Body) -> str | None:
    match found.meets:
        case None:
            return None
        case Unknown() as unknown:
            return capital(say(unknown.value))
        case words:
            return capital(every_words(words))


def _chair(desk: Desk, found: Body) -> str | None:
    """The seat of the chair, with who holds it where that says more."""
    seat = next((one for one in found.seats if one.id == found.chair), None)
    if seat is None:
        return None
    held = holding(desk, seat.holders).now
    return f"{seat.kind}: {held}" if held and held != seat.kind else seat.kind


# --- seats ----------------------------------------------------------------------------------------


def _seat(desk: Desk, seat: Seat) -> SeatRow:
    number = seat.number
    held = holding(desk, seat.holders)
    now = held.now or (say("Vacant") if held.before else say("Not recorded"))
    return SeatRow(
        kind=marked(seat.kind, seat.marks),
        number=capital(say(number.value)) if isinstance(number, Unknown) else f"{number}",
        partner=desk.party(seat.partner) if seat.partner else None,
        held=say("{now}. Before: {before}.", now=now, before=held.before) if held.before else now,
    )


def seats_sentence(desk: Desk, found: Body) -> str | None:
    """How many seats there are, how many are known by kind, and how many nobody is named for."""
    if not found.seats and found.seats_total is None:
        return None
    return " ".join(_seats(desk, found))


def _seats(desk: Desk, found: Body) -> Iterator[str]:
    unknown = sum(isinstance(seat.number, Unknown) for seat in found.seats)
    known = sum(seat.number for seat in found.seats if isinstance(seat.number, int))
    if found.seats_total is not None:
        yield say_number("{number} seat in all.", "{number} seats in all.", found.seats_total)
    if unknown:
        yield _without_number(unknown, len(found.seats))
        if found.seats_total is not None:
            yield _known_by_kind(known, found.seats_total - known)
    elif found.seats_total is not None and found.seats_total > known:
        yield say_number(
            "{number} seat is not told by kind.",
            "{number} seats are not told by kind.",
            found.seats_total - known,
        )
    yield from _not_held(desk, found)


def _without_number(unknown: int, kinds: int) -> str:
    """Of how many kinds of seat nobody knows how many there are."""
    return say_number(
        "For {unknown} of {number} kind of seat it isn’t recorded how many there are.",
        "For {unknown} of {number} kinds of seat it isn’t recorded how many there are.",
        kinds,
        unknown=unknown,
    )


def _known_by_kind(known: int, rest: int) -> str:
    """How many seats are known by kind, and how many aren't."""
    return say(
        "{known}; {rest}.",
        known=say_number(
            "{number} seat is known by kind", "{number} seats are known by kind", known
        ),
        rest=say_number("{number} is not", "{number} are not", rest),
    )


def _not_held(desk: Desk, found: Body) -> Iterator[str]:
    """For how many kinds of seat nobody is named, or whoever was has left."""
    vacant = sum(_is_vacant(desk, seat) for seat in found.seats)
    unnamed = sum(not seat.holders for seat in found.seats)
    if vacant:
        yield say_number(
            "{number} kind of seat is vacant: whoever held it has left.",
            "{number} kinds of seat are vacant: whoever held it has left.",
            vacant,
        )
    if unnamed:
        yield say_number(
            "For {number} kind of seat it isn’t recorded who holds it.",
            "For {number} kinds of seat it isn’t recorded who holds it.",
            unnamed,
        )


def _is_vacant(desk: Desk, seat: Seat) -> bool:
    """Whether all that are recorded as holders of a seat have left it."""
    return bool(seat.holders) and not holding(desk, seat.holders).now


# --- applicants and ratings -----------------------------------------------------------------------


def _applicant(one: Applicant) -> str:
    who = one.who
    if isinstance(one.recorded, PartialDate):
        who = say("{who} (recorded {day})", who=who, day=one.recorded.in_words())
    return sentence(f"{who}: {one.why}" if one.why else who)
