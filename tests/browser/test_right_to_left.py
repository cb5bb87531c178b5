"""Pages in a language from right to left: laid out the other way, on the smallest screen too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from laasite.pipeline import build_site
from tests.browser.axe import Violation
from tests.site.sites import by_path
from tests.site.test_languages import order, site_of_three


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site in three languages, as it is written."""
    root = tmp_path_factory.mktemp("three")
    built = build_site(order(site_of_three(root / "source")))
    for path, data in by_path(built.artifacts or ()).items():
        (root / "build" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "build" / path).write_bytes(data)
    return root / "build"


@pytest.mark.browser
def test_no_page_scrolls_sideways(site: Path, page: Page) -> None:
    """Every page in Arabic, 320 px wide."""
    page.set_viewport_size({"width": 320, "height": 800})
    for path in sorted((site / "ar").rglob("*.html")):
        if path.name != "404.html":
            page.goto(path.as_uri())
            wide = page.evaluate("document.documentElement.scrollWidth")
            # What is cut off on the left can't be scrolled to in a page from right to left.
            left = page.evaluate(
                "Math.min(...[...document.querySelectorAll('main *')]"
                ".filter((one) => !one.closest('.scroll, .hidden, svg, caption, .hero'))"
                ".map((one) => one.getBoundingClientRect()).filter((one) => one.width)"
                ".map((one) => one.left))"
            )
            assert wide <= 320, path
            assert left >= 0, path


@pytest.mark.browser
def test_pages_begin_on_the_right(site: Path, page: Page) -> None:
    """The heading, the first entry of the menu, the first column of a table."""
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto((site / "ar/targets.html").as_uri())
    for first in ("h1", ".menu li:first-child", "table.targets th"):
        box = page.locator(first).first.bounding_box()
        assert box is not None
        assert box["x"] + box["width"] > 640, first


@pytest.mark.browser
def test_nobody_is_shut_out(site: Path, page: Page, axe: Callable[[Page], list[Violation]]) -> None:
    """The languages of parts, the names of links and all else that axe-core looks for."""
    for path in ("ar/index.html", "ar/targets/trees.html", "ar/targets/accidents.html"):
        page.goto((site / path).as_uri())
        assert axe(page) == [], path
