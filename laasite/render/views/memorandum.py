"""The memorandum that the law asks for when an agreement or a designated target changes.

Local Government and Public Involvement in Health Act 2007, section 113.
"""

from __future__ import annotations

from collections.abc import Iterator

from laasite.model.accounts import Entry, Memorandum
from laasite.model.agreements import Agreement
from laasite.model.dates import day_in_words
from laasite.model.language import say, say_number
from laasite.model.periods import Period
from laasite.render.desk import Desk
from laasite.render.formats import number_order
from laasite.render.views.base import Fact
from laasite.render.views.detail import Cell, DetailView, Grid, Section, filled


def memorandum(desk: Desk) -> DetailView:
    """The memorandum that is the page's subject."""
    id, _, _ = (desk.here.subject or "").partition("/")
    agreement = desk.report.agreements[id]
    found = next(one for one in desk.deal(id).memoranda if one.key == desk.here.subject)
    lead = lead_sentence(found)
    words = say("This memorandum is about an agreement whose targets here are illustrative.")
    return DetailView(
        head=desk.head(lead, illustrative=words if agreement.marks.illustrative else None),
        title=desk.here.title,
        lead=lead,
        sections=filled(_sections(desk, agreement, found)),
    )


def lead_sentence(found: Memorandum) -> str:
    """How many targets were in force on the day, and how many of them designated."""
    designated = sum(one.designated for one in found.entries)
    return say_number(
        "On {day} {number} target were in force, {designated} of them designated.",
        "On {day} {number} targets were in force, {designated} of them designated.",
        len(found.entries),
        day=day_in_words(found.day),
        designated=designated,
    )


def _sections(desk: Desk, agreement: Agreement, found: Memorandum) -> Iterator[Section]:
    yield Section("why", say("What was changed on this day"), points=found.why)
    yield Section("agreement", say("The agreement"), facts=tuple(_facts(desk, agreement)))
    rows = tuple(_row(desk, one) for one in sorted(found.entries, key=_order))
    title = say("The targets in force")
    columns = (
        say("Target"),
        say("Designated"),
        say("Who must have regard to it"),
        say("Others it relates to"),
    )
    yield Section("targets", title, grid=Grid(title, columns, rows))
    law = say(
        "The Local Government and Public Involvement in Health Act 2007, section 113, asks for "
        "this memorandum whenever a local improvement target is designated or ceases to be, or "
        "the agreement is modified. Section 108 says who must have regard to a target."
    )
    yield Section("law", say("Why this page exists"), sentences=(law,))


def _facts(desk: Desk, agreement: Agreement) -> Iterator[Fact]:
    yield Fact(say("Agreement"), links=(desk.under(agreement.id),))
    if isinstance(agreement.period, Period):
        start, end = day_in_words(agreement.period.start), day_in_words(agreement.period.end)
        yield Fact(say("The period"), say("{start} to {end}", start=start, end=end))


def _order(one: Entry) -> tuple[bool, list[tuple[int, str]]]:
    """Designated targets first, numbers in their names in the order of numbers."""
    return (not one.designated, number_order(one.target))


def _row(desk: Desk, one: Entry) -> tuple[Cell, ...]:
    return (
        Cell(links=(desk.target(one.target),)),
        Cell(say("Designated") if one.designated else say("Not designated")),
        Cell(links=desk.parties(one.regard)),
        Cell(links=desk.parties(one.others)) if one.others else Cell(say("None recorded")),
    )
