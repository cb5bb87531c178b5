"""The sites that the rows on meetings and consultations are held against, each made once."""

from __future__ import annotations

from datetime import date
from functools import cache
from html import unescape
from pathlib import Path
from re import sub

from laasite.model.findings import Finding
from laasite.pipeline import Judged, Order, check_site, judge
from laasite.read.sources import read_sources
from tests.site.sites import LATER, ROOT, Made, made

KENT = ROOT / "tests" / "sites" / "kent"
DEFECTS = ROOT / "tests" / "sites" / "defects"
DAYS = {ROOT: date(2006, 7, 31), KENT: date(2008, 7, 31), DEFECTS: date(2006, 2, 1)}


@cache
def site(source: Path = ROOT) -> Made:
    """The site of `source` as at the day at which it is frozen."""
    return made(source, DAYS[source])


@cache
def judged(source: Path = ROOT) -> Judged:
    """The report of `source` with its judgement."""
    return judged_at(source, DAYS[source])


def judged_at(source: Path, day: date) -> Judged:
    """The report of `source` on a day, with its judgement."""
    sources, _ = read_sources(source)
    found, findings = judge(sources, day, Order(source, LATER, day))
    assert found is not None, findings
    return found


def words(address: str, source: Path = ROOT) -> str:
    """The words of a page, without its markup."""
    return in_words(site(source).files[address].decode())


def in_words(page: str) -> str:
    """The words of a page's main part, with single spaces."""
    main = page.partition("<main")[2].partition("</main>")[0]
    return " ".join(unescape(sub(r"<[^>]+>", " ", main)).split())


def findings_of(source: Path) -> tuple[Finding, ...]:
    """All that `laasite check` says of a site."""
    return check_site(Order(source, LATER)).findings


def codes_of(source: Path) -> list[str]:
    """The codes of all that is said of a site."""
    return [finding.rule.code for finding in findings_of(source)]
