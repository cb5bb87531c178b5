"""The page for what is not there: ways to find what was wanted."""

from __future__ import annotations

from dataclasses import dataclass

from laasite.model.language import say
from laasite.pages import navigation
from laasite.render.desk import Desk
from laasite.render.views.base import Head, Link


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """The page for what is not there.

    head: the page's frame. title: the heading. ways: pages from which everything can be found,
    with links from the root of the site, because this page is shown at any address.
    """

    head: Head
    title: str
    ways: tuple[Link, ...]


def not_found(desk: Desk) -> NotFoundView:
    """The page for what is not there."""
    menu = [(one.text, one.address) for one in navigation.menu(desk.press.plan, desk.here)]
    footer = [(one.text, one.address) for one in navigation.footer(desk.press.plan)]
    ways: dict[str, str] = {}
    for text, address in (*menu, *footer):
        ways.setdefault(address, text)
    return NotFoundView(
        head=desk.head(say("There is no page at this address.")),
        title=desk.here.title,
        ways=tuple(desk.link(text, address) for address, text in ways.items()),
    )
