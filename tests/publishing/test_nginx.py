"""A real nginx, told what laasite tells it, serves a site as it has to be served."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from email.message import Message
from pathlib import Path
from typing import NamedTuple
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request, build_opener

import pytest
from playwright.sync_api import Page

from laasite.publishing.serving import HEADERS, SEARCH_HEADERS, TYPES, Serving
from tests.browser.nginx import served_by_nginx
from tests.browser.server import POLICY, SEARCH_POLICY
from tests.site.sites import ADDRESS, made_as_it_stands

MOVED = (("targets/shrubs.html", "targets/trees.html"),)


class Answer(NamedTuple):
    """What the server sent: the status, the headers, the bytes."""

    status: int
    headers: Message
    body: bytes


class _NotFollowed(HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        """Redirects are looked at, not followed."""


def asked(address: str, **headers: str) -> Answer:
    """What one address answers, whatever the status."""
    try:
        with build_opener(_NotFollowed()).open(Request(address, headers=headers)) as found:
            return Answer(found.status, found.headers, found.read())
    except HTTPError as error:
        with error:
            return Answer(error.code, error.headers, error.read())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The root of a server whose site stands in the folder `reports`."""
    root = tmp_path_factory.mktemp("www")
    made_as_it_stands("minimal", address=ADDRESS).written(root / "reports")
    for _, ends in TYPES:
        for end in ends:
            (root / "reports" / f"one.{end}").write_text("One")
    return root


@pytest.fixture(scope="module")
def home(folder: Path) -> Iterator[str]:
    """The address of that site."""
    with served_by_nginx(folder, Serving("/reports/", MOVED)) as address:
        yield address


@pytest.mark.parametrize(
    "path",
    ["/", "/targets/trees.html", "/assets/site.css", "/missing.html", "/targets/shrubs.html"],
)
def test_every_answer_has_every_header(home: str, path: str) -> None:
    """Redirects and what isn't there too; the policy is the one that the pages carry."""
    headers = asked(f"{home}{path}").headers
    assert {name: headers.get_all(name) for name, _ in HEADERS} == {
        name: [value] for name, value in HEADERS
    }
    assert headers["Content-Security-Policy"] == f"{POLICY}; frame-ancestors 'none'"
    assert headers["Server"] == "nginx"


def test_the_search_page_alone_may_compile_webassembly(home: str) -> None:
    """It has every other header too, and is asked for each time like any page."""
    headers = asked(f"{home}/search.html?q=trees").headers
    assert {name: headers.get_all(name) for name, _ in SEARCH_HEADERS} == {
        name: [value] for name, value in SEARCH_HEADERS
    }
    assert headers["Content-Security-Policy"] == f"{SEARCH_POLICY}; frame-ancestors 'none'"
    assert headers["Cache-Control"] == "no-cache"


def test_a_page_is_asked_for_each_time_and_an_asset_is_not(home: str) -> None:
    assert asked(f"{home}/index.html").headers["Cache-Control"] == "no-cache"
    assert asked(f"{home}/assets/site.css").headers["Cache-Control"] == "max-age=600"


def test_what_has_not_changed_is_not_sent_again(home: str) -> None:
    tag = asked(f"{home}/index.html").headers["ETag"]
    assert asked(f"{home}/index.html", **{"If-None-Match": tag}).status == 304


def test_a_moved_page_leads_on(home: str) -> None:
    """To the new address in the site's own folder, on whatever host it was asked."""
    found = asked(f"{home}/targets/shrubs.html")
    assert (found.status, found.headers["Location"]) == (301, "/reports/targets/trees.html")
    assert asked(f"{home}/targets/trees.html").status == 200


@pytest.mark.parametrize("path", ["/missing.html", "/missing/", "/404.html", "/targets/"])
def test_what_is_not_there_gets_the_sites_own_page(home: str, path: str, folder: Path) -> None:
    """With status 404, at any depth; a folder isn't listed."""
    found = asked(f"{home}{path}")
    assert found.status == 404
    assert found.body == (folder / "reports" / "404.html").read_bytes()


def test_every_type_is_told_and_every_text_is_utf_8(home: str) -> None:
    for type_, ends in TYPES:
        told = asked(f"{home}/one.{ends[0]}").headers["Content-Type"]
        text = type_.startswith("text/") or type_.endswith(("/json", "atom+xml"))
        assert told == (f"{type_}; charset=utf-8" if text else type_)


def test_texts_are_sent_small_to_whoever_takes_them_so(home: str, folder: Path) -> None:
    found = asked(f"{home}/index.html", **{"Accept-Encoding": "gzip"})
    assert found.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(found.body) == (folder / "reports" / "index.html").read_bytes()


def test_nothing_outside_the_sites_folder_is_the_snippets_business(home: str) -> None:
    """Another site on the same host keeps its own headers and its own page for what is missing."""
    found = asked(home.removesuffix("/reports") + "/elsewhere.html")
    assert found.status == 404
    assert found.headers["Content-Security-Policy"] is None


@pytest.mark.browser
def test_a_browser_shows_what_is_missing_and_what_moved(home: str, page: Page) -> None:
    """The page for what isn't there is dressed and leads home, from any depth."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{home}/a/b/missing.html")
    assert all("status of 404" in one for one in said)
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.styleSheets.length") == 1
    said.clear()
    page.goto(f"{home}/targets/shrubs.html")
    assert page.url == f"{home}/targets/trees.html"
    assert said == []
