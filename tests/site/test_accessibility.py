"""Nobody is shut out: one page of each kind, light and dark, on a phone and on a desk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, Protocol

import pytest
from playwright.sync_api import Browser, Page

from laasite.pages import addresses
from laasite.pages.plan import PageKind
from tests.browser.axe import Violation
from tests.browser.barriers import overflowing
from tests.site.homes import Homes, of_each_template, ordinary_of_each_kind

pytestmark = pytest.mark.browser


class Axe(Protocol):
    """Asks axe-core about a page: about everything, or about what a colour scheme can change."""

    def __call__(self, page: Page, *, colours_only: bool = False) -> list[Violation]:
        """What is wrong with the page."""


Scheme = Literal["light", "dark"]

PHONE, DESK = 320, 1280
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


Looks = Sequence[tuple[int, Scheme]]

ALL: Looks = [(width, scheme) for width in (PHONE, DESK) for scheme in SCHEMES]
"""The page as a phone and as a desk shows it, by day and by night."""

TWO: Looks = [(PHONE, "light"), (DESK, "dark")]
"""Each width and each scheme once."""


def views(page: Page, looks: Looks) -> Iterator[tuple[int, Scheme]]:
    """The page as it looks in each of these ways, one after another."""
    for width, scheme in looks:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        yield width, scheme


def barriers(page: Page, addresses: Iterable[str], axe: Axe, looks: Looks) -> list[str]:
    """All that keeps somebody from reading these pages.

    By night only colours are asked about again: nothing else hangs on the scheme.
    """
    found = []
    for address in addresses:
        page.goto(address)
        for width, scheme in views(page, looks):
            here = f"{address}, {scheme} at {width}"
            found += [f"{here}: {one}" for one in axe(page, colours_only=scheme == "dark")]
            found += [f"{here}: {wide}" for wide in overflowing(page)]
    return found


def test_one_page_of_each_kind(homes: Homes, page: Page, axe: Axe) -> None:
    """No violation found by axe-core, nothing wider than the window."""
    chosen = ordinary_of_each_kind(homes)
    assert set(chosen) == set(PageKind)
    assert barriers(page, of_each_template(chosen).values(), axe, TWO) == []


@pytest.mark.long
@pytest.mark.parametrize("name", ["content", "english", "kent"])
def test_every_page(name: str, homes: Homes, page: Page, axe: Axe) -> None:
    """The same for all pages of the site."""
    site, home = homes[name]
    assert barriers(page, [f"{home}/{path}" for path in site.pages], axe, ALL) == []


# --- by keyboard ---------------------------------------------------------------------------------


@pytest.fixture
def home(homes: Homes, page: Page) -> str:
    """The address of the partnership's own site, and a window as wide as a desk."""
    page.set_viewport_size({"width": DESK, "height": 800})
    return homes["content"][1]


FOCUSED = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const style = getComputedStyle(one), box = one.getBoundingClientRect();
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  return {
    name: `${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 30)}`,
    seen: (outlined || style.boxShadow !== "none") && box.width > 0 && box.height > 0,
    within: Boolean(one.closest("main")),
  };
}"""


@pytest.mark.parametrize("path", [addresses.HOME, addresses.TARGETS, addresses.METHOD])
def test_focus_can_be_seen_on_its_way_through_a_page(path: str, page: Page, home: str) -> None:
    """Each stop shows where one is, and the way has an end: the page is no trap."""
    page.goto(f"{home}/{path}")
    stops = []
    for _ in range(1_000):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None:
            break
        stops.append(stop)
    else:
        pytest.fail("the way through the page has no end")
    assert len(stops) > 5
    assert [stop["name"] for stop in stops if not stop["seen"]] == []


def test_the_first_stop_skips_to_what_the_page_is_about(page: Page, home: str) -> None:
    """Who goes by keyboard needn't go through the menu on each page."""
    page.goto(f"{home}/{addresses.HOME}")
    page.keyboard.press("Tab")
    assert page.locator("a.skip:focus").bounding_box() is not None
    page.keyboard.press("Enter")
    page.wait_for_url("**/*#main")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["within"]


def shown(page: Page) -> list[str]:
    """The names of the targets in force that are shown."""
    rows = page.locator("table.targets").first.locator("tbody tr:visible th")
    return [name.strip() for name in rows.all_inner_texts()]


def test_targets_are_filtered_by_keyboard(page: Page, home: str) -> None:
    """What is typed leaves the rows that have it, and how many is said aloud."""
    page.goto(f"{home}/{addresses.TARGETS}")
    before = shown(page)
    said = page.locator("form.filter [role=status]").inner_text()
    page.locator("form.filter input").first.focus()
    page.keyboard.type("burglar")
    after = shown(page)
    assert 0 < len(after) < len(before)
    assert page.locator("form.filter [role=status]").inner_text() != said
    page.keyboard.press("Enter")
    assert shown(page) == after
    assert page.url == f"{home}/{addresses.TARGETS}"


def test_targets_are_chosen_from_a_list_by_keyboard(page: Page, home: str) -> None:
    """The first choice of each list leaves some rows."""
    page.goto(f"{home}/{addresses.TARGETS}")
    before = shown(page)
    page.locator("form.filter select:visible").first.focus()
    page.keyboard.press("ArrowDown")
    assert 0 < len(shown(page)) < len(before)


def test_targets_are_sorted_by_keyboard(page: Page, home: str) -> None:
    """Forward, then backward, and what the table says of it is so."""
    page.goto(f"{home}/{addresses.TARGETS}")
    first = page.locator("table.targets thead th").first
    first.locator("button").focus()
    page.keyboard.press("Enter")
    assert first.get_attribute("aria-sort") == "ascending"
    forward = shown(page)
    page.keyboard.press("Enter")
    assert first.get_attribute("aria-sort") == "descending"
    assert shown(page)[0] != forward[0]
    assert sorted(shown(page)) == sorted(forward)
    assert [name[0] for name in forward] == sorted(name[0] for name in forward)


def test_without_a_script_the_table_is_whole(browser: Browser, homes: Homes, page: Page) -> None:
    """The same rows, and nothing that does nothing."""
    address = f"{homes['content'][1]}/{addresses.TARGETS}"
    page.goto(address)
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(address)
    assert sorted(shown(plain)) == sorted(shown(page))
    assert plain.locator("main form:visible, main button:visible").count() == 0
    context.close()
