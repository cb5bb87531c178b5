"""Calendars: each day once, under a name that stays, in lines that every program can read."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laasite.export.calendars import calendars, escaped, folded, uid
from laasite.model.meetings import Meeting, MeetingState
from laasite.model.origin import Marks
from laasite.model.report import Report
from laasite.pages.calendar import Dated, dated, parse_time
from tests.builders import a_body, a_report, a_site, a_text, an_origin, assessments

DAY = date(2006, 7, 5)


def a_meeting(**said: object) -> Meeting:
    """A meeting of the steering group in summer."""
    usual = Meeting(
        id="2006-07-05-steering-group",
        date=DAY,
        body="steering-group",
        state=MeetingState.PLANNED,
        starts="6.30pm",
        venue="Town Hall, Hornton Street; upstairs",
        questions_to=None,
        papers=(),
        minutes=None,
        text=a_text(),
        marks=Marks(published=date(2006, 6, 1)),
        origin=an_origin(),
    )
    return replace(usual, **said)  # type: ignore[arg-type]


def a_case(*meetings: Meeting, **site: object) -> Report:
    """A report with some meetings and nothing else that has a day."""
    return a_report(
        bodies={"steering-group": a_body()},
        meetings={one.id: one for one in meetings},
        site=a_site(**site),
    )


def read(report: Report, path: str = "calendar.ics") -> list[icalendar.Event]:
    """The events of a calendar, read by a library that isn't ours."""
    found = {one.path: one.data for one in calendars(report, assessments())}
    return list(icalendar.Calendar.from_ical(found[path]).walk("VEVENT"))  # type: ignore[arg-type]


def test_a_meeting_with_a_time_stands_in_utc_and_reads_back_as_typed() -> None:
    """Half past six in summer is half past five in UTC."""
    (event,) = read(a_case(a_meeting()))
    assert event.decoded("DTSTART") == datetime(2006, 7, 5, 17, 30, tzinfo=UTC)
    assert event.decoded("DTSTAMP") == datetime(2006, 6, 1, tzinfo=UTC)
    assert str(event["LOCATION"]) == "Town Hall, Hornton Street; upstairs"


def test_a_meeting_without_a_time_takes_its_whole_day() -> None:
    (event,) = read(a_case(a_meeting(starts=None)))
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (DAY, date(2006, 7, 6))


def test_what_isnt_dated_is_stamped_with_the_day_of_the_site() -> None:
    """The clock of the machine is never asked."""
    (event,) = read(a_case(a_meeting(marks=Marks())))
    assert event.decoded("DTSTAMP") == datetime(2006, 7, 31, tzinfo=UTC)


def test_a_cancelled_meeting_is_cancelled_and_not_gone() -> None:
    (event,) = read(a_case(a_meeting(state=MeetingState.CANCELLED)))
    assert str(event["STATUS"]) == "CANCELLED"


def test_a_uid_stays_when_the_site_moves_and_holds_no_host() -> None:
    """Wherever the site stands, and whatever the meeting's venue becomes."""
    before, after = (
        read(a_case(a_meeting(venue=venue), address=address))[0]
        for venue, address in (("Here", "https://www.example.org/"), ("There", None))
    )
    assert before["UID"] == after["UID"]
    assert "example" not in str(before["UID"])


def test_two_partnerships_have_different_uids() -> None:
    """Both calendars can stand in one program."""
    one, two = a_case(a_meeting()), a_case(a_meeting(), partnership="another")
    (here,), (there,) = dated(one, assessments()), dated(two, assessments())
    assert uid(one, here) != uid(two, there)


def test_a_body_has_its_own_days() -> None:
    report = a_case(a_meeting())
    assert len(read(report, "bodies/steering-group.ics")) == 1
    others = replace(report, bodies={**report.bodies, "other": a_body("other")})
    paths = [one.path for one in calendars(others, assessments())]
    assert paths == ["calendar.ics", "bodies/steering-group.ics"]


def test_without_a_day_there_is_no_calendar() -> None:
    """A calendar can't be without an event."""
    assert list(calendars(a_case(), assessments())) == []


@pytest.mark.parametrize(
    ("text", "read_as"),
    [("6.30pm", "18:30"), ("18:30", "18:30"), ("7 pm", "19:00"), ("12am", "00:00"),
     ("12.15 pm", "12:15"), ("noon", "12:00"), ("10.00", "10:00"), ("25:00", None),
     ("13pm", None), ("0am", None), ("7", None), ("after prayers", None)],
)  # fmt: skip
def test_times_as_officers_write_them(text: str, read_as: str | None) -> None:
    """Any other words are told as they are, and the day is a whole one."""
    found = parse_time(text)
    assert (found and f"{found:%H:%M}") == read_as


HOSTILE = "Ünïted; \\ 1,2\r\nEND:VEVENT\u2028x 🌳" * 9


@given(st.text())
def test_any_text_comes_back_on_one_line(text: str) -> None:
    """No line is longer than 75 octets, none breaks a letter, none ends the event."""
    for words in (text, HOSTILE + text):
        data = folded(f"SUMMARY:{escaped(words)}")
        lines = data.split(b"\r\n")
        assert max(map(len, lines)) <= 75
        assert all(line.decode() is not None for line in lines)
        unfolded = data.replace(b"\r\n ", b"").decode()
        assert unfolded.count("\n") == 1
        event = icalendar.Event.from_ical(f"BEGIN:VEVENT\r\n{data.decode()}END:VEVENT\r\n")
        plain = "".join(c if c.isprintable() else " " for c in words)
        assert str(event["SUMMARY"]) == plain


def test_days_stand_in_their_order() -> None:
    later = a_meeting(id="later", date=date(2006, 9, 1))
    found: tuple[Dated, ...] = dated(a_case(later, a_meeting()), assessments())
    assert [one.key for one in found] == ["2006-07-05-steering-group", "later"]
