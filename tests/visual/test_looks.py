"""The six kinds of page look as they were kept; what a resident would see otherwise is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.visual.look import WIDTHS, Look, differences, look, opened, read, written
from tests.visual.pages import KEPT, PAGES, built

pytestmark = pytest.mark.browser

SPOILT = {
    "a column slips": (".halves > * { margin-left: 9vw }", "stands elsewhere"),
    "a colour is lost": (".top { background: #fff !important }", "another brightness"),
    "a block vanishes": (".hero > .panel { display: none }", "has become"),
    "a block is far too high": ("main > .hero { padding-bottom: 2000px }", "another height"),
}
"""What a change of the style sheet may do unseen, with the words that tell it."""

OTHER_FONTS = ("DejaVu Serif", "Liberation Serif")
ONE = (768,)
"""The width at which the comparison itself is tried: with two columns."""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, site_server: Callable[..., str]) -> str:
    """The address of the site."""
    return site_server(built(tmp_path_factory.mktemp("looks")))


@pytest.fixture
def scratch(browser: Browser) -> Iterator[Page]:
    """An empty page where pictures are measured."""
    page = browser.new_page()
    yield page
    page.close()


@pytest.fixture
def free(browser: Browser) -> Iterator[Page]:
    """A page to which a test may add styles, since the content policy isn't asked."""
    page = opened(browser)
    yield page
    page.context.close()


OFTEN = ("home", "target")
"""Looked at with every commit; the other pages take their time."""


def kept(name: str) -> Look:
    """The look that was kept."""
    return read((KEPT / f"{name}.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "name", [one if one in OFTEN else pytest.param(one, marks=pytest.mark.long) for one in PAGES]
)
def test_a_page_looks_as_it_was_kept(name: str, home: str, free: Page, scratch: Page) -> None:
    """At 320, 768 and 1280 pixels, by day and by night; `make pictures` renews what is kept."""
    free.goto(f"{home}/{PAGES[name]}")
    assert differences(kept(name), look(free, scratch)) == []


@pytest.mark.parametrize("spoilt", SPOILT)
def test_what_is_spoilt_is_told(spoilt: str, home: str, free: Page, scratch: Page) -> None:
    """A slip of a column, a colour, a block, and room that nobody wanted."""
    style, words = SPOILT[spoilt]
    free.goto(f"{home}/{PAGES['home']}")
    free.add_style_tag(content=style)
    assert any(words in told for told in differences(kept("home"), look(free, scratch, ONE)))


@pytest.mark.parametrize("font", OTHER_FONTS)
def test_another_font_of_a_similar_size_is_no_other_look(
    font: str, home: str, free: Page, scratch: Page
) -> None:
    """Each machine has letters of its own."""
    free.goto(f"{home}/{PAGES['home']}")
    free.add_style_tag(content=f":root, body, button, input {{ font-family: '{font}' }}")
    assert differences(kept("home"), look(free, scratch, ONE)) == []


def test_a_look_is_read_as_it_was_written() -> None:
    """Nothing is lost on the way to the file and back."""
    for name in PAGES:
        assert set(kept(name)) == set(WIDTHS)
        assert written(kept(name)) == (KEPT / f"{name}.txt").read_text(encoding="utf-8")
