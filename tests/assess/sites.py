"""Whole sites of the repository, read and judged as a build does it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from laasite.assess.report import assess
from laasite.model.assessment import Assessments
from laasite.model.report import Report
from laasite.read.report import read_site, report_at
from laasite.read.sources import read_sources


def site_report(root: Path, as_at: date | None = None) -> Report:
    """The report of the site at `root`, at the day at which it is frozen or at another."""
    sources, _ = read_sources(root)
    site = read_site(sources).value
    day = as_at or (site.frozen_at if site else None)
    assert day is not None
    report = report_at(sources, day).report
    assert report is not None
    return report


def judged(root: Path, as_at: date | None = None) -> Assessments:
    """The judgement of the site at `root`."""
    return assess(site_report(root, as_at))
