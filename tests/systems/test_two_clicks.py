"""Meetings, decisions, consultations and events are two clicks from the home page at most."""

from __future__ import annotations

import posixpath
import re

from laasite.pages.plan import PageKind
from tests.systems.proceedings_sites import site

WANTED = (
    PageKind.MEETINGS,
    PageKind.MEETING,
    PageKind.DECISIONS,
    PageKind.CONSULTATIONS,
    PageKind.ENGAGEMENT,
    PageKind.REVIEW,
    PageKind.OBLIGATIONS,
)


def links(address: str) -> set[str]:
    """The pages that a page leads to."""
    page = site().files[address].decode()
    folder = posixpath.dirname(address)
    found = re.findall(r'<a href="([^"#:]+\.html)', page)
    return {posixpath.normpath(posixpath.join(folder, href)) for href in found}


def test_every_such_page_is_two_clicks_from_home() -> None:
    first = links("index.html")
    reached = first.union(*(links(page) for page in sorted(first)))
    wanted = [page.address for page in site().plan.pages if page.kind in WANTED]
    assert [address for address in wanted if address not in reached] == []


def test_the_page_of_a_body_leads_to_its_meetings_and_the_review_of_it() -> None:
    found = links("bodies/steering-group.html")
    assert {"meetings/2006-03-15-steering-group.html", "reviews/structure.html"} <= found


def test_a_paper_leads_to_its_meeting_and_to_what_it_is_about() -> None:
    found = links("meetings/2006-03-15-steering-group/revisiting-structure.html")
    assert "meetings/2006-03-15-steering-group.html" in found
    assert "consultations/shaping-their-future.html" in found
    assert "reviews/structure.html" in found
