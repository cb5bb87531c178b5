"""Meetings, papers, events and reviews: references, states and dates that can't be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from laasite.check.references import (
    AGREEMENT,
    BODY,
    PARTNER,
    STRATEGY,
    TARGET,
    Known,
    Unread,
    doubled,
    known_in,
    lost,
    lost_post,
)
from laasite.model import nearest
from laasite.model.dates import PartialDate, day_in_words
from laasite.model.engagement import Event
from laasite.model.findings import Finding, Place
from laasite.model.meetings import Decision, Meeting, MeetingState, Paper, PaperMark
from laasite.model.origin import Origin, PostRef
from laasite.model.problems import quoted
from laasite.model.report import Report
from laasite.model.restructuring import StructureReview
from laasite.model.rules import papers as rules
from laasite.model.words import Unknown

PAPER, DECISION, CONSULTATION = "paper", "decision", "consultation"
PARTIES = (PARTNER, BODY)

# --- references ----------------------------------------------------------------------------------


def references(report: Report, unread: Unread) -> Iterator[Finding]:
    """Every reference of a meeting, a paper, an event or a review that leads nowhere."""
    known = _known(report, unread)
    for meeting in report.meetings.values():
        yield from _of_meeting(meeting, report, known)
    for event in report.events.values():
        yield from _of_event(event, report, known)
    for review in report.reviews.values():
        yield from _of_review(review, known)


def _known(report: Report, unread: Unread) -> Known:
    """What can be referred to, papers and decisions included; unread ones by their whole key."""
    known = known_in(report, unread)
    sections = {f"{id}/{part}" for id in report.consultations for part in ("questions", "response")}
    ids: Mapping[str, frozenset[str]] = {
        **known.ids,
        PAPER: frozenset(report.papers),
        DECISION: frozenset(report.decisions),
        CONSULTATION: frozenset((*report.consultations, *sections)),
    }
    return Known(ids, unread)


def _lost_key(id: str, kinds: tuple[str, ...], place: Place, known: Known) -> Iterator[Finding]:
    """As `lost`, for keys of things in folders: nothing is told while the folder can't be read."""
    folder, _, own = id.partition("/")
    unread = {(PAPER, own), ("minutes", "minutes"), ("meeting", folder), (CONSULTATION, folder)}
    if not unread & known.unread:
        yield from lost(id, kinds, place, known)


def _of_meeting(meeting: Meeting, report: Report, known: Known) -> Iterator[Finding]:
    place = Place(meeting.origin.path.rpartition("/")[0])
    yield from lost(meeting.body, (BODY,), place, known)
    yield from lost_post(meeting.questions_to, meeting.origin.at("questions_to"), report, known)
    for paper in meeting.papers:
        yield from _of_paper(paper, report, known)
    if meeting.minutes is not None:
        yield from _of_minutes(meeting, report, known)


def _of_paper(paper: Paper, report: Report, known: Known) -> Iterator[Finding]:
    at = paper.origin.at
    yield from lost_post(paper.author, at("author"), report, known)
    yield from lost_post(paper.contact, at("contact"), report, known)
    if paper.follows:
        yield from _lost_key(paper.follows, (PAPER, DECISION), at("follows"), known)
    for index, annex in enumerate(paper.annexes):
        if isinstance(annex.same_as, str):
            place = at("annexes", index, "same_as")
            yield from _lost_key(annex.same_as, (CONSULTATION, PAPER, AGREEMENT), place, known)


def _of_minutes(meeting: Meeting, report: Report, known: Known) -> Iterator[Finding]:
    minutes = meeting.minutes
    assert minutes is not None  # noqa: S101 - asked for only where there are minutes
    at = minutes.origin.at
    yield from _parties(minutes.attended, at("attended"), known)
    for index, decision in enumerate(minutes.decisions):
        yield from _parties(decision.objected, at("decisions", index, "objected"), known)
        for number, action in enumerate(decision.actions):
            place = at("decisions", index, "actions", number, "who")
            yield from _party_or_post(action.who, place, report, known)


def _parties(ids: tuple[str, ...] | Unknown, place: Place, known: Known) -> Iterator[Finding]:
    for id in ids if isinstance(ids, tuple) else ():
        yield from lost(id, PARTIES, place, known)


def _party_or_post(
    who: str | Unknown | None, place: Place, report: Report, known: Known
) -> Iterator[Finding]:
    if not isinstance(who, str):
        return
    partner, stroke, post = who.partition("/")
    if stroke:
        yield from lost_post(PostRef(partner, post), place, report, known)
    else:
        yield from lost(who, PARTIES, place, known)


def _of_event(event: Event, report: Report, known: Known) -> Iterator[Finding]:
    at = event.origin.at
    yield from _party_or_post(event.host, at("host"), report, known)
    yield from lost_post(event.led_by, at("led_by"), report, known)
    for index, about in enumerate(event.about):
        kinds = (AGREEMENT, STRATEGY, TARGET, CONSULTATION)
        yield from _lost_key(about, kinds, at("about", index), known)
    if event.reported_in:
        yield from _lost_key(event.reported_in, (PAPER,), at("reported_in"), known)


