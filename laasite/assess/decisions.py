"""The register of decisions: from what a paper asked, to the outcome, to what was to be done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from laasite.model.dates import PartialDate
from laasite.model.meetings import Action, Ask, Decision, Meeting, MeetingState, Outcome, Paper
from laasite.model.proceedings import ActionStanding, ActionState, AskStanding, Entry
from laasite.model.report import Report
from laasite.model.words import Unknown

STANDINGS = {
    Outcome.DEFERRED: AskStanding.DEFERRED,
    Outcome.NOT_RECORDED: AskStanding.NOT_RECORDED,
}


def register(report: Report) -> tuple[Entry, ...]:
    """Everything that was asked or decided, the newest meeting first, each in its paper's order."""
    meetings = reversed(tuple(report.meetings.values()))
    return tuple(entry for meeting in meetings for entry in _of_meeting(meeting, report.as_at))


def _of_meeting(meeting: Meeting, as_at: date) -> Iterator[Entry]:
    """The asks of a meeting's papers, each with its decision; then what no paper asked."""
    if meeting.state is MeetingState.CANCELLED:
        return
    told: set[str] = set()
    for paper in meeting.papers:
        for ask in paper.asks:
            for decision in _answers(meeting, paper, ask):
                told |= {decision.id} if decision else set()
                yield _entry(meeting, paper, ask, decision, as_at)
    for decision in meeting.decisions:
        if decision.id not in told:
            yield _entry(meeting, None, None, decision, as_at)


def _answers(meeting: Meeting, paper: Paper, ask: Ask) -> tuple[Decision | None, ...]:
    """The decisions on an ask, or None once where there is none on record."""
    key = f"{paper.id}/{ask.id}"
    return tuple(one for one in meeting.decisions if one.answers == key) or (None,)


def _entry(
    meeting: Meeting, paper: Paper | None, ask: Ask | None, decision: Decision | None, as_at: date
) -> Entry:
    standing = _standing(meeting, decision, as_at)
    days = (as_at - meeting.date).days if standing is AskStanding.OPEN else None
    actions = decision.actions if decision else ()
    states = tuple(action_state(meeting, decision, action, as_at) for action in actions if decision)
    return Entry(meeting, paper, ask, decision, standing, days, states)


def _standing(meeting: Meeting, decision: Decision | None, as_at: date) -> AskStanding:
    if decision is not None:
        return STANDINGS.get(decision.outcome, AskStanding.DECIDED)
    return AskStanding.COMING if meeting.date > as_at else AskStanding.OPEN


def action_state(meeting: Meeting, decision: Decision, action: Action, as_at: date) -> ActionState:
    """How an action stands on a day: overdue once the whole of its due date has passed.

    Nobody is told to be late where it isn't recorded whether the thing was done.
    """
    match action.done:
        case PartialDate():
            return ActionState(meeting, decision, action, ActionStanding.DONE, None)
        case Unknown.NOT_YET | None:
            late = action.due.days_past(as_at) if isinstance(action.due, PartialDate) else 0
            standing = ActionStanding.OVERDUE if late else ActionStanding.OPEN
            return ActionState(meeting, decision, action, standing, late or None)
        case Unknown():
            return ActionState(meeting, decision, action, ActionStanding.NOT_RECORDED, None)
