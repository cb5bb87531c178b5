"""What pages on meetings, papers and decisions share: links, names, rows of the register."""

from __future__ import annotations

from dataclasses import dataclass

from laasite.model.dates import PartialDate, day_in_words
from laasite.model.language import marked, say, say_number
from laasite.model.meetings import Meeting, Outcome
from laasite.model.origin import PostRef
from laasite.model.proceedings import ActionStanding, ActionState, AskStanding, Entry
from laasite.model.report import Report
from laasite.model.sentences import capital
from laasite.model.words import Unknown
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import date_words, in_a_row
from laasite.render.views.base import Link


@dataclass(frozen=True, slots=True)
class ActionRow:
    """Something to be done. what: in words. who: by whom; None if nobody is named.

    told: by when, and how it stands. late: whether it is overdue.
    """

    what: str
    who: Link | None
    told: str
    late: bool


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """Something that was asked or decided.

    asked: what, in words. paper: that asked it; None if no paper did. meeting: that it was asked
    of. outcome: what became of it. detail: more on that; None for most. objected: who was against
    it; None where nobody was, or it isn't recorded. actions: what is to be done.
    illustrative: whether the outcome was made up.
    """

    asked: str
    paper: Link | None
    meeting: Link
    outcome: str
    detail: str | None
    objected: str | None
    actions: tuple[ActionRow, ...]
    illustrative: bool


# --- names and links -----------------------------------------------------------------------------


def meeting_title(report: Report, meeting: Meeting) -> str:
    """What a meeting is called: its body and its day."""
    return f"{body_title(report, meeting)}, {day_in_words(meeting.date)}"


def body_title(report: Report, meeting: Meeting) -> str:
    """The name of the body that met."""
    body = report.bodies.get(meeting.body)
    return body.title if body else capital(meeting.body.replace("-", " "))


def meeting_link(desk: Desk, id: str) -> Link:
    """A meeting by body and day."""
    meeting = desk.report.meetings[id]
    return desk.link(meeting_title(desk.report, meeting), addresses.meeting(id))


def day_link(desk: Desk, meeting: Meeting) -> Link:
    """A meeting by its day."""
    return desk.link(day_in_words(meeting.date), addresses.meeting(meeting.id))


def body_meetings(desk: Desk, body: str) -> tuple[Link, ...]:
    """The meetings of a body, the newest first."""
    held = [one for one in desk.report.meetings.values() if one.body == body]
    return tuple(day_link(desk, one) for one in sorted(held, key=lambda one: one.date)[::-1])


def body_reviews(desk: Desk, body: str) -> tuple[Link, ...]:
    """The reviews of a body's structure, and those that it carries out."""
    return tuple(
        desk.link(found.title, addresses.review(id))
        for id, found in desk.report.reviews.items()
        if body in (found.of, found.by)
    )


def paper_link(desk: Desk, key: str) -> Link:
    """A paper by its title."""
    return desk.link(desk.report.papers[key].title, addresses.paper(key))


def origin_link(desk: Desk, key: str) -> Link:
    """The paper or the decision of that key."""
    if key in desk.report.papers:
        return paper_link(desk, key)
    meeting, _, id = key.partition("/")
    found = desk.report.meetings[meeting]
    words = say("Decision of the {meeting}", meeting=meeting_title(desk.report, found))
    return desk.link(words, f"{addresses.meeting(meeting)}#decision-{id}")


def post_words(desk: Desk, post: PostRef | Unknown | None) -> str | None:
    """A post with its partner, in words; how it isn't known; None where nothing was written."""
    match post:
        case PostRef():
            partner = desk.report.partners[post.partner]
            return f"{desk.report.post(post).title}, {partner.title}"
        case Unknown():
            return capital(say(post.value))
        case _:
            return None


def who_link(desk: Desk, who: str | Unknown) -> Link | None:
    """A partner, a body or a post; None where nobody is named."""
    if isinstance(who, Unknown):
        return None
    partner, stroke, post = who.partition("/")
    if not stroke:
        return desk.party(who)
    title = desk.report.post(PostRef(partner, post)).title
    return desk.link(title, addresses.partner(partner))


def names(desk: Desk, ids: tuple[str, ...] | Unknown) -> str:
    """Partners and bodies as a list in a sentence, or how they aren't known."""
    if isinstance(ids, Unknown):
        return capital(say(ids.value))
    return in_a_row([desk.party(id).text for id in ids])


