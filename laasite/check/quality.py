"""The publishing gate: nothing half-finished goes out in a strict build."""

from __future__ import annotations

from collections.abc import Iterator

from laasite.check import names, papers, wording
from laasite.check.blocks import blocks_of
from laasite.model.findings import Finding
from laasite.model.origin import Text
from laasite.model.problems import quoted
from laasite.model.report import Report
from laasite.model.rules import papers as rules


def quality(report: Report) -> Iterator[Finding]:
    """What a careful reader would send back: in papers and minutes everything, elsewhere gaps."""
    for text in _proceedings(report):
        blocks = blocks_of(text)
        for rule in wording.RULES:
            yield from rule(blocks)
    for text in _others(report):
        yield from wording.gaps(blocks_of(text))
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


def _proceedings(report: Report) -> Iterator[Text]:
    """The texts of meetings, consultations, events and reviews."""
    for meeting in report.meetings.values():
        yield meeting.text
        yield from (paper.text for paper in meeting.papers)
        if meeting.minutes:
            yield meeting.minutes.text
    for consultation in report.consultations.values():
        yield consultation.text
        yield from (section.text for section in consultation.sections)
    yield from (event.text for event in report.events.values())
    yield from (review.text for review in report.reviews.values())


def _others(report: Report) -> Iterator[Text]:
    """The other texts that residents read."""
    if report.home:
        yield report.home.text
    yield from (page.text for page in report.pages.values())
    yield from (agreement.text for agreement in report.agreements.values())
    for target in report.targets.values():
        yield target.text
        yield from (update.text for update in target.updates)
    yield from (body.text for body in report.bodies.values())
    yield from (partner.text for partner in report.partners.values())
