"""What was made of a consultation: who stands behind which section, what it covers, how late."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from laasite.model.consultations import (
    Answered,
    Consultation,
    Endorsed,
    Section,
    Silence,
)
from laasite.model.dates import PartialDate
from laasite.model.proceedings import (
    ConsultationResult,
    GroupResult,
    QuestionResult,
    SectionResult,
    SectionStanding,
)
from laasite.model.words import Unknown

Day = PartialDate | Unknown | None


def consulted(found: Consultation, as_at: date) -> ConsultationResult:
    """How a consultation stands at the end of a day."""
    response = found.response
    replied = tuple(one.member for one in found.endorsements if one.views or one.answered)
    return ConsultationResult(
        id=found.id,
        groups=tuple(_groups(found)),
        sections=tuple(section_result(found, one) for one in found.sections),
        replied=replied,
        silent=tuple(one.member for one in found.endorsements if one.member not in replied),
        planned_late=days_between(found.deadline, response.planned) if response else None,
        sent_late=days_between(found.deadline, response.sent) if response else None,
        days_left=_days_left(found.deadline, as_at),
    )


def days_between(deadline: Day, planned: Day) -> int | None:
    """How many days a date is surely after a deadline; None if it isn't, or nobody can tell.

    Of a month or a season the first day counts, so that nothing is called later than it surely is.
    """
    if not isinstance(deadline, PartialDate) or not isinstance(planned, PartialDate):
        return None
    days = (planned.earliest - deadline.latest).days
    return days if days > 0 else None


def _days_left(deadline: Day, as_at: date) -> int | None:
    if not isinstance(deadline, PartialDate) or deadline.due_passed(as_at):
        return None
    return (deadline.latest - as_at).days


def section_result(found: Consultation, section: Section) -> SectionResult:
    """How members stand to a section; silence counts as its consultation says, else as nothing."""
    views = {one.member: one.views.get(section.id) for one in found.endorsements}
    objected = tuple(member for member, view in views.items() if view is Endorsed.CANNOT)
    silent = tuple(member for member, view in views.items() if view is None)
    endorsed = tuple(member for member, view in views.items() if view is Endorsed.ENDORSES)
    standing = _standing(found, section, endorsed, silent)
    return SectionResult(section, standing, endorsed, objected, silent)


def _standing(
    found: Consultation, section: Section, endorsed: tuple[str, ...], silent: tuple[str, ...]
) -> SectionStanding:
    if section.removed:
        return SectionStanding.REMOVED
    if not found.endorsements:
        return SectionStanding.NOT_RECORDED
    agrees = found.response is not None and found.response.silence is Silence.ENDORSEMENT
    whole = bool(endorsed) and (agrees or not silent)
    return SectionStanding.ENDORSED if whole else SectionStanding.NOT_BY_ALL


# --- coverage ------------------------------------------------------------------------------------


def _groups(found: Consultation) -> Iterator[GroupResult]:
    """The questions by group, in the order in which the groups first stand."""
    for group in dict.fromkeys(question.group for question in found.questions):
        results = tuple(one for one in _results(found) if one.question.group == group)
        how = [one.answer.how for one in results if one.answer]
        yield GroupResult(group, results, how.count(Answered.NEAR), how.count(Answered.OTHER))


def _results(found: Consultation) -> Iterator[QuestionResult]:
    """Each question with its first answer."""
    answers = [(one, section) for section in found.sections for one in section.answers]
    for question in found.questions:
        mine = [pair for pair in answers if pair[0].question == question.number]
        answer, section = mine[0] if mine else (None, None)
        yield QuestionResult(question, answer, section)
