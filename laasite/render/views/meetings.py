"""Meetings: the list with the ways from it, the page of a meeting, the register of decisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from laasite.model.dates import day_in_words
from laasite.model.language import marked, say, say_number
from laasite.model.meetings import Meeting, MeetingState, Paper, PaperMark
from laasite.model.sentences import capital, sentence
from laasite.model.words import Unknown
from laasite.pages import addresses
from laasite.pages.plan import PageKind
from laasite.render.desk import Desk
from laasite.render.formats import in_a_row
from laasite.render.views.base import Fact, Head, Link
from laasite.render.views.proceedings import (
    RegisterRow,
    actions_sentence,
    counts_sentence,
    day_link,
    meeting_title,
    names,
    paper_link,
    post_words,
    register_row,
    unknown_or,
)
from laasite.render.views.restructuring import areas_words, questions_words

MADE_UP = marked(
    "Some outcomes on this page were made up to show how the site works. Each says so."
)


@dataclass(frozen=True, slots=True)
class Way:
    """A page that the list leads to. link: to it. told: what is found there."""

    link: Link
    told: str


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting in a list. meeting: its day and page. told: its papers and whether it was held."""

    meeting: Link
    told: str


@dataclass(frozen=True, slots=True)
class MeetingGroup:
    """The meetings of a body. body: its name and page. rows: the newest first."""

    body: Link
    rows: tuple[MeetingRow, ...]


@dataclass(frozen=True, slots=True)
class MeetingsView:
    """The list of meetings.

    head: the page's frame. title: the heading. ways: to what is told elsewhere. groups: by body.
    """

    head: Head
    title: str
    ways: tuple[Way, ...]
    groups: tuple[MeetingGroup, ...]


def meetings(desk: Desk) -> MeetingsView:
    """The list of meetings, and the ways to decisions, consultations, events and reviews."""
    held = desk.report.meetings.values()
    return MeetingsView(
        head=desk.head(
            say("Meetings and their papers, what was decided, consultations, and what was heard."),
            dates=_dates(held),
        ),
        title=desk.here.title,
        ways=tuple(_ways(desk)),
        groups=tuple(_groups(desk)),
    )


def _dates(held: Iterable[Meeting]) -> Iterator[date | None]:
    """The days on which meetings and their minutes were published."""
    for one in held:
        yield one.marks.published
        yield one.minutes.marks.published if one.minutes else None


def _ways(desk: Desk) -> Iterator[Way]:
    judged, report, plan = desk.press.assessments.proceedings, desk.report, desk.press.plan
    told = {
        PageKind.DECISIONS: counts_sentence(judged.register) if judged.register else "",
        PageKind.CONSULTATIONS: say_number(
            "{number} consultation, with the questions and what was made of them.",
            "{number} consultations, with the questions and what was made of them.",
            len(report.consultations),
        ),
        PageKind.ENGAGEMENT: say_number(
            "{number} entry on who was told and asked, and how many came.",
            "{number} entries on who was told and asked, and how many came.",
            len(report.events),
        ),
        PageKind.OBLIGATIONS: say_number(
            "{number} thing that partnerships are asked for, or may be.",
            "{number} things that partnerships are asked for, or may be.",
            len(report.obligations),
        ),
    }
    for kind, words in told.items():
        if plan.has(kind):
            page = plan.find(kind)
            yield Way(desk.link(page.title, page.address), words)
    for id, review in report.reviews.items():
        told_of_it = say(
            "{areas}, {questions}.",
            areas=areas_words(len(review.focus)),
            questions=questions_words(judged.reviews[id].questions),
        )
        yield Way(desk.link(review.title, addresses.review(id)), told_of_it)


def _groups(desk: Desk) -> Iterator[MeetingGroup]:
    newest = sorted(desk.report.meetings.values(), key=lambda one: (one.date, one.id), reverse=True)
    for body in dict.fromkeys(one.body for one in newest):
        rows = tuple(_row(desk, one) for one in newest if one.body == body)
        yield MeetingGroup(desk.party(body), rows)


def _row(desk: Desk, meeting: Meeting) -> MeetingRow:
    held = meeting.state is MeetingState.HELD
    told = [] if held else [sentence(say(meeting.state.value))]
    titles = [paper.title for paper in meeting.papers]
    told.append(f"{in_a_row(titles)}." if titles else say("No papers are held."))
    return MeetingRow(day_link(desk, meeting), " ".join(told))


# --- a meeting -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper in a list. paper: its title and page. told: its item, and what it was for."""

    paper: Link
    told: str


@dataclass(frozen=True, slots=True)
class MeetingView:
    """The page of a meeting.

    head: the page's frame. title: body and day. warning: that it is to come or was called off.
    facts: when, where, who was there. text: the officers' words. papers: in the order of items.
    register: what was asked and decided. minutes: the text of the minutes.
    """

    head: Head
    title: str
    warning: str | None
    facts: tuple[Fact, ...]
    text: Markup
    papers: tuple[PaperRow, ...]
    register: tuple[tuple[str, RegisterRow], ...]
    minutes: Markup


