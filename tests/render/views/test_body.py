"""Bodies: what exists and what doesn't, who sits where, and how they connect."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from laasite.model.bodies import Applicant, Body, BodyLink, Rating, Seat
from laasite.model.origin import Marks, PostRef
from laasite.model.partial_date import by_day, in_month, on_day
from laasite.model.partners import Holder
from laasite.model.report import Report
from laasite.model.words import BodyState, Unknown
from laasite.pages.plan import PageKind
from laasite.render.views.bodies import bodies
from laasite.render.views.body import BodyView, body, seats_sentence
from laasite.render.views.cadence import every_words
from laasite.render.views.relations import Node, relations
from tests.builders import a_body, a_report
from tests.render.views.desks import a_desk, html


def of(*found: Body) -> Report:
    return a_report(bodies={one.id: one for one in (*found, a_body())})


def a_page(*others: Body, **said: Any) -> BodyView:
    report = of(*others)
    group = a_body(**said)
    return body(
        a_desk(
            PageKind.BODY,
            "steering-group",
            a_report(bodies={**report.bodies, "steering-group": group}),
        )
    )


def test_what_is_proposed_never_passes_for_what_exists() -> None:
    proposed = a_body("new-board", title="The new board", state=BodyState.PROPOSED)
    ended = a_body("old", title="The conference", state=BodyState.ENDED)
    groups = bodies(a_desk(PageKind.BODIES, report=of(proposed, ended))).groups
    assert [(one.title, [row.body.text for row in one.rows]) for one in groups] == [
        ("Groups and boards that exist", ["Steering Group"]),
        ("Proposed", ["The new board"]),
        ("No longer existing", ["The conference"]),
    ]
    page = html(a_desk(PageKind.BODY, "new-board", of(proposed)))
    assert "This body does not exist." in page


def test_a_body_that_exists_carries_no_warning() -> None:
    assert a_page().warning is None


def a_seat(kind: str, number: int | Unknown, **said: Any) -> Seat:
    known: dict[str, Any] = {"partner": None, "holders": (), "marks": Marks()}
    return Seat(kind.lower(), kind, number, **(known | said))


UNKNOWN = (
    "16 seats in all. For 1 of 2 kinds of seat it isn’t recorded how many there are. "
    "1 seat is known by kind; 15 are not. For 2 kinds of seat it isn’t recorded who holds it."
)
REST = "13 seats are not told by kind. For 2 kinds of seat it isn’t recorded who holds it."
ONE = "For 1 kind of seat it isn’t recorded who holds it."


@pytest.mark.parametrize(
    ("total", "numbers", "told"),
    [
        (16, [1, 2], f"16 seats in all. {REST}"),
        (16, [1, Unknown.NOT_RECORDED], UNKNOWN),
        (
            None,
            [Unknown.NOT_RECORDED],
            f"For 1 of 1 kind of seat it isn’t recorded how many there are. {ONE}",
        ),
        (None, [1], ONE),
        (None, [], None),
    ],
)
def test_seats_are_counted_as_far_as_they_are_known(
    total: int | None, numbers: list[int | Unknown], told: str | None
) -> None:
    seats = tuple(a_seat(f"Kind {place}", one) for place, one in enumerate(numbers))
    report = of()
    desk = a_desk(PageKind.BODY, "steering-group", report)
    assert seats_sentence(desk, a_body(seats_total=total, seats=seats)) == told


def test_a_seat_tells_who_holds_it_and_who_did() -> None:
    past = Holder("A Past Member", None, None, on_day(date(2005, 1, 1)))
    now = Holder(None, PostRef("police", "leader"), None, None)
    seats = (a_seat("Police", 1, partner="police", holders=(past, now)), a_seat("Health", 2))
    rows = a_page(seats=seats).seats
    assert rows[0].held == "Commander. Before: A Past Member (until 1 January 2005)."
    assert rows[1].held == "Not recorded"


def test_the_chair_is_the_seat_that_is_named() -> None:
    view = a_page(chair="leader", seats=(a_seat("Leader", 1),))
    assert ("Chair", "Leader") in [(one.name, one.words) for one in view.facts]


def a_rating(**said: Any) -> Rating:
    known = {"scale": Unknown.NOT_RECORDED, "why": None, "marks": Marks()}
    return Rating("police", said.pop("date", in_month(2005, 9)), "Green", **(known | said))


@pytest.mark.parametrize(
    ("rating", "told"),
    [
        (
            a_rating(),
            (
                "The Police Service rated it “Green” in September 2005. "
                "That is 10 months ago. Its scale isn’t recorded."
            ),
        ),
        (
            a_rating(date=on_day(date(2005, 9, 1)), scale="red, amber, green", why="progress"),
            (
                "The Police Service rated it “Green” on 1 September 2005. That is 10 months ago. "
                "What it looked at: Progress. Its scale: Red, amber, green."
            ),
        ),
        (
            a_rating(date=Unknown.NOT_RECORDED, marks=Marks(illustrative=True)),
            (
                "The Police Service rated it “Green” (date not recorded). "
                "Its scale isn’t recorded. (illustrative)"
            ),
        ),
    ],
)
def test_a_rating_is_told_in_words(rating: Rating, told: str) -> None:
    assert a_page(ratings=(rating,)).ratings == (told,)


def test_an_applicant_is_told_with_the_reason() -> None:
    one = Applicant("Fire Service", by_day(date(2006, 3, 15)), "it leads a target")
    assert a_page(applicants=(one,)).applicants == (
        "Fire Service (recorded by 15 March 2006): it leads a target.",
    )


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        ("1 year", "every year"),
        ("every 2 months", "every 2 months"),
        ("1 months", "every month"),
        ("when needed", "when needed"),
    ],
)
def test_an_interval_is_told_in_words(interval: str, words: str) -> None:
    assert every_words(interval) == words


# --- how they connect -----------------------------------------------------------------------------


def told(node: Node) -> tuple[str, str | None, list[Any]]:
    return node.body.text, node.how, [told(one) for one in node.below]


def test_each_body_stands_once_below_the_one_it_reports_to_or_is_tied_to() -> None:
    sub = a_body("sub", title="Sub-group", reports_to="steering-group")
    subsub = a_body("subsub", title="Working party", reports_to="sub")
    links = (BodyLink("a", "cross-membership"), BodyLink("b", "cross-membership"))
    partners = [a_body("a", title="A"), a_body("b", title="B", links=links[:1])]
    report = of(sub, subsub, *partners)
    assert [told(one) for one in relations(a_desk(PageKind.BODIES, report=report))] == [
        ("B", None, [("A", "cross-membership", [])]),
        (
            "Steering Group",
            None,
            [("Sub-group", "reports to it", [("Working party", "reports to it", [])])],
        ),
    ]


def test_ties_of_one_way_stand_together() -> None:
    links = (BodyLink("a", "meets"), BodyLink("b", "meets"), BodyLink("a", "pays"))
    view = a_page(a_body("a", title="A"), a_body("b", title="B"), links=links)
    assert [(tie.how, [one.text for one in tie.others]) for tie in view.ties] == [
        ("Meets", ["A", "B"]),
        ("Pays", ["A"]),
    ]


def test_what_another_body_says_of_its_tie_is_told_here_too() -> None:
    other = a_body("clusters", title="Clusters", links=(BodyLink("steering-group", "work for"),))
    view = a_page(other)
    assert [(one.body.text, one.how) for one in view.others] == [("Clusters", "work for")]
    page = html(a_desk(PageKind.BODY, "steering-group", of(other)))
    assert "Clusters</a> (work for: Steering Group)" in page


def test_a_circle_of_bodies_is_no_endless_page() -> None:
    """A check refuses it; the pages must end all the same."""
    circle = (a_body("a", reports_to="b"), a_body("b", reports_to="a"))
    nodes = relations(a_desk(PageKind.BODIES, report=of(*circle)))
    assert [told(one) for one in nodes] == [("Steering Group", None, [])]
