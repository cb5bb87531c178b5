"""The log of events: who was told or asked, when, how many came, as exactly as anybody counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from markupsafe import Markup

from laasite.model.dates import PartialDate
from laasite.model.engagement import Attendance, Event, EventKind
from laasite.model.language import marked, say, say_number
from laasite.model.numbers import format_number
from laasite.model.sentences import sentence
from laasite.model.words import BodyState, Unknown
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import date_words, in_a_row
from laasite.render.views.base import Fact, Head, Link
from laasite.render.views.proceedings import paper_link, post_words, who_link

SMALL = (
    marked("no"),
    marked("one"),
    marked("two"),
    marked("three"),
    marked("four"),
    marked("five"),
    marked("six"),
    marked("seven"),
    marked("eight"),
    marked("nine"),
    marked("ten"),
)


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
            say("Who was told and asked, when, and how many came."),
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
        return say("Some of these events were made up to show how the site works.")
    return None


_OF_KIND: Mapping[EventKind, Callable[[int], str]] = {
    EventKind.EVENT: lambda number: say_number("{number} event", "{number} events", number),
    EventKind.BRIEFING: lambda number: say_number(
        "{number} briefing", "{number} briefings", number
    ),
    EventKind.SURVEY: lambda number: say_number("{number} survey", "{number} surveys", number),
}
"""How each number of entries is told, in the order of the sentence."""


def counts_sentence(events: Iterable[Event]) -> str:
    """How many entries there are of each kind, and of how many the day is known."""
    all_events = list(events)
    told = [
        of_kind(number)
        for kind, of_kind in _OF_KIND.items()
        if (number := sum(one.kind is kind for one in all_events))
    ]
    dated = sum(isinstance(one.date, PartialDate) for one in all_events)
    return say("{entries}; the date of {dated} is known.", entries=in_a_row(told), dated=dated)


def attendance_sentence(events: Iterable[Event]) -> str | None:
    """Who came, event by event: numbers of unlike exactness are never added up.

    The same organisation may have come to more than one event, so not even exact numbers are.
    """
    held = [one for one in events if one.kind is EventKind.EVENT]
    told = [
        _came(one.attendance, first=not index)
        for index, one in enumerate(event for event in held if _counts(event))
        if isinstance(one.attendance, Attendance)
    ]
    uncounted = sum(not _counts(one) for one in held)
    if uncounted:
        told.append(say("not counted at {number}", number=small(uncounted)))
    if not told:
        return None
    came = sentence(", ".join(told))
    if len(told) == 1:
        return came
    why = say("These numbers can’t be added up: the same group may have come more than once.")
    return f"{came} {why}"


def _came(attendance: Attendance, *, first: bool) -> str:
    number = _number(attendance)
    return (
        say("{number} at one event", number=number)
        if first
        else say("{number} at another", number=number)
    )


def _counts(event: Event) -> bool:
    return isinstance(event.attendance, Attendance) and event.attendance.number is not None


def _number(attendance: Attendance) -> str:
    number = format_number(Decimal(attendance.number or 0), 0)
    return say("around {number}", number=number) if attendance.approximate else number


def small(number: int) -> str:
    """A number as a word up to ten."""
    return say(SMALL[number]) if number < len(SMALL) else format_number(Decimal(number), 0)


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
        return say("Date {unknown}.", unknown=say(event.date.value))
    return date_words(event.date) or ""


def _told(event: Event) -> str:
    match event.attendance:
        case Attendance() as attendance:
            return _who_came(attendance)
        case Unknown() as unknown:
            return say("Who came: {who}.", who=say(unknown.value))
        case _:
            return sentence(say(event.kind.value))


def _who_came(attendance: Attendance) -> str:
    if attendance.number is None:
        return say("Who came: {who} (not counted).", who=attendance.words)
    return say("Who came: {who}.", who=attendance.words)


def _facts(desk: Desk, event: Event) -> Iterator[Fact]:
    host = who_link(desk, event.host) if event.host else None
    if host:
        yield Fact(say("Host"), links=(host,))
    words = (
        (say("For"), event.audience),
        (say("Led by"), post_words(desk, event.led_by)),
    )
    yield from (Fact(name, told) for name, told in words if told)
    about = tuple(_about(desk, one) for one in event.about)
    if about:
        yield Fact(say("About"), links=about)
    if event.reported_in in desk.report.papers:
        days = desk.press.assessments.proceedings.days_to_report.get(event.id)
        when = "" if days is None else _days_later(days)
        yield Fact(say("Reported"), when, (paper_link(desk, event.reported_in or ""),))
    if event.marks.source:
        yield Fact(say("Where this comes from"), sentence(event.marks.source))


def _days_later(days: int) -> str:
    return say_number("{number} day later, in", "{number} days later, in", days)


def _about(desk: Desk, id: str) -> Link:
    """What an event was about: an agreement, a strategy, a target or a consultation."""
    if id in desk.report.targets:
        return desk.target(id)
    if id in desk.report.consultations:
        return desk.link(desk.report.consultations[id].title, addresses.consultation(id))
    return desk.under(id)
