"""The data page: everything that can be downloaded, and how anyone can verify the site."""

from __future__ import annotations

import pytest

from laasite.pages import addresses
from tests.site.documents import document
from tests.site.sites import Made, made_as_it_stands

DATA = (".csv", ".json", ".ics", ".atom", ".xlsx")


@pytest.fixture(scope="module", params=["kent", "minimal"])
def site(request: pytest.FixtureRequest) -> Made:
    """A site with decisions, and one without."""
    return made_as_it_stands(request.param)


def test_every_file_of_data_is_on_the_data_page(site: Made) -> None:
    """What is exported is found there, and nothing that isn't; the manifest too."""
    links = {link for link in document(site.files[addresses.DATA]).links if link.endswith(DATA)}
    exported = {path for path in site.files if path.endswith(DATA)}
    assert links == {*exported, addresses.MANIFEST}


def test_the_data_page_says_how_to_verify_the_site(site: Made) -> None:
    """With the command to type, the licence, and the day that all of it tells of."""
    text = site.files[addresses.DATA].decode()
    assert "<code>laasite verify FOLDER</code>" in text
    assert "Open Government Licence" in text
    assert "As at 31 July" in text


def test_every_page_leads_to_the_data(site: Made) -> None:
    """From its foot."""
    for here in (addresses.HOME, addresses.LATE, addresses.METHOD):
        assert addresses.DATA in document(site.files[here]).links
