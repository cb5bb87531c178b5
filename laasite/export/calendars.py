"""Calendars to subscribe to (iCalendar, RFC 5545): one for the site, one for each body.

What has a time of day stands in UTC, everything else as a whole day. An event's UID is made from
the partnership and the name of the thing, and not from the address of the site, so that it stays
when the site moves. `DTSTAMP` is the day on which the thing was shown, else the day of the site.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from laasite.export.sitemap import absolute
from laasite.model.artifacts import Artifact
from laasite.model.assessment import Assessments
from laasite.model.language import say
from laasite.model.report import Report
from laasite.pages import addresses
from laasite.pages.calendar import Dated, DateKind, dated, of_body

LONGEST_LINE = 75
"""Octets of a line without its end (RFC 5545, 3.1); a longer one goes on in the next."""

_ALL_DAY = timedelta(days=1)


def calendars(report: Report, assessments: Assessments) -> Iterator[Artifact]:
    """`calendar.ics`, and `bodies/<id>.ics` for each body with a day of its own."""
    found = dated(report, assessments)
    if found:
        yield _calendar(report, addresses.CALENDAR, report.site.title, found)
    for id, body in report.bodies.items():
        if own := of_body(found, id):
            yield _calendar(report, addresses.body_calendar(id), body.title, own)


def _calendar(report: Report, address: str, name: str, found: Sequence[Dated]) -> Artifact:
    """A calendar; it can't be without an event (RFC 5545, 3.6)."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//laasite//laasite//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{escaped(name)}",
        f"X-WR-CALNAME:{escaped(name)}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        *(line for one in found for line in _event(report, one)),
        "END:VCALENDAR",
    ]
    return Artifact(address, b"".join(folded(line) for line in lines))


def _event(report: Report, one: Dated) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{uid(report, one)}"
    yield f"DTSTAMP:{_stamp(one.published or report.as_at)}"
    yield from _times(report, one)
    yield f"SUMMARY:{escaped(_summary(one))}"
    if told := _description(one):
        yield f"DESCRIPTION:{escaped(told)}"
    if one.where:
        yield f"LOCATION:{escaped(one.where)}"
    if report.site.address:
        yield f"URL:{absolute(one.page, report.site.address)}"
    yield f"CATEGORIES:{escaped(say(one.kind.value))}"
    yield f"STATUS:{'CANCELLED' if one.cancelled else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def uid(report: Report, one: Dated) -> str:
    """A name that no other event of any site has, and that this one keeps."""
    site = report.site
    words = (site.partnership or "", site.area or "", one.kind.name, one.key)
    return f"{sha256(chr(0).join(words).encode()).hexdigest()[:32]}@laasite"


def _stamp(day: date) -> str:
    return f"{day:%Y%m%d}T000000Z"


def _times(report: Report, one: Dated) -> Iterator[str]:
    if one.at is None:
        yield f"DTSTART;VALUE=DATE:{one.day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{one.day + _ALL_DAY:%Y%m%d}"
    else:
        here = datetime.combine(one.day, one.at, ZoneInfo(report.site.timezone))
        yield f"DTSTART:{here.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _summary(one: Dated) -> str:
    """What it is; a day that isn't known to the day is told in words."""
    return one.what if one.when.exact else f"{one.what} ({one.when.in_words()})"


def _description(one: Dated) -> str:
    announced = (
        say("The days of figures are announced ahead.") if one.kind is DateKind.RELEASE else ""
    )
    made_up = say("This is illustrative.") if one.illustrative else ""
    return " ".join(filter(None, (announced, *one.more, made_up)))


# --- how lines are written -----------------------------------------------------------------------


def escaped(text: str) -> str:
    """A text as a value (RFC 5545, 3.3.11): no line ends, and no other control characters."""
    plain = "".join(c if c.isprintable() else " " for c in text)
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def folded(line: str) -> bytes:
    """A line with its end, in pieces of at most 75 octets that break no character."""
    whole = line.encode()
    if len(whole) <= LONGEST_LINE:
        return whole + b"\r\n"
    pieces: list[bytes] = []
    now = b""
    for letter in line:
        data = letter.encode()
        room = LONGEST_LINE - (1 if pieces else 0)
        if len(now) + len(data) > room:
            pieces.append(now)
            now = b""
        now += data
    return b"\r\n ".join((*pieces, now)) + b"\r\n"
