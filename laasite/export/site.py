"""The stage itself: the files that machines and spreadsheets read."""

from __future__ import annotations

from laasite.export.attachments import attachments
from laasite.export.calendars import calendars
from laasite.export.changes import changes
from laasite.export.dictionary import dictionary
from laasite.export.facts import site_facts
from laasite.export.facts_schema import facts_schema
from laasite.export.feeds import feeds
from laasite.export.figures import figures
from laasite.export.package import package
from laasite.export.register import register
from laasite.export.robots import robots
from laasite.export.sitemap import sitemap
from laasite.export.statuses import statuses
from laasite.model.artifacts import Artifact
from laasite.model.assessment import Assessments
from laasite.model.report import Report
from laasite.pages.facts import published
from laasite.pages.plan import Plan
from laasite.pages.tables import tables


def export_site(report: Report, assessments: Assessments, plan: Plan) -> tuple[Artifact, ...]:
    """Tables and their package, all facts as JSON, the files of papers, `robots.txt`, feeds.

    There are a site map and feeds only if the site has an address.
    """
    written = _tables(report, assessments)
    found = sitemap(plan, report.site.address, tuple(one.folder for one in report.edition.all))
    facts = site_facts(published(report, assessments, plan))
    days = calendars(report, assessments)
    files = (
        *written,
        facts,
        facts_schema(),
        *days,
        *attachments(report),
        robots(report.site.address),
    )
    return (*files, *((found,) if found else ()), *feeds(report, plan))


def _tables(report: Report, assessments: Assessments) -> tuple[Artifact, ...]:
    """Every table as CSV, and the package that tells of them."""
    written = (
        *figures(report, assessments),
        *statuses(report, assessments),
        *register(assessments),
        changes(report),
        dictionary(report, assessments),
    )
    return (*written, package(report, tables(report, assessments), written))
