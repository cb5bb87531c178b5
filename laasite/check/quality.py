"""The publishing gate: nothing half-finished goes out in a strict build."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from laasite.check import names, papers, wording
from laasite.check.blocks import blocks_of
from laasite.model.findings import Finding
from laasite.model.origin import Origin, Text
from laasite.model.problems import quoted
from laasite.model.report import Report
from laasite.model.rules import papers as rules


class Written(Protocol):
    """What has keys and a text of its own."""

    @property
    def text(self) -> Text:
        """The text below its keys."""

    @property
    def origin(self) -> Origin:
        """Where it was written."""


def quality(report: Report) -> Iterator[Finding]:
    """What a careful reader would send back: in papers and minutes everything, elsewhere gaps."""
    for one in _proceedings(report):
        blocks = blocks_of(one.text)
        for rule in wording.RULES:
            yield from rule(blocks)
        yield from wording.typed_gaps(one.origin.tree)
    for one in _others(report):
        yield from wording.gaps(blocks_of(one.text))
        yield from wording.typed_gaps(one.origin.tree)
    for check in (*papers.RULES, *names.RULES):
        yield from check(report)
    yield from intervals(report)


def intervals(report: Report) -> Iterator[Finding]:
    """A body says how often it meets in words that mean one thing."""
    for body in report.bodies.values():
        meant = wording.ambiguous(body.meets) if isinstance(body.meets, str) else None
        if meant:
            message = f"{quoted(str(body.meets))} can be read in two ways."
            yield rules.AMBIGUOUS_TERM.at(body.origin.at("meets"), message, meant=meant)


def _proceedings(report: Report) -> Iterator[Written]:
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


def _others(report: Report) -> Iterator[Written]:
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
