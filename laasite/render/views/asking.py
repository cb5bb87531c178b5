"""The next meeting of those who answer for a target, and how a resident puts a question to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from laasite.model.dates import day_in_words
from laasite.model.language import say
from laasite.model.meetings import Meeting, MeetingState
from laasite.model.origin import PostRef
from laasite.model.sentences import sentence
from laasite.model.targets import Commitment, Target
from laasite.model.words import BodyState
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.views.base import Link
from laasite.render.views.marked import marked
from laasite.render.views.proceedings import meeting_title


@dataclass(frozen=True, slots=True)
class AskView:
    """Where and how to ask about a target.

    body: the group that answers for it; None where no group does. meeting: its next meeting and
    that one's page; None where none is published. details: when it starts and where, as sentences;
    empty without a meeting. none: that no meeting is published, as a sentence; None where one is.
    to: the post that takes questions, leading to its partner; None where nobody is named.
    reach: its public telephone number and address for e-mail; empty where none is public.
    """

    body: Link | None
    meeting: Link | None
    details: str
    none: str | None
    to: Link | None
    reach: str


def ask_view(desk: Desk, found: Target, commitment: Commitment | None) -> AskView:
    """How to ask about a target; `commitment` is the one told first, None where there is none."""
    bodies = tuple(dict.fromkeys(_answering(desk, found, commitment)))
    ahead = (one for body in bodies if (one := _next(desk, body)))
    meeting = next(ahead, None)
    body = meeting.body if meeting else next(iter(bodies), None)
    to = _asked(desk, meeting, commitment, body)
    return AskView(
        body=desk.party(body) if body else None,
        meeting=_link(desk, meeting) if meeting else None,
        details=_details(meeting) if meeting else "",
        none=None if meeting else _none(desk, body),
        to=_post(desk, to) if to else None,
        reach=_reach(desk, to) if to else "",
    )


def _answering(desk: Desk, found: Target, commitment: Commitment | None) -> Iterator[str]:
    """The groups that answer for a target, the nearest to it first; one may come twice."""
    bodies = desk.report.bodies
    named = (*_named(desk, commitment), *_of_themes(desk, found), desk.report.site.partnership)
    for id in named:
        if id and id in bodies and bodies[id].state is BodyState.EXISTING:
            yield id


def _named(desk: Desk, commitment: Commitment | None) -> Iterator[str | None]:
    """Who leads on the target, then who leads on its agreement or watches over it."""
    if commitment is None:
        return
    yield from commitment.lead
    if agreement := desk.report.agreements.get(commitment.under):
        yield agreement.led_by
        yield agreement.monitored_by


def _of_themes(desk: Desk, found: Target) -> Iterator[str]:
    """The groups that look after a theme of the target."""
    objectives = (desk.press.objectives[key] for key in found.objectives)
    themes = {f"{one.strategy}/{one.theme}" for one in objectives}
    for body in desk.report.bodies.values():
        if not themes.isdisjoint(body.themes):
            yield body.id


def _next(desk: Desk, body: str) -> Meeting | None:
    """The first meeting of a group that is planned for a day after that of the site."""
    ahead = (
        one
        for one in desk.report.meetings.values()
        if one.body == body and one.date > desk.as_at and one.state is MeetingState.PLANNED
    )
    return min(ahead, key=lambda one: (one.date, one.id), default=None)


def _link(desk: Desk, meeting: Meeting) -> Link:
    title = marked(meeting_title(desk.report, meeting), meeting.marks)
    return desk.link(title, addresses.meeting(meeting.id))


def _details(meeting: Meeting) -> str:
    """When it starts and where, or that this isn't recorded."""
    starts, venue = meeting.starts, meeting.venue
    told = [sentence(say("It starts at {time}", time=starts))] if isinstance(starts, str) else []
    if isinstance(venue, str):
        where = sentence(say("Place: {place}", place=venue))
    else:
        where = say("The place isn’t recorded yet.")
    return " ".join((*told, where))


def _none(desk: Desk, body: str | None) -> str:
    """That no meeting is published, or that no group answers for the target."""
    if body is None:
        return say("No group that meets is named for this target.")
    name, day = desk.party(body).text, day_in_words(desk.as_at)
    if name.lower().startswith("the "):
        return say("No meeting of {group} after {day} has been published.", group=name, day=day)
    return say("No meeting of the {group} after {day} has been published.", group=name, day=day)


# --- to whom --------------------------------------------------------------------------------------


def _asked(
    desk: Desk, meeting: Meeting | None, commitment: Commitment | None, body: str | None
) -> PostRef | None:
    """The post for questions: of the next meeting, else the target's leader, else the last one's.

    A leader is asked before somebody who took questions for a meeting that is over.
    """
    leader = commitment.leader if commitment else None
    named = (meeting.questions_to if meeting else None, leader, *_earlier(desk, body))
    return next((one for one in named if isinstance(one, PostRef)), None)


def _earlier(desk: Desk, body: str | None) -> Iterator[object]:
    """Who took questions for the meetings of a group, the newest first."""
    held = [one for one in desk.report.meetings.values() if one.body == body]
    for one in sorted(held, key=lambda one: (one.date, one.id), reverse=True):
        yield one.questions_to


def _post(desk: Desk, ref: PostRef) -> Link:
    post, partner = desk.report.post(ref), desk.report.partners[ref.partner]
    words = f"{marked(post.title, post.marks)}, {partner.title}"
    return desk.link(words, addresses.partner(ref.partner))


def _reach(desk: Desk, ref: PostRef) -> str:
    contact = desk.report.post(ref).contact
    return ", ".join(filter(None, (contact.phone, contact.email))) if contact else ""
