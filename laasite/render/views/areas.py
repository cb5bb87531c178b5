"""Places: the county, the districts in it, the parishes and wards in those; a page for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from laasite.model.areas import Area
from laasite.model.assessment import Rating
from laasite.model.indicators import Relevance
from laasite.model.language import say, say_number
from laasite.model.places import round_about, within
from laasite.model.sentences import capital, sentence
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import by_number, in_a_row
from laasite.render.views.area_figures import (
    events_round,
    figures_table,
    figures_told,
    local_figures,
    plans_round,
)
from laasite.render.views.base import Fact, Head, Link
from laasite.render.views.detail import Grid
from laasite.render.views.marked import marked
from laasite.render.views.rows import TargetRow, target_row
from laasite.render.views.schedule import LINKED
from laasite.render.views.target_table import SOME_MADE_UP


@dataclass(frozen=True, slots=True)
class AreaNode:
    """A place in the list. area: its name and page. kind: what it is. inner: the places in it.

    told: how many figures there are for it; None where there is none.
    """

    area: Link
    kind: str
    told: str | None
    inner: tuple[AreaNode, ...]


@dataclass(frozen=True, slots=True)
class AreasView:
    """All places. head: the page's frame. title: the heading. areas: the largest, others below."""

    head: Head
    title: str
    areas: tuple[AreaNode, ...]


@dataclass(frozen=True, slots=True)
class AreaTarget:
    """A target of a larger place, as a smaller one sees it. row: the target. note: what it adds."""

    row: TargetRow
    note: str | None


@dataclass(frozen=True, slots=True)
class LargerPlace:
    """What is promised for a larger place round this one.

    area: that place. agreements: for it. targets: promised in them. views: pages that tell how
    much of them is the work of the smaller place.
    """

    area: Link
    agreements: tuple[Link, ...]
    targets: tuple[AreaTarget, ...]
    views: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class AreaView:
    """The page of a place.

    head: the page's frame. title: its name. facts: what it is, in what it lies, what lies in it.
    agreements: for the place itself. targets: promised in them. larger: what is promised for the
    places round it. bodies, partners: that work there. nothing: whether nothing is recorded.
    figures: those for the place beside the whole; None where there are none. told: the same as
    sentences. plans: of those who work there, or round it. events: of the same, the newest first.
    all_events: leads to every event; None where none is listed.
    """

    head: Head
    title: str
    facts: tuple[Fact, ...]
    agreements: tuple[Link, ...]
    targets: tuple[TargetRow, ...]
    larger: tuple[LargerPlace, ...]
    bodies: tuple[Link, ...]
    partners: tuple[Link, ...]
    nothing: bool
    figures: Grid | None
    told: tuple[str, ...]
    plans: tuple[Link, ...]
    events: tuple[Link, ...]
    all_events: str | None


def areas(desk: Desk) -> AreasView:
    """Every place, those in others below them."""
    every = desk.report.areas
    tops = [area for area in every.values() if area.within not in every]
    tops.sort(key=lambda one: (one.title.casefold(), one.id))
    return AreasView(
        head=desk.head(
            say("The places that the agreements, figures and groups on this site belong to.")
        ),
        title=desk.here.title,
        areas=tuple(_node(desk, one, frozenset()) for one in tops),
    )


def _node(desk: Desk, area: Area, above: frozenset[str]) -> AreaNode:
    here = above | {area.id}
    inner = [id for id in within(desk.report.areas, area.id) if id not in here]
    below = tuple(_node(desk, desk.report.areas[id], here) for id in inner)
    number = len(local_figures(desk, area))
    told = say_number("{number} figure", "{number} figures", number) if number else None
    return AreaNode(_link(desk, area.id), capital(area.kind), told, below)


def _link(desk: Desk, id: str) -> Link:
    return desk.link(desk.report.areas[id].title, addresses.area(id))


# --- one place ------------------------------------------------------------------------------------


