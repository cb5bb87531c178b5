"""The search page: a form and results for whoever has a script, the way to A to Z for others."""

from __future__ import annotations

from dataclasses import dataclass

from laasite.model.language import say
from laasite.pages import addresses
from laasite.render.alphabet import letter_id, shown
from laasite.render.desk import Desk
from laasite.render.views.a_to_z import pages_by_letter
from laasite.render.views.base import Head, Link

SCRIPT = "assets/search.js"


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search page.

    head: the page's frame. title: the heading. index: the folder of the index, with a slash at its
    end; it need not be there. up: leads from a page in another language than the main one to the
    root of the site; None in the main one. a_to_z: leads to the list of everything. letters: the
    parts of it.
    """

    head: Head
    title: str
    index: str
    up: str | None
    a_to_z: Link
    letters: tuple[Link, ...]


def search(desk: Desk) -> SearchView:
    """The search page; what is asked for stands in its address, after `?q=`."""
    everything = addresses.A_TO_Z
    return SearchView(
        head=desk.head(say("Search this site, or look through it from A to Z."), script=SCRIPT),
        title=desk.here.title,
        up=None if desk.report.edition.is_main else "../",
        index=f"{desk.href(addresses.SEARCH_INDEX)}/",
        a_to_z=desk.link(say("A to Z of everything"), everything),
        letters=tuple(
            desk.link(shown(letter), f"{everything}#{letter_id(letter)}")
            for letter, _ in pages_by_letter(desk)
        ),
    )
