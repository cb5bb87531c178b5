"""Meetings: `content/meetings/<date>-<body>/index.md`, a paper a file, and `minutes.md`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import PurePosixPath
from typing import Annotated

from pydantic import Discriminator, Tag

from laasite.model.attachments import Attachment
from laasite.model.findings import Parsed, Place
from laasite.model.meetings import (
    Action,
    Annex,
    Ask,
    Decision,
    Interest,
    Meeting,
    MeetingState,
    Minutes,
    Outcome,
    Paper,
    PaperMark,
)
from laasite.model.origin import Origin, Text
from laasite.model.problems import Problem, quoted
from laasite.model.rules import papers as rules
from laasite.model.words import Unknown
from laasite.read import fields
from laasite.read.attachments import is_file_name
from laasite.read.fields import (
    AnyDate,
    Id,
    IdsOrUnknown,
    Key,
    Line,
    LineOrUnknown,
    PostOrUnknown,
    choice,
    list_or_word,
    or_unknown,
    parse_id,
    reading,
)
from laasite.read.kinds import Slot
from laasite.read.records import Record

NO_PAPER = "no paper"
"""Written under `answers` of a decision that no paper asked for."""

FOLDER = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})-(.+)", re.ASCII)


def _part(text: str) -> str | Problem:
    """The part of the agenda in which a paper stood: only public papers belong in the sources."""
    if text.strip().lower() == "public":
        return "public"
    message = f"{quoted(text)} isn't `public`, and what is written here is published."
    return Problem(rules.PRIVATE_PAPER, message)


def _answers(text: str) -> str | Problem:
    return NO_PAPER if text.strip().lower() == NO_PAPER else parse_id(text)


KeyOrUnknown = Annotated[str | Unknown, reading(or_unknown(parse_id))]
LinesOrUnknown = Annotated[
    Annotated[fields.UnknownWord, Tag("word")] | Annotated[tuple[Line, ...], Tag("list")],
    Discriminator(list_or_word),
]


class AskRecord(Record):
    """One thing that a paper asks of a meeting."""

    id: Id
    ask: Line


class AnnexRecord(Record):
    """What is attached to a paper."""

    label: Line
    title: Line | None = None
    same_as: KeyOrUnknown | None = None
    file: Line | None = None


class PaperRecord(Record):
    """A paper for a meeting."""

    title: Line
    item: LineOrUnknown | None = None
    mark: Annotated[PaperMark, choice(PaperMark)]
    part: Annotated[str, reading(_part)] = "public"
    author: PostOrUnknown | None = None
    contact: PostOrUnknown
    purpose: tuple[Line, ...] = ()
    recommendations: tuple[AskRecord, ...] = ()
    annexes: tuple[AnnexRecord, ...] = ()
    background_papers: LinesOrUnknown
    follows: Key | None = None
    original: LineOrUnknown | None = None


class ActionRecord(Record):
    """What somebody is to do because of a decision."""

    id: Id
    what: Line
    who: KeyOrUnknown
    due: AnyDate | None = None
    done: AnyDate | None = None


class DecisionRecord(Record):
    """What a meeting decided."""

    id: Id
    answers: Annotated[str, reading(_answers)] = NO_PAPER
    outcome: Annotated[Outcome, choice(Outcome)]
    text: Line | None = None
    objected: IdsOrUnknown = Unknown.NOT_RECORDED
    actions: tuple[ActionRecord, ...] = ()


class InterestRecord(Record):
    """What a member declared to have at stake."""

    who: Id
    what: Line


InterestsOrUnknown = Annotated[
    Annotated[fields.UnknownWord, Tag("word")] | Annotated[tuple[InterestRecord, ...], Tag("list")],
    Discriminator(list_or_word),
]


class MinutesRecord(Record):
    """What is on record of a meeting."""

    attended: IdsOrUnknown = Unknown.NOT_RECORDED
    interests: InterestsOrUnknown = Unknown.NOT_RECORDED
    decisions: tuple[DecisionRecord, ...] = ()


class MeetingRecord(Record):
    """A meeting; its folder's name holds its date and its body."""

    starts: LineOrUnknown | None = None
    place: LineOrUnknown | None = None
    state: Annotated[MeetingState, choice(MeetingState)] = MeetingState.PLANNED
    questions_to: PostOrUnknown | None = None


