"""What can be downloaded: every file of a site that is data, with what it holds.

The data page lists these; a test holds that every file that is exported stands here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from laasite.model.assessment import Assessments
from laasite.model.facts import SITE_FACTS
from laasite.model.language import marked, say
from laasite.model.report import Report
from laasite.pages import addresses
from laasite.pages.calendar import calendars, dated
from laasite.pages.follow import fed_pages
from laasite.pages.plan import Plan
from laasite.pages.tables import Table, tables


class Group(Enum):
    """What a file is about; the value is the heading that it stands under."""

    WHOLE = marked("About everything")
    AGREEMENT = marked("How the promises of each agreement stand")
    TARGET = marked("The figures of each target")
    FEED = marked("Feeds")
    CALENDAR = marked("Calendars")


@dataclass(frozen=True, slots=True)
class Download:
    """A file of data: its address, what it is called, and what it holds, as a sentence's end."""

    address: str
    title: str
    holds: str
    group: Group


_HOLDS = {
    addresses.ALL_FIGURES: marked("every version of every figure of every target (CSV)"),
    addresses.STATUSES_TABLE: marked(
        "every promise with its status, the reason and the numbers (CSV)"
    ),
    addresses.CHANGES_TABLE: marked("every change with its reason (CSV)"),
    addresses.DECISIONS_TABLE: marked("everything asked, decided and to be done, a row each (CSV)"),
    addresses.DICTIONARY_TABLE: marked("what each column of each table means (CSV)"),
}


def downloads(report: Report, assessments: Assessments, plan: Plan) -> Iterator[Download]:
    """Every file of data: those about the whole site first, then each group in its order."""
    found = tables(report, assessments)
    yield from (_table(one) for one in found if one.address in _HOLDS)
    holds = say("all tables with their columns, types, licence and sources, for programs (JSON)")
    yield Download(addresses.DATA_PACKAGE, say("Data package"), holds, Group.WHOLE)
    holds = say("every published fact with what it said before, for programs (JSON)")
    yield Download(SITE_FACTS, say("All facts"), holds, Group.WHOLE)
    holds = say("the form of that file, as a JSON Schema")
    yield Download(addresses.SITE_SCHEMA, say("The form of all facts"), holds, Group.WHOLE)
    yield from (_table(one) for one in found if one.address not in _HOLDS)
    yield from _feeds(report, plan)
    yield from _calendars(report, assessments)


def _table(one: Table) -> Download:
    if holds := _HOLDS.get(one.address):
        return Download(one.address, one.title, say(holds), Group.WHOLE)
    if one.of_agreement:
        return Download(
            one.address, one.title, say("how each promise stands (CSV)"), Group.AGREEMENT
        )
    return Download(
        one.address, one.title, say("every version of every figure (CSV)"), Group.TARGET
    )


def _feeds(report: Report, plan: Plan) -> Iterator[Download]:
    """The feeds, which there are only where the site has an address."""
    if report.site.address:
        whole = (
            (addresses.UPDATES_FEED, say("New figures and updates")),
            (addresses.CHANGES_FEED, say("What has changed")),
            (addresses.CORRECTIONS_FEED, say("Corrections")),
        )
        own = ((addresses.feed(page.address), page.title) for page in fed_pages(plan))
        for address, title in (*whole, *own):
            yield Download(address, title, say("what is new, for feed readers (Atom)"), Group.FEED)


def _calendars(report: Report, assessments: Assessments) -> Iterator[Download]:
    there = calendars(report, dated(report, assessments))
    bodies = ((addresses.body_calendar(id), body.title) for id, body in report.bodies.items())
    for address, title in ((addresses.CALENDAR, say("All dates")), *bodies):
        if address in there:
            yield Download(address, title, say("days to come and past (iCalendar)"), Group.CALENDAR)
