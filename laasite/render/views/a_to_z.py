"""Every page of the site by title, from A to Z: the search of whoever has no script."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from laasite.model.language import say
from laasite.pages.plan import AT_FORMER_ADDRESSES, PageKind, Planned
from laasite.render.alphabet import letter, letter_id, letter_order, plain, shown
from laasite.render.desk import Desk
from laasite.render.searching import trail
from laasite.render.views.base import Head, Link

_LEFT_OUT = frozenset({PageKind.NOT_FOUND, PageKind.A_TO_Z, *AT_FORMER_ADDRESSES})


@dataclass(frozen=True, slots=True)
class Line:
    """A page. page: its title, leading to it. trail: where it belongs; empty at the top."""

    page: Link
    trail: str


@dataclass(frozen=True, slots=True)
class LetterOfPages:
    """The pages of one letter. letter: to show. id: its anchor. lines: from A to Z."""

    letter: str
    id: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class AToZView:
    """Every page by title. head: the page's frame. title: the heading.

    letters: those that occur, with their pages. search: leads to the search.
    """

    head: Head
    title: str
    letters: tuple[LetterOfPages, ...]
    search: Link


def a_to_z(desk: Desk) -> AToZView:
    """Every page of the site but those that stand where something was."""
    return AToZView(
        head=desk.head(say("Every page of this site by title.")),
        title=desk.here.title,
        letters=tuple(
            LetterOfPages(shown(found), letter_id(found), tuple(_line(desk, one) for one in pages))
            for found, pages in pages_by_letter(desk)
        ),
        search=_search(desk),
    )


def pages_by_letter(desk: Desk) -> Iterator[tuple[str, tuple[Planned, ...]]]:
    """The letters under which there are pages, and the pages in the order of their titles."""
    pages = [page for page in desk.press.plan.pages if page.kind not in _LEFT_OUT]
    pages.sort(key=_order)
    for found, group in groupby(pages, lambda one: letter(one.title)):
        yield found, tuple(group)


def _order(page: Planned) -> tuple[tuple[bool, str], str, str]:
    return letter_order(letter(page.title)), plain(page.title), page.address


def _line(desk: Desk, page: Planned) -> Line:
    return Line(desk.link(page.title, page.address), trail(desk.press, page))


def _search(desk: Desk) -> Link:
    found = desk.press.plan.find(PageKind.SEARCH)
    return desk.link(found.title, found.address)
