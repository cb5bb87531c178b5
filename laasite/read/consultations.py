"""Consultations: `content/consultations/<id>/` with questions, response and endorsements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Annotated

from laasite.model import nearest
from laasite.model.consultations import (
    Answer,
    Answered,
    Consultation,
    Endorsed,
    Endorsement,
    Question,
    Removal,
    ResponsePlan,
    Section,
    Silence,
    YouSaid,
)
from laasite.model.findings import Finding, Parsed, Place
from laasite.model.origin import Origin, Text
from laasite.model.problems import Problem, quoted
from laasite.model.rules import references
from laasite.model.rules import values as rules
from laasite.model.table import Cell, Row, Table
from laasite.read.cells import published_cell
from laasite.read.fields import (
    AnyDate,
    Id,
    Line,
    LineOrUnknown,
    Whole,
    Words,
    choice,
    parse_choice,
    parse_whole,
    parse_yes_no,
)
from laasite.read.records import Record

QUESTION_COLUMNS = (
    "number", "group", "sub_group", "question", "parts", "only_if", "see", "note", "published",
)  # fmt: skip
ENDORSEMENT_COLUMNS = ("member", "answered", "note", "illustrative", "published")
"""The columns besides one for each section."""

_PART = re.compile(r"([a-z]{1,3}):\s*(.+)", re.ASCII | re.DOTALL)


class ResponseRecord(Record):
    """How and when members answer together."""

    planned: AnyDate | None = None
    sent: AnyDate | None = None
    rule: Annotated[Removal, choice(Removal)] = Removal.ANY_OBJECTION
    silence_is: Annotated[Silence, choice(Silence)] = Silence.NOTHING
    late_because: LineOrUnknown | None = None


class YouSaidRecord(Record):
    """What was heard and what was done about it."""

    said: Words
    did: Words | None = None
    unchanged: Words | None = None
    because: Words | None = None


class ConsultationRecord(Record):
    """A set of questions put to a body or to residents."""

    title: Line
    asked_by: Id
    asked_of: Id | None = None
    issued: AnyDate | None = None
    deadline: AnyDate | None = None
    views_due: AnyDate | None = None
    response: ResponseRecord | None = None
    you_said: tuple[YouSaidRecord, ...] = ()


class AnswerRecord(Record):
    """What a section says to one question."""

    question: Whole
    how: Annotated[Answered, choice(Answered)]
    position: Line | None = None


class SectionRecord(Record):
    """A section of a response."""

    title: Line
    order: Whole = 0
    answers: tuple[AnswerRecord, ...] = ()


def to_section(id: str, record: SectionRecord, origin: Origin, text: Text) -> Section:
    """The section that a record describes, as it was drafted."""
    answers = tuple(Answer(one.question, one.how, one.position) for one in record.answers)
    return Section(
        id=id,
        title=record.title,
        order=record.order,
        removed=False,
        answers=answers,
        text=text,
        marks=record.marks,
        origin=origin,
    )


def to_consultation(
    id: str,
    record: ConsultationRecord,
    origin: Origin,
    text: Text,
    questions: Iterable[Question],
    sections: Iterable[Section],
    endorsements: Sequence[Endorsement],
) -> Consultation:
    """The consultation that a record describes, without what members' objections have removed."""
    kept = (_kept(section, endorsements) for section in sections)
    return Consultation(
        id=id,
        title=record.title,
        asked_by=record.asked_by,
        asked_of=record.asked_of,
        issued=record.issued,
        deadline=record.deadline,
        views_due=record.views_due,
        response=_response(record.response) if record.response else None,
        you_said=tuple(_you_said(one) for one in record.you_said),
        questions=tuple(sorted(questions, key=lambda one: (one.number, one.place))),
        sections=tuple(sorted(kept, key=lambda one: (one.order, one.id))),
        endorsements=tuple(endorsements),
        text=text,
        marks=record.marks,
        origin=origin,
    )


def _response(record: ResponseRecord) -> ResponsePlan:
    return ResponsePlan(
        record.planned, record.sent, record.rule, record.silence_is, record.late_because
    )


def _you_said(record: YouSaidRecord) -> YouSaid:
    return YouSaid(record.said, record.did, record.unchanged, record.because, record.marks)


def _kept(section: Section, endorsements: Sequence[Endorsement]) -> Section:
    """The section; only its title if members have removed it, so that its text goes nowhere.

    A removed text may be published by those who objected or kept it, not by the partnership
    (paper of 18 January 2006, paragraph 3.2).
    """
    if not any(one.views.get(section.id) is Endorsed.CANNOT for one in endorsements):
        return section
    nothing = Text("", section.text.path, section.text.line)
    return replace(section, removed=True, answers=(), text=nothing)


