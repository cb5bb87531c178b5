"""Everything that follows from meetings, consultations, events and reviews on a day."""

from __future__ import annotations

from datetime import date

from laasite.assess.consultations import consulted
from laasite.assess.decisions import register
from laasite.model.dates import PartialDate
from laasite.model.proceedings import Proceedings, ReviewResult
from laasite.model.report import Report
from laasite.model.restructuring import ReviewMilestone, StructureReview
from laasite.model.words import Unknown


def proceedings(report: Report) -> Proceedings:
    """What follows at the end of the report's day."""
    return Proceedings(
        register=register(report),
        consultations={
            id: consulted(found, report.as_at) for id, found in report.consultations.items()
        },
        reviews={id: reviewed(found, report.as_at) for id, found in report.reviews.items()},
        days_to_report=_days_to_report(report),
    )


def _days_to_report(report: Report) -> dict[str, int]:
    """For each event of a known day the days until the meeting whose paper tells of it."""
    papers = report.papers
    days = {}
    for id, event in report.events.items():
        paper = papers.get(event.reported_in or "")
        if paper is not None and isinstance(event.date, PartialDate) and event.date.exact:
            days[id] = (report.meetings[paper.meeting].date - event.date.exact).days
    return days


def reviewed(found: StructureReview, as_at: date) -> ReviewResult:
    """How a review stands at the end of a day."""
    waiting = [one for one in found.milestones if _not_reached(one)]
    coming = [
        one for one in waiting if isinstance(one.due, PartialDate) and not one.due.due_passed(as_at)
    ]
    first = coming[0] if coming else None
    return ReviewResult(
        id=found.id,
        questions=sum(len(area.questions) for area in found.focus),
        settled=tuple(area for area in found.focus if area.settled),
        open=tuple(area for area in found.focus if not area.settled),
        next_milestone=first,
        days_left=_days_until(first, as_at),
        passed=tuple(
            one for one in waiting if isinstance(one.due, PartialDate) and one.due.due_passed(as_at)
        ),
    )


def _not_reached(one: ReviewMilestone) -> bool:
    return not isinstance(one.reached, PartialDate)


def _days_until(one: ReviewMilestone | None, as_at: date) -> int | None:
    """Days until a milestone's latest day."""
    if one is None or isinstance(one.due, Unknown):
        return None
    return (one.due.latest - as_at).days
