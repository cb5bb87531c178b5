"""The list of bodies by whether they exist, and how they connect."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from laasite.model.bodies import Body
from laasite.model.language import marked, say, say_number
from laasite.model.sentences import capital
from laasite.model.words import BodyState
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.views.base import Head, Link
from laasite.render.views.body import meets_words
from laasite.render.views.relations import Matrix, Node, map_of, matrix, relations


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A body in the list. body: its name and page. told: its kind, when it meets, its seats."""

    body: Link
    told: str


@dataclass(frozen=True, slots=True)
class BodyGroup:
    """Bodies of one state. title: the heading. note: what the state means. rows: by name."""

    title: str
    note: str | None
    rows: tuple[BodyRow, ...]


@dataclass(frozen=True, slots=True)
class BodiesView:
    """The list of bodies.

    head: the page's frame. title: the heading. groups: by state. map: how they connect, drawn.
    relations: the same as a list. matrix: who shares members. partners: to the list of partners.
    """

    head: Head
    title: str
    groups: tuple[BodyGroup, ...]
    map: Markup
    relations: tuple[Node, ...]
    matrix: Matrix
    partners: Link


_STATES = {
    BodyState.EXISTING: (marked("Groups and boards that exist"), None),
    BodyState.PROPOSED: (
        marked("Proposed"),
        marked("These do not exist. Somebody has proposed them; nothing is decided."),
    ),
    BodyState.ENDED: (marked("No longer existing"), marked("These have ended.")),
}


def bodies(desk: Desk) -> BodiesView:
    """The list of bodies."""
    nodes = relations(desk)
    return BodiesView(
        head=desk.head(
            say("The groups and boards of the partnership, who sits on them and how they connect."),
            dates=[one.marks.published for one in desk.report.bodies.values()],
        ),
        title=desk.here.title,
        groups=tuple(_groups(desk)),
        map=map_of(nodes),
        relations=nodes,
        matrix=matrix(desk),
        partners=desk.link(say("Who does what: the partners"), addresses.PARTNERS),
    )


def _groups(desk: Desk) -> Iterator[BodyGroup]:
    for state, (title, note) in _STATES.items():
        found = [one for one in desk.report.bodies.values() if one.state is state]
        if found:
            found.sort(key=lambda one: (one.title.casefold(), one.id))
            rows = tuple(_row(desk, one) for one in found)
            yield BodyGroup(say(title), say(note) if note else None, rows)


def _row(desk: Desk, found: Body) -> BodyRow:
    told = [capital(found.kind)]
    if meets := meets_words(found):
        told.append(meets)
    if found.seats_total is not None:
        told.append(say_number("{number} seat", "{number} seats", found.seats_total))
    return BodyRow(desk.party(found.id), ". ".join(told))
