"""What a whole site exports."""

from __future__ import annotations

from laasite.export.site import export_site
from laasite.pages.plan import plan_pages
from tests.builders import a_rating, a_report, a_site, assessments


def exported(address: str | None) -> list[str]:
    report, judged = a_report(site=a_site(address=address)), assessments(a_rating())
    made = export_site(report, judged, plan_pages(report, judged))
    return [one.path for one in made]


ALWAYS = [
    "targets/burglary.csv",
    "figures.csv",
    "statuses.csv",
    "agreements/laa-2006.csv",
    "changes.csv",
    "data-dictionary.csv",
    "datapackage.json",
    "site.json",
    "site.schema.json",
    "calendar.ics",
    "robots.txt",
]


def test_tables_facts_robots_site_map_and_feeds_are_exported() -> None:
    """Feeds of the whole site, and of each target, theme and partner."""
    feeds = ["changes.atom", "corrections.atom", "updates.atom"]
    own = ["strategies/2005-2015/safer.atom", "targets/burglary.atom", "partners/police.atom"]
    own.append("partners/council.atom")
    assert exported("https://example.gov.uk/") == [*ALWAYS, "sitemap.xml", *feeds, *own]


def test_without_an_address_there_is_no_site_map_and_no_feed() -> None:
    assert exported(None) == ALWAYS
