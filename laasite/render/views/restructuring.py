"""A review of how a body is built, and the list of what is asked of partnerships."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from laasite.model.dates import PartialDate
from laasite.model.proceedings import ReviewResult
from laasite.model.restructuring import (
    FocusArea,
    Force,
    InPlace,
    Obligation,
    ReviewMilestone,
    StructureReview,
)
from laasite.render.desk import Desk
from laasite.render.formats import capital, counted, date_words, sentence
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
            f"{found.title}: what is asked, by when, and what was agreed.",
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
    yield Fact("Review of", links=(desk.party(found.of),))
    if found.by:
        yield Fact("Carried out by", links=(desk.party(found.by),))
    if found.asked_in:
        yield Fact("Asked for in", links=tuple(origin_link(desk, key) for key in found.asked_in))
    if found.marks.source:
        yield Fact("Where this comes from", sentence(found.marks.source))


def state_sentence(found: StructureReview, result: ReviewResult) -> str:
    """How many areas and questions there are, and how many areas are open."""
    areas = counted(len(found.focus), "area")
    questions = counted(result.questions, "question or statement", "questions and statements")
    return (
        f"The review looks at {areas} with {questions}. "
        f"{len(result.settled)} settled, {len(result.open)} open."
    )


def _next(result: ReviewResult) -> str | None:
    """What comes next, with the days until it."""
    if result.next_milestone is None:
        return None
    when = result.next_milestone.due
    days = f", {counted(result.days_left, 'day')} from now" if result.days_left is not None else ""
    at_most = "at the latest " if days else ""
    return f"Next: {result.next_milestone.what}, due {date_words(when)} ({at_most}{days[2:]})."


def _milestones(found: StructureReview, result: ReviewResult) -> Table:
    rows = tuple(
        (one.what, date_words(one.due) or "", _reached(one, result)) for one in found.milestones
    )
    return Table("What is to be reached by when", ("What", "Due", "Reached"), rows)


def _reached(one: ReviewMilestone, result: ReviewResult) -> str:
    if isinstance(one.reached, PartialDate):
        return date_words(one.reached) or ""
    if one in result.passed:
        return "Not recorded; the date has passed"
    return "Not yet"


def _area(one: FocusArea) -> FocusView:
    rows = tuple(AskedRow(question.text, question.outcome or "Open") for question in one.questions)
    return FocusView(
        one.title, sentence(one.outcome or ("Settled" if one.settled else "Open")), rows
    )


def _call(desk: Desk, found: StructureReview) -> str | None:
    body = desk.report.bodies.get(found.by or "")
    if body is None or not body.open_to_volunteers:
        return None
    return f"Volunteers for the {body.title} are welcome."


# --- obligations ---------------------------------------------------------------------------------

FORCES = {
    Force.PROPOSED: "Proposed: not law",
    Force.VOLUNTARY: "Taken on freely: not law",
    Force.STATUTORY: "Law",
}
PLACES = {
    InPlace.YES: "Met",
    InPlace.PARTLY: "Partly met",
    InPlace.NO: "Not met",
    InPlace.NOT_APPLICABLE: "Not applicable",
    InPlace.NOT_RECORDED: "Not recorded",
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
            "What Government proposes or asks of local partnerships, and how it stands here.",
            dates=[one.marks.published for one in found],
        ),
        title=desk.here.title,
        sentence=force_sentence(found),
        groups=tuple(
            _group(part, [one for one in found if one.part == part])
            for part in dict.fromkeys(one.part for one in found)
        ),
    )


def force_sentence(found: tuple[Obligation, ...]) -> str:
    """How many of the things are proposals, free, or law."""
    numbers = [
        f"{number} {words}"
        for force, words in (
            (Force.PROPOSED, "proposed, which is not law"),
            (Force.VOLUNTARY, "taken on freely, which is not law either"),
            (Force.STATUTORY, "law"),
        )
        if (number := sum(one.force is force for one in found))
    ]
    return f"Of {counted(len(found), 'thing')}: {'; '.join(numbers)}."


def _group(part: str, found: list[Obligation]) -> ObligationGroup:
    numbers = [
        f"{number} {words.lower()}"
        for place, words in PLACES.items()
        if (number := sum(one.in_place is place for one in found))
    ]
    rows = tuple(
        ObligationRow(
            one.title,
            f"{FORCES[one.force]}{f' ({one.law})' if one.law else ''}",
            one.falls_on or "Not stated",
            PLACES[one.in_place],
            sentence(one.because) if one.because else None,
            sentence(one.marks.source) if one.marks.source else None,
        )
        for one in found
    )
    return ObligationGroup(capital(part), f"{', '.join(numbers)}.", rows)
