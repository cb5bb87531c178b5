"""How bodies connect: a map and a list that say the same, and who shares members with whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from laasite.charts.bodies import BodyMap, MapBody, body_map
from laasite.model.bodies import Body, BodyLink
from laasite.model.language import marked, say, say_number
from laasite.model.sentences import capital
from laasite.model.words import BodyState
from laasite.render.desk import Desk
from laasite.render.formats import in_a_row
from laasite.render.views.base import Link

CROSS_MEMBERSHIP = "cross-membership"
"""How a link between two bodies is written where they share members."""


@dataclass(frozen=True, slots=True)
class Tie:
    """What ties a body to others. how: in what way. others: which bodies."""

    how: str
    others: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A body among others.

    body: its name and page. state: a word where it doesn't exist; None for one that does.
    how: in what way it is tied to the body above it; None for one at the top. reports: whether it
    reports to that one. below: the bodies tied to it.
    """

    body: Link
    state: str | None
    how: str | None
    reports: bool
    below: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """How a body hangs on the one above it, and whether it reports to it."""

    how: str | None
    reports: bool


_AT_THE_TOP = Way(None, reports=False)

STATES = {
    BodyState.PROPOSED: marked("proposed: it doesn’t exist"),
    BodyState.ENDED: marked("no longer exists"),
}
"""How a list names a body that doesn't exist."""


def relations(desk: Desk) -> tuple[Node, ...]:
    """Every body once, under the one it reports to or is tied to; those with most below it first.

    A body that others are tied to stands at the top. Among the others the order is by name.
    """
    bodies = desk.report.bodies
    tops = [one for one in bodies.values() if one.reports_to not in bodies]
    seen: set[str] = set()
    ordered = sorted(tops, key=lambda body: (-_width(desk, body), *_name(body)))
    return tuple(_node(desk, one, _AT_THE_TOP, seen) for one in ordered if one.id not in seen)


def _width(desk: Desk, body: Body) -> int:
    """How many bodies hang on one directly."""
    return len(body.links) + sum(one.reports_to == body.id for one in desk.report.bodies.values())


def _node(desk: Desk, body: Body, way: Way, seen: set[str]) -> Node:
    """A body with those below it; one that has been told already is left out."""
    seen.add(body.id)
    below = [
        _node(desk, other, way, seen) for other, way in _below(desk, body) if other.id not in seen
    ]
    state = say(STATES[body.state]) if body.state in STATES else None
    return Node(desk.party(body.id), state, way.how, way.reports, tuple(below))


def _below(desk: Desk, body: Body) -> Iterator[tuple[Body, Way]]:
    """The bodies that report to one, then those that it says it is tied to."""
    every = desk.report.bodies
    for other in _by_title(one for one in every.values() if one.reports_to == body.id):
        yield other, Way(say("reports to it"), reports=True)
    for link in body.links:
        other = every[link.to]
        if other.reports_to not in every:
            yield other, Way(link.how, reports=False)


def _by_title(bodies: Iterable[Body]) -> list[Body]:
    return sorted(bodies, key=_name)


def _name(body: Body) -> tuple[str, str]:
    return body.title.casefold(), body.id


# --- the map --------------------------------------------------------------------------------------


def map_of(nodes: tuple[Node, ...]) -> Markup:
    """The same as a drawing."""
    bodies = tuple(_drawn(nodes, 0))
    absent = sum(not one.exists for one in bodies)
    drawn = BodyMap(
        id="bodies",
        title=say("How the groups and boards connect"),
        desc=say_number(
            "{number} body, {absent} of which do not exist now. "
            "The list below says the same in words.",
            "{number} bodies, {absent} of which do not exist now. "
            "The list below says the same in words.",
            len(bodies),
            absent=absent,
        ),
        bodies=bodies,
    )
    return Markup(body_map(drawn))  # noqa: S704 - our SVG


def _drawn(nodes: tuple[Node, ...], depth: int) -> Iterator[MapBody]:
    for node in nodes:
        how, state = capital(node.how or ""), capital(node.state or "")
        yield MapBody(node.body.text, depth, how, state, node.state is None, node.reports)
        yield from _drawn(node.below, depth + 1)


# --- ties of one body -----------------------------------------------------------------------------


def ties(desk: Desk, links: Iterable[BodyLink]) -> tuple[Tie, ...]:
    """A body's links, those of one way together, in the order in which they were written."""
    ways: dict[str, list[str]] = {}
    for link in links:
        ways.setdefault(link.how, []).append(link.to)
    return tuple(Tie(capital(how), desk.parties(to)) for how, to in ways.items())


@dataclass(frozen=True, slots=True)
class OtherSays:
    """What another body says of its tie to this one. body: which. how: in what way."""

    body: Link
    how: str


def ties_from_others(desk: Desk, body: Body) -> Iterator[OtherSays]:
    """What other bodies say of their tie to this one, by their names."""
    for other in _by_title(desk.report.bodies.values()):
        for link in other.links:
            if link.to == body.id:
                yield OtherSays(desk.party(other.id), link.how)


# --- who shares members ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SharedRow:
    """A body in the matrix. body: its name and page. cells: what it shares with each column."""

    body: Link
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Who shares members with whom.

    columns: the bodies that share members with any. rows: the same, with a word for each pair.
    twice: the partners that have seats on more than one body, as sentences. unknown: the bodies of
    which it isn't recorded who sits on them.
    """

    columns: tuple[str, ...]
    rows: tuple[SharedRow, ...]
    twice: tuple[str, ...]
    unknown: tuple[Link, ...]


def matrix(desk: Desk) -> Matrix:
    """Which existing bodies share members, as their links say it and as their seats show it."""
    there = [one for one in desk.report.bodies.values() if one.state is BodyState.EXISTING]
    sharing = [one for one in _by_title(there) if any(_shares(one, other) for other in there)]
    rows = tuple(
        SharedRow(desk.party(one.id), tuple(_cell(desk, one, other) for other in sharing))
        for one in sharing
    )
    return Matrix(
        columns=tuple(one.title for one in sharing),
        rows=rows,
        twice=tuple(_twice(desk, there)),
        unknown=desk.parties(one.id for one in _by_title(there) if not one.seats),
    )


def _shares(one: Body, other: Body) -> bool:
    return one.id != other.id and (_says(one, other) or bool(common(one, other)))


def _says(one: Body, other: Body) -> bool:
    """Whether either of two bodies says that they share members; it is written at one end."""
    links = ((one, other), (other, one))
    return any(
        link.to == b.id and link.how == CROSS_MEMBERSHIP for a, b in links for link in a.links
    )


def common(one: Body, other: Body) -> tuple[str, ...]:
    """The ids of the partners that have a seat on both of two bodies, in order."""
    return tuple(sorted(_partners(one) & _partners(other)))


def _partners(body: Body) -> frozenset[str]:
    return frozenset(seat.partner for seat in body.seats if seat.partner)


def _cell(desk: Desk, one: Body, other: Body) -> str:
    """What two bodies share, in words; a dash for a body and itself."""
    if one.id == other.id:
        return "–"
    if ids := common(one, other):
        return in_a_row([desk.party(id, short=True).text for id in ids])
    return say("Yes; who isn’t recorded") if _says(one, other) else say("Not recorded")


def _twice(desk: Desk, there: list[Body]) -> Iterator[str]:
    for partner in desk.report.partners.values():
        seats = [one.title for one in _by_title(there) if partner.id in _partners(one)]
        if len(seats) > 1:
            yield f"{partner.title}: {in_a_row(seats)}."
