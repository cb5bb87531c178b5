"""Every link leads somewhere, and every page can be reached."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest

from laasite.pages import addresses
from laasite.pages.plan import AT_FORMER_ADDRESSES
from tests.site.documents import Document, document
from tests.site.sites import ADDRESS, SITES, Made, made_as_it_stands

ABROAD = {"http", "https", "mailto", "tel"}
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="module", params=SITES)
def site(request: pytest.FixtureRequest) -> Made:
    """Each site, with an address in whose folder it stands."""
    return made_as_it_stands(request.param, address=ADDRESS)


def own_links(page: Document) -> Iterator[str]:
    """The links of a page that stay within the site."""
    return (link for link in page.links if urlsplit(link).scheme not in ABROAD)


def led_to(link: str, here: str) -> tuple[str, str]:
    """The file and the fragment to which a link on the page `here` leads."""
    parts = urlsplit(link)
    beside = posixpath.join(posixpath.dirname(here), unquote(parts.path)) if parts.path else here
    return posixpath.normpath(beside), unquote(parts.fragment)


def linked_from(site: Made, here: str) -> Iterator[tuple[str, str, str]]:
    """Each of the page's own links, as it is written and where it leads."""
    for link in own_links(document(site.files[here])):
        yield (link, *led_to(link, here))


def relative_pages(site: Made) -> tuple[str, ...]:
    """All pages but the one that is shown at any address and links from the root."""
    return tuple(page for page in site.pages if page != addresses.NOT_FOUND)


def former(site: Made) -> set[str]:
    """Pages that stand where another was: nothing leads to them any more."""
    return {page.address for page in site.plan.pages if page.kind in AT_FORMER_ADDRESSES}


def living_pages(site: Made) -> tuple[str, ...]:
    """All pages that are to be found."""
    return tuple(page for page in relative_pages(site) if page not in former(site))


def test_every_link_leads_to_a_file_and_a_place_in_it(site: Made) -> None:
    """Links of all kinds, style sheets and downloads among them, with their fragments.

    The manifest is added when the site is written.
    """
    broken = [
        f"{here}: {link}"
        for here in relative_pages(site)
        for link, path, fragment in linked_from(site, here)
        if path != addresses.MANIFEST
        and (
            path not in site.files or (fragment and fragment not in document(site.files[path]).ids)
        )
    ]
    assert broken == []


def test_links_are_relative_so_that_an_unzipped_copy_works(site: Made) -> None:
    """No link of the site's own names a host, begins at the root, or leaves the site's folder."""
    absolute = [
        f"{here}: {link}"
        for here in relative_pages(site)
        for link, path, _ in linked_from(site, here)
        if urlsplit(link).netloc or link.startswith(("/", "\\")) or path.startswith("..")
    ]
    assert absolute == []


def test_links_name_files(site: Made) -> None:
    """A link to a folder works on a server alone."""
    folders = [
        f"{here}: {link}"
        for here in relative_pages(site)
        for link, path, _ in linked_from(site, here)
        if "." not in posixpath.basename(path) or urlsplit(link).query
    ]
    assert folders == []


def test_the_page_not_found_links_from_the_root_of_the_site(site: Made) -> None:
    """It is shown at any address, so its links begin with the folder in which the site stands."""
    page = document(site.files[addresses.NOT_FOUND])
    root = urlsplit(ADDRESS).path
    links = [link for link in own_links(page) if not link.startswith("#")]
    assert links
    for link in links:
        assert link.startswith(root)
        assert link.removeprefix(root).partition("#")[0] in site.files


def test_every_page_can_be_reached_from_home(site: Made) -> None:
    """By following links alone."""
    reached, waiting = {addresses.HOME}, [addresses.HOME]
    while waiting:
        here = waiting.pop()
        for _, path, _ in linked_from(site, here):
            if path not in reached and path in site.files:
                reached.add(path)
                if path.endswith(".html"):
                    waiting.append(path)
    for_machines = {addresses.NOT_FOUND, "robots.txt", "sitemap.xml", "assets/share.png"}
    missed = set(site.files) - reached - for_machines - former(site)
    assert sorted(missed) == []


def test_every_page_is_in_the_site_map_once(site: Made) -> None:
    """And nothing else is, save that the page not found is no page of its own."""
    tree = ElementTree.fromstring(site.files["sitemap.xml"])
    listed = [location.text or "" for location in tree.iter(f"{SITEMAP}loc")]
    assert all(location.startswith(ADDRESS) for location in listed)
    paths = sorted(location.removeprefix(ADDRESS) or addresses.HOME for location in listed)
    assert paths == sorted(living_pages(site))


def test_each_page_names_its_own_address(site: Made) -> None:
    """The canonical link is the page's own, in full, and is the one in the site map."""
    for here in living_pages(site):
        (canonical,) = (
            element.get("href")
            for element in document(site.files[here]).all("link")
            if element.get("rel") == "canonical"
        )
        assert canonical.removeprefix(ADDRESS) in {here, "" if here == addresses.HOME else here}


def test_links_abroad_are_plain(site: Made) -> None:
    """What leads elsewhere is a link that somebody follows, or the page's own address: no fetch."""
    for here in site.pages:
        for element in document(site.files[here]).elements:
            away = [
                value
                for name in ("href", "src", "action", "data", "poster")
                if urlsplit(value := element.get(name)).scheme in ABROAD
            ]
            assert not away or element.tag == "a" or element.get("rel") == "canonical", here


def test_without_an_address_there_is_no_site_map() -> None:
    """Nothing absolute can be said then, and nothing is made up."""
    site = made_as_it_stands("minimal")
    assert "sitemap.xml" not in site.files
    assert not [page for page in site.pages if b"canonical" in site.files[page]]
