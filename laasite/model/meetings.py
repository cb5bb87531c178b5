"""Meetings, the papers that went to them, and what was decided there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from laasite.model.attachments import Attachment
from laasite.model.dates import PartialDate
from laasite.model.findings import Place
from laasite.model.language import marked
from laasite.model.origin import Marks, Origin, PostRef, Text
from laasite.model.words import Unknown


class PaperMark(Enum):
    """What a paper asks of those who read it; the value is the word that officers write."""

    DECISION = marked("for decision")
    INFORMATION = marked("for information")
    DISCUSSION = marked("for discussion")


class MeetingState(Enum):
    """Whether a meeting has been held."""

    PLANNED = marked("planned")
    HELD = marked("held")
    CANCELLED = marked("cancelled")


class Outcome(Enum):
    """What became of something that was asked of a meeting."""

    AGREED = marked("agreed")
    WITH_CHANGES = marked("agreed with changes")
    REFUSED = marked("refused")
    DEFERRED = marked("deferred")
    NOTED = marked("noted")
    NOT_RECORDED = marked("not recorded")


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing that a paper asks of a meeting."""

    id: str
    ask: str
    marks: Marks


@dataclass(frozen=True, slots=True)
class Annex:
    """What is attached to a paper.

    `same_as` names the thing of this site that it is (`shaping-their-future/response`), or says in
    which way it isn't known; None where its text stands below the paper, or in `file`, the name of
    a file beside the paper.
    """

    label: str
    title: str | None
    same_as: str | Unknown | None
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper for a meeting: `follows` is the paper or decision that led to it.

    `files` are those that `original` and the annexes name.
    """

    meeting: str
    id: str
    title: str
    item: str | Unknown | None
    mark: PaperMark
    author: PostRef | Unknown | None
    contact: PostRef | Unknown
    purpose: tuple[str, ...]
    asks: tuple[Ask, ...]
    annexes: tuple[Annex, ...]
    background: tuple[str, ...] | Unknown
    follows: str | None
    original: str | Unknown | None
    text: Text
    marks: Marks
    origin: Origin
    files: tuple[Attachment, ...] = ()

    @property
    def key(self) -> str:
        """The paper's id in the whole site: `2006-03-15-steering-group/revisiting-structure`."""
        return f"{self.meeting}/{self.id}"


@dataclass(frozen=True, slots=True)
class Action:
    """What somebody is to do because of a decision.

    `who` is a partner, a body or a post. `done` is None while nobody has said that it is done.
    """

    id: str
    what: str
    who: str | Unknown
    due: PartialDate | Unknown | None
    done: PartialDate | Unknown | None
    marks: Marks


@dataclass(frozen=True, slots=True)
class Decision:
    """What a meeting decided.

    `answers` is the paper and the ask that it answers (`revisiting-structure/timescale`); None
    where no paper asked.
    """

    meeting: str
    id: str
    answers: str | None
    outcome: Outcome
    text: str | None
    objected: tuple[str, ...] | Unknown
    actions: tuple[Action, ...]
    marks: Marks
    place: Place

    @property
    def key(self) -> str:
        """The decision's id in the whole site: `2005-07-06-steering-group/revisit-structure`."""
        return f"{self.meeting}/{self.id}"


@dataclass(frozen=True, slots=True)
class Interest:
    """What a member declared to have at stake."""

    who: str
    what: str


@dataclass(frozen=True, slots=True)
class Minutes:
    """What is on record of a meeting: who was there, what they had at stake, what they decided."""

    attended: tuple[str, ...] | Unknown
    interests: tuple[Interest, ...] | Unknown
    decisions: tuple[Decision, ...]
    text: Text
    marks: Marks
    origin: Origin


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of a body on a day, with its papers in the order of their items."""

    id: str
    date: date
    body: str
    state: MeetingState
    starts: str | Unknown | None
    venue: str | Unknown | None
    questions_to: PostRef | Unknown | None
    papers: tuple[Paper, ...]
    minutes: Minutes | None
    text: Text
    marks: Marks
    origin: Origin

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """What was decided, as far as it is on record."""
        return self.minutes.decisions if self.minutes else ()
