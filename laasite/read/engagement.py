"""Engagement: `content/engagement/<date>-<slug>.md`."""

from __future__ import annotations

from typing import Annotated

from laasite.model.engagement import Attendance, Event, EventKind, parse_attendance
from laasite.model.origin import Origin, Text
from laasite.model.words import Unknown
from laasite.read.fields import (
    AnyDate,
    Key,
    Line,
    PostOrUnknown,
    Words,
    choice,
    or_unknown,
    reading,
)
from laasite.read.records import Record

AttendanceOrUnknown = Annotated[Attendance | Unknown, reading(or_unknown(parse_attendance))]


class EventRecord(Record):
    """Something at which people were told or asked."""

    title: Line
    kind: Annotated[EventKind, choice(EventKind)] = EventKind.EVENT
    date: AnyDate
    host: Key | None = None
    audience: Words | None = None
    attendance: AttendanceOrUnknown | None = None
    led_by: PostOrUnknown | None = None
    about: tuple[Key, ...] = ()
    reported_in: Key | None = None


def to_event(id: str, record: EventRecord, origin: Origin, text: Text) -> Event:
    """The event that a record describes."""
    return Event(
        id=id,
        title=record.title,
        kind=record.kind,
        date=record.date,
        host=record.host,
        audience=record.audience,
        attendance=record.attendance,
        led_by=record.led_by,
        about=record.about,
        reported_in=record.reported_in,
        text=text,
        marks=record.marks,
        origin=origin,
    )
