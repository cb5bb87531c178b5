"""Accessibility as practice: what axe-core can't ask, asked of pages as a browser lays them out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Literal

import pytest
from playwright.sync_api import Page

from tests.browser import barriers
from tests.site.homes import Homes, largest_of_each_kind, of_each_template

pytestmark = pytest.mark.browser

Question = Callable[[Page], list[str]]
Scheme = Literal["light", "dark"]

SCHEMES: tuple[Scheme, ...] = ("light", "dark")
TEXT: tuple[Question, ...] = (barriers.overflowing, barriers.clipped, barriers.overlapping)
FORCED: tuple[Question, ...] = (barriers.faint, barriers.unframed, barriers.unseen_focus)


def told(page: Page, where: str, *questions: Question) -> list[str]:
    """What the page answers, with the way in which it is looked at."""
    return [
        f"{page.url}, {where}, {question.__name__}: {found}"
        for question in questions
        for found in question(page)
    ]


def at_400_per_cent(page: Page) -> Iterator[str]:
    """A window of 1280 by 1024 pixels is one of 320 by 256 there; then with its text spaced too."""
    page.set_viewport_size({"width": 320, "height": 256})
    yield from told(page, "at 400 per cent", *TEXT)
    barriers.space_text(page)
    yield from told(page, "spaced at 320", *TEXT)
    barriers.space_text(page, spaced=False)


def at_a_desk(page: Page) -> Iterator[str]:
    """In a wide window, and with the text spaced there."""
    page.set_viewport_size({"width": 1280, "height": 800})
    yield from told(page, "at 1280", *TEXT)
    barriers.space_text(page)
    yield from told(page, "spaced at 1280", *TEXT)
    barriers.space_text(page, spaced=False)


def coloured(page: Page) -> Iterator[str]:
    """By day and by night, and held still."""
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme, forced_colors="none", reduced_motion="reduce")
        yield from told(page, scheme, barriers.faint)
    yield from told(page, "without motion", barriers.moving)


def forced(page: Page, *schemes: Scheme) -> Iterator[str]:
    """In colours that the reader forces on all pages."""
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme, forced_colors="active")
        yield from told(page, f"forced and {scheme}", *FORCED)


def quickly(page: Page) -> Iterator[str]:
    """What a change of the style sheet is likely to break."""
    yield from at_400_per_cent(page)
    yield from coloured(page)
    yield from forced(page, "dark")


def wholly(page: Page) -> Iterator[str]:
    """In every way."""
    yield from at_a_desk(page)
    yield from at_400_per_cent(page)
    yield from coloured(page)
    yield from forced(page, *SCHEMES)


def in_the_way(
    page: Page, wanted: Iterable[str], looked_at: Callable[[Page], Iterator[str]]
) -> list[str]:
    """All that keeps somebody from reading these pages in one of those ways."""
    found: list[str] = []
    for address in wanted:
        page.goto(address)
        found += looked_at(page)
    return found


def test_one_page_of_each_kind(homes: Homes, page: Page) -> None:
    """The largest of all sites': nothing lost when enlarged, spaced, recoloured or held still."""
    assert in_the_way(page, of_each_template(largest_of_each_kind(homes)).values(), quickly) == []


@pytest.mark.long
@pytest.mark.parametrize("name", ["content", "english", "kent"])
def test_every_page(name: str, homes: Homes, page: Page) -> None:
    """The same for all pages of the site."""
    site, home = homes[name]
    assert in_the_way(page, [f"{home}/{path}" for path in site.pages], wholly) == []
