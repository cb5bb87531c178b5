"""The accessibility checker sees what it should, under the content policy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.axe import Violation

pytestmark = pytest.mark.browser

Axe = Callable[[Page], list[Violation]]
Serve = Callable[[Path], str]

GOOD = """<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Burglary</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="site.css"></head>
<body><main><h1>Burglary</h1><p>Fewer homes were burgled.</p></main></body></html>"""

NO_ALTERNATIVE = GOOD.replace("<p>", '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><p>')
SMALL_BUTTONS = GOOD.replace("<p>", "<button>a</button><button>b</button><p>")

CSS = """button { width: 9px; height: 9px; padding: 0; border: 0; font-size: 6px }
@media (prefers-color-scheme: dark) { body { background: #000; color: #222 } }"""


@pytest.fixture
def show(page: Page, site_server: Serve, tmp_path: Path) -> Callable[[str], Page]:
    """Opens a page of the given HTML in the browser."""

    def _show(html: str) -> Page:
        (tmp_path / "index.html").write_text(html, encoding="utf-8")
        (tmp_path / "site.css").write_text(CSS, encoding="utf-8")
        page.goto(f"{site_server(tmp_path)}/index.html")
        return page

    return _show


def test_a_good_page_has_no_violations(show: Callable[[str], Page], axe: Axe) -> None:
    assert axe(show(GOOD)) == []


def test_a_picture_without_an_alternative_is_found(show: Callable[[str], Page], axe: Axe) -> None:
    found = axe(show(NO_ALTERNATIVE))
    assert ("image-alt", ("img",)) in [(one.rule, one.elements) for one in found]


def test_the_rule_on_the_size_of_targets_is_on(show: Callable[[str], Page], axe: Axe) -> None:
    """WCAG 2.2 added it; axe-core leaves it out unless asked."""
    assert "target-size" in [one.rule for one in axe(show(SMALL_BUTTONS))]


def test_colours_are_judged_as_shown(show: Callable[[str], Page], axe: Axe) -> None:
    """A page that reads well in daylight and not in the dark is caught in the dark."""
    page = show(GOOD)
    page.emulate_media(color_scheme="dark")
    assert "color-contrast" in [one.rule for one in axe(page)]
