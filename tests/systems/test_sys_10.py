"""SYS-10: the Steering Group: its seats, its meetings, its rules, and who else shares members."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from laasite.assess.cadence import cadence, cadences
from laasite.model.bodies import Seat
from laasite.model.governance import Cadence
from laasite.model.origin import Marks
from laasite.model.partners import Holder
from laasite.model.words import Unknown
from laasite.pages.plan import PageKind, plan_pages
from laasite.render.desk import Banners, Desk, press_for
from laasite.render.texts import render_texts
from laasite.render.views.body import body, seats_sentence
from laasite.render.views.meeting_dates import meetings_view
from laasite.render.views.relations import common, matrix
from tests.broken_sites import MINIMAL
from tests.builders import a_body, a_rating, a_report, assessments
from tests.systems.governed import codes, day, demonstrated, demonstration, small, words
from tests.systems.test_sys_08 import a_date

SEED = [
    date(2005, 4, 26),
    date(2005, 5, 18),
    date(2005, 7, 6),
    date(2006, 1, 18),
    date(2006, 3, 15),
]


def test_sys_10_the_seed_meetings_lie_22_49_196_and_56_days_apart_and_196_is_flagged() -> None:
    gaps = cadence(SEED, 2)
    assert [gap.days for gap in gaps] == [22, 49, 196, 56]
    assert [gap.days_over for gap in gaps] == [None, None, 134, None]


def test_sys_10_dates_may_come_in_any_order_and_twice() -> None:
    assert cadence([*reversed(SEED), SEED[0]], 2) == cadence(SEED, 2)


@pytest.mark.parametrize(
    ("first", "second", "over"),
    [
        ("2005-12-31", "2006-02-28", None),
        ("2005-12-31", "2006-03-01", 1),
        ("2003-12-31", "2004-02-29", None),
        ("2003-12-31", "2004-03-01", 1),
    ],
)
def test_sys_10_a_short_month_ends_the_promise_on_its_last_day(
    first: str, second: str, over: int | None
) -> None:
    (gap,) = cadence([day(first), day(second)], 2)
    assert gap.days_over == over


def test_sys_10_one_meeting_has_no_gap() -> None:
    assert cadence(SEED[:1], 2) == ()
    assert cadence([], 2) == ()


def test_sys_10_the_196_day_gap_is_told_in_words() -> None:
    told = meetings_view(Cadence("steering-group", 2, cadence(SEED, 2)))
    assert told.sentence == (
        "It says that it meets every 2 months. 1 of 4 intervals between recorded meetings was "
        "longer. Only meetings that this site has a record of are counted: there may have been "
        "others in between."
    )
    assert [row.state for row in told.gaps if row.late] == ["134 days longer than promised"]


def test_sys_10_only_bodies_that_say_how_often_and_meetings_that_have_come_count() -> None:
    bodies = {id: a_body(id, meets_months=months) for id, months in (("a", 2), ("b", None))}
    report = a_report(bodies=bodies, as_at=date(2005, 7, 6))
    found = cadences(report, {"a": tuple(SEED), "b": tuple(SEED)})
    assert [(one.body, len(one.gaps)) for one in found] == [("a", 2)]


# --- seats ----------------------------------------------------------------------------------------


def a_seat(id: str, number: int | Unknown, *holders: Holder, partner: str | None = None) -> Seat:
    return Seat(id, id.capitalize(), number, partner, holders, Marks())


def a_desk(**said: object) -> Desk:
    report = a_report(bodies={"steering-group": a_body(**said)})  # type: ignore[arg-type]
    judged = assessments(a_rating())
    plan = plan_pages(report, judged)
    press = press_for(report, judged, plan, render_texts(report, plan), Banners())
    return Desk(press, plan.find(PageKind.BODY, "steering-group"))


def test_sys_10_seats_known_unknown_and_vacant_are_told_apart() -> None:
    gone = Holder(None, None, None, a_date("May 2005"))
    there = Holder("A. Resident", None, None, None)
    seats = (
        a_seat("chair", 1, there),
        a_seat("police", 1, gone),
        a_seat("faiths", Unknown.NOT_RECORDED),
    )
    desk = a_desk(seats=seats, seats_total=16)
    found = desk.report.bodies["steering-group"]
    assert seats_sentence(desk, found) == (
        "16 seats in all. For 1 of 3 kinds of seat it isn’t recorded how many there are. "
        "2 seats are known by kind; 14 are not. "
        "1 kind of seat is vacant: whoever held it has left. "
        "For 1 kind of seat it isn’t recorded who holds it."
    )
    held = [row.held for row in body(desk).seats]
    assert held[0] == "A. Resident"
    assert held[1].startswith("Vacant. Before: ")
    assert held[2] == "Not recorded"


def test_sys_10_the_steering_group_has_16_seats_of_which_4_are_known_by_kind_and_a_chair() -> None:
    page = words(demonstration()["bodies/steering-group.html"])
    assert "16 seats in all." in page
    assert "4 seats are known by kind; 12 are not." in page
    assert "Chair Leader of the Council" in page
    group = demonstrated().bodies["steering-group"]
    assert group.chair in [seat.id for seat in group.seats]
    assert group.meets_months == 2


def test_sys_10_those_who_have_asked_for_a_seat_are_named_with_the_day_and_the_reason() -> None:
    page = words(demonstration()["bodies/steering-group.html"])
    assert "Jobcentre Plus (recorded 15 March 2006): The Local Area Agreement has stretch" in page
    assert "Fire Service (recorded 15 March 2006)" in page


def test_sys_10_terms_of_reference_are_told_in_versions_and_the_stale_one_says_so() -> None:
    page = words(demonstration()["bodies/steering-group.html"])
    assert "It speaks of the Borough Conference, which no longer exists." in page


# --- duplication ----------------------------------------------------------------------------------


def test_sys_10_a_partner_with_seats_on_two_bodies_is_found_and_one_on_one_is_not() -> None:
    police = a_seat("police", 1, partner="police")
    council = a_seat("council", 1, partner="council")
    bodies = {
        "a": a_body("a", title="A", seats=(police, council)),
        "b": a_body("b", title="B", seats=(replace(police, id="force"),)),
        "c": a_body("c", title="C"),
    }
    desk = a_desk()
    report = a_report(bodies=bodies)
    told = matrix(replace(desk, press=replace(desk.press, report=report)))
    assert common(bodies["a"], bodies["b"]) == ("police",)
    assert told.twice == ("The Police Service: A and B.",)
    assert [row.cells for row in told.rows] == [("–", "the police"), ("the police", "–")]
    assert [one.text for one in told.unknown] == ["C"]


def test_sys_10_cross_membership_is_a_matrix_in_both_directions() -> None:
    page = words(demonstration()["bodies.html"])
    assert page.count("Yes; who isn’t recorded") == 6


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("chair: chair", "chair: leader", "LAA301"),
        ("seats_total: 2", "seats_total: 1", "LAA408"),
        ("meets: every 2 months", "meets: bi-monthly", "LAA716"),
        ("meets: every 2 months", "meets: when it can", "LAA769"),
    ],
    ids=["chair-without-seat", "too-many-seats", "two-meanings", "no-meaning"],
)
def test_sys_10_what_cant_be_of_a_board_is_told(
    tmp_path: Path, old: str, new: str, code: str
) -> None:
    text = (MINIMAL / "content/bodies/board.md").read_text(encoding="utf-8")
    assert text.count(old) == 1
    assert codes(small(tmp_path / "site", {"bodies/board.md": text.replace(old, new)})) == [code]
