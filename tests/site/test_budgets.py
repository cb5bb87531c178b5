"""What a first visit costs, in bytes over the line, stays within what was promised to residents."""

from __future__ import annotations

import gzip
import posixpath
from pathlib import Path

import pytest

from laasite.pages import addresses
from laasite.pages.plan import PageKind
from laasite.render.theme import STYLESHEET
from tests.site.documents import document
from tests.site.many import many_targets
from tests.site.sites import (
    SITES,
    STANDS_AT,
    Made,
    made,
    made_as_it_stands,
)

KB = 1_000
HOME, TARGET, THEME, TABLE = 15 * KB, 20 * KB, 20 * KB, 25 * KB
STYLE = 16 * KB
"""The style sheet, with what paper needs: numbered pages, nothing folded away."""


@pytest.fixture(scope="module", params=["content", "english"])
def site(request: pytest.FixtureRequest) -> Made:
    """Each of the two large sites."""
    return made_as_it_stands(request.param)


def first_visit(site: Made, page: str) -> int:
    """The bytes over the line when nothing is there yet: the page, and all that it fetches."""
    return sum(len(gzip.compress(site.files[path], 6, mtime=0)) for path in fetched(site, page))


def fetched(site: Made, page: str) -> set[str]:
    """The page and the files that a browser asks for of itself to show it."""
    elements = document(site.files[page]).elements
    asked = [one.get("src") for one in elements if one.tag in ("script", "img") and one.get("src")]
    asked += [
        one.get("href") for one in elements if one.get("rel") in ("stylesheet", "icon", "preload")
    ]
    below = posixpath.dirname(page)
    return {page, *(posixpath.normpath(posixpath.join(below, link)) for link in asked)}


def test_a_page_fetches_its_style_and_its_icon(site: Made) -> None:
    """So that the figures below count what they should."""
    assert {STYLESHEET, "assets/icon.svg"} < fetched(site, addresses.HOME)


def test_home(site: Made) -> None:
    """The first page of the first visit."""
    assert first_visit(site, addresses.HOME) <= HOME


def test_every_target_page(site: Made) -> None:
    """The one with the most to tell among them."""
    targets = [page.address for page in site.plan.pages if page.kind is PageKind.TARGET]
    assert targets
    costs = {page: first_visit(site, page) for page in targets}
    assert {page: cost for page, cost in costs.items() if cost > TARGET} == {}


def test_every_theme_page(site: Made) -> None:
    """With a small chart for each of its targets."""
    themes = [page.address for page in site.plan.pages if page.kind is PageKind.THEME]
    assert {page for page in themes if first_visit(site, page) > THEME} == set()


def test_the_style_sheet_as_it_is_kept(site: Made) -> None:
    """Not compressed: a phone has to read all of it."""
    assert len(site.files[STYLESHEET]) <= STYLE


# --- a table of sixty targets --------------------------------------------------------------------


def test_the_table_of_sixty_targets(tmp_path: Path) -> None:
    """With its script, which filters and sorts."""
    site = made(many_targets(tmp_path, 60), STANDS_AT["minimal"])
    table = document(site.files[addresses.TARGETS])
    assert sum("/" in link and "targets/target-" in link for link in table.links) >= 58
    assert any(path.endswith(".js") for path in fetched(site, addresses.TARGETS))
    assert first_visit(site, addresses.TARGETS) <= TABLE


def test_every_site_of_ours_fetches_nothing_from_others() -> None:
    """Not one style sheet, script, picture or font of somebody else's."""
    for name in SITES:
        site = made_as_it_stands(name)
        for page in site.pages:
            if page != addresses.NOT_FOUND:
                assert fetched(site, page) <= set(site.files), page
