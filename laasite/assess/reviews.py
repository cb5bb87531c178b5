"""Reviews that come again: when each is due next, and by how much it is overdue.

The annual review and the external evaluation every three years are in the Steering Group's paper
of 15 March 2006, paragraph 2.1; the annual refresh and the three-year review of an agreement's
targets are in the paper of 6 March 2008, paragraph 1.3.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from laasite.assess.recurring import months_later
from laasite.model.cycles import Review
from laasite.model.governance import ReviewState
from laasite.model.partial_date import PartialDate
from laasite.model.report import Report


def review_states(report: Report) -> tuple[ReviewState, ...]:
    """Every review that a strategy or body in being has promised, as it stands at `as_at`."""
    return tuple(
        review_state(owner, review, report.as_at)
        for owner, reviews in _promised(report)
        for review in reviews
    )


def _promised(report: Report) -> Iterator[tuple[str, tuple[Review, ...]]]:
    for id in sorted(report.strategies):
        yield id, report.strategies[id].reviews
    for id in sorted(report.bodies):
        yield id, report.bodies[id].reviews


def review_state(owner: str, review: Review, as_at: date) -> ReviewState:
    """How one review stands: due so many months after it was last done, or after the start."""
    last = _last(review, as_at)
    start = last or review.counted_from
    if not isinstance(start, PartialDate):
        return ReviewState(owner, review, last, None, None)
    due = months_later(start, review.every_months)
    late = (as_at - due.latest).days
    return ReviewState(owner, review, last, due, late if late > 0 else None)


def _last(review: Review, as_at: date) -> PartialDate | None:
    """When it was last done, of the times that have surely come."""
    known = (one for one in review.done if isinstance(one, PartialDate))
    return max((one for one in known if one.surely_come(as_at)), default=None)
