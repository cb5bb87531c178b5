"""Reviews of a body's structure (`reviews/<id>.md`) and obligations (`obligations.yaml`)."""

from __future__ import annotations

from typing import Annotated

from laasite.model.origin import Origin, Text
from laasite.model.restructuring import (
    FocusArea,
    Force,
    InPlace,
    Obligation,
    ReviewMilestone,
    ReviewQuestion,
    StructureReview,
)
from laasite.read.fields import AnyDate, Id, Key, Line, Words, choice
from laasite.read.records import Record


class ReviewQuestionRecord(Record):
    """A question or a statement that a review looks at."""

    id: Id
    text: Words
    outcome: Words | None = None


class FocusRecord(Record):
    """A subject of a review."""

    id: Id
    title: Line
    outcome: Words | None = None
    questions: tuple[ReviewQuestionRecord, ...] = ()


class ReviewMilestoneRecord(Record):
    """A step of a review."""

    id: Id
    what: Line
    due: AnyDate
    reached: AnyDate | None = None


class StructureReviewRecord(Record):
    """A review of a body's structure."""

    title: Line
    of: Id
    by: Id | None = None
    asked_in: tuple[Key, ...] = ()
    milestones: tuple[ReviewMilestoneRecord, ...] = ()
    focus: tuple[FocusRecord, ...] = ()


class ObligationRecord(Record):
    """What is asked, or may come to be asked, of a partnership."""

    title: Words
    part: Line
    force: Annotated[Force, choice(Force)]
    falls_on: Line | None = None
    law: Line | None = None
    in_place: Annotated[InPlace, choice(InPlace)] = InPlace.NOT_RECORDED
    because: Words | None = None


def to_structure_review(
    id: str, record: StructureReviewRecord, origin: Origin, text: Text
) -> StructureReview:
    """The review that a record describes, its milestones in the order in which they are written."""
    milestones = tuple(
        ReviewMilestone(one.id, one.what, one.due, one.reached) for one in record.milestones
    )
    return StructureReview(
        id=id,
        title=record.title,
        of=record.of,
        by=record.by,
        asked_in=record.asked_in,
        milestones=milestones,
        focus=tuple(_focus(one) for one in record.focus),
        text=text,
        marks=record.marks,
        origin=origin,
    )


def _focus(record: FocusRecord) -> FocusArea:
    questions = tuple(ReviewQuestion(one.id, one.text, one.outcome) for one in record.questions)
    return FocusArea(record.id, record.title, record.outcome, questions)


def to_obligation(id: str, record: ObligationRecord, origin: Origin) -> Obligation:
    """The obligation that a record describes."""
    return Obligation(
        id=id,
        title=record.title,
        part=record.part,
        force=record.force,
        falls_on=record.falls_on,
        law=record.law,
        in_place=record.in_place,
        because=record.because,
        marks=record.marks,
        place=origin.at(),
    )
