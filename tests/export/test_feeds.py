"""Feeds of changes: well formed, whole addresses, ids that outlive a rename."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

from laasite.export.feeds import feeds
from laasite.export.news import news
from laasite.model.findings import Place
from laasite.model.history import Alteration
from laasite.model.words import ChangeKind
from laasite.pages.plan import plan_pages
from tests.builders import a_report, a_site, assessments

ATOM = "{http://www.w3.org/2005/Atom}"
BASE = "https://www.example.org/reports/"


def a_change(**said: object) -> Alteration:
    """A figure that was corrected."""
    usual = Alteration(
        kind="target",
        id="burglary",
        title="Fewer burglaries",
        page="targets/burglary",
        path=("figures", "2005/06"),
        what="Figure for 2005 to 2006",
        old="22.6",
        new="22.9",
        when="20 July 2006",
        known_by=None,
        day=date(2006, 7, 20),
        change=ChangeKind.CORRECTION,
        reason="A <column> was mixed up & typed \x0b wrongly",
        agreed_in=None,
        effect=None,
        illustrative=False,
        place=Place("content/progress/burglary.csv", 3, 1),
    )
    return replace(usual, **said)  # type: ignore[arg-type]


def made(*changes: Alteration, address: str | None = BASE) -> dict[str, ET.Element]:
    """The feeds of a site by path."""
    report = a_report(alterations=changes, site=a_site(address=address))
    plan = plan_pages(report, assessments())
    return {one.path: ET.fromstring(one.data) for one in feeds(report, plan)}


def ids(*changes: Alteration) -> list[str]:
    """The ids of the entries for some changes."""
    items = news(a_report(targets={}, alterations=changes), {}, BASE)
    return [one.id for one in items]


def test_an_entry_leads_to_the_page_of_what_was_changed() -> None:
    """By its whole address, below the folder in which the site stands."""
    entry = made(a_change())["changes.atom"].find(f"{ATOM}entry")
    assert entry is not None
    link = entry.find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == f"{BASE}targets/burglary.html"
    assert entry.findtext(f"{ATOM}updated") == "2006-07-20T00:00:00Z"
    assert "Before: 22.6. After: 22.9." in (entry.findtext(f"{ATOM}summary") or "")


def test_corrections_have_a_feed_of_their_own() -> None:
    """What isn't a mistake is only in the other."""
    found = made(a_change(), a_change(change=ChangeKind.WORDING, new="23"))
    numbers = {path: len(root.findall(f"{ATOM}entry")) for path, root in found.items()}
    assert (numbers["changes.atom"], numbers["corrections.atom"]) == (2, 1)


def test_ids_stay_when_a_thing_is_renamed_and_differ_from_each_other() -> None:
    """Those who have read of a change aren't told again under another name."""
    before = ids(a_change(), a_change(new="23"))
    renamed = a_change(id="break-ins", title="Break-ins", page="targets/break-ins")
    assert ids(renamed, replace(renamed, new="23")) == before
    alike = ids(a_change(), a_change(id="fires"))
    assert len(set(before) | set(alike)) == 3
    assert before[0].startswith("tag:www.example.org,2006-07-20:change/")


def test_without_an_address_there_is_no_feed() -> None:
    """Feeds hold whole addresses or none."""
    assert made(a_change(), address=None) == {}


def test_a_feed_without_entries_is_there_to_be_subscribed_to() -> None:
    """It says when it was made, as every feed has to."""
    root = made()["corrections.atom"]
    assert root.findtext(f"{ATOM}updated") == "2006-07-31T00:00:00Z"