def files_named(record: PaperRecord, origin: Origin) -> Iterator[tuple[str, Place]]:
    """The names of the files that a paper says are attached, each with its place."""
    if isinstance(record.original, str) and is_file_name(record.original):
        yield record.original, origin.at("original")
    for index, annex in enumerate(record.annexes):
        if annex.file is not None:
            yield annex.file, origin.at("annexes", index, "file")


def to_paper(
    slot: Slot,
    record: PaperRecord,
    origin: Origin,
    text: Text,
    files: tuple[Attachment, ...],
) -> Paper:
    """The paper that a record describes, with the files that it names."""
    return Paper(
        meeting=slot.within or "",
        id=slot.id,
        title=record.title,
        item=record.item,
        mark=record.mark,
        author=record.author,
        contact=record.contact,
        purpose=record.purpose,
        asks=tuple(Ask(one.id, one.ask, one.marks) for one in record.recommendations),
        annexes=tuple(Annex(one.label, one.title, one.same_as, one.file) for one in record.annexes),
        background=record.background_papers,
        follows=record.follows,
        original=record.original,
        text=text,
        marks=record.marks,
        origin=origin,
        files=files,
    )


def to_minutes(meeting: str, record: MinutesRecord, origin: Origin, text: Text) -> Minutes:
    """The minutes that a record describes."""
    decisions = tuple(
        _decision(meeting, one, origin.at("decisions", index))
        for index, one in enumerate(record.decisions)
    )
    interests = record.interests
    told = (
        interests
        if isinstance(interests, Unknown)
        else tuple(Interest(one.who, one.what) for one in interests)
    )
    return Minutes(record.attended, told, decisions, text, record.marks, origin)


def _decision(meeting: str, record: DecisionRecord, place: Place) -> Decision:
    return Decision(
        meeting=meeting,
        id=record.id,
        answers=None if record.answers == NO_PAPER else record.answers,
        outcome=record.outcome,
        text=record.text,
        objected=record.objected,
        actions=tuple(_action(one) for one in record.actions),
        marks=record.marks,
        place=place,
    )


def _action(record: ActionRecord) -> Action:
    return Action(record.id, record.what, record.who, record.due, record.done, record.marks)


def to_meeting(
    id: str,
    record: MeetingRecord,
    origin: Origin,
    text: Text,
    papers: Iterable[Paper],
    minutes: Minutes | None,
) -> Parsed[Meeting | None]:
    """The meeting of the folder `id`, or a finding if its name doesn't say when and of whom."""
    when = _day_and_body(id)
    if when is None:
        place = Place(PurePosixPath(origin.path).parent.as_posix())
        message = f"The folder {quoted(id)} doesn't say which body met on which day."
        return Parsed(None, (rules.MEETING_FOLDER.at(place, message),))
    day, body = when
    ordered = tuple(sorted(papers, key=lambda paper: (_item(paper), paper.id)))
    return Parsed(
        Meeting(
            id=id,
            date=day,
            body=body,
            state=record.state,
            starts=record.starts,
            venue=record.place,
            questions_to=record.questions_to,
            papers=ordered,
            minutes=minutes,
            text=text,
            marks=record.marks,
            origin=origin,
        )
    )


def _day_and_body(id: str) -> tuple[date, str] | None:
    found = FOLDER.fullmatch(id)
    try:
        return (date.fromisoformat(found[1]), found[2]) if found else None
    except ValueError:
        return None


def _item(paper: Paper) -> tuple[bool, int, str]:
    """Items in the order of their numbers; those without one come last."""
    item = paper.item if isinstance(paper.item, str) else ""
    number = re.match(r"[0-9]{1,4}", item, re.ASCII)
    return (not item, int(number[0]) if number else 0, item)
