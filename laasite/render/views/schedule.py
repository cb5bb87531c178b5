"""The indicators of an agreement, and what a district makes of them without copying them."""

from __future__ import annotations

from collections.abc import Iterator

from laasite.model.accounts import Deal, Linkage, Schedule
from laasite.model.agreements import Agreement
from laasite.model.assessment import Rating
from laasite.model.indicators import Indicator, Linked, Relevance
from laasite.model.language import marked, say, say_number
from laasite.model.places import within
from laasite.model.sentences import sentence
from laasite.model.targets import Commitment
from laasite.model.words import CommitmentKind, CommitmentState
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import number_order
from laasite.render.views.base import Fact, Link
from laasite.render.views.commitments import promise_view
from laasite.render.views.detail import Cell, DetailView, Grid, Section, filled
from laasite.render.views.rows import status_tag

_KINDS = {
    CommitmentKind.DESIGNATED: marked("Selected"),
    CommitmentKind.STATUTORY: marked("Added by law"),
    CommitmentKind.LOCAL: marked("Local"),
    CommitmentKind.NATIONAL: marked("National"),
}
LINKED = {
    Linked.CORE: marked("Core work"),
    Linked.SOME: marked("Some part in it"),
    Linked.NONE: marked("No part in it"),
}
"""How much an indicator is the work of a place; said where it is used."""


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
    words = say("Which indicators were selected, and what is said of them, is illustrative.")
    return words if made_up else None


def lead_sentence(agreement: Agreement, deal: Deal) -> str:
    """How many indicators were selected of how many allowed, and how many the law adds."""
    found, limits = deal.schedule, agreement.terms.selection
    if found is None or limits is None:
        return say("No indicators are listed.")
    number, most = len(found.designated), limits.designated_at_most
    law = say_number(
        "{number} more is added by law", "{number} more are added by law", len(found.statutory)
    )
    if most is None:
        return say_number(
            "{number} indicator selected; {law}.",
            "{number} indicators selected; {law}.",
            number,
            law=law,
        )
    return say_number(
        "{number} indicator of up to {most} selected; {law}.",
        "{number} indicators of up to {most} selected; {law}.",
        number,
        most=most,
        law=law,
    )


def _sections(desk: Desk, deal: Deal) -> Iterator[Section]:
    found = deal.schedule
    if found is None:
        return
    yield Section("state", say("How far the numbers are"), sentences=tuple(_state(found)))
    yield Section("areas", say("What it means where you live"), links=tuple(_views(desk, deal)))
    for kind, ids in _by_kind(found):
        rows = tuple(_row(desk, desk.press.commitments[id]) for id in sorted(ids, key=number_order))
        if rows:
            title = _counted_title(say(_KINDS[kind]), len(rows))
            columns = (
                say("Indicator"),
                say("Title in the national set"),
                say("Baseline and targets"),
                say("Led by"),
            )
            yield Section(kind.value, title, grid=Grid(title, columns, rows))


def _counted_title(kind: str, number: int) -> str:
    """The heading above some indicators: `Local: 12 indicators`."""
    return say_number(
        "{kind}: {number} indicator", "{kind}: {number} indicators", number, kind=kind
    )


def _state(found: Schedule) -> Iterator[str]:
    every = len(found.designated) + len(found.statutory) + len(found.local)
    waiting = len(found.placeholders)
    yield say(
        "{ready} of {every} have a baseline and a target for each year; for {waiting} something "
        "is still awaited, and the table says what.",
        ready=every - waiting,
        every=every,
        waiting=waiting,
    )


def _views(desk: Desk, deal: Deal) -> Iterator[Link]:
    for one in deal.linkages:
        area = desk.report.areas.get(one.area)
        name = area.title if area else one.area
        words = say("{area}: {told}", area=name, told=linkage_words(one))
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
        return Cell(say("Not in the set"))
    if indicator.confirmed_by:
        return Cell(indicator.title, quiet=indicator.definition_version)
    return Cell(indicator.title, quiet=say("Unconfirmed: we haven’t seen this title in a source"))


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
    if not id:
        return one.target
    return say("{set} Indicator {number}", set=set_.capitalize(), number=id)


