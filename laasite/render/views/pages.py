"""The list of pages of plain text."""

from __future__ import annotations

from dataclasses import dataclass

from laasite.model.language import say
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.views.base import Head, Link


@dataclass(frozen=True, slots=True)
class PagesView:
    """The list of pages. head: the page's frame. title: the heading. pages: by title."""

    head: Head
    title: str
    pages: tuple[Link, ...]


def pages(desk: Desk) -> PagesView:
    """The list of pages of plain text."""
    found = sorted(desk.report.pages.values(), key=lambda one: (one.title.casefold(), one.id))
    return PagesView(
        head=desk.head(
            say("More about the partnership and how to take part."),
            dates=[one.marks.published for one in found],
        ),
        title=desk.here.title,
        pages=tuple(desk.link(one.title, addresses.page(one.id)) for one in found),
    )
