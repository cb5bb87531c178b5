"""What is promised to be looked at again: when it was done, when it is due, what is overdue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from laasite.model.governance import ReviewState
from laasite.model.language import say, say_number
from laasite.model.sentences import sentence
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import date_words
from laasite.render.views.base import Head, Link
from laasite.render.views.cadence import months_words


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A promised review.

    what: is to be done. owner: the strategy or body that promised it. every: how often.
    last: when it was last done, or that it isn't recorded. due: when it is next due.
    state: how it stands, in words. late: whether it is overdue. illustrative: whether made up.
    """

    what: str
    owner: Link
    every: str
    last: str
    due: str
    state: str
    late: bool
    illustrative: bool


@dataclass(frozen=True, slots=True)
class ReviewsView:
    """Every review. head: the page's frame. title: the heading. summary: in a sentence.

    rows: the soonest due first.
    """

    head: Head
    title: str
    summary: str
    rows: tuple[ReviewRow, ...]


def reviews(desk: Desk) -> ReviewsView:
    """Every review that the strategies and bodies have promised."""
    found = sorted(desk.press.assessments.governance.reviews, key=_order)
    late = sum(one.days_late is not None for one in found)
    made_up = say("Some of these dates are illustrative. They are marked where they stand.")
    return ReviewsView(
        head=desk.head(
            say(
                "When strategies and groups are looked at again, and which of these reviews are "
                "late."
            ),
            illustrative=made_up if any(one.review.marks.illustrative for one in found) else None,
        ),
        title=desk.here.title,
        summary=say_number(
            "{number} review promised. {late}",
            "{number} reviews promised. {late}",
            len(found),
            late=_late_words(late),
        ),
        rows=tuple(review_row(desk, one) for one in found),
    )


def _late_words(late: int) -> str:
    if not late:
        return say("None is overdue.")
    return say_number("{number} is overdue.", "{number} are overdue.", late)


def _order(one: ReviewState) -> tuple[date, str, str]:
    return (one.due.latest if one.due else date.max, one.owner, one.review.what)


def reviews_of(desk: Desk, owner: str) -> tuple[ReviewRow, ...]:
    """The reviews that one strategy or body has promised."""
    return tuple(
        review_row(desk, one)
        for one in desk.press.assessments.governance.reviews
        if one.owner == owner
    )


def review_row(desk: Desk, one: ReviewState) -> ReviewRow:
    """A review as a row."""
    review = one.review
    return ReviewRow(
        what=sentence(review.what).removesuffix("."),
        owner=_owner(desk, one.owner),
        every=months_words(review.every_months),
        last=date_words(one.last) or say("Not recorded"),
        due=date_words(one.due) or say("Not known"),
        state=_state(one),
        late=one.days_late is not None,
        illustrative=review.marks.illustrative,
    )


def _owner(desk: Desk, id: str) -> Link:
    if strategy := desk.report.strategies.get(id):
        return desk.link(strategy.title, addresses.strategy(id))
    return desk.party(id)


def _state(one: ReviewState) -> str:
    """How a review stands, in words."""
    if one.due is None:
        return say("It isn’t recorded from when it is counted")
    if one.days_late is not None:
        return say_number("Overdue by {number} day", "Overdue by {number} days", one.days_late)
    return say("Not yet due")
