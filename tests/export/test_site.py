"""What a whole site exports."""

from __future__ import annotations

from laasite.export.site import export_site
from laasite.pages.plan import plan_pages
from tests.builders import a_rating, a_report, a_site, assessments


def exported(address: str | None) -> list[str]:
    report, judged = a_report(site=a_site(address=address)), assessments(a_rating())
    made = export_site(report, judged, plan_pages(report, judged))
    return [one.path for one in made]


def test_figures_changes_robots_site_map_and_feeds_are_exported() -> None:
    assert exported("https://example.gov.uk/") == [
        "targets/burglary.csv",
        "figures.csv",
        "changes.csv",
        "site.json",
        "robots.txt",
        "sitemap.xml",
        "changes.atom",
        "corrections.atom",
    ]


def test_without_an_address_there_is_no_site_map_and_no_feed() -> None:
    files = ["targets/burglary.csv", "figures.csv", "changes.csv", "site.json", "robots.txt"]
    assert exported(None) == files
