"""Every day that matters to residents: one list for the page of dates ahead and the calendars.

Meetings, days announced for figures, figures and steps due, deadlines of consultations, events and
reviews; those that have passed stay in the calendars.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from enum import Enum

from laasite.model.assessment import Assessments, OccurrenceState, Rating
from laasite.model.dates import PartialDate, day_in_words
from laasite.model.language import marked, say
from laasite.model.meetings import Meeting, MeetingState
from laasite.model.origin import Marks
from laasite.model.partial_date import on_day
from laasite.model.report import Report
from laasite.model.site import Release
from laasite.pages import addresses


class DateKind(Enum):
    """What happens on a day; the value is the heading on the page of dates ahead."""

    RELEASE = marked("Figures announced")
    MEETING = marked("Meetings")
    CONSULTATION = marked("Consultations")
    EVENT = marked("Events")
    FIGURE = marked("Figures due")
    STEP = marked("Steps due")
    REVIEW = marked("Reviews due")


@dataclass(frozen=True, slots=True)
class Dated:
    """Something on a day.

    `key` names it for good among all of its kind; `what` is told of it; `when` is its day, or the
    time by whose end it is due. `page` is its address. `at` is the local time it begins at. `who`
    are the ids of those who owe it, meet, or are asked. `more` are further sentences. `published`
    is when it was shown, `illustrative` whether it is made up.
    """

    kind: DateKind
    key: str
    what: str
    when: PartialDate
    page: str
    at: time | None = None
    who: tuple[str, ...] = ()
    where: str | None = None
    more: tuple[str, ...] = ()
    cancelled: bool = False
    illustrative: bool = False
    published: date | None = None

    @property
    def day(self) -> date:
        """The day itself, or the last one that it may be."""
        return self.when.latest


def dated(report: Report, assessments: Assessments) -> tuple[Dated, ...]:
    """Everything that has a day, the earliest first."""
    found = (
        *_releases(report),
        *_meetings(report),
        *_consultations(report),
        *_events(report),
        *_figures(report, assessments),
        *_steps(report, assessments),
        *_reviews(report, assessments),
        *_structure(report),
    )
    once = {(one.kind, one.key): one for one in reversed(found)}
    return tuple(sorted(once.values(), key=lambda one: (one.day, one.kind.value, one.key)))


def of_body(found: tuple[Dated, ...], body: str) -> tuple[Dated, ...]:
    """What of it is for one body: its meetings, what it owes or is asked, its reviews."""
    return tuple(one for one in found if body in one.who)


def calendars(report: Report, found: tuple[Dated, ...]) -> frozenset[str]:
    """The addresses of the calendars that there are."""
    bodies = (id for id in report.bodies if of_body(found, id))
    own = [addresses.CALENDAR] if found else []
    return frozenset((*own, *map(addresses.body_calendar, bodies)))


# --- what was announced --------------------------------------------------------------------------


def _releases(report: Report) -> Iterator[Dated]:
    for one in report.site.releases:
        yield Dated(
            DateKind.RELEASE,
            one.period.canonical(),
            say("Figures for {period} are published", period=one.period.label()),
            on_day(one.published),
            addresses.DATES,
            more=moved_words(one),
            illustrative=one.marks.illustrative,
        )


def moved_words(one: Release) -> tuple[str, ...]:
    """From which day a release moved, and why; nothing where it didn't."""
    if one.moved_from is None:
        return ()
    day = day_in_words(one.moved_from)
    if one.reason is None:
        return (say("It was first announced for {day}.", day=day),)
    why = one.reason.rstrip(".")
    return (say("It was first announced for {day}. Why: {why}.", day=day, why=why),)


# --- meetings, consultations, events -------------------------------------------------------------


def _meetings(report: Report) -> Iterator[Dated]:
    for one in report.meetings.values():
        body = report.bodies[one.body].title if one.body in report.bodies else one.body
        yield Dated(
            DateKind.MEETING,
            one.id,
            say("{body} meets", body=body),
            on_day(one.date),
            addresses.meeting(one.id),
            at=parse_time(one.starts) if isinstance(one.starts, str) else None,
            who=(one.body,),
            where=one.venue if isinstance(one.venue, str) else None,
            more=_state(one),
            cancelled=one.state is MeetingState.CANCELLED,
            illustrative=one.marks.illustrative,
            published=one.marks.published,
        )


def _state(one: Meeting) -> tuple[str, ...]:
    starts = (say("It starts at {time}.", time=one.starts),) if isinstance(one.starts, str) else ()
    off = (say("It was cancelled."),) if one.state is MeetingState.CANCELLED else ()
    return (*off, *starts)


_TIME = re.compile(r"([0-9]{1,2})(?:[.:]([0-9]{2}))? ?(am|pm)?", re.IGNORECASE | re.ASCII)