def area(desk: Desk) -> AreaView:
    """The page of the place that is the page's subject."""
    found = desk.report.areas[desk.here.subject or ""]
    own = agreements_of(desk, found.id)
    targets = tuple(target_row(desk, one) for one in _ratings(desk, own))
    larger = tuple(_larger(desk, found))
    bodies = [one.id for one in desk.report.bodies.values() if one.area == found.id]
    partners = [one.id for one in desk.report.partners.values() if one.area == found.id]
    figures = local_figures(desk, found)
    plans, events = plans_round(desk, found), events_round(desk, found)
    made_up = _is_made_up(targets, larger) or any(one.here.illustrative for one in figures)
    return AreaView(
        head=desk.head(
            say("{area}: its figures, what is promised there, and by whom.", area=found.title),
            dates=[one.here.published for one in figures],
            illustrative=say(SOME_MADE_UP) if made_up else None,
        ),
        title=found.title,
        facts=tuple(_facts(desk, found)),
        agreements=tuple(desk.under(id) for id in own),
        targets=targets,
        larger=larger,
        bodies=desk.parties(bodies),
        partners=desk.parties(partners),
        nothing=not (own or larger or bodies or partners or figures or plans or events),
        figures=figures_table(desk, found, figures),
        told=figures_told(figures),
        plans=plans,
        events=events,
        all_events=desk.href(addresses.ENGAGEMENT) if events else None,
    )


def _is_made_up(targets: Sequence[TargetRow], larger: Sequence[LargerPlace]) -> bool:
    round_it = (one.row for place in larger for one in place.targets)
    return any(row.illustrative for row in (*targets, *round_it))


def _facts(desk: Desk, found: Area) -> Iterator[Fact]:
    yield Fact(say("What it is"), capital(found.kind))
    outer = round_about(desk.report.areas, found.id)
    if outer:
        yield Fact(say("Lies in"), links=tuple(_link(desk, id) for id in outer))
    if inner := within(desk.report.areas, found.id):
        named = tuple(_link(desk, id) for id in inner)
        name = say_number("{number} place in it", "{number} places in it", len(inner))
        yield Fact(name, links=named)
    if found.also_written:
        yield Fact(say("Also written"), in_a_row(found.also_written))
    if found.code:
        yield Fact(say("Code in official figures"), found.code)


def agreements_of(desk: Desk, area: str) -> tuple[str, ...]:
    """The agreements for a place, in the report's order."""
    return tuple(one.id for one in desk.report.agreements.values() if one.area == area)


def _ratings(desk: Desk, agreements: Sequence[str]) -> tuple[Rating, ...]:
    """The ratings in force under some agreements, by the targets' titles."""
    own = [
        one
        for one in desk.press.assessments.ratings
        if one.in_force and desk.press.commitments[one.commitment].under in agreements
    ]
    return tuple(sorted(own, key=lambda one: by_number(desk.report.targets[one.target].title)))


def _larger(desk: Desk, found: Area) -> Iterator[LargerPlace]:
    """Each place round this one for which there are agreements, with this place's notes."""
    for id in round_about(desk.report.areas, found.id):
        if agreements := agreements_of(desk, id):
            targets = tuple(
                AreaTarget(target_row(desk, one), _note(desk, found, one))
                for one in _ratings(desk, agreements)
            )
            links = tuple(desk.under(one) for one in agreements)
            views = tuple(_views(desk, found, agreements))
            yield LargerPlace(_link(desk, id), links, targets, views)


def _views(desk: Desk, found: Area, agreements: Sequence[str]) -> Iterator[Link]:
    """The pages that tell how much of each agreement is the work of this place's councils."""
    for view in desk.report.relevance:
        if view.area == found.id and view.agreement in agreements:
            title = desk.report.agreements[view.agreement].title
            words = say("{agreement}: what it means here", agreement=title)
            yield desk.link(words, addresses.district(view.key))


def _note(desk: Desk, found: Area, rating: Rating) -> str | None:
    """What this place says of a target: its own note, else why the indicator is its work or not."""
    own = (
        marked(sentence(note.note), note.marks)
        for note in found.notes
        if note.target == rating.target
    )
    commitment = desk.press.commitments[rating.commitment]
    seen = (
        _seen(view, commitment.indicator)
        for view in desk.report.relevance
        if view.area == found.id and view.agreement == commitment.under and commitment.indicator
    )
    return next(chain(own, filter(None, seen)), None)


def _seen(view: Relevance, indicator: str) -> str | None:
    """Whether an indicator is the work of a place, and why."""
    link = view.of(indicator)
    if link is None:
        return None
    told = f"{sentence(say(LINKED[link.linked]))} {sentence(link.why)}"
    return say("{what} (illustrative)", what=told) if view.illustrative else told
