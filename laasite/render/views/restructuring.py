"""A review of how a body is built, and the list of what is asked of partnerships."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from laasite.model.dates import PartialDate
from laasite.model.language import marked, say, say_number
from laasite.model.proceedings import ReviewResult
from laasite.model.restructuring import (
    FocusArea,
    Force,
    InPlace,
    Obligation,
    ReviewMilestone,
    StructureReview,
)
from laasite.model.sentences import capital, sentence
from laasite.render.desk import Desk
from laasite.render.formats import date_words
from laasite.render.views.base import Fact, Head, Table
from laasite.render.views.proceedings import origin_link


@dataclass(frozen=True, slots=True)
class AskedRow:
    """A question or a statement of a review. text: its words. outcome: what was agreed on it."""

    text: str
    outcome: str


@dataclass(frozen=True, slots=True)
class FocusView:
    """An area of a review. title: its name. state: whether anything was agreed. rows: questions."""

    title: str
    state: str
    rows: tuple[AskedRow, ...]


@dataclass(frozen=True, slots=True)
class ReviewView:
    """The page of a review.

    head: the page's frame. title: its title. text: the officers' words. facts: of whom, by whom.
    sentence: how much is open. next: what comes next; None if nothing does. milestones: by when
    what is to be reached. areas: what is looked at. call: that residents or members may join; None
    if nobody is asked.
    """

    head: Head
    title: str
    text: Markup
    facts: tuple[Fact, ...]
    sentence: str
    next: str | None
    milestones: Table
    areas: tuple[FocusView, ...]
    call: str | None


def review(desk: Desk) -> ReviewView:
    """The page of the review that is the page's subject."""
    found = desk.report.reviews[desk.here.subject or ""]
    result = desk.press.assessments.proceedings.reviews[found.id]
    return ReviewView(
        head=desk.head(
            say("{review}: what is asked, by when, and what was agreed.", review=found.title),
            dates=[found.marks.published],
        ),
        title=found.title,
        text=desk.text(found.text, 2),
        facts=tuple(_facts(desk, found)),
        sentence=state_sentence(found, result),
        next=_next(result),
        milestones=_milestones(found, result),
        areas=tuple(_area(one) for one in found.focus),
        call=_call(desk, found),
    )


def _facts(desk: Desk, found: StructureReview) -> Iterator[Fact]:
    yield Fact(say("Review of"), links=(desk.party(found.of),))
    if found.by:
        yield Fact(say("Carried out by"), links=(desk.party(found.by),))
    if found.asked_in:
        yield Fact(
            say("Asked for in"), links=tuple(origin_link(desk, key) for key in found.asked_in)
        )
    if found.marks.source:
        yield Fact(say("Where this comes from"), sentence(found.marks.source))


def state_sentence(found: StructureReview, result: ReviewResult) -> str:
    """How many areas and questions there are, and how many areas are open."""
    return say(
        "The review looks at {areas} with {questions}. {settled} settled, {open} open.",
        areas=areas_words(len(found.focus)),
        questions=questions_words(result.questions),
        settled=len(result.settled),
        open=len(result.open),
    )


def areas_words(number: int) -> str:
    """How many areas a review looks at: `3 areas`."""
    return say_number("{number} area", "{number} areas", number)


def questions_words(number: int) -> str:
    """How much a review asks or states: `12 questions and statements`."""
    return say_number("{number} question or statement", "{number} questions and statements", number)


def _next(result: ReviewResult) -> str | None:
    """What comes next, with the days until it."""
    if result.next_milestone is None or result.days_left is None:
        return None
    what, when = result.next_milestone.what, date_words(result.next_milestone.due)
    return say_number(
        "Next: {what}, due {date} (at the latest {number} day from now).",
        "Next: {what}, due {date} (at the latest {number} days from now).",
        result.days_left,
        what=what,
        date=when,
    )


def _milestones(found: StructureReview, result: ReviewResult) -> Table:
    rows = tuple(
        (one.what, date_words(one.due) or "", _reached(one, result)) for one in found.milestones
    )
    return Table(
        say("What is to be reached by when"), (say("What"), say("Due"), say("Reached")), rows
    )


def _reached(one: ReviewMilestone, result: ReviewResult) -> str:
    if isinstance(one.reached, PartialDate):
        return date_words(one.reached) or ""
    if one in result.passed:
        return say("Not recorded; the date has passed")
    return say("Not yet")