def parse_time(text: str) -> time | None:
    """The time of day that `6.30pm`, `18:30` or `noon` states; None for any other words."""
    plain = text.strip().lower()
    if plain in ("noon", "midday", "12 noon"):
        return time(12)
    match = _TIME.fullmatch(plain)
    if match is None or (match[2] is None and match[3] is None):
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3]:
        hour = hour % 12 + (12 if match[3] == "pm" else 0) if 1 <= hour <= 12 else 99
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _consultations(report: Report) -> Iterator[Dated]:
    for id, one in report.consultations.items():
        asked = (one.asked_of,) if one.asked_of else ()
        days = (
            (
                "deadline",
                say("Last day to answer: {consultation}", consultation=one.title),
                one.deadline,
            ),
            (
                "views",
                say("Members’ views are due: {consultation}", consultation=one.title),
                one.views_due,
            ),
        )
        for name, what, day in days:
            if isinstance(day, PartialDate):
                kind, key, page = DateKind.CONSULTATION, f"{id}/{name}", addresses.consultation(id)
                yield _marked(Dated(kind, key, what, day, page, who=asked), one.marks)


def _events(report: Report) -> Iterator[Dated]:
    for id, one in report.events.items():
        if isinstance(one.date, PartialDate):
            page, host = addresses.ENGAGEMENT, (one.host,) if one.host else ()
            found = Dated(DateKind.EVENT, id, one.title, one.date, page, who=host)
            yield _marked(found, one.marks)


def _marked(one: Dated, marks: Marks) -> Dated:
    """A day with what is said of the thing that it belongs to."""
    return replace(one, published=marks.published, illustrative=marks.illustrative)


# --- what is due ---------------------------------------------------------------------------------


def _figures(report: Report, assessments: Assessments) -> Iterator[Dated]:
    """Figures that are late, and the next one of each promise."""
    leads = {one.id: one.lead for one in report.commitments}
    for rating in assessments.ratings:
        series = report.targets[rating.target].series_of(rating.part)
        for late in rating.late:
            if late.period is not None:
                yield _figure(report, rating, late.period.canonical(), late.what, late.due,
                              late.owed_by)  # fmt: skip
        if rating.next_due and rating.next_due_period and rating.in_force and series:
            supplier = series.measure.supplied_by
            owed_by = (supplier,) if supplier else leads[rating.commitment]
            what = say("The figure for {period}", period=rating.next_due_period.label())
            period = rating.next_due_period.canonical()
            yield _figure(report, rating, period, what, rating.next_due, owed_by)


def _figure(
    report: Report, rating: Rating, period: str, what: str, due: date, owed_by: tuple[str, ...]
) -> Dated:
    target = report.targets[rating.target]
    key = "/".join(filter(None, (rating.target, rating.part, period)))
    page = addresses.target(target.id)
    told = say("{what} is due: {target}", what=what, target=target.title)
    made_up = target.marks.illustrative
    return Dated(DateKind.FIGURE, key, told, on_day(due), page, who=owed_by, illustrative=made_up)


_OPEN = (OccurrenceState.DUE, OccurrenceState.LATE)


def _steps(report: Report, assessments: Assessments) -> Iterator[Dated]:
    """Steps that aren't done, late or not."""
    for one in assessments.occurrences:
        if one.due is not None and one.state in _OPEN:
            target = report.targets[one.target]
            lead = dict.fromkeys(id for found in target.commitments for id in found.lead)
            key = f"{one.target}/{one.milestone}/{one.due.latest.isoformat()}"
            what = say("{step}: {target}", step=one.what, target=target.title)
            page = addresses.target(one.target)
            found = Dated(DateKind.STEP, key, what, one.due, page, who=tuple(lead))
            yield replace(found, illustrative=one.illustrative or target.marks.illustrative)


def _reviews(report: Report, assessments: Assessments) -> Iterator[Dated]:
    for one in assessments.governance.reviews:
        if one.due is not None:
            page, title = _owner(report, one.owner)
            key = f"{one.owner}/{one.review.what}/{one.due.latest.isoformat()}"
            what = say("Review due: {what} ({owner})", what=one.review.what, owner=title)
            found = Dated(DateKind.REVIEW, key, what, one.due, page, who=(one.owner,))
            yield replace(found, illustrative=one.review.marks.illustrative)


def _owner(report: Report, id: str) -> tuple[str, str]:
    """The page and the name of the strategy or body that promised a review."""
    if id in report.strategies:
        return addresses.strategy(id), report.strategies[id].title
    return addresses.body(id), report.bodies[id].title


def _structure(report: Report) -> Iterator[Dated]:
    """Steps of a review of a body's structure that nobody has said were reached."""
    for id, one in report.reviews.items():
        for step in one.milestones:
            if isinstance(step.due, PartialDate) and not isinstance(step.reached, PartialDate):
                what = say("{step}: {review}", step=step.what, review=one.title)
                page = addresses.review(id)
                kind, key = DateKind.REVIEW, f"{id}/{step.id}"
                yield _marked(Dated(kind, key, what, step.due, page, who=(one.of,)), one.marks)
