"""The list of those who are responsible: partners, departments of Government, others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from laasite.model.language import marked, say
from laasite.model.partners import Partner
from laasite.model.sentences import capital
from laasite.model.words import Role
from laasite.pages import addresses
from laasite.pages.plan import PageKind
from laasite.render.desk import Desk
from laasite.render.views.base import Head, Link
from laasite.render.views.duties import helped_by, late_from, led_by
from laasite.render.views.target_table import dates_of


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """A partner in the list.

    partner: its name and page. sector: of what kind it is. leads, helps: how many targets in force.
    late: how many late figures and steps it owes.
    """

    partner: Link
    sector: str | None
    leads: int
    helps: int
    late: int


@dataclass(frozen=True, slots=True)
class PartnerGroup:
    """Partners of one role. title: the heading. rows: by name."""

    title: str
    rows: tuple[PartnerRow, ...]


@dataclass(frozen=True, slots=True)
class PartnersView:
    """The list of partners.

    head: the page's frame. title: the heading. groups: by role. bodies: to the groups and boards;
    None if there are none.
    """

    head: Head
    title: str
    groups: tuple[PartnerGroup, ...]
    bodies: Link | None


_ROLES = {
    Role.PARTNER: marked("Partners"),
    Role.GOVERNMENT: marked("Government"),
    Role.OTHER: marked("Others"),
}


def partners(desk: Desk) -> PartnersView:
    """The list of partners."""
    has_bodies = desk.press.plan.has(PageKind.BODIES)
    return PartnersView(
        head=desk.head(
            say("Who is responsible for what: every partner, what it leads and what it owes."),
            dates=dates_of(desk.report.targets.values()),
        ),
        title=desk.here.title,
        groups=tuple(_groups(desk)),
        bodies=desk.link(say("Groups and boards, and how they connect"), addresses.BODIES)
        if has_bodies
        else None,
    )


def _groups(desk: Desk) -> Iterator[PartnerGroup]:
    for role, title in _ROLES.items():
        found = [one for one in desk.report.partners.values() if one.role is role]
        if found:
            found.sort(key=lambda one: (one.title.casefold(), one.id))
            yield PartnerGroup(say(title), tuple(_row(desk, one) for one in found))


def _row(desk: Desk, found: Partner) -> PartnerRow:
    return PartnerRow(
        partner=desk.party(found.id),
        sector=capital(found.sector) if found.sector else None,
        leads=sum(one.in_force for one in led_by(desk, found.id)),
        helps=sum(one.in_force for one in helped_by(desk, found.id)),
        late=len(late_from(desk, found.id)),
    )