def _numbers(desk: Desk, one: Commitment) -> Cell:
    """The baseline and the levels, or what is still awaited."""
    if one.state is CommitmentState.PLACEHOLDER:
        return Cell(
            say("Awaited"), strong=True, quiet=sentence(one.state_reason or say("not said what"))
        )
    ratings = [r for r in desk.press.ratings.get(one.target, ()) if r.commitment == one.id]
    if not ratings:
        return Cell(say("Not recorded"))
    told = " ".join(sentence(_agreed(desk, one, rating)) for rating in ratings)
    return Cell(told, quiet=f"{status_tag(ratings[0].status).word}. {ratings[0].sentence}")


def _agreed(desk: Desk, one: Commitment, rating: Rating) -> str:
    """Where it stood at first, and where it has to be in each year, part by part."""
    view = promise_view(desk, desk.report.targets[one.target], one, rating)
    told = say("Baseline {figure}", figure=view.start) if view.start else say("No baseline")
    steps = ", ".join(
        say("{level} in {period}", level=row.promised, period=row.period)
        for row in view.levels
        if row.promised
    )
    if steps:
        told = say("{start}; then {levels}", start=told, levels=steps)
    return f"{view.part}: {told}" if view.part else told


# --- a district's view -------------------------------------------------------------------------


def linkage_words(one: Linkage) -> str:
    """How much of an agreement is a district's work: `19 of 35 indicators are core work`."""
    return say(
        "{linked} of {total} selected indicators belong to its work, {core} of them to its core "
        "work",
        linked=one.linked,
        total=one.total,
        core=one.core,
    )


def district(desk: Desk) -> DetailView:
    """What an agreement means for one area within it."""
    view = next(one for one in desk.report.relevance if one.key == desk.here.subject)
    agreement = desk.report.agreements[view.agreement]
    found = next(one for one in desk.deal(agreement.id).linkages if one.area == view.area)
    area = desk.report.areas.get(view.area)
    name = area.title if area else view.area
    lead = say("{area}: {told}.", area=name, told=linkage_words(found))
    made_up = (
        say("What is said of each indicator here is illustrative.") if view.illustrative else None
    )
    return DetailView(
        head=desk.head(lead, illustrative=made_up),
        title=desk.here.title,
        lead=lead,
        sections=filled(_district_sections(desk, view, found, name)),
    )


def _district_sections(desk: Desk, view: Relevance, found: Linkage, name: str) -> Iterator[Section]:
    yield Section("where", say("Where this belongs"), facts=tuple(_where(desk, view, name)))
    for linked in Linked:
        own = [one for one in view.links if one.linked is linked]
        links = sorted(own, key=lambda one: number_order(one.indicator))
        rows = tuple(_district_row(desk, view, one.indicator, one.why) for one in links)
        if rows:
            title = _counted_title(say(LINKED[linked]), len(rows))
            has_to_do = say("What it has to do with {area}", area=name)
            columns = (say("Indicator"), has_to_do, say("How it stands"))
            yield Section(linked.value, title, grid=Grid(title, columns, rows))
    if found.unsaid:
        words = say_number(
            "Nothing is said yet of {number} indicator.",
            "Nothing is said yet of {number} indicators.",
            found.unsaid,
        )
        yield Section("unsaid", say("Not yet looked at"), sentences=(words,))


def _where(desk: Desk, view: Relevance, name: str) -> Iterator[Fact]:
    agreement = desk.report.agreements[view.agreement]
    yield Fact(say("The agreement"), links=(desk.under(agreement.id),))
    area = desk.report.areas.get(agreement.area or "")
    if area:
        yield Fact(say("It covers"), links=(desk.link(area.title, addresses.area(area.id)),))
    if view.area in desk.report.areas:
        yield Fact(say("This place"), links=(desk.link(name, addresses.area(view.area)),))
    parts = within(desk.report.areas, view.area)
    if parts:
        links = (desk.link(desk.report.areas[id].title, addresses.area(id)) for id in parts)
        yield Fact(say("Places within {area}", area=name), links=tuple(links))


def _district_row(desk: Desk, view: Relevance, key: str, why: str) -> tuple[Cell, ...]:
    own = [
        one
        for one in desk.report.commitments
        if one.under == view.agreement and one.indicator == key
    ]
    if not own:
        return (Cell(key), Cell(sentence(why)), Cell(say("Not in the agreement")))
    one = own[0]
    return (
        Cell(links=(desk.target(one.target),)),
        Cell(sentence(why)),
        _numbers(desk, one),
    )
