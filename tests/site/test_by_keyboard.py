"""By keyboard alone, in a real browser: menus, folds, wide tables, and from home to a figure.

The way through a page, the skip link, the filter and the headings that sort are in
`test_accessibility.py`; the search is in `test_search.py`.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.site.homes import Homes

pytestmark = pytest.mark.browser

PHONE: ViewportSize = {"width": 320, "height": 256}


@pytest.fixture
def home(homes: Homes, page: Page) -> str:
    """The address of the partnership's own site, seen in a window as wide as a desk."""
    page.set_viewport_size({"width": 1280, "height": 800})
    page.set_default_timeout(10_000)
    return homes["content"][1]


def tab_to(page: Page, css: str) -> None:
    """Press the tab key until what is wanted has the focus; fails where it can't be reached."""
    for _ in range(300):
        page.keyboard.press("Tab")
        if page.locator(f":is({css}):focus").count():
            return
    pytest.fail(f"{css} can't be reached by keyboard on {page.url}")


def enter(page: Page, css: str, leads_to: str) -> None:
    """Go to a link by the tab key and follow it."""
    tab_to(page, css)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{leads_to}")


def test_the_menu_leads_on_and_says_where_one_is(page: Page, home: str) -> None:
    """Each page of the menu is reached through it; its own entry is marked in it, alone."""
    page.goto(f"{home}/index.html")
    entries = page.locator("nav.menu a")
    paths = [str(one.get_attribute("href")) for one in entries.all()]
    assert len(paths) > 5
    for path in paths:
        enter(page, f"nav.menu a[href='{path}']", path)
        current = page.locator("nav.menu [aria-current]")
        assert [one.get_attribute("href") for one in current.all()] == [path]


def test_from_home_to_a_figure_and_its_file(page: Page, home: str) -> None:
    """What is late, the target, its figures to take away: no pointer needed."""
    page.goto(f"{home}/index.html")
    enter(page, "nav.menu a[href='late.html']", "late.html")
    enter(page, "main a[href='targets/empty-homes.html']", "targets/empty-homes.html")
    tab_to(page, "a[href='empty-homes.csv']")
    with page.expect_download() as coming:
        page.keyboard.press("Enter")
    assert coming.value.suggested_filename == "empty-homes.csv"


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_what_is_folded_away_opens_and_its_links_are_next(page: Page, home: str, key: str) -> None:
    """Closed, its links are passed over; open, they follow at once."""
    page.goto(f"{home}/targets.html")
    fold = page.locator("details:not([open]) > summary").first
    fold.focus()
    page.keyboard.press("Tab")
    assert page.locator("summary:focus").count() == 1
    fold.focus()
    page.keyboard.press(key)
    page.keyboard.press("Tab")
    assert page.locator("details[open] li:first-child a:focus").count() == 1


MOVED = """table => new Promise((tell) => {
  const late = Date.now() + 5000;
  const look = () => table.scrollLeft > 0 || Date.now() > late
    ? tell(table.scrollLeft > 0) : requestAnimationFrame(look);
  look();
})"""
"""Whether a table has been moved within five seconds; a page's policy forbids to wait by a text."""


def test_a_wide_table_is_moved_by_arrows(page: Page, home: str) -> None:
    """On a telephone; the page beside it stays where it is."""
    page.set_viewport_size(PHONE)
    page.goto(f"{home}/targets/burglary.html")
    table = page.locator(".scroll", has=page.locator("table"))
    wide = next(
        one for one in table.all() if one.evaluate("e => e.scrollWidth > e.clientWidth + 9")
    )
    wide.focus()
    page.keyboard.press("ArrowRight")
    assert wide.evaluate(MOVED)
    assert page.evaluate("scrollX") == 0


HIDDEN = """() => {
  const one = document.activeElement, box = one.getClientRects()[0];
  if (!box || one === document.body) return null;
  const x = Math.max(0, Math.min(box.left + box.width / 2, innerWidth - 1));
  const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
  const top = document.elementFromPoint(x, y);
  const seen = top && (one.contains(top) || top.contains(one));
  return seen ? null : `${one.tagName} ${one.textContent.trim()} at ${x}, ${y}`;
}"""


@pytest.mark.parametrize("path", ["index.html", "targets.html", "targets/burglary.html"])
def test_nothing_lies_over_what_has_the_focus(page: Page, home: str, path: str) -> None:
    """At 400 per cent each stop is within the window, and not below anything (WCAG 2.2, 2.4.11)."""
    page.set_viewport_size(PHONE)
    page.goto(f"{home}/{path}")
    lost = []
    for _ in range(60):
        page.keyboard.press("Tab")
        lost += [page.evaluate(HIDDEN)]
    assert [one for one in lost if one] == []
