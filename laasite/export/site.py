"""The stage itself: the files that machines and spreadsheets read."""

from __future__ import annotations

from laasite.export.attachments import attachments
from laasite.export.figures import figures
from laasite.export.register import register
from laasite.export.robots import robots
from laasite.export.sitemap import sitemap
from laasite.model.artifacts import Artifact
from laasite.model.assessment import Assessments
from laasite.model.report import Report
from laasite.pages.plan import Plan


def export_site(report: Report, assessments: Assessments, plan: Plan) -> tuple[Artifact, ...]:
    """Figures and decisions as CSV, the files of papers, `robots.txt`, and the site map.

    There is a site map only if the site has an address.
    """
    tables = (*figures(report, assessments), *register(assessments))
    found = sitemap(plan, report.site.address)
    files = (*tables, *attachments(report))
    return (*files, robots(report.site.address), *((found,) if found else ()))
