"""Each question about a page's layout finds what it should, under the content policy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser import barriers

pytestmark = pytest.mark.browser

Show = Callable[..., Page]

PAGE = """<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Burglary</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="site.css"></head>
<body><main><h1>Burglary</h1><p class="note">Fewer <a href="#">homes</a>
<strong class="tag">Met</strong></p>
<svg viewBox="0 0 9 9" width="90"><g class="ch-grid"><path d="M0 0h9"/></g>
<path class="line" d="M0 5h9"/></svg></main></body></html>"""

GOOD = """.ch-grid { stroke: #eee } .line { stroke: #00f; fill: none }
a:focus { outline: 3px solid } .tag, .note { border: 1px solid }
@media (prefers-color-scheme: dark) { :root { background: #000; color: #fff } }"""


@pytest.fixture
def show(page: Page, site_server: Callable[[Path], str], tmp_path: Path) -> Show:
    """Opens the page with more style than the good one's."""

    def _show(css: str = "", *, forced: bool = False) -> Page:
        (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
        (tmp_path / "site.css").write_text(f"{GOOD}\n{css}", encoding="utf-8")
        page.emulate_media(forced_colors="active" if forced else "none")
        page.goto(f"{site_server(tmp_path)}/index.html")
        return page

    return _show


@pytest.mark.parametrize("forced", [False, True])
def test_a_good_page_is_in_nobodys_way(show: Show, forced: bool) -> None:
    page = show(forced=forced)
    barriers.space_text(page)
    asked = (
        barriers.overflowing,
        barriers.clipped,
        barriers.overlapping,
        barriers.faint,
        barriers.moving,
        barriers.unseen_focus,
        barriers.unframed,
    )
    assert [found for question in asked for found in question(page)] == []


def test_what_is_wider_than_the_window_is_found(show: Show) -> None:
    assert barriers.overflowing(show("h1 { width: 200vw }"))


def test_text_that_is_cut_off_once_it_is_spaced_is_found(show: Show) -> None:
    """It fits until the reader asks for room, which can be taken back."""
    page = show(
        "h1 { font: 20px/1.5 monospace; width: 100px; white-space: nowrap; overflow: hidden }"
    )
    assert barriers.clipped(page) == []
    barriers.space_text(page)
    assert [found.split()[0] for found in barriers.clipped(page)] == ["H1"]
    barriers.space_text(page, spaced=False)
    assert barriers.clipped(page) == []


def test_texts_that_lie_on_each_other_are_found(show: Show) -> None:
    assert barriers.overlapping(show("h1 { height: 0; line-height: 1; margin: 0 }"))


def test_words_for_a_screen_reader_alone_lie_on_nothing(show: Show) -> None:
    assert not barriers.overlapping(show("h1 { height: 0; margin: 0; clip-path: inset(50%) }"))


@pytest.mark.parametrize(
    "css",
    [
        ".line { stroke: #ccc }",
        ".line { stroke-opacity: .3 }",
        "main { background: #00a }",
        "svg { background: #225 }",
    ],
    ids=["pale", "transparent", "behind it", "its own paper"],
)
def test_a_line_that_hardly_stands_out_is_found(show: Show, css: str) -> None:
    """Whatever makes it so; the grid may be faint."""
    (found,) = barriers.faint(show(css))
    assert "path line" in found


def test_a_line_is_judged_in_the_colours_that_are_shown(show: Show) -> None:
    """Pure blue reads well by day and not by night."""
    page = show()
    assert barriers.faint(page) == []
    page.emulate_media(color_scheme="dark")
    assert barriers.faint(page)


@pytest.mark.parametrize(
    "css", ["a { transition: color 1s }", "html { scroll-behavior: smooth }"], ids=["link", "page"]
)
def test_what_moves_is_found(show: Show, css: str) -> None:
    assert barriers.moving(show(css))


def test_a_stop_that_is_shown_by_a_shadow_alone_is_found(show: Show) -> None:
    """Where colours are forced, shadows aren't drawn."""
    css = "a:focus { outline: none; box-shadow: 0 0 0 3px }"
    assert barriers.unseen_focus(show(css, forced=True))


def test_a_label_that_is_a_surface_alone_is_found(show: Show) -> None:
    assert barriers.unframed(show(".tag { border: 0; background: gold }", forced=True))
