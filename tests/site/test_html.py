"""Every page is valid HTML, and says what every page must."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from laasite.pages import addresses
from laasite.pages.plan import PageKind
from tests.browser.nu import Message
from tests.site.documents import Document, document
from tests.site.sites import SITES, STANDS_AT, Made, in_blocks, made, made_as_it_stands

Nu = Callable[[Iterable[Path]], list[Message]]

FEWEST_WORDS = 12
"""A page with less to say in its main part says nothing to a resident."""


@pytest.fixture(scope="module", params=SITES)
def site(request: pytest.FixtureRequest) -> Made:
    """Each site."""
    return made_as_it_stands(request.param)


@pytest.fixture(scope="module")
def divided(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A site whose agreement is divided into blocks."""
    return made(in_blocks(tmp_path_factory.mktemp("blocks")), STANDS_AT["minimal"])


@pytest.mark.browser
def test_the_nu_checker_finds_nothing_wrong_on_any_page(
    nu_check: Nu, divided: Made, tmp_path: Path
) -> None:
    """All pages of all sites in one run of the checker."""
    divided.written(tmp_path / "blocks")
    for name in SITES:
        made_as_it_stands(name).written(tmp_path / name)
    assert [str(message).replace(str(tmp_path), "") for message in nu_check([tmp_path])] == []


def pages(site: Made) -> Iterable[tuple[str, Document]]:
    """Each page with its path."""
    return ((path, document(site.files[path])) for path in site.pages)


def test_there_is_a_page_of_every_kind(divided: Made) -> None:
    """So that no kind is left out of these tests; the papers' agreements have no blocks."""
    kinds = {
        page.kind
        for site in (made_as_it_stands("content"), made_as_it_stands("kent"), divided)
        for page in site.plan.pages
    }
    assert set(PageKind) - kinds == set()


def test_each_planned_page_is_made_and_no_other(site: Made) -> None:
    """The plan and the files tell of the same pages."""
    assert sorted(page.address for page in site.plan.pages) == list(site.pages)


def test_each_page_has_one_heading_and_one_language(site: Made) -> None:
    """A reader of headings knows where they are, and in which language to speak."""
    for path, page in pages(site):
        assert page.one("h1").text, path
        assert page.one("html").get("lang") == "en-GB", path


def test_titles_tell_pages_apart(site: Made) -> None:
    """No two pages have one title, and each has one."""
    titles = [page.all("title")[0].text for _, page in pages(site)]
    assert all(titles)
    assert sorted(titles) == sorted(set(titles))


def test_no_page_is_empty(site: Made) -> None:
    """Each has words in its main part beside its heading."""
    short = {
        path: page.one("main").text
        for path, page in pages(site)
        if len(page.one("main").text.split()) < FEWEST_WORDS
    }
    assert short == {}


def test_headings_skip_no_level(site: Made) -> None:
    """From each heading to the next at most one level deeper."""
    for path, page in pages(site):
        levels = [int(one.tag[1]) for one in page.elements if one.tag in HEADINGS]
        deeper = [after - before for before, after in itertools.pairwise(levels)]
        assert max(deeper, default=0) <= 1, f"{path}: {levels}"


def test_each_table_says_what_is_in_it_and_each_heading_whose_it_is(site: Made) -> None:
    """A caption in words for each table, a scope for each of its headings."""
    for path, page in pages(site):
        assert len(page.all("caption")) == len(page.all("table")), path
        assert all(one.text for one in page.all("caption")), path
        assert {one.get("scope") for one in page.all("th")} <= {"col", "row"}, path


HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def test_ids_stand_once(site: Made) -> None:
    """A link to a place in a page leads to one place."""
    for path, page in pages(site):
        ids = [one.get("id") for one in page.elements if "id" in one.attributes]
        assert sorted(ids) == sorted(set(ids)), path


def test_what_is_named_by_id_is_on_the_page(site: Made) -> None:
    """Labels, descriptions and captions belong to something."""
    names = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers")
    for path, page in pages(site):
        for one in page.elements:
            for name in names:
                assert set(one.get(name).split()) <= page.ids, f"{path}: {name}={one.get(name)}"


def test_each_page_but_home_says_where_it_stands(site: Made) -> None:
    """By breadcrumbs."""
    for path, page in pages(site):
        if path not in (addresses.HOME, addresses.NOT_FOUND):
            labels = [one.get("aria-label").lower() for one in page.all("nav")]
            assert any("breadcrumb" in label for label in labels), path


def test_each_chart_says_in_words_what_it_shows(site: Made) -> None:
    """A chart is a picture with a name and a description, or is left out of what is read aloud."""
    for path, page in pages(site):
        for chart in page.all("svg"):
            spoken = chart.get("role") == "img" and (
                chart.get("aria-labelledby") or chart.get("aria-label")
            )
            assert spoken or chart.get("aria-hidden") == "true", path


def test_illustrative_figures_say_so_on_their_page() -> None:
    """Nobody takes a made-up figure for a real one: every target page of the demonstration says."""
    site = made_as_it_stands("minimal")
    for page in site.plan.pages:
        if page.kind is PageKind.TARGET:
            assert "llustrative" in document(site.files[page.address]).one("body").text
