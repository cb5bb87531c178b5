"""What is late and what comes next, in order and with who owes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from laasite.model.origin import Marks, PostRef
from laasite.model.partial_date import on_day
from laasite.model.partners import Contact, Holder, Post
from laasite.pages.plan import PageKind
from laasite.render.views.duties import all_coming, all_late, coming_from
from laasite.render.views.late import late, late_sentence
from laasite.render.views.partner import partner
from laasite.render.views.partners import partners
from tests.builders import (
    a_lateness,
    a_measure,
    a_partner,
    a_rating,
    a_report,
    a_series,
    a_target,
    assessments,
)
from tests.render.views.desks import a_desk, html


def test_the_longest_overdue_stands_first_whatever_its_name() -> None:
    older = a_lateness("burglary", due=date(2006, 1, 1), days=211, what="the older figure")
    judged = assessments(late=[a_lateness(), older])
    rows = all_late(a_desk(PageKind.LATE, judged=judged))
    assert [row.what for row in rows] == ["The older figure", "The figure for 2005 to 2006"]
    assert [row.due for row in rows] == ["1 January 2006", "14 June 2006"]


def test_what_comes_next_is_owed_by_who_supplies_it() -> None:
    series = a_series(measure=a_measure(supplied_by="council"))
    report = a_report(a_target(series=(series,)))
    desk = a_desk(PageKind.LATE, report=report, judged=assessments(a_rating()))
    assert [(row.what, row.due) for row in coming_from(desk, "council")] == [
        ("The figure for 2006 to 2007", "18 May 2007")
    ]
    assert coming_from(desk, "police") == ()


def test_what_comes_next_is_owed_by_who_leads_if_nobody_supplies_it() -> None:
    desk = a_desk(PageKind.LATE, judged=assessments(a_rating()))
    assert len(coming_from(desk, "police")) == 1


def test_a_figure_that_two_promises_wait_for_is_told_once() -> None:
    twice = a_rating(commitment="burglary/2005-2015")
    target = a_target()
    other = replace(target.commitments[0], under="2005-2015")
    report = a_report(replace(target, commitments=(*target.commitments, other)))
    judged = assessments(a_rating(), twice)
    assert len(all_coming(a_desk(PageKind.LATE, report=report, judged=judged), 10)) == 1


def test_a_day_is_never_cut_in_two() -> None:
    """The list of what comes next ends with all of its last day."""
    ratings = [a_rating(id) for id in ("a", "b", "c")]
    report = a_report(*(a_target(id) for id in ("a", "b", "c")))
    desk = a_desk(PageKind.LATE, report=report, judged=assessments(*ratings))
    assert len(all_coming(desk, 2)) == 3


def test_that_nothing_is_late_is_said() -> None:
    page = html(a_desk(PageKind.LATE))
    assert "Nothing is late." in page
    assert "As at 31 July 2006." in page


def test_late_things_are_counted_in_words() -> None:
    assert (late_sentence(1), late_sentence(2)) == ("1 thing is late.", "2 things are late.")


def test_debtors_are_counted_the_largest_first() -> None:
    judged = assessments(
        late=[a_lateness(owed_by=("council",)), a_lateness(), a_lateness(what="another")]
    )
    view = late(a_desk(PageKind.LATE, judged=judged))
    assert [(one.who.text, one.told) for one in view.debtors] == [
        ("The Police Service", "2 things late"),
        ("The Council Service", "1 thing late"),
    ]


# --- partners -------------------------------------------------------------------------------------


def test_a_partner_tells_what_it_leads_helps_with_and_owes() -> None:
    judged = assessments(a_rating(late=(a_lateness(),)))
    police = partner(a_desk(PageKind.PARTNER, "police", judged=judged))
    council = partner(a_desk(PageKind.PARTNER, "council", judged=judged))
    assert police.leads.in_force is not None
    assert (len(police.helps), len(police.late), len(police.coming)) == (0, 1, 1)
    assert police.next == "1 figure or step, the first by 18 May 2007"
    assert (council.leads.in_force, len(council.helps), len(council.late)) == (None, 1, 0)


def test_the_list_of_partners_counts_for_each() -> None:
    judged = assessments(a_rating(), late=[a_lateness()])
    (group,) = partners(a_desk(PageKind.PARTNERS, judged=judged)).groups
    assert [(row.partner.text, row.leads, row.helps, row.late) for row in group.rows] == [
        ("The Council Service", 0, 1, 0),
        ("The Police Service", 1, 0, 1),
    ]


def a_post(**said: Any) -> str:
    ref = PostRef("police", "leader")
    post = Post(ref, "Commander", None, True, (), None, Marks())
    police = a_partner(posts={"leader": replace(post, **said)})
    report = a_report(partners={"police": police, "council": a_partner("council")})
    return html(a_desk(PageKind.PARTNER, "police", report=report))


def test_a_public_contact_can_be_written_to() -> None:
    page = a_post(contact=Contact(phone=None, email="a?cc=b@example.gov.uk"))
    assert 'href="mailto:a%3Fcc%3Db@example.gov.uk"' in page


def test_a_post_without_a_contact_has_no_way_to_write_to_it() -> None:
    assert "mailto:" not in a_post()


def test_only_todays_holder_of_a_post_is_told() -> None:
    past = Holder("Past Holder", None, None, on_day(date(2005, 1, 1)))
    now = Holder("Present Holder", None, on_day(date(2005, 1, 2)), None)
    page = a_post(holders=(past, now))
    assert "Present Holder (from 2 January 2005)" in page
    assert "Past Holder" not in page
