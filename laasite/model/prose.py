"""Every text of a report that residents read, in one order: to be rendered, and to be checked."""

from __future__ import annotations

from collections.abc import Iterator

from laasite.model.origin import Text
from laasite.model.report import Report


def texts_of(report: Report) -> Iterator[Text]:
    """The texts of everything in `report`; empty ones too."""
    if report.home:
        yield report.home.text
    for strategy in report.strategies.values():
        yield strategy.text
    yield from (theme.text for theme in report.themes)
    yield from (agreement.text for agreement in report.agreements.values())
    for target in report.targets.values():
        yield target.text
        yield from (update.text for update in target.updates)
    yield from (partner.text for partner in report.partners.values())
    yield from (body.text for body in report.bodies.values())
    yield from (plan.text for plan in report.plans.values())
    yield from (page.text for page in report.pages.values())
    yield from (fund.text for fund in report.money.values())
    yield from _of_proceedings(report)


def _of_proceedings(report: Report) -> Iterator[Text]:
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
