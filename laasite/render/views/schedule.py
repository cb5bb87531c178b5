"""The indicators of an agreement, and what a district makes of them without copying them."""

from __future__ import annotations

from collections.abc import Iterator

from laasite.model.accounts import Deal, Linkage, Schedule
from laasite.model.agreements import Agreement
from laasite.model.assessment import Rating
from laasite.model.indicators import Indicator, Linked, Relevance
from laasite.model.places import within
from laasite.model.targets import Commitment
from laasite.model.words import CommitmentKind, CommitmentState
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import counted, number_order, sentence
from laasite.render.views.base import Fact, Link
from laasite.render.views.commitments import promise_view
from laasite.render.views.detail import Cell, DetailView, Grid, Section, filled
from laasite.render.views.rows import status_tag

_KINDS = {
    CommitmentKind.DESIGNATED: "Selected",
    CommitmentKind.STATUTORY: "Added by law",
    CommitmentKind.LOCAL: "Local",
    CommitmentKind.NATIONAL: "National",
}
LINKED = {Linked.CORE: "Core work", Linked.SOME: "Some part in it", Linked.NONE: "No part in it"}
"""How much an indicator is the work of a place."""


def schedule(desk: Desk) -> DetailView:
    """The indicators of the agreement that is the page's subject."""
    agreement = desk.report.agreements[desk.here.subject or ""]
    deal = desk.deal(agreement.id)
    lead = lead_sentence(agreement, deal)
    return DetailView(
        head=desk.head(lead, illustrative=_illustrative(agreement)),
        title=desk.here.title,
        lead=lead,
        sections=filled(_sections(desk, deal)),
    )


def _illustrative(agreement: Agreement) -> str | None:
    made_up = agreement.marks.illustrative
    words = "Which indicators were selected, and what is said of them, is illustrative."
    return words if made_up else None


def lead_sentence(agreement: Agreement, deal: Deal) -> str:
    """How many indicators were selected of how many allowed, and how many the law adds."""
    found, limits = deal.schedule, agreement.terms.selection
    if found is None or limits is None:
        return "No indicators are listed."
    most = limits.designated_at_most
    allowed = f" of up to {most}" if most is not None else ""
    law = counted(len(found.statutory), "more is", "more are") + " added by law"
    return f"{counted(len(found.designated), 'indicator')}{allowed} selected; {law}."


def _sections(desk: Desk, deal: Deal) -> Iterator[Section]:
    found = deal.schedule
    if found is None:
        return
    yield Section("state", "How far the numbers are", sentences=tuple(_state(found)))
    yield Section("areas", "What it means where you live", links=tuple(_views(desk, deal)))
    for kind, ids in _by_kind(found):
        rows = tuple(_row(desk, desk.press.commitments[id]) for id in sorted(ids, key=number_order))
        if rows:
            title = f"{_KINDS[kind]}: {counted(len(rows), 'indicator')}"
            columns = ("Indicator", "Title in the national set", "Baseline and targets", "Led by")
            yield Section(kind.value, title, grid=Grid(title, columns, rows))


def _state(found: Schedule) -> Iterator[str]:
    every = len(found.designated) + len(found.statutory) + len(found.local)
    waiting = len(found.placeholders)
    yield (
        f"{every - waiting} of {every} have a baseline and a target for each year; for {waiting} "
        "something is still awaited, and the table says what."
    )


def _views(desk: Desk, deal: Deal) -> Iterator[Link]:
    for one in deal.linkages:
        area = desk.report.areas.get(one.area)
        words = f"{area.title if area else one.area}: {linkage_words(one)}"
        yield desk.link(words, addresses.district(f"{one.agreement}/{one.area}"))


def _by_kind(found: Schedule) -> Iterator[tuple[CommitmentKind, tuple[str, ...]]]:
    yield CommitmentKind.DESIGNATED, found.designated
    yield CommitmentKind.STATUTORY, found.statutory
    yield CommitmentKind.LOCAL, found.local


def indicator_of(desk: Desk, key: str | None) -> Indicator | None:
    """The indicator that a commitment names, from its set."""
    set_, _, id = (key or "").partition("/")
    library = desk.report.libraries.get(set_)
    return library.indicators.get(id) if library else None


def title_cell(indicator: Indicator | None) -> Cell:
    """The title of an indicator; one that nobody confirmed is marked so."""
    if indicator is None:
        return Cell("Not in the set")
    if indicator.confirmed_by:
        return Cell(indicator.title, quiet=indicator.definition_version)
    return Cell(indicator.title, quiet="Unconfirmed: we haven’t seen this title in a source")


