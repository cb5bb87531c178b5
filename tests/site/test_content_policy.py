"""Nothing on a page needs more than the content policy allows, nor asks others for anything."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from laasite.pages.plan import PageKind
from tests.browser.server import POLICY, SEARCH_POLICY
from tests.site.documents import document
from tests.site.sites import SITES, Made, made_as_it_stands

Serve = Callable[[Path], str]

OPEN_ALL = "document.querySelectorAll('main details').forEach((one) => { one.open = true; })"
# A page of an old address leads on by itself once it is there; to use it before would be a race.
LED_ON = """document.readyState === "complete"
  && !document.querySelector('meta[http-equiv="refresh"]')"""
CSS_FETCH = re.compile(rb"url\(|@import", re.IGNORECASE)


@pytest.fixture(scope="module", params=SITES)
def site(request: pytest.FixtureRequest) -> Made:
    """Each site."""
    return made_as_it_stands(request.param)


def test_every_page_carries_the_policy(site: Made) -> None:
    """A copy opened from a disk, where no server says it, has it too."""
    for path in site.pages:
        metas = document(site.files[path]).all("meta")
        (policy,) = (
            meta.get("content")
            for meta in metas
            if meta.get("http-equiv") == "Content-Security-Policy"
        )
        assert policy == (SEARCH_POLICY if path == "search.html" else POLICY), path


def test_no_page_has_script_or_style_in_its_lines(site: Made) -> None:
    """All of it stands in files of the site's own; a block of data for programs isn't run."""
    for path in site.pages:
        for one in document(site.files[path]).elements:
            is_data = one.attributes == {"type": "application/ld+json"}
            assert one.tag != "style", path
            assert one.tag != "script" or is_data or (one.get("src") and not one.text), path
            handlers = [name for name in one.attributes if name == "style" or name.startswith("on")]
            assert handlers == [], f"{path}: <{one.tag} {handlers}>"


def test_the_style_sheet_fetches_nothing(site: Made) -> None:
    """No font, no picture, no other sheet."""
    for path, data in site.files.items():
        if path.endswith((".css", ".svg")):
            assert not CSS_FETCH.search(data), path


@dataclass(frozen=True, slots=True)
class Visit:
    """What a browser did and said while it showed a page."""

    asked: list[str]
    said: list[str]
    cookies: int


def visited(context: BrowserContext, address: str) -> Visit:
    """Show a page in a window of its own, and let its script run."""
    asked: list[str] = []
    said: list[str] = []
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"error: {error}"))
    page.goto(address)
    page.wait_for_function(LED_ON)
    _used(page)
    visit = Visit(asked, said, len(context.cookies()))
    page.close()
    return visit


def _used(page: Page) -> None:
    """Do on the page what a visitor would: open what opens, choose, press."""
    for summary in page.locator("main summary").all()[:1]:
        summary.click()
    page.evaluate(OPEN_ALL)
    for choice in page.locator("main select:visible").all():
        choice.select_option(index=1)


@pytest.mark.browser
def test_a_visit_asks_nobody_else_and_leaves_nothing(
    browser: Browser, web_server: Serve, tmp_path: Path
) -> None:
    """One page of each kind from a real web server: no third party, no cookie, no word said."""
    seen: set[PageKind] = set()
    for name in ("content", "kent", "english"):
        site = made_as_it_stands(name)
        home = web_server(site.written(tmp_path / name))
        context = browser.new_context()
        largest = site.largest_of_each_kind()
        for kind in [kind for kind in largest if kind not in seen]:
            seen.add(kind)
            # Nobody asks for the page not found by its own address; the search asks for its index,
            # which only a whole build has. Both are tested apart.
            if kind not in (PageKind.NOT_FOUND, PageKind.SEARCH):
                harmless(visited(context, f"{home}/{largest[kind]}"), home)
        context.close()
    assert set(PageKind) - seen <= {PageKind.BLOCK}


def harmless(visit: Visit, home: str) -> None:
    """Holds that a visit asked only for the site's own files, left nothing and said nothing."""
    strange = [url for url in visit.asked if not url.startswith((f"{home}/", "data:"))]
    assert (strange, visit.said, visit.cookies) == ([], [], 0)