_WARNINGS = {
    MeetingState.PLANNED: marked("This meeting is planned."),
    MeetingState.CANCELLED: marked("This meeting was cancelled."),
}


def meeting(desk: Desk) -> MeetingView:
    """The page of the meeting that is the page's subject."""
    found = desk.report.meetings[desk.here.subject or ""]
    entries = [
        one for one in desk.press.assessments.proceedings.register if one.meeting.id == found.id
    ]
    made_up = any(one.decision and one.decision.marks.illustrative for one in entries)
    dates = [found.marks.published, found.minutes.marks.published if found.minutes else None]
    title = meeting_title(desk.report, found)
    return MeetingView(
        head=desk.head(
            say("The papers and decisions of the meeting: {title}.", title=title),
            dates=[*dates, *(paper.marks.published for paper in found.papers)],
            illustrative=say(MADE_UP) if made_up else None,
        ),
        title=title,
        warning=say(_WARNINGS[found.state]) if found.state in _WARNINGS else None,
        facts=tuple(_facts(desk, found)),
        text=desk.text(found.text, 2),
        papers=tuple(_paper_row(desk, one) for one in found.papers),
        register=tuple(
            (one.decision.id if one.decision else "", register_row(desk, one)) for one in entries
        ),
        minutes=desk.text(found.minutes.text, 3) if found.minutes else Markup(""),
    )


def _facts(desk: Desk, found: Meeting) -> Iterator[Fact]:
    yield Fact(say("Body"), links=(desk.party(found.body),))
    yield Fact(say("Date"), day_in_words(found.date))
    words = [
        (say("Starts"), unknown_or(found.starts)),
        (say("Place"), unknown_or(found.venue)),
        (say("Questions to"), post_words(desk, found.questions_to)),
    ]
    if minutes := found.minutes:
        words.append((say("Who was there"), names(desk, minutes.attended)))
        words.append((say("Interests declared"), _interests(desk, found)))
    yield from (Fact(name, said) for name, said in words if said)
    if found.marks.source:
        yield Fact(say("Where this comes from"), found.marks.source)


def _interests(desk: Desk, found: Meeting) -> str | None:
    interests = found.minutes.interests if found.minutes else Unknown.NOT_RECORDED
    if isinstance(interests, Unknown):
        return capital(say(interests.value))
    return "; ".join(f"{desk.party(one.who).text}: {one.what}" for one in interests) or say("None")


def _paper_row(desk: Desk, paper: Paper) -> PaperRow:
    told = [sentence(say(paper.mark.value))]
    if isinstance(paper.item, str):
        told.insert(0, say("Item {item}.", item=paper.item))
    if paper.asks:
        told.append(say_number("{number} thing asked.", "{number} things asked.", len(paper.asks)))
    return PaperRow(paper_link(desk, paper.key), " ".join(told))


# --- the register --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class MarkRow:
    """Papers of one mark. mark: what they were for. papers: their titles and pages."""

    mark: str
    papers: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DecisionsView:
    """The register of decisions.

    head: the page's frame. title: the heading. sentence: how many, and how they stand. actions:
    the same of what is to be done; None if there is nothing. overdue: what is overdue. rows: the
    newest meeting first. marks: the papers by what they were for. table: all of it as CSV.
    """

    head: Head
    title: str
    sentence: str
    actions: str | None
    overdue: tuple[RegisterRow, ...]
    rows: tuple[RegisterRow, ...]
    marks: tuple[MarkRow, ...]
    table: Link | None


def decisions(desk: Desk) -> DecisionsView:
    """Everything that was asked of meetings or decided there, with what came of it."""
    judged = desk.press.assessments.proceedings
    rows = tuple(register_row(desk, entry) for entry in judged.register)
    made_up = any(row.illustrative for row in rows)
    papers = desk.report.papers.values()
    by_mark = {mark: [one for one in papers if one.mark is mark] for mark in PaperMark}
    return DecisionsView(
        head=desk.head(
            say("What was asked of meetings, what was decided, and what is to be done by whom."),
            dates=_dates(desk.report.meetings.values()),
            illustrative=say(MADE_UP) if made_up else None,
        ),
        title=desk.here.title,
        sentence=counts_sentence(judged.register),
        actions=actions_sentence(judged.actions),
        overdue=tuple(row for row in rows if any(action.late for action in row.actions)),
        rows=rows,
        table=desk.link(say("Download all of it as CSV"), addresses.DECISIONS_TABLE)
        if rows
        else None,
        marks=tuple(
            MarkRow(capital(say(mark.value)), tuple(paper_link(desk, one.key) for one in found))
            for mark, found in by_mark.items()
            if found
        ),
    )
