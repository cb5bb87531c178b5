"""The settings: what the law asks for, and what residents need."""

from __future__ import annotations

from collections.abc import Iterator

from laasite.model.findings import Finding
from laasite.model.report import Report
from laasite.model.rules import site as rules
from laasite.model.site import Accessibility
from laasite.model.words import ComplianceStatus

STATUTORY_PARTS = (
    ("status", "how far the site meets the standard"),
    ("prepared", "when the statement was prepared"),
    ("last_reviewed", "when the statement was last reviewed"),
    ("last_tested", "when the site was last tested"),
    ("tested_by", "who tested it"),
    ("method", "how it was tested"),
    ("enforcement", "who enforces the rules"),
    ("enforcement_link", "where a resident can complain"),
    ("response_days", "how soon a report is answered"),
)
"""The keys of `accessibility` that the statement can't do without (SI 2018/952, regulation 8, and
the model statement that it refers to), and what each says."""


def statement_blanks(report: Report) -> Iterator[Finding]:
    """Every part of the accessibility statement that the law asks for is there."""
    statement = report.site.accessibility
    place = report.site.origin.at("accessibility")
    if statement is None:
        message = "There is no accessibility statement: `accessibility` is missing."
        yield rules.STATEMENT_BLANK.at(place, message)
        return
    for key, meaning in STATUTORY_PARTS:
        if getattr(statement, key) is None:
            message = f"The accessibility statement doesn't say {meaning}: `{key}` is missing."
            yield rules.STATEMENT_BLANK.at(place, message)
    if not _names_faults(statement):
        message = "The accessibility statement says that parts aren't accessible, but not which."
        yield rules.STATEMENT_BLANK.at(report.site.origin.at("accessibility", "status"), message)


def _names_faults(statement: Accessibility) -> bool:
    whole = statement.status in (None, ComplianceStatus.FULLY)
    return whole or bool(statement.not_accessible)


def address_missing(report: Report) -> Iterator[Finding]:
    """The site knows its own address."""
    if report.site.address is None:
        yield rules.NO_ADDRESS.at(report.site.origin.at(), "`address` is missing.")


def no_way_to_report(report: Report) -> Iterator[Finding]:
    """A resident can report a problem (SI 2018/952, regulation 8: a link to a contact form)."""
    problem = report.site.report_a_problem
    if problem is None or problem.form is None:
        place = report.site.origin.at("report_a_problem")
        yield rules.NO_WAY_TO_REPORT.at(place, "There is no public form to report a problem with.")


def no_home(report: Report) -> Iterator[Finding]:
    """The home page has words."""
    if report.home is None:
        message = "There is no `content/index.md`."
        yield rules.NO_HOME.at(report.site.origin.at(), message)
