"""Consultations: the list, one with its response and who backs it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from laasite.model.consultations import (
    Answer,
    Consultation,
    Endorsed,
    Silence,
    YouSaid,
)
from laasite.model.dates import PartialDate
from laasite.model.language import marked, say, say_number
from laasite.model.proceedings import (
    ConsultationResult,
    GroupResult,
    SectionResult,
)
from laasite.model.sentences import capital, sentence
from laasite.model.words import Unknown
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import date_words, in_a_row
from laasite.render.views.base import Fact, Head, Link, Table

VIEWS = {
    Endorsed.ENDORSES: marked("Endorses it"),
    Endorsed.CANNOT: marked("Cannot endorse it"),
    None: marked("No answer"),
}


@dataclass(frozen=True, slots=True)
class ConsultationRow:
    """A consultation in a list. link: its title and page. told: who asked whom, and by when."""

    link: Link
    told: str


@dataclass(frozen=True, slots=True)
class ConsultationsView:
    """The list of consultations. head: the page's frame. title: the heading. rows: by title."""

    head: Head
    title: str
    rows: tuple[ConsultationRow, ...]


def consultations(desk: Desk) -> ConsultationsView:
    """The list of consultations."""
    found = sorted(desk.report.consultations.values(), key=lambda one: (one.title, one.id))
    return ConsultationsView(
        head=desk.head(
            say(
                "What the partnership was asked and what it asked others, with what was made of it."
            ),
            dates=[one.marks.published for one in found],
        ),
        title=desk.here.title,
        rows=tuple(_row(desk, one) for one in found),
    )


def _row(desk: Desk, found: Consultation) -> ConsultationRow:
    told = [say("Asked by the {group}.", group=desk.party(found.asked_by).text)]
    if found.questions:
        told.append(say_number("{number} question.", "{number} questions.", len(found.questions)))
    if isinstance(found.deadline, PartialDate):
        told.append(say("Answers were due by {day}.", day=found.deadline.in_words()))
    link = desk.link(found.title, addresses.consultation(found.id))
    return ConsultationRow(link, " ".join(told))


# --- one consultation ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section of a response.

    id: its anchor. title: its heading. standing: who backs it, in a sentence. removed: whether
    only the title is left. answers: the questions that it answers, with the position taken.
    text: its words.
    """

    id: str
    title: str
    standing: str
    removed: bool
    answers: tuple[str, ...]
    text: Markup


@dataclass(frozen=True, slots=True)
class Heard:
    """What was said and done.

    said: what was heard. did: what was done about it. unchanged: what didn't change. because: why
    not. Each but the first may be None.
    """

    said: str
    did: str | None
    unchanged: str | None
    because: str | None


@dataclass(frozen=True, slots=True)
class ConsultationView:
    """The page of a consultation.

    head: the page's frame. title: its title. text: the officers' words. facts: who, by when.
    late: that the response is late, in a sentence; None if it isn't. coverage: how many questions
    were answered; None if there are none. groups: the same by group. questions: to all questions.
    sections: the response. removed: the titles of what was taken out. backing: who says what of
    each section; None if it isn't recorded. backing_sentence: how many answered. heard: what was
    said, done and not changed.
    """

    head: Head
    title: str
    text: Markup
    facts: tuple[Fact, ...]
    late: str | None
    coverage: str | None
    groups: Table | None
    questions: Link | None
    sections: tuple[SectionView, ...]
    removed: tuple[str, ...]
    backing: Table | None
    backing_sentence: str
    heard: tuple[Heard, ...]


def consultation(desk: Desk) -> ConsultationView:
    """The page of the consultation that is the page's subject."""
    found = desk.report.consultations[desk.here.subject or ""]
    result = desk.press.assessments.proceedings.consultations[found.id]
    dates = [found.marks.published, *(one.marks.published for one in found.sections)]
    return ConsultationView(
        head=desk.head(
            say(
                "{consultation}: what was asked, what was answered and who stands behind it.",
                consultation=found.title,
            ),
            dates=dates,
            illustrative=_illustrative(found),
            title=say("Consultation: {title}", title=found.title),
        ),
        title=found.title,
        text=desk.text(found.text, 2),
        facts=tuple(_facts(desk, found)),
        late=late_sentence(found, result),
        coverage=coverage_sentence(result) if found.questions else None,
        groups=_groups(result) if found.questions else None,
        questions=_questions_link(desk, found),
        sections=tuple(_section(desk, one) for one in result.sections),
        removed=tuple(one.section.title for one in result.sections if one.section.removed),
        backing=_backing(desk, found),
        backing_sentence=backing_sentence(desk, found, result),
        heard=tuple(_heard(one) for one in found.you_said),
    )


def _illustrative(found: Consultation) -> str | None:
    if found.marks.illustrative:
        return say("This consultation was made up to show how the site works.")
    if any(one.illustrative for one in found.endorsements):
        return say("Which members endorsed which section was made up to show how the site works.")
    if any(one.marks.illustrative for one in found.you_said):
        return say("What was said and done was made up to show how the site works.")
    return None


