"""The page of a body: what it is, who sits on it, how often it meets, how it connects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from laasite.model.partial_date import PartialDate
from laasite.model.report import Applicant, Body, Rating, Seat
from laasite.model.words import BodyState, Unknown
from laasite.render.desk import Desk
from laasite.render.formats import capital, counted, date_words, in_a_row, sentence
from laasite.render.views.base import Fact, Head, Link
from laasite.render.views.cadence import every_words
from laasite.render.views.duties import late_from, led_by
from laasite.render.views.holders import holding
from laasite.render.views.marked import marked
from laasite.render.views.relations import OtherSays, Tie, ties, ties_from_others
from laasite.render.views.rows import LateRow
from laasite.render.views.target_groups import Columns, TargetGroups, target_groups
from laasite.render.views.target_table import dates_of, illustrative_words


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
    there are. applicants, ratings: as sentences. ties: to other bodies. others: what those say of
    their ties to it. reporting: the bodies that report to it. leads: the targets that it leads.
    late: what it owes and is late with.
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
    ties: tuple[Tie, ...]
    others: tuple[OtherSays, ...]
    reporting: tuple[Link, ...]
    leads: TargetGroups
    late: tuple[LateRow, ...]


_WARNINGS = {
    BodyState.PROPOSED: "This body does not exist. It has been proposed; nothing is decided.",
    BodyState.ENDED: "This body no longer exists.",
}


def body(desk: Desk) -> BodyView:
    """The page of the body that is the page's subject."""
    found = desk.report.bodies[desk.here.subject or ""]
    led = led_by(desk, found.id)
    leads = target_groups(desk, led, f"led by {found.title}", Columns(lead=False))
    below = [one.id for one in desk.report.bodies.values() if one.reports_to == found.id]
    targets = [desk.report.targets[id] for id in dict.fromkeys(one.target for one in led)]
    warning = _WARNINGS.get(found.state)
    return BodyView(
        head=desk.head(
            f"{found.title}. {warning or 'What it is, who sits on it and how it connects.'}",
            dates=[found.marks.published, *dates_of(targets)],
            illustrative=_illustrative(found, leads),
        ),
        title=found.title,
        warning=warning,
        facts=tuple(_facts(desk, found)),
        text=desk.text(found.text, 2),
        seats=tuple(_seat(desk, one) for one in found.seats),
        seats_sentence=seats_sentence(found),
        applicants=tuple(_applicant(one) for one in found.applicants),
        ratings=tuple(rating_sentence(desk, one) for one in found.ratings),
        ties=ties(desk, found.links),
        others=tuple(ties_from_others(desk, found)),
        reporting=desk.parties(below),
        leads=leads,
        late=late_from(desk, found.id),
    )


def _illustrative(found: Body, leads: TargetGroups) -> str | None:
    if found.marks.illustrative:
        return "This body is illustrative: it was made up to show how the site works."
    return illustrative_words(leads.lines)


# --- facts ----------------------------------------------------------------------------------------

_EXISTS = {
    BodyState.EXISTING: "It exists",
    BodyState.PROPOSED: "Proposed: it doesn’t exist",
    BodyState.ENDED: "Ended: it no longer exists",
}


def meets_words(found: Body) -> str | None:
    """How often it meets: `Meets every 2 months`; None where nothing is said."""
    match found.meets:
        case None:
            return None
        case Unknown() as unknown:
            return f"How often it meets: {unknown.value}"
        case words:
            return f"Meets {every_words(words)}"


def _facts(desk: Desk, found: Body) -> Iterator[Fact]:
    area = desk.report.areas.get(found.area or "")
    words = (
        ("What it is", capital(found.kind)),
        ("Does it exist?", _EXISTS[found.state]),
        ("Area", area.title if area else None),
        ("How often it meets", _meets(found)),
        ("Away days", found.away_days),
        ("Chair", _chair(desk, found)),
        ("Formerly", in_a_row(found.formerly) or None),
        ("Can residents take part?", "Yes" if found.open_to_volunteers else None),
    )
    yield from (Fact(name, said) for name, said in words if said)
    if found.reports_to:
        yield Fact("Reports to", links=(desk.party(found.reports_to),))
    if found.marks.source:
        yield Fact("Where this comes from", sentence(found.marks.source))


def _meets(found: Body) -> str | None:
    match found.meets:
        case None:
            return None
        case Unknown() as unknown:
            return capital(unknown.value)
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
    before = f" Before: {held.before}." if held.before else ""
    return SeatRow(
        kind=marked(seat.kind, seat.marks),
        number=capital(number.value) if isinstance(number, Unknown) else f"{number}",
        partner=desk.party(seat.partner) if seat.partner else None,
        held=f"{held.now or 'Not recorded'}{'.' if before else ''}{before}",
    )


def seats_sentence(found: Body) -> str | None:
    """How many seats there are, and how many of the kinds of seat have no number."""
    unknown = sum(isinstance(seat.number, Unknown) for seat in found.seats)
    kinds = counted(len(found.seats), "kind")
    missing = f"for {unknown} of {kinds} it isn’t recorded how many" if unknown else ""
    if found.seats_total is not None:
        total = counted(found.seats_total, "seat")
        return sentence(f"{total} in all; {missing}" if missing else f"{total} in all")
    return sentence(missing) or None


# --- applicants and ratings -----------------------------------------------------------------------


def _applicant(one: Applicant) -> str:
    recorded = f" (recorded {one.recorded})" if isinstance(one.recorded, PartialDate) else ""
    why = f": {one.why}" if one.why else ""
    return sentence(f"{one.who}{recorded}{why}")


def rating_sentence(desk: Desk, one: Rating) -> str:
    """What an assessor thought, as sentences: who, when, which word of which scale, and why."""
    who = desk.party(one.rated_by).text
    when = f"on {one.date}" if isinstance(one.date, PartialDate) and one.date.exact else None
    when = when or (f"in {date_words(one.date)}" if isinstance(one.date, PartialDate) else None)
    told = f"{who} rated it “{one.rating}” {when or '(date not recorded)'}."
    unknown = isinstance(one.scale, Unknown)
    scale = "Its scale isn’t recorded." if unknown else f"Its scale: {sentence(str(one.scale))}"
    looked = f"What it looked at: {sentence(one.why)}" if one.why else ""
    return marked(" ".join(part for part in (told, looked, scale) if part), one.marks)