# --- questions -----------------------------------------------------------------------------------


def read_questions(table: Table) -> Parsed[tuple[Question, ...]]:
    """The questions in a table; rows that can't be read are left out, with findings."""
    findings = list(_wrong_columns(table, QUESTION_COLUMNS, ("number", "group", "question")))
    if findings:
        return Parsed((), tuple(findings))
    questions = [_question(row, findings) for row in table.rows]
    return Parsed(tuple(one for one in questions if one is not None), tuple(findings))


def _question(row: Row, findings: list[Finding]) -> Question | None:
    number = _cell(row, "number", findings)
    only_if = [_number(word, row, findings) for word in _split(row.text("only_if"))]
    parts = [_part(word, row, findings) for word in _split(row.text("parts"))]
    if number is None or not row.text("question") or None in parts:
        if number is not None and not row.text("question"):
            message = f"Question {number} has no words."
            findings.append(rules.MISSING_KEY.at(row.place, message, cure="Write the question."))
        return None
    return Question(
        number=number,
        group=row.text("group"),
        sub_group=row.text("sub_group") or None,
        question=row.text("question"),
        parts=tuple(part for part in parts if part is not None),
        only_if=tuple(one for one in only_if if one is not None),
        see=row.text("see") or None,
        note=row.text("note") or None,
        place=row.place,
    )


def _cell(row: Row, column: str, findings: list[Finding]) -> int | None:
    return _number(row.text(column), row, findings, row.get(column))


def _number(word: str, row: Row, findings: list[Finding], cell: Cell | None = None) -> int | None:
    number = parse_whole(word)
    if isinstance(number, Problem):
        place = (cell or row.get("only_if") or row.cells[0]).place
        findings.append(number.at(place))
        return None
    return number


def _split(text: str) -> list[str]:
    return [word.strip() for word in text.split(";") if word.strip()]


def _part(word: str, row: Row, findings: list[Finding]) -> tuple[str, str] | None:
    found = _PART.fullmatch(word)
    if found:
        return found[1], found[2].strip()
    cell = row.get("parts")
    message = f"{quoted(word)} isn't a letter, a colon and a part of the question."
    cure = "Write the parts as in `a: the executive; b: the partnerships`."
    findings.append(rules.WRONG_SHAPE.at(cell.place if cell else row.place, message, cure=cure))
    return None


# --- endorsements --------------------------------------------------------------------------------


def read_endorsements(
    table: Table, sections: Sequence[str], *, day_first: bool
) -> Parsed[tuple[Endorsement, ...]]:
    """What each member says of each section, from a table with a column a section."""
    known = (*ENDORSEMENT_COLUMNS, *sections)
    findings = list(_wrong_columns(table, known, ("member",)))
    if findings:
        return Parsed((), tuple(findings))
    read: dict[str, Endorsement] = {}
    for row in table.rows:
        member = row.text("member")
        if member in read:
            findings.append(_twice(row, read[member].place))
        else:
            read[member] = _endorsement(row, member, sections, findings, day_first=day_first)
    return Parsed(tuple(read.values()), tuple(findings))


def _endorsement(
    row: Row, member: str, sections: Sequence[str], findings: list[Finding], *, day_first: bool
) -> Endorsement:
    views: dict[str, Endorsed] = {}
    for section in sections:
        cell = row.filled(section)
        view = parse_choice(Endorsed, cell.text) if cell else None
        if cell and isinstance(view, Problem):
            findings.append(view.at(cell.place))
        elif isinstance(view, Endorsed):
            views[section] = view
    made_up = parse_yes_no(row.text("illustrative") or "no")
    answered = _answered(row, findings, day_first=day_first)
    return Endorsement(
        member, views, answered, row.text("note") or None, made_up is True, row.place
    )


def _answered(row: Row, findings: list[Finding], *, day_first: bool) -> date | None:
    cell = row.filled("answered")
    if cell is None:
        return None
    day, found = published_cell(cell, day_first=day_first)
    findings += found
    return day


def _twice(row: Row, first: Place) -> Finding:
    message = f"{quoted(row.text('member'))} already stands in line {first.line}."
    return references.DOUBLED_ID.at(row.place, message)


def _wrong_columns(table: Table, known: Sequence[str], wanted: Iterable[str]) -> Iterator[Finding]:
    unknown = [cell for cell in table.header if cell.text and cell.text not in known]
    for cell in unknown:
        message = f"There is no column called {quoted(cell.text)}."
        meant = nearest.quoted(cell.text, known)
        yield rules.UNKNOWN_COLUMN.at(cell.place, message, meant=meant)
    for column in wanted:
        if column not in table.columns and not unknown:
            message = f"The column `{column}` is missing."
            yield rules.MISSING_COLUMN.at(table.header[0].place, message)