def _facts(desk: Desk, found: Consultation) -> Iterator[Fact]:
    yield Fact(say("Asked by"), links=(desk.party(found.asked_by),))
    if found.asked_of:
        yield Fact(say("Asked of"), links=(desk.party(found.asked_of),))
    plan = found.response
    dates = (
        (say("Published"), found.issued),
        (say("Answers due"), found.deadline),
        (say("Members’ views due"), found.views_due),
        (say("Response planned for"), plan.planned if plan else None),
        (say("Response sent"), plan.sent if plan else None),
    )
    for name, day in dates:
        if words := date_words(day):
            yield Fact(name, capital(words))
    if plan is not None:
        yield Fact(say("How members agree"), sentence(say(plan.rule.value)))
        agrees = plan.silence is Silence.ENDORSEMENT
        words = say("Counts as endorsing.") if agrees else say("Doesn’t count as endorsing.")
        yield Fact(say("A member who doesn’t answer"), words)
    if found.marks.source:
        yield Fact(say("Where this comes from"), found.marks.source)


def late_sentence(found: Consultation, result: ConsultationResult) -> str | None:
    """How late a response is, with both dates; None if it is on time or nobody can tell."""
    plan, deadline = found.response, found.deadline
    if plan is None or not isinstance(deadline, PartialDate):
        return None
    for days, day, late in (
        (result.sent_late, plan.sent, _sent_late),
        (result.planned_late, plan.planned, _planned_late),
    ):
        if days and isinstance(day, PartialDate):
            told = late(days, day, deadline)
            why = plan.late_because
            return told if why is None else f"{told} {_reason(why)}"
    return None


def _sent_late(days: int, sent: PartialDate, deadline: PartialDate) -> str:
    return say_number(
        "The response was sent {day}, {number} day after the deadline of {deadline}.",
        "The response was sent {day}, {number} days after the deadline of {deadline}.",
        days,
        day=sent.in_words(),
        deadline=deadline.in_words(),
    )


def _planned_late(days: int, planned: PartialDate, deadline: PartialDate) -> str:
    return say_number(
        "The response was planned for {day}, {number} day after the deadline of {deadline}.",
        "The response was planned for {day}, {number} days after the deadline of {deadline}.",
        days,
        day=planned.in_words(),
        deadline=deadline.in_words(),
    )


def _reason(value: str | Unknown) -> str:
    if isinstance(value, Unknown):
        return say("The reason is {unknown}.", unknown=say(value.value))
    return sentence(value)


def coverage_sentence(result: ConsultationResult) -> str:
    """How many of the questions the response answers, and in which way."""
    answered = result.near + result.other
    told = say_number(
        "The response answers {answered} of {number} question: {near} near their words and "
        "{other} in other words.",
        "The response answers {answered} of {number} questions: {near} near their words and "
        "{other} in other words.",
        result.questions,
        answered=answered,
        near=result.near,
        other=result.other,
    )
    rest = say_number(
        "{number} are not addressed.", "{number} are not addressed.", result.unanswered
    )
    return f"{told} {rest}"


def _groups(result: ConsultationResult) -> Table:
    rows = [_group_row(one.group, one) for one in result.groups]
    total = (say("All"), f"{result.questions}", f"{result.near}", f"{result.other}",
             f"{result.unanswered}")  # fmt: skip
    columns = (
        say("Group"),
        say("Questions"),
        say("Near the words"),
        say("In other words"),
        say("Not addressed"),
    )
    caption = say("Questions answered, by group")
    return Table(caption, columns, (*rows, total), frozenset({1, 2, 3, 4}))


def _group_row(name: str, one: GroupResult) -> tuple[str, ...]:
    return (name, f"{len(one.questions)}", f"{one.near}", f"{one.other}", f"{one.unanswered}")


def _questions_link(desk: Desk, found: Consultation) -> Link | None:
    if not found.questions:
        return None
    words = say("All {number} questions, with what was answered", number=len(found.questions))
    return desk.link(words, addresses.questions(found.id))


def _section(desk: Desk, one: SectionResult) -> SectionView:
    section = one.section
    answers = tuple(_answer(answer) for answer in section.answers)
    standing = sentence(say(one.standing.value))
    if one.silent and not section.removed:
        standing = f"{standing} {_no_answer(len(one.silent))}"
    return SectionView(
        section.id, section.title, standing, section.removed, answers, desk.text(section.text, 4)
    )


def _answer(answer: Answer) -> str:
    """To which question an answer belongs, how near it is, and what was said."""
    told = say("Question {number}, {how}", number=answer.question, how=say(answer.how.value))
    return f"{told}: {answer.position}" if answer.position else told


def _no_answer(members: int) -> str:
    return say_number(
        "No answer from {number} member.", "No answer from {number} members.", members
    )


def _backing(desk: Desk, found: Consultation) -> Table | None:
    if not found.endorsements:
        return None
    columns = (say("Member"), *(one.title for one in found.sections))
    rows = tuple(
        (
            desk.party(one.member).text,
            *(say(VIEWS[one.views.get(section.id)]) for section in found.sections),
        )
        for one in found.endorsements
    )
    return Table(say("What each member says of each section"), columns, rows)


def backing_sentence(desk: Desk, found: Consultation, result: ConsultationResult) -> str:
    """How many members answered, and who didn't."""
    if not found.endorsements:
        return say("It isn’t recorded which members endorsed the response.")
    told = say_number(
        "{replied} of {number} member answered.",
        "{replied} of {number} members answered.",
        len(found.endorsements),
        replied=len(result.replied),
    )
    if not result.silent:
        return told
    silent = in_a_row([desk.party(one).text for one in result.silent])
    return " ".join((told, say("No answer from: {members}.", members=silent)))


def _heard(one: YouSaid) -> Heard:
    did, unchanged, because = (
        sentence(words) if words else None for words in (one.did, one.unchanged, one.because)
    )
    return Heard(sentence(one.said), did, unchanged, because)
