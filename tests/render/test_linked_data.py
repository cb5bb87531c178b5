"""What programs are told of a page: true, whole, and harmless inside its element."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from laasite.pages.navigation import Step
from laasite.pages.plan import PageKind, Planned
from laasite.render.linked_data import as_data, linked_data
from tests.builders import a_partner, a_report, a_site

HERE = Planned(PageKind.PARTNER, "partners/police.html", "police", "The police")
CRUMBS = (Step("Home", "index.html"), Step("Who does what", "partners.html"))


def graph(here: Planned = HERE, address: str | None = None, **partner: Any) -> list[Any]:
    """What is told of a page."""
    report = a_report(partners={"police": a_partner(**partner)}, site=a_site(address=address))
    data = linked_data(report, here, CRUMBS, "The police")
    assert data is not None
    found = json.loads(data)
    assert isinstance(found["@graph"], list)
    return found["@graph"]


@given(st.text())
def test_nothing_in_it_can_end_its_element_or_its_line(text: str) -> None:
    hostile = f"</script><!--<script>&\u2028\u2029{text}"
    data = as_data({"name": hostile})
    assert not set("<>&\u2028\u2029") & set(data)
    assert json.loads(data) == {"name": hostile}


def test_the_trail_of_a_page_leads_to_itself() -> None:
    """By whole addresses, where the site has one."""
    *_, trail = graph(address="https://www.example.org/reports/")
    assert [one["item"] for one in trail["itemListElement"]] == [
        "https://www.example.org/reports/",
        "https://www.example.org/reports/partners.html",
        "https://www.example.org/reports/partners/police.html",
    ]
    assert [one["position"] for one in trail["itemListElement"]] == [1, 2, 3]


def test_without_an_address_links_are_relative_to_the_page() -> None:
    organisation, trail = graph()
    assert trail["itemListElement"][1]["item"] == "../partners.html"
    assert organisation["url"] == "police.html"


def test_a_partner_is_an_organisation_with_its_own_website() -> None:
    organisation, _ = graph(title="</script>", website="https://www.met.police.uk/")
    assert (organisation["@type"], organisation["name"]) == ("Organization", "</script>")
    assert organisation["sameAs"] == "https://www.met.police.uk/"


def test_pages_that_arent_there_tell_nothing() -> None:
    for kind in (PageKind.NOT_FOUND, PageKind.GONE):
        page = Planned(kind, "404.html", None, "Page not found")
        assert linked_data(a_report(), page, CRUMBS, "Gone") is None
