"""The site map names every page by its whole address, and nothing else."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from laasite.export.sitemap import absolute, sitemap
from laasite.pages.plan import Plan, plan_pages
from tests.builders import a_rating, a_report, assessments

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def a_plan() -> Plan:
    return plan_pages(a_report(), assessments(a_rating()))


def test_every_page_but_the_one_for_what_is_not_there_is_named_once() -> None:
    plan = a_plan()
    made = sitemap(plan, "https://example.gov.uk/laa")
    assert made is not None
    assert made.path == "sitemap.xml"
    found = [one.text for one in ET.fromstring(made.data).iter(LOC)]
    wanted = {f"https://example.gov.uk/laa/{one.address}" for one in plan.pages}
    wanted -= {"https://example.gov.uk/laa/404.html", "https://example.gov.uk/laa/index.html"}
    assert sorted(str(one) for one in found) == sorted({*wanted, "https://example.gov.uk/laa/"})


def test_without_an_address_there_is_no_site_map() -> None:
    """Its addresses must be whole ones."""
    assert sitemap(a_plan(), None) is None


@pytest.mark.parametrize("base", ["https://example.gov.uk/laa", "https://example.gov.uk/laa/"])
def test_addresses_stand_below_the_folder_of_the_site(base: str) -> None:
    assert absolute("targets/a.html", base) == "https://example.gov.uk/laa/targets/a.html"


def test_the_home_page_is_the_folder_itself() -> None:
    assert absolute("index.html", "https://example.gov.uk") == "https://example.gov.uk/"
