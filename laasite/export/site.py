"""The stage itself: the files that machines and spreadsheets read."""

from __future__ import annotations

from laasite.export.attachments import attachments
from laasite.export.changes import changes
from laasite.export.facts import site_facts
from laasite.export.feeds import feeds
from laasite.export.figures import figures
from laasite.export.register import register
from laasite.export.robots import robots
from laasite.export.sitemap import sitemap
from laasite.model.artifacts import Artifact
from laasite.model.assessment import Assessments
from laasite.model.report import Report
from laasite.pages.facts import published
from laasite.pages.plan import Plan


def export_site(report: Report, assessments: Assessments, plan: Plan) -> tuple[Artifact, ...]:
    """Tables as CSV, all facts as JSON, the files of papers, `robots.txt`, site map and feeds.

    There are a site map and feeds only if the site has an address.
    """
    tables = (*figures(report, assessments), *register(assessments), changes(report))
    found = sitemap(plan, report.site.address)
    facts = site_facts(published(report, assessments, plan))
    files = (*tables, facts, *attachments(report), robots(report.site.address))
    return (*files, *((found,) if found else ()), *feeds(report, plan))
