"""All that was written: what has keys and a text of its own, for the rules on words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from laasite.model.origin import Origin, Text
from laasite.model.report import Report


class Written(Protocol):
    """What has keys and a text of its own."""

    @property
    def text(self) -> Text:
        """The text below its keys."""

    @property
    def origin(self) -> Origin:
        """Where it was written."""


def proceedings(report: Report) -> Iterator[Written]:
    """Meetings, consultations, events and reviews."""
    for meeting in report.meetings.values():
        yield meeting
        yield from meeting.papers
        if meeting.minutes:
            yield meeting.minutes
    for consultation in report.consultations.values():
        yield consultation
        yield from consultation.sections
    yield from report.events.values()
    yield from report.reviews.values()


def others(report: Report) -> Iterator[Written]:
    """All else that residents read."""
    if report.home:
        yield report.home
    yield from report.pages.values()
    yield from report.strategies.values()
    yield from report.themes
    yield from report.agreements.values()
    for target in report.targets.values():
        yield target
        yield from target.updates
    yield from report.bodies.values()
    yield from report.partners.values()
    yield from report.money.values()
    yield from report.plans.values()
