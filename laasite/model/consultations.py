"""Consultations: the questions, the answers that members give together, and who backs them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from laasite.model.dates import PartialDate
from laasite.model.findings import Place
from laasite.model.language import marked
from laasite.model.origin import Marks, Origin, Text
from laasite.model.words import Unknown


class Answered(Enum):
    """How near an answer stays to its question; the value is the word that officers write."""

    NEAR = marked("near the words")
    OTHER = marked("in other words")


class Endorsed(Enum):
    """What a member says of a section of a draft; an empty cell is silence."""

    ENDORSES = "endorse"
    CANNOT = "cannot endorse"


class Removal(Enum):
    """When a section leaves a response that members give together."""

    ANY_OBJECTION = marked("any objection removes the section")


class Silence(Enum):
    """What it means that a member didn't answer."""

    NOTHING = "not endorsement"
    ENDORSEMENT = "endorsement"


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it was asked, word for word.

    `parts` are letters with what each asks; `only_if` are the questions on whose answer it hangs;
    `note` says why it is printed as it is.
    """

    number: int
    group: str
    sub_group: str | None
    question: str
    parts: tuple[tuple[str, str], ...]
    only_if: tuple[int, ...]
    see: str | None
    note: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Answer:
    """What a section says to one question."""

    question: int
    how: Answered
    position: str | None


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a response. One that was removed has its title left, and nothing else."""

    id: str
    title: str
    order: int
    removed: bool
    answers: tuple[Answer, ...]
    text: Text
    marks: Marks
    origin: Origin


@dataclass(frozen=True, slots=True)
class Endorsement:
    """What a member says of each section, by the section's id; silent on those not in `views`."""

    member: str
    views: Mapping[str, Endorsed]
    answered: date | None
    note: str | None
    illustrative: bool
    place: Place


@dataclass(frozen=True, slots=True)
class ResponsePlan:
    """How and when members answer together."""

    planned: PartialDate | Unknown | None
    sent: PartialDate | Unknown | None
    rule: Removal
    silence: Silence
    late_because: str | Unknown | None


@dataclass(frozen=True, slots=True)
class YouSaid:
    """What was heard, what was done about it, and what didn't change and why."""

    said: str
    did: str | None
    unchanged: str | None
    because: str | None
    marks: Marks


@dataclass(frozen=True, slots=True)
class Consultation:
    """A set of questions put to a body or to residents, and what was made of it."""

    id: str
    title: str
    asked_by: str
    asked_of: str | None
    issued: PartialDate | Unknown | None
    deadline: PartialDate | Unknown | None
    views_due: PartialDate | Unknown | None
    response: ResponsePlan | None
    you_said: tuple[YouSaid, ...]
    questions: tuple[Question, ...]
    sections: tuple[Section, ...]
    endorsements: tuple[Endorsement, ...]
    text: Text
    marks: Marks
    origin: Origin

    def section(self, id: str) -> Section | None:
        """The section of that id, or None."""
        return next((one for one in self.sections if one.id == id), None)
