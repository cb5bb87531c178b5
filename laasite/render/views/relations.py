"""How bodies connect: who reports to whom, and what else ties them, as a nested list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from laasite.model.report import Body, BodyLink
from laasite.model.words import BodyState
from laasite.render.desk import Desk
from laasite.render.formats import capital
from laasite.render.views.base import Link


@dataclass(frozen=True, slots=True)
class Tie:
    """What ties a body to others. how: in what way. others: which bodies."""

    how: str
    others: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A body among others.

    body: its name and page. state: a word where it doesn't exist; None for one that does.
    ties: to others. reporting: the bodies that report to it.
    """

    body: Link
    state: str | None
    ties: tuple[Tie, ...]
    reporting: tuple[Node, ...]


STATES = {BodyState.PROPOSED: "proposed: it doesn’t exist", BodyState.ENDED: "no longer exists"}
"""How a list names a body that doesn't exist."""


def relations(desk: Desk) -> tuple[Node, ...]:
    """The bodies that are tied to any other: those that report to none first, others below them."""
    bodies = desk.report.bodies
    tops = [one for one in bodies.values() if one.reports_to not in bodies]
    nodes = [_node(desk, one, frozenset()) for one in _by_title(tops)]
    return tuple(one for one in nodes if one.ties or one.reporting)


def _node(desk: Desk, body: Body, above: frozenset[str]) -> Node:
    """A body with those below it; one that would stand below itself is left out there."""
    here = above | {body.id}
    below = [
        one
        for one in desk.report.bodies.values()
        if one.reports_to == body.id and one.id not in here
    ]
    return Node(
        body=desk.party(body.id),
        state=STATES.get(body.state),
        ties=ties(desk, body.links),
        reporting=tuple(_node(desk, one, here) for one in _by_title(below)),
    )


def _by_title(bodies: Iterable[Body]) -> list[Body]:
    return sorted(bodies, key=lambda one: (one.title.casefold(), one.id))


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
