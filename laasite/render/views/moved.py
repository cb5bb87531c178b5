"""The pages that stand where something was: sent on to its new address, or told why it went."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urljoin

from laasite.model.dates import day_in_words
from laasite.model.language import marked, say
from laasite.model.moved import Tombstone
from laasite.model.sentences import sentence
from laasite.pages.moved import former
from laasite.pages.plan import references
from laasite.render.desk import Desk
from laasite.render.views.base import Head, Link


@dataclass(frozen=True, slots=True)
class MovedView:
    """A page that sends its readers on.

    head: the page's frame; its canonical address is the new one. title: the heading. to: the page
    that was here, at its new address.
    """

    head: Head
    title: str
    to: Link


@dataclass(frozen=True, slots=True)
class GoneView:
    """A page that says what became of another.

    head: the page's frame. title: what the page was called. dropped: who took it down and when, in
    a sentence. why: the reason, in a sentence. by: who took it down; see: what stands in its place,
    or None.
    """

    head: Head
    title: str
    dropped: str
    why: str
    by: Link
    see: Link | None


MADE_UP = marked("This page is illustrative: it was made up to show how the site works.")


def moved(desk: Desk) -> MovedView:
    """The page at an old address of what is now the page's subject."""
    new, base = desk.here.subject or "", desk.report.site.address
    head = desk.head(
        say("This page has a new address."),
        illustrative=say(MADE_UP) if _made_up(desk) else None,
        title=say("Moved: {page}", page=desk.here.title),
    )
    canonical = urljoin(base.rstrip("/") + "/", new) if base else None
    return MovedView(
        head=replace(head, canonical=canonical),
        title=say("This page has moved"),
        to=desk.link(desk.here.title, new),
    )


def _made_up(desk: Desk) -> bool:
    """Whether the rename that brought the page about was made up."""
    return any(
        one.marks.illustrative and former(desk.here.subject or "", one) == desk.here.address
        for one in desk.report.moves.redirects
    )


def gone(desk: Desk) -> GoneView:
    """The page where something was that isn't published any more."""
    found = _tombstone(desk)
    by = desk.party(found.dropped_by)
    return GoneView(
        head=desk.head(
            say("This page has been taken down, and says why."),
            dates=[found.date],
            illustrative=say(MADE_UP) if found.marks.illustrative else None,
            title=say("Taken down: {page}", page=desk.here.title) if found.title else None,
        ),
        title=desk.here.title,
        dropped=say(
            "{who} took this page down on {day}.", who=by.text, day=day_in_words(found.date)
        ),
        why=sentence(found.why),
        by=by,
        see=_see(desk, found),
    )


def _tombstone(desk: Desk) -> Tombstone:
    """The tombstone that the page's subject names; the first, as only one is planned for it."""
    return next(one for one in desk.report.moves.tombstones if one.gone == desk.here.subject)


def _see(desk: Desk, found: Tombstone) -> Link | None:
    if found.see is None:
        return None
    address = references(desk.press.plan).get(found.see, f"{found.see}.html")
    title = next(page.title for page in desk.press.plan.pages if page.address == address)
    return desk.link(title, address)