def unknown_or(value: str | Unknown | None) -> str | None:
    """Words as they are, or how they aren't known."""
    return capital(say(value.value)) if isinstance(value, Unknown) else value


# --- rows of the register ------------------------------------------------------------------------


def register_row(desk: Desk, entry: Entry) -> RegisterRow:
    """A line of the register."""
    decision = entry.decision
    asked = entry.ask.ask if entry.ask else (decision.text if decision else None)
    detail = decision.text if decision and entry.ask else None
    objected = decision.objected if decision else Unknown.NOT_RECORDED
    return RegisterRow(
        asked=asked or say("Not recorded"),
        paper=paper_link(desk, entry.paper.key) if entry.paper else None,
        meeting=meeting_link(desk, entry.meeting.id),
        outcome=_outcome(entry),
        detail=detail,
        objected=names(desk, objected) if isinstance(objected, tuple) and objected else None,
        actions=tuple(action_row(desk, one) for one in entry.actions),
        illustrative=bool(decision and (decision.marks.illustrative)),
    )


def _outcome(entry: Entry) -> str:
    """What became of something: the outcome itself, or for how long there has been none."""
    if entry.standing is AskStanding.OPEN:
        return say_number(
            "No outcome yet, {number} day after the meeting",
            "No outcome yet, {number} days after the meeting",
            entry.days_open or 0,
        )
    if entry.decision and entry.decision.outcome is not Outcome.NOT_RECORDED:
        return capital(say(entry.decision.outcome.value))
    return say(entry.standing.value)


def action_row(desk: Desk, state: ActionState) -> ActionRow:
    """Something to be done, and how it stands."""
    action = state.action
    parts = [part for part in (_due(action.due), _stands(state)) if part]
    late = state.standing is ActionStanding.OVERDUE
    return ActionRow(action.what, who_link(desk, action.who), capital(", ".join(parts)), late)


def _due(due: PartialDate | Unknown | None) -> str | None:
    """By when something is to be done; None where nothing was written."""
    match due:
        case PartialDate():
            return say("Due {date}", date=date_words(due))
        case Unknown():
            return say("Due date {unknown}", unknown=say(due.value))
        case _:
            return None


_STANDS = {
    ActionStanding.OPEN: marked("to be done"),
    ActionStanding.NOT_RECORDED: marked("not recorded whether it was done"),
    ActionStanding.DONE: marked("done"),
}


def _stands(state: ActionState) -> str:
    """How something to be done stands, as words that follow by when it is."""
    if state.standing is ActionStanding.OVERDUE:
        return say_number(
            "overdue by {number} day", "overdue by {number} days", state.days_late or 0
        )
    if isinstance(state.action.done, PartialDate):
        return say("done {date}", date=date_words(state.action.done))
    return say(_STANDS[state.standing])


_ASKS = {
    AskStanding.DECIDED: marked("{number} decided"),
    AskStanding.DEFERRED: marked("{number} put off"),
    AskStanding.NOT_RECORDED: marked("{number} whose outcome isn’t recorded"),
    AskStanding.OPEN: marked("{number} without an outcome yet"),
    AskStanding.COMING: marked("{number} for a meeting to come"),
}


def counts_sentence(entries: tuple[Entry, ...]) -> str:
    """How many things were asked or decided, and how they stand."""
    told = [
        say(words, number=number)
        for standing, words in _ASKS.items()
        if (number := sum(entry.standing is standing for entry in entries))
    ]
    return say_number(
        "{number} thing was asked of meetings or decided there: {list}.",
        "{number} things were asked of meetings or decided there: {list}.",
        len(entries),
        list=in_a_row(told),
    )


_ACTIONS = {
    ActionStanding.DONE: marked("{number} done"),
    ActionStanding.OPEN: marked("{number} to be done"),
    ActionStanding.OVERDUE: marked("{number} overdue"),
    ActionStanding.NOT_RECORDED: marked("{number} of which it isn’t recorded whether it was done"),
}


def actions_sentence(actions: tuple[ActionState, ...]) -> str | None:
    """How many actions there are, and how they stand; None if there is none."""
    if not actions:
        return None
    told = [
        say(words, number=number)
        for standing, words in _ACTIONS.items()
        if (number := sum(one.standing is standing for one in actions))
    ]
    return say_number(
        "{number} action was given out: {list}.",
        "{number} actions were given out: {list}.",
        len(actions),
        list=in_a_row(told),
    )
