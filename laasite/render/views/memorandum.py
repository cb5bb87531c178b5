"""The memorandum that the law asks for when an agreement or a designated target changes.

Local Government and Public Involvement in Health Act 2007, section 113.
"""

from __future__ import annotations

from collections.abc import Iterator

from laasite.model.accounts import Entry, Memorandum
from laasite.model.agreements import Agreement
from laasite.model.dates import day_in_words
from laasite.model.periods import Period
from laasite.render.desk import Desk
from laasite.render.formats import counted, number_order
from laasite.render.views.base import Fact
from laasite.render.views.detail import Cell, DetailView, Grid, Section, filled


def memorandum(desk: Desk) -> DetailView:
    """The memorandum that is the page's subject."""
    id, _, _ = (desk.here.subject or "").partition("/")
    agreement = desk.report.agreements[id]
    found = next(one for one in desk.deal(id).memoranda if one.key == desk.here.subject)
    lead = lead_sentence(found)
    words = "This memorandum is about an agreement whose targets here are illustrative."
    return DetailView(
        head=desk.head(lead, illustrative=words if agreement.marks.illustrative else None),
        title=desk.here.title,
        lead=lead,
        sections=filled(_sections(desk, agreement, found)),
    )


def lead_sentence(found: Memorandum) -> str:
    """How many targets were in force on the day, and how many of them designated."""
    designated = sum(one.designated for one in found.entries)
    return (
        f"On {day_in_words(found.day)} {counted(len(found.entries), 'target')} were in force, "
        f"{designated} of them designated."
    )


def _sections(desk: Desk, agreement: Agreement, found: Memorandum) -> Iterator[Section]:
    yield Section("why", "What was changed on this day", points=found.why)
    yield Section("agreement", "The agreement", facts=tuple(_facts(desk, agreement)))
    rows = tuple(_row(desk, one) for one in sorted(found.entries, key=_order))
    title = "The targets in force"
    columns = ("Target", "Designated", "Who must have regard to it", "Others it relates to")
    yield Section("targets", title, grid=Grid(title, columns, rows))
    law = (
        "The Local Government and Public Involvement in Health Act 2007, section 113, asks for "
        "this memorandum whenever a local improvement target is designated or ceases to be, or "
        "the agreement is modified. Section 108 says who must have regard to a target."
    )
    yield Section("law", "Why this page exists", sentences=(law,))


def _facts(desk: Desk, agreement: Agreement) -> Iterator[Fact]:
    yield Fact("Agreement", links=(desk.under(agreement.id),))
    if isinstance(agreement.period, Period):
        start, end = day_in_words(agreement.period.start), day_in_words(agreement.period.end)
        yield Fact("The period", f"{start} to {end}")


def _order(one: Entry) -> tuple[bool, list[tuple[int, str]]]:
    """Designated targets first, numbers in their names in the order of numbers."""
    return (not one.designated, number_order(one.target))


def _row(desk: Desk, one: Entry) -> tuple[Cell, ...]:
    return (
        Cell(links=(desk.target(one.target),)),
        Cell("Designated" if one.designated else "Not designated"),
        Cell(links=desk.parties(one.regard)),
        Cell(links=desk.parties(one.others)) if one.others else Cell("None recorded"),
    )
