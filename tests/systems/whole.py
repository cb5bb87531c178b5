"""Whole sites for the tests of the systems: content/ and Kent, with edits, judged and printed."""

from __future__ import annotations

import html
import re
import shutil
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from laasite.model.findings import Finding, Severity, in_order, one_per_cause
from laasite.pipeline import Built, Judged, Order, build_site, judge
from laasite.read.report import read_site
from laasite.read.sources import read_sources
from tests.mistakes import Edit

ROOT = Path(__file__).resolve().parents[2]
KENT = ROOT / "tests" / "sites" / "kent"
KC_DAY, KENT_DAY = date(2006, 7, 31), date(2008, 7, 31)
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def borough(folder: Path, *edits: Edit) -> Path:
    """A copy of the site of Kensington and Chelsea with the edits made."""
    folder.mkdir()
    shutil.copy(ROOT / "site.yaml", folder / "site.yaml")
    shutil.copytree(ROOT / "content", folder / "content")
    return _edited(folder, edits)


def kent(folder: Path, *edits: Edit) -> Path:
    """A copy of the site of Kent with the edits made."""
    shutil.copytree(KENT, folder)
    return _edited(folder, edits)


def _edited(folder: Path, edits: tuple[Edit, ...]) -> Path:
    for edit in edits:
        edit.apply(folder)
    return folder


@cache
def judged(root: Path, day: date) -> Judged:
    """The report of a site with its judgement and its pages."""
    found, _ = judge(read_sources(root).value, day, Order(root, NOW))
    assert found is not None
    return found


def codes(root: Path, *, notes: bool = False) -> list[str]:
    """The codes of what is wrong with a site before its pages are made, notes left out or not."""
    found = _findings(root)
    return [one.rule.code for one in found if notes or one.rule.severity is not Severity.NOTE]


def messages(root: Path, code: str) -> list[str]:
    """What is said of a site under a code."""
    return [str(one) for one in _findings(root) if one.rule.code == code]


def _findings(root: Path) -> tuple[Finding, ...]:
    """What is wrong with a site on the day at which it is frozen."""
    sources, wrong = read_sources(root)
    site = read_site(sources).value
    day = site.frozen_at if site else None
    found = judge(sources, day or KC_DAY, Order(root, NOW))[1]
    return in_order(one_per_cause((*wrong, *found)))


@cache
def pages(root: Path) -> Mapping[str, str]:
    """The words of every page of a site by address, without markup; nothing may be wrong."""
    built: Built = build_site(Order(root, NOW))
    assert built.artifacts is not None, [str(one) for one in built.findings]
    return {one.path: words(one.data.decode()) for one in built.artifacts if _is_page(one.path)}


def _is_page(path: str) -> bool:
    return path.endswith(".html")


def words(page: str) -> str:
    """The words in the main part of a page, with single spaces."""
    main = page[page.find("<main") : page.find("</main>")]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", main)).split())
