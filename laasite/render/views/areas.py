"""Places: the county, the districts in it, the parishes and wards in those; a page for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from laasite.model.areas import Area
from laasite.model.assessment import Rating
from laasite.model.places import round_about, within
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import capital, counted, in_a_row, sentence
from laasite.render.views.base import Fact, Head, Link
from laasite.render.views.rows import TargetRow, target_row


@dataclass(frozen=True, slots=True)
class AreaNode:
    """A place in the list. area: its name and page. kind: what it is. inner: the places in it."""

    area: Link
    kind: str
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

    area: that place. agreements: for it. targets: promised in them.
    """

    area: Link
    agreements: tuple[Link, ...]
    targets: tuple[AreaTarget, ...]


@dataclass(frozen=True, slots=True)
class AreaView:
    """The page of a place.

    head: the page's frame. title: its name. facts: what it is, in what it lies, what lies in it.
    agreements: for the place itself. targets: promised in them. larger: what is promised for the
    places round it. bodies, partners: that work there. nothing: whether nothing is recorded.
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


def areas(desk: Desk) -> AreasView:
    """Every place, those in others below them."""
    every = desk.report.areas
    tops = [area for area in every.values() if area.within not in every]
    tops.sort(key=lambda one: (one.title.casefold(), one.id))
    return AreasView(
        head=desk.head(
            "The places that the agreements, figures and groups on this site belong to."
        ),
        title=desk.here.title,
        areas=tuple(_node(desk, one, frozenset()) for one in tops),
    )


def _node(desk: Desk, area: Area, above: frozenset[str]) -> AreaNode:
    here = above | {area.id}
    inner = [id for id in within(desk.report.areas, area.id) if id not in here]
    below = tuple(_node(desk, desk.report.areas[id], here) for id in inner)
    return AreaNode(_link(desk, area.id), capital(area.kind), below)


def _link(desk: Desk, id: str) -> Link:
    return desk.link(desk.report.areas[id].title, addresses.area(id))


# --- one place ------------------------------------------------------------------------------------


def area(desk: Desk) -> AreaView:
    """The page of the place that is the page's subject."""
    found = desk.report.areas[desk.here.subject or ""]
    own = agreements_of(desk, found.id)
    larger = tuple(_larger(desk, found))
    bodies = [one.id for one in desk.report.bodies.values() if one.area == found.id]
    partners = [one.id for one in desk.report.partners.values() if one.area == found.id]
    return AreaView(
        head=desk.head(f"{found.title}: what is promised there, and by whom."),
        title=found.title,
        facts=tuple(_facts(desk, found)),
        agreements=tuple(desk.under(id) for id in own),
        targets=tuple(target_row(desk, one) for one in _ratings(desk, own)),
        larger=larger,
        bodies=desk.parties(bodies),
        partners=desk.parties(partners),
        nothing=not (own or larger or bodies or partners),
    )


def _facts(desk: Desk, found: Area) -> Iterator[Fact]:
    yield Fact("What it is", capital(found.kind))
    outer = round_about(desk.report.areas, found.id)
    if outer:
        yield Fact("Lies in", links=tuple(_link(desk, id) for id in outer))
    if inner := within(desk.report.areas, found.id):
        named = tuple(_link(desk, id) for id in inner)
        yield Fact(f"{counted(len(inner), 'place')} in it", links=named)
    if found.also_written:
        yield Fact("Also written", in_a_row(found.also_written))
    if found.code:
        yield Fact("Code in official figures", found.code)


def agreements_of(desk: Desk, area: str) -> tuple[str, ...]:
    """The agreements for a place, in the report's order."""
    return tuple(one.id for one in desk.report.agreements.values() if one.area == area)


def _ratings(desk: Desk, agreements: Sequence[str]) -> tuple[Rating, ...]:
    """The ratings in force under some agreements."""
    return tuple(
        one
        for one in desk.press.assessments.ratings
        if one.in_force and desk.press.commitments[one.commitment].under in agreements
    )


def _larger(desk: Desk, found: Area) -> Iterator[LargerPlace]:
    """Each place round this one for which there are agreements, with this place's notes."""
    notes = {note.target: sentence(note.note) for note in found.notes}
    for id in round_about(desk.report.areas, found.id):
        if agreements := agreements_of(desk, id):
            targets = tuple(
                AreaTarget(target_row(desk, one), notes.get(one.target))
                for one in _ratings(desk, agreements)
            )
            links = tuple(desk.under(one) for one in agreements)
            yield LargerPlace(_link(desk, id), links, targets)
