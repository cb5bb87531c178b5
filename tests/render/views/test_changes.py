"""The pages of changes and corrections, and what a target's page tells of its past."""

from __future__ import annotations

import csv
import io

import pytest

from laasite.pages import addresses
from tests.site.documents import document
from tests.site.sites import Made, made_as_it_stands
from tests.systems.whole import words

BURGLARY = "targets/burglary.html"


@pytest.fixture(scope="module")
def site() -> Made:
    """The partnership's own site."""
    return made_as_it_stands("content")


def told(site: Made, page: str) -> str:
    """The words of a page."""
    return words(site.files[page].decode())


def test_changes_tell_both_values_and_what_they_come_to(site: Made) -> None:
    """A level that was made easier, with the letter that agreed it."""
    text = told(site, addresses.CHANGES)
    assert "21.5 per 1,000 households 23.0 per 1,000 households 14 September 2004" in text
    assert "Made easier 1 target: Fewer burglaries" in text
    assert "Agreed in: Exchange of letters" in text
    assert "3 of 6 figures looked better at first than now; 3 worse." in text


def test_corrections_are_mistakes_only(site: Made) -> None:
    """A scheduled revision is none."""
    text = told(site, addresses.CORRECTIONS)
    assert "Two columns were mixed up" in text
    assert "Scheduled revision" not in text


def test_every_page_names_the_feeds_and_leads_to_the_changes(site: Made) -> None:
    """Two clicks from anywhere, and found by a feed reader."""
    for page in (addresses.HOME, BURGLARY):
        found = document(site.files[page])
        feeds = [one.get("href") for one in found.elements if one.get("rel") == "alternate"]
        assert [(feed or "").rpartition("/")[2] for feed in feeds][:3] == [
            addresses.UPDATES_FEED,
            addresses.CHANGES_FEED,
            addresses.CORRECTIONS_FEED,
        ]
        assert any(link.endswith(addresses.CHANGES) for link in found.links)


def test_a_target_tells_what_was_reported_when(site: Made) -> None:
    """The wrong figure stands beside the right one, with how long it stood."""
    text = told(site, BURGLARY)
    assert "2003 to 2004 20.6 10 June 2004 Until 22 July 2004" in text
    assert "2003 to 2004 26.0 22 July 2004 Newest Two columns were mixed up" in text


def test_a_target_tells_how_its_status_came_about(site: Made) -> None:
    """Each step with its day and its cause, and how often figures were late."""
    text = told(site, BURGLARY)
    assert "20 July 2006: Met (a figure was changed) Final count: crimes" in text
    assert "19 May 2005: Out of date (time passed)" in text
    assert "Late twice. The longest was 23 days." in text


def test_a_renegotiated_promise_is_told_against_both_levels(site: Made) -> None:
    """Met by the level of now, missed by the one that was first promised; drawn in the chart."""
    text = told(site, BURGLARY)
    assert "By what was first promised: Missed" in text
    assert "First promised 21.5" in text


def test_the_table_of_changes_has_a_row_for_each(site: Made) -> None:
    """The same as on the page, for a spreadsheet."""
    table = site.files[addresses.CHANGES_TABLE].decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table, newline=""), strict=True))
    assert len(rows) == 10
    (level,) = (row for row in rows if row["effect"])
    assert (level["key"], level["before"], level["after"], level["effect"]) == (
        "commitments/lpsa-2002/levels/2005/06",
        "21.5 per 1,000 households",
        "23.0 per 1,000 households",
        "easier",
    )
