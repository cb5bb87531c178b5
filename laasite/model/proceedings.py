"""What follows from meetings, consultations and events on a day: open, late, answered, removed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from laasite.model.consultations import Answer, Question, Section
from laasite.model.language import marked
from laasite.model.meetings import Action, Ask, Decision, Meeting, Paper
from laasite.model.restructuring import FocusArea, ReviewMilestone


class AskStanding(Enum):
    """What became of something that a paper asked; the value is what is printed."""

    COMING = marked("The meeting is to come")
    OPEN = marked("No outcome yet")
    DEFERRED = marked("Put off")
    NOT_RECORDED = marked("Outcome not recorded")
    DECIDED = marked("Decided")


class ActionStanding(Enum):
    """How an action stands; the value is what is printed."""

    OVERDUE = "Overdue"
    OPEN = "To be done"
    NOT_RECORDED = "Not recorded whether it was done"
    DONE = "Done"


@dataclass(frozen=True, slots=True)
class ActionState:
    """An action with how it stands; `days_late` counts from the end of its due date."""

    meeting: Meeting
    decision: Decision
    action: Action
    standing: ActionStanding
    days_late: int | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the register: what was asked or decided, how it stands, what is to be done.

    `paper` and `ask` are None where no paper asked; `decision` is None where none is on record.
    `days_open` counts from the meeting; None unless there is no outcome yet.
    """

    meeting: Meeting
    paper: Paper | None
    ask: Ask | None
    decision: Decision | None
    standing: AskStanding
    days_open: int | None
    actions: tuple[ActionState, ...]


class SectionStanding(Enum):
    """Where a section of a response stands; the value is what is printed."""

    ENDORSED = marked("Endorsed by every member")
    NOT_BY_ALL = marked("No member objected, but not every member endorsed it")
    REMOVED = marked("Removed: a member could not endorse it")
    NOT_RECORDED = marked("Not recorded who endorsed it")


@dataclass(frozen=True, slots=True)
class SectionResult:
    """How members stand to a section. Each list holds their ids, in the order of the file."""

    section: Section
    standing: SectionStanding
    endorsed: tuple[str, ...]
    objected: tuple[str, ...]
    silent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """A question with the answer that was given to it and the section it stands in, if any."""

    question: Question
    answer: Answer | None
    section: Section | None


@dataclass(frozen=True, slots=True)
class GroupResult:
    """The questions of a group, with how many were answered in which way."""

    group: str
    questions: tuple[QuestionResult, ...]
    near: int
    other: int

    @property
    def unanswered(self) -> int:
        """How many questions the response doesn't address."""
        return len(self.questions) - self.near - self.other


@dataclass(frozen=True, slots=True)
class ConsultationResult:
    """What was made of a consultation.

    `planned_late` and `sent_late` are days after the deadline, None where there were none or it
    can't be known; `days_left` until the deadline, None once it has passed.
    """

    id: str
    groups: tuple[GroupResult, ...]
    sections: tuple[SectionResult, ...]
    replied: tuple[str, ...]
    silent: tuple[str, ...]
    planned_late: int | None
    sent_late: int | None
    days_left: int | None

    @property
    def questions(self) -> int:
        """How many questions there are."""
        return sum(len(group.questions) for group in self.groups)

    @property
    def near(self) -> int:
        """How many questions were answered near their words."""
        return sum(group.near for group in self.groups)

    @property
    def other(self) -> int:
        """How many questions were answered in other words."""
        return sum(group.other for group in self.groups)

    @property
    def unanswered(self) -> int:
        """How many questions the response doesn't address."""
        return sum(group.unanswered for group in self.groups)


@dataclass(frozen=True, slots=True)
class ReviewResult:
    """How a review of a structure stands.

    `next_milestone` is the first that isn't known to be reached and whose day hasn't passed, with
    the days until it; `passed` are those whose day has passed without a word on them.
    """

    id: str
    questions: int
    settled: tuple[FocusArea, ...]
    open: tuple[FocusArea, ...]
    next_milestone: ReviewMilestone | None
    days_left: int | None
    passed: tuple[ReviewMilestone, ...]


@dataclass(frozen=True, slots=True)
class Proceedings:
    """Everything that follows, each in the order of the report."""

    register: tuple[Entry, ...] = ()
    consultations: Mapping[str, ConsultationResult] = field(default_factory=dict)
    reviews: Mapping[str, ReviewResult] = field(default_factory=dict)
    days_to_report: Mapping[str, int] = field(default_factory=dict)

    @property
    def actions(self) -> tuple[ActionState, ...]:
        """Every action of the register."""
        return tuple(action for entry in self.register for action in entry.actions)
