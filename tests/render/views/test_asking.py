"""The next meeting on a target's page, and to whom a question is put."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from laasite.model.meetings import Meeting, MeetingState
from laasite.model.origin import Marks, PostRef
from laasite.model.partners import Contact
from laasite.model.report import Report
from laasite.model.words import BodyState, Unknown
from laasite.pages.plan import PageKind
from laasite.render.views.asking import AskView
from laasite.render.views.target import target
from tests.builders import (
    AS_AT,
    a_body,
    a_commitment,
    a_partner,
    a_rating,
    a_report,
    a_site,
    a_target,
    a_text,
    an_agreement,
    an_origin,
    assessments,
)
from tests.render.views.desks import a_desk, html

COUNCIL = PostRef("council", "leader")


def a_meeting(days: int, body: str = "steering-group", **said: Any) -> Meeting:
    """A meeting so many days after the site's day."""
    day: date = AS_AT + timedelta(days=days)
    state = MeetingState.PLANNED if days > 0 else MeetingState.HELD
    usual = Meeting(
        f"{day}-{body}", day, body, state, "6.30pm", "Town Hall", None, (), None, a_text(),
        Marks(), an_origin(),
    )  # fmt: skip
    return replace(usual, **said)


def a_case(*meetings: Meeting, leader: PostRef | None = None, **said: Any) -> Report:
    usual = {
        "site": a_site(partnership="steering-group"),
        "meetings": {one.id: one for one in meetings},
    }
    found = a_target(commitments=(a_commitment(leader=leader),))
    return a_report(found, **(usual | said))


def ask(report: Report) -> AskView:
    desk = a_desk(PageKind.TARGET, "burglary", report, assessments(a_rating()))
    return target(desk).ask


def test_the_first_meeting_after_the_sites_day_is_told_with_time_and_place() -> None:
    """Neither one that was held, nor one called off, nor a later one."""
    called_off = a_meeting(3, state=MeetingState.CANCELLED)
    found = ask(a_case(a_meeting(40), a_meeting(9), called_off, a_meeting(-5), a_meeting(0)))
    assert found.meeting is not None
    assert found.meeting.text == "Steering Group, 9 August 2006"
    assert found.meeting.href == "../meetings/2006-08-09-steering-group.html"
    assert found.details == "It starts at 6.30pm. Place: Town Hall."
    assert found.none is None


def test_that_no_meeting_is_published_is_said() -> None:
    found = ask(a_case(a_meeting(-5)))
    assert found.meeting is None
    assert found.none == "No meeting of the Steering Group after 31 July 2006 has been published."


def test_where_no_group_answers_that_is_said() -> None:
    found = ask(a_case(a_meeting(5), site=a_site()))
    assert (found.body, found.none) == (None, "No group that meets is named for this target.")


def test_the_group_nearest_to_the_target_is_told() -> None:
    """The agreement's before the whole partnership's, if the group is still there."""
    board = a_body("board", title="The Board")
    agreement = an_agreement(monitored_by="board")
    meetings = (a_meeting(4), a_meeting(30, "board"))
    said: dict[str, Any] = {"agreements": {"laa-2006": agreement}}
    bodies = {"steering-group": a_body(), "board": board}
    found = ask(a_case(*meetings, bodies=bodies, **said))
    assert found.meeting is not None
    assert found.meeting.text == "The Board, 30 August 2006"
    bodies["board"] = replace(board, state=BodyState.ENDED)
    gone = ask(a_case(*meetings, bodies=bodies, **said))
    assert gone.meeting is not None
    assert gone.meeting.text == "Steering Group, 4 August 2006"


def test_questions_go_to_the_post_of_the_meeting_then_to_the_leader_then_to_the_last_one() -> None:
    police = PostRef("police", "leader")
    last = a_meeting(-9, questions_to=COUNCIL)
    asked = [
        ask(a_case(a_meeting(9, questions_to=COUNCIL), leader=police)).to,
        ask(a_case(a_meeting(9, questions_to=Unknown.NOT_RECORDED), leader=police)).to,
        ask(a_case(last)).to,
        ask(a_case()).to,
    ]
    assert [one.text if one else None for one in asked] == [
        "Commander, The Council Service",
        "Commander, The Police Service",
        "Commander, The Council Service",
        None,
    ]


def test_the_page_says_how_and_is_honest_where_nobody_is_named() -> None:
    council = a_partner("council")
    post = replace(council.posts["leader"], contact=Contact("020 7946 0000", None))
    partners = {
        "police": a_partner(),
        "council": replace(council, posts={"leader": post}),
    }
    judged = assessments(a_rating())
    report = a_case(a_meeting(9, questions_to=COUNCIL), partners=partners)
    page = html(a_desk(PageKind.TARGET, "burglary", report, judged))
    assert "020 7946 0000. Say that you ask about “Fewer burglaries”." in page
    silent = html(a_desk(PageKind.TARGET, "burglary", a_case(), judged))
    assert "Nobody is named to whom questions can be put." in silent
