"""A page of a built site as a tagged PDF, printed by Chromium; needs the extra `pdf`.

Chromium is handed the site's files at the site's own address and nothing else, so that links in the
PDF lead to the public pages and not into an officer's folders, and nothing is asked of the web.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from contextlib import contextmanager
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Error, Page, Playwright, Route, sync_playwright

NOWHERE = "http://site.invalid/"
"""Where a site without an address stands while it is printed (RFC 2606, section 2)."""

_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)">')
_SECONDS = 60_000

_LOOSEN = "links => links.forEach(link => link.removeAttribute('href'))"
"""Takes links to other pages away: without the site's address they would lead nowhere."""


class NoBrowser(Exception):  # noqa: N818 - reads as the sentence that it says
    """Chromium isn't there, or can't print; the message says what it said."""


def pdf_of(site: Path, page: str, chromium: Path | None = None) -> bytes:
    """The page at the address `page` of the built site in the folder `site`, as a tagged PDF.

    `chromium` is the program to print with; None takes playwright's own. NoBrowser if it can't be
    used. FileNotFoundError if the site has no such page.
    """
    base = address_of((site / page).read_text(encoding="utf-8"), page)
    try:
        with _printer(chromium) as browser:
            return _printed(browser, site.resolve(), base or NOWHERE, page)
    except Error as error:
        raise NoBrowser(error.message.strip().splitlines()[0]) from None


def address_of(source: str, page: str) -> str | None:
    """The address of the site, with a slash at its end, as the page at `page` tells it."""
    found = _CANONICAL.search(source)
    if found is None:
        return None
    own = html.unescape(found[1])
    return own if page == "index.html" else own.removesuffix(page)


@contextmanager
def _printer(chromium: Path | None) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = _launched(playwright, chromium)
        try:
            yield browser
        finally:
            browser.close()


def _launched(playwright: Playwright, chromium: Path | None) -> Browser:
    return playwright.chromium.launch(executable_path=str(chromium) if chromium else None)


def _printed(browser: Browser, site: Path, base: str, page: str) -> bytes:
    """Scripts stay off: what is printed is what everybody reads."""
    context = browser.new_context(java_script_enabled=False, color_scheme="light", offline=True)
    context.set_default_timeout(_SECONDS)
    shown = context.new_page()
    shown.route("**/*", lambda route: _answer(route, site, base))
    shown.goto(base + page)
    if base == NOWHERE:
        _loosened(shown)
    return shown.pdf(tagged=True, outline=True, prefer_css_page_size=True, print_background=True)


def _loosened(page: Page) -> None:
    page.locator('a[href]:not([href^="http"]):not([href^="#"])').evaluate_all(_LOOSEN)


def _answer(route: Route, site: Path, base: str) -> None:
    """A file of the site; everything else is refused."""
    asked = route.request.url
    path = unquote(urlsplit(asked).path.removeprefix(urlsplit(base).path))
    file = (site / path).resolve()
    if asked.startswith(base) and file.is_relative_to(site) and file.is_file():
        kind = guess_type(file.name)[0] or "application/octet-stream"
        route.fulfill(body=file.read_bytes(), content_type=kind)
    else:
        route.abort()
