"""Nothing on a page needs more than the content policy allows, nor asks others for anything."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

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


@dataclass(slots=True)
class Visitor:
    """A window of a browser that goes from page to page, with what it asked for and what it said.

    home: the address at which the site is served.
    """

    page: Page
    home: str
    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Listen to the window."""
        self.page.on("request", lambda one: self.asked.append(one.url))
        self.page.on("console", lambda one: self.said.append(f"{one.type}: {one.text}"))
        self.page.on("pageerror", lambda error: self.said.append(f"error: {error}"))

    def visit(self, path: str, *, leads_on: bool) -> None:
        """Show a page, and do on it what a visitor would: open what opens, choose, press."""
        self.page.goto(f"{self.home}/{path}")
        if leads_on:
            self.page.wait_for_function(LED_ON)
        for summary in self.page.locator("main summary").all()[:1]:
            summary.click()
        self.page.evaluate(OPEN_ALL)
        for choice in self.page.locator("main select:visible").all():
            choice.select_option(index=1)

    def did_no_harm(self) -> bool:
        """Whether it asked only for the site's own files, left nothing behind and said nothing."""
        strange = [url for url in self.asked if not url.startswith((f"{self.home}/", "data:"))]
        return (strange, self.said, self.page.context.cookies()) == ([], [], [])


@pytest.mark.browser
def test_a_visit_asks_nobody_else_and_leaves_nothing(
    browser: Browser, web_server: Serve, tmp_path: Path
) -> None:
    """One page of each kind from a real web server: no third party, no cookie, no word said."""
    seen: set[PageKind] = set()
    for name in ("content", "kent", "english"):
        site = made_as_it_stands(name)
        visitor = Visitor(browser.new_page(), web_server(site.written(tmp_path / name)))
        largest = site.largest_of_each_kind()
        for kind in [kind for kind in largest if kind not in seen]:
            seen.add(kind)
            # Nobody asks for the page not found by its own address; the search asks for its index,
            # which only a whole build has. Both are tested apart.
            if kind not in (PageKind.NOT_FOUND, PageKind.SEARCH):
                visitor.visit(largest[kind], leads_on=kind is PageKind.MOVED)
                assert visitor.did_no_harm(), (largest[kind], visitor)
        visitor.page.context.close()
    assert set(PageKind) - seen <= {PageKind.BLOCK}
