"""The stage itself: the files that machines and spreadsheets read."""

from __future__ import annotations

from laasite.export.changes import changes
from laasite.export.feeds import feeds
from laasite.export.figures import figures
from laasite.export.register import register
from laasite.export.robots import robots
from laasite.export.sitemap import sitemap
from laasite.model.artifacts import Artifact
from laasite.model.assessment import Assessments
from laasite.model.report import Report
from laasite.pages.plan import Plan


def export_site(report: Report, assessments: Assessments, plan: Plan) -> tuple[Artifact, ...]:
    """Figures, decisions and changes as CSV, `robots.txt`; site map and feeds with an address."""
    tables = (*figures(report, assessments), *register(assessments), changes(report))
    found = sitemap(plan, report.site.address)
    map_and_feeds = (*((found,) if found else ()), *feeds(report, plan))
    return (*tables, robots(report.site.address), *map_and_feeds)