def _row(desk: Desk, one: Commitment) -> tuple[Cell, ...]:
    return (
        Cell(links=(Link(_name(one), desk.target(one.target).href),)),
        title_cell(indicator_of(desk, one.indicator)),
        _numbers(desk, one),
        Cell(links=desk.parties(one.lead)),
    )


def _name(one: Commitment) -> str:
    """An indicator by its number: `National Indicator 154`."""
    set_, _, id = (one.indicator or "").partition("/")
    return f"{set_.capitalize()} Indicator {id}" if id else one.target


def _numbers(desk: Desk, one: Commitment) -> Cell:
    """The baseline and the levels, or what is still awaited."""
    if one.state is CommitmentState.PLACEHOLDER:
        return Cell("Awaited", strong=True, quiet=sentence(one.state_reason or "not said what"))
    ratings = [r for r in desk.press.ratings.get(one.target, ()) if r.commitment == one.id]
    if not ratings:
        return Cell("Not recorded")
    told = " ".join(sentence(_agreed(desk, one, rating)) for rating in ratings)
    return Cell(told, quiet=f"{status_tag(ratings[0].status).word}. {ratings[0].sentence}")


def _agreed(desk: Desk, one: Commitment, rating: Rating) -> str:
    """Where it stood at first, and where it has to be in each year, part by part."""
    view = promise_view(desk, desk.report.targets[one.target], one, rating)
    start = f"Baseline {view.start}" if view.start else "No baseline"
    steps = ", ".join(f"{row.promised} in {row.period}" for row in view.levels if row.promised)
    told = f"{start}; then {steps}" if steps else start
    return f"{view.part}: {told}" if view.part else told


# --- a district's view -------------------------------------------------------------------------


def linkage_words(one: Linkage) -> str:
    """How much of an agreement is a district's work: `19 of 35 indicators are core work`."""
    return (
        f"{one.linked} of {one.total} selected indicators belong to its work, "
        f"{one.core} of them to its core work"
    )


def district(desk: Desk) -> DetailView:
    """What an agreement means for one area within it."""
    view = next(one for one in desk.report.relevance if one.key == desk.here.subject)
    agreement = desk.report.agreements[view.agreement]
    found = next(one for one in desk.deal(agreement.id).linkages if one.area == view.area)
    area = desk.report.areas.get(view.area)
    name = area.title if area else view.area
    lead = f"{name}: {linkage_words(found)}."
    made_up = "What is said of each indicator here is illustrative." if view.illustrative else None
    return DetailView(
        head=desk.head(lead, illustrative=made_up),
        title=desk.here.title,
        lead=lead,
        sections=filled(_district_sections(desk, view, found, name)),
    )


def _district_sections(desk: Desk, view: Relevance, found: Linkage, name: str) -> Iterator[Section]:
    yield Section("where", "Where this belongs", facts=tuple(_where(desk, view, name)))
    for linked in Linked:
        own = [one for one in view.links if one.linked is linked]
        links = sorted(own, key=lambda one: number_order(one.indicator))
        rows = tuple(_district_row(desk, view, one.indicator, one.why) for one in links)
        if rows:
            title = f"{LINKED[linked]}: {counted(len(rows), 'indicator')}"
            columns = ("Indicator", f"What it has to do with {name}", "How it stands")
            yield Section(linked.value, title, grid=Grid(title, columns, rows))
    if found.unsaid:
        words = f"Nothing is said yet of {counted(found.unsaid, 'indicator')}."
        yield Section("unsaid", "Not yet looked at", sentences=(words,))


def _where(desk: Desk, view: Relevance, name: str) -> Iterator[Fact]:
    agreement = desk.report.agreements[view.agreement]
    yield Fact("The agreement", links=(desk.under(agreement.id),))
    area = desk.report.areas.get(agreement.area or "")
    if area:
        yield Fact("It covers", links=(desk.link(area.title, addresses.area(area.id)),))
    if view.area in desk.report.areas:
        yield Fact("This place", links=(desk.link(name, addresses.area(view.area)),))
    parts = within(desk.report.areas, view.area)
    if parts:
        links = (desk.link(desk.report.areas[id].title, addresses.area(id)) for id in parts)
        yield Fact(f"Places within {name}", links=tuple(links))


def _district_row(desk: Desk, view: Relevance, key: str, why: str) -> tuple[Cell, ...]:
    own = [
        one
        for one in desk.report.commitments
        if one.under == view.agreement and one.indicator == key
    ]
    if not own:
        return (Cell(key), Cell(sentence(why)), Cell("Not in the agreement"))
    one = own[0]
    return (
        Cell(links=(desk.target(one.target),)),
        Cell(sentence(why)),
        _numbers(desk, one),
    )
