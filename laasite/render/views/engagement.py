"""The log of events: who was told or asked, when, how many came, as exactly as anybody counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from laasite.model.dates import PartialDate
from laasite.model.engagement import Attendance, Event, EventKind
from laasite.model.words import BodyState, Unknown
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import capital, counted, date_words, sentence
from laasite.render.views.base import Fact, Head, Link
from laasite.render.views.proceedings import paper_link, post_words, who_link

SMALL = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class EventRow:
    """An entry of the log.

    id: its anchor. date: when, in words. title: what it was. told: its kind and who came, in a
    sentence. facts: host, audience, where it was reported. text: more on it.
    """

    id: str
    date: str
    title: str
    told: str
    facts: tuple[Fact, ...]
    text: Markup


@dataclass(frozen=True, slots=True)
class EngagementView:
    """The log of events.

    head: the page's frame. title: the heading. sentence: how many entries there are. attendance:
    who came, without a false total; None if nothing is known. rows: the oldest first. ended:
    channels that no longer exist.
    """

    head: Head
    title: str
    sentence: str
    attendance: str | None
    rows: tuple[EventRow, ...]
    ended: tuple[Link, ...]


def engagement(desk: Desk) -> EngagementView:
    """The log of events, the oldest first; those whose day isn't known come last."""
    events = sorted(desk.report.events.values(), key=_order)
    return EngagementView(
        head=desk.head(
            "Who was told and asked, when, and how many came.",
            dates=[one.marks.published for one in events],
            illustrative=_illustrative(events),
        ),
        title=desk.here.title,
        sentence=counts_sentence(events),
        attendance=attendance_sentence(events),
        rows=tuple(_row(desk, one) for one in events),
        ended=desk.parties(
            id for id, body in desk.report.bodies.items() if body.state is BodyState.ENDED
        ),
    )


def _order(event: Event) -> tuple[bool, date, str]:
    known = isinstance(event.date, PartialDate)
    return (not known, event.date.latest if isinstance(event.date, PartialDate) else date.max,
            event.id)  # fmt: skip


def _illustrative(events: Iterable[Event]) -> str | None:
    if any(event.marks.illustrative for event in events):
        return "Some of these events were made up to show how the site works."
    return None


def counts_sentence(events: Iterable[Event]) -> str:
    """How many entries there are of each kind, and of how many the day is known."""
    all_events = list(events)
    told = [
        counted(number, kind.value)
        for kind in EventKind
        if (number := sum(one.kind is kind for one in all_events))
    ]
    dated = sum(isinstance(one.date, PartialDate) for one in all_events)
    return f"{' and '.join(told)}; the date of {dated} is known."


def attendance_sentence(events: Iterable[Event]) -> str | None:
    """Who came, event by event: numbers of unlike exactness are never added up.

    The same organisation may have come to more than one event, so not even exact numbers are.
    """
    held = [one for one in events if one.kind is EventKind.EVENT]
    told = [
        f"{_number(one.attendance)} at {'one event' if not index else 'another'}"
        for index, one in enumerate(event for event in held if _counts(event))
        if isinstance(one.attendance, Attendance)
    ]
    uncounted = sum(not _counts(one) for one in held)
    if uncounted:
        told.append(f"not counted at {small(uncounted)}")
    if not told:
        return None
    why = " These numbers can’t be added up: the same group may have come more than once."
    return f"{capital(', '.join(told))}.{why if len(told) > 1 else ''}"


def _counts(event: Event) -> bool:
    return isinstance(event.attendance, Attendance) and event.attendance.number is not None


def _number(attendance: Attendance) -> str:
    about = "around " if attendance.approximate else ""
    return f"{about}{attendance.number:,}"


def small(number: int) -> str:
    """A number as a word up to ten."""
    return SMALL[number] if number < len(SMALL) else f"{number:,}"


def _row(desk: Desk, event: Event) -> EventRow:
    return EventRow(
        id=event.id,
        date=_day(event),
        title=event.title,
        told=_told(event),
        facts=tuple(_facts(desk, event)),
        text=desk.text(event.text, 4),
    )


def _day(event: Event) -> str:
    if isinstance(event.date, Unknown):
        return f"Date {event.date.value}."
    return date_words(event.date) or ""


def _told(event: Event) -> str:
    match event.attendance:
        case Attendance() as attendance:
            exact = attendance.number is not None and not attendance.approximate
            counted_words = "" if exact or attendance.number is not None else " (not counted)"
            return f"Who came: {attendance.words}{counted_words}."
        case Unknown() as unknown:
            return f"Who came: {unknown.value}."
        case _:
            return f"{capital(event.kind.value)}."


def _facts(desk: Desk, event: Event) -> Iterator[Fact]:
    host = who_link(desk, event.host) if event.host else None
    if host:
        yield Fact("Host", links=(host,))
    words = (("For", event.audience), ("Led by", post_words(desk, event.led_by)))
    yield from (Fact(name, said) for name, said in words if said)
    about = tuple(_about(desk, one) for one in event.about)
    if about:
        yield Fact("About", links=about)
    if event.reported_in in desk.report.papers:
        days = desk.press.assessments.proceedings.days_to_report.get(event.id)
        when = f"{counted(days, 'day')} later, in" if days is not None else ""
        yield Fact("Reported", when, (paper_link(desk, event.reported_in or ""),))
    if event.marks.source:
        yield Fact("Where this comes from", sentence(event.marks.source))


def _about(desk: Desk, id: str) -> Link:
    """What an event was about: an agreement, a strategy, a target or a consultation."""
    if id in desk.report.targets:
        return desk.target(id)
    if id in desk.report.consultations:
        return desk.link(desk.report.consultations[id].title, addresses.consultation(id))
    return desk.under(id)
