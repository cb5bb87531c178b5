"""Sites with a few edits, read and checked without being judged or rendered."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from laasite.check.run import check_report
from laasite.model.findings import Finding, in_order
from laasite.model.report import Report
from laasite.read.report import report_at
from laasite.read.sources import read_sources
from tests.mistakes import Edit

AS_AT = date(2006, 7, 31)


def edited(site: Path, *edits: Edit) -> Path:
    """The site with the edits made."""
    for edit in edits:
        edit.apply(site)
    return site


def read(site: Path, day: date = AS_AT) -> tuple[Report, tuple[Finding, ...]]:
    """The report of a day, and what is wrong with the sources and the report as such."""
    sources, findings = read_sources(site)
    reading = report_at(sources, day)
    assert reading.report is not None
    checked = check_report(reading.report, reading.unread)
    return reading.report, in_order((*findings, *reading.findings, *checked))


def clean(site: Path, day: date = AS_AT) -> Report:
    """The report of a site in which nothing is wrong."""
    report, findings = read(site, day)
    assert [str(finding) for finding in findings] == []
    return report


def told(site: Path) -> list[tuple[str, str, int, str]]:
    """What is wrong with a site: code, file, line and message of each finding."""
    return [
        (finding.rule.code, finding.place.path, finding.place.line, finding.message)
        for finding in read(site)[1]
    ]
