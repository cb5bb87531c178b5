"""The browser, the server and the checkers, as fixtures for the tests of built pages."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import axe as axe_core
from tests.browser import nu
from tests.browser.machine import chromium
from tests.browser.nginx import served_by_nginx
from tests.browser.server import served


# A module's, not a session's: while Playwright runs, no other test in this process could start an
# event loop of its own.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The system's Chromium without a window. Fails, and says what to do, where there is none."""
    # Chromium refuses root its sandbox; these tests show it our own pages only.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=arguments)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page in a context of its own; close others that a test opens itself."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def site_server() -> Iterator[Callable[[Path], str]]:
    """Serves a built folder until the module's tests are done: folder in, address out."""
    with ExitStack() as stack:
        yield lambda folder: stack.enter_context(served(folder))


@pytest.fixture(scope="module")
def web_server() -> Iterator[Callable[[Path], str]]:
    """The same with a real nginx, which is told what laasite tells it."""
    with ExitStack() as stack:
        yield lambda folder: stack.enter_context(served_by_nginx(folder))


@pytest.fixture(scope="session")
def axe() -> Callable[[Page], list[axe_core.Violation]]:
    """What axe-core finds wrong on a page."""
    return axe_core.violations


@pytest.fixture(scope="session")
def nu_check() -> Callable[[Iterable[Path]], list[nu.Message]]:
    """What the Nu checker finds wrong in HTML files, or in all files below a folder."""
    return nu.messages
