"""How a page can be followed: its feed and its calendar, announced in its head and at its foot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from laasite.model.language import say
from laasite.model.report import Report
from laasite.pages import addresses
from laasite.pages.plan import PageKind, Plan, Planned


class Media(Enum):
    """What kind of file one subscribes to; the value is its media type."""

    FEED = "application/atom+xml"
    CALENDAR = "text/calendar"


@dataclass(frozen=True, slots=True)
class Follow:
    """Something to subscribe to: the words of its link, its address, its kind."""

    text: str
    address: str
    media: Media


FED = (PageKind.TARGET, PageKind.THEME, PageKind.PARTNER)
"""Pages with a feed of their own."""

_OF_CALENDAR = (PageKind.MEETINGS, PageKind.MEETING, PageKind.DATES, PageKind.CONSULTATIONS)


def fed_pages(plan: Plan) -> Iterator[Planned]:
    """The pages with a feed of their own, in the order of the plan."""
    return (page for page in plan.pages if page.kind in FED)


def follow(report: Report, here: Planned, calendars: frozenset[str]) -> Iterator[Follow]:
    """What can be subscribed to on a page; `calendars` are the addresses of those there are.

    Feeds hold whole addresses, so that there are none without the site's own.
    """
    if here.kind in FED and report.site.address:
        yield Follow(say("Be told of news on this page (Atom feed)"), addresses.feed(here.address),
                     Media.FEED)  # fmt: skip
    own = addresses.CALENDAR if here.kind in _OF_CALENDAR else None
    if here.kind is PageKind.BODY:
        own = addresses.body_calendar(here.subject or "")
    if own in calendars:
        yield Follow(say("Put these dates into your calendar (iCalendar)"), own, Media.CALENDAR)