def _area(one: FocusArea) -> FocusView:
    rows = tuple(
        AskedRow(question.text, question.outcome or say("Open")) for question in one.questions
    )
    return FocusView(
        one.title, sentence(one.outcome or (say("Settled") if one.settled else say("Open"))), rows
    )


def _call(desk: Desk, found: StructureReview) -> str | None:
    body = desk.report.bodies.get(found.by or "")
    if body is None or not body.open_to_volunteers:
        return None
    return say("Volunteers for the {body} are welcome.", body=body.title)


# --- obligations ---------------------------------------------------------------------------------

FORCES = {
    Force.PROPOSED: marked("Proposed: not law"),
    Force.VOLUNTARY: marked("Taken on freely: not law"),
    Force.STATUTORY: marked("Law"),
}
PLACES = {
    InPlace.YES: marked("Met"),
    InPlace.PARTLY: marked("Partly met"),
    InPlace.NO: marked("Not met"),
    InPlace.NOT_APPLICABLE: marked("Not applicable"),
    InPlace.NOT_RECORDED: marked("Not recorded"),
}


@dataclass(frozen=True, slots=True)
class ObligationRow:
    """Something that is asked. title: what. force: whether it is law. falls_on: whom it concerns.

    here: whether it is so here. because: why we say so; None if nobody said. source: where it
    comes from; None if nobody said.
    """

    title: str
    force: str
    falls_on: str
    here: str
    because: str | None
    source: str | None


@dataclass(frozen=True, slots=True)
class ObligationGroup:
    """Things of one list. title: the list. told: how many are met. rows: in the file's order."""

    title: str
    told: str
    rows: tuple[ObligationRow, ...]


@dataclass(frozen=True, slots=True)
class ObligationsView:
    """What is asked of partnerships.

    head: the page's frame. title: the heading. sentence: how many are law. groups: by list.
    """

    head: Head
    title: str
    sentence: str
    groups: tuple[ObligationGroup, ...]


def obligations(desk: Desk) -> ObligationsView:
    """What is asked of partnerships, or may be, and how it stands here."""
    found = desk.report.obligations
    return ObligationsView(
        head=desk.head(
            say("What Government proposes or asks of local partnerships, and how it stands here."),
            dates=[one.marks.published for one in found],
        ),
        title=desk.here.title,
        sentence=force_sentence(found),
        groups=tuple(
            _group(part, [one for one in found if one.part == part])
            for part in dict.fromkeys(one.part for one in found)
        ),
    )


_OF_EACH_FORCE = {
    Force.PROPOSED: marked("{number} proposed, which is not law"),
    Force.VOLUNTARY: marked("{number} taken on freely, which is not law either"),
    Force.STATUTORY: marked("{number} law"),
}


def force_sentence(found: tuple[Obligation, ...]) -> str:
    """How many of the things are proposals, free, or law."""
    numbers = [
        say(words, number=number)
        for force, words in _OF_EACH_FORCE.items()
        if (number := sum(one.force is force for one in found))
    ]
    return say_number(
        "Of {number} thing: {list}.",
        "Of {number} things: {list}.",
        len(found),
        list="; ".join(numbers),
    )


_IN_EACH_PLACE = {
    InPlace.YES: marked("{number} met"),
    InPlace.PARTLY: marked("{number} partly met"),
    InPlace.NO: marked("{number} not met"),
    InPlace.NOT_APPLICABLE: marked("{number} not applicable"),
    InPlace.NOT_RECORDED: marked("{number} not recorded"),
}


def _group(part: str, found: list[Obligation]) -> ObligationGroup:
    numbers = [
        say(words, number=number)
        for place, words in _IN_EACH_PLACE.items()
        if (number := sum(one.in_place is place for one in found))
    ]
    rows = tuple(
        ObligationRow(
            one.title,
            _force_words(one),
            one.falls_on or say("Not stated"),
            say(PLACES[one.in_place]),
            sentence(one.because) if one.because else None,
            sentence(one.marks.source) if one.marks.source else None,
        )
        for one in found
    )
    return ObligationGroup(capital(part), f"{', '.join(numbers)}.", rows)


def _force_words(one: Obligation) -> str:
    """Whether something is law, and which."""
    force = say(FORCES[one.force])
    return say("{force} ({law})", force=force, law=one.law) if one.law else force
