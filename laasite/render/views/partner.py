"""The page of a partner: what it leads, helps with and owes, to whom it answers, its posts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from laasite.model.language import marked, say, say_number
from laasite.model.partners import Partner, Post
from laasite.model.sentences import capital, sentence
from laasite.model.words import Role
from laasite.pages import addresses
from laasite.pages.plan import PageKind
from laasite.render.desk import Desk
from laasite.render.formats import date_words, in_a_row
from laasite.render.views.base import Fact, Head, Link
from laasite.render.views.duties import (
    ComingRow,
    coming_from,
    helped_by,
    late_from,
    led_by,
)
from laasite.render.views.holders import holding, mail_link
from laasite.render.views.rows import LateRow, TargetRow, target_row
from laasite.render.views.target_groups import Columns, TargetGroups, target_groups
from laasite.render.views.target_table import dates_of, illustrative_words


@dataclass(frozen=True, slots=True)
class PostView:
    """A post.

    title: its name. held: by whom, in words; empty if nobody is named. seen: when it was last
    recorded. email, phone: how it is reached in public. illustrative: whether made up.
    """

    title: str
    held: str
    seen: str | None
    email: Link | None
    phone: str | None
    illustrative: bool


@dataclass(frozen=True, slots=True)
class SeatsOn:
    """Seats on a body. body: which. kinds: the kinds of seat, in words."""

    body: Link
    kinds: str


@dataclass(frozen=True, slots=True)
class PartnerView:
    """The page of a partner.

    head: the page's frame. title: its name. text: the officers' words. facts: what it is.
    answers_to: in a sentence. leads: the targets it leads. helps: the targets in force it helps
    with. late: what it owes and is late with. coming: what it owes next. list: to the table of all
    its targets, or None. posts: by title. seats: on which bodies. next: how much comes next, in
    words.
    """

    head: Head
    title: str
    text: Markup
    facts: tuple[Fact, ...]
    answers_to: str
    leads: TargetGroups
    helps: tuple[TargetRow, ...]
    late: tuple[LateRow, ...]
    coming: tuple[ComingRow, ...]
    next: str | None
    list: Link | None
    posts: tuple[PostView, ...]
    seats: tuple[SeatsOn, ...]


def partner(desk: Desk) -> PartnerView:
    """The page of the partner that is the page's subject."""
    found = desk.report.partners[desk.here.subject or ""]
    led = led_by(desk, found.id)
    leads = target_groups(
        desk, led, say("led by {partner}", partner=found.title), Columns(lead=False)
    )
    helps = [one for one in helped_by(desk, found.id) if one.in_force]
    targets = [
        desk.report.targets[id] for id in dict.fromkeys(one.target for one in (*led, *helps))
    ]
    coming = coming_from(desk, found.id)
    return PartnerView(
        head=desk.head(
            say(
                "{partner}: what it leads, what it helps with and what it owes.",
                partner=found.title,
            ),
            dates=[found.marks.published, *dates_of(targets)],
            illustrative=_illustrative(found, leads),
        ),
        title=found.title,
        text=desk.text(found.text, 2),
        facts=tuple(_facts(desk, found)),
        answers_to=sentence(found.answers_to or say("Not recorded")),
        leads=leads,
        helps=tuple(target_row(desk, one) for one in helps),
        late=late_from(desk, found.id),
        coming=coming,
        next=_next(coming),
        list=_list(desk, found),
        posts=tuple(_post(desk, one) for one in _by_title(found)),
        seats=tuple(_seats(desk, found)),
    )


def _illustrative(found: Partner, leads: TargetGroups) -> str | None:
    if found.marks.illustrative:
        return say("This partner is illustrative: it was made up to show how the site works.")
    if any(post.marks.illustrative for post in found.posts.values()):
        return say("Some of this page is illustrative. It is marked where it stands.")
    return illustrative_words(leads.lines)


def _list(desk: Desk, found: Partner) -> Link | None:
    address = addresses.targets_by_partner(found.id)
    planned = any(
        one.address == address and one.kind is PageKind.TARGETS_BY_PARTNER
        for one in desk.press.plan.pages
    )
    return desk.link(say("See all its targets in one list"), address) if planned else None


# --- facts ----------------------------------------------------------------------------------------

_ROLES = {
    Role.PARTNER: marked("A partner"),
    Role.GOVERNMENT: marked("Part of Government"),
    Role.OTHER: marked("Another organisation"),
}


def _facts(desk: Desk, found: Partner) -> Iterator[Fact]:
    area = desk.report.areas.get(found.area or "")
    words = (
        (say("What it is"), say(_ROLES[found.role])),
        (say("Sector"), capital(found.sector) if found.sector else None),
        (say("Area"), area.title if area else None),
        (say("Also written"), in_a_row(found.also_written) or None),
        (say("Since"), date_words(found.since)),
        (say("Until"), date_words(found.until)),
    )
    yield from (Fact(name, said) for name, said in words if said)
    if found.website:
        yield Fact(say("Website"), links=(Link(found.website, found.website),))
    if found.follows:
        yield Fact(say("Came before it"), links=(desk.party(found.follows),))
    if after := [one.id for one in desk.report.partners.values() if one.follows == found.id]:
        yield Fact(say("Came after it"), links=desk.parties(after))
    if found.marks.source:
        yield Fact(say("Where this comes from"), sentence(found.marks.source))


def _seats(desk: Desk, found: Partner) -> Iterator[SeatsOn]:
    """The seats that it has, a line for each body."""
    for body in desk.report.bodies.values():
        kinds = [seat.kind for seat in body.seats if seat.partner == found.id]
        if kinds:
            yield SeatsOn(desk.party(body.id), "; ".join(kinds))


def _next(coming: tuple[ComingRow, ...]) -> str | None:
    """How much comes next, and by when the first of it."""
    if not coming:
        return None
    return say_number(
        "{number} figure or step, the first by {day}",
        "{number} figures and steps, the first by {day}",
        len(coming),
        day=coming[0].due,
    )


# --- posts ----------------------------------------------------------------------------------------


def _by_title(found: Partner) -> list[Post]:
    """Real posts first, then those that are illustrative, each by title."""
    posts = found.posts.values()
    return sorted(
        posts, key=lambda one: (one.marks.illustrative, one.title.casefold(), str(one.ref))
    )


def _post(desk: Desk, post: Post) -> PostView:
    contact = post.contact
    return PostView(
        title=post.title,
        held=holding(desk, post.holders).now,
        seen=date_words(post.seen),
        email=mail_link(contact.email) if contact else None,
        phone=contact.phone if contact else None,
        illustrative=post.marks.illustrative,
    )