def _of_review(review: StructureReview, known: Known) -> Iterator[Finding]:
    yield from lost(review.of, (BODY,), review.origin.at("of"), known)
    yield from lost(review.by, (BODY,), review.origin.at("by"), known)
    for index, asked in enumerate(review.asked_in):
        yield from _lost_key(asked, (PAPER, DECISION), review.origin.at("asked_in", index), known)


def answers(report: Report, unread: Unread) -> Iterator[Finding]:
    """A decision answers what a paper of its own meeting asked, or no paper."""
    for meeting in report.meetings.values():
        asks = {f"{paper.id}/{ask.id}" for paper in meeting.papers for ask in paper.asks}
        for decision in meeting.decisions:
            paper, _, _ = (decision.answers or "").partition("/")
            if decision.answers in asks or not paper or (PAPER, paper) in unread:
                continue
            message = f"No paper of this meeting asks {quoted(decision.answers or '')}."
            meant = nearest.quoted(decision.answers or "", asks)
            yield rules.ANSWERED_ELSEWHERE.at(
                _answers_place(meeting, decision), message, meant=meant
            )


def _answers_place(meeting: Meeting, decision: Decision) -> Place:
    minutes = meeting.minutes
    index = meeting.decisions.index(decision)
    return minutes.origin.at("decisions", index, "answers") if minutes else decision.place


# --- ids -----------------------------------------------------------------------------------------


def ids(report: Report) -> Iterator[Finding]:
    """Ids that stand twice in a list of a paper, of minutes or of a review."""
    for paper in report.papers.values():
        yield from doubled(paper.origin, "recommendations", [ask.id for ask in paper.asks])
    for meeting in report.meetings.values():
        if meeting.minutes is not None:
            decided = [decision.id for decision in meeting.decisions]
            yield from doubled(meeting.minutes.origin, "decisions", decided)
    for review in report.reviews.values():
        yield from doubled(review.origin, "focus", [area.id for area in review.focus])
        yield from doubled(review.origin, "milestones", [one.id for one in review.milestones])


# --- what can't be -------------------------------------------------------------------------------


def nothing_asked(report: Report) -> Iterator[Finding]:
    """A paper for decision asks for one at least."""
    for paper in report.papers.values():
        if paper.mark is PaperMark.DECISION and not paper.asks:
            message = f"{quoted(paper.title)} is for decision, but has no recommendations."
            yield rules.NOTHING_ASKED.at(paper.origin.at("mark"), message)


def states(report: Report) -> Iterator[Finding]:
    """A meeting whose day is over was held or cancelled; only one that was held has minutes."""
    for meeting in report.meetings.values():
        place, day = meeting.origin.at("state"), day_in_words(meeting.date)
        if meeting.state is MeetingState.PLANNED and meeting.date < report.as_at:
            yield rules.MEETING_STATE.at(place, f"The meeting of {day} is still only planned.")
        elif meeting.state is MeetingState.HELD and meeting.date > report.as_at:
            yield rules.MEETING_STATE.at(place, f"The meeting of {day} can't have been held yet.")
        elif meeting.minutes and meeting.state is not MeetingState.HELD:
            message = f"The meeting of {day} wasn't held, and yet it has minutes."
            yield rules.MEETING_STATE.at(place, message)


def early_actions(report: Report) -> Iterator[Finding]:
    """What a meeting decides is due, and done, no earlier than that."""
    for meeting in report.meetings.values():
        for index, decision in enumerate(meeting.decisions):
            for number, action in enumerate(decision.actions):
                for key, day in (("due", action.due), ("done", action.done)):
                    if isinstance(day, PartialDate) and day.surely_before(meeting.date):
                        message = (
                            f"{day.in_words()} is before the meeting of "
                            f"{day_in_words(meeting.date)}."
                        )
                        steps = ("decisions", index, "actions", number, key)
                        place = _at(meeting, steps)
                        yield rules.ACTION_BEFORE_MEETING.at(place, message)


def _at(meeting: Meeting, steps: Iterable[str | int]) -> Place:
    origin: Origin = meeting.minutes.origin if meeting.minutes else meeting.origin
    return origin.at(*steps)


def early_reports(report: Report) -> Iterator[Finding]:
    """No paper tells of an event before it has taken place."""
    papers = report.papers
    for event in report.events.values():
        paper = papers.get(event.reported_in or "")
        if paper is None or not isinstance(event.date, PartialDate):
            continue
        met = report.meetings[paper.meeting].date
        if event.date.surely_after(met):
            message = (
                f"The event took place on {event.date.in_words()}, but the paper that tells of it "
                f"is of {day_in_words(met)}."
            )
            yield rules.EVENT_AFTER_REPORT.at(event.origin.at("date"), message)


def milestones(report: Report) -> Iterator[Finding]:
    """The milestones of a review stand in the order in which they are due."""
    for review in report.reviews.values():
        last: PartialDate | None = None
        for index, one in enumerate(review.milestones):
            if not isinstance(one.due, PartialDate):
                continue
            if last is not None and one.due.surely_before(last):
                message = f"{one.due.in_words()} comes before {last.in_words()}."
                place = review.origin.at("milestones", index, "due")
                yield rules.MILESTONES_OUT_OF_ORDER.at(place, message)
            last = one.due


RULES: tuple[Callable[[Report], Iterable[Finding]], ...] = (
    ids, nothing_asked, states, early_actions, early_reports, milestones,
)  # fmt: skip
"""The rules that need nothing but the report."""
