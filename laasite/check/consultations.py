"""Consultations and obligations: references, numbers, deadlines, and proposals shown as law."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from laasite.check.references import BODY, PARTNER, Unread, known_in, lost
from laasite.model.consultations import Question
from laasite.model.dates import PartialDate, day_in_words
from laasite.model.findings import Finding
from laasite.model.problems import quoted
from laasite.model.report import Report
from laasite.model.restructuring import Force
from laasite.model.rules import consultations as rules

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SATURDAY = 5


def references(report: Report, unread: Unread) -> Iterator[Finding]:
    """Who asks, who is asked and who endorses are partners or bodies."""
    known = known_in(report, unread)
    for one in report.consultations.values():
        yield from lost(one.asked_by, (PARTNER, BODY), one.origin.at("asked_by"), known)
        yield from lost(one.asked_of, (PARTNER, BODY), one.origin.at("asked_of"), known)
        for endorsement in one.endorsements:
            yield from lost(endorsement.member, (PARTNER, BODY), endorsement.place, known)


def numbers(report: Report) -> Iterator[Finding]:
    """The questions are numbered from 1 on, each number once."""
    for one in report.consultations.values():
        expected = 1
        for question in one.questions:
            if question.number == expected - 1:
                message = f"There are two questions with the number {question.number}."
                yield rules.QUESTION_NUMBERS.at(question.place, message)
            elif question.number != expected:
                message = f"Question {question.number} stands where question {expected} belongs."
                yield rules.QUESTION_NUMBERS.at(question.place, message)
            expected = question.number + 1


def answered(report: Report) -> Iterator[Finding]:
    """What is answered has been asked, and nothing is answered in two sections."""
    for one in report.consultations.values():
        asked = {question.number for question in one.questions}
        first: dict[int, str] = {}
        for section in one.sections:
            for index, answer in enumerate(section.answers):
                place = section.origin.at("answers", index, "question")
                if answer.question not in asked:
                    message = f"There is no question {answer.question}."
                    yield rules.UNKNOWN_QUESTION.at(place, message)
                elif answer.question in first:
                    message = (
                        f"Question {answer.question} is answered in "
                        f"{quoted(first[answer.question])} already."
                    )
                    yield rules.ANSWERED_TWICE.at(place, message)
                first.setdefault(answer.question, section.id)
        for question in one.questions:
            for number in question.only_if:
                if number not in asked:
                    message = f"Question {question.number} hangs on question {number}."
                    yield rules.UNKNOWN_QUESTION.at(question.place, message)


def deadlines(report: Report) -> Iterator[Finding]:
    """A response is planned for within its deadline, or it is said why not."""
    for one in report.consultations.values():
        plan, deadline = one.response, one.deadline
        if plan is None or plan.late_because or not isinstance(deadline, PartialDate):
            continue
        if isinstance(plan.planned, PartialDate) and plan.planned.surely_after(deadline):
            days = (plan.planned.earliest - deadline.latest).days
            message = (
                f"The response is planned for {plan.planned.in_words()}, {days} "
                f"{'day' if days == 1 else 'days'} after the deadline of {deadline.in_words()}."
            )
            place = one.origin.at("response", "planned")
            yield rules.AFTER_DEADLINE.at(place, message)


def weekends(report: Report) -> Iterator[Finding]:
    """A day that is still to come on which views are due is a working day."""
    for one in report.consultations.values():
        for key, due in (("views_due", one.views_due), ("deadline", one.deadline)):
            day = due.exact if isinstance(due, PartialDate) else None
            if day is not None and day >= report.as_at and day.weekday() >= SATURDAY:
                message = f"{day_in_words(day)} is a {DAYS[day.weekday()]}."
                yield rules.WEEKEND.at(one.origin.at(key), message)


def parts(report: Report) -> Iterator[Finding]:
    """Neighbouring questions with the same parts lead into them with the same word."""
    for one in report.consultations.values():
        for before, question in pairwise(one.questions):
            if not question.note and (words := _led_in(before, question)):
                message = (
                    f"Question {question.number} leads into its parts with {quoted(words[1])}, "
                    f"where question {before.number}, which has the same parts, has "
                    f"{quoted(words[0])}."
                )
                yield rules.PARTS_READ_OTHERWISE.at(question.place, message)


def _led_in(before: Question, question: Question) -> tuple[str, str] | None:
    """The last words before the parts of two questions, where the parts are the same."""
    if not question.parts or before.parts != question.parts:
        return None
    words = (before.question.split()[-1], question.question.split()[-1])
    return words if words[0] != words[1] else None


def proposals(report: Report) -> Iterator[Finding]:
    """What is shown as law names the law."""
    for one in report.obligations:
        if one.force is Force.STATUTORY and not one.law:
            message = f"{quoted(one.id)} is said to be statutory, but no Act is named."
            yield rules.PROPOSAL_AS_LAW.at(one.place, message)


RULES: tuple[Callable[[Report], Iterable[Finding]], ...] = (
    numbers, answered, deadlines, weekends, parts, proposals,
)  # fmt: skip
"""The rules that need nothing but the report."""
