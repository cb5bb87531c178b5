"""Every question that a consultation asked, word for word, with what was answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from laasite.model.consultations import Answered, Consultation, Question
from laasite.model.language import marked, say, say_number
from laasite.model.proceedings import GroupResult, QuestionResult
from laasite.model.sentences import sentence
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import in_a_row
from laasite.render.views.base import Head, Link
from laasite.render.views.consultations import coverage_sentence

WORDS = {
    Answered.NEAR: marked("Answered near its words"),
    Answered.OTHER: marked("Answered in other words"),
}


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question.

    number: its number. words: what it asks. parts: its parts, each with its letter. notes: what it
    hangs on, refers to, or how it was printed. how: whether it was answered. position: what was
    said; None if it wasn't. section: where; None if it wasn't.
    """

    number: str
    words: str
    parts: tuple[str, ...]
    notes: tuple[str, ...]
    how: str
    position: str | None
    section: Link | None


@dataclass(frozen=True, slots=True)
class SubGroup:
    """Questions of one subject. title: its name; None for a group without any. rows: by number."""

    title: str | None
    rows: tuple[QuestionRow, ...]


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """A group of questions. title: its name. told: how many were answered. subs: by subject."""

    title: str
    told: str
    subs: tuple[SubGroup, ...]


@dataclass(frozen=True, slots=True)
class QuestionsView:
    """Every question of a consultation.

    head: the page's frame. title: the heading. coverage: how many were answered. groups: in order.
    back: to the consultation.
    """

    head: Head
    title: str
    coverage: str
    groups: tuple[QuestionGroup, ...]
    back: Link


def questions(desk: Desk) -> QuestionsView:
    """Every question of the consultation that is the page's subject, with what was answered."""
    found = desk.report.consultations[desk.here.subject or ""]
    result = desk.press.assessments.proceedings.consultations[found.id]
    return QuestionsView(
        head=desk.head(
            say(
                "The questions of “{consultation}” as they were printed, and which were answered.",
                consultation=found.title,
            ),
            dates=[found.marks.published],
        ),
        title=desk.here.title,
        coverage=coverage_sentence(result),
        groups=tuple(_question_group(desk, found, one) for one in result.groups),
        back=desk.link(found.title, addresses.consultation(found.id)),
    )


def _question_group(desk: Desk, found: Consultation, group: GroupResult) -> QuestionGroup:
    answered = group.near + group.other
    told = say_number(
        "{number} question, {answered} answered.",
        "{number} questions, {answered} answered.",
        len(group.questions),
        answered=answered,
    )
    subs = tuple(
        SubGroup(
            sub,
            tuple(
                _question(desk, found, one)
                for one in group.questions
                if one.question.sub_group == sub
            ),
        )
        for sub in dict.fromkeys(one.question.sub_group for one in group.questions)
    )
    return QuestionGroup(group.group, told, subs)


def _question(desk: Desk, found: Consultation, one: QuestionResult) -> QuestionRow:
    section = None
    if one.section:
        address = f"{addresses.consultation(found.id)}#{one.section.id}"
        section = desk.link(one.section.title, address)
    return QuestionRow(
        number=f"{one.question.number}",
        words=one.question.question,
        parts=tuple(f"{letter}) {words}" for letter, words in one.question.parts),
        notes=tuple(_notes(one.question)),
        how=say(WORDS[one.answer.how]) if one.answer else say("Not addressed"),
        position=one.answer.position if one.answer else None,
        section=section,
    )


def _notes(question: Question) -> Iterator[str]:
    if question.only_if:
        numbers = in_a_row([f"{number}" for number in question.only_if])
        yield say("Asked only where question {numbers} was answered with yes.", numbers=numbers)
    if question.see:
        yield say("Refers to: {what}.", what=question.see)
    if question.note:
        yield sentence(question.note)
